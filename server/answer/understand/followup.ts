import type { Turn } from '../../contract.ts'
import { subjectOf } from './wording.ts'
import { timesOf } from './years.ts'

/** A place named in a question: where, and by which words. */
export interface NamedPlace {
  readonly name: string
  readonly start: number
  readonly end: number
}

export interface Standalone {
  /** The question with what it takes over from the history. */
  readonly question: string
  /** The earlier question it leans on; '' where it stands alone. */
  readonly leansOn: string
  /** True where only a place or time was exchanged, so that the earlier question's form holds. */
  readonly swapped: boolean
  /** Where the places asked about are named, where other words of the question name places too. */
  readonly placesIn?: string
}

type FindPlaces = (text: string) => readonly NamedPlace[]

const opening = /^(?:那么|那|还有|另外|再问一下|再问|换成|如果是|至于|同样的问题[，,]?|and|then|what about|how about|and what about)\s*/i
const closing = /(?:的情况|的数据|那边|这边|方面|的目标|的呢|呢|又如何|又是多少|又怎么样|怎么样|怎样|如何|呀|啊)?\s*[?？。!！]*\s*$/
const ordinalRef =
  /第\s*([一二三四五六七八九十\d]+)\s*(?:个|项|条|点|类|家)|(下一个|下一项|下一条)|\b(?:the\s+)?(first|second|third|fourth|fifth|next)\s+(?:one|item|point)?/i

/**
 * Completes a follow-up from the history: another place or year in the earlier question, another subject under the earlier place and
 * time, one entry of the earlier answer's list. A question that stands alone comes back as it is.
 */
export function standAlone(question: string, history: readonly Turn[], findPlaces: FindPlaces): Standalone {
  const asked = history.filter((turn) => turn.role === 'user').map((turn) => turn.content)
  if (asked.length === 0) return { question, leansOn: '', swapped: false }
  const earlier = asked.slice(0, -1).reduce((before, next) => standAloneOver(next, before, '', findPlaces).question, '')
  const last = standAloneOver(asked.at(-1)!, earlier, '', findPlaces).question
  const reply = history.filter((turn) => turn.role === 'assistant').at(-1)?.content ?? ''
  return standAloneOver(question, last, reply, findPlaces)
}

function standAloneOver(asked: string, before: string, reply: string, findPlaces: FindPlaces): Standalone {
  if (before === '') return { question: asked, leansOn: '', swapped: false }
  const question = withYearsResolved(asked, before)
  const own = findPlaces(question)
  const earlier = findPlaces(before)
  const rest = without(question, own)
    .replace(opening, '')
    .replace(closing, '')
    .replace(/^[的，,\s]+|[的，,\s]+$/g, '')
  const times = timesOf(question)

  const entry = entryMeant(question, reply)
  if (entry !== '')
    return { question: `${placesText(earlier)}${entry} ${rest.replace(ordinalRef, '')}`.trim(), leansOn: before, swapped: false, placesIn: before }
  if (own.length > 0 && (isBare(rest.replace(years, '')) || asksAlike.test(rest))) {
    const there = exchangePlaces(before, earlier, own)
    return { question: times.years.length > 0 ? exchangeYears(there, times.years) : there, leansOn: before, swapped: true }
  }
  const span = periodAsked(rest)
  if (own.length === 0 && span !== '') return { question: exchangeTime(before, span), leansOn: before, swapped: true }
  const values = valuesAsked(rest)
  if (own.length === 0 && times.years.length > 0 && values.only)
    return { question: withValue(exchangeYears(before, times.years), values), leansOn: before, swapped: true }
  if (own.length === 0 && values.actual && values.only) return { question: withValue(before, values), leansOn: before, swapped: true }

  // 还有别的吗 asks for all that the earlier question asked for.
  if (own.length === 0 && anythingElse.test(question.trim())) return { question: before, leansOn: before, swapped: true }
  if (own.length === 0 && namesAsked.test(question.trim()) && countWords.test(before))
    return { question: before.replace(countWords, '有哪些'), leansOn: before, swapped: true }
  const exchanged = own.length === 0 ? exchangeQualifier(before, rest) : null
  if (exchanged !== null) return { question: exchanged, leansOn: before, swapped: true }

  const isFollowUp = opening.test(question.trim()) || /呢\s*[?？]?\s*$/.test(question) || own.length === 0
  if (!isFollowUp) return { question, leansOn: '', swapped: false }
  const place = own.length > 0 ? '' : placesText(earlier)
  const time = times.years.length + times.periods.length > 0 ? '' : timeText(before)
  const short = /呢\s*[?？]?\s*$/.test(question) && !/[多几哪怎如何什]/.test(rest)
  const form = short ? `${valueOf(before, rest)}${formOf(before)}` : ''
  const words = question.replace(opening, '')
  return { question: `${place}${time}${short ? rest : words}${form}`, leansOn: before, swapped: short }
}

const yearBefore = /上一年|前一年|头一年|上年度?(?!末)|\b(?:the )?(?:year before|previous year|preceding year)\b/i
const yearAfter = /下一年|后一年|次年|第二年|\b(?:the )?(?:year after|next year|following year)\b/i

/** The year before or after the one last named, as a year. */
function withYearsResolved(question: string, before: string): string {
  const year = timesOf(before).years.at(-1)
  if (year === undefined) return question
  const printed = (shown: number) => (/[a-z]/i.test(question) ? `in ${shown}` : `${shown}年`)
  return question.replace(yearBefore, printed(year - 1)).replace(yearAfter, printed(year + 1))
}

const anythingElse = /^(?:还有(?:别的|其他的?|其它的?|更多的?)?(?:吗|么|没有)?|没有别的了吗|anything else|any (?:others?|more)|what else)\s*[?？]*$/i

/** 都叫什么名字 after 有多少家企业 asks which they are. */
const namesAsked =
  /^(?:那|那么)?(?:它们|他们)?(?:都|分别|各自?|具体)?(?:叫|是|有)(?:什么|哪些|哪几[个家]|谁|啥)(?:名字)?\s*[?？]*$|^(?:which|what) (?:ones|are they)\s*\?*$|^(?:what are )?their names\s*\?*$/i
const countWords = /(?:一共|总共)?有?(?:多少|(?<![哪好么这那后来近前])几)(?:个|家|户|座|所|条|项|名|位|处|种)(?:的)?|how many/i

/** Of another place it is only asked how things are there: 怎么做, 有什么不同. */
const asksAlike =
  /^(?:又|也|是)?(?:怎么|怎样|如何|咋)?(?:做|办|弄|搞|干|抓|说|安排|规定|规划)(?:的|吗)?$|^(?:有)?(?:什么|何|啥)?(?:不同|不一样|区别)(?:吗)?$|^一样吗$/

/** Words that narrow a thing to one of two kinds, and their counterparts. */
const counterparts: readonly (readonly [string, string])[] = [
  ['城镇', '农村'],
  ['城市', '农村'],
  ['约束性', '预期性'],
  ['男性', '女性'],
  ['rural', 'urban'],
  ['binding', 'expected'],
]

/** The earlier question of the other kind, where that is all that is asked (农村的呢, 那约束性的呢); null where it is not. */
function exchangeQualifier(before: string, rest: string): string | null {
  const bare = rest.replace(/(?:居民|常住居民|人口|指标|地区|的|一个|ones?|the|呢|有哪些|是多少|多少|哪些)/gi, '').trim()
  for (const [one, other] of counterparts) {
    for (const [asked, said] of [
      [one, other],
      [other, one],
    ] as const)
      if (bare.toLowerCase() === asked && before.toLowerCase().includes(said)) return before.replace(new RegExp(said, 'gi'), asked)
  }
  // 户籍的呢 after 城镇化率: narrowed, where it was not.
  const qualifier = /^(户籍|常住|城镇|农村|乡镇|公办|民办|省级|市级|县级|国家级)的?$/.exec(rest)?.[1]
  return qualifier === undefined || before.includes(qualifier) ? null : `${qualifier}${before}`
}

/** What of its values the earlier question asked for (增长目标, 实际), for another thing under the same question. */
function valueOf(before: string, rest: string): string {
  const asked = /(?:年均)?(?:增长|增速)?目标|年均增长|增长率|增速|实际(?:完成)?|占比|产量|数量/.exec(before)?.[0] ?? ''
  return rest.includes(asked) || /项目|工程|措施|哪些/.test(before) ? '' : asked
}

interface ValuesAsked {
  /** Nothing but times and kinds of value is named: 2020年实际是多少. */
  readonly only: boolean
  readonly actual: boolean
  readonly target: boolean
}

const years = /(?:到|至)?(?:19|20)\d{2}\s*年?(?:底|末)?|年(?:底|末)/g

/** Words that ask what came of a target and name no thing of their own. */
const outcome =
  /实际|完成|做到|达到|达成|基期|基数|现状|起点|当时|原来|规划|计划|目标|最后|最终|结果|后来|到底|是否|有没有|没有|新建|建成|建设|建|上|了|吗|的|值|数|得|\b(?:actual(?:ly)?|what|did|does|do|was|were|is|are|it|they|the|that|this|reach(?:ed)?|achieved?|value|figure|number|result|outcome|really|end(?:ed)?|up|at|in|by|of|to|be|come)\b/gi

function valuesAsked(rest: string): ValuesAsked {
  const words = rest.replace(years, '')
  const actual = /实际|完成|做到|达成|基期|基数|现状|起点|actual|really|\b(?:reach|achiev)/i.test(words)
  const target = !actual && /目标|target/i.test(words)
  return { target, only: isBare(words.replace(outcome, '')), actual }
}

/** The earlier question asking for what came of a target instead of the target, or the other way round. */
function withValue(question: string, { actual, target }: ValuesAsked): string {
  if (target) return question.replace(/实际(?:上)?(?:达到|完成|做到)?了?|\bactual(?:ly)?\b/gi, (word) => (/^a/i.test(word) ? 'target' : '目标'))
  return actual
    ? question
        .replace(/五([”"」]?)(?:规划|计划)(?:给|里|中|对|将)?/g, '五$1时期')
        .replace(/的?目标值?(?:是多少|定在|定的)?|要?控制在|要?达到|要?提高到|要?提升到|力争|计划|规划的/g, '实际')
    : question
}

/** English words that name nothing. */
const fillers =
  /'s\b|’s\b|\b(?:what|how|is|are|was|were|the|its|their|about|and|targets?|values?|figures?|numbers?|levels?|for|in|of|by|as a whole|many|much)\b/gi

/** What is left says nothing of its own: at most how it is asked (的目标是多少座). */
const isBare = (rest: string) =>
  rest.length <= 1 ||
  subjectOf(rest)
    .replace(fillers, '')
    .replace(/\s|[是为在的]/g, '')
    .replace(/^[个家户座项所条人名位亿万元%]+$/, '').length === 0 ||
  /^(?:市|省|县|全市|全省|也|又|的话|目标|情况|数据|一样|同样|for|in|of)$/i.test(rest)

function without(text: string, places: readonly NamedPlace[]): string {
  return [...places].sort((a, b) => b.start - a.start).reduce((words, place) => words.slice(0, place.start) + words.slice(place.end), text)
}

function exchangePlaces(before: string, earlier: readonly NamedPlace[], own: readonly NamedPlace[]): string {
  const names = own.map((place) => place.name).join('、')
  const first = earlier[0]
  if (!first) return `${names}${before}`
  const rest = earlier.slice(1).sort((a, b) => b.start - a.start)
  const words = rest.reduce((text, place) => text.slice(0, place.start) + text.slice(place.end), before)
  return (words.slice(0, first.start) + names + words.slice(first.end)).replace(/\s*(?:\band\b|[和与跟、,])\s*(?=[.。?？]|$)/g, '')
}

function exchangeYears(before: string, years: readonly number[]): string {
  return exchangeTime(before, years.map((year) => (/[a-z]{3}/i.test(before) ? `${year}` : `${year}年`)).join('、'))
}

/** The period that a follow-up asks about and nothing else (整个十四五呢); '' where there is none. */
function periodAsked(rest: string): string {
  const match = /^(?:整个|全部|那么?|在)?([“"]?[一二三四五六七八九十]{1,2}五[”"]?)(?:时期|期间|规划|计划|末|整个)?(?:的|里|中)?$/.exec(rest)
  return match ? `${match[1]}时期` : ''
}

function exchangeTime(before: string, words: string): string {
  const year = /(?:19|20)\d{2}\s*年?|[“"]?十[一二三四五六]五[”"]?(?:末|期间|时期)?/
  return year.test(before) ? before.replace(year, words) : `${words}${before}`
}

const placesText = (places: readonly NamedPlace[]) => [...new Set(places.map((place) => place.name))].join('、')

function timeText(before: string): string {
  return /(?:到|至)?(?:(?:19|20)\d{2}年(?:底|末)?|[“"]?十[一二三四五六]五[”"]?(?:末|期间|时期)?)|by (?:19|20)\d{2}|in (?:19|20)\d{2}/i.exec(before)?.[0] ?? ''
}

/** How the earlier question asked, for a follow-up that only names another subject. */
function formOf(before: string): string {
  const counted = /(?:多少|(?<![哪好么这那后来近前])几)((?:万|亿)?(?:个|家|户|座|所|条|项|名|位|人|公里|亩|吨|元|处|种|张|套|台|辆|平方米)?)/.exec(before)
  if (counted || /how (?:many|much)/i.test(before)) return `多少${counted?.[1] ?? ''}？`
  const kind = /(项目|工程|企业|公司|园区|基地|平台|政策|措施|举措)(?:都)?(?:有(?:哪些|什么)|是哪|包括)/.exec(before)?.[1] ?? ''
  if (/哪些|which|what are/i.test(before)) return `${kind}有哪些？`
  if (/怎么|怎样|如何|how/i.test(before)) return '怎么做？'
  return '？'
}

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const englishOrdinals = ['first', 'second', 'third', 'fourth', 'fifth']

/** True where the question means an entry of the earlier answer by its number (第三个, the second one). */
export const pointsAtEntry = (question: string): boolean => ordinalRef.test(question)

/** Words of the entry of the earlier answer that the question points at (第三个, the second one); '' where it points at none. */
function entryMeant(question: string, reply: string): string {
  const match = ordinalRef.exec(question)
  if (!match || reply === '') return ''
  const entries = reply.split('\n').flatMap((line) => {
    const entry = /^\s*(?:\d+[.、)]|[-•])\s*(.+)$/.exec(line)?.[1]
    return entry ? [entry.replace(/\[\d+\]/g, '').trim()] : []
  })
  const word = match[1] ?? match[3]?.toLowerCase() ?? ''
  const number = /^\d+$/.test(word) ? Number(word) : Math.max(ordinals.indexOf(word), englishOrdinals.indexOf(word)) + 1
  return number > 0 ? (entries[number - 1] ?? '') : ''
}
