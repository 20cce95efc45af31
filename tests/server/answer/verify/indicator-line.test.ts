import { describe, expect, it } from 'vitest'
import type { Cited } from '../../../../server/answer/cite.ts'
import { faultsOf } from '../../../../server/answer/verify.ts'
import { answersOfCorpus } from '../opened.ts'
import { faultsOfEveryRow } from './rows.ts'

const opened = answersOfCorpus()

/** The answer with the words of its first line changed; throws where nothing changes. */
function changed(answer: Cited, from: string | RegExp, to: string): Cited {
  const at = answer.blocks.findIndex(({ type }) => type === 'indicator')
  const block = answer.blocks[at]
  const text = block?.text.replace(from, to)
  if (!block || text === undefined || text === block.text) throw new Error(`nothing to corrupt in ${block?.text}`)
  return { ...answer, blocks: answer.blocks.with(at, { ...block, text }) }
}

async function composed(question: string): Promise<Cited> {
  const answer = await opened.cited(question)
  if (!answer) throw new Error(`${question} is not answered`)
  return answer
}

describe('a line that says no actual value is given', () => {
  it.each(['孝义市2025年森林覆盖率实际是多少？', "What was Xiaoyi's actual forest coverage rate in 2025?"])(
    'stands as it is composed: %s',
    async (question) => {
      const answer = await composed(question)
      expect(answer.blocks.some(({ text }) => /没有给出2025年森林覆盖率的实际值|no actual value given for 2025/.test(text))).toBe(true)
      expect(faultsOf(answer, opened.knowledge)).toEqual([])
    },
  )

  it.each([
    ['another year, of which there is one', '没有给出2025年', '没有给出2020年'],
    ['that no value at all is given', '的实际值', '的数值'],
    ['a digit of the value it gives instead', '2020年实际33.25', '2020年实际33.75'],
    ['the target as the actual value', '2020年实际33.25%', '2020年实际35%'],
    ['the target of the year as reached in it', '给出的是2020年实际33.25%', '给出的是2025年实际35%'],
    ['the year of the target', '2025年目标', '2024年目标'],
    ['target called actual', '2025年目标35%', '2025年实际35%'],
    ['the growth', '年均增长1.08', '年均增长1.80'],
    ['the attribute', '约束性', '预期性'],
    ['another indicator', '森林覆盖率', '林木绿化率'],
    ['another place', '孝义市', '汾阳市'],
  ] as const)('is caught where it says %s', async (_, from, to) => {
    expect(faultsOf(changed(await composed('孝义市2025年森林覆盖率实际是多少？'), from, to), opened.knowledge)).not.toEqual([])
  })

  it.each([
    ['another year, of which there is one', 'given for 2025', 'given for 2020'],
    ['that no value at all is given', 'no actual value', 'no value'],
    ['a digit of the value it gives instead', '2020 actual: 33.25', '2020 actual: 33.52'],
    ['target called actual', '2025 target', '2025 actual'],
    ['the attribute', 'binding (约束性)', 'expected (约束性)'],
  ] as const)('is caught in English where it says %s', async (_, from, to) => {
    expect(faultsOf(changed(await composed("What was Xiaoyi's actual forest coverage rate in 2025?"), from, to), opened.knowledge)).not.toEqual([])
  })

  it('is caught where the row leaves the year blank but an actual value is said to be given for it', async () => {
    const answer = await composed('汾阳市2025年地区生产总值实际是多少？')
    expect(faultsOf(answer, opened.knowledge)).toEqual([])
    expect(faultsOf(changed(answer, /没有给出.*的是2020年/, '2025年地区生产总值'), opened.knowledge)).not.toEqual([])
  })
})

describe('a line that asks any row for what was reached', () => {
  it.each(['2025年实际是多少？', '2030年实际完成多少？', '实际达到了多少？', 'What was the actual value in 2025?', 'What was actually reached by 2020?'])(
    'says what the row says: %s',
    (question) => expect(faultsOfEveryRow(opened, question)).toEqual([]),
  )
})
