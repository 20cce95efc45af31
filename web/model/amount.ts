/**
 * The number a table cell or a value of an answer states, with its unit: 459.6亿元 is 459.6 and 亿元; >8, [7.4], 8%左右 count as 8, 7.4, 8.
 * Null for words (下降3.3), ranges and empty cells: what cannot be drawn truthfully is not drawn.
 */
export function parseAmount(cell: string): { readonly value: number; readonly unit: string } | null {
  const match = /^\s*[[（(]?\s*[><≥≤＞＜约]?\s*(-?\d{1,3}(?:[,，]\d{3})+|-?\d+)(\.\d+)?\s*([%％‰\p{Script=Han}/a-zA-Z²³㎡]*)\s*[\])）*]*\s*$/u.exec(cell)
  if (!match) return null
  const [, whole = '', fraction = '', unit = ''] = match
  return { value: Number(whole.replace(/[,，]/g, '') + fraction), unit: unit.replace(/％/g, '%').replace(/(?:以上|以下|以内|左右)$/, '') }
}
