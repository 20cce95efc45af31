/** What a place is, and what a match of a name is before it is told which place is meant. */
import type { PlaceEntry } from './parse.ts'

/** A place of places.tsv. */
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
  /** Range in the question, UTF-16 units. */
  readonly start: number
  readonly end: number
  readonly places: readonly Place[]
  /** The place only lends its name to a body or a mountain (山西焦煤集团, 汾阳医院): it is not the place asked about. */
  readonly partOfName: boolean
}

const SUFFIX = /(?:特别行政区|地区|新区|[省市县区盟旗])$/u

/** Whether a name is written in Chinese characters alone. */
export const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text)

/** The name without 省, 市, 县 and so on; null where nothing of two characters would be left, or nothing is regular about it. */
export function withoutSuffix(name: string): string | null {
  if (/自治[区州]$/u.test(name)) return null
  const short = name.replace(SUFFIX, '')
  return short === name || short.length < 2 ? null : short
}

/** The places of the entries, each at its entry's position, with all they lie in. */
export function toPlaces(entries: readonly PlaceEntry[]): readonly Place[] {
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  return entries.map((entry) => {
    const superiors: string[] = []
    for (let above = entry.superior; above !== '' && !superiors.includes(above); above = byName.get(above)?.superior ?? '') superiors.push(above)
    const alias = entry.aliases.find((word) => isHan(word) && word.length > 1 && entry.name.startsWith(word))
    return { name: entry.name, short: withoutSuffix(entry.name) ?? alias ?? entry.name, level: entry.level, superiors }
  })
}
