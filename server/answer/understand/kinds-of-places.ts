/** How plans' place names of a kind end that English names: which village, which towns. */
const kinds: readonly (readonly [english: RegExp, ends: string])[] = [
  [/^villages?$/i, '村'],
  [/^towns?$/i, '镇'],
  [/^townships?$/i, '[乡镇]'],
  [/^districts?$/i, '区'],
  [/^count(?:y|ies)$/i, '县'],
]

/** The characters, as a pattern, that end names of places of the kind an English word names; undefined for any other word. */
export const endOfPlaces = (word: string): string | undefined => kinds.find(([english]) => english.test(word))?.[1]

/** What stands right behind a name makes it the rank of a thing (吕梁市级示范村), and nothing is asked of the place that gives it. */
export const makesRank = (behind: string): boolean => /^[省市县区]?级(?!别)/.test(behind)
