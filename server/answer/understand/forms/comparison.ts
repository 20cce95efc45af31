/** How places are set side by side. */
import { anyOf } from '../any-of.ts'

const comparing = anyOf(
  /相比|比起来|比下来|比一比|一样(?:吗|不|么)|是否相同|相同吗|比较|对比|谁(?:的|更|计划|定|要|多|高|低|少|大|小|快|慢|强|好|占)|还是/i,
  /哪[个家边](?:的|更|高|低|多|少|大|小|快|慢|强)|更(?:高|低|多|少|大|小)|不一样|有何不同|有什么不同|区别|差别|差距|差多少|各是多少|分别/i,
  /[，,；;][^，,；;？?]{0,8}又(?:是|有|要|定|打算|达到?|准备|计划){0,2}(?:多少|几)/i,
  /(?:多少|几[^，,。？?]|多[大高长])[^，,；;？?]{0,8}[，,；;？?]\s*[^，,；;？?]{2,6}呢[？?\s]*$|同一年(?:吗|么)|同一个[^，,。？?]{1,4}(?:吗|么)/i,
  /(?:说法|口径|数字|目标)一致(?:吗|么)|versus|\bvs\b|compar\w+|differ|than/i,
  /\b(?:higher|larger|bigger|lower|smaller|faster|respectively|the same|both)\b|which of/i,
)

/** What stands between places that are set side by side, or asks of each of them. */
const joined = /[和与跟同及、]|各|都|每个|呢|还有|\b(?:and|each|all|or|between)\b/i

/** 谁高, 哪个更多, higher than: what is compared is a number. */
const comparesAmounts = anyOf(
  /(?:谁|哪[个家边])[^，。？?]{0,12}[高低多少大小快慢](?:一?些|一点|[？?。\s]|$)|比[^，。？?较]{1,16}[高低多大小快慢](?:多少|几|一?些|一点|吗|[？?。\s]|$)/i,
  /\b(?:higher|lower|larger|bigger|smaller|fewer|faster|slower|highest|lowest|largest|smallest)\b/i,
  /\b(?:more|less)\b[^?]{1,40}\bthan\b/i,
)

/** Is it asked how one stands to another? */
export const compares = (question: string): boolean => comparing.test(question)

/** Are places named one beside another, or each of them asked about? 甲市要培育的强镇里，乙县有哪几个 does neither. */
export const setsSideBySide = (question: string): boolean => comparing.test(question) || joined.test(question)

/** Is it asked which of them is more or less? */
export const asksWhichIsMore = (question: string): boolean => comparesAmounts.test(question)
