/** Recognises the places that a Chinese or English question names, and where they lie. Pure: the entries come from places.tsv. */
import { type PlaceEntry, placeLevels } from './parse.ts'
import { type Candidate, type Place, toPlaces } from './place.ts'
import { chineseNames, findChinesePlaces } from './places-chinese.ts'
import { findLatinPlaces, latinNames } from './places-latin.ts'

/** A place where a question names it; superiors named right before are part of the range (山西省孝义市). */
export interface PlaceMention extends Omit<Candidate, 'places'> {
  /** The likeliest of the places of the name. */
  readonly place: Place
  readonly text: string
}

export interface GazetteerOptions {
  /** Cuts a text into words. Without it a name inside other words (集中阳光) is taken for the place. */
  readonly words?: (text: string) => readonly string[]
  /** Among places of one name or spelling the one with the higher value is meant, before its level counts. */
  readonly prefer?: (place: Place) => number
}

/** Knows places by their names. */
export interface Gazetteer {
  /** The mentions in a question, in order, without overlap. */
  find(question: string): readonly PlaceMention[]
}

/** A gazetteer of the places of places.tsv. */
export function createGazetteer(entries: readonly PlaceEntry[], { words, prefer = () => 0 }: GazetteerOptions = {}): Gazetteer {
  const places = toPlaces(entries)
  const chinese = chineseNames(entries, places)
  const latin = latinNames(entries, places)
  return {
    find(question) {
      const found = [...findChinesePlaces(question, chinese, words?.(question) ?? null), ...findLatinPlaces(question, latin)]
      return mentionsOf(
        question,
        found.sort((a, b) => a.start - b.start),
        prefer,
      )
    },
  }
}

/** The candidates with the place each means; those that tell where another lies are one with it. */
function mentionsOf(question: string, candidates: readonly Candidate[], prefer: (place: Place) => number): readonly PlaceMention[] {
  const times = timesNamed(candidates)
  const mentions: PlaceMention[] = []
  for (const { places, start: own, end, partOfName } of candidates) {
    const place = likeliest(places, times, prefer)
    if (place === undefined) continue
    let start = own
    // 山西省吕梁市孝义市 and "Xiaoyi, Shanxi" name one place.
    while (mentions.length > 0 && isChain(question.slice(mentions.at(-1)!.end, start)) && place.superiors.includes(mentions.at(-1)!.place.name)) {
      start = mentions.pop()!.start
    }
    const before = mentions.at(-1)
    // In a row of three and more by commas each is a place of its own.
    const inRow = mentions.length > 1 && /^, *(?:and +)?$/.test(question.slice(mentions.at(-2)!.end, mentions.at(-1)!.start))
    if (!inRow && before?.place.superiors.includes(place.name) && /^, *$/.test(question.slice(before.end, start))) {
      mentions[mentions.length - 1] = { ...before, end, text: question.slice(before.start, end) }
    } else mentions.push({ place, start, end, text: question.slice(start, end), partOfName })
  }
  return mentions
}

const isChain = (between: string): boolean => /^(?:['’]s)? *$/.test(between)

/** How many candidates may mean a place of each name. */
function timesNamed(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const { places } of candidates) for (const name of new Set(places.map((place) => place.name))) times.set(name, (times.get(name) ?? 0) + 1)
  return times
}

/** Of the places of one name the one that lies in another place the question names, then the preferred, then that of the higher level. */
function likeliest(places: readonly Place[], timesNamed: ReadonlyMap<string, number>, prefer: (place: Place) => number): Place | undefined {
  const own = new Set(places.map(({ name }) => name))
  const namedElsewhere = (name: string): boolean => name !== '中国' && (timesNamed.get(name) ?? 0) > (own.has(name) ? 1 : 0)
  const inside = (place: Place): number => (place.superiors.some(namedElsewhere) ? 1 : 0)
  return [...places].sort((a, b) => inside(b) - inside(a) || prefer(b) - prefer(a) || placeLevels.indexOf(a.level) - placeLevels.indexOf(b.level))[0]
}
