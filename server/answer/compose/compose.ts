import type { Draft, DraftBlock } from '../draft.ts'
import type { Insufficiency } from '../insufficient.ts'
import type { Knowledge } from '../knowledge.ts'
import type { RankedUnit, Ranking } from '../rank.ts'
import { countsWhatIsAsked } from '../refusal/counting.ts'
import { rowOf, settingOf } from '../refusal/signs.ts'
import { isNamedKind, soughtBy } from '../refusal/sought.ts'
import { refusalOf } from '../refusal.ts'
import { type MatchedIndicator, matchIndicators } from '../select-indicators.ts'
import { asksForWays } from '../understand/aims.ts'
import { type Concept, matchable, presence } from '../understand/concepts.ts'
import { heaviestOf } from '../understand/heaviest.ts'
import type { Understanding } from '../understand/understanding.ts'
import { chosenIndicators, counterpart } from './chosen-indicators.ts'
import { claimWithGrounds } from './claim.ts'
import { compareBlocks } from './compare.ts'
import { discrepanciesOf } from './discrepancies.ts'
import { eachPlace } from './each-place.ts'
import { definedBySentence, termAsked } from './explaining.ts'
import type { SentenceKind } from './fitting.ts'
import { type IndicatorRow, indicatorBlocks } from './indicator.ts'
import { asksUnmetSaid, indicatorListBlocks } from './indicator-list.ts'
import { announcedBlocks, bestAnnounced } from './list/announced.ts'
import { namesBearing } from './list/bearing.ts'
import { partsOf } from './list/counted.ts'
import { siblingBlocks, siblingsOfTerm } from './list/siblings.ts'
import { listAnswer } from './list.ts'
import { marksExplained } from './marks.ts'
import { absentYear, asksForReport, missingPart, missingReport, placeMissing, rowOfOtherYears, uncoveredPlace } from './missing.ts'
import { boxByNumber, boxByTitle } from './named-box.ts'
import { nthPart } from './nth-part.ts'
import { asksForSection, numberedSection, sectionSpeaking } from './numbered-section.ts'
import { partOfPlan } from './part-of-plan.ts'
import { withPlacesMissing } from './places-missing.ts'
import { reviewBlocks } from './review.ts'
import { relatedBlocks, sentenceBlock, sentenceBlocks } from './sentence-blocks.ts'
import { answerSentences } from './sentences.ts'
import { boxOfTerm, explainedAbove, listedByName, partsOfTerm, sectionOfTerm, unexplained, unexplainedInList } from './term.ts'

export interface ComposeInput {
  readonly query: Understanding
  readonly ranking: Ranking
  readonly knowledge: Knowledge
  /** Ranks anew under another scope. */
  rank(query: Understanding): Ranking
}

export type Composed = Draft | { readonly insufficient: Insufficiency }

/** Makes the answer to a question of what was ranked for it, or says why there is none. */
export function compose(input: ComposeInput): Composed {
  const { query, knowledge } = input
  const unmet = asksUnmetSaid(query, knowledge)
  const composed = composeOne(unmet ? { ...input, query: { ...query, asking: { ...query.asking, number: false } } } : input)
  if ('insufficient' in composed) return composed
  const blocks = unmet ? composed.blocks.filter(ofFirst(composed.blocks)) : composed.blocks
  return { ...composed, blocks: withPlacesMissing(blocks, query) }
}

/** Sentences of the first one's passage, and what is no sentence. */
function ofFirst(blocks: readonly DraftBlock[]): (block: DraftBlock) => boolean {
  const first = blocks.find(({ type }) => type === 'sentence')?.evidence[0]?.passage
  return ({ type, evidence }) => type !== 'sentence' || evidence.some(({ passage }) => passage === first)
}

function composeOne(input: ComposeInput): Composed {
  const { query, ranking, knowledge } = input
  if (query.outOfScope) return { insufficient: { reason: query.outOfScope } }
  const place = uncoveredPlace(query, ranking, knowledge)
  if (place) return { insufficient: place }
  const report = missingReport(query, knowledge)
  if (report) return { insufficient: report }
  const missing = missingPart(query, knowledge)
  if (missing) return { insufficient: missing }
  if (query.asking.kind === 'compare') {
    const compared = compareBlocks(input)
    if (compared) return { blocks: compared.blocks[0]?.type === 'sentence' ? framed(compared.blocks, query, knowledge) : compared.blocks, discrepancies: [] }
  }
  const indicators = indicatorListBlocks(query, knowledge)
  if (indicators) return { blocks: indicators, discrepancies: [] }
  const review = reviewBlocks(query, knowledge)
  if (review) return withRelated(review, input)
  const part =
    marksExplained(query, knowledge) ??
    partOfPlan(query, knowledge) ??
    numberedSection(query, knowledge) ??
    boxByNumber(query, knowledge) ??
    boxByTitle(query, knowledge) ??
    nthPart(ranking, query, knowledge)
  if (part) return withRelated(part, input)

  // Rows name no people and places and give no reasons and no ways, and entries no values.
  const bySection = asksForSection(query)
  const met = metInWords(query, ranking, knowledge)
  const wordy =
    bySection ||
    met !== undefined ||
    ((query.asking.list || (query.asking.kind === 'measure' && (query.language === 'en' || asksForWays(query.standalone)))) && !query.asking.number)
  const sought = soughtBy(query)
  const matched = wordy || (isNamedKind(sought) && sought !== 'date') ? [] : rowsAsked(query, knowledge)
  const chosen = chosenIndicators(matched, query, ranking, knowledge)
  const absent = absentYear(matched, query, ranking, knowledge)
  if (absent) return { insufficient: absent }
  if (query.scope.countryMissing && query.asking.number && (matched[0]?.nameShare ?? 0) >= 0.8) return { insufficient: placeMissing(['全国'], knowledge) }
  if (chosen.length > 0) {
    const lines = chosen.flatMap((one) => indicatorBlocks(one, query, knowledge))
    if (lines.length > 0) return withRelated([...lines, ...yearsNotGiven(chosen, input)], input)
  }
  if (met && !query.asking.number && met.score >= MET_ODDS * (ranking.units[0]?.score ?? 0)) return withRelated(sentenceBlocks([met], query, knowledge), input)
  const entry = entryAsked(query, ranking, knowledge)
  if (entry) return withRelated(entry, input)
  const claim = claimWithGrounds(ranking, query, knowledge)
  if (claim) return withRelated(claim, input)
  // “三同时”指什么，不照办罚多少: the term is told, be the number not.
  const definesToo = query.asking.kind === 'definition' && query.asking.number && definedBySentence(ranking, query)
  const refusal = refusalOf(definesToo ? { ...query, asking: { ...query.asking, number: false } } : query, ranking, knowledge)
  if (refusal) {
    // What no sentence places may stand in a box of its name, entry by entry with where it is.
    const places = refusal.reason === 'not-said' && refusal.sought === 'place' ? listAnswer(ranking, query, knowledge) : null
    return places?.by === 'box' ? withRelated(places.blocks, input) : { insufficient: refusal }
  }
  if (query.asking.list && query.asking.kind !== 'definition') {
    const list = listAnswer(ranking, query, knowledge)
    const sure = list?.by === 'box' || list?.by === 'entry' || list?.by === 'headings'
    // 哪几条街要绿化，共绿化多大面积: the sentence that counts what is asked is not left out for one that only enumerates.
    const counting = list?.by === 'enumeration' ? countingBeside(list.blocks, query, ranking, knowledge) : []
    if (list && (sure || !isExplained(query, ranking))) return withRelated([...counting, ...list.blocks, ...unexplainedInList(list.blocks, query)], input)
  }
  const bearing = query.asking.kind === 'definition' ? namesBearing(ranking, query) : undefined
  if (bearing) return withRelated(sentenceBlocks([bearing], query, knowledge), input)
  if (query.asking.kind === 'definition' && !definedBySentence(ranking, query)) {
    const parts = siblingsOfTerm(termAsked(query), query, knowledge)
    if (parts) return withRelated(siblingBlocks(parts, knowledge), input)
    const announced = partsOf(termAsked(query)) && bestAnnounced(ranking, query, knowledge)
    if (announced) return withRelated(announcedBlocks(announced, knowledge), input)
    const section = partsOfTerm(query, knowledge) ?? sectionOfTerm(query, knowledge) ?? boxOfTerm(query, knowledge)
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
  const both = townAndCountry(sentences, query, knowledge)
  if (both) return withRelated(both, input)
  const told = sentenceBlocks(sentences, query, knowledge)
  const note = unexplained(sentences, told, query)
  const listed = note.length > 0 ? listedByName(query, knowledge) : null
  if (listed) return withRelated([listed], input)
  const elsewhere = note.length > 0 ? explainedAbove(query, knowledge) : []
  return withRelated([...told, ...(elsewhere.length > 0 ? elsewhere : note), ...unanswered(sentences, query, knowledge)], input)
}

/** The best unit, where a number is asked for, it counts that, and the blocks do not show it. */
function countingBeside(blocks: readonly DraftBlock[], query: Understanding, ranking: Ranking, knowledge: Knowledge): DraftBlock[] {
  const [best] = ranking.units
  if (!query.asking.number || !best || query.measure === null) return []
  const shown = blocks.map(({ text }) => matchable(text)).join('')
  const isShown = shown.includes(best.unit.words.replace(/[。；]$/, ''))
  return isShown || countsWhatIsAsked(best, query, settingOf(best, knowledge)) !== 1 ? [] : sentenceBlocks([best], query, knowledge)
}

/** 居民人均收入是多少 of a table that has a row for the towns and one for the country: both; null where the first found is no such row. */
function townAndCountry([first]: readonly RankedUnit[], query: Understanding, knowledge: Knowledge): DraftBlock[] | null {
  const setting = first && rowOf(first, knowledge)
  if (!setting?.indicator || !query.asking.number) return null
  const row = { documentId: setting.view.documentId, indicator: setting.indicator }
  const other = counterpart(row, query, knowledge)
  const place = ({ indicator }: IndicatorRow) => knowledge.ordinalOf.get(indicator.passageId) ?? 0
  const rows = [row, ...other].toSorted((one, another) => place(one) - place(another))
  return other.length === 0 ? null : rows.flatMap((each) => indicatorBlocks(each, query, knowledge))
}

/** How many of the best units are looked through. */
const LOOKED_AT = 8
/** Share of the question that a sentence must say to tell whether its target was met. */
const SAYS_HALF = 0.5

/** 目标完成了没有: the sentence near the best that says so in words, which no row does; undefined where none does, or it is not asked. */
function metInWords({ standalone }: Understanding, ranking: Ranking, knowledge: Knowledge): RankedUnit | undefined {
  if (!/(?:完成|实现|达到|达标)了?(?:没有|没|吗|么)/.test(standalone)) return undefined
  return ranking.units
    .slice(0, LOOKED_AT)
    .find(
      ({ unit, ownCoverage }) =>
        ownCoverage >= SAYS_HALF &&
        knowledge.passages[unit.passage]!.passage.kind !== 'table-row' &&
        /(?:没有|没能|未能?|如期|超额|提前|基本|全面)(?:达到|完成|实现)/.test(unit.words),
    )
}
/** How near to the best such a sentence must come to answer by itself. */
const MET_ODDS = 0.9

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
  // The entries of a box are counted where its title says what is counted.
  const title = list?.blocks.find(({ type }) => type === 'heading')?.text ?? ''
  const heaviest = heaviestOf(query.concepts)
  const isCounted = howMany && heaviest !== undefined && presence(heaviest, matchable(title)) >= IN_TITLE
  if (!list || !((list.by === 'entry' && where) || (list.by === 'box' && isCounted))) return null
  return isCounted && list.by === 'box' ? entriesOf(heaviest, title, list.blocks) : [...list.blocks]
}

/** 风电项目有几个 of a box of new energies: its entries that name what is counted, where its title does not and some of them do. */
function entriesOf(counted: Concept, title: string, blocks: readonly DraftBlock[]): DraftBlock[] {
  const named: Concept = { ...counted, alternatives: counted.alternatives.filter(({ weight }) => weight >= SAME) }
  const names = (text: string) => presence(named, matchable(text)) >= SAME
  const entries = blocks.filter(({ type }) => type === 'item')
  const own = entries.filter(({ text }) => names(text))
  if (names(title) || own.length === 0 || own.length === entries.length) return [...blocks]
  const rest = blocks.filter((block) => block.type !== 'item' || own.includes(block))
  return rest.map((block) => {
    if (block.type === 'heading') return { ...block, text: block.text.replace(/（共列\d+项）$| \(\d+ entries\)$/, '') }
    return block.type === 'item' ? { ...block, ordinal: own.indexOf(block) + 1 } : block
  })
}
/** Weight of a word that means the same. */
const SAME = 0.85

/** Presence from which a title says a thing. */
const IN_TITLE = 0.5

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

/** What a report says is told by its own rows, if it has any, and not by the plan's. */
function rowsAsked(query: Understanding, knowledge: Knowledge): readonly MatchedIndicator[] {
  const matched = matchIndicators(query, knowledge)
  return asksForReport(query) ? matched.filter(({ documentId }) => knowledge.plans.get(documentId)?.document.kind === 'report') : matched
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
