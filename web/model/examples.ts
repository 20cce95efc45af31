import type { Messages } from '../messages.ts'
import type { Plan } from './plans.ts'

/** Most questions offered on the start page. */
const MOST = 4

/**
 * Questions to begin with, made from what the held documents are about: a figure and the aims of a plan, the work of a report, and a
 * comparison where two plans cover the same years. Empty while no document names its place.
 */
export function exampleQuestions(plans: readonly Plan[], t: Messages): readonly string[] {
  const placed = plans.flatMap((plan) => (plan.region ? [{ ...plan, region: plan.region }] : []))
  const outlines = placed.filter(({ kind }) => kind === 'plan')
  const report = placed.find(({ kind }) => kind === 'report')
  const [first, second] = outlines
  const last = first ? lastYear(first) : null
  const peer = first ? outlines.find((plan) => plan.region !== first.region && plan.period === first.period) : undefined
  const asked = [
    first && last ? t.examples.figure(first.region, last) : null,
    second ? t.examples.projects(second.region) : first ? t.examples.projects(first.region) : null,
    first && peer ? t.examples.compare(first.region, peer.region) : null,
    report ? t.examples.review(report.region) : null,
    first ? t.examples.aims(first.region) : null,
  ]
  return [...new Set(asked.filter((question) => question !== null))].slice(0, MOST)
}

/** The year a plan's targets are set for: 2025 of 2021-2025. */
const lastYear = ({ period }: Plan): string | null => /(\d{4})\D*$/.exec(period ?? '')?.[1] ?? null
