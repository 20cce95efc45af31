import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp([
  '洪洞县政府工作报告',
  '——2021年3月1日在洪洞县人民代表大会上',
  '一、2020年工作回顾',
  '竹器产量增长6%。',
  '二、2021年工作安排',
  '竹器合格率较上年提高3个百分点。',
  '灯笼产量达到90万只。',
])
const times = (question: string) => madeUp.read(question).times

describe('the year before that of the only report held', () => {
  it.each([
    '洪洞县去年竹器产量增长多少？',
    '洪洞县的竹器，去年产量增长多少？',
    '洪洞县上年竹器产量增长多少？',
    '洪洞县上年度竹器产量增长多少？',
    'How much did the output of bamboo ware of Hongdong grow last year?',
  ])('is asked about: %s', (question) => expect(times(question)).toEqual({ years: [2020], periods: [] }))

  it.each([
    '洪洞县竹器合格率较上年提高几个百分点？',
    '洪洞县竹器合格率较去年提高几个百分点？',
    '洪洞县竹器合格率比去年提高几个百分点？',
    '洪洞县竹器合格率同上年相比提高多少？',
    '洪洞县竹器合格率同去年比提高多少？',
    '洪洞县竹器合格率与上年比提高多少？',
    '洪洞县竹器合格率与去年相比提高多少？',
    '洪洞县竹器合格率和上年度比提高多少？',
    '洪洞县竹器合格率跟去年比怎么样？',
    '洪洞县竹器合格率，去年同期是多少？',
    '洪洞县竹器合格率，去年相比提高多少？',
    'How much higher is the share of good bamboo ware of Hongdong compared with last year?',
    'How much more bamboo ware than last year will Hongdong make?',
    'How far did the output of bamboo ware of Hongdong rise from last year?',
  ])('is only what a value is held against: %s', (question) => expect(times(question)).toEqual({ years: [], periods: [] }))

  it('leaves the year of the report itself where that is named too', () =>
    expect(times('洪洞县今年竹器合格率比去年提高几个百分点？')).toEqual({ years: [2021], periods: [] }))

  it('does not stand in the way of the answer where a value is held against it', async () => {
    const { status, answer } = await madeUp.ask('洪洞县竹器合格率较上年提高几个百分点？')
    expect(status).toBe('answered')
    expect(answer.text).toContain('竹器合格率较上年提高3个百分点')
  })
})
