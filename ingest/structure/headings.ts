import type { Section } from '../schema.ts'
import { numeralValue } from '../text/numerals.ts'

/** What the beginning of a line says it is. */
export interface HeadingMark {
  readonly kind: Section['kind']
  /** Rank of its form: 1 the outermost. Headings nest by rank. */
  readonly rank: number
  /** The ordinal as printed. */
  readonly number: string
  readonly ordinal: number
  /** Where the title begins, behind the ordinal. */
  readonly titleStart: number
}

const numeral = '[〇零一二两三四五六七八九十百0-9０-９]+'
const forms: readonly { readonly kind: Section['kind']; readonly rank: number; readonly pattern: RegExp }[] = [
  { kind: '篇', rank: 1, pattern: new RegExp(`^(第\\s*(${numeral})\\s*(?:篇|编|部分|卷))\\s*[：:、]?\\s*`) },
  { kind: '章', rank: 2, pattern: new RegExp(`^(第\\s*(${numeral})\\s*章)\\s*[：:、]?\\s*`) },
  { kind: '节', rank: 3, pattern: new RegExp(`^(第\\s*(${numeral})\\s*节)\\s*[：:、]?\\s*`) },
  { kind: '款', rank: 4, pattern: /^(([〇零一二三四五六七八九十百]+)\s*[、．])\s*/ },
  { kind: '款', rank: 5, pattern: /^([（(]\s*([〇零一二三四五六七八九十百]+)\s*[）)])\s*[、.．]?\s*/ },
  { kind: '项', rank: 6, pattern: /^(([0-9０-９]{1,2})\s*[、．.](?:(?![0-9０-９])|(?=(?:19|20)[0-9]{2}年)))\s*/ },
  { kind: '项', rank: 7, pattern: /^([（(]\s*([0-9０-９]{1,2})\s*[）)])\s*/ },
]

/** A point, which a sentence may begin like, and no chapter or section. */
export const isBelowSections = (mark: HeadingMark | null): boolean => mark !== null && mark.rank > 3

/** Parts that are named and not numbered, as plans of some provinces have them: 发展基础篇. */
const namedPart = /^\p{Script=Han}{2,8}(?<![新这一开诗名本全大])篇$/u

/** What stands behind the plan itself, and in no box of it: 附件　名词解释. */
const appendix = /^附[件录]?[一二三四五六七八九十\d]*[：:\s]*(?:名词|术语|有关名词|主要名词|专业术语|主要指标|重点项目|重大项目)[^，。；]{0,12}$/u

/** Reads the ordinal that a heading may begin with; null where the line begins with none. A part that is named and not numbered has none either. */
export function headingMark(text: string): HeadingMark | null {
  for (const { kind, rank, pattern } of forms) {
    const match = pattern.exec(text)
    if (match) return { kind, rank, number: match[1]!.replace(/\s+/g, ''), ordinal: numeralValue(match[2]!), titleStart: match[0].length }
  }
  return namedPart.test(text) || appendix.test(text) ? { kind: '篇', rank: 1, number: '', ordinal: 0, titleStart: 0 } : null
}

/**
 * Where a heading ends that runs into its text with a blank and no mark between, as in old prints (（一）农业　粮食播种面积稳定在…); 0 where
 * the line is no such thing.
 */
export function blankHeadEnd(text: string): number {
  const mark = headingMark(text)
  if (!mark || mark.rank < 4 || mark.rank > 5) return 0
  const title = /^[^\s，。；：、,;:]{2,16}(?=(?:\u3000+| {2,})\S)/.exec(text.slice(mark.titleStart))
  const rest = title ? text.slice(mark.titleStart + title[0].length).trim() : ''
  return title && (rest.length >= 30 || (rest.length >= 12 && /[，,；。]/.test(rest))) ? mark.titleStart + title[0].length : 0
}

/** What the beginning of a box or table title says. */
export interface BoxMark {
  readonly kind: '专栏' | '表'
  readonly number: string
  readonly titleStart: number
}

const box = /^(专\s*栏)\s*[:：]?\s*((?:[0-9０-９]+|[一二三四五六七八九十]+)(?:\s*[-—－–.．]\s*[0-9０-９]+)?)\s*[:：、.．]?\s*/
/** A box that its document does not number: 专栏　“十五”时期重点工程. */
const unnumberedBox = /^(专\s*栏)()[\s\u3000:：]+(?=[“\p{Script=Han}])/u
const table = /^((?:附)?表)\s*((?:[0-9０-９]+|[一二三四五六七八九十]+)(?:\s*[-—－–.．]\s*[0-9０-９]+)?)\s*[:：、.．]?\s*/

const UNNUMBERED = 30

/** Reads the head of a box (专栏 3-1：…) or table (表 2：…); null where the line begins with none or goes on as a sentence. */
export function boxMark(text: string): BoxMark | null {
  const match = box.exec(text) ?? table.exec(text) ?? (text.length <= UNNUMBERED ? unnumberedBox.exec(text) : null)
  if (!match || text.length > 70 || /[。；]$/.test(text.trim())) return null
  const kind = match[1]!.startsWith('专') ? '专栏' : '表'
  return { kind, number: `${match[1]!.replace(/\s+/g, '')} ${match[2]!.replace(/\s+/g, '').normalize('NFKC')}`.trim(), titleStart: match[0].length }
}
