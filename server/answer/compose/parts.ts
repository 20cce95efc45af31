/** Answers to questions in one: what the whole is answered with, and what it leaves unanswered of a part answered on its own. */
import type { DraftBlock } from '../draft.ts'
import { saysNumber } from '../rank/signs.ts'
import { gives, isNamedKind, soughtBy } from '../refusal/sought.ts'
import { matchable, presence } from '../understand/concepts.ts'
import { isGeneral } from '../understand/general-words.ts'
import { partsOf } from '../understand/parts.ts'
import type { Understanding } from '../understand/understanding.ts'
import { type Composed, type ComposeInput, compose } from './compose.ts'

/** Share of what a part names that one block must say to answer it. */
const SAID = 0.6

/** Composes the answer to a question, and to each of its parts that the answer to the whole leaves out. */
export function composeParts(input: ComposeInput): Composed {
  const whole = compose(input)
  const parts = partsOf(input.query)
  if (parts.length === 0) return whole
  const told = 'insufficient' in whole ? [] : whole.blocks
  const added: DraftBlock[] = []
  for (const part of parts) {
    const shown = [...told.filter(answers), ...added]
    if (shown.some((block) => saysPart(block, part, input))) continue
    const found = compose({ ...input, query: part, ranking: input.rank(part) })
    const blocks = 'insufficient' in found ? [] : found.blocks.filter(answers)
    if (!blocks.some((block) => saysPart(block, part, input))) continue
    added.push(...blocks.filter((block) => !shown.some((other) => sameEvidence(other, block))))
  }
  if (added.length === 0) return whole
  const related = told.findIndex(({ type }) => type === 'related')
  const at = related < 0 ? told.length : related
  const used = new Set(added.flatMap(({ evidence }) => evidence.map(({ passage }) => passage)))
  const rest = told.slice(at).filter(({ evidence }) => !evidence.some(({ passage }) => used.has(passage)))
  return { blocks: [...told.slice(0, at), ...added, ...rest], discrepancies: 'insufficient' in whole ? [] : whole.discrepancies }
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
  const headings = block.evidence.map(({ passage }) => knowledge.passages[passage]).map((view) => (view ? view.lead + view.path : ''))
  const heaviest = Math.max(0, ...part.concepts.map(({ weight }) => weight))
  const own = part.concepts.filter((concept) => concept.weight >= 0.5 * heaviest && !isGeneral(concept))
  const total = own.reduce((sum, { weight }) => sum + weight, 0)
  const said = own.reduce((sum, concept) => sum + concept.weight * presence(concept, words + headings.join('')), 0)
  if (said < SAID * total) return false
  if (part.asking.number) return part.measure?.test(words) ?? saysNumber(words)
  const sought = soughtBy(part)
  return !isNamedKind(sought) || gives(sought, { unit: { passage: 0, unit: 0, range: [0, 0], words } })
}
