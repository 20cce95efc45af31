/** Place names in Latin letters: pinyin in its many spellings, English names, and the words City, County, Province after them. */
import { type EnglishWord, englishWords, isStopWord } from './english-words.ts'
import type { PlaceEntry } from './parse.ts'
import { foldPinyin } from './pinyin.ts'
import type { Candidate, Place } from './place.ts'

interface LatinName {
  readonly place: Place
  /** Taken only with a capital: short names, and those that are English words. */
  readonly capital: boolean
  /** Names of one syllable (Lin, Xing) need their County. */
  readonly suffix: boolean
  /** Words of the name as listed: two for Hong Kong. */
  readonly words: number
}

/** Names in Latin letters, by their folded spelling (see `foldPinyin`). */
export type LatinNames = ReadonlyMap<string, readonly LatinName[]>

const SHORT = 4
const LONGEST = 4

/** The names of places in Latin letters; `places` are those of the entries, position by position. */
export function latinNames(entries: readonly PlaceEntry[], places: readonly Place[]): LatinNames {
  const names = new Map<string, LatinName[]>()
  const add = (key: string, name: LatinName): void => {
    const same = names.get(key) ?? []
    const before = same.find((other) => other.place === name.place)
    // Bayannur and Bayan Nur: the spelling in fewer words lets the other in.
    if (before === undefined || before.words > name.words) names.set(key, [...same.filter((other) => other !== before), name])
  }
  for (const [i, entry] of entries.entries()) {
    const place = places[i]!
    const oneSyllable = place.level === 'county' && place.name.length === 2
    for (const spelling of [entry.pinyin, ...entry.aliases]) {
      const bare = spelling.replace(/^~/, '')
      if (!/\p{Script=Latin}/u.test(bare)) continue
      const key = foldPinyin(bare)
      const suffix = oneSyllable && spelling === entry.pinyin
      add(key, { place, capital: spelling !== bare || (key.length < SHORT && !suffix), suffix, words: bare.split(/[ -]/).length })
      if (suffix) add(`${key}xian`, { place, capital: false, suffix: false, words: 1 })
    }
  }
  return names
}

const CITY = /^(?:city|shi)$/
const SUFFIXES: readonly (readonly [pattern: RegExp, levels: readonly Place['level'][]])[] = [
  [CITY, ['prefecture', 'county', 'province']],
  [/^(?:county|district|xian|qu|banner)$/, ['county']],
  [/^(?:province|sheng)$/, ['province']],
  [/^(?:prefecture|league|diqu)$/, ['prefecture']],
  [/^municipality$/, ['province', 'prefecture']],
  [/^(?:autonomous|special|uygur|zhuang|hui|region)$/, ['province', 'prefecture']],
]

/** The places named in Latin letters, in order, without overlap. */
export function findLatinPlaces(question: string, names: LatinNames): readonly Candidate[] {
  const words = englishWords(question)
  const found: Candidate[] = []
  for (let from = 0; from < words.length; ) {
    const match = longestName(question, words, from, names)
    if (match === null) {
      from++
      continue
    }
    found.push({ ...match.candidate, partOfName: isPartOfLatinName(question, words, match.to) })
    from = match.to
  }
  return found
}

function longestName(
  question: string,
  words: readonly EnglishWord[],
  from: number,
  names: LatinNames,
): { readonly candidate: Candidate; readonly to: number } | null {
  for (let length = Math.min(LONGEST, words.length - from); length >= 1; length--) {
    const part = words.slice(from, from + length)
    if (!adjacent(question, part)) continue
    const capital = part.every((word) => /^\p{Lu}/u.test(word.text))
    const suffixes = suffixWords(question, words, from + length)
    const named = (names.get(foldPinyin(part.map((word) => word.text).join(''))) ?? []).filter(
      (name) =>
        (capital || !name.capital) &&
        (!name.suffix || suffixes.count > 0) &&
        // Xiao Yi, Lv-Liang: an English word may begin a pair by chance, a capital seldom does.
        (length === name.words || (name.words === 1 && (capital || part.every((word) => word.key.length > 1 && !isStopWord(word.key))))),
    )
    if (named.length === 0) continue
    // Jilin City is no province, Beijing City is one.
    const isCity = suffixes.count > 0 && CITY.test(words[from + length]!.key)
    const fitting = named.filter(
      ({ place }) =>
        suffixes.levels === null || (suffixes.levels.includes(place.level) && !(isCity && place.level === 'province' && !place.name.endsWith('市'))),
    )
    const to = from + length + suffixes.count
    const places = (fitting.length > 0 ? fitting : named).map(({ place }) => place)
    return { candidate: { start: part[0]!.start, end: words[to - 1]!.end, places, partOfName: false }, to }
  }
  return null
}

function adjacent(question: string, part: readonly EnglishWord[]): boolean {
  return part.every((word, i) => i === 0 || /^[ '’-]$/.test(question.slice(part[i - 1]!.end, word.start)))
}

/** City, County, Autonomous Region after a name: how many words, and the levels they speak of. */
function suffixWords(
  question: string,
  words: readonly EnglishWord[],
  from: number,
): { readonly count: number; readonly levels: readonly Place['level'][] | null } {
  let count = 0
  let levels: readonly Place['level'][] | null = null
  while (from + count < words.length && from > 0 && adjacent(question, words.slice(from + count - 1, from + count + 1))) {
    const key = words[from + count]!.key
    const suffix = SUFFIXES.find(([pattern]) => pattern.test(key))
    if (suffix === undefined) break
    levels ??= suffix[1]
    count++
  }
  return { count, levels }
}

const BODY =
  /^(?:university|college|institute|academy|hospital|group|company|corporation|co|ltd|bank|school|airport|station|daily|library|museum|stadium|zoo|theatre|theater|opera|mountains?|river|railway|expressway|road|street|avenue)$/
/** Of those, the ones that make a name even in small letters. */
const SURE_BODY = /^(?:university|college|group|mountains?|river)$/
const BETWEEN = /^(?:of|and|no|\d+)$/

/** Shanxi Coking Coal Group, Fenyang Hospital, Taiyuan University of Technology: capitals up to a word for a body. */
function isPartOfLatinName(question: string, words: readonly EnglishWord[], from: number): boolean {
  for (let at = from; at < Math.min(words.length, from + 6); at++) {
    const word = words[at]!
    if (!/^[ .'’-]{1,2}$/.test(question.slice(words[at - 1]!.end, word.start))) return false
    const capital = /^\p{Lu}/u.test(word.text)
    if (BODY.test(word.key) && (capital || (at === from && SURE_BODY.test(word.key)))) return true
    if (!capital && !BETWEEN.test(word.key)) return false
  }
  return false
}
