import { saysNumber } from '../rank/signs.ts'
import { anyOf } from './any-of.ts'

const aim =
  /目标(?!任务)|要达到|要提高到|[想会将能]达到什么|(?<![一约规稳特认固确审制指法])定[的得](?:比|更?[高低多]|是?多少)|[要能]做到什么(?!时候)|\btargets?\b/i
const reached =
  /实际|完成|过去|回顾|以来|达成|实现了|达标(?:了|的)|\bactual|\bachiev|\bpast\b|\b(?:met|hit|missed|fulfilled|reached|surpassed|exceeded) (?:its |their |the |all )?(?:\w+ )?targets?\b/i

/** What is aimed at is asked for, and not what has come of it: 目标是什么, 要达到多少. */
export const asksForAim = (question: string): boolean => aim.test(question) && !reached.test(question)

const aimed = /目标(?:是|为|[：:]|[,，]即)|力争|达到|突破|实现.{0,12}目标|控制在|提高到|建成/
const dated = /(?:19|20)\d{2}年|[一二三四五六七八九十]+五[”"」]?(?:期?末|期间|时期)/

/** 0 to 2: how far a sentence says what is aimed at; by when, or by how much, tells most. */
export const aimOf = (words: string): number => (aimed.test(words) ? (dated.test(words) || saysNumber(words) ? 2 : 1) : 0)

const done =
  /\p{Script=Han}(?<![定写提说列讲])了(?:多少|几)|(?:多少|几)[^，。？?]{0,4}了[?？\s]*$|去年|已经?[^，。？?]{0,10}(?:多少|几)|how many [^?]{1,60}\b(?:(?:has|have) (?:been|already)|had \w+ed)\b/iu
const planning = /年内|今年|力争|计划|拟|规划|到(?:20\d{2}年|[“"]?[一二三四五六七八九十]+五)|将/

/** What has been done is asked for, and not what is to be: 改了多少户, 已经建成几个. */
export const asksForDone = (question: string): boolean => done.test(question) && !aim.test(question) && !/要|打算|准备|计划/.test(question)

const toBe =
  /(?:要|打算|计划|准备|力争|将|会)(?!求)[^，。？?]{0,8}(?:多少|几|百分之几|多[大长高])|\bhow (?:much|many|fast|far)\b[^?]{0,80}\b(?:should|hopes? to|aims? to|wants? to|plans? to|expected to)\b/i

/** What is to be reached is asked for by its verb: 各要减排百分之几. */
export const asksToBe = (question: string): boolean => toBe.test(question) && !done.test(question) && !reached.test(question)

const stood = anyOf(
  /(?:规划|纲要|计划)[^，。？?]{0,8}(?:承认|坦言|指出|认为|回顾|总结|说当时|说原来|说过去)/i,
  /\b(?:plan|outline|report|FYP)\b[^?]{0,40}\b(?:admit\w*|brag\w*|boast\w*|acknowledg\w*|conced\w*|complain\w*|own(?:s|ed)? up|say (?:it |they )?(?:was|were|had))\b/i,
  /\bhad (?:it|they|[a-z]+ [a-z]+|[a-z]+) (?:actually |really |already )?(?:been|gone|grown|risen|fallen|dropped|reached)\b/i,
  /\bsay [^?]{1,24}\b(?:was|were|had)\b/i,
  /\b(?:as |it )?(?:admitted|acknowledged|conceded|owned up to) (?:in|by) (?:the|its|[A-Z])/i,
)

/** It is asked how things stood when the plan was made, which it tells where it looks back. */
export const asksHowItStood = (question: string): boolean => stood.test(question)

/** Says what is to be done. */
export const saysPlanned = (words: string): boolean => planning.test(words)

/** How something came about is asked, and not how it is to be done: 是怎么争取来的. */
export const asksHowDone = (question: string): boolean => /怎么[^，。？?]{1,10}(?:[来成到下]|出来|起来|下来)的[？?。\s]*$/.test(question)

/** How something is to be done is asked, and not how it stands (怎么样). */
export const asksForWays = (question: string): boolean =>
  !asksHowDone(question) &&
  /怎么(?!样)|(?:怎样|如何)(?![?？\s]*$)|咋(?!样)|措施|办法|举措|做法|靠什么|\bhow (?:will|does|do|can|is|are|to|would|should)\b/i.test(question)

/** How a document sees or tells something is asked, and not how it is to be done: 怎么分析, 如何看待. */
export const asksForView = (question: string): boolean =>
  /(?:怎么|怎样|如何)(?:来)?(?:分析|看待|看|判断|认识|描述|概括|评价|评估|总结|回顾|表述|形容)/.test(question)

/** 过去五年…到了什么程度, over the past five years: of years gone by, named by no number. */
export const asksYearsGone = (question: string): boolean =>
  /过去(?:的)?(?:[一二三四五几]|\d)年|(?:这|[一二三四五几两]|\d)(?:五|几)?年来|\b(?:over|in|during) the (?:past|last) (?:five|few|several) years\b/i.test(
    question,
  )
