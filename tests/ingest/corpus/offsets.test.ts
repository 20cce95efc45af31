import { describe, expect, it } from 'vitest'
import { linesOf, runsOf } from '../../../ingest/offset-map.ts'
import { type CorpusPlan, corpusIds, corpusPlan } from '../plans.ts'

/** What the file says where a range of the canonical text comes from; characters that reading put in are left out. */
function asPublished({ source, map }: CorpusPlan, range: readonly [number, number]): string {
  return runsOf(map, range)
    .map(({ source: from, length }) => source.slice(from, from + length))
    .join('')
}

const bare = (text: string) => text.replace(/\s/g, '')
const withoutMarks = (text: string) => bare(text.replace(/[*#]|<[^>]*>/g, ''))

/** The file's words with the glyphs put right that the report says were wrong. */
function withRepairs({ report }: CorpusPlan, words: string): string {
  return report.repairs.reduce((text, { from, to }) => text.replaceAll(from, to), words)
}

describe.each(corpusIds)('%s', (id) => {
  it('says in its canonical text what the file says, run by run; the glyphs repaired are listed and no others differ', async () => {
    const plan = await corpusPlan(id)
    const { map, text, source } = plan
    const lineOf = (at: number) => map.lines.findLastIndex((start) => start <= at) + 1
    const differing: string[] = []
    for (const { canonical, source: from, length } of runsOf(map, [0, text.length])) {
      const published = source.slice(from, from + length).replace(/[\t\n]/g, ' ')
      const said = text.slice(canonical, canonical + length)
      if (said === published) continue
      for (let i = 0; i < length; i++) if (said[i] !== published[i]) differing.push(`${lineOf(from + i)} ${published[i]} ${said[i]}`)
    }
    expect(differing.sort()).toEqual(plan.report.repairs.map(({ line, from, to }) => `${line} ${from} ${to}`).sort())
  })

  it('takes no word of the file twice', async () => {
    const { map, source } = await corpusPlan(id)
    const taken = new Uint8Array(source.length)
    map.source.forEach((from, i) => {
      for (let at = from; at < from + map.length[i]!; at++) taken[at]!++
    })
    expect(taken.findIndex((times) => times > 1)).toBe(-1)
  })

  it('puts in nothing but blanks, tabs and line breaks', async () => {
    const { map, text } = await corpusPlan(id)
    let from = 0
    const put: string[] = []
    for (const { canonical, length } of runsOf(map, [0, text.length])) {
      put.push(text.slice(from, canonical))
      from = canonical + length
    }
    put.push(text.slice(from))
    expect(put.join('').trim()).toBe('')
  })

  it('leaves no word of the file out but what the report says was removed, and marks', async () => {
    const plan = await corpusPlan(id)
    const kept = new Uint8Array(plan.source.length)
    plan.map.source.forEach((from, i) => {
      kept.fill(1, from, from + plan.map.length[i]!)
    })
    const { map } = plan
    const lost = plan.lines.flatMap((line, i) => {
      const words = [...line].filter((c, k) => /[\p{L}\p{N}]/u.test(c) && !kept[map.lines[i]! + k]).join('')
      return words === '' || /^(?:b|br|sup|sub|p)+$/.test(words) ? [] : [{ line: i + 1, text: line }]
    })
    const removed = Object.entries(plan.report.removed).reduce((sum, [reason, count]) => sum + (reason === 'blank' || reason === 'markup' ? 0 : count), 0)
    // A head or title may be taken in pieces, so a line may be partly kept; lines wholly left out are those of the report.
    expect(lost.length).toBeLessThanOrEqual(removed)
  })

  it('has each passage, unit, section, item and indicator cell at its range', async () => {
    const plan = await corpusPlan(id)
    const { text } = plan
    for (const passage of plan.passages) {
      expect(passage.text).toBe(text.slice(passage.start, passage.end))
      expect(withRepairs(plan, bare(asPublished(plan, [passage.start, passage.end])))).toBe(bare(passage.text))
      let from = passage.start
      for (const [start, end] of passage.units) {
        expect(text.slice(from, start).trim()).toBe('')
        expect(start).toBeLessThan(end)
        from = end
      }
      expect(from).toBe(passage.end)
    }
    for (const item of plan.items) expect(item.text).toBe(text.slice(item.start, item.end))
    for (const { values, nameRange, name, bindingRange, binding } of plan.indicators) {
      for (const { value, range } of values) if (range) expect(bare(text.slice(...range))).toContain(bare(value).slice(0, 2))
      expect(bare(text.slice(...nameRange))).toContain(bare(name.split('·').at(-1) ?? '').slice(0, 2))
      if (bindingRange && binding) expect(text.slice(...bindingRange)).toContain(binding.slice(0, 2))
    }
  })

  it('has sections inside each other and passages inside their sections', async () => {
    const plan = await corpusPlan(id)
    const sections = new Map(plan.sections.map((section) => [section.id, section]))
    for (const section of plan.sections) {
      const heading = bare(plan.text.slice(section.start, section.bodyStart))
      expect(heading.replace(/[：:、．.—－–-]/g, '')).toContain(bare(section.title).replace(/[：:、．.—－–-]/g, ''))
      expect(section.bodyStart).toBeGreaterThanOrEqual(section.start)
      expect(section.end).toBeGreaterThanOrEqual(section.bodyStart)
      const parent = section.parentId === null ? null : sections.get(section.parentId)
      if (!parent) continue
      expect(section.start).toBeGreaterThanOrEqual(parent.bodyStart)
      expect(section.end).toBeLessThanOrEqual(parent.end)
      expect(section.level).toBe(parent.level + 1)
      expect(section.path.slice(0, -1)).toEqual(parent.path)
    }
    for (const passage of plan.passages) {
      const section = sections.get(passage.sectionId)
      expect(passage.start).toBeGreaterThanOrEqual(section?.bodyStart ?? Number.NaN)
      expect(passage.end).toBeLessThanOrEqual(section?.end ?? Number.NaN)
    }
  })

  it('names for each passage of text lines of the file that hold its first and last words', async () => {
    const plan = await corpusPlan(id)
    for (const passage of plan.passages.filter(({ kind }) => kind !== 'table-row')) {
      const [first, last] = linesOf(plan.map, [passage.start, passage.end])
      const named = withRepairs(plan, withoutMarks(plan.lines.slice(first - 1, last).join('')))
      const words = withoutMarks(passage.text)
      expect(named).toContain(words.slice(0, 4))
      expect(named).toContain(words.slice(-4))
    }
  })
})
