/** How it is asked what is to be done, what came of it, and what is still wanting. */
import { anyOf } from '../any-of.ts'

const measure = anyOf(
  /详细|展开(?:说|讲)|讲讲|说说|介绍|怎么|怎样|如何|咋|办法|措施|举措|有什么(?:安排|打算|考虑|政策|支持)|有啥|打算|准备(?:怎|用|改|做)|做什么|靠什么|由谁|谁来|谁负责/i,
  /哪些(?:办法|措施|举措|做法)|有没有.{0,12}(?:打算|安排|办法|政策|规定|人)|\btell me (?:more )?about\b|\bmore (?:about|on)\b/i,
  /\bdetails?\b|how (?:will|does|do|can|is|are|to|would|should)/i,
  /what (?:will|measures|steps|plans?|is (?:being done|planned)|does .{1,40} (?:do|(?<!(?:['’]s|the|its|their|this) )plan|intend|propose))/i,
)

/** What is meant to be done, where one thing is asked for. */
const meansOne = /(?:打算|准备)(?=[^，,。；;？?]{0,12}(?:哪(?:一)?[个家座所条处里儿块]|[成叫为作](?:什么|啥)))/g

/** 计划里怎么说的: what it says of the number, and no ways. */
const whatIsSaid = /(?:怎么|怎样|如何)(?:说|写|讲|提)的?(?=[?？。，,\s]|$)/g

const review = anyOf(
  /情况(?:是|又|到底)?(?:怎么样|咋样|如何|怎样)[?？。\s]*$|成绩|成就|成效|做成了|办成了|干成了|(?:做|干|开展)了(?:哪些|什么)(?:工作|事|实事)?|有(?:什么|哪些)变化|战绩/i,
  /家底|完成得怎么样|完成情况|达成|做到了|取得|短板|不足|问题和困难|存在(?:的|哪些)?问题|(?:突出|主要)(?:的)?问题|回顾|总结|评价|achieved|achievement/i,
  /\bdid\b[^?]{1,60}\bachieve\b|accomplish|progress made|shortcoming|weakness/i,
)

const weakness = anyOf(
  /(?:突出|主要|哪些|什么|哪几个?(?:方面|个)的?)(?:的)?(?:矛盾和)?问题(?!导向)|短板|不足|弱项|差距(?!多|是)|问题和困难|存在(?:的|哪些|什么)*问题|困难(?!群|家|职|人)/i,
  /挑战|哪里不行|毛病|shortcoming|weakness|weak points?|problems?\b|challenges?|difficult/i,
)

/** 重点研究什么问题, 解决哪些问题: matters to be dealt with, and no shortcomings. */
const dealtWith = /(?:研究|探讨|讨论|解决|回答|处理|攻克|协调)(?:好|了)?[^，,。；;？?]{0,4}(?:什么|哪些|哪几个?)(?:的)?(?:重大|主要|突出)?问题/g

/** Does a word for ways stand in it? */
export const namesWays = (question: string): boolean => measure.test(question)

/** Are ways asked for? 打算把哪个公司改成基地 asks which one. */
export const asksWays = (question: string): boolean => measure.test(question.replace(meansOne, '').replace(/怎么变的/, ''))

/** Are ways asked for beside a number? 计划里怎么说的 asks for none. */
export const asksWaysToo = (question: string): boolean => /怎么|怎样|如何|how will/i.test(question.replace(whatIsSaid, ''))

/** Is it asked what came of something, or what is still wanting? */
export const asksResults = (question: string): boolean => review.test(question)

/** Is it asked what is wanting: shortcomings, problems, difficulties? */
export const asksWeakness = (question: string): boolean => weakness.test(question)

/** The question with matters to be dealt with by another name than 问题, which is a shortcoming too. */
export const withMattersApart = (question: string): string => question.replace(dealtWith, (said) => said.replace('问题', '事项'))
