/** What tells questions that the documents answer from those they do not. */
import type { Knowledge, PassageView } from '../knowledge.ts'
import type { RankedUnit, Ranking } from '../rank.ts'
import { asksHowItStood } from '../understand/aims.ts'
import type { Understanding } from '../understand/understanding.ts'
import { countsWhatIsAsked } from './counting.ts'
import type { Setting } from './setting.ts'
import { isNamedKind, soughtBy } from './sought.ts'

/** Each mostly 0 to 1. */
export interface Signs {
  /** Score of the best unit. */
  readonly score: number
  /** Highest cosine among the five best. */
  readonly cosine: number
  /** Share of the concepts that no document prints. */
  readonly absent: number
  /** The same where no everyday expression explains it: what formal words name and no plan prints is not there. */
  readonly missing: number
  /** How far one of the three best holds the concept that weighs most; and all of them. */
  readonly heaviest: number
  readonly own: number
  /** Everyday expressions tell more of the question than the plans. */
  readonly kindred: number
  readonly number: number
  /** A number counted as asked stands beside words of what is asked. */
  readonly counted: number
  /** A person, a date or a street is sought. */
  readonly kindSought: number
  readonly yesOrNo: number
  /** The question says whose plans it means. */
  readonly placed: number
}

const BEST = 3
const TOP = 5
/** What headings and table heads say counts less than a unit's own words. */
const ROW_HEADS = 0.6

export function signsOf(query: Understanding, ranking: Ranking, knowledge: Knowledge): Signs {
  const top = ranking.units.slice(0, TOP)
  const best = top.slice(0, BEST)
  const { bm25, tokenizer } = knowledge.index
  const holds = (text: string) => tokenizer.terms(text).every((term) => bm25.has(term))
  const absentShare = query.concepts.filter((concept) => !concept.alternatives.some(({ text }) => holds(text))).length / Math.max(1, query.concepts.length)
  const heaviest = query.concepts.reduce((most, concept, i) => (concept.weight > (query.concepts[most]?.weight ?? 0) ? i : most), 0)
  const sought = soughtBy(query)
  // Nearly every sentence names a place, so that one is sought tells little.
  const ofKind = isNamedKind(sought) && sought !== 'place'
  const most = (units: readonly RankedUnit[], value: (unit: RankedUnit) => number) => Math.max(0, ...units.map(value))
  const counted = query.asking.number ? countsOf(top, query, knowledge) : 0
  return {
    score: top[0]?.score ?? 0,
    cosine: most(top, ({ cosine }) => cosine),
    absent: absentShare,
    missing: absentShare * (1 - ranking.kindred),
    heaviest: most(best, ({ held }) => held[heaviest] ?? 0),
    own: most(best, ({ ownCoverage }) => ownCoverage),
    kindred: ranking.kindred,
    number: query.asking.number ? 1 : 0,
    counted,
    kindSought: ofKind ? 1 : 0,
    yesOrNo: sought === 'yes-or-no' ? 1 : 0,
    placed: placedness(query, top, knowledge),
  }
}

/** What a number wholly of what is asked counts at the least, where its product stands bare before it (钢一千六百万吨). */
const LEAST = 0.3

/** How far one of the units gives the number asked for, by how much of the question it speaks. */
export function countsOf(units: readonly RankedUnit[], query: Understanding, knowledge: Knowledge): number {
  // How things stood is told where the plan looks back.
  const current = asksHowItStood(query.standalone) ? units : units.filter(({ outdated }) => !outdated)
  return Math.max(
    0,
    ...current.map((one) => {
      const counts = countsWhatIsAsked(one, query, settingOf(one, knowledge))
      return counts * Math.max(one.ownCoverage, ROW_HEADS * one.coverage, counts === 1 ? LEAST : 0)
    }),
  )
}

/** By passage: asked for again and again, and never another while an index is open. */
const settings = new WeakMap<PassageView, Setting>()

export function settingOf({ unit }: RankedUnit, knowledge: Knowledge): Setting {
  const view = knowledge.passages[unit.passage]!
  const known = settings.get(view)
  if (known) return known
  const span = knowledge.plans.get(view.documentId)?.span
  const indicators = view.passage.kind === 'table-row' ? (knowledge.indicatorsOf.get(view.passage.id) ?? []) : []
  const setting = { ...span, view, indicator: indicators.at(-1) ?? null, indicators, announced: announcedBy(unit.passage, knowledge) }
  settings.set(view, setting)
  return setting
}

/** The words of the passage before, where it announces what follows: 到2035年的远景目标是： */
function announcedBy(passage: number, knowledge: Knowledge): string {
  const before = knowledge.passages[passage - 1]
  const last = before && knowledge.units[before.units[1] - 1]
  return last && before.passage.sectionId === knowledge.passages[passage]!.passage.sectionId && /[:：]$/.test(last.words) ? last.words : ''
}

/** The row that a unit is; null for units that are none. */
export function rowOf(unit: RankedUnit, knowledge: Knowledge): Setting | null {
  const setting = settingOf(unit, knowledge)
  return setting.view.passage.kind === 'table-row' ? setting : null
}

/**
 * 1 where the question says, by place or period, whose plans it means, or only one place's are held; without that, words that stand
 * in a plan nearly whole count for half.
 */
function placedness(query: Understanding, top: Ranking['units'], knowledge: Knowledge): number {
  const regions = new Set(query.scope.documents.map((id) => knowledge.plans.get(id)?.document.region))
  if (query.scope.places.length + query.scope.uncovered.length > 0 || regions.size === 1) return 1
  const period = query.times.periods[0]
  if (period && knowledge.documents.some((document) => document.period === `${period[0]}-${period[1]}`)) return 1
  return Math.max(0, ...top.map(({ ownCoverage }) => ownCoverage)) >= 0.6 ? 0.5 : 0
}
