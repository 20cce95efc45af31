/** What a place is, and what a match of a name is before it is told which place is meant. */
import type { PlaceEntry } from './parse.ts'

export interface Place {
  /** The full name: 孝义市. Districts of one name in two cities differ in their superiors. */
  readonly name: string
  /** As plans print it without its suffix: 孝义; the full name where that is all there is. */
  readonly short: string
  readonly level: PlaceEntry['level']
  /** Full names of what it lies in, nearest first: 吕梁市, 山西省, 中国. */
  readonly superiors: readonly string[]
}

/** A match before it is told which of the places of its name is meant. */
export interface Candidate {
  readonly start: number
  readonly end: number
  readonly places: readonly Place[]
  readonly certain: boolean
  readonly partOfName: boolean
}
