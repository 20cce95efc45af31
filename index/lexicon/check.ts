/**
 * Finds what is wrong with lexicon files before a search does: lines that cannot be read, and lines that can but do harm
 * (a key said twice, a word that leads to itself, characters that no plan prints).
 */
import { type DictionaryWord, parseWordList } from '../tokenizer/dictionary.ts'
import { oddCharacters } from './characters.ts'
import { type CheckedFileName, type CheckedTexts, wordListName } from './lexicon.ts'
import type { EnglishEntry, EverydayEntry, LineProblem, Parsed, PlaceEntry, SynonymGroup } from './parse.ts'
import { parseEnglish, parseEveryday, parsePlaces, parseSynonyms, placeLevels } from './parse.ts'

/** A problem and the file it is in. */
export interface LexiconProblem extends LineProblem {
  readonly file: CheckedFileName
}

/** In characters. Keys are matched inside a question, so a long key is a sentence that nobody will type again. */
const longestEveryday = 10
/** In characters; the longest terms of plans (农村居民人均可支配收入) are well below it. */
const longestChinese = 18
const longestEnglish = 70

const sentenceMarks = /[，。；：！？、,;:!?"“”]/u

class Findings {
  readonly problems: LineProblem[] = []

  add(line: number, column: string | null, message: string): void {
    this.problems.push({ line, column, message })
  }

  /** Checks one Chinese word for length, punctuation, and characters that no plan prints. */
  chinese(line: number, column: string, word: string, longest: number): void {
    if ([...word].length > longest) this.add(line, column, `${word} is longer than ${longest} characters`)
    if (sentenceMarks.test(word)) this.add(line, column, `${word} holds a punctuation mark: an entry is a word or phrase`)
    for (const odd of oddCharacters(word)) this.add(line, column, `${word} ${odd}`)
  }

  /** Words that a list says twice. */
  repeats(line: number, column: string, words: readonly string[]): void {
    for (const word of new Set(words.filter((candidate, index) => words.indexOf(candidate) !== index))) this.add(line, column, `${word} stands twice`)
  }
}

function findDuplicates<Entry extends { readonly line: number }>(
  entries: readonly Entry[],
  column: string,
  keyOf: (entry: Entry) => string,
  findings: Findings,
): void {
  const firstLine = new Map<string, number>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const first = firstLine.get(key)
    if (first === undefined) firstLine.set(key, entry.line)
    else findings.add(entry.line, column, `${key} stands already in line ${first}`)
  }
}

function checkEveryday(entries: readonly EverydayEntry[], findings: Findings): void {
  findDuplicates(entries, 'everyday', (entry) => entry.everyday, findings)
  for (const { line, everyday, planWords } of entries) {
    findings.chinese(line, 'everyday', everyday, longestEveryday)
    for (const word of planWords) findings.chinese(line, 'plan words', word, longestChinese)
    if (planWords.includes(everyday)) findings.add(line, 'plan words', `${everyday} leads to itself`)
    findings.repeats(line, 'plan words', planWords)
  }
}

function checkSynonyms(groups: readonly SynonymGroup[], findings: Findings): void {
  const twoWay = groups.filter((group) => group.direction === 'two-way')
  const lineOfWord = new Map<string, number>()
  for (const { line, words } of twoWay) {
    for (const word of new Set(words)) {
      const first = lineOfWord.get(word)
      if (first === undefined) lineOfWord.set(word, line)
      else findings.add(line, 'words', `${word} is in the two-way group of line ${first} too: join the two, or make one of them one-way`)
    }
  }
  findDuplicates(
    groups.filter((group) => group.direction === 'one-way'),
    'words',
    (group) => group.words[0] ?? '',
    findings,
  )
  for (const { line, words } of groups) {
    for (const word of words) findings.chinese(line, 'words', word, longestChinese)
    findings.repeats(line, 'words', words)
  }
}

function checkEnglish(entries: readonly EnglishEntry[], findings: Findings): void {
  findDuplicates(entries, 'term', (entry) => entry.term.toLowerCase(), findings)
  for (const { line, term, chinese } of entries) {
    if (term.length > longestEnglish) findings.add(line, 'term', `${term} is longer than ${longestEnglish} characters`)
    if (!/^[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{M}\p{N} .,'’/&()+%-]*$/u.test(term)) findings.add(line, 'term', `${term} is not written in Latin letters`)
    if (term !== term.trim() || / {2}/.test(term)) findings.add(line, 'term', `${term} has a space too many`)
    for (const word of chinese) findings.chinese(line, 'Chinese words', word, longestChinese)
    if (chinese.includes(term)) findings.add(line, 'Chinese words', `${term} leads to itself`)
    findings.repeats(line, 'Chinese words', chinese)
  }
}

function checkPlaces(entries: readonly PlaceEntry[], findings: Findings): void {
  // Districts of one name (鼓楼区) lie in several cities: only name and superior together say which.
  findDuplicates(entries, 'name', (entry) => (entry.superior === '' ? entry.name : `${entry.superior} ${entry.name}`), findings)
  const levelsOfName = new Map<string, number[]>()
  for (const { name, level } of entries) levelsOfName.set(name, [...(levelsOfName.get(name) ?? []), placeLevels.indexOf(level)])
  for (const { line, name, level, superior, pinyin, aliases } of entries) {
    findings.chinese(line, 'name', name, longestChinese)
    if (!/^[\p{Script=Latin}\p{M}'’ -]+$/u.test(pinyin)) findings.add(line, 'pinyin', `${pinyin} is not written in Latin letters`)
    for (const alias of aliases) if (/\p{Script=Han}/u.test(alias)) findings.chinese(line, 'aliases', alias, longestChinese)
    if (aliases.includes(name)) findings.add(line, 'aliases', `${name} leads to itself`)
    findings.repeats(line, 'aliases', aliases)
    const above = levelsOfName.get(superior)
    if (level === 'country') {
      if (superior !== '') findings.add(line, 'superior', `a country has no superior, found ${superior}`)
    } else if (superior === '') findings.add(line, 'superior', 'is empty')
    else if (above === undefined) findings.add(line, 'superior', `${superior} is not in the file`)
    else if (!above.some((rank) => rank < placeLevels.indexOf(level))) findings.add(line, 'superior', `${superior} is not of a higher level than ${name}`)
  }
}

function checkWordList(entries: readonly DictionaryWord[], findings: Findings): void {
  findDuplicates(entries, 'word', (entry) => entry.word, findings)
  for (const { line, word } of entries) findings.chinese(line, 'word', word, longestChinese)
}

function checkFile<Entry>(
  file: CheckedFileName,
  text: string | undefined,
  parse: (text: string) => Parsed<Entry>,
  check: (entries: readonly Entry[], findings: Findings) => void,
): readonly LexiconProblem[] {
  if (text === undefined) return []
  const parsed = parse(text)
  const findings = new Findings()
  check(parsed.entries, findings)
  return [...parsed.problems, ...findings.problems].sort((a, b) => a.line - b.line).map((problem) => ({ file, ...problem }))
}

/** Every problem of the given files, by file and then by line; empty when all is well. Files not given are not missed. */
export function checkLexicon(files: CheckedTexts): readonly LexiconProblem[] {
  return [
    ...checkFile('everyday.tsv', files['everyday.tsv'], parseEveryday, checkEveryday),
    ...checkFile('synonyms.tsv', files['synonyms.tsv'], parseSynonyms, checkSynonyms),
    ...checkFile('english.tsv', files['english.tsv'], parseEnglish, checkEnglish),
    ...checkFile('places.tsv', files['places.tsv'], parsePlaces, checkPlaces),
    ...checkFile(wordListName, files[wordListName], parseWordList, checkWordList),
  ]
}
