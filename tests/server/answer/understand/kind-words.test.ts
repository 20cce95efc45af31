import { describe, expect, it } from 'vitest'
import { askingOf } from '../../../../server/answer/understand/kind.ts'

describe('a number, in other words than how many', () => {
  it.each([
    '给出森林覆盖率的具体数字',
    '茶叶产量的具体的数据',
    '收入是涨了还是跌了？',
    '水价涨没涨？',
    '物价升了还是降了？',
    '茶叶产量的变化趋势',
    '茶叶产量的走势',
    '门票打几折？',
    '在全市排第几？',
    'What completion ratio was reached?',
    'What insurance coverage rate did the county aim for?',
    'What is debt as a share of revenue?',
    'Give exports as a proportion of output.',
  ])('%s', (question) => expect(askingOf(question, 0).number).toBe(true))

  it.each(['给出具体的措施', '水库的水位上涨怎么办？', '变化大的村庄有哪些？', 'What towns are named?', 'Share your view of the plan.'])(
    'is not asked for: %s',
    (question) => expect(askingOf(question, 0).number).toBe(false),
  )
})

describe('a list, where it is said how many there are', () => {
  it.each(['六大行动是什么？', '治水的八个方面分别叫什么？', '12项实事是啥', '五条线路分别是什么'])('%s', (question) =>
    expect(askingOf(question, 0).list).toBe(true),
  )

  it.each(['“六大行动”是什么？', '“六新六大突破”是什么？', '六大行动是什么时候开始的？', '大桥是什么颜色？'])('is not asked for: %s', (question) =>
    expect(askingOf(question, 0).list).toBe(false),
  )
})

describe('the document itself, by its number', () => {
  it.each(['这份规划纲要是哪号文？', '报告是几号文件？', '通知的文件编号'])('%s', (question) => expect(askingOf(question, 0).document).toBe(true))
  it.each(['规划了哪些号段？', '文件编号怎么管理？'])('is not asked for: %s', (question) => expect(askingOf(question, 0).document).toBe(false))
})
