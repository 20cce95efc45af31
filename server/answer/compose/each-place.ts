/** Several places that one document tells of one after the other: a sentence for each (甲、乙两市的定位有什么不同). */
import type { RankedUnit, Ranking } from '../rank.ts'
import type { PlaceScope } from '../understand/scope.ts'
import type { Understanding } from '../understand/understanding.ts'

/** How many of the best units are looked through. */
const LOOKED_AT = 40
/** Share of the question that the sentence of a place must say. */
const SAYS = 0.3

const setsApart = /不同|不一样|区别|差别|分别|各自?(?:是|有|要|打算|定|怎么|如何|什么)|\b(?:differ\w*|respectively|each)\b/i

/** The sentence on each of the places, in the order of the question, where they are set apart and no document is of any of them; [] where one has none of its own. */
export function eachPlace({ units }: Ranking, { scope, standalone }: Understanding): readonly RankedUnit[] {
  const places = scope.uncovered
  if (places.length < 2 || !setsApart.test(standalone)) return []
  const best = units.slice(0, LOOKED_AT)
  const own = places.map((place) => best.find((unit) => isOn(place, unit, places)))
  return own.every((unit) => unit !== undefined) ? own : []
}

const names = (place: PlaceScope, words: string): boolean => place.names.some((name) => words.includes(name))

/** It begins with the place and names none of the others. */
const isOn = (place: PlaceScope, { unit, ownCoverage }: RankedUnit, places: readonly PlaceScope[]): boolean =>
  ownCoverage >= SAYS && place.names.some((name) => unit.words.startsWith(name)) && places.every((other) => other === place || !names(other, unit.words))
