import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
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
    '第二节 竹林街道绿化',
    '开展补绿、添绿、护绿工程，提升街道绿化水平，街道绿化长期坚持。',
    '专栏1 街道绿化重点项目建设',
    '街道绿化重点项目。绿化面积共12.5万平方米。',
    '第三章 其他',
    ...others,
  ],
  [
    '山西省国民经济和社会发展第十四个五年规划纲要',
    '第一章 竹业',
    '第一节 竹器',
    '到2025年，全省建设竹器作坊8000座，支持临汾市发展竹雕、竹纸等新兴产业。',
    '第二章 道路',
    '第一节 村路',
    '村路年年养护，桥梁年年检查。',
  ],
] as const
const madeUp = answersOfMadeUp(county, province)
const first = async (question: string, history?: Parameters<typeof madeUp.ask>[1]) =>
  blocksOf(await madeUp.ask(question, history), 'sentence').map(({ text }) => text)

describe('how a place is to be in a year', () => {
  it.each(['2035年的洪洞县会是什么样子？', '到2035年，洪洞县会变成什么样？', '十五年后洪洞县会是个什么样子？'])(
    'is what its plan sets out for that year: %s',
    async (question) => {
      const told = (await first(question)).join('')
      expect(told).toContain('远景目标是：')
      expect(told).toContain('竹林四季常青')
    },
  )
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

describe('a number asked for beside a list', () => {
  it('is told before what only enumerates', async () => {
    expect((await first('洪洞县哪几条街要做街道绿化？总共绿化多大面积'))[0]).toContain('街道绿化重点项目')
    expect((await first('洪洞县哪几条街要做街道绿化？总共绿化多大面积')).join('')).toContain('12.5万平方米')
  })
})

describe('a place whose own plan is not held', () => {
  it('is told of by the plan above it, in the words asked for', async () => {
    expect((await first('临汾市往后主要发展什么产业？'))[0]).toContain('支持临汾市发展竹雕')
  })
})

describe('a follow-up on the same year', () => {
  it('is about what was asked before', async () => {
    const history = [{ role: 'user' as const, content: '山西省要建多少座竹器作坊？' }]
    expect((await first('那洪洞县规划写的是同一个年份吗？', history))[0]).toContain('竹器作坊')
  })
})
