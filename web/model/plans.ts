import type { Document } from '../../ingest/schema.ts'

/** A plan or report the server holds. */
export type Plan = Document
export type Level = Plan['level']
export type PlanKind = Plan['kind']

const levels: readonly Level[] = ['country', 'province', 'prefecture', 'county', 'other']

export interface PlanFilter {
  readonly words: string
  readonly place: string | null
  readonly level: Level | null
  readonly kind: PlanKind | null
}

/** The plans by level, the widest place first, each level in the order the server lists it; levels without a plan are left out. */
export function plansByLevel(plans: readonly Plan[]): readonly { readonly level: Level; readonly plans: readonly Plan[] }[] {
  return levels.map((level) => ({ level, plans: plans.filter((plan) => plan.level === level) })).filter(({ plans }) => plans.length > 0)
}

/** The levels that occur, the widest first. */
export const levelsOf = (plans: readonly Plan[]): readonly Level[] => levels.filter((level) => plans.some((plan) => plan.level === level))

/** The places that occur, in the order of their first plan. */
export const placesOf = (plans: readonly Plan[]): readonly string[] => [...new Set(plans.flatMap(({ region }) => region ?? []))]

/** The kinds that occur, in the order of their first plan. */
export const kindsOf = (plans: readonly Plan[]): readonly PlanKind[] => [...new Set(plans.map(({ kind }) => kind))]

/** The plans a filter lets through: every word is in the title, the place or the issuer. */
export function filterPlans(plans: readonly Plan[], { words, place, level, kind }: PlanFilter): readonly Plan[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return plans.filter((plan) => {
    const said = [plan.title, plan.region, plan.issuer, plan.period].join(' ').toLowerCase()
    return (
      (place === null || plan.region === place) &&
      (level === null || plan.level === level) &&
      (kind === null || plan.kind === kind) &&
      wanted.every((word) => said.includes(word))
    )
  })
}

/** The choice to keep: null for all, so that a plan added later is asked too; ids that are not held are dropped. */
export function normaliseChoice(chosen: readonly string[] | null, plans: readonly Plan[]): readonly string[] | null {
  if (chosen === null) return null
  const kept = plans.map(({ id }) => id).filter((id) => chosen.includes(id))
  return kept.length === 0 || kept.length === plans.length ? null : kept
}
