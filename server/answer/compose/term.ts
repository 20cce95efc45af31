/** What a term of parts means where no sentence explains it outright: the section of that name, or the words that take up its parts. */
import type { DraftBlock } from '../draft.ts'
import type { Knowledge, PassageView } from '../knowledge.ts'
import type { RankedUnit } from '../rank.ts'
import { matchable } from '../understand/concepts.ts'
import { documentsMeant } from '../understand/scope.ts'
import type { Understanding } from '../understand/understanding.ts'
import { explains, saysParts, termAsked } from './explaining.ts'
import { boxBlocks } from './list/box.ts'
import { countOf, partsOf } from './list/counted.ts'
import { sentenceBlock } from './sentence-blocks.ts'
import { partsNamed, partsWithNumbers } from './term-parts.ts'

/** Most paragraphs of a section that are opened. */
const MOST = 8
/** Fewest paragraphs that tell what a term is made of. */
const FEWEST = 3
/** Shorter words name too much to be a term. */
const TERM = 4

/** The entries of the box whose title names the term; null where none does. */
export function boxOfTerm(query: Understanding, knowledge: Knowledge): DraftBlock[] | null {
  const term = termAsked(query)
  if (term.length < TERM) return null
  for (const id of query.scope.documents) {
    const sections = [...(knowledge.plans.get(id)?.sections.values() ?? [])]
    const box = sections.find(({ kind, title }) => kind === '专栏' && matchable(title).includes(term))
    if (!box) continue
    // An entry of several that names the term itself is told of it, and the others are not.
    const isNamed = knowledge.passages.some(({ passage }) => passage.sectionId === box.id && matchable(passage.text).includes(term))
    if (!isNamed) return boxBlocks(box, query, knowledge)
  }
  return null
}

/** The opening sentences of a section whose title is on the term, one a paragraph; null where none is. */
export function sectionOfTerm(query: Understanding, knowledge: Knowledge): DraftBlock[] | null {
  const term = termAsked(query)
  if (partsNamed(term).length === 0) return null
  for (const id of query.scope.documents) {
    const sections = [...(knowledge.plans.get(id)?.sections.values() ?? [])]
    const section = sections.find(({ kind, title }) => kind !== '专栏' && kind !== '表' && matchable(title).includes(term))
    if (!section) continue
    const headed = knowledge.passages.filter(({ passage, lead }) => passage.sectionId === section.id && passage.kind === 'prose' && lead !== '')
    if (headed.length < FEWEST) continue
    const title = headed[0]!.passage.path.at(-1) ?? section.title
    return [{ type: 'heading', text: title, evidence: [] }, ...headed.slice(0, MOST).map((view, i) => opening(view, i, knowledge))]
  }
  return null
}

/** Each part of a term with what is said behind its name in one section: 一园：…, 一圈：…; null where not every part begins a sentence so. */
export function partsOfTerm(query: Understanding, knowledge: Knowledge): DraftBlock[] | null {
  const term = termAsked(query)
  const parts = partsWithNumbers(term)
  if (parts.length < 2) return null
  const begins = (words: string, part: string) => words.startsWith(part) && /^[：:]/.test(words.slice(part.length))
  for (const id of query.scope.documents) {
    const told = knowledge.units.filter(({ words, passage }) => knowledge.passages[passage]!.documentId === id && parts.some((part) => begins(words, part)))
    const sections = new Set(told.map(({ passage }) => knowledge.passages[passage]!.passage.sectionId))
    if (sections.size !== 1 || !parts.every((part) => told.some(({ words }) => begins(words, part)))) continue
    const title = knowledge.passages[told[0]!.passage]!.passage.path.at(-1) ?? ''
    return [{ type: 'heading', text: title, evidence: [] }, ...told.map((unit, i) => ({ ...sentenceBlock(unit, knowledge, 'item'), ordinal: i + 1 }))]
  }
  return null
}

function opening(view: PassageView, i: number, knowledge: Knowledge): DraftBlock {
  return { ...sentenceBlock(knowledge.units[view.units[0]]!, knowledge, 'item'), ordinal: i + 1 }
}

/** 在13个县建设标注基地，…逐步形成“1+13+N”布局: the numbers of the term count what stands before it. */
function countsParts(text: string, term: string): boolean {
  const numbers = (/^\d+(?:\+[\da-z]+)+$/i.test(term) ? (term.match(/\d+/g) ?? []) : []).filter((number) => number !== '1')
  const before = text.slice(0, Math.max(0, text.indexOf(term)))
  return numbers.length > 0 && numbers.every((number) => new RegExp(`(?<!\\d)${number}(?!\\d)`).test(before))
}

/** The sentence that lists as many things of its name as the term counts (创新某市、绿色某市… for “五个某市”), however far from the question; null where none of the documents asked about has one. */
export function listedByName(query: Understanding, knowledge: Knowledge): DraftBlock | null {
  const term = termAsked(query)
  if ((partsOf(term)?.count ?? 0) < FEWEST) return null
  const asked = new Set(documentsMeant(query.scope))
  const unit = knowledge.units.find(({ words, passage }) => asked.has(knowledge.passages[passage]!.documentId) && explains(words, term) >= 1)
  return unit ? sentenceBlock(unit, knowledge) : null
}

/** What a document of a place above says a term of parts is made of, under its title; [] where none does. */
export function explainedAbove(query: Understanding, knowledge: Knowledge): DraftBlock[] {
  const term = termAsked(query)
  const above = new Set(query.scope.places.flatMap((place) => place.above))
  if (partsOf(term) === null) return []
  const unit = knowledge.units.find(({ words, passage }) => above.has(knowledge.passages[passage]!.documentId) && explains(words, term) >= 1)
  const title = unit && knowledge.plans.get(knowledge.passages[unit.passage]!.documentId)?.document.title
  return unit && title !== undefined ? [{ type: 'heading', text: title, evidence: [] }, sentenceBlock(unit, knowledge)] : []
}

/** …治理，…提升，…整治的 before the term, as many at least as it has parts. */
function standsBehindParts(text: string, term: string): boolean {
  const before = /(?:[，,、][^。；;，,、]{2,}){2,}的[“"「]?$/.exec(text.slice(0, Math.max(0, text.indexOf(term))))?.[0] ?? ''
  return before !== '' && before.split(/[，,、]/).length > (partsOf(term)?.count ?? 0)
}

/** 农技、农经、农机服务资源, behind “三支队伍”: as many things side by side as the term has parts, three at least. */
function namesAsMany(text: string, term: string): boolean {
  const count = countOf(term) ?? 0
  return count >= 3 && text.split(/[，,；;。：:]/).some((clause) => clause.split('、').length === count)
}

/** “四大枢纽”是哪四种枢纽. */
const asksParts = /[”"][^。？?]{0,12}(?:是|指)哪/

const notExplained = (query: Understanding): DraftBlock => ({
  type: 'note',
  text: query.language === 'en' ? 'The documents use the term without saying what it means.' : '文件用到这一说法，没有另作解释。',
  evidence: [],
})

/** Said where a list was found for the parts of a term, and all it does is use the term. */
export function unexplainedInList(blocks: readonly DraftBlock[], query: Understanding): DraftBlock[] {
  const term = termAsked(query)
  if (!asksParts.test(query.standalone) || partsOf(term) === null || blocks.some(({ type }) => type === 'item')) return []
  const words = blocks.map(({ text }) => matchable(text))
  return words.some((text) => text.includes(term)) && words.every((text) => explains(text, term) === 0 && !namesAsMany(text, term)) ? [notExplained(query)] : []
}

/** Said where a term is used and its meaning is told nowhere in what is shown. */
export function unexplained(shown: readonly RankedUnit[], blocks: readonly DraftBlock[], query: Understanding): DraftBlock[] {
  const term = termAsked(query)
  const asksMeaning = query.asking.kind === 'definition' || (query.asking.kind === 'list' && asksParts.test(query.standalone))
  if (!asksMeaning || term === '' || !shown.some(({ unit }) => unit.words.includes(term))) return []
  const words = blocks.map(({ text }) => matchable(text))
  const parts = countOf(term) ?? 0
  // As many sentences of its paragraph as the term has parts take them up one by one.
  const takenUp = parts > 1 && shown.filter(({ unit }) => unit.passage === shown[0]?.unit.passage).length > parts
  const madeOf = words.some((text) => countsParts(text, term) || standsBehindParts(text, term) || namesAsMany(text, term))
  const told = takenUp || madeOf || saysParts(words.join(''), term) || words.some((text) => explains(text, term) > 0) || words.length > shown.length
  return told ? [] : [notExplained(query)]
}
