/** Finds which of many expressions stand in a text without looking for each. */

/** Gives the entries whose expression stands in the text, in their own order. */
export type Finder<Entry> = (text: string) => Entry[]

/** A finder over entries by their first character: of thousands of expressions a question can hold only those that begin with one of its own. */
export function finderOf<Entry>(entries: readonly Entry[], expressionOf: (entry: Entry) => string): Finder<Entry> {
  const byFirst = new Map<string, { readonly entry: Entry; readonly expression: string; readonly order: number }[]>()
  entries.forEach((entry, order) => {
    const expression = expressionOf(entry)
    const first = expression.charAt(0)
    if (first === '') return
    const known = byFirst.get(first)
    if (known) known.push({ entry, expression, order })
    else byFirst.set(first, [{ entry, expression, order }])
  })
  return (text) =>
    [...new Set(text.split(''))]
      .flatMap((first) => byFirst.get(first) ?? [])
      .filter(({ expression }) => text.includes(expression))
      .sort((a, b) => a.order - b.order)
      .map(({ entry }) => entry)
}
