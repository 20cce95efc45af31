import { QUESTION_LIMIT, type Turn } from '../../contract.ts'
import { isBare, years } from './followup/bare.ts'
import { entryMeant, lastListed, ordinalRef } from './followup/entries.ts'
import {
  exchangeAmong,
  exchangeDocument,
  exchangeFirm,
  exchangeNamed,
  exchangeNumbered,
  exchangeOrdinal,
  exchangePlaces,
  exchangePredicate,
  exchangeProduct,
  exchangeQualifier,
  exchangeSide,
  exchangeTime,
  exchangeYears,
  type NamedPlace,
  periodAsked,
  sectionBeside,
  withYearsResolved,
} from './followup/exchanges.ts'
import { askedAbout, exchangeFor, withPeriodAhead } from './followup/in-english.ts'
import {
  amongThem,
  asksOnly,
  asksPresent,
  asksSame,
  asksWays,
  countsAgain,
  entryNamed,
  isRate,
  listed,
  meansIt,
  metThere,
  namesTerm,
  ofThem,
  onceDone,
  opening,
  otherOnes,
  ranksAlone,
  refersBack,
  saidThere,
  sameAgain,
  sameTime,
  saysYear,
  setsApart,
  thatByThen,
  withoutCounts,
  yearsNamed,
} from './followup/leaning.ts'
import { clauseWith, placesText, timeText, without } from './followup/places-and-time.ts'
import { comparing, setAgainst } from './followup/set-against.ts'
import { asksWholePeriod, comparedBy, objectOf, topicOf, withObject } from './followup/topic.ts'
import { formOf, valueAsked, valuesAsked, withValue } from './followup/values.ts'
import { FEW } from './how-many.ts'
import { languageOf } from './kind.ts'
import { makesRank } from './kinds-of-places.ts'
import { planOfYear } from './plan-years.ts'
import { type Times, timesOf } from './years.ts'

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

/** What is known of words beside the questions themselves. */
export interface FollowUpSense {
  findPlaces(text: string): readonly NamedPlace[]
  /** Do the words name anything that a question could be about, and not only its investment, its number or its date? */
  namesSubject(words: string): boolean
}

const closing = /(?:[那这]边)?(?:的情况|的数据|方面|的目标|的呢|呢|又如何|又是多少|又怎么样|怎么样|怎样|如何|呀|啊)?\s*[?？。!！]*\s*$/
/**
 * Completes a follow-up from the history: another place or year in the earlier question, another subject under the earlier place and
 * time, one entry of the earlier answer's list. A question that stands alone comes back as it is.
 */
export function standAlone(question: string, history: readonly Turn[], sense: FollowUpSense): Standalone {
  const asked = history.filter((turn) => turn.role === 'user').map((turn) => asQuestion(turn.content))
  if (asked.length === 0) return { question, leansOn: '', swapped: false }
  const entry = entryMeant(question, history)
  // An entry is one of the list last asked for, whatever was asked of other entries since.
  const leading =
    entry === ''
      ? asked
      : history
          .slice(0, lastListed(history) + 1)
          .filter(({ role }) => role === 'user')
          .map(({ content }) => asQuestion(content))
  const chain: string[] = []
  for (const next of leading) chain.push(standAloneOver(next, chain.at(-1) ?? '', '', sense).question)
  const before = chain.at(-1) ?? ''
  const set = entry === '' ? setAgainst(question, chain, sense.findPlaces) : null
  return set === null ? standAloneOver(question, before, entry, sense) : { question: set, leansOn: before, swapped: true }
}

/** One line no longer than a question may be: what is read of an earlier turn. */
const asQuestion = (turn: string): string => turn.replace(/\s+/g, ' ').trim().slice(0, QUESTION_LIMIT)

/** @param entry words of the entry of an earlier answer that is meant; '' for none */
function standAloneOver(asked: string, before: string, entry: string, sense: FollowUpSense): Standalone {
  if (before === '') return { question: asked, leansOn: '', swapped: false }
  // 那到2015年要完成多少人？每户补多少钱？ leans on the earlier question with the first of its sentences.
  const [, first, others] = /^([^?？]{3,}[?？])\s*([^?？]{3,}[?？].*)$/su.exec(asked) ?? []
  if (first !== undefined && others !== undefined && entry === '') {
    const alone = standAloneOver(first, before, entry, sense)
    return alone.leansOn === '' ? { question: asked, leansOn: '', swapped: false } : { ...alone, question: `${alone.question}${others}` }
  }
  const { findPlaces } = sense
  // 乙呢，要几个 asks no more than 乙呢.
  const question = withPeriodAhead(
    withYearsResolved((/多少|几/.test(before) ? asked.replace(countsAgain, '呢？') : asked).replace(sameAgain, '呢？'), before),
    before,
  )
  // 吕梁市级的呢 asks for another rank, and of no other place.
  const own = findPlaces(question).filter(({ end }) => !makesRank(question.slice(end)))
  const earlier = findPlaces(before)
  // 那汾阳打算再建几个省级的: of the same place, and of the same things.
  const isSameAgain = ranksAlone.test(asked) && own.length > 0 && own.every(({ name }) => earlier.some((place) => place.name === name))
  if (isSameAgain) return standAloneOver(without(question, own), before, entry, sense)
  const rest = without(question, own)
    .replace(sameTime, '')
    .replace(opening, '')
    .replace(closing, '')
    .replace(/^[的，,\s]+|[的，,\s]+$/g, '')
  const times = timesOf(question)

  if (entry !== '')
    return { question: `${placesText(earlier)}${entry} ${rest.replace(ordinalRef, '')}`.trim(), leansOn: before, swapped: false, placesIn: before }
  // 公办园要占多少？比吕梁定的高还是低: of the earlier place, set against another.
  const other = own[0]
  const isSet = other !== undefined && /(?:比|跟|和|与|较)$/.test(question.slice(0, other.start)) && setsApart.test(question.slice(other.end))
  if (isSet && earlier.length === 1 && earlier[0]!.name !== other.name && sense.namesSubject(rest) && comparedBy(rest) === null)
    return { question: `${placesText(earlier)}${question.replace(opening, '')}`, leansOn: before, swapped: false }
  const exchanged = exchangedIn(before, { question, own, earlier, rest, times })
  if (exchanged !== null) return { question: exchanged, leansOn: before, swapped: true }

  // 太原分到几个 after 山西要建多少个智创城 names a place in it, and no thing.
  const clause = without(clauseWith(question, own), findPlaces(clauseWith(question, own)))
  if (own.length > 0 && earlier.length > 0 && /[多几]/.test(clause) && /\p{Script=Han}/u.test(clause) && !sense.namesSubject(clause))
    return { question: `${exchangePlaces(topicOf(before, rest), earlier, own)}${rest}`, leansOn: before, swapped: false }
  // 其中森林城市这一项做些什么 is about that one alone.
  const [, one] = ofThem.exec(rest) ?? []
  if (one !== undefined && own.length === 0 && sense.namesSubject(one))
    return { question: `${placesText(earlier)}${rest.replace(/^其中的?/, '')}`, leansOn: before, swapped: false }
  // 企业培育那条具体培育多少个 after 六大行动是哪些 is about one of what was listed, by its name.
  const [called, entryName] = entryNamed.exec(rest) ?? []
  if (called !== undefined && entryName !== undefined && own.length === 0 && listed.test(before) && !sense.namesSubject(entryName))
    return { question: `${topicOf(before)}${entryName}${rest.slice(called.length)}`, leansOn: before, swapped: false }
  // 丙县的是哪两个 after 乙市要建设哪些强镇 asks which of them are in a place within the one asked about.
  const isWithin = own.length === 1 && earlier.length > 0 && earlier.every(({ name }) => own[0]!.superiors?.includes(name))
  const asksWithin = rest.replace(amongThem, '')
  if (isWithin && (asksOnly.test(asksWithin) || (asksWithin !== rest && /什么|哪|多少|几/.test(asksWithin))) && /哪(?:些|几个)/.test(before))
    return {
      question: `${before.replace(/(?:有|是)?哪(?:些|几个)/, '的').replace(/[?？\s]+$/, '')}里，${placesText(own)}的${asksWithin.replace(/^的/, '')}？`,
      leansOn: before,
      swapped: false,
    }
  // 修好以后一天能给乙市送多少水: of the work that the earlier question names, and no question on that town.
  if (own.length > 0 && earlier.length > 0 && onceDone.test(rest) && !earlier.some(({ name }) => own.some((place) => place.name === name)))
    return { question: `${topicOf(before, rest)}${question.trim().replace(opening, '')}`, leansOn: before, swapped: false, placesIn: before }
  // And that Shaoyang-Huaihua stretch: of places inside the one asked about before.
  if (takesUp.test(asked.trim()) && own.length > 0 && earlier.length > 0 && own.every(({ superiors }) => earlier.some(({ name }) => superiors?.includes(name))))
    return { question: `${placesText(earlier)} ${question.trim().replace(opening, '')}`, leansOn: before, swapped: false }
  const isFollowUp = opening.test(question.trim()) || /呢\s*[?？]?\s*$/.test(question) || own.length === 0
  if (!isFollowUp) return { question, leansOn: '', swapped: false }
  // 那里面说的“2+4+2”是什么 is about that term, wherever it was met.
  const [, term] = saidThere.exec(rest) ?? []
  if (term !== undefined && own.length === 0 && !before.includes(term))
    return { question: `${placesText(earlier)}${rest.replace(metThere, '')}`, leansOn: '', swapped: false }
  // 另外两个副中心呢 asks for others than the one named, in the place that holds them.
  const around = otherOnes.test(rest) ? earlier.filter(({ name }) => earlier.some(({ superiors }) => superiors?.includes(name))) : []
  const place = own.length > 0 ? '' : placesText(around.length > 0 ? around : earlier)
  const time = times.years.length + times.periods.length > 0 ? '' : timeText(before, question)
  const short = /呢\s*[?？]?\s*$/.test(question) && !/[多几哪怎如何什]/.test(rest)
  const words = askedAbout(question.trim(), question.replace(opening, '').replace(/呢[，,\s]+(?=(?:要|有|得|会|打算|准备)?(?:多少|几))/, ''), before)
  const object = objectOf(before)
  // 乙湖呢 after 甲湖的水要达到几类 asks the same of another lake.
  const named =
    short && own.length === 0
      ? (exchangeNamed(before, rest) ??
        exchangeProduct(before, rest) ??
        exchangeFirm(before, rest) ??
        (/的呢/.test(question) ? exchangeAmong(before, rest) : null))
      : null
  if (named !== null) return { question: named, leansOn: before, swapped: true }
  const side = own.length === 0 ? exchangeSide(before, question.trim()) : null
  if (side !== null) return { question: side, leansOn: before, swapped: true }
  const numbered = own.length === 0 ? exchangeNumbered(before, rest) : null
  if (numbered !== null) return { question: numbered, leansOn: before, swapped: true }
  const predicate = own.length === 0 ? exchangePredicate(before, rest) : null
  if (predicate !== null) return { question: predicate, leansOn: before, swapped: true }
  // 铁路呢 after 要修哪些高速公路 asks which railways are to be built.
  if (short && own.length === 0 && object !== '' && sense.namesSubject(rest) && !(isRate.test(rest) && !isRate.test(object)))
    return { question: withObject(before, object, rest), leansOn: before, swapped: true }
  if (
    own.length === 0 &&
    /\p{Script=Han}/u.test(words) &&
    (refersBack.test(rest) || meansIt.test(rest) || ranksAlone.test(asked) || !(sense.namesSubject(rest) || namesTerm.test(rest)))
  ) {
    const topic = topicOf(before, words)
    const then =
      times.years.length > 0
        ? exchangeYears(topic, times.years)
        : asksPresent(words) || saysYear.test(words)
          ? topic.replace(/(?:到|至)?(?:19|20)\d{2}年?/g, '')
          : topic
    const about = asksWays.test(words) || asksPresent(words) ? then.replace(/的?目标值?$/, '') : then
    const asks = (short ? `${rest}${formFor(rest, before)}` : words).replace(yearsNamed, '')
    return { question: `${about}${asks}`, leansOn: before, swapped: short }
  }
  const form = short ? `${valueAsked(before, rest)}${formFor(rest, before)}` : ''
  const parts = [place, time, `${short ? placesText(own) + rest : words}${form}`].filter((part) => part !== '')
  return { question: parts.join(/[a-z]$/i.test(place + time) || /^[a-z]/i.test(words) ? ' ' : ''), leansOn: before, swapped: short }
}

/** The form of the earlier question, without its measure word where what is asked now is counted in no such thing: 失业率 after 新增就业多少人. */
const formFor = (rest: string, before: string): string =>
  /(?:率|比重|占比|比例|系数|增速|收入|产值|面积|里程|强度|浓度|指数|寿命|年限|总额|投资额?|生产总值|GDP)$/.test(rest)
    ? formOf(before).replace(/^多少.*$/, '多少？')
    : formOf(before)

interface FollowUp {
  readonly question: string
  readonly own: readonly NamedPlace[]
  readonly earlier: readonly NamedPlace[]
  /** The question without its places and its words of leaning. */
  readonly rest: string
  readonly times: Times
}

/** The earlier question with another place, time, value or kind put in, where that is all that the follow-up names; null where it names more. */
function exchangedIn(before: string, { question, own, earlier, rest, times }: FollowUp): string | null {
  const values = valuesAsked(rest)
  const ofDocument = exchangeDocument(before, rest)
  if (own.length === 0 && ofDocument !== null) return ofDocument
  if (own.length > 0) {
    const by = earlier.length > 0 ? comparedBy(rest) : null
    if (by !== null) return comparing(before, earlier, own, by)
    const span = periodAsked(rest)
    // 乙市的定位呢 after 甲市的定位 names the same again.
    const saysAgain = before.includes(rest) && /呢\s*[?？]?\s*$/.test(question)
    // 丙市的是哪两个镇 after 甲省…，乙市是哪个镇 names no subject of its own.
    const asksAgain = asksOnly.test(rest) && withoutCounts(before).includes(withoutCounts(rest).replace(/^的/, ''))
    // 乙市打算有多少户 after 甲市要达到多少 asks for the same number.
    const asksSameNumber = asksSame.test(rest) && /多少|几/.test(before)
    const namesNoMore = isBare(rest.replace(years, '')) || asksAlike.test(rest) || values.only || span !== ''
    if (!(namesNoMore || saysAgain || asksAgain || asksSameNumber)) return null
    const there = exchangePlaces(before, earlier, own)
    const then = span !== '' ? exchangeTime(there, span) : times.years.length > 0 ? exchangeYears(there, times.years) : there
    return values.only && (values.actual || values.target) ? withValue(then, values, times.years.length > 0) : then
  }
  const forOther = exchangeFor(before, rest)
  if (forOther !== null) return forOther
  const span = periodAsked(rest)
  if (span !== '') return exchangeTime(before, span)
  // 那“十四五”末它要到多少 names no more than the time.
  const byThen = thatByThen.exec(rest)?.[1]
  if (byThen !== undefined && /多少|几/.test(before)) return exchangeTime(before, byThen)
  if (asksWholePeriod(rest)) {
    const year = timesOf(before).years.at(-1)
    const plan = year === undefined ? null : planOfYear(year)
    if (plan !== null) return exchangeTime(before, languageOf(before) === 'en' ? `“${plan}”时期` : `“${plan}”期间`)
  }
  // 到2000年又要控制在多少 after 1995年…控制在多少 names no more than the year.
  const predicate = rest.replace(years, '').replace(/^(?:又|也|再|还|那)*(?:要|得|会|将|是)?/, '')
  if (times.years.length > 0 && predicate.length >= 3 && /多少|几/.test(predicate) && before.includes(predicate)) return exchangeYears(before, times.years)
  // 那2021年打算新建多少 after 2020年新建了多少 asks for what is to be.
  const asksToCome = /打算|计划|准备|[要将]/.test(rest)
  if (times.years.length > 0 && values.only)
    return withValue(exchangeYears(asksToCome ? before.replace(/了(?=多少|几)/, '') : before, times.years), values, true)
  // 怎么做到 asks for the way, whatever value it names.
  if (values.only && (values.actual || values.target) && !asksWays.test(question)) return withValue(before, values)
  const section = sectionBeside(before, rest)
  if (section !== null) return section
  const counted = exchangeOrdinal(before, rest)
  if (counted !== null) return counted
  // 还有别的吗 asks for all that the earlier question asked for.
  if (anythingElse.test(question.trim())) return before
  if (namesAsked.test(question.trim()) && countWords.test(before)) return before.replace(countWords, (words) => (/^how/i.test(words) ? 'which' : '有哪些'))
  return exchangeQualifier(before, rest)
}

const anythingElse = /^(?:还有(?:别的|其他的?|其它的?|更多的?)?(?:吗|么|没有|呢)?|没有别的了吗|anything else|any (?:others?|more)|what else)\s*[?？]*$/i

/** 那邵阳到怀化那段, and that stretch: what is pointed at was met before. */
const takesUp = /^(?:and |what about |how about )?(?:that|those|the same) [^?]{3,}|^那(?:么)?\p{Script=Han}{4,16}(?:那|这)(?:一)?[段条座个]/iu

/** 都叫什么名字 after 有多少家企业 asks which they are. */
const namesAsked =
  /^(?:那|那么)?(?:它们|他们)?(?:都|分别|各自?|具体)?(?:叫|是|有)(?:什么|哪些|哪几[个家]|谁|啥)(?:名字)?\s*[?？]*$|^(?:which|what) (?:ones|are they)\s*\?*$|^(?:what are )?their names\s*\?*$/i
const countWords = new RegExp(`(?:一共|总共)?有?(?:多少|${FEW})(?:个|家|户|座|所|条|项|名|位|处|种)(?:的)?|how many`, 'i')

/** Of another place it is only asked how things are there: 怎么做, 有什么不同. */
const asksAlike =
  /^(?:又|也|是)?(?:怎么|怎样|如何|咋)?(?:做|办|弄|搞|干|抓|说|安排|规定|规划)(?:的|吗)?$|^(?:有)?(?:什么|何|啥)?(?:不同|不一样|区别)(?:吗)?$|^一样吗$|^(?:是不是|是否)?(?:也|同样)?(?:有|有没有|定了|提了|提出)(?:没有)?(?:这个|这样的|同样的|类似的|这项)(?:目标|指标|要求|计划|规定|提法)(?:吗|么|没有)?$/
