/** Several places that one document tells of one after the other: a sentence for each (甲、乙两市的定位有什么不同). */
import type { RankedUnit, Ranking } from '../rank.ts'
import { type Scope, shortName } from '../understand/scope.ts'
import type { Understanding } from '../understand/understanding.ts'

/** How many of the best units are looked through. */
const LOOKED_AT = 40
/** Share of the question that the sentence of a place must say, and one that begins with its name; beside the best sentence of all it need say no more than that. */
const SAYS = 0.3
const SAYS_AT_HEAD = 0.15

const setsApart = /不同|不一样|区别|差别|分别|各自?(?:是|有|要|打算|定|怎么|如何|什么)|\b(?:differ\w*|respectively|each)\b/i

/** The sentence on each of the places, in the order of the question, where they are set apart and no document of theirs is searched; [] where one has none of its own; `counts` tells whether a unit gives the number asked for. */
export function eachPlace({ units }: Ranking, { scope, standalone, asking }: Understanding, counts: (unit: RankedUnit) => boolean): readonly RankedUnit[] {
  const places: readonly Named[] = scope.uncovered.length > 0 ? scope.uncovered : insideOf(scope)
  if (places.length < 2 || asking.list || !setsApart.test(standalone)) return []
  const best = units.slice(0, LOOKED_AT)
  const isSister = ({ unit }: RankedUnit) => unit.passage === best[0]?.unit.passage
  const own = places.map((place) => best.find((unit) => isOn(place, unit, places, counts, isSister(unit))))
  return own.every((unit) => unit !== undefined) ? own : []
}

interface Named {
  /** Words by which texts name the place. */
  readonly names: readonly string[]
}

/** Places asked of the documents of one they lie in, each by its names. */
const insideOf = ({ inside }: Scope): readonly Named[] =>
  [...new Set(inside.map(shortName))].map((short) => ({ names: inside.filter((name) => shortName(name) === short) }))

const names = (place: Named, words: string): boolean => place.names.some((name) => words.includes(name))

/** It says enough and names the place and none of the others: at its head, or with the number asked for. */
const isOn = (place: Named, one: RankedUnit, places: readonly Named[], counts: (unit: RankedUnit) => boolean, isSister: boolean): boolean =>
  ((place.names.some((name) => one.unit.words.startsWith(name)) && (isSister || one.ownCoverage >= SAYS_AT_HEAD)) ||
    (names(place, one.unit.words) && counts(one) && one.ownCoverage >= SAYS)) &&
  places.every((other) => other === place || !names(other, one.unit.words))
