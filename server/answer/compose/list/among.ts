/** Some of what a box lists, told apart by what they speak of: 重点项目里，和天然气有关的有哪些. */
import type { DraftBlock } from '../../draft.ts'
import type { Knowledge } from '../../knowledge.ts'
import { type Concept, coverage, matchable, presence } from '../../understand/concepts.ts'
import { documentsMeant } from '../../understand/scope.ts'
import type { Understanding } from '../../understand/understanding.ts'
import { subjectOf } from '../../understand/wording.ts'
import { boxBlocks } from './box.ts'

/** What is listed, and behind it what tells those apart that are asked for. */
const asked =
  /^(.{4,}?)(?:里头|里面|里边|里|当中|之中|中)[，,、]?(?:[跟和与同]|属于)?(.{2,20}?)(?:有关|相关|沾边|挂钩)?(?:名下|旗下)?的?(?:那[个家项几座条]|一共|总共|具体|都|分别|又)*(?:有|是|叫|占)?(?:哪|什么|啥|几|多少)/u

/** Share of what is said of the list that the title of the box must say. */
const TITLED = 0.6
/** Presence from which an entry speaks of a thing. */
const SPEAKS = 0.85

/** The entries of the box named first that speak of what is named behind it; null where no box is named so, or none or all of its entries do. */
export function entriesAmong(query: Understanding, knowledge: Knowledge): DraftBlock[] | null {
  const [, list = '', own = ''] = asked.exec(query.standalone) ?? []
  const things = subjectOf(own)
    .split(/[、和与及跟]|\s+/)
    .map(matchable)
    .filter((thing) => thing.length >= 2)
  if (things.length === 0) return null
  const ofList = query.concepts.filter((concept) => saidIn(concept, list))
  const searched = documentsMeant(query.scope)
  const boxes = searched
    .flatMap((id) => [...(knowledge.plans.get(id)?.sections.values() ?? [])])
    .filter(({ kind }) => kind === '专栏')
    .map((section) => ({ section, said: coverage(ofList, matchable(section.title)) }))
    .filter(({ said }) => said >= TITLED)
    .toSorted((a, b) => b.said - a.said)
  for (const { section } of boxes) {
    const blocks = boxBlocks(section, { ...query, concepts: [] }, knowledge)
    const entries = blocks.filter(({ type }) => type === 'item')
    const bearing = entries.filter(({ text }) => things.some((thing) => speaksOf(thing, matchable(text), query.concepts)))
    if (bearing.length === 0 || bearing.length === entries.length) continue
    const title = `${section.number}：${section.title}`
    return [{ type: 'heading', text: title, evidence: [] }, ...bearing.map((entry, i) => ({ ...entry, ordinal: i + 1 }))]
  }
  return null
}

const saidIn = (concept: Concept, words: string) => matchable(words).includes(matchable(concept.asked ?? concept.source))

/** The entry names the thing as the question does, or by a word that means it. */
function speaksOf(thing: string, text: string, concepts: readonly Concept[]): boolean {
  if (text.includes(thing)) return true
  const meant = concepts.filter(({ source }) => thing === matchable(source))
  return meant.some((concept) => presence(concept, text) >= SPEAKS)
}
