/** Answers to questions in one: what the whole is answered with, and what it leaves unanswered of a part answered on its own. */
import type { DraftBlock } from '../draft.ts'
import type { Knowledge } from '../knowledge.ts'
import { saysNumber } from '../rank/signs.ts'
import { countsWhatIsAsked, HEADED } from '../refusal/counting.ts'
import { gives, isNamedKind, soughtBy } from '../refusal/sought.ts'
import { matchable, presence } from '../understand/concepts.ts'
import { isGeneral } from '../understand/general-words.ts'
import { documentsApart, partsOf, statisticsOf, timesApart } from '../understand/parts.ts'
import type { Understanding } from '../understand/understanding.ts'
import { type Composed, type ComposeInput, compose } from './compose.ts'

/** Says that the row shown gives nothing for a year asked about. */
const lacksYear = /^表中没有给出|^The table gives no value/

/** Share of what a part names that one block must say to answer it. */
const SAID = 0.6

/** Composes the answer to a question, and to each of its parts that the answer to the whole leaves out. */
export function composeParts(input: ComposeInput): Composed {
  const whole = compose(input)
  const told = 'insufficient' in whole ? [] : whole.blocks
  // A row that has not all the years asked about may leave it to sentences.
  const isOfEach = input.query.times.periods.every(([from, to]) =>
    told.some((block) => yearsOf(block, input.knowledge).some((year) => year >= from && year <= to)),
  )
  const isWhole =
    isOfEach && told.some(({ type }) => type === 'indicator' || type === 'table') && !told.some(({ type, text }) => type === 'note' && lacksYear.test(text))
  const apart = isWhole ? [] : timesApart(input.query, input.knowledge.documents)
  const byDocument = documentsApart(input.query, input.knowledge.documents).map((part) => underTitle(part, leadOf(part, input), input.knowledge))
  if (byDocument.length === 2 && byDocument.every((lead) => lead.length > 0)) return withBlocks([], distinct(byDocument.flat()), whole)
  const byTime = apart.map((part) => leadOf(part, input))
  if (byTime.length > 0 && byTime.every((lead) => lead.length > 0)) return withBlocks([], distinct(byTime.flat()), whole)
  const added: DraftBlock[] = []
  const parts = partsOf(input.query)
  const sideBySide = statisticsOf(input.query.standalone).length > 1
  const byRow = sideBySide && (told.length === 0 || told.some(({ type }) => type === 'indicator'))
  for (const part of parts) {
    const shown = [...told.filter(answers), ...added]
    if (shown.some((block) => saysPart(block, part, input))) continue
    const found = compose({ ...input, query: part, ranking: input.rank(part) })
    const blocks = 'insufficient' in found ? [] : found.blocks.filter(answers)
    // Of two statistics side by side, each has its own row, by whatever words it is called.
    if (!blocks.some((block) => (byRow && block.type === 'indicator') || saysPart(block, part, input))) continue
    const heading = [...told, ...added].filter(({ type }) => type === 'heading').at(-1)?.text
    added.push(...blocks.filter((block) => !shown.some((other) => sameEvidence(other, block)) && !(block.type === 'heading' && block.text === heading)))
  }
  if (added.length === 0) return whole
  const before = told.slice(0, endOfAnswer(told))
  // Where each of two statistics has its own number, one of a third is no part of the answer.
  const each = sideBySide && parts.every((part) => [...before, ...added].some((block) => saysPart(block, part, input)))
  return withBlocks(each ? before.filter((block) => !answers(block) || parts.some((part) => saysPart(block, part, input))) : before, added, whole)
}

/** What one document says, under its title. */
function underTitle({ scope }: Understanding, lead: readonly DraftBlock[], { plans }: Knowledge): readonly DraftBlock[] {
  const title = plans.get(scope.documents[0] ?? '')?.document.title
  return lead.length === 0 || title === undefined ? lead : [{ type: 'heading', text: title, evidence: [] }, ...lead.filter(({ type }) => type !== 'heading')]
}

/** The years for which the row of a block gives values. */
function yearsOf({ indicator }: DraftBlock, knowledge: Knowledge): readonly number[] {
  const row = knowledge.plans.get(indicator?.documentId ?? '')?.indicators.find(({ id }) => id === indicator?.id)
  return row?.values.flatMap(({ year }) => year ?? []) ?? []
}

/** The sentence or row that a question of one time is answered with, under its heading, or the list; [] where it is not. */
function leadOf(part: Understanding, input: ComposeInput): readonly DraftBlock[] {
  const found = compose({ ...input, query: part, ranking: input.rank(part) })
  const blocks = 'insufficient' in found ? [] : found.blocks.filter(answers)
  const first = blocks.findIndex(({ type }) => type !== 'heading')
  const type = blocks[first]?.type
  if (type === 'item') return blocks
  return type === 'sentence' || type === 'indicator' ? blocks.slice(0, first + 1) : []
}

/** Without sentences and rows that stand there already. */
export const distinct = (blocks: readonly DraftBlock[]) =>
  blocks.filter(
    (block, i) => !blocks.slice(0, i).some((other) => sameEvidence(block, other) && (block.type !== 'indicator' || givesAll(other.text, block.text))),
  )

/** The line of a row gives the value that leads another line of it: 2025年目标为76%（2020年实际20.9%…） and 2020年实际为20.9%（…）. */
function givesAll(line: string, other: string): boolean {
  const [, year, value] = /(?<!\d)((?:19|20)\d{2})年.*?(?:实际|目标)为?([^（）]+)/.exec(other) ?? []
  return line === other || (year !== undefined && value !== undefined && new RegExp(`${year}年(?:实际|目标)`).test(line) && line.includes(value))
}

function endOfAnswer(blocks: readonly DraftBlock[]): number {
  const related = blocks.findIndex(({ type }) => type === 'related')
  return related < 0 ? blocks.length : related
}

/** The blocks, with what the whole was answered with as related passages behind them, where they do not show it. */
export function withBlocks(kept: readonly DraftBlock[], added: readonly DraftBlock[], whole: Composed): Composed {
  if ('insufficient' in whole) return { blocks: [...kept, ...added], discrepancies: [] }
  const used = new Set([...kept, ...added].flatMap(({ evidence }) => evidence.map(({ passage }) => passage)))
  const rest = whole.blocks.slice(endOfAnswer(whole.blocks)).filter(({ evidence }) => !evidence.some(({ passage }) => used.has(passage)))
  const framing = kept.length === 0 ? whole.blocks.slice(0, 1).filter(({ type, evidence }) => type === 'note' && evidence.length === 0) : []
  return { blocks: [...framing, ...kept, ...added, ...rest], discrepancies: whole.discrepancies }
}

const answers = ({ type }: DraftBlock) => type !== 'related' && type !== 'note'

const sameEvidence = (one: DraftBlock, other: DraftBlock) =>
  one.evidence.length > 0 &&
  one.evidence.every(({ passage, range }) =>
    other.evidence.some((piece) => piece.passage === passage && piece.range[0] === range[0] && piece.range[1] === range[1]),
  )

/** The block speaks of what the part names alone, and gives a number, name or date where it asks for one. */
function saysPart(block: DraftBlock, part: Understanding, { knowledge }: ComposeInput): boolean {
  const words = matchable(block.text)
  const views = block.evidence.flatMap(({ passage }) => knowledge.passages[passage] ?? [])
  const headings = views.map(({ lead, path }) => lead + path).join('')
  const heaviest = Math.max(0, ...part.concepts.map(({ weight }) => weight))
  const own = part.concepts.filter((concept) => concept.weight >= 0.5 * heaviest && !isGeneral(concept))
  const total = own.reduce((sum, { weight }) => sum + weight, 0)
  const said = own.reduce((sum, concept) => sum + concept.weight * presence(concept, words + headings), 0)
  if (said < SAID * total) return false
  const unit = { passage: block.evidence[0]?.passage ?? 0, unit: 0, range: [0, 0] as const, words, opening: '', head: '', lead: views[0]?.lead ?? '' }
  if (part.asking.number && block.type === 'sentence') return views.some((view) => countsWhatIsAsked({ unit }, part, { view, indicator: null }) >= HEADED)
  if (part.asking.number) return part.measure?.test(words) ?? saysNumber(words)
  const sought = soughtBy(part)
  return !isNamedKind(sought) || gives(sought, { unit })
}
