import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../ingest/offset-map.ts'
import { corpusPlan } from '../plans.ts'

/** Sentences that a page end, a page number, a box or a table cuts in the file: the lines they stand on, and the words around the cut. */
const cuts: readonly (readonly [string, number, number, string])[] = [
  ['xiaoyi-plan', 323, 325, '第二批国家级新型城镇化综合试点'],
  ['xiaoyi-plan', 1080, 1082, '加快城市医联体建设'],
  ['xiaoyi-report-2021', 26, 28, '财政累计民生支出128.8亿元，年均增长 7.9%。'],
  ['xiaoyi-report-2021', 130, 132, '年内完成改厕 2231户。'],
  ['lvliang-plan', 2728, 2734, '集聚先进生产要素'],
  ['lvliang-plan', 3490, 3509, '健全农村产权保护交易制度'],
  ['lvliang-plan', 4552, 4553, '非遗宣传展示'],
  ['shanxi-plan', 587, 593, '机遇更具有战略性'],
  ['shanxi-plan', 2809, 2815, '电子追溯监管体系'],
  ['fenyang-plan', 762, 764, '农村生活污水治理项目'],
  ['fenyang-plan', 786, 790, '构建城市生态系统。'],
]

describe('a sentence that the file cuts', () => {
  it.each(cuts)('%s, lines %i to %i, is whole: %s', async (id, first, last, words) => {
    const plan = await corpusPlan(id)
    const at = plan.text.indexOf(words)
    expect(at).toBeGreaterThan(-1)
    expect(linesOf(plan.map, [at, at + words.length])).toEqual([first, last])
    const passage = plan.passages.find(({ start, end }) => start <= at && at + words.length <= end)
    expect(passage?.units.some(([start, end]) => start <= at && at + words.length <= end)).toBe(true)
  })
})
