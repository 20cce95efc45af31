/** What the words of a unit tell by themselves, whatever is asked: worked out once, since the same units are looked at for question after question. */
import type { Unit } from '../knowledge.ts'
import { planYears } from '../understand/plan-years.ts'
import { saysDate, saysNumber, saysWanting } from './signs.ts'

export interface UnitSigns {
  readonly number: boolean
  readonly date: boolean
  /** 0 to 1: how far it says what is wanting. */
  readonly wanting: number
  /** It names a year, whichever. */
  readonly year: boolean
  /** First and last years of the five-year periods it names. */
  readonly periods: readonly (readonly [number, number])[]
}

const known = new WeakMap<Unit, UnitSigns>()

export function unitSigns(unit: Unit): UnitSigns {
  const before = known.get(unit)
  if (before) return before
  const { words } = unit
  const signs = {
    number: saysNumber(words),
    date: saysDate(words),
    wanting: saysWanting(words),
    year: /(?:19|20)\d{2}年/.test(words),
    periods: planYears(words),
  }
  known.set(unit, signs)
  return signs
}
