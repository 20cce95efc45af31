/** Names of indicators as printed: the number before, the unit behind. */
import { halfWidth } from '../text/width.ts'
import { squeeze } from './text.ts'

const measure = [
  '元|美元|人民币|人次?|户|个|件|年|岁|周岁|吨|公斤|斤|克|毫克|微克|标准煤|标煤|公里|千米|车道公里|米|厘米|毫米|平方米|平方千米|平方公里|立方米|升',
  '张|套|名|项|所|家|亩|公顷|小时|分钟|天|日|度|千瓦时?|瓦|伏安|千伏安|分|辆|标台|台|次|篇|册|座|倍|位|门|部|处|艘|标箱|床|级|村|县|市|本|只|头|羽|株|条|对|列|架|口|眼|盒|种|支|片|批|单|班|组|千米|卡|人日|人年',
  'km2?|m[23²³]|㎡|㎥|[uμµ]g|mg|kg|g|t|t?ce|kwh?|mw|gw|mbps|gbps|tb|gb|teu',
].join('|')
const part = new RegExp(`^(?:[0-9.]+)?[十百千万亿]*(?:${measure})*(?:以上)?$`, 'iu')

/** Whether the words in brackets behind a name are a unit: %, 亿元, 人/亿元, 1/10万. */
export function isUnit(words: string): boolean {
  const text = halfWidth(squeeze(words))
  if (/^[%‰]/u.test(text) || text === '个百分点') return true
  const parts = text.split(/[/·每]/u)
  return text !== '' && parts.every((p) => part.test(p)) && (parts.length > 1 || /\D/u.test(text)) && !/^(?:19|20)\d\d年$/u.test(text)
}

const brackets = /[（(][^（()）]*[)）]$/u

/** The words in brackets that a name ends with, brackets included, as a unit stands behind it (总产值（亿元）); '' where it ends otherwise. */
export function bracketsAtEnd(name: string): string {
  return brackets.exec(name)?.[0] ?? ''
}

/** The name without the words in brackets that it ends with. */
export function withoutBracketsAtEnd(name: string): string {
  return name.replace(brackets, '')
}

export interface IndicatorName {
  /** Without the number before and the unit behind. */
  readonly name: string
  readonly unit: string | null
}

/** A printed name taken apart: 9.每万人口发明专利拥有量（件） is 每万人口发明专利拥有量, 件. */
export function readName(printed: string): IndicatorName {
  let name = printed
    .trim()
    .replace(/^(?:[（(][\d０-９]{1,3}[)）]|[\d０-９]{1,3}[.、．](?![\d０-９])|[①-⑳])\s*/u, '')
    .replace(/^其中\s*[:：]?\s*(?=\S)/u, '')
  let unit: string | null = null
  const inBrackets = [...name.matchAll(/\s*[（(]([^（()）]*)[)）]/gu)]
  const found = inBrackets.findLast((match) => isUnit(match[1]!))
  if (found) {
    unit = found[1]!.trim()
    name = (name.slice(0, found.index) + name.slice(found.index + found[0].length)).trim()
  }
  return { name, unit }
}
