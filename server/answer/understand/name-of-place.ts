/** What is called by the place it is of: 孝义精神. */
import { type Concept, matchable } from './concepts.ts'
import { isGeneral } from './general-words.ts'
import type { PlaceMention, Scope } from './scope.ts'

/**
 * 孝义精神是哪几个字: what bears the name of the place is told from others of its kind by it, where documents print the two together and
 * the question names nothing else.
 */
export function withNameOfPlace(
  concepts: readonly Concept[],
  question: string,
  places: readonly PlaceMention[],
  prints: ((words: string) => boolean) | undefined,
): readonly Concept[] {
  const [place] = places
  const named = concepts.filter((concept) => !isGeneral(concept))
  const [only] = named
  if (!place || !only || places.length > 1 || named.length > 1 || !prints || only.alternatives.length > 1) return concepts
  const words = `${place.matched}${only.source}`
  const isBehind = matchable(question.slice(place.start)).startsWith(words) && /^\p{Script=Han}{2,4}$/u.test(only.source)
  return isBehind && prints(words) ? [...concepts, { source: words, weight: 1, alternatives: [{ text: words, weight: 1 }] }] : concepts
}

/** How many places without documents of their own tell by their names alone which sentence is asked for, and what each weighs. */
const TOGETHER = 3
const PLACE = 0.6

/** 从甲县到乙县、丙县、丁县要多久: the sentence that names all of them is the one asked for, whatever else it says. */
export const placesTogether = ({ uncovered }: Scope): readonly Concept[] =>
  uncovered.length < TOGETHER
    ? []
    : uncovered.map(({ names }) => {
        const short = names.toSorted((a, b) => a.length - b.length)[0]!
        return { source: short, weight: PLACE, alternatives: [{ text: short, weight: 1 }] }
      })
