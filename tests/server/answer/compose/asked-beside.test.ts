import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { answersOfCorpus } from '../opened.ts'
import { others } from '../refusal/setting.ts'
import { blocksOf } from '../replies.ts'

const [county, province] = [
  [
    '洪洞县国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要',
    '第一章 总体要求',
    '第一节 二〇三五年远景目标',
    '锚定二〇三五年远景目标，脚踏实地，年年有进步。',
    '根据上级部署，我县到二〇三五年的远景目标是：',
    '竹器远销海外，竹匠收入翻番；',
    '竹林四季常青，山泉清澈见底；',
    '老人安享晚年，孩童就近入学。',
    '第二章 竹业',
    '第一节 竹器',
    '到2025年，建设竹器作坊300座，竹器作坊遍布全县。',
    '推动广胜竹器社9万件竹篮编织、4万件竹椅压弯等重点项目建设。',
    '竹编基地重点项目。甲坪竹席项目、乙坪竹帘项目等。',
    '第三章 其他',
    ...others,
  ],
  [
    '山西省国民经济和社会发展第十四个五年规划纲要',
    '第一章 竹业',
    '第一节 竹器',
    '到2025年，全省建设竹器作坊8000座。',
    '第二章 道路',
    '第一节 村路',
    '村路年年养护，桥梁年年检查。',
  ],
] as const
const madeUp = answersOfMadeUp(county, province)
const whole = answersOfCorpus()
const first = async (question: string, history?: Parameters<typeof madeUp.ask>[1]) =>
  blocksOf(await madeUp.ask(question, history), 'sentence').map(({ text }) => text)

describe('how a place is to be in a year', () => {
  it.each(['十五年后洪洞县会是个什么样子？', '十五年后洪洞县会变成什么样？'])('is what its plan sets out for that year: %s', async (question) => {
    const told = (await first(question)).join('')
    expect(told).toContain('远景目标是：')
    expect(told).toContain('竹林四季常青')
  })
})

describe('a level set beside a place by 又 or 呢', () => {
  it.each(['竹器作坊目标：洪洞县要建多少座，全省又是多少？', '洪洞县要建多少座竹器作坊，全省呢？'])('is told beside it: %s', async (question) => {
    const reply = await madeUp.ask(question)
    expect(blocksOf(reply, 'table').map(({ text }) => text)).toEqual([expect.stringMatching(/300座.*8000座/s)])
  })
})

describe('two things asked for of one name', () => {
  it('are told by the sentence that speaks of it, and not by one that names two of their kind', async () => {
    expect((await first('洪洞县广胜竹器社要干的是哪两个项目？'))[0]).toContain('9万件竹篮编织')
  })
})

describe('a follow-up on the same year', () => {
  it('is about what was asked before', async () => {
    const history = [{ role: 'user' as const, content: '山西省要建多少座竹器作坊？' }]
    expect((await first('那洪洞县规划写的是同一个年份吗？', history))[0]).toContain('竹器作坊')
  })
})

describe('a number asked for beside a list over a whole plan', () => {
  it('is told before what only enumerates', async () => {
    const reply = await whole.ask('汾阳哪几条街要做道路绿化？总共绿化多大面积')
    expect(blocksOf(reply, 'sentence')[0]?.text).toContain('绿化面积共 30.1 万平方米')
  })
})

describe('a place in the one whose plan is held', () => {
  it('is told of by that plan, in the words asked for', async () => {
    const reply = await whole.ask('离石区往后主要发展什么产业？')
    expect(blocksOf(reply, 'sentence')[0]?.text).toContain('支持离石区依托吕梁经开区')
  })
})
