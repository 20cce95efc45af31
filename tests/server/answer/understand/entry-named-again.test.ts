import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 各镇',
  '第一节 竹器',
  '竹器集市设在砚浦镇、炽坞镇、栎岭镇，逢集卖筐卖篓。',
  '第二节 茶馆',
  '茶馆开到镇上，馆里设茶座。',
])
const before = '洪洞县的竹器集市设在哪里？'
/** How much a follow-up is still about 竹器, after an answer. */
const weightOf = (question: string, answer: string) =>
  madeUp
    .read(question, [
      { role: 'user', content: before },
      { role: 'assistant', content: answer },
    ])
    .concepts.find(({ source }) => source === '竹器')?.weight ?? 0

const listing = '竹器集市设在砚浦镇、炽坞镇、栎岭镇，逢集卖筐卖篓。'
const silent = '所收文件中没有找到。'

describe('a follow-up that names an entry of the earlier answer', () => {
  it.each(['砚浦是什么类型？', '砚浦镇是什么类型？', '栎岭镇有茶馆吗？'])('is asked of it as one of those asked for: %s', (question) => {
    expect(weightOf(question, silent)).toBeGreaterThan(0)
    expect(weightOf(question, listing)).toBeGreaterThan(2 * weightOf(question, silent))
  })

  it('is not where the answer does not name it', () => expect(weightOf('茶馆是什么类型？', listing)).toBeLessThan(weightOf('砚浦是什么类型？', listing) / 2))

  it('is asked of the last answer alone', () => {
    const history = [
      { role: 'user', content: before },
      { role: 'assistant', content: listing },
      { role: 'user', content: before },
      { role: 'assistant', content: silent },
    ] as const
    const weight = madeUp.read('砚浦是什么类型？', history).concepts.find(({ source }) => source === '竹器')?.weight
    expect(weight).toBe(weightOf('砚浦是什么类型？', silent))
  })
})
