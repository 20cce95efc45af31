/** Scores of many questions as a few figures. */
import type { Question } from './questions.ts'
import type { Reply, Score } from './score.ts'

export interface Row {
  readonly question: Question
  readonly score: Score
  readonly reply: Reply
  /** From question to whole reply. */
  readonly milliseconds: number
}

export const measures = ['hit1', 'hit3', 'hit5', 'reciprocalRank', 'answer', 'answered', 'refused', 'wrong'] as const
export type Measure = (typeof measures)[number]

/** Means over the questions that ask for the measure; NaN where none does. */
export interface Figures extends Record<Measure, number> {
  readonly count: number
}

export interface Evaluation {
  readonly overall: Figures
  readonly kinds: Readonly<Record<string, Figures>>
  readonly languages: Readonly<Record<string, Figures>>
  readonly latency: { readonly p50: number; readonly p95: number; readonly max: number }
}

export function evaluate(rows: readonly Row[]): Evaluation {
  return {
    overall: figuresOf(rows),
    kinds: by(rows, ({ question }) => question.type),
    languages: by(rows, ({ question }) => question.lang),
    latency: latencyOf(rows.map(({ milliseconds }) => milliseconds)),
  }
}

/**
 * One figure by name: a measure alone is over all questions (answer), with a kind or language in front over those
 * (list.answer, en.hit5). Undefined where there is no such figure.
 */
export function figure({ overall, kinds, languages }: Evaluation, name: string): number | undefined {
  const [measure, group] = name.split('.').reverse()
  const figures = group === undefined ? overall : { ...kinds, ...languages }[group]
  return figures && measures.find((known) => known === measure) && figures[measure as Measure]
}

function by(rows: readonly Row[], key: (row: Row) => string): Record<string, Figures> {
  const names = [...new Set(rows.map(key))].sort()
  return Object.fromEntries(names.map((name) => [name, figuresOf(rows.filter((row) => key(row) === name))]))
}

function figuresOf(rows: readonly Row[]): Figures {
  const mean = (measure: Measure) => {
    const values = rows.map(({ score }) => score[measure]).filter((value) => value !== null)
    return values.reduce((sum, value) => sum + value, 0) / values.length
  }
  return { count: rows.length, ...(Object.fromEntries(measures.map((measure) => [measure, mean(measure)])) as Record<Measure, number>) }
}

function latencyOf(milliseconds: readonly number[]): Evaluation['latency'] {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), max: at(1) }
}
