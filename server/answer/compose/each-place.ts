/** Several places that one document tells of one after the other: a sentence for each (甲、乙两市的定位有什么不同). */
import type { RankedUnit, Ranking } from '../rank.ts'
import type { PlaceScope } from '../understand/scope.ts'
import type { Understanding } from '../understand/understanding.ts'

/** How many of the best units are looked through. */
const LOOKED_AT = 40
/** Share of the question that the sentence of a place must say. */
const SAYS = 0.3

const setsApart = /不同|不一样|区别|差别|分别|各自?(?:是|有|要|打算|定|怎么|如何|什么)|\b(?:differ\w*|respectively|each)\b/i

/** The sentence on each of the places, in the order of the question, where they are set apart and no document is of any of them; [] where one has none of its own; `counts` tells whether a unit gives the number asked for. */
export function eachPlace({ units }: Ranking, { scope, standalone }: Understanding, counts: (unit: RankedUnit) => boolean): readonly RankedUnit[] {
  const places = scope.uncovered
  if (places.length < 2 || !setsApart.test(standalone)) return []
  const best = units.slice(0, LOOKED_AT)
  const own = places.map((place) => best.find((unit) => isOn(place, unit, places, counts)))
  return own.every((unit) => unit !== undefined) ? own : []
}

const names = (place: PlaceScope, words: string): boolean => place.names.some((name) => words.includes(name))

/** It says enough and names the place and none of the others: at its head, or with the number asked for. */
const isOn = (place: PlaceScope, one: RankedUnit, places: readonly PlaceScope[], counts: (unit: RankedUnit) => boolean): boolean =>
  one.ownCoverage >= SAYS &&
  (place.names.some((name) => one.unit.words.startsWith(name)) || (names(place, one.unit.words) && counts(one))) &&
  places.every((other) => other === place || !names(other, one.unit.words))
