/** Numbers as English writes them, each at the place of its value. */
export const ENGLISH_NUMBERS: readonly string[] = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** The value of a number in words or digits, in any case; NaN where the word is none. */
export function englishNumber(word: string): number {
  const at = ENGLISH_NUMBERS.indexOf(word.toLowerCase())
  return at >= 0 ? at : Number(word)
}
