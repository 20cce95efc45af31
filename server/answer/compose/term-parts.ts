/** 一点两轴三板块: a point, axes and blocks; [] for a term that is not made of numbered parts. */
export function partsNamed(term: string): readonly string[] {
  const parts = [...term.matchAll(/[一二两三四五六七八九十]{1,2}([^一二两三四五六七八九十]{1,6})/g)].map(([, part]) => part!)
  return parts.length >= 2 && /^(?:[一二两三四五六七八九十]{1,2}[^一二两三四五六七八九十]{1,6})+$/.test(term) ? parts : []
}
