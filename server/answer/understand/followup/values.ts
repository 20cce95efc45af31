/** Which of a thing's values a follow-up asks for. */

import { FEW } from '../how-many.ts'
import { languageOf } from '../kind.ts'
import { isBare, years } from './bare.ts'
import { topicOf } from './topic.ts'

export interface ValuesAsked {
  /** Nothing but times and kinds of value is named: 2020年实际是多少. */
  readonly only: boolean
  readonly actual: boolean
  readonly target: boolean
}

/** Words that ask what came of a target and name no thing of their own. */
const outcome =
  /实际|完成|做到|达到|达到|达成|基期|基数|现状|起点|当时|原来|规划|计划|打算|准备|目标|最后|最终|结果|后来|到底|是否|有没有|没有|新建|建成|建设|建|上|了|吗|的|值|数|得|\b(?:actual(?:ly)?|what|did|does|do|was|were|is|are|it|they|the|that|this|reach(?:ed)?|achieved?|value|figure|number|result|outcome|really|end(?:ed)?|up|at|in|by|of|to|be|come)\b/gi

export function valuesAsked(rest: string): ValuesAsked {
  const words = rest.replace(years, '')
  const actual = /实际|完成|做到|达成|达到了|达到没有|基期|基数|现状|起点|actual|really|\b(?:reach|achiev)/i.test(words)
  const target = !actual && /目标|target/i.test(words)
  return { target, only: isBare(words.replace(outcome, '')), actual }
}

/** The earlier question asking for what came of a target instead of the target, or the other way round; `isDated` where the follow-up named its year. */
export function withValue(question: string, { actual, target }: ValuesAsked, isDated = false): string {
  if (target) return aimedAt(question, isDated)
  return actual
    ? question
        .replace(/五([”"」]?)(?:规划|计划)(?:给|里|中|对|将)?/g, '五$1时期')
        .replace(/的?目标值?(?:是多少|定在|定的)?|要?控制在|要?达到|要?提高到|要?提升到|力争|计划|规划的/g, '实际')
        .replace(/\btargets?\b/gi, 'actual')
    : question
}

const actualWord = /实际(?:上)?(?:达到|完成|做到)?了?|\bactual(?:ly)?\b/i

/** A question that speaks of no actual value asks for the target of its topic, in the plan's own time. */
function aimedAt(question: string, isDated: boolean): string {
  if (/目标|\btargets?\b/i.test(question)) return question
  if (actualWord.test(question)) return question.replace(new RegExp(actualWord, 'gi'), (word) => (/^a/i.test(word) ? 'target' : '目标'))
  if (languageOf(question) === 'en') return `${(isDated ? question : question.replace(/\s*\b(?:in|by) (?:19|20)\d{2}/i, '')).replace(/[?？\s]+$/, '')}, target?`
  const topic = topicOf(question).replace(/[要将会]$/, '')
  return `${isDated ? topic : topic.replace(/(?:到|至)?(?:19|20)\d{2}年?|现在|目前/g, '')}的目标是多少？`
}

/** What of its values the earlier question asked for (增长目标, 实际), for another thing under the same question. */
export function valueAsked(before: string, rest: string): string {
  // 高等教育呢 after 高中阶段毛入学率: the same rate of another stage.
  const rate = /毛?入[学园]率|巩固率/.exec(before)?.[0]
  if (rate !== undefined && /(?:教育|阶段|高中|初中|小学|大学|幼儿园)$/.test(rest))
    return /幼儿园|学前/.test(rest) === /园/.test(rate) ? rate : rate === '巩固率' ? rate : /园/.test(rate) ? '毛入学率' : '毛入园率'
  const asked = /(?:年均)?(?:增长|增速)?目标|年均增长|增长率|增速|实际(?:完成)?|占比|产量|数量/.exec(before)?.[0] ?? ''
  return rest.includes(asked) || /项目|工程|措施|哪些/.test(before) || /[力率额值数耗]?(?:目标|实际|增速|增长率?)$/.test(rest.replace(/呢?[?？。\s]*$/, ''))
    ? ''
    : asked
}

const howMany = new RegExp(`(?:多少|${FEW})((?:万|亿)?(?:个|家|户|座|所|条|项|名|位|人|公里|亩|吨|元|处|种|张|套|台|辆|平方米)?)`)

/** How the earlier question asked, for a follow-up that only names another subject. */
export function formOf(before: string): string {
  const counted = howMany.exec(before)
  if (counted || /how (?:many|much)/i.test(before)) return `多少${counted?.[1] ?? ''}？`
  const kind = /(项目|工程|企业|公司|园区|基地|平台|政策|措施|举措)(?:都)?(?:有(?:哪些|什么)|是哪|包括)/.exec(before)?.[1] ?? ''
  if (/哪些|which|what are/i.test(before)) return `${kind}有哪些？`
  if (/怎么|怎样|如何|how/i.test(before)) return '怎么做？'
  return '？'
}
