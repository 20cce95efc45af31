/** Expressions of the lexicon in a question, and the words of it that they may not cut in two. */
import type { Lexicon } from '../../../index/lexicon/lexicon.ts'
import type { EverydayEntry, SynonymGroup } from '../../../index/lexicon/parse.ts'
import type { ConceptSources } from './concept-sources.ts'
import { matchable } from './concepts.ts'
import { emptyWords } from './empty-words.ts'
import { type Finder, finderOf } from './standing-in.ts'

/** An everyday expression where a question has it. */
export interface EverydayMatch {
  readonly key: string
  readonly at: number
  readonly planWords: readonly string[]
  /** A word of asking rather than of a subject. */
  readonly asking: boolean
}

interface LexiconFinders {
  readonly everyday: Finder<EverydayEntry>
  /** The words that stand for others, each with those of its group. */
  readonly synonyms: Finder<{ readonly word: string; readonly others: readonly string[]; readonly field: SynonymGroup['field']; readonly isTwoWay: boolean }>
}

const finders = new WeakMap<Lexicon, LexiconFinders>()

export function findersOf(lexicon: Lexicon): LexiconFinders {
  const known = finders.get(lexicon)
  if (known) return known
  const synonyms = lexicon.synonyms.flatMap(({ words, direction, field }) =>
    words.flatMap((word, i) =>
      direction === 'one-way' && i > 0 ? [] : [{ word, others: words.filter((_, j) => j !== i), field, isTwoWay: direction === 'two-way' }],
    ),
  )
  const made = { everyday: finderOf(lexicon.everyday, (entry) => entry.everyday), synonyms: finderOf(synonyms, ({ word }) => word) }
  finders.set(lexicon, made)
  return made
}

/** Everyday expressions in a question, longest first, none inside another. */
export function everydayMatches(question: string, { lexicon, tokenizer, holds }: ConceptSources): EverydayMatch[] {
  const found: EverydayMatch[] = []
  const taken: [number, number][] = []
  const words = tokenizer.words(question).filter((word) => word.length >= 3)
  const straddles = straddling(question, { tokenizer, holds })
  const entries = findersOf(lexicon)
    .everyday(question)
    .filter((entry) => !/多少|几|怎么|怎样|如何|哪/.test(entry.everyday))
    .sort((a, b) => b.everyday.length - a.everyday.length)
  for (const entry of entries) {
    const at = question.indexOf(entry.everyday)
    const end = at + entry.everyday.length
    if (taken.some(([start, stop]) => at < stop && end > start)) continue
    if (straddles(at, end)) continue
    // 占多大比例 asks for a share, and 多大产值 for a sum: neither for an extent.
    if (entry.everyday === '多大' && /^的?(?:比[例重]|份额|一?部分|一?块|产[值量能]|投资|收入|利润|效益|能力|销售额|库容|装机)/.test(question.slice(end)))
      continue
    taken.push([at, end])
    // Part of a longer word that plans print is another word: 小区 in 老旧小区.
    if (words.some((word) => word.length > entry.everyday.length && word.includes(entry.everyday) && holds(word))) continue
    found.push({ key: entry.everyday, at, planWords: entry.planWords, asking: entry.field === 'question' })
  }
  return found
}

/** Tells stretches that begin inside one word and end inside another: 治安 in 政治安全 is no word there. */
export function straddling(question: string, { tokenizer, holds }: Pick<ConceptSources, 'tokenizer' | 'holds'>): (start: number, end: number) => boolean {
  const borders = new Set([0, question.length])
  const words = new Map<number, string>()
  let from = 0
  for (const word of tokenizer.words(question)) {
    const at = question.toLowerCase().indexOf(word, from)
    if (at < 0) continue
    words.set(at, word.length >= 2 ? word : '')
    borders.add(at)
    borders.add(at + word.length)
    from = at + word.length
  }
  return (start, end) => {
    const inside = [...borders].filter((border) => border > start && border < end)
    // 排在 in 安排|在 begins within a word and goes on into the next.
    if (borders.has(end)) return !borders.has(start) && inside.length > 0 && emptyWords.has(question.slice(Math.max(...inside), end))
    // 经济差 in 经济差距: the word it ends in is another one, which plans print.
    return inside.length > 0 && (!borders.has(start) || holds(words.get(Math.max(...inside)) ?? ''))
  }
}

/** Two names of one thing, either of which stands for the other: 公租房, 公共租赁房. */
export const sameThing = (source: string, text: string, lexicon: Lexicon): boolean =>
  findersOf(lexicon)
    .synonyms(source)
    .some(({ word, others, isTwoWay }) => isTwoWay && matchable(word) === source && others.some((other) => matchable(other) === text))
