import { arabicDigits } from '../../../ingest/text/numerals.ts'
import { numeralYear, planOfYear, planYears } from './plan-years.ts'

/** The times a question names. */
export interface Times {
  /** Single years, ascending. */
  readonly years: readonly number[]
  /** Five-year periods named as such: [2021, 2025] for 十四五 or the 14th Five-Year Plan. */
  readonly periods: readonly (readonly [number, number])[]
}

/** Years and plan periods named in a question, in Chinese or English. */
export function timesOf(question: string): Times {
  // 按1990年价格算 says what the value is measured by.
  const text = withoutPriceYears(question.normalize('NFKC')).replace(whenPlanned, ' ')
  const years = new Set<number>()
  for (const match of text.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d|s\b|年代)(?!\s*(?:亿|万|元|人|户|家|个|座|公里|米|吨|亩|m\b|km))/g))
    years.add(Number(match[1]))
  for (const match of text.matchAll(/[〇零一二三四五六七八九]{4}(?=年)/g)) {
    const year = numeralYear(match[0])
    if (year !== null) years.add(year)
  }
  // Plans since 1981 mean the year 2000.
  if (/(?:到|至)(?:本|二十|20)?世纪末|\bend of the century\b/i.test(text)) years.add(2000)
  for (const [pattern, year] of censuses) if (pattern.test(text)) years.add(year)
  return { years: [...years].sort((a, b) => a - b), periods: planYears(text) }
}

/** What did it think of building back in 1991: when it was planned, and of no value. */
const whenPlanned = /\b(?<=\b(?:think|plan|propos|intend|hope|want|aim|envisag|foresee|expect|suppos)\w* [^?]{0,120}\b)back in (?:19|20)\d{2}\b/gi

const pricedIn = /按?(?:照)?(?:(?:19|20)\d{2}|[〇零一二三四五六七八九]{4})年的?(?:不变|可比|当年)?价格?(?:计算|算|计)?/g

/** The text without years that values are only priced in: 按2000年价格计算. */
export const withoutPriceYears = (text: string): string => (text.includes('价') ? text.replace(pricedIn, ' ') : text)

/** The national censuses are told by their number as by their year. */
const censuses: readonly (readonly [RegExp, number])[] = [
  [/第三次(?:全国)?人口普查|\bthird (?:national |population )*census/i, 1982],
  [/第四次(?:全国)?人口普查|\bfourth (?:national |population )*census/i, 1990],
  [/第五次(?:全国)?人口普查|(?<![一二三四五六七八九十])五普(?!法)|\bfifth (?:national |population )*census/i, 2000],
  [/第六次(?:全国)?人口普查|(?<!十)六普(?!法)|\bsixth (?:national |population )*census/i, 2010],
  [/第七次(?:全国)?人口普查|(?<!十)七普(?!法)|\bseventh (?:national |population )*census/i, 2020],
]

const since = '(?<=^|[\\s到至在从于自，,。；;（(、和与及跟比—–～~-])'
/** 25年, 九五年 behind a word of time: a year of the last or this century, not a span (25年来) and not a plan (九五计划). */
const shortYear = new RegExp(
  `${since}(\\d{2}|[七八九][〇零一二三四五六七八九])(?=年(?!来|内|间|时间|以[上内]|左右|后|前|期|级|制|的?(?:计划|规划|历史)|代)|[到至—–～~-](?:\\d{2}|[七八九][〇零一二三四五六七八九])年)`,
  'g',
)

/** 收入95年到多少: the last years of the century are no span, where what stands behind is what came about in them. */
const lateYear = /(?<![\d.第百千万共约近时])([89]\d)年(?=底|末|要|到|达|有多|的?(?:目标|产量|收入))/g

/** Years in Chinese numerals and full-width digits as the index has them: 一九九五年 and １９９５年 as 1995年. */
export const withArabicYears = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
    .replace(/(?<![一二三四五六七八九十])(?:一九|二[〇零○])[〇零○一二三四五六七八九]{2}(?=年)/g, arabicDigits)

/** The question with years of two digits written out: 到25年 as 到2025年, 16到20年 as 2016到2020年. Fewer than 15 years may be a span (从11年提高到13年). */
export function withWholeYears(question: string): string {
  return withArabicYears(question)
    .replace(lateYear, (_, digits: string) => `19${digits}年`)
    .replace(shortYear, (short) => {
      const digits = arabicDigits(short)
      return Number(digits) >= 50 ? `19${digits}` : Number(digits) >= 15 && Number(digits) <= 40 ? `20${digits}` : short
    })
}

/** 2001到2005年那份计划 names a plan by its years. */
const planByYears =
  /((?:19|20)\d{2})年?[—–~～至到-]+((?:19|20)\d{2})年?(?=的?(?:那份|这份|那个|这个)?(?:计划|规划|纲要)|的?(?:那份|这份)|(?:那|这)?五年(?:里|间|内|的)?(?:要|计划|规划|打算|准备)?)的?(?:那份|这份)?/g

/**
 * The 1996-2000 plan; in 1996-2000; over 1991-95; between 1991 and 1995 under its plan: in English five years that are
 * those of a plan are its period.
 */
const planByYearsInEnglish =
  /(?:\bthe )?(?<![\d.-])((?:19|20)\d{2})\s*[-–—/]\s*((?:19|20)?\d{2})(?![\d%.]*\d)(?!\s*\p{Script=Han})((?: five[- ]year)? (?:plan|outline|period)\b)?|\bbetween ((?:19|20)\d{2}) and ((?:19|20)\d{2})\b(?=.*\bplan\b)/giu

/** 1996到2000年，大学生…: five years that are those of a plan, and not two years that are set against one another. */
const spanOfPlan = /(?<![从由自比较])((?:19|20)\d{2})年?[—–~～至到-]+((?:19|20)\d{2})年(?=[，,、的]|那|这|期间|间|\p{Script=Han}{2})/gu
const setAgainst = /各年|逐年|历年|每年|分别|各是|各有|变化|相比|对比|差多少|[涨升增降减多少快慢][了到]|[高低]多少|提高|下降|增长|增加|减少/

/** The question with a plan that it names by its years called by its number: “十五”计划 for 2001到2005年那份计划. */
export function withPlanNamed(question: string): string {
  const isPlan = (first: string, last: string) => Number(last) - Number(first) === 4 && Number(first) % 5 === 1
  return question
    .replace(planByYears, (said, first: string, last: string, at: number) => {
      const plan = planOfYear(Number(first))
      return plan !== null && isPlan(first, last)
        ? `“${plan}”${/^(?:计划|规划|纲要)/.test(question.slice(at + said.length)) || !/那份|这份/.test(said) ? '' : '计划'}`
        : said
    })
    .replace(spanOfPlan, (said, first: string, last: string, at: number, whole: string) => {
      const plan = planOfYear(Number(first))
      return plan !== null && isPlan(first, last) && !setAgainst.test(whole)
        ? `“${plan}”期间${/^(?:期间|间)/.test(whole.slice(at + said.length)) ? '，' : ''}`
        : said
    })
    .replace(planByYearsInEnglish, (said, first?: string, last?: string, plan?: string, from = first ?? '', to = last ?? '') => {
      const ordinal = isPlan(from, to.length === 2 ? from.slice(0, 2) + to : to) ? ordinals[(Number(from) - 1981) / 5] : undefined
      if (ordinal === undefined) return said
      const the = /^the /i.test(said) ? 'the ' : ''
      return plan === undefined ? `${first === undefined ? 'in ' : ''}the ${ordinal} period` : `${the}${ordinal}${plan.replace(/ five[- ]year/i, '')}`
    })
}

/** Five-year plans since 1981 by their number. */
const ordinals = ['sixth', 'seventh', 'eighth', 'ninth', 'tenth', '11th', '12th', '13th', '14th', '15th'].map((ordinal) => `${ordinal} five-year`)

const everyYear =
  /每年(?!新|培育|增|安排|举办)|历年|逐年|各年|这几年|近几年|每一年|分年度|[涨升增]了?(?:还是|没)[跌降减涨升增]|怎么变|变化|走势|趋势|(?:19|20)\d{2}年?[到至—–~-](?:19|20)\d{2}年.{0,24}各|year by year|each year|every year|over the years|trend/i

/** 哪一年最高, the lowest in which year: whether the year of the largest or of the least value is asked for; null where neither is. */
export function extremeYearAsked(question: string): 'largest' | 'least' | null {
  if (!/哪一?年|哪个年份|一年|年份|那年|which year|what year|in which/i.test(question)) return null
  if (/最[高多大]|highest|most|largest|peak/i.test(question)) return 'largest'
  return /最[低少小]|lowest|least|smallest/i.test(question) ? 'least' : null
}

/** All that was reached year by year is asked for, or has to be looked through: 每年各是多少, 这几年是涨了还是跌了, 哪一年最高. */
export const asksEveryYear = (question: string): boolean => everyYear.test(question) || extremeYearAsked(question) !== null
