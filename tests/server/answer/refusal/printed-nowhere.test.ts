import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from './setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 民生',
  '第一节 乘车',
  '发展城市公共自行车、步道等慢行系统，办理公交卡的窗口设在车站，入学率达到98%。',
  '第二节 法治',
  '重大决策合法性审查率达到100%，大学生见习基地招收学生300名，合作办学。',
  '第二章 其他',
  ...others,
])
const statusOf = async (question: string) => (await madeUp.ask(question)).status

describe('a word that no document prints', () => {
  it.each([
    'What was the homicide rate in Hongdong?',
    'What annual tuition do students pay in Hongdong?',
    'What is the divorce rate of Hongdong?',
    '洪洞县电动自行车上牌照要去哪儿办？',
  ])('is no answer where it names what is asked: %s', async (question) => expect(await statusOf(question)).toBe('insufficient'))

  it.each(['What is the enrolment rate in Hongdong?', '洪洞县公交卡要去哪儿办？'])('is another thing than one that is printed: %s', async (question) =>
    expect(await statusOf(question)).toBe('answered'),
  )
})
