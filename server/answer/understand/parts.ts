/** Questions in one: 谁入股、入股多少亿, each of which asks for something of its own. */

import type { Document } from '../../../ingest/schema.ts'
import { anyOf } from './any-of.ts'
import { type Concept, matchable } from './concepts.ts'
import { escaped } from './escaped.ts'
import { isGeneral } from './general-words.ts'
import { FEW } from './how-many.ts'
import { askingOf } from './kind.ts'
import { measureOf } from './measure-word.ts'
import { documentKindOf, namesPlan, namesReport } from './reports.ts'
import type { Understanding } from './understanding.ts'
import { type Times, timesOf } from './years.ts'

const asks = new RegExp(
  `多少|${FEW}|哪|谁|什么|啥|怎么|怎样|如何|何时|多[大长高久]|\\b(?:what|how|when|which|who|where|by how)\\b|(?:文号|日期|[^效]率|金额|总量|数量)[?？。\\s]*$`,
  'iu',
)
const border = /[，,、；;。？?！!]|[，,]?\s+and (?=(?:what|how|when|which|who|where|by)\b)/iu

/** 各多少, 其中几个: asks more of what was just asked for. */
const refersBack = /^\s*(?:各|分别|其中|都|一?共|总共|它|其|of (?:them|which|these))/i

/** Weight that a part keeps of what only the other parts name: mostly its subject, which it does not say again. */
const OTHERS = 0.3
/** Least weight of something that a part names alone, to be a question of its own; of two statistics side by side a lower one. */
const OWN = 0.45
const LIGHTEST = 0.3

/**
 * The question as it would be read of each of its parts; empty where it is one question. A part is a clause that asks and names something
 * that no other asking clause does; clauses that do not ask belong to the one behind them.
 */
export function partsOf(query: Understanding): readonly Understanding[] {
  if (query.asking.kind === 'compare' || query.asking.kind === 'review') return []
  const asking = clausesOf(query.standalone)
  const clauses = asking.length === 1 ? eachAsked(query.standalone, asking[0]!) : asking
  if (clauses.length < 2) return []
  const named = clauses.map((clause) => namedIn(clause, query.concepts))
  const distinct = named.map((own, i) => own.filter((concept) => named.every((other, k) => k === i || !other.includes(concept))))
  const least = asking.length === 1 && clauses.length === 2 && /多少/.test(query.standalone) ? LIGHTEST : OWN
  if (distinct.some((own) => !own.some((concept) => concept.weight >= least && !isGeneral(concept)))) return []
  const owner = ownerNamed.exec(clauses[0]!)?.[1] ?? ''
  const subject = withStatistic.exec(clauses[0]!)?.[1] ?? ''
  return clauses.map((clause, i) => {
    // 占地多大 behind 植物园总投资多少 is of what the first clause names.
    const leans = i > 0 && subject !== '' && named[i]!.every((concept) => isGeneral(concept) || isStatistic.test(concept.source))
    // 有多少职工 behind 甲公司一年产值多少 is of that firm.
    if (i > 0 && owner !== '' && continues.test(clause.trim()) && !ownerNamed.test(clause))
      return partOf(query, `${owner}${clause.trim()}`, [...named[i]!, ...namedIn(owner, query.concepts)])
    return leans
      ? partOf(query, `${subject}${clause.trim()}`, [
          ...named[i]!,
          ...namedIn(subject, query.concepts).filter((one) => !isGeneral(one) && !isStatistic.test(one.source)),
        ])
      : partOf(query, clause, named[i]!)
  })
}

/** A firm, house or work by its name, and how a clause goes on that says nothing of whose it tells. */
const ownerNamed = /^([^，,、；;？?]{2,20}?(?:公司|集团|厂|煤矿|医院|学校|中学|小学|电站|水库|园区|基地))/u
const continues = /^(?:一共|总共|共|现在|目前)?(?:有|用|雇|招|占|养|养活)(?:了)?(?:多少|几)/u

function clausesOf(question: string): string[] {
  const clauses: string[] = []
  let open = ''
  for (const piece of question.split(border)) {
    const text = open === '' ? piece : `${open}，${piece}`
    if (asks.test(piece) && refersBack.test(piece) && clauses.length > 0) clauses.push(`${clauses.pop()}，${text}`)
    else if (asks.test(piece)) clauses.push(text)
    open = asks.test(piece) ? '' : text
  }
  const last = clauses.length - 1
  return open.trim() === '' || last < 0 ? clauses : clauses.map((clause, i) => (i === last ? `${clause}，${open}` : clause))
}

/** 肉制品、药茶和功能食品三个产业的年产值各是多少: things side by side, and what is asked of each of them. */
const thingsBeside =
  /^(.*[，,])?([^，,、；;？?]{2,16}(?:、[^，,、；;？?]{2,12}){0,3}、[^，,、；;？?]{2,12}?)(?:(?:和|与|以及|及)([^，,、；;？?和与及]{2,12}?))?((?:[这那]|[两三四五六七八](?:个|类|种|大|项|家)|的|分别|各(?!种|类|个))[^、]*)$/
const ofEach = /各(?:自|是|有|为|要|能|会|将|占|多少|几|达|到)|分别|哪一?个[^，。？?]{0,10}最|谁[^，。？?]{0,6}最/
const counter = /^(?:[这那]?(?:[两三四五六七八]|几)?(?:个|类|种|大|项|家|些)(?:产业|行业|领域|方面|产品|平台|项目)?)/

/** The question of each of the things it sets side by side, or of the statistics in its one clause that asks; of any other that clause. */
function eachAsked(question: string, clause: string): string[] {
  const [, before = '', first, last, asked] = thingsBeside.exec(question) ?? []
  if (first === undefined || asked === undefined || !ofEach.test(asked)) return statisticsOf(clause)
  const things = [...first.split('、'), ...(last === undefined ? [] : [last])]
  return things.map((thing) => `${before}${thing}${asked.replace(counter, '')}`)
}

/** 甲增加值和乙收入，哪个增速定得高: two statistics set against one another. */
const whichOfTwo =
  /^(.*[，,])?([^，,、和与跟及？?]{3,16})(?:和|与|跟|及)([^，,、和与跟及？?]{3,16})[，,](?:谁|哪一?个|哪项)(?:的)?([^，,？?]{0,8}?)(?:定得|定的|要|更|得)*[高低多少大小快慢](?:些|一些|一点)?[？?\s]*$/

/** How names of statistics end that may stand side by side. */
const statistic = '(?:率|系数|面积|量|额|产值|总值|收入|支出|人口|里程|比重|占比|比例|寿命|强度|规模|水平|投资|人数|户数|床位数)'
const twoThings =
  /^(.*[，,])?([^，,、和与及？?]{3,14})(?:和|与|以及|及)([^，,、和与及？?]{3,14})[，,]([^，,？?]*(?:分别|各自?)[^，,？?]*(?:多少|几|哪|什么)[^，,？?]*[？?]?)$/

/** Statistics that any project or firm has, and that begin no name of another. */
const anyones = '(?<![人数])(?:面积|投资额?|产值|产量|产能|规模|里程|全长|户数|人数|床位数|装机|容量|收入|利润)'
/** What the first of several statistics is of, in a clause that asks for its number. */
const withStatistic = new RegExp(`^(.{2,}?)(?:的|涉及|共有?|一共)?(?:总|年|建筑|占地|规划|装机|项目)*(?:${anyones})[^，,]*(?:多少|多[大长高]|几|$)`, 'u')
const isStatistic = new RegExp(`(?:${statistic}|占地|全长|投资额?|产能|装机|容量)$|^多[大长高重]$`)
const sideBySide = new RegExp(
  `^(.*?${statistic})(?:的?目标|上限|下限)?(?:和|与|跟|以及|及|、)(?![^，]*(?:之比|的比))([^，,、和与及]{2,24}${statistic})((?:(?:的|到|在)?(?:19|20)\\d{2}年?(?:末|底)?)?(?:的?(?:规划)?目标值?|实际|底数|上限|下限)?(?:各自?|分别|都|又|将|会|能|要|应)*(?:是|为|有|达到?|到|定为?|定在)*多少.*)$`,
  'u',
)

/** 森林覆盖率和人口各是多少: the question of each of two statistics side by side; of any other itself. */
export function statisticsOf(question: string): string[] {
  const [, before = '', one, other, asksOfEach] = twoThings.exec(question) ?? []
  // 甲类项目和乙类项目，…分别几项: each with what is asked of both.
  if (one !== undefined && other !== undefined && asksOfEach !== undefined) return [`${before}${one}，${asksOfEach}`, `${before}${other}，${asksOfEach}`]
  const [, start = '', left, right, by] = whichOfTwo.exec(question) ?? []
  if (left !== undefined && right !== undefined) return [left, right].map((thing) => `${start}${thing}${by ?? ''}是多少`)
  const [, first, second, asked] = sideBySide.exec(question) ?? []
  if (first === undefined || second === undefined || asked === undefined) return [question]
  const limit = new RegExp(`^${escaped(first)}((?:的?目标|上限|下限)?)`).exec(question)?.[1] ?? ''
  return [`${first}${limit === '' ? asked : `${limit}${asked.replace(/^(?:的?目标|上限|下限)/, '')}`}`, `${second}${asked}`]
}

function namedIn(clause: string, concepts: readonly Concept[]): Concept[] {
  const words = matchable(clause)
  return concepts.filter(({ source, asked }) => words.includes(matchable(asked ?? source)))
}

function partOf(query: Understanding, clause: string, named: readonly Concept[]): Understanding {
  const times = timesOf(clause)
  const asking = { ...askingOf(clause, 0), document: query.asking.document }
  return {
    ...query,
    standalone: clause,
    asking,
    kind: asking.kind,
    times: times.years.length > 0 || times.periods.length > 0 ? times : query.times,
    concepts: query.concepts.map((concept) => (named.includes(concept) ? concept : { ...concept, weight: OTHERS * concept.weight })),
    measure: measureOf(clause),
  }
}

const setsTimesApart = anyOf(
  /(?:19|20)\d{2}年[^，,]{0,16}(?:多少|几)[^，,]{0,8}[，,、][^，,]{0,6}(?:19|20)\d{2}年[^，,]{0,16}(?:多少|几)|相比|对比|比较|哪一?年/i,
  /哪个(?:五年|时期)|各|分别|又[^，,。？?]{0,5}(?:多少|几)|[多高大快]还是[少低小慢]|比(?:19|20)\d{2}年|差|多(?:多少|几)|少(?:多少|几)|compar\w+|versus/i,
  /\bvs\b|which year|respectively/i,
  /\b(?:in|for|by|of) (?:19|20)\d{2}\b[^?]{0,8}\band (?:what|how|which)\b[^?]{0,60}\b(?:in|for|by|of) (?:19|20)\d{2}\b/i,
)

const comparesAmounts = /哪一?年.{0,4}[多少高低大小快慢]|[高低多少大小](?:了|出)?多少|差(?:多少|几)|which year.{0,30}(?:more|most|less|least|higher|lower)/i

/** The question as it would be read of each of the years or periods it sets against one another; empty where it sets none. */
export function timesApart(query: Understanding, documents: readonly Document[]): readonly Understanding[] {
  const { years } = query.times
  // 2005 under the Tenth Plan is one time.
  const periods = query.times.periods.filter(([from, to]) => !years.some((year) => year >= from && year <= to))
  const moments = [...periods.map((period): Times => ({ years: [], periods: [period] })), ...years.map((year): Times => ({ years: [year], periods: [] }))]
  if (moments.length < 2 || moments.length > 3 || query.scope.places.length > 1 || !setsTimesApart.test(query.standalone)) return []
  const asking = { ...query.asking, number: query.asking.number || comparesAmounts.test(query.standalone) }
  return moments.map((times) => ({
    ...query,
    asking,
    times,
    scope: ofPlan(times, query, documents),
    documentKind: documentKindOf('', times, query.scope, documents),
  }))
}

/** “七五”计划和“十一五”规划: where plans are named, each of them says what is asked of it, if it is held. */
function ofPlan({ periods }: Times, { scope, standalone }: Understanding, documents: readonly Document[]): Understanding['scope'] {
  const own = documents.filter(
    ({ id, kind, period }) => kind === 'plan' && scope.documents.includes(id) && periods.some(([from, to]) => period === `${from}-${to}`),
  )
  return own.length === 0 || !/规划|计划|纲要|\bplans?\b/i.test(standalone) ? scope : { ...scope, documents: own.map(({ id }) => id) }
}

/** Words are compared, and no numbers: 治理的几种方式. */
const comparesWords = /方式|方面|原则|思路|任务|措施|办法|表述/

/** The question as it would be put to the plan and to the report of the one place, mostly for a number, where it names both: 规划的数和工作报告的一样吗. Empty where it does not. */
export function documentsApart(query: Understanding, documents: readonly Document[]): readonly Understanding[] {
  const [place] = query.scope.places
  if (!place || query.scope.places.length > 1 || !namesPlan(query.standalone) || !namesReport(query.standalone)) return []
  return (['plan', 'report'] as const).flatMap((kind): Understanding[] => {
    const own = documents.filter((document) => document.kind === kind && place.own.includes(document.id)).map(({ id }) => id)
    return own.length === 0
      ? []
      : [
          {
            ...query,
            asking: { ...query.asking, kind: 'fact', number: !comparesWords.test(query.standalone) },
            documentKind: kind,
            scope: { ...query.scope, places: [{ ...place, own, above: [] }], documents: own },
          },
        ]
  })
}
