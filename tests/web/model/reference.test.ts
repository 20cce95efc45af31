import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeMarkdown, gbt7714, markdownQuote, plainQuote, quoteWithReference, type ReferenceParts } from '../../../web/model/reference.ts'
import { citation, plan } from '../samples.ts'

const parts = (changes: Partial<ReferenceParts> = {}): ReferenceParts => ({
  place: citation(1),
  plan: plan(),
  permalink: 'https://ask.example.cn/documents/east-plan?quote=20-34',
  accessed: new Date(2026, 2, 5, 23, 30),
  ...changes,
})

describe('a reference after GB/T 7714', () => {
  it('names issuer, title with number, type, year and page, dates and place', () => {
    expect(gbt7714(parts())).toBe(
      '东山市人民政府. 东山市国民经济和社会发展规划: 东政发〔2021〕3号[EB/OL]. 2021: 12(2021-05-06)[2026-03-05]. https://ask.example.cn/documents/east-plan?quote=20-34.',
    )
  })

  it('leaves out what the document does not state', () => {
    const bare = citation(1, { issuer: null, docNumber: null, issuedOn: null, page: null })
    expect(gbt7714(parts({ place: bare }))).toBe('东山市国民经济和社会发展规划[EB/OL]. [2026-03-05]. https://ask.example.cn/documents/east-plan?quote=20-34.')
    expect(gbt7714(parts({ place: citation(1, { issuedOn: null }) }))).toContain('[EB/OL]. 12[2026-03-05]. ')
    expect(gbt7714(parts({ place: citation(1, { issuedOn: '2021-04', page: null }) }))).toContain('[EB/OL]. (2021-04)[2026-03-05]. ')
  })

  it('marks a report as one, and points to where the document was published where that is known', () => {
    const published = gbt7714(parts({ plan: plan({ kind: 'report', url: 'https://www.example.gov.cn/report.html' }) }))
    expect(published).toContain('[R/OL]')
    expect(published.endsWith('. https://www.example.gov.cn/report.html.')).toBe(true)
  })

  it('follows the quote it belongs to', () => {
    expect(quoteWithReference(parts())).toMatch(/^“全市公路里程达到 100 公里”\[1\]\n\n\[1\] 东山市人民政府\. /)
  })
})

describe('a quote as plain text', () => {
  it('says who, where, and how to get there', () => {
    expect(plainQuote(parts())).toBe(
      '“全市公路里程达到 100 公里”\n——东山市人民政府，《东山市国民经济和社会发展规划》（东政发〔2021〕3号），第一章 总体要求 › 第二节 主要目标，第12页，第340—342行\nhttps://ask.example.cn/documents/east-plan?quote=20-34',
    )
  })

  it('writes cells of a row apart by spaces', () => {
    expect(plainQuote(parts({ place: citation(1, { quote: '公路里程\t\t80\t100' }) }))).toMatch(/^“公路里程 80 100”/)
  })
})

describe('a quote as Markdown', () => {
  it('is a block quote with a link', () => {
    expect(markdownQuote(parts())).toBe(
      '> 全市公路里程达到 100 公里\n>\n> —— [东山市国民经济和社会发展规划 › 第一章 总体要求 › 第二节 主要目标 › 第12页，第340—342行](https://ask.example.cn/documents/east-plan?quote=20-34)',
    )
  })

  it('never turns a source into markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('*', '_', '[', ']', '<', 'b', '>', '`', '#', '\\', '|', '~', '&', '!', '(', ')', '甲', ' ') }), (text) => {
        const escaped = escapeMarkdown(text)
        expect(escaped.replace(/\\([\\`*_{}[\]<>#|~&])/g, '$1')).toBe(text)
        expect(escaped.replace(/\\./g, '')).not.toMatch(/[`*_[\]<>#|~&]/)
      }),
    )
    expect(escapeMarkdown('1. 一\n- 二')).toBe('1\\. 一\n\\- 二')
  })
})
