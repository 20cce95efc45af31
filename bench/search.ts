/**
 * Word search beside MiniSearch and Orama: the same passages, questions and terms, in one run. The peers get passages and questions
 * as terms joined by spaces, because their own tokenizers find nothing in Chinese; field weights are the same for all.
 */
import { create, insertMultiple, search as searchOrama } from '@orama/orama'
import MiniSearch from 'minisearch'
import { Bench } from 'tinybench'
import { buildPostings, DEFAULT_BM25, type Field, fields, openBm25 } from '../index/bm25.ts'
import { loadTokenizer } from '../index/tokenizer/jieba.ts'
import { readPlan } from '../ingest/plan.ts'
import type { Passage } from '../ingest/schema.ts'
import { readCorpusFolder } from '../server/node/corpus-folder.ts'
import { QUESTIONS_FILE, readQuestions } from '../tests/eval/questions.ts'
import { type Score, score } from '../tests/eval/score.ts'

const LIMIT = 10
/** Besides the corpus as it is: the same passages repeated until there are so many. */
const LARGE = 20_000

type Terms = Readonly<Record<Field, readonly string[]>>
interface Engine {
  readonly name: string
  /** Ordinals of the best passages. */
  search(terms: readonly string[]): number[] | Promise<number[]>
}

const root = new URL('..', import.meta.url).pathname
const tokenizer = await loadTokenizer()
const corpus = await readCorpusFolder(`${root}corpus`)
const plans = await Promise.all(corpus.files.map(({ bytes, entry }) => readPlan(bytes, entry)))
const passages = plans.flatMap((plan) => plan.passages)
const entries = passages.map((passage): Terms => termsOf(passage))
const questions = readQuestions(QUESTIONS_FILE)
const asked = questions.map(({ q }) => tokenizer.terms(q))

for (const size of [entries.length, LARGE]) {
  const held = Array.from({ length: size }, (_, ordinal) => entries[ordinal % entries.length] as Terms)
  const rows = []
  for (const build of [wengui, miniSearch, orama]) {
    const started = performance.now()
    const engine = await build(held)
    const built = performance.now() - started
    const bench = new Bench({ time: 3000, warmup: true })
    let next = 0
    bench.add(engine.name, async () => {
      await engine.search(asked[next++ % asked.length] as string[])
    })
    await bench.run()
    const result = bench.tasks[0]?.result
    if (result?.state !== 'completed') throw new Error(`${engine.name} did not finish`)
    rows.push({
      engine: engine.name,
      'build ms': Math.round(built),
      'query p50 ms': round(result.latency.p50),
      'query p99 ms': round(result.latency.p99),
      ...(size === entries.length ? await hits(engine) : {}),
    })
  }
  console.log(`${size} passages${size > entries.length ? ' (the same, repeated)' : ''}, top ${LIMIT}`)
  console.table(rows)
}

function termsOf({ text, path, lead, context }: Passage): Terms {
  return { text: tokenizer.terms(text), path: tokenizer.terms(path.join(' ')), lead: tokenizer.terms(lead), context: tokenizer.terms(context) }
}

async function wengui(held: readonly Terms[]): Promise<Engine> {
  const index = openBm25(buildPostings(held.map((each) => ({ fields: each }))))
  return {
    name: 'Wengui BM25F',
    search: (terms) =>
      index
        .search(
          terms.map((term) => ({ term, weight: 1 })),
          { limit: LIMIT },
        )
        .map(({ ordinal }) => ordinal),
  }
}

async function miniSearch(held: readonly Terms[]): Promise<Engine> {
  const index = new MiniSearch<Record<string, unknown>>({
    fields: [...fields],
    idField: 'id',
    tokenize: (words) => words.split(' '),
    processTerm: (term) => term,
  })
  index.addAll(held.map((each, id) => ({ id, ...joined(each) })))
  const options = { boost: { ...DEFAULT_BM25.weights }, combineWith: 'OR' } as const
  return {
    name: 'MiniSearch',
    search: (terms) =>
      index
        .search(terms.join(' '), options)
        .slice(0, LIMIT)
        .map(({ id }) => Number(id)),
  }
}

async function orama(held: readonly Terms[]): Promise<Engine> {
  const index = create({
    schema: { text: 'string', path: 'string', lead: 'string', context: 'string' } as const,
    components: { tokenizer: { language: 'chinese', normalizationCache: new Map(), tokenize: (words: string) => [...new Set(words.split(' '))] } },
  })
  await insertMultiple(
    index,
    held.map((each, id) => ({ id: String(id), ...joined(each) })),
  )
  return {
    name: 'Orama',
    search: async (terms) => {
      const found = await searchOrama(index, { term: terms.join(' '), limit: LIMIT, boost: { ...DEFAULT_BM25.weights }, threshold: 1 })
      return found.hits.map(({ id }) => Number(id))
    },
  }
}

function joined(terms: Terms): Record<Field, string> {
  return { text: terms.text.join(' '), path: terms.path.join(' '), lead: terms.lead.join(' '), context: terms.context.join(' ') }
}

/** What the first passages hold of the questions' evidence: word search alone, without expansion or vectors. */
async function hits(engine: Engine): Promise<Record<string, string>> {
  const scores: Score[] = []
  for (const [at, question] of questions.entries()) {
    if (question.type === 'none') continue
    const citations = (await engine.search(asked[at] as string[])).map((ordinal) => passages[ordinal] as Passage)
    scores.push(score(question, { status: 'answered', answer: { text: '', blocks: [] }, citations }))
  }
  const mean = (pick: (one: Score) => number | null) => (scores.reduce((sum, one) => sum + (pick(one) ?? 0), 0) / scores.length).toFixed(3)
  return { 'hit@1': mean(({ hit1 }) => hit1), 'hit@5': mean(({ hit5 }) => hit5) }
}

function round(milliseconds: number | undefined): string {
  return milliseconds === undefined ? '-' : milliseconds.toFixed(3)
}
