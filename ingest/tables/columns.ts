/** What a column is for, read from its printed head. */
import type { SourceTable } from '../source.ts'
import { yearsOfPlan } from '../text/five-year-plans.ts'
import { arabicDigits, numeralValue } from '../text/numerals.ts'
import { halfWidth } from '../text/width.ts'
import { plain, squeeze } from './text.ts'

export type ColumnRole = 'serial' | 'category' | 'name' | 'unit' | 'value' | 'binding' | 'text'
export type ValueKind = 'actual' | 'target' | 'growth' | 'cumulative' | 'other'

export interface ColumnMeaning {
  readonly role: ColumnRole
  /** The year the values stand for; null where the head names none, or a stretch of years. */
  readonly year: number | null
  /** For values: 'other' where the head alone does not tell (a bare year). */
  readonly kind: ValueKind
}

/** A column with its levels joined. */
export interface Column {
  readonly label: string
  readonly meaning: ColumnMeaning
}

/** The head squeezed to what its words are told by: no white space, no tags, half-width signs. */
function bareLabel(label: string): string {
  return halfWidth(squeeze(plain(label)))
}

const roles: readonly (readonly [ColumnRole, RegExp])[] = [
  ['serial', /^(?:序号?|编号|号)$/u],
  ['category', /^(?:类别|类型|分类|领域|类目|指标类[别型]|方面|维度)$/u],
  ['binding', /^(?:指标)?(?:属性|性质|指标类型)$/u],
  ['unit', /^(?:计量)?单位$/u],
  ['name', /^(?:主要|核心|具体|规划)?(?:指标|项目)(?:名称|项目|内容|体系)?$|^名称$/u],
]
/** Heads of a column of places, whose rows are told apart by what is measured of them in each of the other columns. */
const places = /^(?:分?地区|区域|分区|市州|州市|地州市?|盟市|市县|县市区?|区县|各?市|各?县|城市|片区|经济区)(?:名称|别)?$/u
const yearRange = /(?:19|20)\d\d年?[-—–~～至到](?:(?:19|20)\d\d|\d\d)年?/gu

/** Years written with Han numerals (二〇二五年) as digits. */
function withDigits(text: string): string {
  return text.replace(/[〇○零一二三四五六七八九]{4}(?=年)/gu, arabicDigits)
}

/** The last year of the five-year plan that a label names: 2020 for 十三五. */
function planEnd(text: string): number | null {
  const match = /“?(十[一二三四五六七八九]?|[一二三四五六七八九])五”?(?=规划|计划|时期|期间|末|目标|期末)/u.exec(text)
  return match ? yearsOfPlan(numeralValue(match[1]!))[1] : null
}

/** Reads a column's head, its levels joined: 规划目标 2020 年 is a target of 2020. */
export function meaningOf(label: string): ColumnMeaning {
  const text = withDigits(bareLabel(label))
  for (const [role, shape] of roles) if (shape.test(text)) return { role, year: null, kind: 'other' }
  if (places.test(text)) return { role: 'name', year: null, kind: 'other' }
  if (/累计|年均|平均每年|增速|增长|增幅|递增/u.test(text)) {
    const mixed = /年均|增速|增长|增幅|递增/u.test(text.replace(/累计增[长加]/gu, ''))
    return { role: 'value', year: null, kind: mixed ? 'growth' : 'cumulative' }
  }
  const years = text.replace(yearRange, ' ').match(/(?:19|20)\d\d(?=\D|$)/gu)
  const aim = /目标|规划|计划数?|预期|要求/u.test(text)
  const fact = /实际|实现|完成|预计|现状|基数|基期|实绩|达到/u.test(text)
  const year = years ? Number(years.at(-1)) : null
  const kind = aim && !/规划基[期数]/u.test(text) ? 'target' : fact ? 'actual' : 'other'
  if (year !== null && !/起止|期限|年限|工期/u.test(text)) return { role: 'value', year, kind }
  if (
    /^(?:“?(?:十[一二三四五六七八九]?|[一二三四五六七八九])五”?)?(?:时期|期间|末)?(?:规划|计划|预期|发展|主要)?(?:目标|计划)(?:值|数)?$|^(?:实现|完成|实际)(?:情况|值|数)$/u.test(
      text,
    )
  ) {
    return { role: 'value', year: planEnd(text), kind }
  }
  return { role: 'text', year: null, kind: 'other' }
}

/** Is the column one of places? */
export const isOfPlaces = (label: string): boolean => places.test(bareLabel(label))

/** What a head of a value says is measured, without when, how and in what: 城镇化水平 in 2005年城镇化水平（％）; '' where it says nothing of it. */
export function statisticOf(label: string): string {
  return withDigits(bareLabel(label))
    .replace(/[（(][^（()）]*[)）]/gu, '')
    .replace(/“?(?:十[一二三四五六七八九]?|[一二三四五六七八九])五”?(?:规划|计划|时期|期间|末)?/gu, '')
    .replace(/(?:19|20)\d\d年?(?:[-—–~～至到](?:(?:19|20)\d\d|\d\d)年?)?/gu, '')
    .replace(/(?:年均|平均每年|年平均|累计)?(?:增长|增速|增幅|递增)(?:率|速度)?|年均|平均每年|累计/gu, '')
    .replace(/(?:实际|实现|完成|预计|现状|基[数期]|实绩|目标|规划|计划|预期|要求|达到)[值数]?|[％%]/gu, '')
}

/** The unit that a head gives in brackets; null where it gives none. */
export function unitOf(label: string): string | null {
  return /[（(]([^（()）]{1,8})[)）]/u.exec(bareLabel(label))?.[1] ?? null
}

/** What a table's columns are for; a first column without a head that counts the rows is read as their numbers. */
export function meaningsOf(table: Pick<SourceTable, 'columns' | 'rows'>): ColumnMeaning[] {
  const meanings = table.columns.map(({ label }) => meaningOf(label))
  if (
    countsRows(
      table.columns[0]?.label ?? '',
      table.rows.map((row) => row.cells[0]?.text ?? ''),
    )
  )
    meanings[0] = { role: 'serial', year: null, kind: 'other' }
  return meanings
}

/** Whether a column without a head holds nothing but whole numbers that climb. */
export function countsRows(label: string, cells: readonly string[]): boolean {
  const filled = cells.filter((text) => text !== '')
  return (
    label === '' &&
    filled.length > 0 &&
    filled.every((text, n) => /^\d{1,3}[.、]?$/u.test(text) && (n === 0 || Number.parseInt(text, 10) > Number.parseInt(filled[n - 1]!, 10)))
  )
}
