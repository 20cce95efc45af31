import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../../ingest/schema.ts'
import { countsWhatIsAsked } from '../../../../server/answer/refusal/counting.ts'
import { isOtherMeasure } from '../../../../server/answer/refusal/rows.ts'
import { matchable } from '../../../../server/answer/understand/concepts.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { sentence } from './sentence.ts'
import { others } from './setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 建设',
  '第一节 项目',
  '专栏1 重点项目',
  '项目名称\t总投资（亿元）\t建设地点',
  '糖厂搬迁改造项目\t3\t南川',
  '赛车场看台工程\t8\t北山',
  '第二节 茶农',
  '茶农种茶，茶园沿坡铺开。',
  ...others,
])
const rowView = (head: string) => {
  const view = madeUp.knowledge.passages.find(({ passage }) => passage.kind === 'table-row')
  if (!view) throw new Error('no row is held')
  return { ...view, lead: '', path: '', context: matchable(head) }
}

describe('how far the row of a project gives the number asked for', () => {
  const head = '项目名称 总投资（亿元） 建设地点'
  const counts = (question: string, words: string, heads = head) =>
    countsWhatIsAsked(sentence(words), madeUp.read(question), { view: rowView(heads), indicator: null })
  const row = '糖厂搬迁改造项目\t3\t南川'

  it('is wholly, where its head has the unit', () => {
    expect(counts('洪洞县糖厂搬迁总投资多少亿元？', row)).toBe(1)
    expect(counts('洪洞县糖厂总投资多少亿元？', row)).toBe(1)
    expect(counts('洪洞县糖厂和酒坊搬迁总投资多少亿元？', row)).toBe(1)
  })

  it('is in part, where its head has none, or another', () => {
    expect(counts('洪洞县糖厂搬迁总投资多少亿元？', row, '项目名称 总投资 建设地点')).toBe(0.5)
    expect(counts('洪洞县糖厂搬迁占地多少亩？', row)).toBe(0.5)
  })

  it('is not at all, where money is asked for and neither it nor its head speaks of any', () =>
    expect(counts('洪洞县糖厂搬迁总投资多少亿元？', '糖厂搬迁改造项目\t海拔1411米', '项目名称 海拔')).toBe(0))

  it.each([
    ['it is of another project', '洪洞县糖厂搬迁总投资多少亿元？', '赛车场看台工程\t8\t北山'],
    ['it holds no number', '洪洞县糖厂搬迁总投资多少亿元？', '糖厂搬迁改造项目\t—\t南川'],
    ['the question says much that it does not', '洪洞县糖厂、酒坊、磨坊和渡口搬迁总投资多少亿元？', row],
  ])('is not at all, where %s: %s: %s', (_, question, words) => expect(counts(question, words)).toBe(0))

  it('is an answer', async () => {
    const { status, answer } = await madeUp.ask('洪洞县糖厂搬迁改造总投资多少亿元？')
    expect(status).toBe('answered')
    expect(answer.text).toMatch(/糖厂搬迁改造项目.*3/)
    expect(answer.text).not.toContain('赛车场')
  })
})

describe('how far the row of an indicator gives the number asked for', () => {
  const rowOf = (name: string, unit: string): Indicator => ({
    id: name,
    documentId: 'made-up',
    passageId: '',
    name,
    nameRange: [0, name.length],
    unit,
    group: '',
    table: '',
    values: [{ year: 2025, kind: 'target', label: '', value: '12', range: null }],
    binding: null,
    bindingRange: null,
    note: '',
  })
  const counts = (question: string, name: string, unit: string) =>
    countsWhatIsAsked(sentence(`${name}\t12`), madeUp.read(question), { view: rowView(''), indicator: rowOf(name, unit) })

  it('is wholly, where its unit is the one asked for and stands nowhere in its words', () => {
    expect(counts('洪洞县2025年茶园面积有多少亩？', '茶园面积', '万亩')).toBe(1)
    expect(counts('洪洞县2025年茶园面积有多少亩？', '茶园面积', '吨')).toBe(0.5)
  })

  it.each([
    ['洪洞县2025年茶农有多少户？', '人', true],
    ['洪洞县2025年茶农有多少户？', '万人', true],
    ['洪洞县2025年茶农有多少户？', '户', false],
    ['洪洞县2025年茶农有多少人？', '人', false],
    ['How many tea households will Hongdong have in 2025?', '人', true],
  ])('is not at all, where households are asked for and people counted: %s %s', (question, unit, other) => {
    expect(isOtherMeasure({ indicator: rowOf('茶农', unit) }, madeUp.read(question))).toBe(other)
    if (other) expect(counts(question, '茶农', unit)).toBe(0)
  })

  it.each([
    ['孕产妇死亡率', '人/十万人', false],
    ['人均产茶', '人/十万人', true],
  ])('may be a rate by its name, whatever its unit: %s (%s)', (name, unit, other) =>
    expect(isOtherMeasure({ indicator: rowOf(name, unit) }, madeUp.read('洪洞县2025年产妇死亡率是多少？'))).toBe(other),
  )
})
