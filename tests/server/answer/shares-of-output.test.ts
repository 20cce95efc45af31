import { describe, expect, it } from 'vitest'
import { nameShareOf } from '../../../server/answer/indicator-names.ts'
import { answersOfMadeUp } from './made-up.ts'
import { blocksOf } from './replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 指标',
  '第一节 主要指标',
  '表1 主要指标',
  '指标名称\t单位\t2020年\t2025年\t属性',
  '陶瓷业增加值比重\t%\t12\t18\t预期性',
  '陶瓷业增加值\t亿元\t20\t36\t预期性',
  '戏台数量\t座\t9\t14\t预期性',
  '第二节 陶瓷',
  '陶瓷业要请老师傅，陶瓷业的窑口要翻修。',
])
const lines = async (question: string) => blocksOf(await madeUp.ask(question), 'indicator').map(({ text }) => text)
const shareOf = (name: string, question: string) => nameShareOf({ name }, madeUp.read(question))

describe('a row of the share of what an industry adds', () => {
  const question = '洪洞县2025年陶瓷业占生产总值比重是多少？'
  it('is found by the share of the whole output', async () =>
    expect(await lines(question)).toEqual([expect.stringMatching(/^洪洞县2025年陶瓷业增加值比重.*18%/)]))
  it('is said in full by it', () => expect(shareOf('陶瓷业增加值比重', question)).toBeGreaterThan(0.9))
})
