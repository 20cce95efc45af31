/** What is called by the place it is of: 孝义精神. */
import { type Concept, matchable } from './concepts.ts'
import { emptyWords } from './empty-words.ts'
import { escaped } from './escaped.ts'
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

/** Characters behind a place that documents print with it, from which the two are one name. */
const NAMED_BEHIND = 3

/** What the name of a firm goes on and ends with. */
const FIRM = '\\p{Script=Han}{0,16}?(?:公司|集团|煤业|煤矿|煤焦|焦化|化工|能源|实业|酒业|铝业|重工|厂)'

/**
 * 山西昱垣新能源: does the place begin the name of a firm, which `words` cuts into single characters, since no dictionary holds it, and which
 * one of the `units` prints?
 */
export function beginsFirm(
  question: string,
  { matched, end }: PlaceMention,
  words: (text: string) => readonly string[],
  units: readonly { readonly words: string }[],
): boolean {
  const behind = /^\p{Script=Han}+/u.exec(question.slice(end))?.[0] ?? ''
  if (behind.length < NAMED_BEHIND || /[省市县区州盟旗]$/.test(matched)) return false
  const [first = '', second = ''] = words(behind)
  const isCutUp = !emptyWords.has(first) && [first, second].some((word) => word.length === 1 && !emptyWords.has(word))
  if (!isCutUp) return false
  const named = new RegExp(escaped(matched + behind.slice(0, NAMED_BEHIND)) + FIRM, 'u')
  return units.some((unit) => named.test(unit.words))
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
