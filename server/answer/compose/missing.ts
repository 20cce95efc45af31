/** What a question asks for by name and the documents do not hold: a place, a report, a part of a plan, the year of a row. */
import type { Insufficiency } from '../insufficient.ts'
import type { Knowledge } from '../knowledge.ts'
import type { RankedUnit, Ranking } from '../rank.ts'
import { countsWhatIsAsked } from '../refusal/counting.ts'
import { rowOf, settingOf } from '../refusal/signs.ts'
import { isNamedKind, soughtBy } from '../refusal/sought.ts'
import { tellsOfOtherYears } from '../refusal/years-told.ts'
import { answerability, refusalOf } from '../refusal.ts'
import { type MatchedIndicator, matchIndicators } from '../select-indicators.ts'
import { isGeneral } from '../understand/general-words.ts'
import { namesReport, yearOfReport } from '../understand/reports.ts'
import type { PlaceScope } from '../understand/scope.ts'
import type { Understanding } from '../understand/understanding.ts'
import { thresholds } from './chosen-indicators.ts'
import { shownName } from './indicator.ts'
import { boxNumbered } from './named-box.ts'
import { sectionNumbered } from './numbered-section.ts'

/** Share of a question that a sentence naming a place must say, where only documents of places above it are held; of translated words less. */
const TELLS_OF_PLACE = { zh: 0.5, en: 0.35 } as const
const TELLS_OF_SEVERAL = 0.3
/** From this probability of an answer on, a sentence that names the place may say it in other words than the question's. */
const SURE_OF_PLACE = 0.85
/** How many of the best may tell of such a place, and the share of the best's score that each must reach. */
const NEXT = 3
const NEAR = 0.9

/** A place that no document covers: insufficient, unless a document of a place above it names it in what answers. */
export function uncoveredPlace(query: Understanding, ranking: Ranking, knowledge: Knowledge): Insufficiency | null {
  const { uncovered } = query.scope
  if (uncovered.length === 0) return null
  const indicators = matchIndicators(query, knowledge)
  if (indicators[0] && indicators[0].score >= thresholds.indicator) return null
  const namesAll = ({ unit }: RankedUnit) => uncovered.every((place) => place.names.some((name) => unit.words.includes(name)))
  // Of those close behind the best one may say what is asked in its own words.
  const saying = ranking.units
    .slice(0, NEXT)
    .find((one) => namesAll(one) && one.ownCoverage >= TELLS_OF_PLACE[query.language] && one.score >= NEAR * ranking.units[0]!.score)
  const best = saying ?? ranking.units[0]
  const named = best !== undefined && namesAll(best)
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
    eachNamed(uncovered, ranking, query, knowledge) ||
    (named && answerability(query, ranking, knowledge) >= SURE_OF_PLACE)
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
export const asksForReport = ({ documentKind, standalone }: Understanding) => documentKind === 'report' && namesReport(standalone)

/** A work report is asked for by name, and none of the places asked about is held. */
export function missingReport(query: Understanding, knowledge: Knowledge): Insufficiency | null {
  const { scope } = query
  if (!asksForReport(query) || scope.places.length === 0) return null
  const year = yearOfReport(query)
  const isMeant = (id: string) => {
    const document = knowledge.plans.get(id)?.document
    return document?.kind === 'report' && (year === null || document.issuedOn === null || document.issuedOn.startsWith(String(year)))
  }
  return scope.places.some(({ own }) => own.some(isMeant)) ? null : { reason: 'report', places: scope.places.map(({ place }) => place), year }
}

/** A box or chapter is asked for by a number that no document of the place, or of none, has. */
export function missingPart(query: Understanding, knowledge: Knowledge): Insufficiency | null {
  const [box, section] = [boxNumbered(query, knowledge), sectionNumbered(query, knowledge)]
  const missing = box?.found.length === 0 ? box : section && !section.found ? section : null
  return missing && { reason: 'part', part: missing.name, places: query.scope.places.map(({ place }) => place) }
}

export function placeMissing(places: readonly string[], knowledge: Knowledge): Insufficiency {
  return { reason: 'place', places, held: [...new Set(knowledge.documents.flatMap(({ region }) => (region ? [region] : [])))] }
}

/** The year asked for is in no row of the indicator that the question names outright, and no sentence gives it either. */
export function absentYear(matched: readonly MatchedIndicator[], query: Understanding, ranking: Ranking, knowledge: Knowledge): Insufficiency | null {
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

/** The first of what was found is a row of an indicator that has no column for the year asked about. */
export function rowOfOtherYears(first: RankedUnit | undefined, query: Understanding, knowledge: Knowledge): Insufficiency | null {
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
