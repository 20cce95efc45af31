import type { Draft, DraftBlock } from '../draft.ts'
import type { Insufficiency } from '../insufficient.ts'
import type { Knowledge } from '../knowledge.ts'
import type { RankedUnit, Ranking } from '../rank.ts'
import { countsWhatIsAsked } from '../refusal/counting.ts'
import { rowOf, settingOf } from '../refusal/signs.ts'
import { isNamedKind, soughtBy } from '../refusal/sought.ts'
import { tellsOfOtherYears } from '../refusal/years-told.ts'
import { refusalOf } from '../refusal.ts'
import { type MatchedIndicator, matchIndicators } from '../select-indicators.ts'
import { asksForWays } from '../understand/aims.ts'
import { isGeneral } from '../understand/general-words.ts'
import { namesReport, yearOfReport } from '../understand/reports.ts'
import type { PlaceScope } from '../understand/scope.ts'
import type { Understanding } from '../understand/understanding.ts'
import { chosenIndicators, thresholds } from './chosen-indicators.ts'
import { compareBlocks } from './compare.ts'
import { discrepanciesOf } from './discrepancies.ts'
import { eachPlace } from './each-place.ts'
import { definedBySentence, termAsked } from './explaining.ts'
import type { SentenceKind } from './fitting.ts'
import { indicatorBlocks, shownName } from './indicator.ts'
import { indicatorListBlocks } from './indicator-list.ts'
import { announcedBlocks, bestAnnounced } from './list/announced.ts'
import { partsOf } from './list/counted.ts'
import { siblingBlocks, siblingsOfTerm } from './list/siblings.ts'
import { listAnswer } from './list.ts'
import { marksExplained } from './marks.ts'
import { asksForSection, numberedSection, sectionSpeaking } from './numbered-section.ts'
import { partOfPlan } from './part-of-plan.ts'
import { withPlacesMissing } from './places-missing.ts'
import { reviewBlocks } from './review.ts'
import { relatedBlocks, sentenceBlock, sentenceBlocks } from './sentence-blocks.ts'
import { answerSentences } from './sentences.ts'
import { boxOfTerm, sectionOfTerm, unexplained } from './term.ts'

export interface ComposeInput {
  readonly query: Understanding
  readonly ranking: Ranking
  readonly knowledge: Knowledge
  /** Ranks anew under another scope. */
  rank(query: Understanding): Ranking
}

/** Share of a question that a sentence naming a place must say, where only documents of places above it are held; of translated words less. */
const TELLS_OF_PLACE = { zh: 0.5, en: 0.35 } as const
const TELLS_OF_SEVERAL = 0.3

export type Composed = Draft | { readonly insufficient: Insufficiency }

/** Makes the answer to a question of what was ranked for it, or says why there is none. */
export function compose(input: ComposeInput): Composed {
  const composed = composeOne(input)
  return 'insufficient' in composed ? composed : { ...composed, blocks: withPlacesMissing(composed.blocks, input.query) }
}

function composeOne(input: ComposeInput): Composed {
  const { query, ranking, knowledge } = input
  if (query.outOfScope) return { insufficient: { reason: query.outOfScope } }
  const place = uncoveredPlace(query, ranking, knowledge)
  if (place) return { insufficient: place }
  const report = missingReport(query, knowledge)
  if (report) return { insufficient: report }
  if (query.asking.kind === 'compare') {
    const compared = compareBlocks(input)
    if (compared) return { blocks: compared.blocks[0]?.type === 'sentence' ? framed(compared.blocks, query, knowledge) : compared.blocks, discrepancies: [] }
  }
  const listed = indicatorListBlocks(query, knowledge)
  if (listed) return { blocks: listed, discrepancies: [] }
  const review = reviewBlocks(query, knowledge)
  if (review) return withRelated(review, input)
  const part = marksExplained(query, knowledge) ?? partOfPlan(query, knowledge) ?? numberedSection(query, knowledge)
  if (part) return withRelated(part, input)

  // Rows give no reasons and no ways, and entries no values.
  const bySection = asksForSection(query)
  const wordy =
    bySection ||
    saysIfMet(query, ranking, knowledge) ||
    ((query.asking.list || (query.asking.kind === 'measure' && (query.language === 'en' || asksForWays(query.standalone)))) && !query.asking.number)
  const matched = wordy || soughtBy(query) === 'reason' ? [] : rowsAsked(query, knowledge)
  const chosen = chosenIndicators(matched, query, ranking, knowledge)
  const absent = absentYear(matched, query, ranking, knowledge)
  if (absent) return { insufficient: absent }
  if (query.scope.countryMissing && query.asking.number && (matched[0]?.nameShare ?? 0) >= 0.8) return { insufficient: placeMissing(['全国'], knowledge) }
  if (chosen.length > 0) {
    const lines = chosen.flatMap((one) => indicatorBlocks(one, query, knowledge))
    if (lines.length > 0) return withRelated([...lines, ...yearsNotGiven(chosen, input)], input)
  }
  const entry = entryAsked(query, ranking, knowledge)
  if (entry) return withRelated(entry, input)
  const refusal = refusalOf(query, ranking, knowledge)
  if (refusal) {
    // What no sentence places may stand in a box of its name, entry by entry with where it is.
    const places = refusal.reason === 'not-said' && refusal.sought === 'place' ? listAnswer(ranking, query, knowledge) : null
    return places?.by === 'box' ? withRelated(places.blocks, input) : { insufficient: refusal }
  }
  if (query.asking.list && query.asking.kind !== 'definition') {
    const list = listAnswer(ranking, query, knowledge)
    const sure = list?.by === 'box' || list?.by === 'entry' || list?.by === 'headings'
    if (list && (sure || !isExplained(query, ranking))) return withRelated(list.blocks, input)
  }
  if (query.asking.kind === 'definition' && !definedBySentence(ranking, query)) {
    const parts = siblingsOfTerm(termAsked(query), query, knowledge)
    if (parts) return withRelated(siblingBlocks(parts, knowledge), input)
    const announced = partsOf(termAsked(query)) && bestAnnounced(ranking, query, knowledge)
    if (announced) return withRelated(announcedBlocks(announced, knowledge), input)
    const section = sectionOfTerm(query, knowledge) ?? boxOfTerm(query, knowledge)
    if (section) return withRelated(section, input)
  }
  const kind = sentenceKind(query, ranking)
  const each = eachPlace(ranking, query, (unit) => query.asking.number && countsWhatIsAsked(unit, query, settingOf(unit, knowledge)) === 1)
  const sentences = each.length > 0 ? each : answerSentences(ranking, query, kind, knowledge)
  const otherYear = rowOfOtherYears(sentences[0], query, knowledge)
  if (otherYear) return { insufficient: otherYear }
  if (sentences.length === 0) return { insufficient: { reason: query.asking.number ? 'no-number' : 'not-found' } }
  if (bySection) {
    const section = sectionSpeaking(query, ranking, knowledge)
    return section ? withRelated(section, input) : { insufficient: { reason: 'not-found' } }
  }
  const told = sentenceBlocks(sentences, query, knowledge)
  return withRelated([...told, ...unexplained(sentences, told, query), ...unanswered(sentences, query, knowledge)], input)
}

/** How many of the best units are looked through. */
const LOOKED_AT = 8
/** Share of the question that a sentence must say to tell whether its target was met. */
const SAYS_HALF = 0.5

/** 目标完成了没有: a sentence near the best says so in words, which no row does. */
function saysIfMet({ standalone }: Understanding, ranking: Ranking, knowledge: Knowledge): boolean {
  if (!/(?:完成|实现|达到|达标)了?(?:没有|没|吗|么)/.test(standalone)) return false
  return ranking.units
    .slice(0, LOOKED_AT)
    .some(
      ({ unit, ownCoverage }) =>
        ownCoverage >= SAYS_HALF &&
        knowledge.passages[unit.passage]!.passage.kind !== 'table-row' &&
        /(?:没有|没能|未能?|如期|超额|提前|基本|全面)(?:达到|完成|实现)/.test(unit.words),
    )
}

/**
 * The entry of that name where places are asked for (天桥建在哪里), and the box of that name, whose entries are counted, where it is asked
 * how many there are and no sentence says.
 */
function entryAsked(query: Understanding, ranking: Ranking, knowledge: Knowledge): DraftBlock[] | null {
  const where = /在哪(?:里|儿|些|几|个)|哪些地方|什么(?:地方|位置)|\bwhere\b/i.test(query.standalone)
  const howMany = query.asking.number && query.times.years.length === 0 && /(?:多少|几)[个项座处家所](?![大多])|how many/i.test(query.standalone)
  if (!where && !howMany) return null
  const counted = ranking.units.slice(0, 8).some((unit) => countsWhatIsAsked(unit, query, settingOf(unit, knowledge)) === 1)
  if (counted) return null
  const list = listAnswer(ranking, query, knowledge)
  return list && ((list.by === 'entry' && where) || (list.by === 'box' && howMany)) ? [...list.blocks] : null
}

function sentenceKind(query: Understanding, ranking: Ranking): SentenceKind {
  const { kind } = query.asking
  if (kind === 'compare' || kind === 'indicator') return 'fact'
  return kind === 'list' && isExplained(query, ranking) ? 'definition' : kind
}

/** 哪五区: a sentence says all five one after the other. */
function isExplained(query: Understanding, ranking: Ranking): boolean {
  return partsOf(termAsked(query)) !== null && definedBySentence(ranking, query)
}

function withRelated(blocks: readonly DraftBlock[], { query, ranking, knowledge }: ComposeInput): Draft {
  const used = new Set(blocks.flatMap((block) => block.evidence.map(({ passage }) => passage)))
  const told = blocks.some(({ type }) => type === 'sentence') ? framed(blocks, query, knowledge) : blocks
  return {
    blocks: [...told, ...relatedBlocks(ranking, used, knowledge)],
    discrepancies: discrepanciesOf(query, ranking, matchIndicators(query, knowledge), knowledge),
  }
}

/** An English answer says where the Chinese words come from that it quotes. */
const framed = (blocks: readonly DraftBlock[], query: Understanding, knowledge: Knowledge) =>
  query.language === 'en' ? [framing(blocks, knowledge), ...blocks] : blocks

/** What an English answer says before the Chinese words it quotes. */
function framing(blocks: readonly DraftBlock[], knowledge: Knowledge): DraftBlock {
  const documents = [...new Set(blocks.flatMap(({ evidence }) => evidence.map(({ passage }) => knowledge.passages[passage]?.documentId ?? '')))]
  const sources = documents
    .flatMap((id) => knowledge.plans.get(id)?.document ?? [])
    .map(({ region, title, kind }) => `${region ?? title} (${kind === 'report' ? 'work report' : 'plan'})`)
  return { type: 'note', text: `From ${[...new Set(sources)].join(', ')}, in the original words:`, evidence: [] }
}

/** A place that no document covers: insufficient, unless a document of a place above it names it in what answers. */
function uncoveredPlace(query: Understanding, ranking: Ranking, knowledge: Knowledge): Insufficiency | null {
  const { uncovered } = query.scope
  if (uncovered.length === 0) return null
  const indicators = matchIndicators(query, knowledge)
  if (indicators[0] && indicators[0].score >= thresholds.indicator) return null
  const best = ranking.units[0]
  const named = best !== undefined && uncovered.every((place) => place.names.some((name) => best.unit.words.includes(name)))
  // 阜新市有什么发展任务 names nothing but the place.
  if (named && best.score > 0 && query.concepts.every(isGeneral) && !query.asking.number && !isNamedKind(soughtBy(query))) return null
  // A sentence that names them all tells of them, though it say less of the rest.
  const least = named && uncovered.length > 1 ? TELLS_OF_SEVERAL : TELLS_OF_PLACE[query.language]
  // 从甲市坐飞机去日本，不用上乙市: one that names only one of them may answer, and says nothing of the other.
  const namesOne =
    uncovered.length > 1 && best !== undefined && uncovered.some(({ above, names }) => above.length > 0 && names.some((name) => best.unit.words.includes(name)))
  const told =
    (namesOne && best.ownCoverage >= TELLS_OF_PLACE[query.language]) ||
    (best !== undefined && (named || uncovered.every((place) => place.above.length > 0)) && best.ownCoverage >= least) ||
    eachNamed(uncovered, ranking, query, knowledge)
  if (told && !refusalOf(query, ranking, knowledge)) return null
  return placeMissing(
    uncovered.map(({ place }) => place),
    knowledge,
  )
}

/** Several places, each named by one of the best that says enough of what is asked. */
const eachNamed = (places: readonly PlaceScope[], ranking: Ranking, query: Understanding, knowledge: Knowledge): boolean =>
  places.length > 1 &&
  places.every((place) =>
    ranking.units
      .slice(0, 8)
      .some(
        (one) =>
          place.names.some((name) => one.unit.words.includes(name)) &&
          (one.coverage >= TELLS_OF_PLACE[query.language] ||
            (query.asking.number && countsWhatIsAsked(one, query, settingOf(one, knowledge)) === 1 && one.coverage >= TELLS_OF_SEVERAL)),
      ),
  )

/** A report and no plan beside it is asked for by name. */
const asksForReport = ({ documentKind, standalone }: Understanding) => documentKind === 'report' && namesReport(standalone)

/** What a report says is told by its own rows, if it has any, and not by the plan's. */
function rowsAsked(query: Understanding, knowledge: Knowledge): readonly MatchedIndicator[] {
  const matched = matchIndicators(query, knowledge)
  return asksForReport(query) ? matched.filter(({ documentId }) => knowledge.plans.get(documentId)?.document.kind === 'report') : matched
}

/** A work report is asked for by name, and none of the places asked about is held. */
function missingReport(query: Understanding, knowledge: Knowledge): Insufficiency | null {
  const { scope } = query
  if (!asksForReport(query) || scope.places.length === 0) return null
  const year = yearOfReport(query)
  const isMeant = (id: string) => {
    const document = knowledge.plans.get(id)?.document
    return document?.kind === 'report' && (year === null || document.issuedOn === null || document.issuedOn.startsWith(String(year)))
  }
  return scope.places.some(({ own }) => own.some(isMeant)) ? null : { reason: 'report', places: scope.places.map(({ place }) => place), year }
}

function placeMissing(places: readonly string[], knowledge: Knowledge): Insufficiency {
  return { reason: 'place', places, held: [...new Set(knowledge.documents.flatMap(({ region }) => (region ? [region] : [])))] }
}

/** The year asked for is in no row of the indicator that the question names outright, and no sentence gives it either. */
function absentYear(matched: readonly MatchedIndicator[], query: Understanding, ranking: Ranking, knowledge: Knowledge): Insufficiency | null {
  const year = query.times.years.at(-1)
  const best = matched[0]
  if (year === undefined || !best || best.wider || best.nameShare < 0.9 || best.score < thresholds.indicator) return null
  const rivals = matched.filter(
    (other) =>
      (other.nameShare >= 0.8 && other.score >= best.score - 0.25) ||
      (other.documentId === best.documentId && other.indicator.name.startsWith(best.indicator.name)),
  )
  const years = new Set(rivals.flatMap(({ indicator }) => indicator.values.flatMap((value) => (value.year === null ? [] : [value.year]))))
  if (query.times.years.some((asked) => years.has(asked))) return null
  const said = ranking.units
    .slice(0, 8)
    .some((unit) => knowledge.passages[unit.unit.passage]!.passage.kind !== 'table-row' && saysNumberFor(unit, query, knowledge))
  return said ? null : { reason: 'year', year, indicator: shownName(best.indicator), given: [...years].sort((a, b) => a - b) }
}

/** For the years asked about that no row shown has a column for: a sentence that gives the number, or a word that none is given. */
function yearsNotGiven(shown: readonly MatchedIndicator[], { query, ranking, knowledge }: ComposeInput): DraftBlock[] {
  const { times, language } = query
  const absent = times.years.filter((asked) => !shown.some(({ indicator }) => indicator.values.some(({ year }) => year === asked)))
  const telling = absent.map((year) =>
    ranking.units
      .slice(0, ELSEWHERE)
      .find((unit) => unit.unit.words.includes(String(year)) && countsWhatIsAsked(unit, query, settingOf(unit, knowledge)) === 1),
  )
  const sentences = [...new Set(telling.flatMap((unit) => unit ?? []))].map(({ unit }) => sentenceBlock(unit, knowledge))
  const years = absent.filter((_, i) => telling[i] === undefined)
  if (years.length === 0) return sentences
  const text = language === 'en' ? `The table gives no value for ${years.join(', ')}.` : `表中没有给出${years.join('、')}年的数值。`
  return [...sentences, { type: 'note', text, evidence: [] }]
}

/** How many of the best units are looked through for a year that a row lacks. */
const ELSEWHERE = 15

/** Where places were to be compared and no comparison came about: a word on those that nothing shown is of. */
function unanswered(shown: readonly RankedUnit[], query: Understanding, knowledge: Knowledge): DraftBlock[] {
  if (query.asking.kind !== 'compare') return []
  const documents = new Set(shown.map(({ unit }) => knowledge.passages[unit.passage]!.documentId))
  return query.scope.places
    .filter(({ own }) => !own.some((id) => documents.has(id)))
    .map(({ place }) => ({
      type: 'note',
      text: query.language === 'en' ? `Nothing that answers was found for ${place}.` : `没有找到${place}的相应内容。`,
      evidence: [],
    }))
}

/** The first of what was found is a row of an indicator that has no column for the year asked about. */
function rowOfOtherYears(first: RankedUnit | undefined, query: Understanding, knowledge: Knowledge): Insufficiency | null {
  const indicator = first && rowOf(first, knowledge)?.indicator
  const year = query.times.years.at(-1)
  if (!indicator || year === undefined) return null
  const given = [...new Set(indicator.values.flatMap((value) => (value.year === null ? [] : [value.year])))].sort((a, b) => a - b)
  return given.length === 0 || query.times.years.some((asked) => given.includes(asked))
    ? null
    : { reason: 'year', year, indicator: shownName(indicator), given }
}

/** A sentence that gives the number asked for of the year asked for: named by it or its headings, or the last of the plan's own period. */
function saysNumberFor(unit: RankedUnit, query: Understanding, knowledge: Knowledge): boolean {
  if (unit.ownCoverage < 0.75 || !(query.measure ?? /\d/).test(unit.unit.words) || unit.outdated) return false
  const end = Number(knowledge.plans.get(knowledge.passages[unit.unit.passage]!.documentId)?.document.period?.slice(-4))
  return unit.features.year > 0 || (query.times.years.includes(end) && !tellsOfOtherYears(unit.unit, knowledge.passages[unit.unit.passage]!.path, query))
}
