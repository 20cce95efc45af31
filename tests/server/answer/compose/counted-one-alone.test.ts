import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第八个五年计划纲要（1991—1995年）',
  '第一章 回顾',
  '第一节 存在的主要问题',
  '一是种茶底子薄，茶园浇水的占四成，“七五”末茶叶总产没有达到4400吨的原定目标，差134吨；',
  '二是用电和赶路不便，全县每年缺电约50万度，进城的班车只能满足一半人坐；',
  '三是作坊本钱少，亏本的作坊占三成，一百元本钱挣的比邻县少二元；',
  '四是河边的村子酸雨加重，酸雨落到18个村，柿子树叶发黄。',
  '第二节 年景',
  '五年打下粮食3万吨，新盖瓦房600间，添置水车40架，办起夜校12所。',
  '也要看到，年景里还有一些不稳当的地方，主要是：',
  '盖房的摊子铺得过大，木料涨价；',
  '办喜事花钱过多，不少人家借了债。',
  '第二章 治理',
  '第一节 酸雨',
  '酸雨防治以东渡镇、西坡镇、南关镇为重点，石灰窑一律加高烟囱。',
])
const sentences = async (question: string) => blocksOf(await madeUp.ask(question), 'sentence').map(({ text }) => text)

describe('one of several that are counted', () => {
  it('answers alone where it gives the number asked for', async () => {
    const told = await sentences('洪洞县“七五”茶叶生产离原定目标差了多少？')
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('差134吨')
  })

  it('answers alone where it is the only one on what is asked', async () => {
    const told = await sentences('洪洞县用电和赶路方面的短板有多严重？')
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('缺电约50万度')
  })

  it('brings the others where all of them are asked for', async () => {
    expect((await sentences('洪洞县制定八五计划时存在哪些问题？')).join('')).toMatch(/一是.*二是.*三是.*四是/s)
  })

  it('brings the others to no list on what it alone speaks of', async () => {
    const told = await sentences('洪洞县八五期间把哪些镇当作酸雨治理重点？')
    expect(told.join('')).toContain('东渡镇')
    expect(told.join('')).not.toContain('作坊')
  })
})

describe('what went well', () => {
  it('stands before no problems of the same paragraph', async () => {
    const told = (await sentences('洪洞县前几年的年景里出了哪些毛病？')).join('')
    expect(told).toContain('摊子铺得过大')
    expect(told).not.toContain('打下粮食')
  })
})
