import { describe, expect, it } from 'vitest'
import type { Concept } from '../../../../server/answer/understand/concepts.ts'
import { isGeneral, isValueWord, statisticWords } from '../../../../server/answer/understand/general-words.ts'

const concept = (source: string): Concept => ({ source, weight: 0.8, alternatives: [{ text: source, weight: 1 }] })

describe('words of an indicator’s values', () => {
  it.each(['目标', '实际', '增速', '比重', '约束性', '基数', '结果', '达标', '满足', '实绩', 'target'])('say nothing of what it measures: %s', (word) =>
    expect(isValueWord(concept(word))).toBe(true),
  )
  it.each(['青年', '农村', '目标价', '实际利用外资', '森林'])('are not those that do: %s', (word) => expect(isValueWord(concept(word))).toBe(false))
})

describe('words of the statistics of every trade', () => {
  it.each(['产量', '总投资', '年产值', '金额', '数额', '建设', 'output'])('say nothing of the trade: %s', (word) =>
    expect(statisticWords.test(word)).toBe(true),
  )
  it.each(['焦炭产量', '羊肚菌', '投资环境', '高速公路'])('are not those that name it: %s', (word) => expect(statisticWords.test(word)).toBe(false))
})

describe('words of what every subject has', () => {
  it.each(['参与', '进度', '地点', '一期', '项目', '企业', '产量', '投资', '目标', '实绩', '资金', '专项资金', '补助资金'])(
    'name nothing a question could be about: %s',
    (word) => expect(isGeneral(concept(word))).toBe(true),
  )
  it.each(['水库', '进度条', '地点标识', '羊肚菌', '企业家', '森林'])('are not those that do: %s', (word) => expect(isGeneral(concept(word))).toBe(false))
})
