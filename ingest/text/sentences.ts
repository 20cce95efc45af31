/** Where sentences end. Offsets are UTF-16 units of the text handed in. */

const closers = '”’」』）)》〉】'
const stops = '。！？!?'

/** Longest unit a citation should carry; a longer sentence is cut at its semicolons, then at its commas. */
const LONG = 160

/**
 * The sentences of one paragraph as ranges that cover it end to end, blanks at the borders left out. A full stop inside quotation marks
 * or brackets does not end a sentence unless the closing mark follows at once. Text without full stops is cut at semicolons, or at
 * the spaces that stand for punctuation in some old prints.
 */
export function sentenceRanges(text: string, offset = 0): [number, number][] {
  const ranges: [number, number][] = []
  for (const [start, end] of cutAt(text, 0, text.length, (c) => stops.includes(c), true).flatMap((part) => cutAtBlanks(text, part))) {
    if (end - start <= LONG) ranges.push([start, end])
    else for (const part of shorter(text, start, end)) ranges.push(part)
  }
  return ranges
    .map(([start, end]) => trimmed(text, start, end))
    .filter(([start, end]) => end > start)
    .map(([start, end]) => [start + offset, end + offset])
}

/** Fewest characters of a clause between the blanks that stand for full stops. */
const SHORTEST_CLAUSE = 8
/** Plain blanks between clauses from which they stand for full stops too. */
const STOPPING_BLANKS = 2

/**
 * Cuts a stretch without a full stop at the wide blanks between its clauses, which stand for full stops in old prints; a few words
 * (a head, a name) go with the clause behind them.
 */
function cutAtBlanks(text: string, [start, end]: [number, number]): [number, number][] {
  const words = text.slice(start, end)
  // A stretch that ends in a full stop is one sentence, unless it is so long that its writer must have set blanks before the last one.
  if (words.length < SHORTEST_CLAUSE * 3 || /[。！？!?]/.test(words.length > LONG ? words.slice(0, -1) : words)) return [[start, end]]
  // Without any comma the blanks stand for commas as well, and a clause alone would say nothing of whose number it gives.
  const atPlain = /[，,；;]/.test(words) && stopsAtBlanks(words)
  const isStop = (c: string, i: number) => !/\s/.test(text[i + 1] ?? '') && (isWideBlank(text, i, c) || (atPlain && c === ' ' && isBetweenClauses(text, i)))
  const parts: [number, number][] = []
  for (const part of cutAt(text, start, end, isStop, false)) {
    const last = parts.at(-1)
    if (last && trimmedLength(text, last) < SHORTEST_CLAUSE) last[1] = part[1]
    else parts.push(part)
  }
  return parts
}

/** The last of the blanks that stand for a full stop: a full-width one, or two and more, between characters of Chinese text. */
function isWideBlank(text: string, at: number, character: string): boolean {
  const wide = character === '\u3000' || (character === ' ' && text[at - 1] === ' ')
  return wide && /[\p{Script=Han}）”》%％‰\d]\s*$/u.test(text.slice(Math.max(0, at - 4), at)) && /[\p{Script=Han}“《（\d]/u.test(text[at + 1] ?? '')
}

/** A blank with a clause of some length on both sides, none that only sets a figure apart (到 2025 年). */
function isBetweenClauses(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2 * SHORTEST_CLAUSE), at)
  const after = text.slice(at + 1, at + 2 * SHORTEST_CLAUSE)
  if (!/[\p{Script=Han}）”》%％‰](?<![到至在于从自以为])$/u.test(before) || !/^(?:[\p{Script=Han}“《（]|[\d０-９]{4}年)/u.test(after)) return false
  return /[^\s。]*$/.exec(before)![0].length >= SHORTEST_CLAUSE && /^[^\s。]*/.exec(after)![0].length >= SHORTEST_CLAUSE
}

/** Is this text of clauses that only plain blanks part, as some old prints have it: no full stop before its end, and blanks between clauses? */
export function stopsAtBlanks(text: string): boolean {
  if (/[。！？!?]/.test(text.trimEnd().slice(0, -1))) return false
  let count = 0
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) if (isBetweenClauses(text, at)) count++
  return count >= STOPPING_BLANKS
}

const trimmedLength = (text: string, [start, end]: readonly [number, number]) => text.slice(start, end).trim().length

function shorter(text: string, start: number, end: number): [number, number][] {
  const bySemicolon = cutAt(text, start, end, (c) => c === '；' || c === ';', false)
  const parts = bySemicolon.length > 1 ? bySemicolon : [[start, end] as [number, number]]
  return parts.flatMap(([from, to]) =>
    to - from <= LONG * 2 || /[。！？]/.test(text.slice(from, to - 1)) ? [[from, to] as [number, number]] : packed(text, from, to),
  )
}

/** Cuts an overlong stretch at commas, or at the blanks between words of old prints, into parts of at most LONG characters where it can; a long list at 、. */
function packed(text: string, start: number, end: number): [number, number][] {
  const pieces = cutAt(text, start, end, (c, i) => c === '，' || c === ',' || (/\s/.test(c) && isHan(text[i - 1]) && isHan(text[i + 1])), false).flatMap(
    ([from, to]): [number, number][] => (to - from <= LONG * 2 ? [[from, to]] : cutAt(text, from, to, (c) => c === '、', false)),
  )
  const parts: [number, number][] = []
  for (const [from, to] of pieces) {
    const last = parts.at(-1)
    if (last && to - last[0] <= LONG) last[1] = to
    else parts.push([from, to])
  }
  return parts
}

const isHan = (c: string | undefined) => c !== undefined && /\p{Script=Han}/u.test(c)

function cutAt(text: string, start: number, end: number, isCut: (c: string, at: number) => boolean, nested: boolean): [number, number][] {
  const parts: [number, number][] = []
  let from = start
  let depth = 0
  for (let i = start; i < end; i++) {
    const c = text[i]!
    if ('“「『（(《'.includes(c)) depth++
    else if (closers.includes(c)) depth = Math.max(0, depth - 1)
    if (!isCut(c, i) || (depth > 0 && isClosed(text, i, from) && !(nested && closers.includes(text[i + 1] ?? '')))) continue
    if ('.,'.includes(c) && /\d/.test(text[i - 1] ?? '') && /\d/.test(text[i + 1] ?? '')) continue
    let to = i + 1
    while (to < end && (closers.includes(text[to]!) || (nested && stops.includes(text[to]!)))) {
      if (closers.includes(text[to]!)) depth = Math.max(0, depth - 1)
      to++
    }
    if (nested && depth > 0 && isClosed(text, i, from)) continue
    parts.push([from, to])
    from = to
    i = to - 1
    depth = 0
  }
  if (from < end) parts.push([from, end])
  return parts
}

/** A bracket that is never closed must not swallow the rest of the paragraph: far from where it may have opened, its end has to be near. */
function isClosed(text: string, at: number, from: number): boolean {
  return at - from < LONG * 2 || /^[^“「『（(《]{0,40}[”’」』）)》]/.test(text.slice(at + 1, at + 42))
}

function trimmed(text: string, start: number, end: number): [number, number] {
  let from = start
  let to = end
  while (from < to && /\s/.test(text[from]!)) from++
  while (to > from && /\s/.test(text[to - 1]!)) to--
  return [from, to]
}

/** True where a text ends as a sentence or list entry does, closing marks aside. */
export function endsSentence(text: string): boolean {
  return /[。！？!?；;：:…][”’」』）)》】*]*\s*$/.test(text)
}

/** True only for the marks that end a whole sentence. */
export function endsWithStop(text: string): boolean {
  return /[。！？!?][”’」』）)》】*]*\s*$/.test(text)
}
