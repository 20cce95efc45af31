/** How far two values stand apart. */
import type { DraftBlock, DraftCell } from '../draft.ts'
import type { Understanding } from '../understand/understanding.ts'

/** What one of the places compared says, as it stands in the table. */
export interface Compared {
  readonly place: string
  readonly cell: DraftCell
}

/** A target is a number too, be it asked for as such. */
export const wantsNumber = ({ asking, standalone }: Understanding): boolean => asking.number || /目标|指标|targets?\b/i.test(standalone)

/** The difference of two single numbers in the same unit, with its terms; none where either side says several. */
export function differenceNote(sides: readonly Compared[], query: Understanding): DraftBlock | null {
  const [one, other] = sides
  if (!one || !other || sides.length !== 2 || !(wantsNumber(query) || /[高低多少大小快慢]|higher|lower|more|less|larger|smaller|faster/.test(query.standalone)))
    return null
  if (added.test(one.cell.text) !== added.test(other.cell.text)) return null
  // So much a month and so much a year are no two values of one kind.
  if (perTime(one.cell.text) !== perTime(other.cell.text) && perTime(one.cell.text) !== '' && perTime(other.cell.text) !== '') return null
  const a = singleNumber(one.cell.text)
  const b = singleNumber(other.cell.text)
  if (!a || !b || a.unit !== b.unit || a.value === b.value) return null
  const [more, less] =
    a.value > b.value
      ? [
          { ...a, place: one.place },
          { ...b, place: other.place },
        ]
      : [
          { ...b, place: other.place },
          { ...a, place: one.place },
        ]
  const difference = Number(((more.value - less.value) / (scales[more.scale] ?? 1)).toFixed(4))
  const unit = more.unit === '%' ? (query.language === 'en' ? ' percentage points' : '个百分点') : `${more.scale}${more.unit}`
  const text =
    query.language === 'en'
      ? `${more.place} is higher by ${difference}${unit} (${more.printed} − ${less.printed}).`
      : `${more.place}高于${less.place}，相差${difference}${unit}（${more.printed}－${less.printed}）。`
  return { type: 'note', text, evidence: [...one.cell.evidence, ...other.cell.evidence] }
}

const perTime = (text: string): string => (/每年|年人均|[/／]年/.test(text) ? '年' : /每月|月人均|[/／]月/.test(text) ? '月' : '')

/** What is added is no total. */
const added = /新增|新建|增加|净增|累计|改造|提高到?\d/

const scales: Readonly<Record<string, number>> = { 万亿: 1e12, 亿: 1e8, 万: 1e4, '': 1 }

/** The one number a text gives, in its scale; null where it gives several or only a bound (>8, 200户以上). */
function singleNumber(text: string): { value: number; scale: string; unit: string; printed: string } | null {
  if (/\d\s*[:：∶]\s*\d|[<>≤≥＜＞]|以上|以下|以内|不低于|不少于|超过/.test(text)) return null
  const numbers = [
    ...text.normalize('NFKC').matchAll(/(?<![\d.第])(\d+(?:\.\d+)?)\s*(万亿|亿|万)?(元|%|倍|个|家|户|人|座|处|所|项|亩|公里|吨|岁|年)?(?!\s*(?:年|月|日|-))/g),
  ].filter((match) => !/^(?:19|20)\d{2}$/.test(match[1]!))
  const only = numbers[0]
  if (!only || numbers.length !== 1) return null
  const scale = only[2] ?? ''
  return { value: Number(only[1]) * (scales[scale] ?? 1), scale, unit: only[3] ?? '', printed: only[0] }
}
