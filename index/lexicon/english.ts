/** Turns the English words of a question into weighted Chinese terms that plans print. */
import type { EnglishDictionary } from './cedict.ts'
import { findPhrases, type PhraseTable, phraseTable } from './english-phrases.ts'
import { type EnglishWord, englishWords, isStopWord, originForms, phraseKeys } from './english-words.ts'
import type { EnglishEntry } from './parse.ts'
import { type NameFinder, nameFinder, type PinyinNames } from './pinyin.ts'

/** Where a term comes from; `unknown` is an English word that nothing explains. */
export type TranslationSource = 'glossary' | 'dictionary' | 'place' | 'name' | 'acronym' | 'number' | 'unknown'

/** A term to search for. */
export interface TranslatedTerm {
  readonly term: string
  /** Above 0, at most 1: how surely the question means this term. */
  readonly weight: number
  readonly source: TranslationSource
  /** The English words it translates, as they stand in the question; translations of the same words share it. */
  readonly phrase: string
}

/** What English questions are translated by. */
export interface EnglishLexicon {
  readonly glossary: Glossary
  /** Chinese words joined by |: most are never looked up, so none is cut before. */
  readonly dictionary: PhraseTable<string>
  readonly names: NameFinder
}

/** The English terms of the lexicon. */
export type Glossary = PhraseTable<GlossaryValue>

interface GlossaryValue {
  readonly chinese: readonly string[]
  /** A word of planning that says little about a subject: improve, new, main. */
  readonly general: boolean
}

/** A stretch of the question already understood as a place. */
export interface KnownPlace {
  readonly start: number
  readonly end: number
  /** As plans print it. */
  readonly term: string
}

export interface TranslateOptions {
  /** How much two Chinese terms stand together in the corpus, 0 to 1; chooses among translations by the rest of the question. */
  readonly related?: (a: string, b: string) => number
  readonly places?: readonly KnownPlace[]
}

/** The note that marks a glossary entry as saying little. */
const GENERAL_NOTE = 'general'

/** What its packed text begins with. */
const GENERAL = '!'

/** The glossary of the entries of english.tsv. */
export function glossaryOf(entries: readonly EnglishEntry[]): Glossary {
  return phraseTable(
    entries.map(({ term, chinese, note }) => [phraseKeys(term), `${note === GENERAL_NOTE ? GENERAL : ''}${chinese.join('|')}`] as const),
    (text) => {
      const general = text.startsWith(GENERAL)
      const chinese = general ? text.slice(GENERAL.length) : text
      return { chinese: chinese === '' ? [] : chinese.split('|'), general }
    },
  )
}

/** A glossary with what an index keeps of a dictionary and of names in pinyin. */
export function englishLexicon(glossary: Glossary, dictionary: EnglishDictionary = {}, names: PinyinNames = {}): EnglishLexicon {
  return {
    glossary,
    dictionary: phraseTable(
      Object.entries(dictionary).map(([phrase, chinese]) => [phrase.split(' '), chinese] as const),
      (text) => text,
    ),
    names: nameFinder(names),
  }
}

/** One reading of a stretch of words; the readings that together explain most of the question are taken. */
interface Reading {
  readonly from: number
  readonly to: number
  readonly gain: number
  readonly source: TranslationSource
  readonly weight: number
  /** Translations that the corpus has, or the first alone where it has none, best first. */
  readonly choices: readonly string[]
  readonly known: boolean
}

/** Each later translation of a glossary entry is the less likely one. */
const GLOSSARY_DECAY = [1, 0.75, 0.6, 0.5, 0.4, 0.35] as const
/** A dictionary lists meanings, not preferences. */
const DICTIONARY_DECAY = [1, 0.8, 0.65, 0.5, 0.4, 0.35] as const
const GENERAL_WEIGHT = 0.35
const UNKNOWN_WEIGHT = 0.3
/** Forms of verbs and adverbs name no thing: selling, reportedly. */
const VERBAL = /(?:ed|ing|ly)$/i
const NUMBER_WORDS = /^(?:three|four|five|seven|eight|nine|eleven|twelve|hundreds?|thousands?|millions?|billions?|first|second|third)$/i

/**
 * The Chinese terms for a question, best first, each once. `has` tells whether the corpus prints a term (or every index term
 * of it); of several translations those it prints are kept, where it prints none the best one stays at half its weight.
 * Numbers, years and acronyms stay as they are, and so do words that nothing explains (rabies, where no plan prints 狂犬病): their
 * absence tells. Chinese parts of a question are passed over. Empty where nothing is found.
 */
export function translate(
  question: string,
  lexicon: EnglishLexicon,
  has: (term: string) => boolean,
  options: TranslateOptions = {},
): readonly TranslatedTerm[] {
  const words = englishWords(question)
  const direct = [
    ...glossaryReadings(question, words, lexicon, has),
    ...dictionaryReadings(question, words, lexicon, has),
    ...placeReadings(words, options.places ?? []),
    ...nameReadings(question, words, lexicon),
    ...namesWithKinds(words, lexicon),
  ]
  const readings = [...direct, ...originReadings(words, direct, lexicon, has)]
  const chosen = bestCover(readings, words.length)
  const terms = new Map<string, TranslatedTerm>()
  const keep = (term: TranslatedTerm): void => {
    const before = terms.get(term.term)
    if (before === undefined || before.weight < term.weight) terms.set(term.term, term)
  }
  for (const word of words) {
    if (/^\d+(?:\.\d+)?$/.test(word.key)) keep({ term: word.key, weight: 1, source: 'number', phrase: word.text })
    else if (isAcronym(word.text)) keep({ term: word.text, weight: 0.9, source: 'acronym', phrase: word.text })
  }
  const translations = (reading: Reading): readonly TranslatedTerm[] => {
    const phrase = question.slice(words[reading.from]!.start, words[reading.to - 1]!.end)
    return weigh(reading, chosen, options.related).map((term) => ({ ...term, phrase }))
  }
  for (const reading of chosen) {
    for (const term of translations(reading)) keep(term)
    if (!reading.known) for (const part of partsOf(reading, readings)) for (const term of translations(part)) keep(faint(term))
  }
  words.forEach(({ key, text }, i) => {
    const explained = isStopWord(key) || text.length < 4 || chosen.some((reading) => reading.from <= i && i < reading.to)
    if (!explained && !terms.has(text) && !/\d/.test(text) && !NUMBER_WORDS.test(text) && !VERBAL.test(text))
      keep({ term: text, weight: UNKNOWN_WEIGHT, source: 'unknown', phrase: text })
  })
  return [...terms.values()].sort((a, b) => b.weight - a.weight)
}

/** 5G, PM2.5, R&D, LNG, CCUS; not a word in capitals at the head of a shouted sentence. */
function isAcronym(text: string): boolean {
  return text.length <= 8 && /^(?=.*[A-Z])(?:[A-Z]{2,}s?|[A-Z\d.&]*(?:\d[A-Z]|[A-Z]\d|[A-Z]&[A-Z])[A-Za-z\d.&]*)$/.test(text)
}

function printed(chinese: readonly string[], has: (term: string) => boolean): { readonly choices: readonly string[]; readonly known: boolean } {
  const known = chinese.filter(has)
  return known.length > 0 ? { choices: known, known: true } : { choices: chinese.slice(0, 1), known: false }
}

function glossaryReadings(question: string, words: readonly EnglishWord[], lexicon: EnglishLexicon, has: (term: string) => boolean): readonly Reading[] {
  return findPhrases(lexicon.glossary, words, question)
    .filter(({ from, to }) => to - from > 1 || !isStopWord(words[from]!.key))
    .map(({ from, to, length, value }) => {
      // A term that says nothing is understood, and leads nowhere.
      const { choices, known } = value.chinese.length === 0 ? { choices: [], known: true } : printed(value.chinese, has)
      const certainty = value.general ? GENERAL_WEIGHT : length <= 1 ? 0.8 : length <= 2 ? 0.95 : 1
      return { from, to, gain: length ** 2, source: 'glossary', weight: known ? certainty : certainty / 2, choices, known }
    })
}

function dictionaryReadings(question: string, words: readonly EnglishWord[], lexicon: EnglishLexicon, has: (term: string) => boolean): readonly Reading[] {
  return findPhrases(lexicon.dictionary, words, question)
    .filter(({ from, to }) => !words.slice(from, to).every((word) => isStopWord(word.key)))
    .flatMap(({ from, to, length, value }) => {
      const { choices, known } = printed(value.split('|'), has)
      return known
        ? [{ from, to, gain: length < 2 ? 0.5 * length : 0.8 * length ** 2, source: 'dictionary' as const, weight: length < 2 ? 0.5 : 0.7, choices, known }]
        : []
    })
}

/** For words that nothing else explains: the dictionary's words for what they are made from. */
function originReadings(
  words: readonly EnglishWord[],
  readings: readonly Reading[],
  lexicon: EnglishLexicon,
  has: (term: string) => boolean,
): readonly Reading[] {
  return words.flatMap((word, from) => {
    if (isStopWord(word.key) || readings.some((reading) => reading.from <= from && from < reading.to)) return []
    const chinese = originForms(word.key).flatMap((form) =>
      (lexicon.dictionary.get(form) ?? []).filter(({ keys }) => keys.length === 1).flatMap(({ value }) => value.split('|')),
    )
    const { choices, known } = printed([...new Set(chinese)], has)
    return known ? [{ from, to: from + 1, gain: 0.4, source: 'dictionary' as const, weight: 0.4, choices, known }] : []
  })
}

function placeReadings(words: readonly EnglishWord[], places: readonly KnownPlace[]): readonly Reading[] {
  return places.flatMap(({ start, end, term }) => {
    const from = words.findIndex((word) => word.end > start)
    const to = words.findLastIndex((word) => word.start < end) + 1
    return from < 0 || to <= from ? [] : [{ from, to, gain: (to - from) ** 2 + 0.5, source: 'place' as const, weight: 1, choices: [term], known: true }]
  })
}

/** Longest name tried, in words: Zhua Da Fang Xiao. */
const LONGEST_NAME = 4

/** All that stands between two quotation marks, and no part of it. */
const isBetweenQuotes = (question: string, start: number, end: number): boolean =>
  opensQuote.test(question.slice(0, start)) && /^["”'’]/.test(question.slice(end))
const opensQuote = /["“'‘]$/

/** What a name is the name of: English translates it, and the Chinese name bears it as its end. */
const kindsOfNames: Readonly<Record<string, readonly string[]>> = {
  river: ['he', 'jiang', 'shui'],
  lake: ['hu'],
  mountain: ['shan', 'ling'],
  mountains: ['shan', 'ling'],
  mount: ['shan'],
  town: ['zhen'],
  township: ['xiang'],
  village: ['cun', 'zhuang'],
  temple: ['si', 'miao'],
  bridge: ['qiao'],
  pass: ['guan'],
  park: ['yuan'],
  university: ['daxue'],
  airport: ['jichang'],
  station: ['zhan'],
  reservoir: ['shuiku'],
}

/** Sanggan River: a name and what it is the name of, together one name of the corpus. */
function namesWithKinds(words: readonly EnglishWord[], lexicon: EnglishLexicon): readonly Reading[] {
  return words.flatMap((word, i): Reading[] => {
    const kinds = kindsOfNames[words[i + 1]?.key ?? ''] ?? []
    if (!/^\p{Lu}/u.test(word.text) || isStopWord(word.key)) return []
    const found = kinds.flatMap((kind) => lexicon.names.find(word.text + kind) ?? []).filter(({ whole }) => whole)
    if (found.length === 0) return []
    const choices = found.flatMap((match) => match.words)
    return [{ from: i, to: i + 2, gain: NAMED_WITH_KIND, source: 'name', weight: 0.9, choices, known: true }]
  })
}

/** More than both words bring when each is read alone. */
const NAMED_WITH_KIND = 6

function nameReadings(question: string, words: readonly EnglishWord[], lexicon: EnglishLexicon): readonly Reading[] {
  const readings: Reading[] = []
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_NAME); to++) {
      const part = words.slice(from, to)
      // Between quotation marks a term is spelt out in small letters: "zhua da fang xiao".
      const isQuoted = isBetweenQuotes(question, words[from]!.start, words[to - 1]!.end)
      const capital = isQuoted || part.every((word) => /^\p{Lu}/u.test(word.text))
      if (part.some((word) => isStopWord(word.key))) break
      if (to - from > 1 && !capital) {
        if (opensQuote.test(question.slice(0, words[from]!.start))) continue
        break
      }
      const match = lexicon.names.find(question.slice(words[from]!.start, words[to - 1]!.end))
      if (match === null || !(match.whole || capital)) continue
      readings.push({
        from,
        to,
        gain: match.whole ? 0.3 * (to - from) ** 2 : 0.1,
        source: 'name',
        weight: match.whole ? 0.8 : 0.45,
        choices: match.words,
        known: true,
      })
    }
  }
  return readings
}

/** The readings without overlap that explain most. */
function bestCover(readings: readonly Reading[], length: number): readonly Reading[] {
  const best: { readonly gain: number; readonly reading: Reading | null; readonly next: number }[] = Array.from({ length: length + 1 }, () => ({
    gain: 0,
    reading: null,
    next: length,
  }))
  for (let at = length - 1; at >= 0; at--) {
    best[at] = { gain: best[at + 1]!.gain, reading: null, next: at + 1 }
    for (const reading of readings) {
      if (reading.from !== at) continue
      const gain = reading.gain + best[reading.to]!.gain
      if (gain > best[at]!.gain) best[at] = { gain, reading, next: reading.to }
    }
  }
  const chosen: Reading[] = []
  for (let at = 0; at < length; at = best[at]!.next) {
    const { reading } = best[at]!
    if (reading !== null) chosen.push(reading)
  }
  return chosen
}

/** What the words of a phrase say one by one: for a phrase in a term that the corpus never prints. */
function partsOf(whole: Reading, readings: readonly Reading[]): readonly Reading[] {
  const inside = readings.filter((reading) => reading.from >= whole.from && reading.to <= whole.to && reading.to - reading.from < whole.to - whole.from)
  return bestCover(inside, whole.to)
}

function faint(term: TranslatedTerm): TranslatedTerm {
  return { ...term, weight: term.weight * 0.6 }
}

/** A reading's translations with weights: by their order, and by how they go with the other readings' best words. */
function weigh(reading: Reading, all: readonly Reading[], related: TranslateOptions['related']): readonly Omit<TranslatedTerm, 'phrase'>[] {
  const { choices, source, weight } = reading
  const decay: readonly number[] = source === 'dictionary' ? DICTIONARY_DECAY : GLOSSARY_DECAY
  const others = related === undefined ? [] : all.filter((other) => other !== reading && other.source !== 'place').flatMap((other) => other.choices.slice(0, 2))
  const support = choices.map((choice) => (related === undefined ? 0 : others.reduce((most, other) => Math.max(most, related(choice, other)), 0)))
  const most = Math.max(0, ...support)
  return choices.map((term, i) => {
    const byOrder = weight * (decay[i] ?? decay.at(-1)!)
    // Without evidence the order decides; with it, a translation that never stands beside the others loses up to half.
    return { term, weight: most === 0 ? byOrder : Math.min(1, byOrder * (0.5 + support[i]! / most)), source }
  })
}
