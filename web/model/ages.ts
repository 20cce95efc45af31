import type { Kept } from './history.ts'

export const ages = ['today', 'yesterday', 'week', 'earlier'] as const
export type Age = (typeof ages)[number]

const DAY = 86_400_000

/** Conversations by how long ago they were, by the reader's calendar; ages without one are left out. */
export function byAge(kept: readonly Kept[], now: Date): readonly { readonly age: Age; readonly kept: readonly Kept[] }[] {
  return ages.map((age) => ({ age, kept: kept.filter(({ askedAt }) => ageOf(new Date(askedAt), now) === age) })).filter((group) => group.kept.length > 0)
}

function ageOf(then: Date, now: Date): Age {
  const midnight = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
  // Rounded: a day on which clocks change is not 24 hours long.
  const days = Math.round((midnight(now) - midnight(then)) / DAY)
  return days <= 0 ? 'today' : days === 1 ? 'yesterday' : days < 7 ? 'week' : 'earlier'
}
