import { describe, expect, it } from 'vitest'
import { isCountOfOther, saysThing, thingCounted } from '../../../../server/answer/refusal/thing.ts'
import { matchable } from '../../../../server/answer/understand/concepts.ts'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 民主',
  '第一节 建言',
  '五年办理人大建议320件，群众来信办结率达到98%。',
  '第二节 林业',
  '繁育基地引种梅花鹿600只，繁育野鸡和野兔，放归山林。',
  '第三节 照明',
  '新装路灯4000盏，换下旧灯泡。',
  '第四节 停车',
  '新建停车场15处，停车泊位达到2600个。',
])
const thingOf = (question: string) => thingCounted(madeUp.read(question))

describe('the thing that a question counts', () => {
  it.each([
    ['洪洞县要引种多少只梅花鹿？', '梅花鹿'],
    ['洪洞县新装了几盏路灯？', '路灯'],
    ['洪洞县办理了多少件人大建议？', '人大建议'],
    ['洪洞县新建多少处停车场，花多少钱？', '停车场'],
    ['洪洞县要建多少个停车泊位到2025年？', '停车泊位'],
    ['洪洞县要养多少头的梅花鹿', '梅花鹿'],
    ['洪洞县要建几家3A级停车场？', '3A级停车场'],
    ['洪洞县多少家停车场搞绿化？', '停车场'],
    ['洪洞县几处停车场做绿化？', '停车场'],
  ])('stands behind the number word: %s', (question, name) => expect(thingOf(question)?.name).toBe(name))

  it.each(['洪洞县的路灯有多少盏？', '洪洞县路灯总数是多少？', '洪洞县有哪些停车场？', '洪洞县有多少个？', '洪洞县有多少个项目？'])(
    'is none where nothing of its own stands there: %s',
    (question) => expect(thingOf(question)).toBeNull(),
  )

  it.each([
    ['洪洞县在校学生多少人？', '在校学生'],
    ['洪洞县枣厂现在有多少职工？', '职工'],
  ])('stands right before it: %s', (question, name) => expect(thingOf(question)?.name).toBe(name))

  it.each(['洪洞县能给多少家换成干净的？', '洪洞县规划期末要达到多少亩？', '洪洞县一个月要交多少钱？'])('is none that is done, or a time: %s', (question) =>
    expect(thingOf(question)).toBeNull(),
  )

  it.each(['洪洞县有多少户居民？', '洪洞县有多少户人家？', '洪洞县停车泊位够多少户村民？'])('is none where anybody is counted: %s', (question) =>
    expect(thingOf(question)).toBeNull(),
  )

  it('is said in its own words, in part of its name, and not by another thing', () => {
    const deer = thingOf('洪洞县要引种多少只梅花鹿？')!
    expect(saysThing(deer, matchable('引种梅花鹿600只'))).toBe(true)
    expect(saysThing(deer, matchable('观赏梅花600株'))).toBe(true)
    expect(saysThing(deer, matchable('放归野兔600只'))).toBe(false)
  })
})

describe('how many there are of a thing', () => {
  it.each([
    ['洪洞县要引种多少只梅花鹿？', '600只'],
    ['洪洞县新装多少盏路灯？', '4000盏'],
    ['洪洞县办理多少件人大建议？', '320件'],
    ['洪洞县停车泊位达到多少个？', '2600个'],
  ])('is told by its own number: %s', async (question, number) => {
    const { status, answer } = await madeUp.ask(question)
    expect(status).toBe('answered')
    expect(answer.blocks[0]?.text).toContain(number)
  })

  it('is not told by a number of people of another kind', async () => {
    const { status, citations } = await madeUp.ask('洪洞县在校学生有多少人？')
    expect(status).toBe('insufficient')
    expect(citations).toEqual([])
  })

  it.each(['洪洞县要引种多少只大熊猫？', '洪洞县要繁育多少只丹顶鹤？', '洪洞县新装多少盏霓虹灯？'])(
    'is not told by the number of another: %s',
    async (question) => {
      const { status, answer } = await madeUp.ask(question)
      expect(status).toBe('insufficient')
      expect(answer.text).toContain('没有给出所问的数字')
    },
  )
})

describe('a number of what each of a thing has', () => {
  it.each([
    ['洪洞县有几个乡镇？', '建成16个乡镇分馆', true],
    ['洪洞县有几个乡镇？', '建成16个乡镇卫生院', true],
    ['洪洞县有几个乡镇？', '下辖16个乡镇', false],
    ['洪洞县有几个乡镇？', '16个乡镇分馆分布在16个乡镇', false],
  ] as const)('is none of the thing: %s — %s: %s', (question, clause, other) => {
    expect(isCountOfOther(matchable(clause), thingOf(question)!)).toBe(other)
  })

  it('is none of those of another kind that are to be grown', () => {
    expect(isCountOfOther(matchable('高新技术企业达到5000家'), thingOf('洪洞县领军企业要培育多少个？')!)).toBe(true)
  })
})
