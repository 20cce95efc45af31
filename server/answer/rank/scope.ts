/** Which passages may answer: those of the places' own documents, and in documents of places above them what names the place. */
import type { Knowledge } from '../knowledge.ts'
import type { PlaceScope } from '../understand/scope.ts'
import type { Understanding } from '../understand/understanding.ts'

/** Says for a passage whether it may answer; undefined where every passage may, which a graph of vectors searches fastest. */
export function acceptedPassages({ scope }: Understanding, knowledge: Knowledge): ((ordinal: number) => boolean) | undefined {
  const searched = new Set(scope.documents)
  const places = [...scope.places, ...scope.uncovered]
  const { passages } = knowledge
  if (places.length === 0) return searched.size === knowledge.documents.length ? undefined : (ordinal) => searched.has(passages[ordinal]!.documentId)
  const own = new Set(scope.places.flatMap((place) => place.own).filter((id) => searched.has(id)))
  const naming = places.map((place) => ({ above: new Set(place.above.filter((id) => searched.has(id))), ordinals: passagesNaming(place, knowledge) }))
  return (ordinal) => {
    const id = passages[ordinal]!.documentId
    return own.has(id) || naming.some(({ above, ordinals }) => above.has(id) && ordinals.has(ordinal))
  }
}

/** By names of a place: asked of again and again, and never another set while an index is open. */
const known = new WeakMap<Knowledge, Map<string, ReadonlySet<number>>>()

function passagesNaming({ names }: PlaceScope, knowledge: Knowledge): ReadonlySet<number> {
  const ofIndex = known.get(knowledge) ?? new Map<string, ReadonlySet<number>>()
  known.set(knowledge, ofIndex)
  const key = names.join('|')
  const ready = ofIndex.get(key)
  if (ready) return ready
  const found = new Set<number>()
  knowledge.passages.forEach(({ lead, units: [from, to] }, ordinal) => {
    const says = (words: string) => names.some((name) => words.includes(name))
    if (says(lead) || knowledge.units.slice(from, to).some(({ words }) => says(words))) found.add(ordinal)
  })
  ofIndex.set(key, found)
  return found
}
