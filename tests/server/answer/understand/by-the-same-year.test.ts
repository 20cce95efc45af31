import { describe, expect, it } from 'vitest'
import { askingOf } from '../../../../server/answer/understand/kind.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

const row = (actual: string, target: string) => ['表1 主要指标', '指标\t2020年\t2025年\t属性', `森林覆盖率（%）\t${actual}\t${target}\t约束性`]
const madeUp = answersOfMadeUp(
  ['洪洞县国民经济和社会发展第十四个五年规划纲要', '第一章 指标', ...row('30', '35')],
  ['襄汾县国民经济和社会发展第十四个五年规划纲要', '第一章 指标', ...row('31', '38')],
)

describe('a question in English on two places', () => {
  it.each([
    'Where does Hongtong stand on forest coverage by 2025, and Xiangfen by the same year?',
    'Do Hongtong and Xiangfen aim for the same forest coverage rate in 2025?',
    'Do both Hongtong and Xiangfen aim for more forest coverage by 2025?',
  ])('sets them beside one another where the same is said of them: %s', async (question) => {
    expect(askingOf(question, 2).kind).toBe('compare')
    expect(askingOf(question, 1).kind).not.toBe('compare')
    const table = blocksOf(await madeUp.ask(question), 'table')[0]?.table
    expect(table?.columns).toEqual(['洪洞县', '襄汾县'])
    expect(table?.rows[0]?.cells.map(({ text }) => text)).toEqual(['35%', '38%'])
  })

  it('does not where nothing is', () => expect(askingOf('Where does Hongtong stand, and Xiangfen?', 2).kind).not.toBe('compare'))
})
