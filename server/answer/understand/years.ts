import { numeralYear, planYears } from './plan-years.ts'

/** The times a question names. */
export interface Times {
  /** Single years, ascending. */
  readonly years: readonly number[]
  /** Five-year periods named as such: [2021, 2025] for 十四五 or the 14th Five-Year Plan. */
  readonly periods: readonly (readonly [number, number])[]
}

/** Years and plan periods named in a question, in Chinese or English. */
export function timesOf(question: string): Times {
  const text = question.normalize('NFKC')
  const years = new Set<number>()
  for (const match of text.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)(?!\s*(?:亿|万|元|人|户|家|个|座|公里|米|吨|亩|m\b|km))/g)) years.add(Number(match[1]))
  for (const match of text.matchAll(/[〇零一二三四五六七八九]{4}(?=年)/g)) {
    const year = numeralYear(match[0])
    if (year !== null) years.add(year)
  }
  return { years: [...years].sort((a, b) => a - b), periods: planYears(text) }
}

/** The last year of a period where the question asks for its end (十四五末, 期末), for choosing an indicator's value. */
export function targetYear(times: Times, latest: number | null): number | null {
  return times.years.at(-1) ?? times.periods.at(-1)?.[1] ?? latest
}
