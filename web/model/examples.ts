import type { Indicator } from '../../ingest/schema.ts'
import type { Messages } from '../messages.ts'
import { parseAmount } from './amount.ts'
import type { Plan } from './plans.ts'

/** Most questions offered on the start page. */
const MOST = 4
/** Most plans whose indicators are looked at. */
const LOOKED_AT = 4
/** Characters up to which an indicator's name makes a readable question. */
const READABLE = 14

type PlacedPlan = Plan & { readonly region: string }

/**
 * Questions to begin with, made from what is held so that each has an answer: a figure of a plan's indicator table, the projects of
 * another plan, the same figure of two places, the work of a report. Without indicators the aims of a plan stand for the figures. Empty
 * while no document names its place.
 */
export function exampleQuestions(plans: readonly Plan[], indicators: readonly Indicator[], t: Messages): readonly string[] {
  const outlines = placed(plans).filter(({ kind }) => kind === 'plan')
  const report = placed(plans).find(({ kind }) => kind === 'report')
  const [first, second = first] = outlines
  const targets = outlines.flatMap((plan) => targetsOf(plan, indicators))
  const [figure] = targets
  const shared = sharedTarget(targets)
  const asked = [
    figure ? t.examples.figure(figure.place, figure.year, figure.name) : null,
    second ? t.examples.projects(second.region) : null,
    shared ? t.examples.compare(shared.one, shared.other, shared.year, shared.name) : null,
    report ? t.examples.review(report.region) : null,
    first ? t.examples.aims(first.region) : null,
    first ? t.examples.goals(first.region) : null,
  ]
  return [...new Set(asked.filter((question) => question !== null))].slice(0, MOST)
}

/** Ids of the plans whose indicators make examples, and the year their targets are set for; null where no plan says it. */
export function exampleScope(plans: readonly Plan[]): { readonly documents: readonly string[]; readonly year: string } | null {
  const outlines = placed(plans).filter(({ kind, period }) => kind === 'plan' && lastYear(period) !== null)
  const year = lastYear(outlines[0]?.period ?? null)
  if (year === null) return null
  return {
    documents: outlines
      .filter(({ period }) => lastYear(period) === year)
      .slice(0, LOOKED_AT)
      .map(({ id }) => id),
    year,
  }
}

interface Target {
  readonly place: string
  readonly year: string
  /** Without what stands in parentheses: 地区生产总值 of 地区生产总值（GDP）. */
  readonly name: string
}

/** What a plan sets a number for in its last year, in the order of its table. */
function targetsOf({ id, region, period }: PlacedPlan, indicators: readonly Indicator[]): Target[] {
  const year = lastYear(period)
  if (year === null) return []
  return indicators
    .filter(
      ({ documentId, values }) =>
        documentId === id && values.some((value) => value.kind === 'target' && String(value.year) === year && parseAmount(value.value)),
    )
    .map(({ name }) => ({ place: region, year, name: name.replace(/[（(][^（）()]*[）)]/g, '').trim() }))
    .filter(({ name }) => name !== '' && name.length <= READABLE)
}

function sharedTarget(targets: readonly Target[]): { readonly one: string; readonly other: string; readonly year: string; readonly name: string } | null {
  for (const { place, year, name } of targets) {
    const other = targets.find((target) => target.place !== place && target.year === year && target.name === name)
    if (other) return { one: place, other: other.place, year, name }
  }
  return null
}

const placed = (plans: readonly Plan[]): PlacedPlan[] => plans.flatMap((plan) => (plan.region ? [{ ...plan, region: plan.region }] : []))

/** 2025 of 2021-2025. */
const lastYear = (period: string | null): string | null => /(\d{4})\D*$/.exec(period ?? '')?.[1] ?? null
