/** Answers to questions put in a row: each is answered on its own, and which are not is said. */
import type { DraftBlock } from '../draft.ts'
import { type Insufficiency, saysWhy } from '../insufficient.ts'
import { isNamedKind, soughtBy } from '../refusal/sought.ts'
import { matchable, presence } from '../understand/concepts.ts'
import { escaped } from '../understand/escaped.ts'
import { isGeneral } from '../understand/general-words.ts'
import type { Understanding } from '../understand/understanding.ts'
import type { Composed, ComposeInput } from './compose.ts'
import { composeParts, distinct, withBlocks } from './parts.ts'

/**
 * Composes the answer to a question that may be several, each read by itself in `questions`; that is empty where it is one. Facts, numbers,
 * dates and names are answered one by one; what is to be done, or compared, is told best as a whole.
 */
export function composeQuestions(input: ComposeInput, questions: readonly Understanding[]): Composed {
  const whole = composeParts(input)
  // Two places make a comparison only where one question sets them against each other.
  const compares = input.query.asking.kind === 'compare' && !questions.every(({ scope }) => scope.places.length === 1)
  if (questions.length === 0 || compares) return whole
  const listed = listThatTells(input, questions)
  if (listed) return listed
  if (!questions.every(asksForFact)) return whole
  const each = questions.map((query) => {
    const ranking = input.rank(query)
    return { ...composeParts({ ...input, query, ranking }), isSaid: (ranking.units[0]?.ownCoverage ?? 0) >= SAYS_MOST }
  })
  // Where the whole has no answer, a part that no number or name stands for has to be said outright.
  if ('insufficient' in whole && each.some((composed, i) => !('insufficient' in composed) && !composed.isSaid && !asksForValue(questions[i]!))) return whole
  const answered = each.flatMap((composed) => ('insufficient' in composed ? [] : composed))
  if (answered.length === 0 || (answered.length < each.length && !('insufficient' in whole))) return whole
  const shown = answered.flatMap(({ blocks }) => blocks.filter(({ type }) => type !== 'related'))
  const blocks = each.flatMap((composed, i) => {
    if (!('insufficient' in composed)) return composed.blocks.filter(({ type }) => type !== 'related')
    return isToldBy(shown, questions[i]!, questions) ? [] : notAnswered(i, composed.insufficient, input.query.language)
  })
  const discrepancies = each.flatMap((composed) => ('insufficient' in composed ? [] : composed.discrepancies))
  const told = withBlocks([], headed(distinct(blocks)), whole)
  return 'insufficient' in told ? told : { blocks: withoutFraming(told.blocks), discrepancies: discrepancies.slice(0, 1) }
}

/** 有哪些风电项目？有没有某公司的: the list that the first asks for, where one of its entries names what the second asks about; null for other questions. */
function listThatTells(input: ComposeInput, questions: readonly Understanding[]): Composed | null {
  const [first, second] = questions
  if (!first || !second || questions.length > 2 || !first.asking.list || soughtBy(second) !== 'yes-or-no') return null
  const named = second.concepts.filter((concept) => !isGeneral(concept) && !first.concepts.some(({ source }) => source === concept.source))
  const list = composeParts({ ...input, query: first, ranking: input.rank(first) })
  if ('insufficient' in list || named.length === 0) return null
  const entries = list.blocks.filter(({ type }) => type === 'item' || type === 'sentence').map(({ text }) => matchable(text))
  return named.every((concept) => entries.some((entry) => presence(concept, entry) >= NAMED)) ? list : null
}
/** Presence from which words name a thing. */
const NAMED = 0.5

/** Without headings of which nothing is left, and without one again that still stands. */
function headed(blocks: readonly DraftBlock[]): DraftBlock[] {
  const heads = blocks.filter(({ type }, i) => type !== 'heading' || (blocks[i + 1] !== undefined && blocks[i + 1]?.type !== 'heading'))
  return heads.filter(({ type, text }, i) => type !== 'heading' || heads.slice(0, i).findLast((block) => block.type === 'heading')?.text !== text)
}

/** What an English answer says before quotations, once. */
const withoutFraming = (blocks: readonly DraftBlock[]) =>
  blocks.filter(
    (block, i) => !/^From .* in the original words:$/.test(block.text) || blocks.findIndex(({ text }) => /^From .* in the original words:$/.test(text)) === i,
  )

/** Share of the question from which a sentence says it outright. */
const SAYS_MOST = 0.75

const asksForValue = (query: Understanding) => query.asking.kind !== 'measure' && (query.asking.number || isNamedKind(soughtBy(query)))

function asksForFact(query: Understanding): boolean {
  const { asking, standalone } = query
  const asksWhich = asking.kind === 'fact' && soughtBy(query) !== 'yes-or-no' && asksWhat.test(standalone) && !/[更最]/.test(standalone)
  return asksForValue(query) || asksWhich
}

const asksWhat = /什么|啥|哪|谁|\b(?:what|which|who|whose)\b/i

/** What answers one question may tell another's number too, which is then not said to be missing. */
function isToldBy(shown: readonly DraftBlock[], question: Understanding, questions: readonly Understanding[]): boolean {
  const { measure, times } = question
  const named = question.concepts.filter((concept) => !isGeneral(concept))
  // A number counted as no other of the questions counts is there for this one: 34倍.
  const isItsOwn = questions.every((other) => other === question || other.measure === null || other.measure.source !== measure?.source)
  const names = (words: string) => named.length === 0 || named.some((concept) => presence(concept, words) >= 0.5)
  // 2020年的底数是多少: a row shown has the value of that year.
  const givesYears = (text: string) => times.years.length > 0 && times.years.every((year) => text.includes(String(year))) && names(matchable(text))
  if (shown.some(({ type, text }) => type === 'indicator' && givesYears(text))) return true
  // 综改区占几个，太原占几个: the sentence that answers the one has the number of the other place too.
  const { uncovered } = question.scope
  const counts = ({ text }: DraftBlock, names: readonly string[]) => names.some((name) => new RegExp(`${escaped(name)}[^，,；;。]{0,6}\\d`).test(text))
  if (uncovered.length > 0 && uncovered.every(({ names }) => shown.some((block) => counts(block, names)))) return true
  return (
    measure !== null &&
    shown.some(({ text }) => {
      const words = matchable(text)
      return measure.test(words) && (isItsOwn || names(words))
    })
  )
}

const ordinals = {
  zh: ['第一问', '第二问', '第三问', '第四问'],
  en: ['The first question', 'The second question', 'The third question', 'The fourth question'],
}

/** Which of the questions is not answered, and why; without numbers, since none of it stands in a source. */
function notAnswered(i: number, why: Insufficiency, language: 'zh' | 'en'): DraftBlock[] {
  const ordinal = ordinals[language][i]
  if (ordinal === undefined || why.reason === 'small-talk' || why.reason === 'instructions') return []
  const said = saysWhy(why.reason === 'year' ? { reason: 'no-number' } : why, language)
  return [{ type: 'note', text: language === 'en' ? `${ordinal}: ${said}` : `${ordinal}：${said}`, evidence: [] }]
}
