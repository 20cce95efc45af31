import type { Understanding } from '../understand/understanding.ts'

/** Digits, or Chinese numerals that count: 百分之七点五, 四千亿斤. */
export function saysNumber(words: string): boolean {
  return /\d|百分之|[一二三四五六七八九十百千]{2,}(?:点[一二三四五六七八九〇零]+)?(?:个|家|户|座|项|人|元|亩|亿|万|吨|公里|倍|斤)/.test(words)
}

/** A year, a month with its day, or a time that plans name so: 2021年4月9日, 6月底, 十四五末, 年内. */
export function saysDate(words: string): boolean {
  return /(?:19|20)\d{2}年|\d{1,2}月(?:\d{1,2}日|[初中底末上下])|[一二三四五六七八九十]五(?:期?末|期间|时期)|年内|今年|明年|年底/.test(words)
}

/**
 * 1 for the plan of the period (or of a year in it) that the question names, 0 for the plan of the period after it, which looks back, and
 * where nothing is said; -1 for any other plan.
 */
export function periodFit({ times }: Understanding, period: string | null): number {
  const [from, to = from] = (period ?? '').split('-').map(Number)
  const asked = times.periods.length > 0 ? times.periods : times.years.map((year) => [year, year] as const)
  if (asked.length === 0 || !from || !to) return 0
  if (asked.some(([first, last]) => first >= from && last <= to)) return 1
  if (asked.some(([first, last]) => first <= to && last >= from)) return 0
  return asked.some(([, last]) => last < from && last >= from - 6) || asked.some(([first]) => first > to && first <= to + 10) ? 0 : -1
}
