import type { Range } from './schema.ts'

/** Entries that a sentence enumerates, and the words that introduce them. */
export interface Enumeration {
  readonly lead: string
  readonly entries: readonly Range[]
}

const openers = '“「『（(《【'
const closers = '”」』）)》】'
const counted = /[一二三四五六七八九十\d]是/

/**
 * The enumeration a sentence holds: entries parted by 、 (or ；) outside brackets and quotation marks, or quoted one right behind the other, three at the least. Null where there
 * is none. Ranges are offsets of the text handed in, plus `offset`.
 */
export function enumerationOf(text: string, offset = 0): Enumeration | null {
  const bySemicolon = counted.test(text) || (text.match(/；/g)?.length ?? 0) >= 2 ? partsOf(text, '；;') : []
  const best = bySemicolon.length >= 3 ? { start: 0, parts: bySemicolon } : longestRun(text)
  if (!best || best.parts.length < 3) return null
  const entries = best.parts.map(([start, end]) => trim(text, start, end)).filter(([start, end]) => end > start)
  const first = entries[0]
  const last = entries.at(-1)
  if (!first || !last) return null
  const from = entryStart(text, first)
  const to = entryEnd(text, last)
  const cut: Range[] = entries.map((entry, i) => [i === 0 ? from : entry[0], i === entries.length - 1 ? to : entry[1]])
  if (cut.some(([start, end]) => end - start < 2 || end - start > 120)) return null
  return { lead: text.slice(0, from).trim(), entries: cut.map(([start, end]) => [start + offset, end + offset]) }
}

/** The clause with the most entries parted by 、. */
function longestRun(text: string): { start: number; parts: [number, number][] } | null {
  let best: { start: number; parts: [number, number][] } | null = null
  for (const [start, end] of partsOf(text, '，,；;：:。')) {
    const parts = partsOf(text.slice(start, end), '、').map(([a, b]): [number, number] => [a + start, b + start])
    if (parts.length >= 3 && parts.length > (best?.parts.length ?? 0)) best = { start, parts }
  }
  return best
}

function partsOf(text: string, separators: string): [number, number][] {
  const parts: [number, number][] = []
  let from = 0
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    // “甲”“乙”“丙”: quoted entries stand without a comma between them (GB/T 15834-2011, 4.5.3.5).
    if (depth === 0 && separators.includes('、') && /^[”》][“《]/.test(text.slice(i - 1, i + 1))) {
      parts.push([from, i])
      from = i
    }
    if (openers.includes(c)) depth++
    else if (closers.includes(c)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && separators.includes(c)) {
      parts.push([from, i])
      from = i + 1
    }
  }
  if (from < text.length) parts.push([from, text.length])
  return parts
}

/** Verbs and phrases that introduce entries: what stands before the last of them is the lead. */
const verbs =
  '包括|分别为|分别是|主要有|主要是|涉及|推进|推动|实施|开展|建设|打造|支持|加快|重点发展|大力发展|发展|培育|加强|完善|做好|办好|开发|引进|提升|聚焦|围绕|依托'
/** Words of one character that introduce entries too, unless they are a part of another word (以上, 为主, 有限). */
const particles = [
  '以(?![上下内外来及商])',
  '为(?![主了民])',
  '(?<![一二三四五六七八九十])是(?!否)',
  '有(?![机色限效关利序力害形])',
  '对(?![接外口])',
  '在(?!线)',
  '即(?!将)',
  '如(?!期)',
]
/** Behind them stands an entry without another particle, and more than such a word alone: 推进重点项目 introduces nothing. */
const entryBehind = '(?=[^为是有对在即以]{2,}$)(?!(?:项目|工程|体系|中心|基地|平台|能力|机制|建设)+$)'
const introducing = new RegExp(`(?:${[verbs, ...particles].join('|')})${entryBehind}`)

function entryStart(text: string, [start, end]: Range): number {
  const words = text.slice(start, end)
  // 办好三件实事：一是…；二是…: the count belongs to the first entry as to the others.
  let from = Math.max(0, words.search(/[：:][一二三四五六七八九十]是/) + 1)
  for (let match = introducing.exec(words.slice(from)); match; match = introducing.exec(words.slice(from))) {
    const next = from + match.index + match[0].length
    if (words.length - next < 2 || insideQuotes(words, next)) break
    from = next
  }
  return start + from
}

function insideQuotes(words: string, at: number): boolean {
  const before = words.slice(0, at)
  return [...before].filter((c) => openers.includes(c)).length > [...before].filter((c) => closers.includes(c)).length
}

function entryEnd(text: string, [start, end]: Range): number {
  const words = text.slice(start, end)
  const rest = /等(?:[一二三四五六七八九十百\d]+[个项条类家种座]?|.{0,16})?[。；]?$/.exec(words)
  const cut = rest && rest.index >= 2 ? rest.index : words.replace(/[。；;，,]+$/, '').length
  return start + cut
}

function trim(text: string, start: number, end: number): [number, number] {
  let from = start
  let to = end
  while (from < to && /\s/.test(text[from]!)) from++
  while (to > from && /[\s。]/.test(text[to - 1]!)) to--
  return [from, to]
}
