/** Recognises the places that a Chinese or English question names, and where they lie. Pure: the entries come from places.tsv. */
import type { PlaceEntry } from './parse.ts'
import type { Candidate, Place } from './place.ts'
import { isPartOfName, isPlaceContext, stretchesOver } from './places-context.ts'
import { findLatinPlaces, latinNames } from './places-latin.ts'

export type { Place } from './place.ts'

export interface PlaceMention {
  readonly place: Place
  /** Range in the question, UTF-16 units; superiors named right before are part of it (山西省孝义市). */
  readonly start: number
  readonly end: number
  readonly text: string
  /** The place only lends its name to a body or a mountain (山西焦煤集团, 汾阳医院): it is not the place asked about. */
  readonly partOfName: boolean
  /** False where the name is also a common word and only the wording speaks for the place. */
  readonly certain: boolean
  /** Other places of the same name or spelling, likeliest first. */
  readonly others: readonly Place[]
}

export interface GazetteerOptions {
  /** Cuts a text into words. Without it a name inside other words (集中阳光) is taken for the place. */
  readonly words?: (text: string) => readonly string[]
  /** Among places of one name or spelling the one with the higher value is meant, before its level counts. */
  readonly prefer?: (place: Place) => number
}

export interface Gazetteer {
  readonly places: readonly Place[]
  /** The places of a full name; several where districts share it. */
  named(name: string): readonly Place[]
  /** The mentions in a question, in order, without overlap. */
  find(question: string): readonly PlaceMention[]
}

/** How a Chinese name stands for a place: as it is; as a common word too; or as one character. */
type NameKind = 'name' | 'common' | 'character' | 'character-in-row'

interface NamedPlace {
  readonly place: Place
  readonly kind: NameKind
}

const LEVELS: readonly PlaceEntry['level'][] = ['country', 'province', 'prefecture', 'county']
const SUFFIX = /(?:特别行政区|地区|新区|[省市县区盟旗])$/u
/** Of provinces named by one character each: 京津冀晋蒙. */
const LONGEST_ROW = 8
const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text)

/** The name without 省, 市, 县 and so on; null where nothing of two characters would be left, or nothing is regular about it. */
function withoutSuffix(name: string): string | null {
  if (/自治[区州]$/u.test(name)) return null
  const short = name.replace(SUFFIX, '')
  return short === name || short.length < 2 ? null : short
}

function toPlaces(entries: readonly PlaceEntry[]): readonly Place[] {
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  return entries.map((entry) => {
    const superiors: string[] = []
    for (let above = entry.superior; above !== '' && !superiors.includes(above); above = byName.get(above)?.superior ?? '') superiors.push(above)
    const alias = entry.aliases.find((word) => isHan(word) && word.length > 1 && entry.name.startsWith(word))
    return { name: entry.name, short: withoutSuffix(entry.name) ?? alias ?? entry.name, level: entry.level, superiors }
  })
}

function chineseNames(entries: readonly PlaceEntry[], places: readonly Place[]): ReadonlyMap<string, readonly NamedPlace[]> {
  const names = new Map<string, NamedPlace[]>()
  for (const [i, entry] of entries.entries()) {
    const place = places[i]!
    const common = new Set(entry.aliases.filter((alias) => alias.startsWith('~')).map((alias) => alias.slice(1)))
    const short = withoutSuffix(entry.name)
    for (const name of new Set([entry.name, ...(short === null ? [] : [short]), ...entry.aliases.filter((alias) => !alias.startsWith('~')), ...common])) {
      if (!isHan(name)) continue
      const kind: NameKind = name.length === 1 ? (common.has(name) ? 'character-in-row' : 'character') : common.has(name) ? 'common' : 'name'
      names.set(name, [...(names.get(name) ?? []), { place, kind }])
    }
  }
  return names
}

/** Every Chinese name in the file of two characters and more: words that a segmenter has to know. */
export function placeWords(entries: readonly PlaceEntry[]): readonly string[] {
  return [...chineseNames(entries, toPlaces(entries)).keys()].filter((name) => name.length > 1)
}

export function createGazetteer(entries: readonly PlaceEntry[], options: GazetteerOptions = {}): Gazetteer {
  const places = toPlaces(entries)
  const chinese = chineseNames(entries, places)
  const latin = latinNames(entries, places)
  const longest = Math.max(1, ...[...chinese.keys()].map((name) => name.length))

  /** The candidate that begins at a position, the longest name first. */
  function chineseAt(question: string, at: number, cut: readonly number[] | null): Candidate | null {
    for (let length = Math.min(longest, question.length - at); length >= 1; length--) {
      const named = chinese.get(question.slice(at, at + length))
      if (named === undefined) continue
      const end = at + length
      const name = named.filter(({ kind }) => kind === 'name')
      const common = named.filter(({ kind }) => kind === 'common')
      if (length === 1) {
        if (isLoneCharacter(question, at, named, chinese)) return { start: at, end, places: named.map(({ place }) => place), certain: false, partOfName: false }
        continue
      }
      const stretch = length <= 2 || name.length === 0 ? stretchesOver(cut, at, end) : 'none'
      if (stretch === 'before') continue
      // 吉林市场 is 吉林 and 市场, the city only by accident.
      if (question[end - 1] === '市' && question[end] === '场') continue
      const ofProvince = named.some(({ place }) => place.level === 'province')
      const partOfName = stretch === 'after' || isPartOfName(question, end, ofProvince)
      if (name.length > 0) return { start: at, end, places: [...name, ...common].map(({ place }) => place), certain: true, partOfName }
      if (stretch === 'after') continue
      const qualified = common.filter(({ place }) => endsWithSuperior(question.slice(0, at), place))
      if (qualified.length > 0) return { start: at, end, places: qualified.map(({ place }) => place), certain: true, partOfName }
      const free = common.filter(({ place }) => place.name !== question.slice(at, end) || place.superiors.length === 0)
      if (free.length > 0 && isPlaceContext(question, at, end)) return { start: at, end, places: free.map(({ place }) => place), certain: false, partOfName }
    }
    return null
  }

  function endsWithSuperior(before: string, place: Place): boolean {
    return place.superiors.some((superior) => before.endsWith(superior) || before.endsWith(withoutSuffix(superior) ?? superior))
  }

  function candidates(question: string): readonly Candidate[] {
    const cut = options.words === undefined ? null : wordEnds(question, options.words(question))
    const found: Candidate[] = []
    for (let at = 0; at < question.length; ) {
      const candidate = chineseAt(question, at, cut)
      if (candidate !== null) found.push(candidate)
      at = candidate?.end ?? at + 1
    }
    return [...found, ...findLatinPlaces(question, latin)].sort((a, b) => a.start - b.start)
  }

  /** Orders the places of one name: lying in another place that the question names, then preferred, then of the higher level. */
  function rank(candidate: Candidate, mentioned: ReadonlyMap<string, number>): readonly Place[] {
    const own = new Set(candidate.places.map(({ name }) => name))
    const namedElsewhere = (name: string): boolean => name !== '中国' && (mentioned.get(name) ?? 0) > (own.has(name) ? 1 : 0)
    const inside = (place: Place): number => (place.superiors.some(namedElsewhere) ? 1 : 0)
    const prefer = options.prefer ?? (() => 0)
    return [...candidate.places].sort((a, b) => inside(b) - inside(a) || prefer(b) - prefer(a) || LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
  }

  return {
    places,
    named: (name) => places.filter((place) => place.name === name),
    find(question) {
      const all = candidates(question)
      const mentioned = new Map<string, number>()
      for (const name of all.flatMap(({ places }) => [...new Set(places.map((place) => place.name))])) mentioned.set(name, (mentioned.get(name) ?? 0) + 1)
      const mentions: PlaceMention[] = []
      for (const candidate of all) {
        const [place, ...others] = rank(candidate, mentioned)
        if (place === undefined) continue
        let start = candidate.start
        // 山西省吕梁市孝义市 and "Xiaoyi, Shanxi" name one place.
        while (mentions.length > 0 && isChain(question.slice(mentions.at(-1)!.end, start)) && place.superiors.includes(mentions.at(-1)!.place.name)) {
          start = mentions.pop()!.start
        }
        const before = mentions.at(-1)
        // In a row of three and more by commas each is a place of its own.
        const inRow = mentions.length > 1 && /^, *(?:and +)?$/.test(question.slice(mentions.at(-2)!.end, mentions.at(-1)!.start))
        if (!inRow && before?.place.superiors.includes(place.name) && /^, *$/.test(question.slice(before.end, start))) {
          mentions[mentions.length - 1] = { ...before, end: candidate.end, text: question.slice(before.start, candidate.end) }
          continue
        }
        mentions.push({
          place,
          start,
          end: candidate.end,
          text: question.slice(start, candidate.end),
          partOfName: candidate.partOfName,
          certain: candidate.certain,
          others,
        })
      }
      return mentions
    },
  }
}

const isChain = (between: string): boolean => /^(?:['’]s)? *$/.test(between)

/** 晋的 and 晋陕: one character stands for a province only alone or in a row of such. */
function isLoneCharacter(question: string, at: number, named: readonly NamedPlace[], names: ReadonlyMap<string, readonly NamedPlace[]>): boolean {
  const inRow = (position: number): boolean => position >= 0 && position < question.length && names.has(question[position]!)
  const before = question[at - 1]
  const after = question[at + 1]
  const open = (char: string | undefined): boolean => char === undefined || /[、，,。？?！!：:\s“”]/.test(char)
  if (inRow(at - 1) || inRow(at + 1)) {
    let from = at
    let to = at + 1
    while (at - from < LONGEST_ROW && inRow(from - 1)) from--
    while (to - at < LONGEST_ROW && inRow(to)) to++
    return (open(question[from - 1]) || /[和与及在]/.test(question[from - 1]!)) && (open(question[to]) || /[\p{Script=Han}\d]/u.test(question[to]!))
  }
  return named.some(({ kind }) => kind === 'character') && (open(before) || /[和与及在]/.test(before!)) && (open(after) || /[的省和与及呢]/.test(after!))
}

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
