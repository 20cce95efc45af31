import { describe, expect, it } from 'vitest'
import { numberOf, numbersOf, slogansIn } from '../../../index/lexicon/slogans.ts'

describe('the numbers of a slogan', () => {
  it.each([
    ['一心四城', [1, 4]],
    ['五五', [5, 5]],
    ['2+4+2', [2, 4, 2]],
    ['一河、一湖、三流域', [1, 1, 3]],
  ])('of %s stand in their order', (words, numbers) => expect(numbersOf(words)).toEqual(numbers))

  it.each(['五湖', '生态扶贫', '十四五', '八五', '1630'])('are none where it counts once or names a period: %s', (words) =>
    expect(numbersOf(words)).toEqual([]),
  )
})

describe('the number of a slogan that counts once', () => {
  it.each([
    ['五乡', 5],
    ['山西三宝', 3],
    ['六小工程', 6],
  ])('of %s is its one', (words, number) => expect(numberOf(words)).toBe(number))

  it.each(['一心四城', '十四五', '八五', '三年行动', '五届四次', '生态扶贫'])('is none of %s', (words) => expect(numberOf(words)).toBeNull())
})

describe('the slogans of documents', () => {
  const plan = (region: string | null, text: string) => ({ document: { region }, text })

  it('are what they print in quotation marks with several numbers, each once a region', () =>
    expect(slogansIn([plan('洪洞县', '按照“一心四城”布局，“一心\n四城”是指…。“路灯”照常。'), plan('襄汾县', '打造“一心四城”，落实“十四五”规划。')])).toEqual([
      { words: '一心四城', region: '洪洞县' },
      { words: '一心四城', region: '襄汾县' },
    ]))

  it('are those that count once too', () =>
    expect(slogansIn([plan('洪洞县', '推进“五乡”齐兴，实行“三年”行动。')])).toEqual([{ words: '五乡', region: '洪洞县' }]))

  it('are kept where the document names no region', () => expect(slogansIn([plan(null, '实施“三五”战略。')])).toEqual([{ words: '三五', region: null }]))
})
