import type { Document } from '../../../ingest/schema.ts'
import { type PlaceMention, shortName } from './scope.ts'

/** The place a level stands for: 全省 is the province whose plan is held. */
export interface LevelPlace {
  readonly name: string
  readonly superiors: readonly string[]
}

/** 全省 and the like; not where it only measures something (在全省前列, 全省首个). */
const wholeProvince = /(?<![居列占是为获])(?:全省|省里|我省|本省)(?!级|一流|前列|第[一二三]|首|率先|领先|最|重要|示范|各|先进|唯一|重点|排)/g
const setBeside = /[和与跟同比、]\s*$/
const setBefore = /^\s*(?:相比|比|[和与跟同、])/

/**
 * The mentions of a question, with the province that 全省 or 省里 means: the only one held, or the one that a named place lies in. Beside
 * another place it counts only where it is set against it (吕梁跟全省比), since 全省 mostly just measures.
 */
export function withProvinceMeant(question: string, named: readonly PlaceMention[], provinces: readonly LevelPlace[]): readonly PlaceMention[] {
  const found = [...question.matchAll(wholeProvince)].flatMap((match): PlaceMention[] => {
    const start = match.index
    const end = start + match[0].length
    // 山西全省 names it already.
    if (named.some((place) => place.end === start || (place.start <= start && end <= place.end))) return []
    const around = provinces.filter(({ name }) => named.some(({ superiors }) => superiors.some((superior) => shortName(superior) === shortName(name))))
    const province = around.length === 1 ? around[0] : provinces.length === 1 ? provinces[0] : undefined
    if (!province || named.some(({ name }) => shortName(name) === shortName(province.name))) return []
    const against = setBeside.test(question.slice(0, start)) || setBefore.test(question.slice(end))
    return named.length === 0 || against ? [{ ...province, matched: match[0], start, end }] : []
  })
  return found.length === 0 ? named : [...named, found[0]!].sort((a, b) => a.start - b.start)
}

/** The provinces that documents are of, each once. */
export function provincesHeld(documents: readonly Document[]): LevelPlace[] {
  const names = new Set(documents.flatMap(({ level, region }) => (level === 'province' && region ? [region] : [])))
  return [...names].map((name) => ({ name, superiors: ['中国'] }))
}
