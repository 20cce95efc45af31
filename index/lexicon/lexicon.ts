/** The four lexicon files that lead from words to words together, as search and question understanding use them. */
import { type Glossary, glossaryOf } from './english.ts'
import type { EverydayEntry, LineProblem, Parsed, PlaceEntry, SynonymGroup } from './parse.ts'
import { parseEnglish, parseEveryday, parsePlaces, parseSynonyms } from './parse.ts'

/** The files that lead from words to words. */
export const lexiconFileNames = ['everyday.tsv', 'synonyms.tsv', 'english.tsv', 'places.tsv'] as const
export type LexiconFileName = (typeof lexiconFileNames)[number]

/** File name to text; a file that is absent counts as empty. */
export type LexiconTexts = Readonly<Partial<Record<LexiconFileName, string>>>

/** The word list of the tokenizer, which lies beside them. */
export const wordListName = 'words.txt'

/** The texts of all files that are checked; one that is absent is not missed. */
export type CheckedTexts = LexiconTexts & { readonly [wordListName]?: string }
export type CheckedFileName = keyof CheckedTexts

/** The entries of three files, each in its file's order, and the English terms as they are looked up. */
export interface Lexicon {
  readonly everyday: readonly EverydayEntry[]
  readonly synonyms: readonly SynonymGroup[]
  readonly english: Glossary
  readonly places: readonly PlaceEntry[]
}

/** A lexicon file that cannot be read; the message names every file, line and column at fault. */
export class LexiconError extends Error {
  override readonly name = 'LexiconError'
}

/** `everyday.tsv:12 (field): is not a known field: wrok`. */
export function describeProblem(file: string, problem: LineProblem): string {
  return `${file}:${problem.line}${problem.column === null ? '' : ` (${problem.column})`}: ${problem.message}`
}

/**
 * The entries of all four files. A broken line is refused, not skipped: a lexicon that silently loses words answers worse
 * without anyone knowing why.
 * @throws {LexiconError} if any line of any file cannot be read
 */
export function parseLexicon(texts: LexiconTexts): Lexicon {
  const faults: string[] = []
  function take<Entry>(file: LexiconFileName, parse: (text: string) => Parsed<Entry>): readonly Entry[] {
    const parsed = parse(texts[file] ?? '')
    for (const problem of parsed.problems) faults.push(describeProblem(file, problem))
    return parsed.entries
  }
  const lexicon: Lexicon = {
    everyday: take('everyday.tsv', parseEveryday),
    synonyms: take('synonyms.tsv', parseSynonyms),
    english: glossaryOf(take('english.tsv', parseEnglish)),
    places: take('places.tsv', parsePlaces),
  }
  if (faults.length > 0) throw new LexiconError(`the lexicon cannot be read:\n${faults.join('\n')}`)
  return lexicon
}
