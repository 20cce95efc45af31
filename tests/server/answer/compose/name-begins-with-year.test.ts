import { describe, expect, it } from 'vitest'
import { cite } from '../../../../server/answer/cite.ts'
import { indicatorBlocks } from '../../../../server/answer/compose/indicator.ts'
import { faultsOf } from '../../../../server/answer/verify.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 目标',
  '表1 “十四五”主要指标',
  '指标\t2020年\t2025年\t属性',
  '2025年戏台座位（个）\t300\t800\t预期性',
  '2030年竹林面积（亩）\t40\t70\t预期性',
  '瓷窑（座）\t12\t30\t约束性',
])
const question = '洪洞县2025年戏台座位是多少个？'
const lines = async (asked: string) => blocksOf(await madeUp.ask(asked), 'indicator').map(({ text }) => text)

/** What is wrong with the line of a row of that name, with its words changed. */
function faults(name: string, change: (text: string) => string): string[] {
  const indicator = madeUp.knowledge.plans.get('made-up')?.indicators.find((one) => one.name === name)
  if (!indicator) throw new Error(`no row ${name}`)
  const blocks = indicatorBlocks({ indicator, documentId: 'made-up' }, madeUp.read(question), madeUp.knowledge)
  const { blocks: cited, ...rest } = cite({ blocks, discrepancies: [] }, madeUp.knowledge, 50)
  return faultsOf({ ...rest, blocks: cited.map((block) => ({ ...block, text: change(block.text) })) }, madeUp.knowledge).map(({ reason }) => reason)
}

describe('a row whose name begins with the year of its value', () => {
  it('is told without saying that year twice', async () => {
    expect(await lines(question)).toEqual(['洪洞县2025年戏台座位目标为800个（2020年实际300个，预期性）'])
    expect(await lines('洪洞县2025年瓷窑是多少座？')).toEqual(['洪洞县2025年瓷窑目标为30座（2020年实际12座，约束性）'])
  })

  it('is told with the year of its value where the name begins with another', async () => {
    const [line] = await lines('洪洞县2020年戏台座位实际是多少个？')
    expect(line).toMatch(/^洪洞县2020年.*戏台座位实际为300个/)
  })

  it('says what its row says', () => expect(faults('2025年戏台座位', (text) => text)).toEqual([]))

  it.each([
    ['another value', '800个', '900个'],
    ['the value of another year', '800个', '300个'],
    ['the target as reached', '目标为', '实际为'],
    ['another year', '2025年戏台', '2024年戏台'],
    ['another attribute', '预期性', '约束性'],
  ])('is caught where it says %s', (_, from, to) => expect(faults('2025年戏台座位', (text) => text.replace(from, to))).not.toEqual([]))

  it('is caught where the year of the name has no value in its row', () =>
    expect(faults('2030年竹林面积', (text) => text.replace(/^洪洞县(?:2025年)?2030年/, '洪洞县2030年'))).not.toEqual([]))
})
