/** How far two values of one row stand apart, where that is asked: 2017年和2020年相比差多少, 跟规划目标差得远吗. */
import type { Indicator, IndicatorValue } from '../../../ingest/schema.ts'
import type { DraftBlock } from '../draft.ts'
import { holdsValue } from '../select-indicators.ts'
import type { Understanding } from '../understand/understanding.ts'
import { withUnit } from './indicator.ts'

const asksChange =
  /差(?:了)?(?:多少|多远|多大|几个|得远|距)|相差|(?:[多少高低涨降升]|增加|减少|增长|下降|提高|降低)了(?:多少|几个|还是)|变化(?:有)?多大|\bdifference\b|\bby how much\b/i
const asksOfTarget = /达标|目标|规划|计划|当初|定的|\b(?:target|planned)\b/i

/** A number alone, with its unit: no bound, and no words on how to count it. */
const amount = /^(\d+(?:\.\d+)?)([\p{L}%‰/·]{0,10})$/u

/** The difference of the values of two years asked about, or of what was reached and its target, with its terms; null where none is asked for or the row does not give both. */
export function changeNote(indicator: Indicator, query: Understanding, evidence: DraftBlock['evidence']): DraftBlock | null {
  const pair = asksChange.test(query.standalone) ? pairOf(indicator, query) : null
  if (pair === null) return null
  const [from, to] = pair
  const a = amount.exec(withUnit(from, indicator).normalize('NFKC'))
  const b = amount.exec(withUnit(to, indicator).normalize('NFKC'))
  if (!a || !b || a[2] !== b[2]) return null
  const grown = Number((Number(b[1]) - Number(a[1])).toFixed(4))
  if (grown === 0) return null
  const difference = Math.abs(grown)
  const [more, less] = grown > 0 ? [b, a] : [a, b]
  const isShare = a[2] === '%'
  const terms = `${more[0]}${query.language === 'en' ? ' − ' : '－'}${less[0]}`
  if (query.language === 'en') {
    const unit = isShare ? ' percentage points' : a[2]
    const way = grown > 0 ? 'more' : 'less'
    const names = from.kind === to.kind ? [`${to.year}`, `${from.year}`] : ['The value reached', 'the target']
    return { type: 'note', text: `${names[0]} against ${names[1]}: ${difference}${unit} ${way} (${terms}).`, evidence }
  }
  const unit = isShare ? '个百分点' : a[2]
  const way = grown > 0 ? (isShare ? '高' : '多') : isShare ? '低' : '少'
  const names = from.kind === to.kind ? [`${to.year}年`, `${from.year}年`] : [`${to.year}年实际`, '目标']
  return { type: 'note', text: `${names[0]}比${names[1]}${way}${difference}${unit}（${terms}）。`, evidence }
}

/** The earlier and the later value, or the target and what was reached. */
function pairOf({ values }: Indicator, { times, standalone }: Understanding): readonly [IndicatorValue, IndicatorValue] | null {
  const given = (year: number, kind: IndicatorValue['kind']) => values.find((value) => value.year === year && value.kind === kind && holdsValue(value.value))
  const [first, last] = [times.years[0], times.years.at(-1)]
  if (first === undefined || last === undefined) return null
  if (first !== last) {
    const [from, to] = [given(Math.min(first, last), 'actual'), given(Math.max(first, last), 'actual')]
    return from && to ? [from, to] : null
  }
  const [target, actual] = [given(first, 'target'), given(first, 'actual')]
  return target && actual && asksOfTarget.test(standalone) ? [target, actual] : null
}
