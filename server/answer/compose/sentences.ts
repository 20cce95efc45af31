/** Answers of sentences: which of those near to a question stand in the reply. */
import type { Knowledge } from '../knowledge.ts'
import { SAYS_WANTING, saysNumber } from '../rank/signs.ts'
import type { RankedUnit, Ranking } from '../rank.ts'
import { countsWhatIsAsked } from '../refusal/counting.ts'
import { LED } from '../refusal/gaps.ts'
import { settingOf } from '../refusal/signs.ts'
import { matchable, presence } from '../understand/concepts.ts'
import { statisticWords } from '../understand/general-words.ts'
import type { Understanding } from '../understand/understanding.ts'
import { restOfEnumeration } from './counting-on.ts'
import { explains, termAsked } from './explaining.ts'
import { fittingUnits, type SentenceKind } from './fitting.ts'
import { dateOfDocument, IN_FULL, isNthAsked, leadingFirst } from './leading.ts'
import { onOtherMatter, sameSubject } from './same-matter.ts'

/** Most characters an answer of sentences quotes before it turns to related passages, by how much the kind of question calls for. */
const ROOM: Readonly<Record<SentenceKind, number>> = { fact: 260, definition: 420, measure: 460, review: 520, list: 520 }
/** Share of the first one's score that a sentence of its own passage must reach to stand beside it. */
const SISTER = 0.5
/** 哪三个, which two: so many, which one sentence tells. */
const asksForSo = /哪(?:[一二两三四五六七八九十几]|\d)+(?:[个家种项条所座处类大城县市镇]|方面)|\bwhich (?:two|three|four|five|six|seven|eight|nine|ten)\b/i
/** Share of what the first sentence says in its own words that another of a list's passage has to say in its own, be their headings what they may. */
const OWN_WORDS = 0.5
/** And where one sentence is to tell so many. */
const ALL_OF_THEM = 0.7
/** Share of the heaviest concept's weight from which a concept may be the subject of a paragraph. */
const SUBJECT = 0.5
/** Characters of a sentence in the question from which it quotes it. */
const QUOTED = 24

/** The fewest sentences that answer, the answering one first; of one passage in the order they stand in. */
export function answerSentences(ranking: Ranking, query: Understanding, kind: SentenceKind, knowledge: Knowledge): RankedUnit[] {
  const counted = (unit: RankedUnit) => countsWhatIsAsked(unit, query, settingOf(unit, knowledge))
  const counts = (unit: RankedUnit) => counted(unit) > 0
  const fitting = fittingUnits(ranking, query, kind, knowledge, counts)
  const units = leadingFirst(fitting, query, kind, knowledge, ranking.kindred, counted)
  const first = units[0]
  if (!first) return []
  // A number of something else is no answer; where everyday expressions lead to the sentence, what is asked stands in other words, its number not.
  const isLed = first.features.kindredCoverage > LED && (isRow(first, knowledge) || (query.measure?.test(first.unit.words) ?? saysNumber(first.unit.words)))
  if (query.asking.number && kind === 'fact' && !isLed && !counts(first)) return []
  if (isNthAsked(query)?.(first.unit.words)) return [first]
  const chosen = [first]
  const room = ROOM[kind]
  const total = query.concepts.reduce((sum, concept) => sum + concept.weight, 0)
  const held = [...first.held]
  let size = length(first)
  const take = (unit: RankedUnit) => {
    chosen.push(unit)
    size += length(unit)
    unit.held.forEach((value, i) => {
      held[i] = Math.max(held[i] ?? 0, value)
    })
  }
  // What the first sentence says of the thing asked about, a further one has to speak of too, or of another thing whose number is asked for.
  const said = query.concepts.map(({ weight }, i) => ((first.held[i] ?? 0) >= SAYS_IT ? weight : 0))
  const heaviest = said.indexOf(Math.max(...said))
  const saysAnother = (unit: RankedUnit) =>
    query.concepts.some(({ source, weight }, i) => said[i] === 0 && weight >= 0.5 && (unit.held[i] ?? 0) >= SAYS_IT && !statisticWords.test(source))
  const tellsAnother = (unit: RankedUnit) => query.asking.number && saysAnother(unit)
  const speaksOfIt = (unit: RankedUnit) => (said[heaviest] ?? 0) === 0 || (unit.held[heaviest] ?? 0) >= SAYS_IT || tellsAnother(unit)
  // 哪个公司: where the first names one of the kind asked for, a further one has to.
  const oneOf = /哪(?:一)?[个家所座处](\p{Script=Han}{2,6})/u.exec(query.standalone)?.[1] ?? ''
  const kinds = query.concepts.filter(({ source }) => oneOf.startsWith(source) && first.unit.words.includes(source))
  const isOfOtherKind = (unit: RankedUnit) => kinds.length > 0 && !kinds.some(({ source }) => unit.unit.words.includes(source))
  const ownWords = ({ unit }: RankedUnit) => query.concepts.reduce((sum, concept) => sum + concept.weight * presence(concept, unit.words), 0)
  const tellsSo = (unit: RankedUnit, share: number) => kind !== 'list' || !asksForSo.test(query.standalone) || ownWords(unit) >= share * ownWords(first)
  const isOfSubject = sameSubject(first, query)
  // 也要看到，…存在不少问题：what stands before it in the paragraph is what went well.
  const turns = first.features.weakness > 0 || turning.test(first.unit.words)
  const praises = (unit: RankedUnit) => turns && unit.features.weakness === 0 && unit.ordinal < first.ordinal
  const isOnOther = onOtherMatter(first, query, knowledge)
  const gain = (unit: RankedUnit) =>
    unit.held.reduce((sum, value, i) => sum + Math.max(0, value - (held[i] ?? 0)) * (query.concepts[i]?.weight ?? 0), 0) / Math.max(total, 1e-9)
  // 文号是什么，哪天发的: of the document itself the date stands on a line of its own.
  const dated = dateOfDocument(units, query)
  if (dated && !IN_FULL.test(first.unit.words)) take(dated)
  // 为什么要…？因为…: a question that the text puts to itself is answered by what stands behind it.
  const reply = asksItself.test(first.unit.words)
    ? units.find((unit) => unit.ordinal === first.ordinal + 1 && unit.unit.passage === first.unit.passage)
    : undefined
  if (reply) take(reply)
  if (kind !== 'fact') {
    const sisters = units.filter((unit) => unit.unit.passage === first.unit.passage && unit !== first)
    // More on an entry that the question quotes whole is all that its passage says.
    const quoted = matchable(query.standalone).includes(first.unit.words.slice(0, QUOTED))
    // Before the sentence that says outright what a term means stand those that only use it.
    const defines = kind === 'definition' && explains(first.unit.words, termAsked(query)) >= 1
    const next = defines ? sisters.find((unit) => unit.ordinal === first.ordinal + 1 && goesOn.test(unit.unit.words)) : undefined
    if (next && size + length(next) <= room) take(next)
    for (const unit of sisters)
      if (
        !chosen.includes(unit) &&
        !isOnOther(unit) &&
        size + length(unit) <= room &&
        tellsSo(unit, OWN_WORDS) &&
        (!defines || explains(unit.unit.words, termAsked(query)) >= 1 || (unit.ordinal > first.ordinal && ownWords(unit) >= OWN_WORDS * ownWords(first))) &&
        (!query.asking.weakness || (isOfSubject(unit) && !praises(unit))) &&
        (quoted ||
          (unit.score >= SISTER * first.score &&
            (unit.ownCoverage >= 0.5 * first.ownCoverage || unit.coverage >= 0.6 * first.coverage || (query.asking.weakness && unit.features.weakness > 0))))
      )
        take(unit)
  }
  // Two numbers for the same are both shown where it is asked whether they agree.
  const saysAsMuch = (unit: RankedUnit) => query.asking.number && counted(unit) === 1 && unit.ownCoverage >= AS_MUCH * first.ownCoverage
  const section = knowledge.passages[first.unit.passage]!.passage.sectionId
  const besideFirst = (unit: RankedUnit) => knowledge.passages[unit.unit.passage]!.passage.sectionId === section
  for (const unit of units.slice(1, 40)) {
    if (chosen.includes(unit) || isOnOther(unit) || size + length(unit) > room) continue
    const enough =
      kind === 'fact'
        ? (gain(unit) >= (first.ownCoverage >= SAYS_MOST && counted(first) === 1 ? WHOLE_FACT_GAIN : FACT_GAIN) && (!query.asking.number || counts(unit))) ||
          (asksIfSame.test(query.standalone) && saysAsMuch(unit))
        : gain(unit) >= 0.1 || (unit.score >= 0.9 * first.score && unit.ownCoverage >= 0.6 * first.ownCoverage)
    if ((kind === 'fact' && isOfOtherKind(unit)) || !tellsSo(unit, ALL_OF_THEM)) continue
    if (query.asking.weakness && unit.features.weakness === 0) continue
    const wanting = query.asking.weakness && unit.features.weakness >= SAYS_WANTING && besideFirst(unit) && isOfSubject(unit)
    const onAnother = kind === 'measure' && besideFirst(unit) && saysAnother(unit)
    if (wanting || (enough && unit.score >= 0.68 * first.score && (speaksOfIt(unit) || onAnother))) take(unit)
  }
  if (kind === 'measure')
    for (const unit of restOfParagraph(units, first, query, knowledge))
      if (!chosen.includes(unit) && !isOnOther(unit) && size + length(unit) <= room) take(unit)
  for (const unit of kind === 'fact' ? [] : restOfEnumeration(chosen, units)) if (!chosen.includes(unit) && size + length(unit) <= ENUMERATED * room) take(unit)
  const before = takenUpBy(first, ranking)
  if (before && !chosen.includes(before)) take(before)
  return ownFirst(inReadingOrder(chosen))
}

const isRow = ({ unit }: RankedUnit, knowledge: Knowledge) => knowledge.passages[unit.passage]!.passage.kind === 'table-row'

/** 这十件大事由…负责: what a sentence takes up stands right before it, and is told with it. */
function takenUpBy({ unit, ordinal }: RankedUnit, { units }: Ranking): RankedUnit | undefined {
  return /^(?:这|上述)(?:[二三四五六七八九十]+|\d+|几)[个项件大类种条座家支]/.test(unit.words)
    ? units.find((other) => other.ordinal === ordinal - 1 && other.unit.passage === unit.passage)
    : undefined
}

/** How the sentence opens that goes over to what is wanting. */
const turning = /^(?:[但然]|同时|[也还][要应]看到|(?:应当?|必须)(?:清醒地?)?看到)/

const asksItself = /[？?]$/

/** What a sentence says more of the one before it. */
const goesOn = /^(?:这[个一些种里是]|其(?!他|它|余|中)|它|该|具体)/

/** How much more room the rest of an enumeration may take. */
const ENUMERATED = 1.5
/** Share of what the first sentence says of the question from which another says as much. */
const AS_MUCH = 0.9
const asksIfSame = /前后|不一样|不一致|对不上|矛盾|打架|出入|是否一致|一致吗|\b(?:consistent|contradict\w*|inconsistent|discrepan\w+)\b/i

/** What a paragraph whose head or heading speaks of the subject says besides: ways that no word of the question stands in. */
function restOfParagraph(units: readonly RankedUnit[], first: RankedUnit, query: Understanding, knowledge: Knowledge): readonly RankedUnit[] {
  const view = knowledge.passages[first.unit.passage]!
  const heaviest = Math.max(...query.concepts.map(({ weight }) => weight))
  // A paragraph on the wider subject alone (private firms, where their credit is asked about) goes its own ways.
  const main = query.concepts.findIndex(({ weight }) => weight === heaviest)
  if ((first.held[main] ?? 0) < SAYS_IT) return []
  const headed = first.unit.lead + matchable(view.passage.path.at(-1) ?? '')
  if (!query.concepts.some((concept) => concept.weight >= SUBJECT * heaviest && presence(concept, headed) >= SAYS_IT)) return []
  // What the sentence says beside the head (teachers' pay under a head on teachers) is told by the ones next to it.
  const narrower = query.concepts.some(
    (concept, i) => concept.weight >= SUBJECT * heaviest && (first.held[i] ?? 0) >= SAYS_IT && presence(concept, headed) < SAYS_IT,
  )
  const sisters = units.filter(
    ({ unit, ordinal }) => unit.passage === first.unit.passage && unit.lead === first.unit.lead && (!narrower || Math.abs(ordinal - first.ordinal) <= 1),
  )
  return sisters.toSorted((a, b) => Math.abs(a.ordinal - first.ordinal) - Math.abs(b.ordinal - first.ordinal) || a.ordinal - b.ordinal)
}

/** Share of the question that a further sentence must add to a fact. */
const FACT_GAIN = 0.15
/** Share of the question from which the first sentence tells it, and what another must add then. */
const SAYS_MOST = 0.75
const WHOLE_FACT_GAIN = 0.22
/** Presence from which a sentence says a concept, be it by its headings. */
const SAYS_IT = 0.4

/** How near to the best a sentence of the place's own document must come to stand before those of documents of places above it. */
const OWN_ODDS = 0.8

/** What the place's own document says goes first, where it is about as near. */
function ownFirst(chosen: readonly RankedUnit[]): RankedUnit[] {
  const best = Math.max(0, ...chosen.map(({ score }) => score))
  const own = chosen.filter(({ features }) => features.above === 0)
  return own.some(({ score }) => score >= OWN_ODDS * best) ? [...own, ...chosen.filter(({ features }) => features.above !== 0)] : [...chosen]
}

/** Sentences of the first one's passage stand together in their order; the others follow by rank. */
function inReadingOrder(chosen: readonly RankedUnit[]): RankedUnit[] {
  const passages = [...new Set(chosen.map((unit) => unit.unit.passage))]
  return passages.flatMap((passage) => chosen.filter((unit) => unit.unit.passage === passage).sort((a, b) => a.ordinal - b.ordinal))
}

const length = (unit: RankedUnit) => unit.unit.range[1] - unit.unit.range[0]
