import { yearsOfPlan } from '../../../ingest/text/five-year-plans.ts'
import { arabicDigits, numeralValue } from '../../../ingest/text/numerals.ts'

const englishOrdinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
}

/** 二〇二五 as 2025; null where the digits are no year. */
export function numeralYear(text: string): number | null {
  const value = Number(arabicDigits(text))
  return value >= 1900 && value < 2100 ? value : null
}

/** Source of a pattern for a five-year period as a question names it, with its quotation marks: “七五”计划, 十四五期间. */
export const PERIOD_NAMED =
  '(?:[“"](?:[六七八九]|十[一二三四五六]?)五[”"]|(?:[六七八九]|十)五(?=末|期间|时期|计划|规划)|十[一二三四五六]五)(?:末|期间|时期|计划|规划)?'

/** “八五”普法 is a campaign by its own count. */
const withoutCampaigns = (text: string) => text.replace(/[“"]?(?:[一二三四五六七八九])五[”"]?(?=普法)/g, (said) => ' '.repeat(said.length))

/** Five-year periods named in a text (十四五, 第九个五年计划, the 14th Five-Year Plan), in the order named, each once. */
export function planYears(text: string): (readonly [number, number])[] {
  if (!/五|five|fyp|th[\s-]+plan/i.test(text)) return []
  const found = new Map<number, number>()
  // “五五”目标 is a slogan of five numbers, not the fifth plan, which is named in full.
  const plain = withoutCampaigns(text)
    .replace(/(?<![六七八九十])五五(?![”"]?(?:计划|规划|时期|期间|末))/g, '  ')
    // 百分之十五 is a share.
    .replace(/分之[一二三四五六七八九十百点零〇]+/g, (share) => ' '.repeat(share.length))
  const note = (nth: number | undefined, at: number) => {
    if (nth && nth <= 20 && !found.has(nth)) found.set(nth, at)
  }
  // 十三五 is nothing else but a plan unless it counts; 八五 has to stand beside a word of plans.
  for (const match of plain.matchAll(
    /(?<![一二三四五六七八九十百第])(十[一二三四五六七八九])五(?![一二三四五六七八九十百千万亿个人家户年月日号条项元吨亩米点%％])/g,
  ))
    note(numeralValue(match[1]!), match.index)
  for (const match of plain.matchAll(
    /(?<![一二三四五六七八九十])(十[一二三四五六]|[一二三四五六七八九十])五(?=\s|["”’'」]?\s*(?:规划|计划|期间|时期|末|以来|收官|开局|完成|目标|的|时|头|这|$|["”]|，|,|。|期|主要|发展|前|后|重点|初|中|安排|打算|还|要|各|全|到|年均|年平均|累计|末期|规|投|新|进出口|外贸|财政|工业|农业|粮食|城镇|那会|那时|那几年|那五年|那年头|年间|那段|那阵|里[怎说头提有讲面对]|怎么|呢|五年|[和与跟及、][\u4e00-\u9fa5]{0,6}?(?:十[一二三四五六]?|[六七八九])五))/g,
  ))
    note(numeralValue(match[1]!), match.index)
  // 八五修哪几条铁路: at the beginning, or behind a place, the numbers below ten are plans whatever stands behind; 七五折 is none.
  for (const match of plain.matchAll(
    /(?<=^\s*|[国省市区县]|\s)([六七八九])五(?=\p{Script=Han})(?![一二三四五六七八九十百千万亿个人家户年月日号条项元吨亩米点折成分级届次页口层楼行公])/gu,
  ))
    note(numeralValue(match[1]!), match.index)
  // 上一个五年计划 is told from the plan held.
  for (const match of plain.matchAll(/(?<![上下前后这本每头])第?([一二三四五六七八九十]+)个?五年(?:规划|计划)/g)) note(numeralValue(match[1]!), match.index)
  for (const match of plain.matchAll(/\b(\d{1,2})(?:st|nd|rd|th)\s+five[- ]year|\b(\d{1,2})(?:st|nd|rd|th)\s+FYP/gi))
    note(Number(match[1] ?? match[2]), match.index)
  for (const match of plain.matchAll(
    /\b(\d{1,2})(?:st|nd|rd|th)(?=(?:,|\s+(?:and|to|or|versus|vs))\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)\s+five[- ]year)|\b([6-9]|1\d)th[\s-]+plan\b/gi,
  ))
    note(Number(match[1] ?? match[2]), match.index)
  for (const match of plain.matchAll(/\b([a-z]+)\s+five[- ]year/gi)) note(englishOrdinals[match[1]!.toLowerCase()], match.index)
  // The Ninth Plan: a first or second plan may be any.
  for (const match of plain.matchAll(/\b((?:six|seven|eigh|nin|ten|eleven|twelf|thirteen|fourteen|fifteen)th) plan\b/gi))
    note(englishOrdinals[match[1]!.toLowerCase()], match.index)
  return [...found].sort((a, b) => a[1] - b[1]).map(([nth]) => yearsOfPlan(nth))
}

/** What the five-year plan that a year lies in is called: 十四五 for 2023. Null for years before the third plan. */
export function planOfYear(year: number): string | null {
  const nth = Math.floor((year - 1966) / 5) + 3
  return year >= 1966 && nth < 20 ? `${nth >= 10 ? '十' : ''}${numerals[nth % 10]}五` : null
}

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
