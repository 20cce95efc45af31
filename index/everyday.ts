/** Everyday expressions of the lexicon, kept in an index with a vector each: a question is led to plan words by what it means, not by its wording alone. */

/** What people say, and what plans print for it. */
export interface EverydayExpression {
  readonly everyday: string
  /** Best first; only words that the corpus holds. */
  readonly planWords: readonly string[]
}

/** The expressions that lead anywhere in a corpus. Words of asking (干得怎么样) speak of no subject and are left out. */
export function expressionsHeld(
  entries: readonly (EverydayExpression & { readonly field: string })[],
  holds: (planWord: string) => boolean,
): EverydayExpression[] {
  return entries.flatMap(({ everyday, planWords, field }) => {
    const held = planWords.filter(holds)
    return field === 'question' || held.length === 0 ? [] : [{ everyday, planWords: held }]
  })
}
