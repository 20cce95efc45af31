const numbered = '[一二两三四五六七八九十]{1,2}([^一二两三四五六七八九十]{1,6})'
const madeOfParts = new RegExp(`^(?:${numbered})+$`)

const found = (term: string) => {
  const parts = [...term.matchAll(new RegExp(numbered, 'g'))]
  return parts.length >= 2 && madeOfParts.test(term) ? parts : []
}

/** 一点两轴三板块: a point, axes and blocks; [] for a term that is not made of numbered parts. */
export const partsNamed = (term: string): readonly string[] => found(term).map(([, part]) => part!)

/** 一点两轴三板块: 一点, 两轴 and 三板块, with their numbers. */
export const partsWithNumbers = (term: string): readonly string[] => found(term).map(([whole]) => whole)
