import type { SourceLine } from '../source.ts'

/** A glyph that a broken font's character map puts in place of another, and where it may stand for it. */
interface BrokenGlyph {
  readonly shown: string
  readonly meant: string
  /** The repair is made only where the words around the glyph bear it out: tested on before + glyph + after. */
  readonly where: RegExp
}

// Observed in texts extracted from PDFs of Founder fonts, which shift symbols of GB 2312 rows 1-9 down by 0x0C00: Ⅲ (A2F3) is shown as
// 栿 (96F3), ‰ (A1EB) as 曤 (95EB). Each stands for a symbol outside the Han repertoire, so a context in
// which the Han character itself could be meant (栿 is a roof beam) is left alone.
const glyphs: readonly BrokenGlyph[] = [
  { shown: '栿', meant: 'Ⅲ', where: /(劣|[至到于第]?)栿\s*(类|级|期|度)/ },
  { shown: '桇', meant: 'Ⅳ', where: /桇\s*(类|级|期|度)/ },
  { shown: '桋', meant: 'Ⅴ', where: /(劣)?桋\s*(类|级)/ },
  { shown: '毺', meant: 'μ', where: /毺\s*(g|m|S)/ },
  { shown: '曤', meant: '‰', where: /([(（]|\d)\s*曤/ },
  { shown: '曑', meant: '≤', where: /曑\s*[\d.]/ },
  { shown: '曒', meant: '≥', where: /曒\s*[\d.]/ },
  { shown: '暳', meant: '×', where: /[\d）)]\s*暳\s*[\d（(]/ },
]

const shown = new RegExp(`[${glyphs.map((glyph) => glyph.shown).join('')}]`)

/** How many characters on either side of a glyph are looked at. */
const REACH = 4

/** A wrong glyph that was put right. */
export interface GlyphRepair {
  /** 1-based line. */
  readonly line: number
  readonly from: string
  readonly to: string
  /** The words around the glyph, as shown. */
  readonly context: string
}

/** Lines with wrong glyphs replaced, one character for one so that offsets hold, and the list of what was replaced. */
export function repairGlyphs(lines: readonly SourceLine[]): { lines: SourceLine[]; repairs: GlyphRepair[] } {
  const repairs: GlyphRepair[] = []
  const spoken = lines.filter((line) => line.text.trim() !== '')
  const neighbours = new Map(spoken.map((line, i) => [line, [spoken[i - 1], spoken[i + 1]] as const]))
  const repaired = lines.map((line) => {
    let text = line.text
    if (!shown.test(text)) return line
    const [above, below] = neighbours.get(line) ?? []
    // What bears a repair out may stand beyond a line end.
    const before = above?.text.trim().slice(-REACH) ?? ''
    const after = below?.text.trim().slice(0, REACH) ?? ''
    for (const glyph of glyphs) {
      for (let at = text.indexOf(glyph.shown); at >= 0; at = text.indexOf(glyph.shown, at + 1)) {
        const left = text.slice(Math.max(0, at - REACH), at).trimStart()
        const right = text.slice(at, at + REACH + 1).trimEnd()
        const context = (left === '' ? before : left) + right + (right.length === 1 ? after : '')
        if (!glyph.where.test(context)) continue
        text = text.slice(0, at) + glyph.meant + text.slice(at + 1)
        repairs.push({ line: line.index + 1, from: glyph.shown, to: glyph.meant, context })
      }
    }
    return text === line.text ? line : { ...line, text }
  })
  return { lines: repaired, repairs }
}
