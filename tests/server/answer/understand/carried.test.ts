import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 建设',
  '第一节 渡口',
  '渡口分为钢船、木船、竹筏三类，钢船12处，木船7处。',
  '第二节 茶馆',
  '茶馆开到镇上，馆里设茶座。',
])
/** How much a follow-up to a question about 渡口 is still about it. */
const weightOf = (question: string) => {
  const history = [
    { role: 'user', content: '洪洞县的渡口要改成哪几类？' },
    { role: 'assistant', content: '钢船、木船、竹筏三类。' },
  ] as const
  return madeUp.read(question, history).concepts.find(({ source }) => source === '渡口')?.weight ?? 0
}

describe('a follow-up with a subject of its own', () => {
  it('is hardly about the earlier one', () => {
    expect(weightOf('茶馆开到哪里？')).toBeGreaterThan(0)
    expect(weightOf('茶馆开到哪里？')).toBeLessThan(weightOf('改多少处？') / 2)
  })

  it.each(['那茶馆开到哪里？', '还有茶馆开到哪里？', '木船那一类开到茶馆吗？', '茶馆这类开到哪里？'])('is more about it where it takes it up: %s', (question) =>
    expect(weightOf(question)).toBeGreaterThan(weightOf('茶馆开到哪里？')),
  )

  it.each(['那个茶馆开到哪里？', '茶馆那项事谁管？'])('is not where the word belongs to its own: %s', (question) =>
    expect(weightOf(question)).toBe(weightOf('茶馆开到哪里？')),
  )
})

describe('a follow-up that names only what happens', () => {
  it.each(['几时动工？', '哪年建成通车？', '起点是多少？', '能跑摩托艇吗？'])('is about the earlier subject: %s', (question) =>
    expect(weightOf(question)).toBeGreaterThan(weightOf('茶馆开到哪里？') * 2),
  )
})
