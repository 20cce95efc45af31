import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answeringAmounts, cutAtAmounts } from '../../../web/model/figures.ts'

const amounts = (text: string): string[] => cutAtAmounts(text).flatMap(({ text: words, marked }) => (marked ? [words] : []))

describe('amounts of a sentence', () => {
  it.each([
    ['地区生产总值达到459.6亿元，年均增长8%', ['459.6亿元', '8%']],
    ['城市排水管网达到 268 公里', ['268 公里']],
    ['建设2万吨/年焦炉煤气制氢项目', ['2万吨/年']],
    ['生活污水收集率达到95%以上', ['95%以上']],
    ['新增城镇就业 4,100 人、5000—6000人', ['4,100 人', '5000—6000人']],
    ['比重提高5个百分点，空气优良天数超过300天', ['5个百分点', '300天']],
    ['建成5G基站306个', ['306个']],
    ['装机达到2×1000MW', ['2×1000MW']],
  ])('%s', (text, found) => {
    expect(amounts(text)).toEqual(found)
  })

  it.each(['2021年4月20日在会议上', '第3批试点', '孝政发〔2021〕9号', '“十四五”时期', '到2025年和2035年', '5G网络', 'R22空调'])('are not in %s', (text) => {
    expect(amounts(text)).toEqual([])
  })

  it('never change the sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('1', '9', '.', ',', '万', '元', '%', '年', '达到', '—', ' ', '/', '第', 'a') }), (text) => {
        expect(
          cutAtAmounts(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

describe('the amount a question asks for', () => {
  const answering = (sentence: string, question: string): string[] => {
    const pieces = cutAtAmounts(sentence)
    return [...answeringAmounts(pieces, question)].map((index) => pieces[index]?.text ?? '')
  }

  it('is that of the clause nearest the question', () => {
    const sentence = '城市排水管网达到395.3公里，生活污水收集率达到95%以上。'
    expect(answering(sentence, '排水管网有多少公里？')).toEqual(['395.3公里'])
    expect(answering(sentence, '污水收集率是多少？')).toEqual(['95%以上'])
  })

  it('is the first where the question points to none', () => {
    expect(answering('达到100公里，占95%。', '这个呢？')).toEqual(['100公里'])
  })

  it('is none in a sentence without amounts', () => {
    expect(answering('力争进入全国前列。', '目标是多少？')).toEqual([])
  })
})
