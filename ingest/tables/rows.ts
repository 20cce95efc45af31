/** What rows of a flattened table are to each other: pieces of one row cut by a page, group heads, rows that head others. */
import type { SourceCell } from '../source.ts'
import type { FlatColumn } from './align.ts'
import { cellOf, printedWidth } from './text.ts'
import { isOpen, type Token } from './tokens.ts'

export interface RowBlock {
  readonly group: SourceCell | undefined
  /** Serial numbers that stand apart from the block's rows, in order. */
  readonly serials: readonly SourceCell[]
}

export interface FlatRow {
  readonly cells: readonly SourceCell[]
  readonly tokens: readonly (readonly Token[])[]
  readonly block: RowBlock
  /** A category printed in the row itself. */
  readonly group: SourceCell | undefined
  /** The row's first words are the first after a page's head. */
  readonly opensPage: boolean
}

export interface AssembledRow {
  readonly cells: readonly SourceCell[]
  readonly group: string
  readonly parent: string
  readonly hasValues: boolean
}

export interface Assembled {
  readonly rows: readonly AssembledRow[]
  readonly groups: readonly { readonly cell: SourceCell; readonly beforeRow: number }[]
  /** Lines after the last row that belong to no row. */
  readonly surplus: readonly number[]
}

interface Draft {
  cells: readonly SourceCell[]
  tokens: readonly (readonly Token[])[]
  readonly block: RowBlock
  readonly group: SourceCell | undefined
  readonly opensPage: boolean
  lead: boolean
}

const unitAtEnd = /[（(][^（()）]*[)）]$/u

/** Rows in order with their groups and parents; rows cut by pages made whole. */
export function assembleRows(rows: readonly FlatRow[], blocks: readonly RowBlock[], columns: readonly FlatColumn[]): Assembled {
  const name = columns.findIndex((c) => c.role === 'name')
  const drafts = joinCutRows(rows, columns, name)
  const surplus: number[] = []
  while (drafts.length && drafts.at(-1)!.lead) surplus.push(...linesOf(drafts.pop()!))
  const heads = groupRows(drafts, name)
  const groups: { cell: SourceCell; beforeRow: number }[] = []
  const out: AssembledRow[] = []
  let current: SourceCell | undefined
  const opened = new Set<RowBlock>()
  let section: Draft[] = []
  const flush = () => {
    for (const { draft, parent } of withParents(section, name, columns)) {
      out.push({ cells: draft.cells, group: current?.text ?? '', parent, hasValues: !draft.lead })
    }
    section = []
  }
  const open = (cell: SourceCell) => {
    flush()
    current = cell
    groups.push({ cell, beforeRow: out.length })
  }
  let block: RowBlock | undefined
  for (const draft of drafts) {
    // A group head is printed even where its first rows stand on the next page, after another list of numbers.
    for (const before of blocks.slice(0, blocks.indexOf(draft.block) + 1)) {
      if (before.group && !opened.has(before)) {
        opened.add(before)
        open(before.group)
      }
    }
    if (block !== draft.block) {
      flush()
      block = draft.block
    }
    if (heads.has(draft)) open(draft.cells[name]!)
    else {
      if (draft.group) open(draft.group)
      section.push(draft)
    }
  }
  flush()
  return { rows: out, groups, surplus }
}

function linesOf(draft: Draft): number[] {
  return draft.tokens.flat().map((t) => t.span.line.index)
}

/** Words without values right after a page's head may be the rest of the row above: of its name, or of its wrapped values. */
function joinCutRows(rows: readonly FlatRow[], columns: readonly FlatColumn[], name: number): Draft[] {
  const drafts: Draft[] = []
  for (const [n, row] of rows.entries()) {
    const lead = row.cells.every((cell, c) => c <= name || cell.text === '')
    const before = drafts.at(-1)
    const serial = columns.findIndex((c) => c.role === 'serial')
    const numbered = (serial >= 0 && row.cells[serial]!.text !== '') || row.tokens[name]?.[0]?.numbered === true
    if (lead && before && !before.lead && row.opensPage && !numbered) {
      const next = rows[n + 1]
      const headsNext = next !== undefined && next.block === row.block && !isNumbered(next, columns, name) && !next.cells.every((c) => c.text === '')
      const tail = row.tokens[name]!
      const nameText = before.cells[name]!.text
      const cutName = isOpen(nameText) || (!unitAtEnd.test(nameText) && unitAtEnd.test(row.cells[name]!.text))
      const wordy = before.tokens
        .map((tokens, c) => (c > name && columns[c]!.role === 'value' && tokens.some((t) => t.kind === 'text') ? c : -1))
        .filter((c) => c >= 0)
      if (cutName) {
        extend(before, [[name, tail]])
        continue
      }
      if (wordy.length && !headsNext && tail.length % wordy.length === 0) {
        const each = tail.length / wordy.length
        extend(
          before,
          wordy.map((c, k) => [c, tail.slice(k * each, (k + 1) * each)]),
        )
        continue
      }
    }
    drafts.push({ cells: row.cells, tokens: row.tokens, block: row.block, group: row.group, opensPage: row.opensPage, lead })
  }
  return drafts
}

function isNumbered(row: FlatRow, columns: readonly FlatColumn[], name: number): boolean {
  const serial = columns.findIndex((c) => c.role === 'serial')
  return (serial >= 0 && row.cells[serial]!.text !== '') || row.tokens[name]?.[0]?.numbered === true
}

function extend(draft: Draft, additions: readonly (readonly [number, readonly Token[]])[]): void {
  const tokens = draft.tokens.map((t) => [...t])
  for (const [c, more] of additions) tokens[c]!.push(...more)
  draft.tokens = tokens
  draft.cells = draft.cells.map((cell, c) => (additions.some(([a]) => a === c) ? cellOf(tokens[c]!.map((t) => t.span)) : cell))
}

/**
 * Rows of words alone that name a group of rows, where the table prints groups without numerals: the table then begins with
 * one, and the others, like it, have no unit and do not say what the row below says more closely.
 */
function groupRows(drafts: readonly Draft[], name: number): Set<Draft> {
  const found = new Set<Draft>()
  const bare = (draft: Draft) => draft.lead && draft.block.group === undefined && draft.block.serials.length === 0 && !/[（(]/u.test(draft.cells[name]!.text)
  const first = drafts[0]
  if (!first || !bare(first) || drafts.some((d) => d.tokens[name]?.[0]?.numbered === true && d === first)) return found
  for (const [n, draft] of drafts.entries()) {
    const below = drafts[n + 1]
    if (!bare(draft) || printedWidth(draft.cells[name]!.text) > 20) continue
    if (n > 0 && below && details(below.cells[name]!.text, draft.cells[name]!.text)) continue
    found.add(draft)
  }
  return found
}

/** Whether a row plainly details the one above: 森林覆盖率（%） under 森林增长, a name without a unit of its own. */
function details(below: string, above: string): boolean {
  return below.startsWith(above.slice(0, 2)) || below.includes(above) || !/[（(]/u.test(below)
}

/** Parents for the rows of one block, and its serial numbers given to the rows they count. */
function withParents(section: readonly Draft[], name: number, columns: readonly FlatColumn[]): { draft: Draft; parent: string }[] {
  const serials = section[0]?.block.serials ?? []
  const serial = columns.findIndex((c) => c.role === 'serial')
  const leads = section.map((d, n) => (d.lead ? n : -1)).filter((n) => n >= 0)
  if (serials.length === 0) {
    const counted = section.some((d) => isNumbered(d, columns, name))
    const out: { draft: Draft; parent: string }[] = []
    let parent = ''
    // The row whose parts follow (其中：…), indented below it.
    let partOf: Draft | undefined
    for (const [n, draft] of section.entries()) {
      const numbered = isNumbered(draft, columns, name)
      const above = section[n - 1]
      const inPart = partOf !== undefined && indentOf(draft, name) > indentOf(partOf, name)
      if (!inPart) partOf = undefined
      if (above && /^其中/u.test(draft.cells[name]!.text) && !partOf) partOf = above
      if (partOf) {
        out.push({ draft, parent: partOf.cells[name]!.text })
        continue
      }
      if (draft.lead) parent = draft.cells[name]!.text
      else if (numbered || (!counted && parent !== '' && !belongsBelow(section, n, name))) parent = ''
      out.push({ draft, parent: draft.lead ? '' : parent })
    }
    return out
  }
  const children = childrenByCount(section, leads, serials.length, name)
  let given = 0
  return section.map((draft, n) => {
    const lead = leads.findLast((l) => l < n && n <= l + children.get(l)!)
    const parent = lead === undefined || draft.lead ? '' : section[lead]!.cells[name]!.text
    const own = parent === '' ? serials[given++] : undefined
    if (!own || serial < 0) return { draft, parent }
    return { draft: { ...draft, cells: draft.cells.map((cell, c) => (c === serial ? own : cell)) }, parent }
  })
}

/** How far the row's name is set in from the margin, in half characters. */
function indentOf(draft: Draft, name: number): number {
  const span = draft.tokens[name]?.[0]?.span
  return span ? [...span.line.text.slice(0, span.from)].reduce((sum, c) => sum + (c === '\u3000' ? 2 : 1), 0) : 0
}

/** Whether row `n` still details the lead above it: it shares words with the lead or with the row before it, or its unit. */
function belongsBelow(section: readonly Draft[], n: number, name: number): boolean {
  const lead = section.slice(0, n).findLastIndex((d) => d.lead)
  if (lead === n - 1) return true
  return kinship(section, lead, n, name) > 0
}

/** How much a row under a lead looks like one of its details. */
function kinship(section: readonly Draft[], lead: number, n: number, name: number): number {
  const words = (k: number) => section[k]!.cells[name]!.text
  const unit = (k: number) => unitAtEnd.exec(words(k))?.[0] ?? ''
  const strip = (text: string) => text.replace(unitAtEnd, '')
  let score = 0
  if (shareWords(strip(words(lead)), strip(words(n)))) score += 2
  if (n > lead + 1 && shareWords(strip(words(n - 1)), strip(words(n)))) score += 2
  if (unit(n) === '' && unit(lead) !== '') score += 2
  if (n > lead + 1 && unit(n) !== '' && unit(n) === unit(n - 1) && !/^[（(]%[)）]$/u.test(unit(n))) score += 1
  return score === 0 ? -1 : score
}

/** How many rows each lead has below it, so that leads and free rows together are as many as the serial numbers. */
function childrenByCount(section: readonly Draft[], leads: readonly number[], serials: number, name: number): Map<number, number> {
  const excess = section.length - serials
  const room = leads.map((lead, k) => (leads[k + 1] ?? section.length) - lead - 1)
  let best: { score: number; counts: number[] } = { score: Number.NEGATIVE_INFINITY, counts: room.map(() => 0) }
  const visit = (k: number, left: number, score: number, counts: number[]): void => {
    if (k === leads.length) {
      // Where the numbers do not come out even, the nearest reading is taken.
      const total = score - 10 * Math.abs(left)
      if (total > best.score) best = { score: total, counts: [...counts] }
      return
    }
    let gain = 0
    for (let c = 0; c <= room[k]!; c++) {
      if (c > 0) gain += kinship(section, leads[k]!, leads[k]! + c, name)
      if (c > 0 || room[k] === 0) visit(k + 1, left - c, score + gain, [...counts, c])
    }
  }
  visit(0, excess, 0, [])
  return new Map(leads.map((lead, k) => [lead, best.counts[k]!]))
}

const common = /[的和及年数率量值(（)）%、/]/u

/** Whether two names have two neighbouring characters in common. */
export function shareWords(a: string, b: string): boolean {
  for (let i = 0; i + 1 < a.length; i++) {
    const pair = a.slice(i, i + 2)
    if (!common.test(pair) && b.includes(pair)) return true
  }
  return false
}
