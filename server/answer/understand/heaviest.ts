import type { Concept } from './concepts.ts'

/** The concept that a question is most about, the first of those that weigh as much; undefined where it has none. */
export function heaviestOf(concepts: readonly Concept[]): Concept | undefined {
  return concepts.reduce((most: Concept | undefined, concept) => (concept.weight > (most?.weight ?? 0) ? concept : most), concepts[0])
}
