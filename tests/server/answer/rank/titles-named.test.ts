import { expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { said } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 窑业振兴',
  '第一节 窑业人才引育行动',
  '实施匠人立县战略，请老窑工带徒弟，办窑工夜校。',
  '第二节 窑业创新发展',
  '实施创新发展战略，窑业人才和窑场结对，引育新窑、新釉、新泥，行动要快。',
])
const title = async (question: string, words: string) => (await madeUp.ranked(question)).units.find(({ unit }) => unit.words.includes(words))?.features.title

it('puts what stands under the title that a question says before what speaks of the same elsewhere', async () => {
  const reply = await madeUp.ask('洪洞县窑业人才引育行动靠的是什么战略？')
  expect(said(reply)).toMatch(/^实施匠人立县战略/)
})

it('takes a title as said only where the whole of it stands in the question', async () => {
  expect(await title('洪洞县的窑业人才引育行动要做什么？', '匠人立县')).toBe(1)
  expect(await title('洪洞县的窑业人才引育行动要做什么？', '创新发展战略')).toBe(0)
  expect(await title('洪洞县窑业人才怎么引育？', '匠人立县')).toBe(0)
})
