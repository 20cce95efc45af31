import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from '../refusal/setting.ts'
import { blocksOf } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县政府工作报告',
  '——2021年3月1日在洪洞县人民代表大会上',
  '一、2021年竹业工作',
  '完成今年竹业任务，重点抓好以下三方面工作。',
  '（一）聚焦竹园，扩大竹林面积。',
  '补种竹苗。坡地都种上。',
  '砍除枯竹。年年清一遍。',
  '（二）聚焦竹匠，办好竹艺学堂。',
  '请老匠人上课，徒弟月月考试。',
  '（三）聚焦竹市，卖出更多竹器。',
  '开办竹器夜市。夜里点灯。',
  '开通竹器网店。包邮到家。',
  '二、其他',
  ...others,
])
const told = async (question: string) => (await madeUp.ask(question)).answer.blocks.filter(({ type }) => type !== 'related').map(({ text }) => text)

describe('one of several parts, by its place', () => {
  it('is told under its heading by what its paragraphs begin with', async () =>
    expect(await told('洪洞县2021年竹业重点抓三方面工作，头一个方面是什么？')).toEqual([
      expect.stringContaining('聚焦竹园'),
      '补种竹苗。坡地都种上。',
      '砍除枯竹。年年清一遍。',
    ]))
  it('may be the last', async () => expect((await told('洪洞县2021年竹业重点抓三方面工作，最后一个方面是什么？'))[0]).toContain('聚焦竹市'))
  it('is told by its sentence where it has no paragraphs with heads', async () =>
    expect(await told('洪洞县2021年竹业重点抓三方面工作，第二方面讲什么？')).toEqual([expect.stringContaining('请老匠人上课')]))
  it('may be asked for after the one before it', async () => {
    const history = ['洪洞县2021年竹业要抓三方面工作', '第二方面讲的是什么？'].map((content) => ({ role: 'user' as const, content }))
    const reply = await madeUp.ask('那第三方面呢？', history)
    expect(blocksOf(reply, 'heading')[0]?.text).toContain('聚焦竹市')
  })
  it('is not told of more parts than there are', async () =>
    expect((await told('洪洞县2021年竹业重点抓三方面工作，第五方面讲什么？'))[0]).not.toContain('聚焦'))
})
