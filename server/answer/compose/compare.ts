import type { Indicator, IndicatorValue } from '../../../ingest/schema.ts'
import type { DraftBlock, DraftCell } from '../draft.ts'
import { isSameStatistic, nameShareOf } from '../indicator-names.ts'
import type { Knowledge } from '../knowledge.ts'
import { unitSigns } from '../rank/unit-signs.ts'
import type { RankedUnit, Ranking } from '../rank.ts'
import { countsWhatIsAsked } from '../refusal/counting.ts'
import { isOtherMeasure } from '../refusal/rows.ts'
import { settingOf } from '../refusal/signs.ts'
import { tellsOfOtherYears, yearsIn } from '../refusal/years-told.ts'
import { type MatchedIndicator, matchIndicators, tellsOfTimes } from '../select-indicators.ts'
import { aimOf, asksForAim } from '../understand/aims.ts'
import { matchable, presence } from '../understand/concepts.ts'
import { escaped } from '../understand/escaped.ts'
import type { PlaceScope } from '../understand/scope.ts'
import type { Understanding } from '../understand/understanding.ts'
import { isAimedSince } from './chosen-indicators.ts'
import { clausesScored, givesValue } from './compared-clauses.ts'
import type { ComposeInput } from './compose.ts'
import { differenceNote, wantsNumber } from './difference.ts'
import { indicatorBlocks, mainValue, withUnit } from './indicator.ts'
import { sentenceBlocks } from './sentence-blocks.ts'
import { answerSentences } from './sentences.ts'

/** Fit of an indicator's name from which its row is a side's answer; with most of the name said, a lower one. */
const SURE = 0.85
const LIKELY = 0.72
const NAMED = 0.7
/** Share of the question that a side's sentence has to say; of translated words less. */
const SPEAKS_OF_IT = { zh: 0.35, en: 0.25 } as const

/** Share of the question from which what a side's best says is shown as close, and nothing is said to be missing. */
const CLOSE = 0.6

interface Side {
  readonly place: string
  readonly blocks: readonly DraftBlock[]
  readonly cell: DraftCell
  /** Year and name of the indicator compared; null where sentences are. */
  readonly thing: string | null
  /** The indicator's value compared, and its unit; null where sentences are. */
  readonly value: IndicatorValue | null
  readonly unit: string | null
  /** Name of the row that answers, as rows of several documents share it; null where sentences answer. */
  readonly name: string | null
}

/** The name of the row that fits best in each place's documents, where all have the same. */
function firstForAll(scoped: readonly Understanding[], knowledge: Knowledge): ReadonlySet<string> {
  const names = scoped.map((query) => {
    const [best] = matchIndicators(query, knowledge)
    return best && best.score >= LIKELY ? nameOf(best.indicator) : ''
  })
  return new Set(names.length > 1 && names[0] !== '' && names.every((name) => name === names[0]) ? names.slice(0, 1) : [])
}

const nameOf = ({ name }: Indicator): string => matchable(name).replace(/[\s()（）]/g, '')

/** One side a place, each answered from its own documents, then a table with a column a place. Null where a side has nothing. */
export function compareBlocks({ query: asked, ranking: all, knowledge, rank }: ComposeInput): { readonly blocks: readonly DraftBlock[] } | null {
  // 孝义的占吕梁的几成: what the share is of are amounts.
  // 各是多少，差距多大: how far they lie apart is told by the values of both.
  const query = shareOfOther.test(asked.standalone) || apart.test(asked.standalone) ? { ...asked, measure: null } : asked
  const ofAll = comparedThere(all.units.slice(0, LOOKED_AT), asked, knowledge)
  if (ofAll) return { blocks: sentenceBlocks([ofAll], query, knowledge) }
  const close = new Map<string, RankedUnit>()
  const put = query.scope.places.map((place) => {
    const scoped = scopedTo(query, place, knowledge)
    return { place, scoped, ranking: aimedAt(rank(scoped), query, knowledge) }
  })
  const sideOf = ({ place, scoped, ranking }: (typeof put)[number], compared: ReadonlySet<string>): Side | null => {
    const indicator = matchIndicators(scoped, knowledge).find(
      (one) =>
        tellsOfTimes(one, scoped) &&
        !isOtherMeasure(one, scoped) &&
        (one.score >= SURE || (one.nameShare >= NAMED && !one.wider) || [...compared].some((name) => isSameStatistic(name, nameOf(one.indicator)))) &&
        !isAimedSince(one, scoped, ranking, knowledge),
    )
    const first = ranking.units[0]
    const says = first && settingOf(first, knowledge).indicator === null && sentenceSaysMore(first, indicator, scoped) && answers(first, scoped, knowledge)
    const byIndicator = indicator && indicator.score >= LIKELY && !says
    const sentences = byIndicator ? [] : answerSentences(ranking, scoped, 'fact', knowledge).filter((unit) => !isRowOfOther(unit, scoped, knowledge))
    const blocks = byIndicator ? indicatorBlocks(indicator, scoped, knowledge) : sentenceBlocks(sentences, scoped, knowledge)
    const lead = blocks.find(({ type }) => type !== 'heading')
    if (!lead || (!byIndicator && !answers(sentences[0], scoped, knowledge))) {
      if (first && first.ownCoverage >= CLOSE) close.set(place.place, first)
      return null
    }
    const row = byIndicator ? indicator.indicator : sentences[0] && settingOf(sentences[0], knowledge).indicator
    const value = byIndicator ? mainValue(indicator.indicator, scoped) : null
    // Sentences stand in the order they are read in; the clause that says most of the question tells the value.
    const clauses = byIndicator
      ? []
      : blocks.filter(({ type }) => type === 'sentence').flatMap(({ text, evidence }) => clausesScored(text, scoped).map((one) => ({ ...one, evidence })))
    const best = clauses.toSorted((a, b) => b.score - a.score)
    // Of several sentences the one that was found first tells, if it gives what is asked for.
    const foremost = sentences[0]?.unit.passage
    const telling = best.find(({ told, evidence }) => evidence.some(({ passage }) => passage === foremost) && givesValue(told, scoped)) ?? best[0]
    const text = byIndicator && value ? withUnit(value, indicator.indicator) : (telling?.clause ?? lead.text)
    return {
      place: place.place,
      blocks,
      cell: { text, evidence: telling?.evidence ?? lead.evidence },
      thing: byIndicator && value ? `${value.year ?? ''} ${indicator.indicator.name}`.trim() : null,
      value,
      unit: byIndicator ? indicator.indicator.unit : null,
      name: row ? nameOf(row) : null,
    }
  }
  const alone = put.map((one) => sideOf(one, new Set()))
  // What one place's row answers, a row of the same name answers of the others, and so does the row that comes first for all of them.
  const answering = new Set(alone.flatMap((side) => side?.name ?? []))
  const names =
    answering.size > 0
      ? answering
      : firstForAll(
          put.map(({ scoped }) => scoped),
          knowledge,
        )
  const sides = put.map((one, i) => alone[i] ?? (names.size > 0 ? sideOf(one, names) : null))
  const found = sides.flatMap((side) => (side ? [side] : []))
  if (found.length === 0) return null
  // One sentence that tells of all is shown once.
  const [lead] = found
  if (found.length > 1 && found.every(({ cell }) => isSameEvidence(cell, lead!.cell))) return { blocks: lead!.blocks.filter(({ type }) => type !== 'heading') }
  // 远低于吕梁的2.85:1 tells of 吕梁 too.
  const said = found.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join('')
  const missing = query.scope.places.filter(
    ({ place, names }) =>
      !found.some((side) => side.place === place) && !names.some((name) => said.includes(name)) && !(/省$/.test(place) && /全省/.test(said)),
  )
  const notes = missing.flatMap(({ place }): DraftBlock[] => {
    const said = close.get(place)
    const text = query.language === 'en' ? `Nothing that answers was found for ${place}.` : `没有找到${place}的相应内容。`
    return said ? sentenceBlocks([said], query, knowledge).map((block) => ({ ...block, type: 'related' })) : [{ type: 'note', text, evidence: [] }]
  })
  if (found.length === 1)
    return { blocks: [...found.flatMap(({ place, blocks }): DraftBlock[] => [{ type: 'heading', text: place, evidence: [] }, ...blocks]), ...notes] }
  const rows = rowsOf(found, query)
  const table: DraftBlock = {
    type: 'table',
    text: rows.map(({ cells }) => found.map(({ place }, i) => `${place}：${cells[i]?.text ?? ''}`).join('；')).join('\n'),
    evidence: [],
    table: { columns: found.map(({ place }) => place), rows },
  }
  const lines = found.flatMap(({ place, blocks }): DraftBlock[] => [{ type: 'heading', text: place, evidence: [] }, ...blocks])
  if (!alike(found.flatMap(({ value }) => value ?? [])) || unitsDiffer(found)) return { blocks: [...lines, unlikeNote(query), ...notes] }
  const difference = rows.length === 1 ? differenceNote(found, query) : null
  return { blocks: [...lines, table, ...(difference ? [difference] : []), ...notes] }
}

/** 哪个把控制线定得更低: where it is compared what is set, what the plans only look back on stays out, if they say as much of what they set. */
function aimedAt(ranking: Ranking, { standalone }: Understanding, knowledge: Knowledge): Ranking {
  const [best] = ranking.units
  if (!best || !isOfBefore(best, knowledge) || !(asksForAim(standalone) || setsAim.test(standalone))) return ranking
  const set = ranking.units.filter((unit) => !isOfBefore(unit, knowledge))
  return (set[0]?.ownCoverage ?? 0) >= AS_MUCH * best.ownCoverage ? { ...ranking, units: set } : ranking
}
/** It stands under headings of an earlier period, or names no year or period but such as lie before its plan. */
function isOfBefore(unit: RankedUnit, knowledge: Knowledge): boolean {
  const { begins } = settingOf(unit, knowledge)
  const years = [...yearsIn(unit.unit.words), ...unitSigns(unit.unit).periods.map(([, last]) => last)]
  return unit.outdated || (begins !== undefined && years.length > 0 && years.every((year) => year < begins))
}
const setsAim = /定[得的了]|控制线|控制在|要求/
const AS_MUCH = 0.9

/** How many of the best units are looked through for one that compares by itself. */
const LOOKED_AT = 40

/** The sentence of one place's own document that sets its number against those of all others asked about: 为1.66:1，远低于乙市的2.85:1、全省的2.5:1; undefined where none does. */
function comparedThere(units: readonly RankedUnit[], query: Understanding, knowledge: Knowledge): RankedUnit | undefined {
  const { places } = query.scope
  const names = ({ place, names: known }: PlaceScope, words: string) => known.some((name) => words.includes(name)) || (/省$/.test(place) && /全省/.test(words))
  const aim = asksForAim(query.standalone)
  return units.find((unit) => {
    const { words } = unit.unit
    const view = knowledge.passages[unit.unit.passage]!
    if (unit.outdated || tellsOfOtherYears(unit.unit, view.path, query) || (aim && aimOf(words) === 0)) return false
    const home = places.find(({ own }) => own.includes(view.documentId))
    const others = places.filter((place) => place !== home)
    return home !== undefined && others.length > 0 && others.every((place) => names(place, words)) && sets.test(words) && unit.ownCoverage >= COMPARED
  })
}

/** Share of the question that such a sentence says. */
const COMPARED = 0.4
const sets = /(?:[高低多少快慢大小]于|相差|差距|[是为]\p{Script=Han}{2,8}的)[^，。；]{0,20}\d/u

const apart = /差距|悬殊|差得?多[大少]|\bgap\b/i
const shareOfOther = /(?:占|是|相当于)[^，,。？?]{2,10}(?:几成|百分之几|几分之几|几倍|多大比重|多少倍)/

const isSameEvidence = (one: DraftCell, other: DraftCell) =>
  one.evidence.length === other.evidence.length &&
  one.evidence.every(({ passage, range }, i) => other.evidence[i]?.passage === passage && other.evidence[i]?.range[0] === range[0])

/** Values can stand beside each other in a table where they are of one year and all growth or none. */
function alike(values: readonly IndicatorValue[]): boolean {
  const grows = new Set(values.map(({ kind }) => kind === 'growth'))
  const years = new Set(values.flatMap(({ kind, year }) => (kind === 'growth' ? [] : [year])))
  return grows.size <= 1 && years.size <= 1
}

/** Shares and amounts are no values of one kind, whatever their names share. */
const unitsDiffer = (sides: readonly Side[]): boolean => new Set(sides.flatMap(({ unit }) => (unit === null ? [] : [/[%％]/.test(unit)]))).size > 1

function unlikeNote({ language }: Understanding): DraftBlock {
  const text =
    language === 'en' ? 'The values given are not of one year or kind, so no difference is given.' : '各地给出的数值不属同一年份或同一口径，因此不计算差额。'
  return { type: 'note', text, evidence: [] }
}

/** The row of an indicator that the question does not name: 新材料企业收入增速 beside GDP增速. */
function isRowOfOther(unit: RankedUnit, query: Understanding, knowledge: Knowledge): boolean {
  const { indicator } = settingOf(unit, knowledge)
  return indicator !== null && nameShareOf(indicator, query) < NAMED
}

/** A side stands where its first sentence speaks of the thing, and gives the number of the time asked about where one is asked for. */
function answers(first: RankedUnit | undefined, query: Understanding, knowledge: Knowledge): boolean {
  if (!first || first.coverage < SPEAKS_OF_IT[query.language]) return false
  const setting = settingOf(first, knowledge)
  if (setting.indicator && !tellsOfTimes({ indicator: setting.indicator }, query)) return false
  return !query.asking.number || (!first.outdated && countsWhatIsAsked(first, query, setting) > 0)
}

/** A row for each thing that every side gives a number for; one row of the best clauses where there is no such thing. */
function rowsOf(sides: readonly Side[], query: Understanding): { head: string; cells: DraftCell[] }[] {
  // A year stands in the head only where the values of all sides are of it.
  const thing = sides.every((side) => side.thing !== null) ? sides[0]?.thing : sides[0]?.thing?.replace(/^(?:19|20)\d{2} /, '')
  const whole = [{ head: thing ?? subject(query), cells: sides.map(({ cell }) => cell) }]
  if (!wantsNumber(query) || sides.some(({ thing }) => thing !== null)) return whole
  const rows = query.concepts
    .filter(({ weight }) => weight >= 0.5)
    .flatMap((concept) => {
      const cells = sides.map(({ blocks, cell }) => {
        const clause = clausesOf(blocks[0]?.text ?? '').find(
          (words) => presence(concept, matchable(words)) >= 0.8 && /\p{Nd}/u.test(words.replace(ordinal, '')),
        )
        return clause === undefined ? null : { text: clause, evidence: cell.evidence }
      })
      return cells.every((cell) => cell !== null) ? [{ head: concept.source, cells }] : []
    })
  const distinct = rows.filter((row, i) => rows.findIndex((other) => other.cells[0]?.text === row.cells[0]?.text) === i)
  return distinct.length > 0 ? distinct : whole
}

/** The number that a paragraph begins with. */
const ordinal = /^\s*[（(]?\p{Nd}{1,2}[）)]?\s*[.．、]/u

const clausesOf = (text: string) => (text.match(/[^，,；;。：:]+/g) ?? []).map((clause) => clause.trim())

/** The question put to one place; of several periods named, those that its own documents plan for. */
function scopedTo(query: Understanding, place: PlaceScope, knowledge: Knowledge): Understanding {
  const plannedBy = (ids: readonly string[]) => new Set(ids.map((id) => knowledge.plans.get(id)?.document.period))
  const own = plannedBy(place.own)
  // A period that only another of the places plans for is no time asked about of this one.
  const others = plannedBy(query.scope.places.filter((other) => other !== place).flatMap((other) => other.own))
  const isHeld = ([from, to]: readonly [number, number], periods: ReadonlySet<string | null | undefined>) => periods.has(`${from}-${to}`)
  const ofPlace = query.times.periods.filter((period) => isHeld(period, own))
  const left = ofPlace.length > 0 ? ofPlace : query.times.periods.filter((period) => !isHeld(period, others))
  const yearsOf = (one: PlaceScope) => query.times.years.filter((year) => isYearOf(one, year, query.standalone))
  // 甲市和乙市2020年的城镇化率、2025年目标: both years are of both.
  const years = query.times.years.length > 1 && query.scope.places.every((one) => yearsOf(one).length > 0) ? yearsOf(place) : []
  const times = {
    years: years.length > 0 ? years : query.times.years,
    periods: query.times.periods.length > 1 ? left : query.times.periods,
  }
  return {
    ...query,
    times,
    scope: { places: [place], uncovered: [], inside: [], countryMissing: false, otherwise: [], documents: [...place.own, ...place.above] },
  }
}

/** 甲省2000年和乙省2010年: the year stands right behind the place's name. */
const isYearOf = ({ names }: PlaceScope, year: number, question: string): boolean =>
  names.some((name) => new RegExp(`${escaped(name)}[^，,、和与跟同\\d]{0,6}${year}`).test(question))

function sentenceSaysMore(first: RankedUnit, indicator: MatchedIndicator | undefined, query: Understanding): boolean {
  return first.ownCoverage > (indicator?.score ?? 0) && (query.measure?.test(first.unit.words) ?? false)
}

/** Words of comparing, and what a value does, name nothing that is compared. */
const saysNothing = /^(?:比一比|比较|对比|相比|差别|区别|[降升达提增减][到至低高加少]到?)$/

const subject = (query: Understanding) =>
  query.concepts
    .filter(({ weight, source }) => weight >= 0.3 && !saysNothing.test(source))
    .slice(0, 4)
    .map(({ source }) => source)
    .join(' ')
