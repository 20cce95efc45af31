/** Place names in Chinese characters: full names, short ones, aliases, and the single characters that stand for provinces. */
import type { PlaceEntry } from './parse.ts'
import { type Candidate, isHan, type Place, withoutSuffix } from './place.ts'
import { isPartOfName, isPlaceContext, stretchesOver } from './places-context.ts'

/** How a Chinese name stands for a place: as it is; as a common word too; or as one character. */
type NameKind = 'name' | 'common' | 'character' | 'character-in-row'

interface NamedPlace {
  readonly place: Place
  readonly kind: NameKind
}

/** Names in Chinese characters with the places they stand for. */
export interface ChineseNames {
  readonly placesOf: ReadonlyMap<string, readonly NamedPlace[]>
  /** Characters of the longest name. */
  readonly longest: number
}

/** The Chinese names of places; `places` are those of the entries, position by position. */
export function chineseNames(entries: readonly PlaceEntry[], places: readonly Place[]): ChineseNames {
  const placesOf = new Map<string, NamedPlace[]>()
  for (const [i, entry] of entries.entries()) {
    const place = places[i]!
    const common = new Set(entry.aliases.filter((alias) => alias.startsWith('~')).map((alias) => alias.slice(1)))
    const short = withoutSuffix(entry.name)
    for (const name of new Set([entry.name, ...(short === null ? [] : [short]), ...entry.aliases.filter((alias) => !alias.startsWith('~')), ...common])) {
      if (!isHan(name)) continue
      const kind: NameKind = name.length === 1 ? (common.has(name) ? 'character-in-row' : 'character') : common.has(name) ? 'common' : 'name'
      placesOf.set(name, [...(placesOf.get(name) ?? []), { place, kind }])
    }
  }
  return { placesOf, longest: Math.max(1, ...[...placesOf.keys()].map((name) => name.length)) }
}

/**
 * The places named in Chinese, in order, without overlap, the longest name first at each position.
 * @param words the question cut into words; null where nothing cuts it, and a name inside another word is taken for the place
 */
export function findChinesePlaces(question: string, names: ChineseNames, words: readonly string[] | null): readonly Candidate[] {
  const ends = words === null ? null : wordEnds(question, words)
  const found: Candidate[] = []
  for (let at = 0; at < question.length; ) {
    const candidate = longestAt(question, at, names, ends)
    if (candidate !== null) found.push(candidate)
    at = candidate?.end ?? at + 1
  }
  return found
}

function longestAt(question: string, at: number, { placesOf, longest }: ChineseNames, ends: readonly number[] | null): Candidate | null {
  for (let length = Math.min(longest, question.length - at); length >= 1; length--) {
    const named = placesOf.get(question.slice(at, at + length))
    if (named === undefined) continue
    const candidate = length === 1 ? loneCharacter(question, at, named, placesOf) : wholeName(question, at, at + length, named, ends)
    if (candidate !== null) return candidate
  }
  return null
}

/** The candidate that a name of two characters and more is; null where the words around it say that it is none. */
function wholeName(question: string, start: number, end: number, named: readonly NamedPlace[], ends: readonly number[] | null): Candidate | null {
  const own = named.filter(({ kind }) => kind === 'name')
  const common = named.filter(({ kind }) => kind === 'common')
  // 低保定的标准: the word before ends in the name.
  if (start > 0 && acrossWords.get(question.slice(start, end)) === question[start - 1]) return null
  const stretch = end - start <= 2 || own.length === 0 ? stretchesOver(ends, start, end) : 'none'
  if (stretch === 'before') return null
  // 南阳乡 is a township, and not the city of that name.
  if (end - start === 2 && /^(?:乡(?!村|镇|下|土|亲)|镇(?!域|村|区))/.test(question.slice(end)) && own.every(({ place }) => place.level !== 'province'))
    return null
  // 吉林市场 is 吉林 and 市场, the city only by accident.
  if (question[end - 1] === '市' && question[end] === '场') return null
  const ofProvince = named.some(({ place }) => place.level === 'province')
  const partOfName = stretch === 'after' || isPartOfName(question, end, ofProvince)
  const candidate = (meant: readonly NamedPlace[]): Candidate => ({ start, end, places: meant.map(({ place }) => place), partOfName })
  if (own.length > 0) return candidate([...own, ...common])
  if (stretch === 'after') return null
  const qualified = common.filter(({ place }) => endsWithSuperior(question.slice(0, start), place))
  if (qualified.length > 0) return candidate(qualified)
  const free = common.filter(({ place }) => place.name !== question.slice(start, end) || place.superiors.length === 0)
  return free.length > 0 && isPlaceContext(question, start, end) ? candidate(free) : null
}

/** Names that begin with the end of a word, by the character before: 低保|定. */
const acrossWords: ReadonlyMap<string, string> = new Map([['保定', '低']])

function endsWithSuperior(before: string, place: Place): boolean {
  return place.superiors.some((superior) => before.endsWith(superior) || before.endsWith(withoutSuffix(superior) ?? superior))
}

/** Of provinces named by one character each: 京津冀晋蒙. */
const LONGEST_ROW = 8

/** 晋的 and 晋陕: one character stands for a province only alone or in a row of such. */
function loneCharacter(question: string, at: number, named: readonly NamedPlace[], placesOf: ChineseNames['placesOf']): Candidate | null {
  const inRow = (position: number): boolean => position >= 0 && position < question.length && placesOf.has(question[position]!)
  const stands = inRow(at - 1) || inRow(at + 1) ? standsInRow(question, at, inRow) : named.some(({ kind }) => kind === 'character') && standsAlone(question, at)
  return stands ? { start: at, end: at + 1, places: named.map(({ place }) => place), partOfName: false } : null
}

function standsInRow(question: string, at: number, inRow: (position: number) => boolean): boolean {
  let from = at
  let to = at + 1
  while (at - from < LONGEST_ROW && inRow(from - 1)) from--
  while (to - at < LONGEST_ROW && inRow(to)) to++
  // 青藏铁路 and 京广线 are lines, and nothing is asked of the provinces at their ends.
  if (lineNamed.test(question.slice(to))) return false
  if (regions.has(question.slice(from, to))) return false
  const before = question[from - 1]
  const after = question[to]
  return (isOpen(before) || /[和与及在]/.test(before!)) && (isOpen(after) || /[\p{Script=Han}\d]/u.test(after!))
}

/** Regions called by a row of provinces, which are spoken of as one. */
const regions: ReadonlySet<string> = new Set(['京津冀', '粤港澳', '陕甘宁'])

const lineNamed = /^(?:铁路|高铁|高速|公路|客专|客运专线|干线|运河|大桥|[复二]?线(?!上|下))/

function standsAlone(question: string, at: number): boolean {
  const before = question[at - 1]
  const after = question[at + 1]
  return (isOpen(before) || /[和与及在]/.test(before!)) && (isOpen(after) || /[的省和与及呢]/.test(after!))
}

/** Whether nothing, a blank or a mark stands beside a character. */
const isOpen = (character: string | undefined): boolean => character === undefined || /[、，,。？?！!：:\s“”]/.test(character)

/** For each UTF-16 unit the end of the word it lies in; words that a cutter normalised away count as single characters. */
function wordEnds(text: string, words: readonly string[]): readonly number[] {
  const ends = Array.from({ length: text.length }, (_, i) => i + 1)
  let at = 0
  for (const word of words) {
    const start = text.indexOf(word, at)
    if (start < 0) continue
    at = start + word.length
    ends.fill(at, start, at)
  }
  return ends
}
