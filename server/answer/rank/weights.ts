/** How the parts of a unit's score are weighed. Learnt on the development questions in folds; docs/ranking.md has the figures. */
export interface RankWeights {
  /** BM25F of the passage, as a share of the best. */
  readonly words: number
  /** Cosine of the unit; of the passage or its best unit. */
  readonly unitMeaning: number
  readonly passageMeaning: number
  /** Cosine of the unit within the span below the nearest one: what sets the nearest apart where nothing is near. */
  readonly nearness: number
  /** Concepts in the unit, its head, headings and table heads; in the unit and its head alone. */
  readonly coverage: number
  readonly ownCoverage: number
  /** Character pairs of the question in the unit and its headings, the rare ones counting more. */
  readonly pairs: number
  /** Plan words of the everyday expressions that mean what the question does: BM25F of the passage; those in the unit. */
  readonly kindredWords: number
  readonly kindredCoverage: number
  /** The unit says a number, where one is asked for; one beside words of what is asked; one counted as the question counts. */
  readonly number: number
  readonly numberOfIt: number
  readonly measureWord: number
  /** It says a date, where one is asked for. */
  readonly date: number
  /** It stands before the first heading, where the question is about the document itself; half off a line of the cover where it is not. */
  readonly front: number
  /** It says what is wanting, where that is asked for. */
  readonly weakness: number
  /** It names the year; half is taken off where it names another. */
  readonly year: number
  /** Its headings name the period; or another: the same, subtracted. */
  readonly period: number
  readonly documentKind: number
  /** Its document plans for the period asked about; another period's plan: the same, subtracted. */
  readonly documentPeriod: number
  /** Subtracted from what is set for a later period than the one asked about, where something about as near looks back on that one. */
  readonly later: number
  /** Subtracted from what documents of superior places say. */
  readonly above: number
  readonly row: number
  /** It is the entry of that name. */
  readonly head: number
  /** The question says the whole title of its section or box; where a list is asked for, entries stand under other titles too. */
  readonly title: number
}

/** What each part comes to for one unit, mostly 0 to 1; negative where it speaks against the unit. */
export type Features = Readonly<Record<keyof RankWeights, number>>

export const defaultWeights: RankWeights = {
  words: 0.06,
  unitMeaning: 0.42,
  passageMeaning: 0.37,
  nearness: 0.03,
  coverage: 0.13,
  ownCoverage: 0.12,
  pairs: 0.21,
  kindredWords: 0.15,
  kindredCoverage: 0.07,
  number: 0.18,
  numberOfIt: 0.05,
  measureWord: 0.06,
  date: 0.05,
  front: 0.25,
  weakness: 0.2,
  year: 0.16,
  period: 0.06,
  documentKind: 0.13,
  documentPeriod: 0.15,
  later: 0.5,
  above: 0.07,
  row: 0.03,
  head: 0.12,
  title: 0.15,
}

export function weigh(features: Features, weights: RankWeights): number {
  let sum = 0
  for (const part of parts) sum += weights[part] * features[part]
  return sum
}

const parts = Object.keys(defaultWeights) as readonly (keyof RankWeights)[]
