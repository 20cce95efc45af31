/**
 * Names written in pinyin (Fenjiu, Wenfeng) to Chinese words of the corpus. The readings come from a library that is handed in,
 * and only while an index is built: what is kept is plain JSON.
 */

/** Toneless syllables joined by a space to Chinese words joined by |, commonest first. */
export type PinyinNames = Readonly<Record<string, string>>

/** The toneless syllables of a Chinese word, one for each character; ü may come as ü, v or u. */
export type Reading = (word: string) => readonly string[]

export interface PinyinOptions {
  /** Words in more passages than this are common words, not names. */
  readonly mostPassages?: number
}

const MOST_WORDS = 4
/** In letters; the longest names have four syllables or five. */
const LONGEST = 24
const LONGEST_SYLLABLE = 6
const MOST_WAYS = 24

/** Pinyin in the one spelling that all comparisons use: lower case, no tones, marks, apostrophes or spaces, u for ü and v. */
export function foldPinyin(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s'’·-]/g, '')
    .replace(/([ln])v/g, '$1u')
}

/** The names of a corpus: its words of two to four Han characters with the number of passages each stands in. */
export function pinyinNames(words: Iterable<readonly [word: string, passages: number]>, reading: Reading, options: PinyinOptions = {}): PinyinNames {
  const most = options.mostPassages ?? Number.POSITIVE_INFINITY
  const found = new Map<string, [string, number][]>()
  for (const [word, passages] of words) {
    if (passages > most || !/^\p{Script=Han}{2,4}$/u.test(word)) continue
    const syllables = reading(word).map(foldPinyin)
    if (!syllables.every((syllable) => /^[a-z]+$/.test(syllable))) continue
    const key = syllables.join(' ')
    const same = found.get(key)
    if (same === undefined) found.set(key, [[word, passages]])
    else same.push([word, passages])
  }
  return Object.fromEntries(
    [...found].sort().map(([key, same]) => {
      const ranked = same.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_WORDS)
      return [key, ranked.map(([word]) => word).join('|')]
    }),
  )
}

/** What a name in pinyin may stand for, commonest first. */
export interface NameMatch {
  readonly words: readonly string[]
  /** False where only a part of the name was found. */
  readonly whole: boolean
}

/** Finds names written in pinyin. */
export interface NameFinder {
  /** The words that a name in pinyin may stand for, or null. Names of one syllable stand for too many and are never found. */
  find(name: string): NameMatch | null
}

/** A finder over the names of a corpus. */
export function nameFinder(names: PinyinNames): NameFinder {
  // Only English questions look for names: opening an index does not wait for this.
  let known: ReadonlySet<string> | undefined
  return {
    find(name) {
      const folded = foldPinyin(name)
      if (folded.length > LONGEST || !/^[a-z]{3,}$/.test(folded)) return null
      known ??= new Set(Object.keys(names).flatMap((key) => key.split(' ')))
      const readings = syllabify(folded, known).filter((reading) => reading.length > 1)
      const whole = readings.flatMap((reading) => names[reading.join(' ')]?.split('|') ?? [])
      if (whole.length > 0) return { words: [...new Set(whole)].slice(0, MOST_WORDS), whole: true }
      const parts = readings.map((reading) => coveringParts(reading, names)).sort((a, b) => b.covered - a.covered)[0]
      return parts === undefined || parts.covered === 0 ? null : { words: parts.words, whole: false }
    },
  }
}

/** The ways to cut a row of letters into known syllables, long syllables first; no more than a name sensibly has. */
function syllabify(letters: string, syllables: ReadonlySet<string>): readonly (readonly string[])[] {
  const ways: (readonly string[])[] = []
  // Where no way leads on: without it a long row of an and na would be tried in every combination.
  const dead = new Set<number>()
  function cutFrom(at: number, before: readonly string[]): void {
    if (dead.has(at)) return
    const found = ways.length
    if (at === letters.length) ways.push(before)
    for (let length = Math.min(LONGEST_SYLLABLE, letters.length - at); length >= 1 && ways.length < MOST_WAYS; length--) {
      const head = letters.slice(at, at + length)
      if (syllables.has(head)) cutFrom(at + length, [...before, head])
    }
    if (ways.length === found && ways.length < MOST_WAYS) dead.add(at)
  }
  cutFrom(0, [])
  return ways
}

/** The longest known words inside a reading, when every syllable lies in one: a name cut into pairs by the tokenizer. */
function coveringParts(reading: readonly string[], names: PinyinNames): { readonly words: readonly string[]; readonly covered: number } {
  const words = new Set<string>()
  const covered = new Set<number>()
  for (let length = Math.min(4, reading.length - 1); length >= 2; length--) {
    for (let from = 0; from + length <= reading.length; from++) {
      const inside = Array.from({ length }, (_, i) => from + i)
      if (inside.every((position) => covered.has(position))) continue
      const best = names[reading.slice(from, from + length).join(' ')]?.split('|')[0]
      if (best === undefined) continue
      words.add(best)
      for (const position of inside) covered.add(position)
    }
  }
  return covered.size === reading.length ? { words: [...words], covered: covered.size } : { words: [], covered: 0 }
}
