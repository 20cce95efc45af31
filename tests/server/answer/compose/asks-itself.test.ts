import { describe, expect, it } from 'vitest'
import { gives } from '../../../../server/answer/refusal/sought.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { sentence } from '../refusal/sentence.ts'
import { others } from '../refusal/setting.ts'
import { blocksOf } from '../replies.ts'

const care = '归各村看护，台口朝南，台边种柳树，逢集的日子开台唱戏，请邻村的戏班轮流来演。'
const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 文化',
  '第一节 看戏',
  `戏台${care}为什么要修戏台？老台漏雨，看戏的人没有地方坐，唱戏的人没有地方换衣裳，箱子也没有地方放。修的时候木料用旧梁，砖瓦用新烧的，工钱按天算。`,
  '第二章 其他',
  ...others,
])
const told = async (question: string) => blocksOf(await madeUp.ask(question), 'sentence').map(({ text }) => text)

describe('a question that the text puts to itself', () => {
  it('is answered by the sentence behind it, and told with it', async () => {
    expect(await told('洪洞县为什么要修戏台？')).toEqual(['为什么要修戏台？', '老台漏雨，看戏的人没有地方坐，唱戏的人没有地方换衣裳，箱子也没有地方放。'])
  })

  it.each(['为什么要修戏台？', '为何要修戏台？', '为啥要修戏台？'])('tells a reason where it asks for one: %s', (words) =>
    expect(gives('reason', sentence(words), '洪洞县为什么要修戏台？')).toBe(true),
  )

  it.each(['怎样修戏台？', '为什么要修戏台，木牌上写着。', '戏台要修，为什么？'])('tells none where it asks otherwise, or does not ask: %s', (words) =>
    expect(gives('reason', sentence(words), '洪洞县为什么要修戏台？')).toBe(false),
  )
})
