import { titleKey } from './clean/contents.ts'
import type { GlyphRepair } from './clean/glyphs.ts'
import type { Indicator, IngestReport, Item, Passage, RemovalReason, Section } from './schema.ts'

interface Reading {
  readonly text: string
  readonly sections: readonly Section[]
  readonly passages: readonly Passage[]
  readonly indicators: readonly Indicator[]
  readonly items: readonly Item[]
  /** Titles that the table of contents lists. */
  readonly contents: readonly string[]
  readonly tables: number
  readonly removed: readonly RemovalReason[]
  readonly repairs: readonly GlyphRepair[]
  /** What the format's reader had to say. */
  readonly warnings: readonly string[]
}

/** What reading a plan found, counted, for `npm run ingest -- --report`. */
export function makeReport(reading: Reading): IngestReport {
  const { sections, passages } = reading
  const titles = new Set(sections.map((section) => titleKey(section.number + section.title)))
  const missing = reading.contents.filter((title) => !titles.has(titleKey(title)))
  const lengths = passages.map((passage) => passage.text.length).sort((a, b) => a - b)
  const at = (share: number) => lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))] ?? 0
  const warnings: string[] = [...reading.warnings]
  if (passages.length === 0) warnings.push('no passage was found')
  if (sections.length <= 1) warnings.push('no heading was found')
  return {
    sections: count(sections.map((section) => section.kind)),
    contents: { listed: reading.contents.length, missing },
    boxes: sections.filter((section) => section.kind === '专栏').length,
    tables: reading.tables,
    indicators: reading.indicators.length,
    items: reading.items.length,
    passages: count(passages.map((passage) => passage.kind)),
    passageLengths: { min: at(0), median: at(0.5), p95: at(0.95), max: at(1) },
    removed: count(reading.removed),
    repairs: [...reading.repairs],
    warnings,
  }
}

function count(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}
