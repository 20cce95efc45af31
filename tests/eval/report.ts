/** An evaluation as lines for a terminal. */
import { type Evaluation, type Figures, type Measure, measures, type Row } from './figures.ts'

const heads: Record<Measure, string> = {
  hit1: 'hit@1',
  hit3: 'hit@3',
  hit5: 'hit@5',
  reciprocalRank: 'mrr',
  answer: 'answer',
  answered: 'answered',
  refused: 'refused',
  wrong: 'wrong',
}

export function tableOf({ overall, kinds, languages, latency }: Evaluation): string {
  const lines = [...Object.entries(kinds), ...Object.entries(languages), ['all', overall] as const]
  return [
    ['kind'.padEnd(12), 'n'.padStart(4), ...measures.map((measure) => heads[measure].padStart(9))].join(''),
    ...lines.map(([name, figures]) => line(name, figures)),
    `latency, one client: p50 ${latency.p50.toFixed(1)} ms, p95 ${latency.p95.toFixed(1)} ms, slowest ${latency.max.toFixed(1)} ms`,
  ].join('\n')
}

/** The questions that fell short, each with what was wanted and what came. */
export function missesOf(rows: readonly Row[]): string {
  return rows
    .filter(({ score }) => score.refused === 0 || (score.refused === null && (score.hit5 !== 1 || score.answer !== 1)))
    .map(({ question, score, reply }) =>
      [
        `${question.id} [${question.type}] ${[...(question.history ?? []), question.q].join(' → ')}`,
        `  hit@1 ${round(score.hit1)}  hit@5 ${round(score.hit5)}  answer ${round(score.answer)}${score.wrong ? '  wrong' : ''}`,
        `  wanted ${clip(JSON.stringify(question.answer))}`,
        `  from   ${clip(JSON.stringify(question.evidence))}`,
        `  got    ${score.answered === 0 ? '(insufficient) ' : ''}${clip(reply.answer.text.replace(/\s+/g, ' '))}`,
      ].join('\n'),
    )
    .join('\n\n')
}

function line(name: string, figures: Figures): string {
  return [name.padEnd(12), String(figures.count).padStart(4), ...measures.map((measure) => round(figures[measure]).padStart(9))].join('')
}

function round(value: number | null): string {
  return value === null || Number.isNaN(value) ? '-' : value.toFixed(3)
}

function clip(words: string): string {
  return words.length > 220 ? `${words.slice(0, 220)}…` : words
}
