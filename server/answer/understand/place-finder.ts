import type { PlaceEntry } from '../../../index/lexicon/parse.ts'
import type { Document } from '../../../ingest/schema.ts'
import { type PlaceMention, shortName } from './scope.ts'

/** interim: replaced by the lexicon's own place recogniser */
export function createPlaceFinder(entries: readonly PlaceEntry[], documents: readonly Document[]): (question: string) => PlaceMention[] {
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  const names: [string, string][] = entries.flatMap((entry) =>
    [entry.name, shortName(entry.name), ...entry.aliases.filter((a) => !a.startsWith('~') && a.length > 1), entry.pinyin].map((alias): [string, string] => [
      alias,
      entry.name,
    ]),
  )
  void documents
  const superiors = (name: string): string[] => {
    const up = byName.get(name)?.superior
    return up ? [up, ...superiors(up)] : []
  }
  return (question) => {
    const found: PlaceMention[] = []
    for (const [alias, name] of names.sort((a, b) => b[0].length - a[0].length)) {
      const at = question.toLowerCase().indexOf(alias.toLowerCase())
      if (at < 0 || found.some((f) => at < f.end && at + alias.length > f.start)) continue
      found.push({ name, superiors: superiors(name), matched: alias, start: at, end: at + alias.length })
    }
    return found.sort((a, b) => a.start - b.start)
  }
}
