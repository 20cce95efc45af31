/** Several places or works that one document tells of one after the other: a sentence for each (甲、乙两市的定位有什么不同, 甲水库和乙水库各有多大). */
import type { RankedUnit, Ranking } from '../rank.ts'
import { standSideBySide } from '../refusal/names.ts'
import { matchable } from '../understand/concepts.ts'
import { type Scope, shortName } from '../understand/scope.ts'
import type { Understanding } from '../understand/understanding.ts'

/** Share of the question from which the best sentence of all, which names every place, needs none beside it. */
const SAYS_MOST = 0.75
/** How many of the best units are looked through. */
const LOOKED_AT = 40
/** Share of the question that the sentence of a place must say, and one that begins with its name; beside the best sentence of all it need say no more than that. */
const SAYS = 0.3
const SAYS_AT_HEAD = 0.15

const setsApart = /不同|不一样|区别|差别|分别|各自?(?:是|有|要|打算|定|怎么|如何|什么)|\b(?:differ\w*|respectively|each)\b/i

/** What each is meant to be is told of each by itself. */
const setsApartByKind = /定位|不同|不一样|区别|差别|\bdiffer/i

/** The sentence on each of the places, in the order of the question, where they are set apart and no document of theirs is searched; [] where one has none of its own; `counts` tells whether a unit gives the number asked for. */
export function eachPlace({ units }: Ranking, query: Understanding, counts: (unit: RankedUnit) => boolean): readonly RankedUnit[] {
  const { scope, standalone, asking } = query
  const named: readonly Named[] = scope.uncovered.length > 0 ? scope.uncovered : insideOf(scope)
  const places = named.length > 0 ? named : worksBeside(query)
  if (places.length < 2 || asking.list || !setsApart.test(standalone)) return []
  const best = units.slice(0, LOOKED_AT)
  // One sentence that names them all, and is nearest, tells of each.
  const [first] = best
  if (first && !setsApartByKind.test(standalone) && places.every((place) => names(place, first.unit.words)) && first.ownCoverage >= SAYS_MOST) return []
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

const work = /\p{Script=Han}{2,}(?:水库|电站|水电站|大桥|隧道|铁路|高速|公路|机场|运河|灌区|枢纽|电厂|煤矿)$/u

/** Works named side by side, of whose numbers each is asked; [] where one of them is no rare name. */
function worksBeside({ concepts, standalone }: Understanding): readonly Named[] {
  const named = concepts.filter(({ source, weight }) => weight >= RARE && work.test(source))
  const question = matchable(standalone)
  const beside = named.filter(({ source }) => named.some((other) => standSideBySide(question, source, other.source)))
  return beside.map(({ source, alternatives }) => ({ names: [source, ...alternatives.flatMap(({ text, weight }) => (weight >= RARE ? [text] : []))] }))
}

/** Weight from which a word is printed so seldom that it names one thing. */
const RARE = 0.8

const names = (place: Named, words: string): boolean => place.names.some((name) => words.includes(name))

/** It says enough and names the place and none of the others: at its head, or with the number asked for. */
const isOn = (place: Named, one: RankedUnit, places: readonly Named[], counts: (unit: RankedUnit) => boolean, isSister: boolean): boolean =>
  ((place.names.some((name) => one.unit.words.startsWith(name)) && (isSister || one.ownCoverage >= SAYS_AT_HEAD)) ||
    (names(place, one.unit.words) && counts(one) && one.ownCoverage >= SAYS)) &&
  places.every((other) => other === place || !names(other, one.unit.words))
