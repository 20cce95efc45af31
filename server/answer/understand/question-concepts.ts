/** What a Chinese question speaks of: its words, what stands for them in plans, and how much each tells. */
import type { Tokenizer } from '../../../index/tokenizer.ts'
import type { ConceptSources } from './concept-sources.ts'
import { ABSENT, type Concept, matchable, otherForms } from './concepts.ts'
import { emptyWords } from './empty-words.ts'
import { everydayMatches, findersOf, sameThing, straddling } from './everyday-matches.ts'
import {
  estates,
  headedKinds,
  localNames,
  nameAsked,
  pairedNames,
  prefixedWords,
  shortNames,
  transfersOfWater,
  unknownNames,
  withoutTransfer,
} from './names.ts'
import { productsAsked, thingsAsked } from './things.ts'
import { COUNTED, inParts, variantsOf } from './word-forms.ts'
import { kindWords, subjectOf, withoutYearly } from './wording.ts'

/** 哪七个 behind 七大板块 says nothing more. */
const whichOfSo = /哪([二三四五六七八九十]+)(?:个|项|大|类|种|条|家|所|座)/g
const counted = (question: string, number: string): boolean => new RegExp(`(?<![哪一二三四五六七八九十])${number}(?:大|项|类|种|条|个)`).test(question)

/** What parts of plans are called: 主要目标, 重点任务, 保障措施. */
const partsOfPlans = /(?:主要|总体|发展|预期|奋斗|远景|重点|基本|工作|保障|指导)(?:目标|任务|要求|原则|措施|思路|方针|指标|思想)/g
/** A number made one word with what it counts: 五区, 四化; not one with a measure word or a unit. */
const numbered =
  /(?<![一二三四五六七八九十百千万\d第])[二三四五六七八九十]\p{Script=Han}(?=建设|工程|行动|战略|是哪|指|怎|如何|[”"，,。？?]|$)(?<![个大项类种家户座所条年月日天次届时点成分万亿千百十号位名处片批张元倍五])/gu
const LIGHT = 0.3
/** 前五年 and 后五年 tell numbers of the same thing apart. */
const HALF = 0.6
const SYNONYM = 0.85
const EVERYDAY = [0.9, 0.85, 0.8, 0.72, 0.66, 0.6]
const WITHIN = 0.8
/** How rare a word is that tells one subject from the others. */
const SELDOM = 0.55
const QUOTED = 1.3
/** Weight from which what stands for a word means no more than it. */
const SURE = 0.9
const TOWN_AND_COUNTRY = 0.6

/** Ends of periods and values that the question itself gives say when and how much, and nothing of what: “十三五”期末, 是否超过38.7%. */
const withoutTimes = (question: string): string =>
  withoutYearly(question)
    .replace(/(?<=(?:19|20)\d{2}年)(?=[多少高低])/g, ' ')
    .replace(/(?<!哪)两个(?=年份|数[字值据]?|指标|(?:全国|国家)?(?:计划|规划))/g, ' ')
    .replace(/(?:起点|终点)(?=值?(?:是|为|有)?(?:多少|几))/g, ' ')
    .replace(/(?:[六七八九]|十[一二三四五六七八九]?)五(?:规划|计划)?(?:期末|期初|末期|初期)/g, ' ')
    .replace(/(?<![\d.])\d+(?:\.\d+)?(?:%|％|个百分点)/g, ' ')
    .replace(/(?:到)?(?:规划|计划)期(?:末|内)/g, ' ')
    .replace(/(?<!保护|生态|开发|高压|道路)(?:红线|底线|上限|下限)(?=(?:值)?(?:是|为|要|定|有|到)*(?:多少|几))/g, ' ')
    .replace(/(?<=从)\d+(?:\.\d+)?(?=[要将会]*[提增升降减涨到])/g, ' ')

/** The concepts of a Chinese question whose places and times are already taken out. */
export function conceptsOf(question: string, sources: ConceptSources): Concept[] {
  const quoted = [...question.matchAll(/[“"「『]([^”"」』]{2,16})[”"」』]/g)].map((match) => match[1]!)
  const plain = withoutTimes(question.replace(/[“”"「」『』]/g, ''))
    .replace(/每一(?=[百千万]人)/g, '每')
    // 下了岗 as 下岗.
    .replace(/([下失退脱摘毕离参停复])了([岗业休贫帽婚军产工])/g, '$1$2')
    // 甲水库跟前坪水库: and, and no 跟前.
    .replace(/(?<=\p{Script=Han}{2})跟(?=前?\p{Script=Han}{1,4}(?:水库|水电站|电站|大桥|机场|隧道|灌区|运河))/gu, '和')
    // 让不让农民…: whether, and no 不让.
    .replace(/([让准许给管能会可肯要该])不\1/g, ' ')
    // 归在哪一类: which one, and none of these words.
    .replace(/哪一(?![年天日样带路])\p{Script=Han}/gu, ' ')
    .replace(whichOfSo, (asked, number: string) => (counted(question, number) ? ' ' : asked))
  const defined = definedTerm(plain)
  if (defined !== null && !quoted.includes(defined)) quoted.push(defined)
  const everyday = everydayMatches(plain, sources)
  const concepts = new Map<string, { weight: number; alternatives: Map<string, number> }>()
  const add = (source: string, weight: number, alternatives: readonly (readonly [string, number])[]) => {
    const key = matchable(source)
    if (key === '' || periodFirst.test(key)) return
    const known = concepts.get(key) ?? { weight: 0, alternatives: new Map<string, number>() }
    known.weight = Math.max(known.weight, weight)
    for (const [text, w] of alternatives.flatMap(([text, w]) => [[text, w] as const, ...otherForms(text).map((form) => [form, 0.9 * w] as const)])) {
      const normal = matchable(text)
      if (normal !== '') known.alternatives.set(normal, Math.max(known.alternatives.get(normal) ?? 0, w))
    }
    concepts.set(key, known)
  }

  // “五五” beside 目标 is a name in a plan of today; no plan held is of the periods before 1981.
  for (const term of quoted) if (!/^(?:[六七八九]|十[一二三四五六七八九]?)五$/.test(term)) add(term, QUOTED, [[term, 1]])
  const covered: [number, number][] = []
  for (const { key, at, planWords, asking } of everyday) {
    if (key.length >= 3 || !isContent(key, sources)) covered.push([at, at + key.length])
    const own = wordsWithin(key, sources)
    const best = Math.max(...planWords.map((word) => sources.rarity(word) * (sources.rarity(word) < 1 ? 1 : 0.5)), 0.3)
    add(key, (asking ? 0.4 : 1) * (0.35 + 0.65 * best), [
      [key, 1] as const,
      ...(asking ? [] : own).map((word) => [word, WITHIN] as const),
      ...planWords.map((word, i) => [word, EVERYDAY[i] ?? 0.6] as const),
    ])
  }
  for (const [half] of plain.matchAll(/[前后][五十]年/g)) add(half, HALF, [[half, 1]])
  const transfers = transfersOfWater(plain, sources.holds)
  const subject = subjectOf(transfers.length > 0 ? withoutTransfer(plain) : plain)
  for (const [character, word] of headedKinds(subject, sources.tokenizer))
    add(word, weightOf(character, sources), [
      [word, 1],
      [character, 0.7],
    ])
  for (const [term] of plain.matchAll(numbered)) if (sources.holds(term)) add(term, weightOf(term, sources), [[term, 1]])
  for (const [thing, words] of [...thingsAsked(plain), ...productsAsked(plain, sources.tokenizer)])
    add(
      thing,
      Math.max(...words.map((word) => (sources.holds(word) ? weightOf(word, sources) : 0)), LIGHT),
      words.map((word, i) => [word, EVERYDAY[i] ?? 0.6] as const),
    )
  for (const name of [
    ...localNames(subject, sources.tokenizer),
    ...unknownNames(subject, sources),
    ...shortNames(subject, sources),
    ...pairedNames(subject, sources),
    nameAsked(plain, sources),
    ...estates(subject),
    ...prefixedWords(subject, sources.tokenizer),
    ...transfers,
  ])
    if (name !== '' && sources.holds(name)) add(name, weightOf(name, sources), [[name, 1], ...variantsOf(name)])
  for (const word of contentWords(subject, sources.tokenizer)) {
    const at = plain.indexOf(word)
    const inEveryday = covered.some(([start, end]) => at >= start && at + word.length <= end)
    if (inEveryday && !concepts.has(matchable(word))) continue
    add(word, weightOf(word, sources), [[word, 1], ...variantsOf(word)])
  }
  // 哪三个县: plans say 三县 behind their names.
  for (const [, number, kind] of plain.matchAll(/([二三四五六七八九十])个([县市镇乡村区州盟旗厂矿校省])/g))
    if (concepts.has(`${number}个`)) add(`${number}个`, 0, [[`${number}${kind}`, COUNTED]])
  // 城里人和农村人: plans say both in one word.
  if (/城[里镇市]/.test(plain) && /农村|乡下|村里/.test(plain)) add('城乡', TOWN_AND_COUNTRY, [['城乡', 1]])
  const straddles = straddling(plain, { tokenizer: sources.tokenizer, holds: () => false })
  for (const { word, others, field } of findersOf(sources.lexicon).synonyms(plain)) {
    const at = plain.indexOf(word)
    if (straddles(at, at + word.length)) continue
    const held = concepts.get(matchable(word))
    if (held)
      add(
        word,
        held.weight,
        others.map((other) => [other, SYNONYM] as const),
      )
    else if (!emptyWords.has(word) && !isPeriod(word))
      add(word, (field === 'question' ? 0.4 : 1) * weightOf(word, sources), [[word, 1] as const, ...others.map((other) => [other, SYNONYM] as const)])
  }
  // 全市有多少人: where nothing else is counted, people are.
  if (concepts.size === 0 && /(?:多少|几)(?:万|亿)?(?:口?人|人口)/.test(plain)) add('人口', LIGHT, population)
  for (const [source, { alternatives }] of concepts)
    for (const [text, w] of inParts(source, sources.lexicon)) if (!alternatives.has(text)) alternatives.set(text, w)
  // Where all words are words of asking, those that plans head their parts with are what is asked about.
  if (concepts.size === 0)
    for (const [term] of plain.matchAll(partsOfPlans)) if (sources.holds(term)) add(term, Math.max(LIGHT, weightOf(term, sources)), [[term, 1]])
  // 保障性住房其中公租房: a part is not told by what may stand for the whole as well.
  const ofPart = plain.split('其中').slice(1).join('')
  const isLoose = (source: string, text: string, w: number) => w < SURE && ofPart.includes(source) && !sameThing(source, text, sources.lexicon)
  return [...concepts].map(([source, { weight, alternatives }]) => ({
    source,
    weight: isOutputOf(source, plain, [...concepts.keys()]) ? OUTPUT_OF * weight : weight,
    alternatives: [...alternatives].filter(([text, w]) => !isLoose(source, text, w)).map(([text, w]) => ({ text, weight: w })),
  }))
}

/** What 产量 counts behind the product that is made: plans print 自行车200万辆 as well. */
const OUTPUT_OF = 0.8

/** 产量 right behind the name of what is made. */
function isOutputOf(source: string, question: string, sources: readonly string[]): boolean {
  const before = /^[总年]?产量$/.test(source) ? (/(\p{Script=Han}{2,8}?)的?[总年]?产量/u.exec(question)?.[1] ?? '') : ''
  return sources.some((other) => other !== source && before.endsWith(other))
}

/** Words of an everyday expression that plans print themselves: 苹果 in 种苹果. */
const wordsWithin = (expression: string, { tokenizer, holds, rarity }: ConceptSources): string[] =>
  contentWords(expression, tokenizer).filter((word) => word.length >= 2 && word !== expression && holds(word) && rarity(word) >= SELDOM)

/** The term that 什么是… and …是什么意思 ask for, where it is short enough to be one. */
function definedTerm(question: string): string | null {
  const text = question
    .replace(/[?？。\s]+$/, '')
    .replace(/^(?:请问|(?:政府工作)?(?:规划|纲要|计划|报告|文件)(?=[里中]|的|提|说)|里面?|中|的|讲的|说的|提的|提出的)+/, '')
  const match =
    /^(?:什么是|何谓|什么叫)(\p{Script=Han}{2,8}|[\p{Script=Han}\d]{2,8})$/u.exec(text) ??
    /^([\p{Script=Han}\d]{2,8}?)(?:是什么意思|什么意思|是啥意思|指什么|是指什么|指的是什么)$/u.exec(text)
  return match?.[1] ?? null
}

const population = [
  ['人口', 0.8],
  ['总人口', 1],
  ['常住人口', 1],
  ['人口规模', 1],
  ['人口总量', 1],
] as const

/** “十四五”老旧小区 is told by its words; a period is understood apart. */
const periodFirst = /^(?:[六七八九]|十[一二三四五]?)五(?:时期|期间|规划)?\p{Script=Han}{2}/u

/** 项目 or 工程 says what is listed, not on what. */
const KIND = 0.2

function weightOf(word: string, { rarity, holds }: ConceptSources): number {
  if (kindWords.test(word)) return KIND
  return holds(word) ? 0.3 + 0.7 * rarity(word) : ABSENT
}

function isPeriod(word: string): boolean {
  return /五$|五年|五(?:时期|期间|计划|规划|纲要)$/.test(word) || /^(?:19|20)\d{2}/.test(word)
}

/** Numerals and units that say how much, and nothing of what: 亿吨, 千万. */
const amount = /^[百千万亿]{1,2}(?:[吨元块人户亩斤株只头吨米方度]|公里|公斤|公顷|千瓦|千瓦时|千升|美元|立方米|平方米|人次|辆|件|套|个)$|^[百千万亿]{2}$/

/** One of something (一条, 一段), and words that only join (是从, 到了). */
const saysNothing = /^(?:一[个条段座家项批部份片处所支套只台辆艘届次场种块件笔道层栋]|[是从到在和与的了把被让给向对为以及自由于]{2,})$/

/** Words that tell something, in order, each once; single characters and empty words left out. */
export function contentWords(text: string, tokenizer: Tokenizer): string[] {
  const words = tokenizer
    .words(text)
    .filter(
      (word) =>
        !emptyWords.has(word) &&
        (word.length >= 2 || /[a-z]/i.test(word)) &&
        !/^(?:19|20)\d{2}年?$/.test(word) &&
        !amount.test(word) &&
        !saysNothing.test(word) &&
        !/^[十一二三四五六七八九]+五(?:规划|计划|时期|期间|纲要)?$/.test(word),
    )
  return [...new Set(words)]
}

function isContent(word: string, { tokenizer }: ConceptSources): boolean {
  return tokenizer.words(word).length === 1
}
