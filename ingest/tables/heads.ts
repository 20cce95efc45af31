/** Heads of indicator tables that a PDF's text layer has taken apart: found among lines, and put back into columns. */
import type { SourceCell, SourceLine } from '../source.ts'
import { halfWidth, widthInHalfCharacters } from '../text/width.ts'
import { type ColumnRole, isOfPlaces, meaningOf } from './columns.ts'
import { cellOf, isBlank, isPageNumber, type Span, squeeze } from './text.ts'
import { kindOf } from './tokens.ts'

type TokenKind = 'serial' | 'category' | 'name' | 'unit' | 'binding' | 'year' | 'qualifier' | 'group' | 'growth' | 'note'

interface HeadToken {
  readonly kind: TokenKind
  readonly spans: readonly Span[]
  readonly text: string
}

export interface HeadColumn {
  /** Printed words of the head, outermost level first. */
  readonly levels: readonly SourceCell[]
  /** True for a column without a head that numbers the rows. */
  readonly serial?: boolean
}

export interface FlatHead {
  /** Lines of the head, first to last, blank ones between included. */
  readonly first: number
  readonly last: number
  readonly lines: readonly number[]
  readonly columns: readonly HeadColumn[]
  /** Every printed part of the head once, in the order printed. */
  readonly cells: readonly SourceCell[]
  /** The same for two heads that print the same words. */
  readonly signature: string
  /** The head's last line with the head blanked out, where rows begin in it; a table run together has no lines of its own for them. */
  readonly rest?: SourceLine
}

const plan = '[“"]?(?:十[一二三四五六]?|[五六七八九])五[”"]?(?:时期|期间|规划|计划|末)?'
const open = String.raw`[（(\[【]`
const close = String.raw`[)）\]】]`
const per = `(?:${open}(?:%|累计|‰|个百分点|年均)${close}|%)`
const growthWord = `${open}?(?:${plan}|五年|\\d{4}年?[-—–~]\\d{4}年?)?(?:年均|累计|平均每年|每年平均|每年|平均)(?:增长|增加|增速|增幅|增减|变化|递增|下降|完成)?(?:率|速度|数|值)?${close}?`
const year = String.raw`(?:(?:19|20)\d\d|[〇○零一二三四五六七八九]{4})`
const qualifier = '(?:实际|预计|实绩|完成|实现|预期目标|目标|规划|计划|预期|现状|基[期数年])(?:数|值)?'

const shapes: readonly (readonly [TokenKind, RegExp])[] = [
  ['serial', /序号|编号/uy],
  ['category', /指标类别|类别|分类|领域|类目/uy],
  ['binding', /指标(?:属性|性质)|属性|性质/uy],
  ['unit', /计量单位|单位/uy],
  ['name', /(?:主要|核心)?指标(?:名称|项目|内容|体系)?|项目(?:名称)?/uy],
  ['growth', new RegExp(`${growthWord}(?:[/或、和](?:${growthWord}))*${per}*|(?:增长|增速|增幅)(?:率|速度)?${per}*`, 'uy')],
  ['year', new RegExp(`${year}年?(?:${open}?${qualifier}(?:[/、或]${qualifier})*${close}?(?!目标|实现|完成|情况))?`, 'uy')],
  [
    'group',
    new RegExp(
      `(?:${plan}|${year}年?[-—–~]${year}年?)?(?:规划|预期|发展|主要|计划)?(?:目标|计划)(?:值|数)?|(?:${year}年?[-—–~]${year}年?|${plan})?(?:实际)?(?:实现|完成|实际)(?:情况)?`,
      'uy',
    ),
  ],
  ['note', /备注|责任(?:单位|部门)/uy],
]

/** The head that begins with line `at`, or undefined where none does. It must name the rows and at least two columns of values. */
export function readFlatHead(lines: readonly SourceLine[], at: number): FlatHead | undefined {
  return readWordedHead(lines, at) ?? readLineHead(lines[at]!) ?? readHeadOfPlaces(lines, at)
}

/** A head with a cell a line whose first is of places, whatever is measured of them: 区域, 2000年城镇化水平（％）, 2005年城镇化水平（％）. */
function readHeadOfPlaces(lines: readonly SourceLine[], at: number): FlatHead | undefined {
  if (!isOfPlaces(lines[at]!.text)) return undefined
  const taken: SourceLine[] = [lines[at]!]
  for (let i = at + 1; i < lines.length && i < at + 12; i++) {
    const line = lines[i]!
    if (isBlank(line)) continue
    const { role } = meaningOf(line.text)
    if ((role !== 'value' && role !== 'unit' && role !== 'binding') || /^[\s\d.%％‰+-]+$/u.test(halfWidth(line.text)) || widthInHalfCharacters(line.text) > 44)
      break
    taken.push(line)
  }
  const cells = taken.map((line) => cellOf([{ line, from: 0, to: line.text.length }]))
  if (cells.filter((cell) => meaningOf(cell.text).role === 'value').length < 2) return undefined
  return {
    first: at,
    last: taken.at(-1)!.index,
    lines: taken.map(({ index }) => index),
    columns: cells.map((cell) => ({ levels: [cell] })),
    cells,
    signature: cells.map((cell) => squeeze(cell.text)).join('|'),
  }
}

/** A head in one line whose parts stand well apart, whatever its further columns are called. */
function readLineHead(line: SourceLine): FlatHead | undefined {
  if (line.text.includes('\t') || widthInHalfCharacters(line.text) > 100) return undefined
  const spans = [...line.text.matchAll(/\S+(?:[ ]\S+)*/gu)].map((m) => ({ line, from: m.index, to: m.index + m[0].length }))
  const cells = spans.map((span) => cellOf([span]))
  const roles = cells.map((cell) => meaningOf(cell.text).role)
  const count = (role: ColumnRole) => roles.filter((r) => r === role).length
  if (count('name') !== 1 || count('value') < 2 || roles.indexOf('name') > 2 || cells.some((cell) => widthInHalfCharacters(cell.text) > 26)) return undefined
  return {
    first: line.index,
    last: line.index,
    lines: [line.index],
    columns: cells.map((cell) => ({ levels: [cell] })),
    cells,
    signature: cells.map((cell) => squeeze(cell.text)).join('|'),
  }
}

/** Widest line in which a head and rows are run together. */
const RUN_TOGETHER = 2400

/** A head in one line or many whose words are all known. */
function readWordedHead(lines: readonly SourceLine[], at: number): FlatHead | undefined {
  const taken: SourceLine[] = []
  let text = ''
  const places: { line: SourceLine; at: number }[] = []
  for (let i = at; i < lines.length && i < at + 45 && text.length < 160; i++) {
    const line = lines[i]!
    if (isBlank(line) || isPageNumber(line)) continue
    // Behind a head in one line rows may follow in the same.
    if (line.text.includes('\t') || widthInHalfCharacters(line.text) > (i === at ? RUN_TOGETHER : 100)) break
    taken.push(line)
    const half = halfWidth(line.text)
    for (let k = 0; k < half.length; k++) {
      if (/\s/u.test(half[k]!)) continue
      text += half[k]
      places.push({ line, at: k })
    }
  }
  if (!/^(?:类|序|编|指|主|核|项|单|领|分)/u.test(text)) return undefined
  const tokens: HeadToken[] = []
  let end = 0
  while (end < text.length) {
    const token = nextToken(text, end)
    if (!token) break
    const last = tokens.at(-1)
    if (last?.kind === 'year' && token.kind === 'group' && touching(places[end - 1]!, places[end]!)) {
      tokens[tokens.length - 1] = { ...last, text: last.text + text.slice(end, token.end), spans: [...last.spans, ...spansOf(places.slice(end, token.end))] }
      end = token.end
      continue
    }
    tokens.push({ kind: token.kind, text: text.slice(end, token.end), spans: spansOf(places.slice(end, token.end)) })
    end = token.end
  }
  const rest = restOfLine(places, end, tokens)
  // The head ends with the last line that is wholly head, or where rows begin in the same line.
  while (tokens.length && !rest) {
    const last = places[end - 1]!.line
    if (end === places.length || places[end]!.line !== last) break
    end -= tokens.pop()!.text.length
  }
  const lastLine = places[end - 1]?.line.index ?? at
  const arranged = arrange(tokens)
  const sideBySide = sideBySideColumns(tokens)
  // Rows may lack figures and never have more than there are columns.
  const most = hasLineEach(tokens) ? longestRun(lines, lastLine) : mostFigures(lines, lastLine)
  const columns = sideBySide && most === valuesOf(sideBySide) && (!arranged || most > valuesOf(arranged)) ? sideBySide : arranged
  if (!columns) return undefined
  const used = taken.filter((l) => l.index <= lastLine).map((l) => l.index)
  return {
    first: used[0]!,
    last: lastLine,
    lines: used,
    columns,
    cells: tokens.map((t) => cellOf(t.spans)),
    signature: tokens.map((t) => t.text).join('|'),
    ...(rest ? { rest } : {}),
  }
}

/** Rows that begin right behind a head of one line: 指标名称 单位 1995年 2000年 粮食 万吨 913 1200. */
function restOfLine(places: readonly { line: SourceLine; at: number }[], end: number, tokens: readonly HeadToken[]): SourceLine | undefined {
  const line = places[end - 1]?.line
  const next = places[end]
  if (!line || next?.line !== line || touching(places[end - 1]!, next) || tokens[0]?.spans[0]?.line !== line) return undefined
  const values = tokens.filter(({ kind }) => kind === 'year' || kind === 'growth')
  if (!tokens.some(({ kind }) => kind === 'name') || values.length < 2) return undefined
  const rows = line.text.slice(next.at)
  return /^\p{Script=Han}{2,}[^\d]{0,12}\s\d/u.test(halfWidth(rows)) ? { ...line, text: ' '.repeat(next.at) + rows } : undefined
}

function nextToken(text: string, from: number): { kind: TokenKind; end: number } | undefined {
  let best: { kind: TokenKind; end: number } | undefined
  for (const [kind, shape] of shapes) {
    shape.lastIndex = from
    const match = shape.exec(text)
    if (match && match[0] !== '' && (!best || shape.lastIndex > best.end)) best = { kind, end: shape.lastIndex }
  }
  // Qualifiers printed a line below their years: 2020年 2025年 / 实际 目标.
  if (best?.kind === 'group' && new RegExp(`^${qualifier}$`, 'u').test(text.slice(from, best.end)) && !text.slice(from, best.end).endsWith('情况')) {
    return { ...best, kind: best.end - from === 2 ? 'qualifier' : 'group' }
  }
  return best
}

/** 2020年规划目标 printed without a gap is one head. */
function touching(a: { line: SourceLine; at: number }, b: { line: SourceLine; at: number }): boolean {
  return a.line === b.line && b.at === a.at + 1
}

function spansOf(places: readonly { line: SourceLine; at: number }[]): Span[] {
  const spans: { line: SourceLine; from: number; to: number }[] = []
  for (const { line, at } of places) {
    const last = spans.at(-1)
    if (last && last.line === line) last.to = at + 1
    else spans.push({ line, from: at, to: at + 1 })
  }
  return spans
}

/** Each part of the head stands on a line of its own. */
const hasLineEach = (tokens: readonly HeadToken[]): boolean =>
  tokens.length > 1 && tokens.every(({ spans }, i) => spans.length === 1 && spans[0]!.line !== tokens[i - 1]?.spans[0]?.line)

/** Columns of a head printed in one line, or a part a line, each of its parts a column: a target beside the years, not above them. */
function sideBySideColumns(tokens: readonly HeadToken[]): HeadColumn[] | undefined {
  const line = tokens[0]?.spans[0]?.line
  const isOneLine = tokens.every(({ spans }) => spans.every((span) => span.line === line))
  if (!tokens.some(({ kind }) => kind === 'group') || !(isOneLine || hasLineEach(tokens))) return undefined
  return tokens.filter(({ kind }) => kind === 'name').length === 1 ? tokens.map(({ spans }) => ({ levels: [cellOf(spans)] })) : undefined
}

const valuesOf = (columns: readonly HeadColumn[]) =>
  columns.filter(({ levels }) => meaningOf(levels.map((level) => level.text).join(' ')).role === 'value').length

/** How many figures the rows below have at most that stand on one line each, a name and figures behind it. */
function mostFigures(lines: readonly SourceLine[], head: number): number {
  const counts = lines.slice(head + 1, head + 16).map((line) => {
    const [name, ...figures] = halfWidth(line.text).trim().split(/\s+/u)
    if (isBlank(line) || kindOf(name!) !== 'text') return 0
    return figures.filter((figure) => kindOf(figure) === 'number' || kindOf(figure) === 'dash').length
  })
  return Math.max(0, ...counts)
}

/** How many lines of one figure each stand below one another at most, where every cell has a line of its own. */
function longestRun(lines: readonly SourceLine[], head: number): number {
  let most = 0
  let run = 0
  for (const line of lines.slice(head + 1, head + 60)) {
    if (isBlank(line)) continue
    const kind = kindOf(halfWidth(line.text).trim())
    run = kind === 'number' || kind === 'dash' ? run + 1 : 0
    most = Math.max(most, run)
  }
  return most
}

/** Columns in the order their values stand in a row. */
function arrange(tokens: readonly HeadToken[]): HeadColumn[] | undefined {
  const names = tokens.filter((t) => t.kind === 'name')
  if (names.length !== 1) return undefined
  const groups = tokens.filter((t) => t.kind === 'group')
  const leaves = tokens.filter((t) => t.kind === 'year' || t.kind === 'growth')
  if (leaves.length + groups.length < 2) return undefined
  // Two columns of one head stand under two heads above them, or are no columns.
  if (groups.length === 0 && new Set(leaves.map((t) => t.text)).size < leaves.length) return undefined
  const qualifiers = tokens.filter((t) => t.kind === 'qualifier')
  const unqualified = leaves.filter((t) => t.kind === 'year' && /年$|\d$/u.test(t.text))
  if (qualifiers.length && qualifiers.length !== unqualified.length) return undefined
  const column = (...levels: readonly (readonly Span[])[]): HeadColumn => ({ levels: levels.map((l) => cellOf(l)) })
  const leafColumn = (leaf: HeadToken, group?: HeadToken): HeadColumn => {
    const below = qualifiers[unqualified.indexOf(leaf)]
    const words = below ? [...leaf.spans, ...below.spans] : leaf.spans
    return group ? column(group.spans, words) : column(words)
  }
  const firstGroup = tokens.findIndex((t) => t.kind === 'group')
  const ownLeaves = groups.map((g) => leavesAfter(tokens, tokens.indexOf(g)))
  const interleaved = ownLeaves.every((own) => own.length > 0)
  const shared = groups.length ? leaves.filter((t) => tokens.indexOf(t) > firstGroup) : []
  const each = shared.length / Math.max(1, groups.length)
  if (groups.length && !interleaved && !Number.isInteger(each)) return undefined
  const columns: HeadColumn[] = []
  let binding: HeadColumn | undefined
  for (const token of tokens) {
    if (token.kind === 'binding') {
      // A head that spans two levels is read before the lower level of its neighbours, but its cells stand last.
      if (groups.length) binding = column(token.spans)
      else columns.push(column(token.spans))
    } else if (token.kind === 'group') {
      const own = interleaved ? ownLeaves[groups.indexOf(token)]! : shared.slice(groups.indexOf(token) * each, (groups.indexOf(token) + 1) * each)
      if (own.length) columns.push(...own.map((leaf) => leafColumn(leaf, token)))
      else columns.push(column(token.spans))
    } else if (token.kind === 'year' || token.kind === 'growth') {
      if (!shared.includes(token)) columns.push(leafColumn(token))
    } else if (token.kind !== 'qualifier') {
      columns.push(column(token.spans))
    }
  }
  if (binding) columns.push(binding)
  return columns
}

function leavesAfter(tokens: readonly HeadToken[], at: number): HeadToken[] {
  const own: HeadToken[] = []
  for (const token of tokens.slice(at + 1)) {
    if (token.kind === 'group') break
    if (token.kind === 'year' || token.kind === 'growth') own.push(token)
  }
  return own
}
