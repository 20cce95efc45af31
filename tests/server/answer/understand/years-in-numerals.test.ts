import { describe, expect, it } from 'vitest'
import { withArabicYears, withWholeYears } from '../../../../server/answer/understand/years.ts'
import type { Turn } from '../../../../server/contract.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from '../refusal/setting.ts'

describe('a year in Chinese numerals or wide digits', () => {
  it.each([
    ['一九九五年竹器产量', '1995年竹器产量'],
    ['一九九○年、一九九零年和一九九〇年的瓷窑', '1990年、1990年和1990年的瓷窑'],
    ['到二〇〇一年修好戏台', '到2001年修好戏台'],
    ['二○一○年的戏台', '2010年的戏台'],
    ['１９９５年竹器产量', '1995年竹器产量'],
    ['一九九六年到二〇〇〇年', '1996年到2000年'],
  ])('is in digits as the index has it: %s', (said, digits) => {
    expect(withArabicYears(said)).toBe(digits)
    expect(withWholeYears(said)).toBe(digits)
  })

  it.each(['二十年修了几座戏台', '十九年来的竹器', '一九年看戏的人', '五一九五年的瓷窑', '一九九五座戏台', '三〇〇〇年以前的瓷窑', '一九五户人家'])(
    'is no other word of numerals: %s',
    (said) => expect(withArabicYears(said)).toBe(said),
  )
})

describe('a question that says its years in numerals', () => {
  const madeUp = answersOfMadeUp([
    '洪洞县国民经济和社会发展“九五”计划和2010年远景目标纲要',
    '第一章 作坊',
    '第一节 竹器',
    '1995年竹器产量达到31万件，竹器由各村编。',
    '第二节 远景',
    '到2000年，竹器产量达到52万件，各村添竹林。',
    '第三节 瓷窑',
    '2000年瓷窑达到24座，瓷窑由窑工看护。',
    '第三章 其他',
    ...others,
  ])
  const understood = (question: string, history: readonly Turn[] = []) => {
    const { concepts, times, standalone } = madeUp.read(question, history)
    return { concepts, times, standalone }
  }
  const sources = (question: string, history: readonly Turn[] = []) =>
    understood(question, history)
      .concepts.map(({ source }) => source)
      .join()

  it.each([
    ['洪洞县一九九五年竹器产量是多少？', '洪洞县1995年竹器产量是多少？', [1995]],
    ['洪洞县１９９５年竹器产量是多少？', '洪洞县1995年竹器产量是多少？', [1995]],
    ['洪洞县到二〇〇〇年瓷窑要有多少座？', '洪洞县到2000年瓷窑要有多少座？', [2000]],
  ])('is understood as in digits: %s', (numerals, digits, years) => {
    expect(understood(numerals)).toEqual(understood(digits))
    expect(understood(numerals).times.years).toEqual(years)
  })

  it('has no word made of them', () => {
    expect(sources('洪洞县一九九五年竹器产量是多少？')).toMatch(/竹器/)
    expect(sources('洪洞县一九九五年竹器产量是多少？')).not.toMatch(/[一九五]|\d/)
  })

  it('is taken up as in digits, also behind a turn that says them so', () => {
    const history = (question: string): Turn[] => [
      { role: 'user', content: question },
      { role: 'assistant', content: '31万件。' },
    ]
    const digits = understood('那2000年呢？', history('洪洞县1995年竹器产量是多少？'))
    expect(digits.times.years).toEqual([2000])
    expect(understood('那二〇〇〇年呢？', history('洪洞县一九九五年竹器产量是多少？'))).toEqual(digits)
    expect(understood('那瓷窑呢？', history('洪洞县一九九五年竹器产量是多少？'))).toEqual(understood('那瓷窑呢？', history('洪洞县1995年竹器产量是多少？')))
    expect(sources('那瓷窑呢？', history('洪洞县一九九五年竹器产量是多少？'))).not.toMatch(/[一九五]/)
  })

  it('is answered from the year in digits', async () => {
    const { status, answer } = await madeUp.ask('洪洞县一九九五年竹器产量是多少？')
    expect(status).toBe('answered')
    expect(answer.blocks[0]?.text).toContain('31万件')
    expect(answer.blocks[0]?.text).not.toContain('52万件')
  })
})
