import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endsSentence, endsWithStop, sentenceRanges } from '../../../ingest/text/sentences.ts'

const sentences = (text: string) => sentenceRanges(text).map(([start, end]) => text.slice(start, end))

describe('the sentences of a paragraph', () => {
  it('end at full stops, with the marks that close behind them', () => {
    expect(sentences('坚持党的领导。坚持人民至上！何以致远？“行稳方能致远。”（全文完。）')).toEqual([
      '坚持党的领导。',
      '坚持人民至上！',
      '何以致远？',
      '“行稳方能致远。”',
      '（全文完。）',
    ])
  })

  it('do not end inside quotation marks or brackets', () => {
    expect(sentences('落实“一个中心。两个基本点。三项任务”的要求，推进改革（详见附件。另有规定的除外）并抓好落实。完善机制。')).toEqual([
      '落实“一个中心。两个基本点。三项任务”的要求，推进改革（详见附件。另有规定的除外）并抓好落实。',
      '完善机制。',
    ])
  })

  it('do not end inside a number', () => {
    expect(sentences('产值达到1,234.5亿元，增长8.5%。投资2.3亿元。')).toEqual(['产值达到1,234.5亿元，增长8.5%。', '投资2.3亿元。'])
    const amounts = `总投资包括${Array.from({ length: 60 }, (_, i) => `项目${i}投资1,${String(200 + i)}.5万元`).join(',')}等。`
    expect(sentences(amounts).length).toBeGreaterThan(1)
    for (const part of sentences(amounts)) expect(part).not.toMatch(/投资1,?$|^\d{3}\.5/)
  })

  it('are cut at semicolons where they are long', () => {
    const clause = (n: string) => `${n}建设国家重要的能源基地和新型煤化工产业基地，完善基础设施和公共服务，提升综合承载能力和辐射带动作用，推动城乡融合发展`
    const text = `${['中心城区', '重点镇', '一般镇'].map(clause).join('；')}。`
    expect(sentences(text)).toEqual([`${clause('中心城区')}；`, `${clause('重点镇')}；`, `${clause('一般镇')}。`])
  })

  it('stay whole where they are short, semicolons or not', () => {
    expect(sentences('做优煤炭；做强焦化；做大氢能。')).toEqual(['做优煤炭；做强焦化；做大氢能。'])
  })

  it('that are a long list are cut between entries, never inside brackets or at a blank beside a number', () => {
    const entries = Array.from({ length: 40 }, (_, i) => `第${i + 1}街（东 ${i} 路—西 ${i} 路）改造工程`)
    const parts = sentences(`实施${entries.join('、')}。`)
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.join('')).toBe(`实施${entries.join('、')}。`)
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(170)
      expect(part.endsWith('改造工程、') || part.endsWith('改造工程。')).toBe(true)
    }
  })

  it('of old prints are cut at the blanks that stand for marks, where there are no marks', () => {
    const clause = '大力发展农业生产搞好粮食储备促进多种经营'
    const parts = sentences(Array.from({ length: 30 }, () => clause).join(' '))
    expect(parts.length).toBeGreaterThan(2)
    for (const part of parts) expect(part.replaceAll(' ', '').length % clause.length).toBe(0)
  })

  it('are cut at wide blanks where no full stop stands', () => {
    const clauses = ['大力兴修水利扩大灌溉面积', '积极推广良种改进耕作方法', '稳步增加农民收入']
    for (const blank of ['\u3000', '  ', '\u3000\u3000']) expect(sentences(clauses.join(blank))).toEqual(clauses)
  })

  it('are not cut at wide blanks where full stops stand, nor at single ones', () => {
    const clauses = ['大力兴修水利扩大灌溉面积', '积极推广良种改进耕作方法', '稳步增加农民收入']
    expect(sentences(`修好路。${clauses.join('\u3000')}。`)).toEqual(['修好路。', `${clauses.join('\u3000')}。`])
    expect(sentences(clauses.join(' '))).toEqual([clauses.join(' ')])
  })

  it('keep a head of a few words with the clause behind it', () => {
    expect(sentences('农业\u3000大力兴修水利扩大灌溉面积\u3000积极推广良种改进耕作方法')).toEqual([
      '农业\u3000大力兴修水利扩大灌溉面积',
      '积极推广良种改进耕作方法',
    ])
  })

  it('are not cut at wide blanks inside brackets', () => {
    expect(sentences('大力兴修水利（渠道配套\u3000机井更新）扩大灌溉面积\u3000积极推广良种改进耕作方法')).toEqual([
      '大力兴修水利（渠道配套\u3000机井更新）扩大灌溉面积',
      '积极推广良种改进耕作方法',
    ])
  })

  it('go on behind a bracket that is never closed', () => {
    const text = `推进改革（含试点，${'完善机制，加强监管，优化服务，提升效能，'.repeat(20)}抓好落实。扩大开放。`
    expect(sentences(text).at(-1)).toBe('扩大开放。')
  })

  it('cover every word in order and overlap nowhere, for any text', () => {
    const piece = fc.constantFrom(
      '规划',
      '2025年',
      '1.5',
      '，',
      '。',
      '；',
      '、',
      '“',
      '”',
      '（',
      '）',
      ' ',
      '\u3000',
      '  ',
      '\n',
      'GDP',
      '！',
      '坚持创新驱动发展全面塑造发展新优势',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), fc.nat(50), (pieces, offset) => {
        const text = pieces.join('')
        let from = 0
        for (const [start, end] of sentenceRanges(text, offset)) {
          expect(start - offset).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(from, start - offset).trim()).toBe('')
          from = end - offset
        }
        expect(text.slice(from).trim()).toBe('')
      }),
      { numRuns: 300 },
    )
  })
})

describe('the end of a line', () => {
  it.each(['完成任务。', '完成任务。”', '主要包括：', '做强焦化；', '（全文完）！', '加强管理。**'])('%s ends a sentence or entry', (text) => {
    expect(endsSentence(text)).toBe(true)
  })

  it.each(['推进医疗资源互助，加快', '三个中心、', '（含试点）', '2025', ''])('“%s” does not', (text) => {
    expect(endsSentence(text)).toBe(false)
  })

  it('is a stop only where the whole sentence ends', () => {
    expect(endsWithStop('完成任务。）')).toBe(true)
    expect(endsWithStop('主要包括：')).toBe(false)
  })
})
