import type { PlaceEntry } from '../../../index/lexicon/parse.ts'
import { createGazetteer, type PlaceMention as GazetteerMention } from '../../../index/lexicon/places.ts'
import type { Tokenizer } from '../../../index/tokenizer.ts'
import type { Document } from '../../../ingest/schema.ts'
import { makesRank } from './kinds-of-places.ts'
import { levelsHeld, withLevelsMeant } from './level-words.ts'
import { type PlaceMention, shortName } from './scope.ts'

/**
 * Finds the places a question asks about. A name that only lends itself to a body (山西焦煤集团) does not count; of places that share a
 * name the one that documents cover is meant.
 */
export function createPlaceFinder(
  entries: readonly PlaceEntry[],
  documents: readonly Document[],
  tokenizer: Tokenizer,
  prints: (term: string) => boolean,
): (question: string) => readonly PlaceMention[] {
  const held = new Set(documents.flatMap(({ region }) => (region ? [region] : [])))
  const superior = new Map(entries.map((entry) => [entry.name, entry.superior]))
  const levels = levelsHeld(documents, (name) => chain(name, superior))
  const shortNames = new Set(entries.map(({ name }) => shortName(name)))
  const gazetteer = createGazetteer(entries, {
    words: (text) => tokenizer.words(text).flatMap(apartFromPlace).flatMap(apartFromEachOther(shortNames)),
    prefer: (place) => (held.has(place.name) ? 1 : 0),
  })
  return (question) => {
    const found = gazetteer
      .find(question)
      .filter(
        (mention) =>
          held.has(mention.place.name) ||
          !(beginsTownship(question, mention, tokenizer, prints) || isOtherThing(mention, prints) || saysFromWhere(question, mention)),
      )
    const free = found.filter((mention) => !mention.partOfName)
    const others = free.filter(({ end }) => !namesRanking.test(question.slice(end)) && !makesRank(question.slice(end)))
    const asked = others.length > 0 ? others : free
    // Where no place stands free, one inside a longer name that documents cover says where: 孝义普惠幼儿园.
    const meant = asked.length > 0 ? asked : found.filter(({ place }) => held.has(place.name) && place.level !== 'province')
    const named = meant.map(({ place, text, start, end }) => ({ name: place.name, superiors: place.superiors, matched: text, start, end }))
    return withLevelsMeant(question, named, levels)
  }
}

/** 山西民企百强, the Shanxi top-100: a list of the best is called by the place, and nothing is asked of it. */
const namesRanking =
  /^(?:省|市)?(?:民企|民营企业|制造业|企业)?(?:[一二三五六七八九]?[十百]+|\d+)强|^(?:['’]s)?\s+(?:list of )?(?:the )?(?:top|best|largest|biggest)[- ]?\d+/iu

/** 阳泉曲: the name of a township that the documents print (泉曲 and 曲镇 are terms of theirs) begins with that of a place, and is not of it. */
function beginsTownship(question: string, { text, end }: GazetteerMention, tokenizer: Tokenizer, prints: (term: string) => boolean): boolean {
  const next = tokenizer.words(question.slice(end))[0] ?? ''
  return /^\p{Script=Han}{2}$/u.test(text) && /^\p{Script=Han}$/u.test(next) && prints(text.slice(-1) + next) && (prints(`${next}镇`) || prints(`${next}乡`))
}

/** No plan of five years is made for them; plans speak of those who come from there. */
const beyond: ReadonlySet<string> = new Set(['香港特别行政区', '澳门特别行政区', '台湾省'])
const comers =
  /^(?:(?:[、和与及/]| and |, )?(?:[港澳台]|香港|澳门|台湾|Hong Kong|Maca[ou]|Taiwan))*(?:地区)?的?\s?(?:同胞|游客|旅游者|旅客|客商|客人|商人|投资|资金|资本|人士|侨胞|企业家|tourists?\b|visitors?\b|compatriots?\b|investors?\b|investment\b|capital\b|business(?:men|people)\b)/iu

/** 港澳游客, Hong Kong investors: where they come from is said, and nothing asked of it. */
const saysFromWhere = (question: string, { place, end }: GazetteerMention): boolean => beyond.has(place.name) && comers.test(question.slice(end))

/** 盐湖, where the documents print the lake and never 盐湖区. */
const isOtherThing = ({ place, text }: GazetteerMention, prints: (term: string) => boolean): boolean => {
  const stem = place.name.replace(/区$/, '')
  return stem !== place.name && text.endsWith(stem) && prints(stem) && !prints(place.name)
}

/** 山西人 and 吉安地区 are each one word to a dictionary, and say where. */
const apartFromPlace = (word: string): readonly string[] => /^(\p{Script=Han}{2,})(人|地区)$/u.exec(word)?.slice(1) ?? [word]

/** 甘肃兰州 is one word to a dictionary, and two places. */
const apartFromEachOther =
  (names: ReadonlySet<string>) =>
  (word: string): readonly string[] => {
    const [first, second] = [word.slice(0, 2), word.slice(2)]
    return /^\p{Script=Han}{4,5}$/u.test(word) && names.has(first) && names.has(second) ? [first, second] : [word]
  }

/** The places that one lies in, nearest first. */
function chain(name: string, superior: ReadonlyMap<string, string>): string[] {
  const above: string[] = []
  for (let next = superior.get(name) ?? ''; next !== '' && !above.includes(next); next = superior.get(next) ?? '') above.push(next)
  return above
}
