import { describe, expect, it } from 'vitest'
import { withoutReportYear } from '../../../../server/answer/understand/reports.ts'
import { timesOf } from '../../../../server/answer/understand/years.ts'
import { answersOfMadeUp } from '../made-up.ts'

const years = (question: string) => withoutReportYear(question, timesOf(question)).years

describe('the year of a report', () => {
  it.each([
    ['按2021年政府工作报告，2021年要修几座戏台？', [2021]],
    ['2021年政府工作报告里，到2021年底竹器产量的目标是多少？', [2021]],
    ['In the 2021 government work report, how many stages are planned for 2021?', [2021]],
    ['2021年通过的规划纲要里，2021年要修几座戏台？', [2021]],
  ])('is asked about too where it is named a second time: %s', (question, asked) => expect(years(question)).toEqual(asked))

  it.each([
    ['按2021年政府工作报告，要修几座戏台？', []],
    ['按2021年政府工作报告，2020年修了几座戏台？', [2020]],
    ['In the 2021 government work report, how many stages are planned?', []],
    ['2021年通过的规划纲要里，要修几座戏台？', []],
    ['按2021年政府工作报告，12021件竹器卖给谁？', []],
  ])('only names it where it is named once: %s', (question, asked) => expect(years(question)).toEqual(asked))

  const madeUp = answersOfMadeUp([
    '洪洞县政府工作报告',
    '——2021年3月1日在洪洞县第十七届人民代表大会第一次会议上',
    '第一部分 回顾',
    '2020年竹器产量达到38万件。',
    '第二部分 安排',
    '2021年竹器产量达到46万件。',
  ])

  it('tells what is meant of a question about the report', () => {
    expect(madeUp.read('按洪洞县2021年政府工作报告，2021年竹器产量的目标是多少？').times.years).toEqual([2021])
    expect(madeUp.read('按洪洞县2021年政府工作报告，竹器产量的目标是多少？').times.years).toEqual([])
  })
})
