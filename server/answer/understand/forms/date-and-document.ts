/** How it is asked when something is, and how one asks of the plan or report itself. */
import { anyOf } from '../any-of.ts'

const date = anyOf(
  /哪一?次(?:会|大会|会议)|什么时候|啥时候|何时|哪一?(?:年|天|日)|几月|几号(?![线楼院馆桥井路])|几时|时间是|日期/i,
  /(?:^|[,;:–—] ?|\b(?:and|by|since|until|say|says|know|tell me|exactly) )when\b/i,
  /\bwhen (?:will|is|was|were|are|does|do|did|can|should|would|must|has|have|exactly)\b/i,
  /what (?:(?:start|opening|completion|launch|end|target|cut-off) date|date|year|day|time of (?:day|year))/i,
  /\bwhat time (?:do|does|is|are|will|can)\b|which year|by what year/i,
)

const ofDocument = anyOf(
  /(?:规划|纲要|计划|报告).{0,8}(?:照着?|根据|依据|按照?|依照)(?:的是)?(?:哪|什么|啥)[^，。？?]{0,8}(?:编|制定|起草|来的)/i,
  /(?:规划|纲要|计划|报告|通知).{0,14}(?:哪号文|几号文|文件编号)/i,
  /(?:规划|纲要|计划|报告|通知).{0,14}(?:批准|审议|通过|印发|发布|颁布|公布|下发|落款|文号|起草|谁作|作的|哪次会|哪天发|何时发|谁写|谁做)/i,
  /(?:批准|审议|通过|印发|发布|颁布|公布|下发|落款|文号|起草|(?<!工)作了?).{0,10}(?:规划|纲要|计划|报告|文件)/i,
  /(?:approv|adopt|issu|publish|promulgat|deliver|present|draft)\w*.{0,40}(?:plan|outline|report)/i,
  /(?:plan|outline|report).{0,40}(?:approv|adopt|issu|publish|promulgat|deliver|present|draft)/i,
  /\b(?:gave|read|wrote|made)\b.{0,40}\b(?:work )?report/i,
)

const reference = /文号|文件编号|发文字号|几号文|哪号文/

/** Is it asked when something is or was? */
export const asksDate = (question: string): boolean => date.test(question)

/** Is it asked who made the plan or report, who approved it, when it was issued? */
export const asksOfDocument = (question: string): boolean => ofDocument.test(question)

/** Is the reference number of the document asked for, which is no amount? */
export const asksReference = (question: string): boolean => ofDocument.test(question) && reference.test(question)
