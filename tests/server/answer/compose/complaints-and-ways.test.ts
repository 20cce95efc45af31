import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from '../refusal/setting.ts'
import { blocksOf } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 基础',
  '第一节 问题和挑战',
  '外来人口增长快，公共服务跟不上，看病难、上学贵、停车难成为群众议论最多的话题。',
  '第二章 设施',
  '第一节 交通',
  '城市交通推行公交优先，中心城区新建公共停车泊位2万个，试行错时停车、单双号停放。',
  '专栏1 新能源重点项目',
  '1. 洪洞县氢能产业园',
  '2. 柱濮分散式风电项目',
  '3. 驿马风电项目',
  '4. 生物质供热项目',
  '第三章 其他',
  ...others.filter((line) => !line.includes('停车场')),
])

describe('how something is done about what is wanting', () => {
  it('is told by the way, and not by the complaint', async () => {
    const sentences = blocksOf(await madeUp.ask('洪洞县停车难，想了什么办法？'), 'sentence').map(({ text }) => text)
    expect(sentences.join('')).toContain('停车泊位2万个')
    expect(sentences.join('')).not.toContain('议论最多')
  })

  it('is no matter where the complaint is asked for', async () =>
    expect((await madeUp.ask('洪洞县群众议论最多的问题有哪些？')).answer.text).toContain('停车难'))
})

describe('how many of one kind a box has', () => {
  it('is told by the entries that name the kind, where its title names a wider one', async () =>
    expect(blocksOf(await madeUp.ask('洪洞县的风电项目有几个？'), 'item').map(({ text }) => text.replace(/\[\d+\]/g, ''))).toEqual([
      '2. 柱濮分散式风电项目',
      '3. 驿马风电项目',
    ]))
})
