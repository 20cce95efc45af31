import type { Document } from '../../../ingest/schema.ts'
import { planYears } from './plan-years.ts'
import type { Scope } from './scope.ts'
import { namesSpeaker } from './speakers.ts'
import type { Understanding } from './understanding.ts'
import type { Times } from './years.ts'

/** Whether words name a work report. */
export const namesReport = (question: string) =>
  namesSpeaker(question) ||
  /工作报告|政府报告|(?<!的)报告(?:里|中|上)(?:说|写|提|要|讲|给|的)?|(?<![测评估查检究审计])报告(?:怎么)?(?:说|讲|提到|回顾|总结)|报告[跟和与同][^，。？?,]{0,6}(?:规划|纲要)|(?:规划|纲要)[^，。？?,]{0,4}[跟和与同、][^，。？?,]{0,6}报告|(?:19|20)\d{2}年度?的?报告(?!期)|[市省县区]长[^，。？?,]{0,14}(?:作的|所作|做的)?报告|work report|report on the work/i.test(
    question,
  )

/** Whether words name a plan; 规划期 and 规划建设 do not. */
export const namesPlan = (question: string) => /规划(?![期建])|纲要|\bplan\b/i.test(question)

/** 2021年政府工作报告, the 2021 work report: that year names the report, and is not the time asked about. */
export function withoutReportYear(question: string, times: Times): Times {
  const report = reportYear(question)
  const plan = /((?:19|20)\d{2})\s*年[^，。？?,]{0,8}(?:那份|这份|通过的|发布的|印发的|批准的|公布的)\p{Script=Han}{0,4}(?:计划|规划|纲要)/u.exec(question)
  const year = report ?? Number(plan?.[1])
  // 代市长2021年4月作的报告.
  const given = /[市省县区]长[^，。？?,]{0,4}((?:19|20)\d{2})年[^，。？?,]{0,8}报告/.exec(question)?.[1]
  if (given !== undefined) return { ...times, years: times.years.filter((other) => other !== Number(given)) }
  // 按2021年政府工作报告，2021年的目标: named a second time, it is asked about.
  const named = question.match(new RegExp(`(?<!\\d)${year}(?!\\d)`, 'g')) ?? []
  // … say about toilets that year: the report's own year is asked about.
  return Number.isNaN(year) || named.length > 1 || /\bthat year\b|[那当]年/i.test(question)
    ? times
    : { ...times, years: times.years.filter((other) => other !== year) }
}

const reportNamed =
  /((?:19|20)\d{2})\s*年?([^，。？?,]{0,8})(?:工作报告|政府报告|(?<=年|年的)报告(?!期))|\b((?:19|20)\d{2})\b([^,.?]{0,40}?)\b(?:government )?(?:work )?report\b/i

function reportYear(question: string): number | null {
  const [, year, , inEnglish] = reportNamed.exec(question) ?? []
  return year === undefined && inEnglish === undefined ? null : Number(year ?? inEnglish)
}

/** The year by which a question names a work report, with at most its place between (2021年孝义市政府工作报告, not 2020年GDP在政府工作报告里); null where it names none so. */
export function yearOfReport({ standalone, scope }: Pick<Understanding, 'standalone' | 'scope'>): number | null {
  const [, , between, , words] = reportNamed.exec(standalone) ?? []
  const left = scope.places.flatMap(({ names }) => names).reduce((text, name) => text.replaceAll(name, ''), between ?? '')
  const isNamed = between === undefined ? /^(?: [A-Z]\w+| government)* $/.test(words ?? '') : /^(?:的|市|县|省|人民|政府|《|\s)*$/.test(left)
  return isNamed ? reportYear(standalone) : null
}

/** What a report says is looked for in the reports of the places asked about alone, where any is held. */
export function ofReports(scope: Scope, documents: readonly Document[]): Scope {
  const isMeant = (id: string) =>
    scope.places.length + scope.uncovered.length === 0 ? scope.documents.includes(id) : scope.places.some(({ own }) => own.includes(id))
  const reports = documents.filter(({ id, kind }) => kind === 'report' && isMeant(id)).map(({ id }) => id)
  if (reports.length === 0) return scope
  return { ...scope, documents: reports, places: scope.places.map((place) => ({ ...place, own: place.own.filter((id) => reports.includes(id)), above: [] })) }
}

/** The plan is named by its period, and what it looks back on is asked for (“十四五”规划纲要…回顾), or what it says beside a report (报告和十四五规划各写的多少). */
const saysPlanAsSource = (question: string): boolean =>
  /五[”"]?(?:规划|计划)(?:纲要)?[^，。？?]{0,12}(?:回顾|总结|反思|检讨)/.test(question) ||
  (/报告/.test(question) && /五[”"]?(?:规划|纲要)/.test(question) && /各(?:写|是|有|为|说|给)|分别|一样|一致|对不上|出入/.test(question))

/** 十五期间不降反升，十一五规划原文是这么写的吗: the plan that is to say it, beside the period that it says it of. */
const planThatSays =
  /[“"]?(?:[六七八九]|十[一二三四五]?)五[”"]?(?:规划|计划)(?:纲要)?的?(?:原文|文本)?(?:里|中)?(?:头|面)?(?:是不是|是否|有没有|到底)?(?:也)?(?:就)?(?:是)?(?:这么|这样|怎么)?(?:写|说|讲|提到|承认)/

export function withoutPlanPeriod(question: string, times: Times): Times {
  if (saysPlanAsSource(question) && times.periods.length === 1) return { ...times, periods: [] }
  const [from] = planYears(planThatSays.exec(question)?.[0] ?? '')[0] ?? []
  return times.periods.length === 2 && from !== undefined ? { ...times, periods: times.periods.filter(([first]) => first !== from) } : times
}

/** 上一个五年计划 is the one before that of the only plan held of the places asked about. */
export function withEarlierPlan(question: string, times: Times, scope: Scope, documents: readonly Document[]): Times {
  if (!/(?:上|前)一?个五年|\b(?:last|previous|preceding|past) (?:five[- ]years?|plan(?:ning)?(?: period)?)\b/i.test(question) || times.periods.length > 0)
    return times
  const own = new Set(scope.places.flatMap((place) => place.own))
  const plans = documents.filter(({ id, kind, period }) => kind === 'plan' && period !== null && (own.size === 0 || own.has(id)))
  const begins = [...new Set(plans.map(({ period }) => Number(period?.slice(0, 4))))]
  return begins.length === 1 && begins[0] ? { ...times, periods: [[begins[0] - 5, begins[0] - 1]] } : times
}

const saysThisYear = /今年|本年度?|\bthis year\b/i
/** 较上年提高几个百分点 says what the value is held against, and not of which year it is. */
const saysLastYear = /(?<![比较同与和跟])(?:去年|上年度?(?!末))(?!同期|相比)|(?<!\b(?:than|with|to|from|over|on) )\blast year\b/i

/** 今年 and 去年 are told from the report that says so itself: of the places asked about, or the only one held. */
export function withYearsMeant(question: string, times: Times, scope: Scope, documents: readonly Document[]): Times {
  const last = inFiveYears.test(question) ? lastPlanned(scope, documents) : null
  if (last !== null && times.years.length + times.periods.length === 0) return { ...times, years: [last] }
  const said = saysThisYear.test(question) ? 0 : saysLastYear.test(question) ? -1 : null
  if (said === null || times.years.length + times.periods.length > 0) return times
  const own = new Set(scope.places.flatMap((place) => place.own))
  const reports = documents.filter(({ kind, id, issuedOn }) => kind === 'report' && issuedOn !== null && (own.size === 0 || own.has(id)))
  const plans = documents.filter(({ kind, id, period }) => kind === 'plan' && period !== null && own.has(id))
  const issued = [...new Set(reports.map(({ issuedOn }) => Number(issuedOn?.slice(0, 4))))]
  // To a plan the year before its own is the last.
  const begun = said === -1 ? [...new Set(plans.map(({ period }) => Number(period?.slice(0, 4))))] : []
  const now = issued.length > 0 ? issued : begun
  return now.length === 1 && now[0] ? { ...times, years: [now[0] + said] } : times
}

/** 五年后 is the last year of the place's plan, if it has one. */
const inFiveYears = /(?<![今往])五年(?:以后|之后|后)(?!的?(?:五|十))|\bin five years['’] time\b/i
function lastPlanned({ places }: Scope, documents: readonly Document[]): number | null {
  const own = new Set(places.flatMap((place) => place.own))
  const ends = new Set(documents.flatMap(({ kind, id, period }) => (kind === 'plan' && period !== null && own.has(id) ? [Number(period.slice(-4))] : [])))
  return ends.size === 1 ? ([...ends][0] ?? null) : null
}

/** A report where the question names one or asks about the single year that one plans; a plan where it names a plan or its period. */
export function documentKindOf(question: string, times: Times, scope: Scope, documents: readonly Document[]): Document['kind'] | null {
  // 规划里的数和工作报告的对得上吗 asks for both.
  if (namesReport(question)) return namesPlan(question) ? null : 'report'
  const own = documents.filter(({ id }) => scope.places.some((place) => place.own.includes(id)))
  const reports = own.filter(({ kind }) => kind === 'report')
  const year = times.years.length === 1 && times.periods.length === 0 ? times.years[0] : undefined
  if (year !== undefined && reports.some(({ issuedOn, period }) => issuedOn?.startsWith(String(year)) || period === String(year))) return 'report'
  if (times.periods.length > 0 || /规划|纲要|five[- ]year plan/i.test(question)) return 'plan'
  return null
}
