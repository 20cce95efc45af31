/** A follow-up that sets the places asked about against one another: 哪个高, 和乙县比谁高. */
import { languageOf } from '../kind.ts'
import { exchangePlaces, type NamedPlace } from './exchanges.ts'
import { opening } from './leaning.ts'
import { comparedBy } from './topic.ts'

/** 哪个高 after the same was asked of two places sets them against one another; null for any other question. */
export function setAgainst(question: string, chain: readonly string[], findPlaces: (text: string) => readonly NamedPlace[]): string | null {
  const before = chain.at(-1)
  const rest = question.replace(opening, '').replace(/[\s?？。!！]+$/, '')
  if (before === undefined || findPlaces(question).length > 0) return null
  const by = /^(?:哪|谁)/.test(rest) ? comparedBy(rest) : /^which (?:one |place )?is (?:higher|lower|larger|bigger|smaller|more|less)$/i.test(rest) ? '' : null
  if (by === null) return null
  const last = findPlaces(before)
  const other = chain
    .slice(0, -1)
    .flatMap((asked) => findPlaces(asked).filter(({ name }) => !last.some((place) => place.name === name)))
    .at(-1)
  return other && last.length === 1 ? comparing(before, last, [other], by) : null
}

/** The earlier question of both places: 和乙县比谁高. */
export function comparing(before: string, earlier: readonly NamedPlace[], own: readonly NamedPlace[], by: string): string {
  const english = languageOf(before) === 'en'
  const both = exchangePlaces(before, earlier, [...earlier, ...own])
  return english ? `${both.replace(/[?？\s]+$/, '')}, compared?` : `${both.replace(/[?？。\s]+$/, '')}，${by === '' ? '相比如何' : `谁更${by}`}？`
}
