/** Which passages may answer: those of the places' own documents, and in documents of places above them what names the place. */
import type { Knowledge } from '../knowledge.ts'
import { asksOfMountain, placeInWords } from '../understand/place-in-words.ts'
import type { PlaceScope } from '../understand/scope.ts'
import type { Understanding } from '../understand/understanding.ts'

/** Says for a passage whether it may answer; undefined where every passage may, which a graph of vectors searches fastest. */
export function acceptedPassages({ scope, concepts, standalone }: Understanding, knowledge: Knowledge): ((ordinal: number) => boolean) | undefined {
  const searched = new Set(scope.documents)
  const places = [...scope.places, ...scope.uncovered]
  const { passages } = knowledge
  if (places.length === 0) return searched.size === knowledge.documents.length ? undefined : (ordinal) => searched.has(passages[ordinal]!.documentId)
  const own = new Set(scope.places.flatMap((place) => place.own).filter((id) => searched.has(id)))
  const naming = places.map((place) => ({
    above: new Set(place.above.filter((id) => searched.has(id))),
    ordinals: passagesNaming(place, asksOfMountain(place.names, standalone), knowledge),
  }))
  const works = concepts.flatMap(({ source }) => (namedWork.test(source) ? [source] : []))
  const above = works.length === 0 ? [] : scope.uncovered.flatMap((place) => place.above.filter((id) => searched.has(id)))
  const namesWork = ({ lead, units: [from, to] }: (typeof passages)[number]) =>
    works.some((work) => lead.includes(work) || knowledge.units.slice(from, to).some(({ words }) => words.includes(work)))
  return (ordinal) => {
    const id = passages[ordinal]!.documentId
    if (above.includes(id) && namesWork(passages[ordinal]!)) return true
    return own.has(id) || naming.some(({ above, ordinals }) => above.has(id) && ordinals.has(ordinal))
  }
}

/** A lake, a park or the like by its name, which tells of the place it lies in: 运城那个伍姓湖. */
const namedWork = /^\p{Script=Han}{2,4}(?:湖|水库|河谷|峡谷|公园|湿地|景区|石窟|古城|古镇|大学|学院|机场|煤矿|电厂|大桥)$|^\p{Script=Han}{1,3}(?:湖|寺|塔)$/u

/** By names of a place: asked of again and again, and never another set while an index is open. */
const known = new WeakMap<Knowledge, Map<string, ReadonlySet<number>>>()

function passagesNaming({ names }: PlaceScope, withMountain: boolean, knowledge: Knowledge): ReadonlySet<number> {
  const ofIndex = known.get(knowledge) ?? new Map<string, ReadonlySet<number>>()
  known.set(knowledge, ofIndex)
  const says = placeInWords(names, withMountain)
  const key = `${withMountain} ${names.join('|')}`
  const ready = ofIndex.get(key)
  if (ready) return ready
  const found = new Set<number>()
  knowledge.passages.forEach(({ lead, units: [from, to] }, ordinal) => {
    if (says(lead) || knowledge.units.slice(from, to).some(({ words }) => says(words))) found.add(ordinal)
  })
  ofIndex.set(key, found)
  return found
}
