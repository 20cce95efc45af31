/** A box asked for by its number, or by its title: 专栏11-2列了哪些项目, “污染防治项目”专栏列了哪些. */
import type { Section } from '../../../ingest/schema.ts'
import { numeralValue } from '../../../ingest/text/numerals.ts'
import type { DraftBlock } from '../draft.ts'
import type { Knowledge } from '../knowledge.ts'
import { matchable } from '../understand/concepts.ts'
import { isGeneral } from '../understand/general-words.ts'
import type { Understanding } from '../understand/understanding.ts'
import { boxBlocks } from './list/box.ts'

const numbered = /(?:专栏|\bbox)\s*(\d{1,2}|[一二三四五六七八九十]{1,3})(?:\s*[-—－–]\s*(\d{1,2}))?(?!\d|\s*(?:个|项))/i
const asksForContent = /讲|说|写|谈|内容|是什么|叫什么|标题|题目|主题|列|包括|哪些|什么|啥|\bwhat|\bwhich|about|content|list/i

/** How many entries it has is told where they are shown; another number is not. */
const countsEntries = /(?:几|多少)[个项户家处座条]|how many (?:projects|entries|items)/i

export interface BoxNumbered {
  /** As the question writes it. */
  readonly name: string
  /** The boxes of that number in the documents asked about, one of each that has it. */
  readonly found: readonly Section[]
}

/** The box that a question names by its number; null where it names none. */
export function boxNumbered(query: Understanding, knowledge: Knowledge): BoxNumbered | null {
  const match = numbered.exec(query.standalone)
  if (!match) return null
  const key = keyOf(match[1]!, match[2])
  const found = boxesOf(query, knowledge).filter(({ number }) => {
    const its = numbered.exec(number)
    return its !== null && keyOf(its[1]!, its[2]) === key
  })
  return { name: match[0], found }
}

/** The whole box that a question on what it lists names by number (of every plan that has it), or its entries on what is asked; null for any other question. */
export function boxByNumber(query: Understanding, knowledge: Knowledge): DraftBlock[] | null {
  const box = boxNumbered(query, knowledge)
  if (!box || box.found.length === 0) return null
  const rest = query.standalone.replace(box.name, '')
  const isListed = query.asking.list && !query.asking.number
  const isWhole =
    (query.asking.number ? countsEntries.test(rest) : asksForContent.test(rest)) &&
    query.concepts.every((concept) => isGeneral(concept) || box.name.includes(concept.asked ?? concept.source))
  return isListed || isWhole ? box.found.flatMap((section) => boxBlocks(section, query, knowledge)) : null
}

const titled = /(?:专栏(?:里)?的?[“"「]([^”"」]{4,20})[”"」]|[“"「]([^”"」]{4,20})[”"」](?:这个|那个)?专栏)/

/** The box that a question on what it lists names by its title between quotation marks, of the place's own documents; null where none has it. */
export function boxByTitle(query: Understanding, knowledge: Knowledge): DraftBlock[] | null {
  const match = titled.exec(query.standalone)
  const title = matchable(match?.[1] ?? match?.[2] ?? '')
  if (title === '' || query.asking.number || !asksForContent.test(query.standalone)) return null
  const found = boxesOf(query, knowledge).filter((box) => matchable(box.title) === title)
  return found.length === 0 ? null : found.flatMap((section) => boxBlocks(section, query, knowledge))
}

const keyOf = (first: string, second: string | undefined) => [numeralValue(first), ...(second === undefined ? [] : [Number(second)])].join('-')

/** The boxes of the place's own documents, or of all that are searched where it has none. */
function boxesOf({ scope }: Understanding, knowledge: Knowledge): readonly Section[] {
  const own = scope.places.flatMap((place) => place.own)
  const sections = (own.length > 0 ? own : scope.documents).flatMap((id) => [...(knowledge.plans.get(id)?.sections.values() ?? [])])
  return sections.filter(({ kind }) => kind === '专栏')
}
