/** What is asked about by words that the documents do not have: a kind of thing, a term, the rate or the share of something. */
import type { Knowledge } from '../knowledge.ts'
import { ABSENT, type Concept, matchable, presence, stands } from '../understand/concepts.ts'
import { escaped } from '../understand/escaped.ts'
import { isGeneral } from '../understand/general-words.ts'
import type { Understanding } from '../understand/understanding.ts'
import { workByKind } from './number-asked.ts'
import { isPrintedNowhere } from './printed-nowhere.ts'
import { isStatistic, quantityAsked } from './quantity.ts'

/** Presence from which words name a thing. */
const NAMED = 0.5

/** Printed nowhere; shorter words may be cut out of others. */
const isUnknown = (concept: Concept, knowledge: Knowledge, most = 0): boolean => concept.source.length >= NAMING && isPrintedNowhere(concept, knowledge, most)
const NAMING = 3
/** Of 核电机组 two pairs of three stand in other words. */
const IN_PIECES = 0.4

/** 某某铁路修的是哪一段: nothing is asked about but a work that no document prints. */
export function isAllUnknown({ concepts, asking }: Understanding, knowledge: Knowledge): boolean {
  const things = asking.document || asking.number ? [] : concepts.filter((concept) => !isGeneral(concept))
  return things.length > 0 && things.every((thing) => workByKind.test(thing.source) && isUnknown(thing, knowledge, IN_PIECES))
}

/** 有哪些动物园和海洋馆: what is to be listed is named right behind the word that asks, and no document prints it. */
export function asksForUnknownKind({ standalone, concepts }: Understanding, knowledge: Knowledge): boolean {
  const named = /(?:哪些|什么|哪几[个家座所条])(\p{Script=Han}{2,12})/u.exec(standalone)?.[1] ?? ''
  const things = concepts.filter(({ source }) => named.includes(source))
  return things.some(({ source }) => named.startsWith(source)) && things.every((thing) => isUnknown(thing, knowledge) || named.indexOf(thing.source) >= APART)
}
/** Characters from which a word behind the one that asks is not what is to be listed. */
const APART = 8

/** 自行车产量: the thing whose number is asked for stands right before its statistic, and no document prints it. */
export function isOfUnknown(query: Understanding, knowledge: Knowledge): boolean {
  const quantity = quantityAsked(query)
  if (quantity === null || !isStatistic(quantity)) return false
  const question = matchable(query.standalone).replace(/(?:每年|全年|一年|每月)的?/g, '')
  const of = query.concepts.filter(({ source }) => [quantity.source, `的${quantity.source}`].some((words) => question.includes(source + words)))
  return of.some((concept) => isUnknown(concept, knowledge, IN_PIECES))
}

/** What an English question measures, behind the word that asks and before its verb. */
const verb = '(?:did|does|do|is|are|was|were|will|would|should|has|have|had|can|could|must)'
const measures = '(?:acreage|area|output|production|capacity|yield|price|fare|quota|age|length|height)'
const measuredInEnglish = new RegExp(
  `how many (?:square |cubic )?(?:kilomet(?:re|er)s?|met(?:re|er)s?|km|miles|hectares|mu|tonnes|tons|kilowatts) of ((?:(?!${verb}\\b|(?:of|for|in|per|to|by)\\b)[\\w.'-]+ ){1,4})${verb}\\b|^what ((?:[\\w'-]+ ){1,3})${measures} ${verb}\\b`,
  'i',
)

/** How many kilometres of metro, what lavender acreage: a thing is measured that the place's own documents do not name. */
export function measuresUnknownInEnglish({ standalone, concepts, scope, language }: Understanding, knowledge: Knowledge): boolean {
  const named = language === 'en' ? (measuredInEnglish.exec(standalone)?.slice(1).join('') ?? '').toLowerCase() : ''
  if (named === '') return false
  const things = concepts.filter((concept) => concept.weight >= ABSENT && concept.asked !== undefined && named.includes(concept.asked.toLowerCase()))
  return things.some((thing) => !isGeneral(thing) && !namedByOwn(thing, scope, knowledge))
}

/** 通行费一辆车收多少: a charge by the name that everybody has for it, before the word that asks. */
const charge = /((?:通行|过路|过桥|停车|物业|取暖|供暖|挂号|保险|住宿|借阅|快递)费|票价|房价|水价|电价|气价|油价)(?=[^，,。；;？?]{0,10}(?:多少|几))/u

/** A charge is asked for that no document prints by its name. */
export function asksUnknownCharge({ standalone, concepts }: Understanding, knowledge: Knowledge): boolean {
  const name = charge.exec(standalone)?.[1]
  return name !== undefined && concepts.some((concept) => concept.source.endsWith(name) && isPrintedNowhere(concept, knowledge, IN_PIECES))
}

/** 近视率要降到多少: what the rate is of, right before it. */
const rateOf = /(\p{Script=Han}{2,10})率(?=[^，,。；;？?]{0,8}(?:多少|几))/u

/** The rate of something is asked that the place's own documents do not name. */
export function isRateOfUnknown({ standalone, concepts, scope }: Understanding, knowledge: Knowledge): boolean {
  const named = matchable(rateOf.exec(standalone)?.[1] ?? '')
  const thing = concepts.filter(({ source }) => source.length >= 2 && named.endsWith(source)).toSorted((a, b) => b.source.length - a.source.length)[0]
  return thing !== undefined && !isGeneral(thing) && !namedByOwn(thing, scope, knowledge)
}

/** The place's own documents, or all that are searched where it has none, name the thing in some of its words. */
function namedByOwn(thing: Concept, scope: Understanding['scope'], knowledge: Knowledge): boolean {
  const own = scope.places.flatMap((place) => place.own)
  const searched = new Set(own.length > 0 ? own : scope.documents)
  return knowledge.units.some(({ passage, words }) => searched.has(knowledge.passages[passage]!.documentId) && presence(thing, words) >= NAMED)
}
/** A term in quotation marks, or a number of great things (八大战略), whose meaning is asked and that none of the documents searched uses. */
export function asksForUnknownTerm({ asking, text: asked, standalone, scope, concepts }: Understanding, knowledge: Knowledge): boolean {
  const searched = new Set(scope.documents)
  const uses = (isUsed: (text: string) => boolean) =>
    knowledge.passages.some(({ documentId, path, lead }) => searched.has(documentId) && (isUsed(path) || isUsed(lead))) ||
    knowledge.units.some((unit) => searched.has(knowledge.passages[unit.passage]!.documentId) && isUsed(unit.words))
  const [, count, things] = greatThings.exec(standalone) ?? []
  if (count !== undefined && things !== undefined) {
    // 三大牌子 are 三大品牌.
    const called = concepts.flatMap(({ source, alternatives }) =>
      things.endsWith(source) ? alternatives.flatMap(({ text, weight }) => (weight >= SAME ? [text] : [])) : [],
    )
    const named = new RegExp(`${count}[大项个类条种](?:\\p{Script=Han}{0,4})?(?:${[things, ...called.map(escaped)].join('|')})`, 'u')
    if (!uses((text) => named.test(text))) return true
  }
  // 国家“六五”讲的“三同时”: not the plan by its number.
  const quoted = [...standalone.matchAll(/[“"「『]([^”"」』]{2,16})[”"」』]/g)].map(([, words]) => words!)
  const term = quoted.find((words) => !isPlanNamed(words)) ?? quoted[0]
  // A slogan of numbers (“五五”, “1415”) is asked about by nothing else, whatever is asked of it.
  if (term !== undefined && asked.includes(term) && /^(?:[\d+]{2,8}|[二三四五六七八九]{2,3})$/.test(term) && !isPlanNamed(term)) {
    const slogan = matchable(term)
    if (!uses((text) => stands(slogan, matchable(text)))) return true
  }
  if (asking.kind !== 'definition' || term === undefined || !/[\p{Script=Han}\d]/u.test(term)) return false
  const words = matchable(term)
  // A slogan that counts is its number too: “四个汾阳” is not meant by 四个 here and 汾阳 there.
  // “七个领域” may be printed with what they are: 七个重点领域.
  const [, number, kind] = /^([二三四五六七八九十]{1,2}个)(\p{Script=Han}+)$/u.exec(words) ?? []
  const counted = number === undefined || kind === undefined ? null : new RegExp(`${number}(?:重点|主要|重大|关键)?${kind}`, 'u')
  return !uses((text) => counted?.test(text) ?? pairShareOf(words, text) >= 0.5)
}

/** Weight of a word that stands for another. */
const SAME = 0.85

/** “六五” and “七五” are plans; no plan held is of an earlier one. */
const isPlanNamed = (term: string) => /^[六七八九]五$/.test(term)

/** 八大战略是什么: a number of things that a plan would have to name so. */
const greatThings = /([二三四五六七八九十]{1,2})大(\p{Script=Han}{2,4}?)(?:分别|都|各)?(?:是什么|是啥|指什么|指的是什么|是指什么|具体指)/u

/** Share of the term's character pairs that the words have; 1 for a number that stands in them. */
function pairShareOf(term: string, words: string): number {
  if (/^\d+$/.test(term)) return new RegExp(`(?<!\\d)${term}(?!\\d)`).test(words) ? 1 : 0
  const pairs = Array.from({ length: term.length - 1 }, (_, i) => term.slice(i, i + 2))
  return pairs.filter((pair) => words.includes(pair)).length / Math.max(1, pairs.length)
}

/** 对地铁有什么安排: what is said of one thing, named between the two. */
const saidOf =
  /对(\p{Script=Han}{2,14}?)(?:这块|方面)?(?:(?:有|作|做)(?:了|出)?(?:什么|哪些|何|啥)(?:样的)?|有没有(?:定|提|作|做)?(?:了|出)?\p{Script=Han}{0,4}?)(?:安排|规定|要求|考虑|打算|说法|目标|指标|部署|计划|规划|表述|政策|措施|举措)/u

/** 票价怎么调整: what becomes of a price or the like, named right before. */
const howSet =
  /(\p{Script=Han}{2,12}?)(?:(?:[“"]?[一二三四五六七八九十]{1,2}五[”"]?(?:期间|时期|末)?)|今年|明年|今后|以后|将来|未来)?(?:要|会|将|准备|打算)?(?:怎么|怎样|如何|咋)(?:调整?|定(?!位|义)|收(?!集|购|储|回)|涨|变(?!成))/u

/** Something is asked about that the place's own documents do not name at all: 养狗要不要办证, 有没有万达. */
export function asksForUnknown({ concepts, scope, standalone }: Understanding, knowledge: Knowledge): boolean {
  const thing = matchable((saidOf.exec(standalone) ?? howSet.exec(standalone))?.[1] ?? '')
  // Of a thing in several words the last says what it is: 地铁 of 某市地铁.
  const heads = thing === '' ? [] : concepts.filter((concept) => thing.endsWith(concept.source))
  const asked = heads.length > 0 ? heads.filter((concept) => !isGeneral(concept)) : thing === '' ? concepts : []
  const heaviest = Math.max(0, ...asked.map(({ weight }) => weight))
  const things = asked.filter(({ weight }) => weight >= ABSENT && weight >= heaviest / 2)
  return things.some((one) => !namedByOwn(one, scope, knowledge))
}

/** It is asked what is said of one thing. */
export const asksWhatIsSaid = (question: string): boolean => saidOf.test(question) || howSet.test(question)

/** 在哪儿建野生动物园, 怎样发展蚕桑产业: what is built or grown, behind the word for that and before what is asked of it. */
const made =
  /(?:[新修兴扩]?建(?![立议构在到成])设?|发展|(?<![那这哪各一几多品某两何此每])种植?|养殖?)(?:了|过)?(?:一?[个座家条所处])?((?:(?![的了吗有要将会哪怎如什多几由在])\p{Script=Han}){2,10})(?=[的了吗有要将会哪怎如，,。？?\s]|$)/gu

/** Something is to be built or grown that no document names, and of which nothing is known to stand for it. */
export function makesUnknown({ standalone, concepts, language, asking }: Understanding, knowledge: Knowledge): boolean {
  if (language === 'en' || asking.number) return false
  const things = [...standalone.matchAll(made)].map(([, thing = '']) => matchable(thing).replace(/(?:产业园?|工业园|项目|工程|基地|园区)$/, ''))
  return concepts.some((concept) => {
    const isOneOf = things.some((thing) => thing.endsWith(concept.source) && !/^(?:[一二三四五六七八九十两几]|世界级|国家级)/.test(concept.source))
    return isOneOf && isPrintedNowhere(concept, knowledge, IN_PIECES)
  })
}

/**
 * 对外国专家有没有…, 票价怎么调整: what formal words name and no document prints, and a statistic that the place's own do not name, is not
 * told by what everyday words lead to.
 */
export function asksOfUnprinted({ standalone, concepts, scope }: Understanding, knowledge: Knowledge): boolean {
  const said = matchable(saidOf.exec(standalone)?.[1] ?? '')
  const set = matchable(howSet.exec(standalone)?.[1] ?? '')
  return concepts.some(
    (concept) =>
      (said.includes(concept.source) && isUnknown(concept, knowledge)) ||
      (set.endsWith(concept.source) && isStatistic(concept) && !namedByOwn(concept, scope, knowledge)),
  )
}
