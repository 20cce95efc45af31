/** What every plan has a part for, asked for by the name of that part: its guiding thought, its aims, its principles. */
import type { DraftBlock } from '../draft.ts'
import type { Knowledge, PassageView } from '../knowledge.ts'
import { emptyWords } from '../understand/empty-words.ts'
import { documentsMeant } from '../understand/scope.ts'
import type { Understanding } from '../understand/understanding.ts'
import { subjectOf } from '../understand/wording.ts'
import { announcedEntries, announces, lastClause } from './announced-entries.ts'
import { sentenceBlock } from './sentence-blocks.ts'

interface Part {
  /** How a question names it. */
  readonly asked: RegExp
  /** How a heading, and the clause of a sentence that comes to it, do. */
  readonly named: RegExp
  /** What its name must not be part of. */
  readonly but?: RegExp
  /** It is made of points that follow one another, and not told in sentences. */
  readonly points: boolean
}

const vision: Part = {
  asked: /远景(?:目标|展望)|长远目标|\bvision\b|long-?(?:term|range) (?:goals?|aims?|objectives?|targets?)/i,
  named: /远景(?:目标|展望)|奋斗目标/,
  points: false,
}
const aims: Part = {
  asked: /(?:主要|总体|发展|奋斗|战略|预期|总)目标|目标任务|(?:main|major|overall|general|principal|key|development|chief) (?:goals?|aims?|objectives?)/i,
  named: /(?:主要|总体|发展|奋斗|战略|预期|总)目标|目标(?:任务|定位)/,
  but: /远景/,
  points: true,
}
const parts: readonly Part[] = [
  vision,
  {
    asked: /指导思想|指导方针|总体要求|总体思路|guiding (?:ideology|principle|thought|philosophy|concept)s?|general requirements?/i,
    named: /指导思想|指导方针|总体要求|总体思路|总的要求/,
    points: false,
  },
  { asked: /(?:基本)?原则|(?:basic |guiding )?principles/i, named: /原则/, points: true },
  { asked: /(?:战略|发展|总体|功能)定位|(?:strategic |overall )?positioning/i, named: /(?:战略|发展|总体)定位/, points: true },
  aims,
]
/** Words beside the name that narrow nothing. */
const beside =
  /^(?:规划|计划|纲要|(?:政府)?(?:工作)?报告|发展|经济|社会|经济社会|时期|期间|提出|坚持|遵循|确定|follow|set|adopt|have|development|plan|主要指标)$/i

/** Most characters of a part that is told in sentences. */
const ROOM = 600
/** Most points shown of a part that is made of them, and fewest that make one. */
const MOST_POINTS = 14
const FEWEST_POINTS = 3

/** The part of the plan of the one place asked about that bears the name asked for; null for any other question or where no part is found. */
export function partOfPlan(query: Understanding, knowledge: Knowledge): DraftBlock[] | null {
  const yearly = aimsOfYear(query, knowledge)
  if (yearly !== null) return yearly
  const part = partAsked(query, knowledge)
  if (part === null) return null
  const own = documentsMeant(query.scope)
  const documents = knowledge.documents.filter(({ id }) => own.includes(id))
  if (new Set(documents.map(({ region }) => region)).size !== 1) return null
  for (const { id, kind, period, issuedOn } of documents.toSorted((a, b) => Number(b.kind === 'plan') - Number(a.kind === 'plan'))) {
    if (query.documentKind !== null && kind !== query.documentKind) continue
    if (!query.times.periods.every(([from]) => String(from) === period?.slice(0, 4))) continue
    const begins = Number((period ?? issuedOn)?.slice(0, 4)) || 0
    const looksBack = ({ periods }: PassageView) => periods.length > 0 && periods.every((first) => first < begins)
    const views = knowledge.passages.filter((view) => view.documentId === id && view.passage.kind === 'prose' && !view.front && !looksBack(view))
    const blocks = part.points ? pointsOf(part, views, knowledge) : (sentencesOf(part, views, knowledge) ?? pointsOf(part, views, knowledge))
    if (blocks) return blocks
  }
  return null
}

/** The sentence of a report that tells the aims of its own year, where they are asked for: 2021年的主要预期目标. */
function aimsOfYear(query: Understanding, knowledge: Knowledge): DraftBlock[] | null {
  const year = query.times.years[0]
  if (year === undefined || query.times.years.length > 1 || query.documentKind !== 'report') return null
  if (partNamed(query, aims) === null) return null
  const own = new Set(query.scope.places.flatMap((place) => place.own))
  const told = new RegExp(`(?:今年|${year}年)[^，。；]{0,24}(?:${aims.named.source})(?:就?是|为)?[：:]`)
  const unit = knowledge.units.find(({ passage, words }) => {
    const { documentId } = knowledge.passages[passage]!
    return own.has(documentId) && knowledge.plans.get(documentId)?.document.kind === 'report' && told.test(words)
  })
  return unit === undefined ? null : [sentenceBlock(unit, knowledge)]
}

/** The part whose name is all that the question says beside places and times. */
function partAsked({ standalone, language, concepts, asking, times, scope }: Understanding, knowledge: Knowledge): Part | null {
  if (asking.kind === 'compare' || /多少|哪年|[几谁]/.test(standalone)) return null
  for (const part of parts) {
    if (partNamed({ standalone, language, concepts, scope }, part) === null) continue
    // 2035年发展目标 is what the plan sees beyond its own years.
    const ends = knowledge.documents.filter(({ id }) => scope.documents.includes(id)).map(({ period }) => Number(period?.slice(-4)))
    return part === aims && times.years.length > 0 ? (times.years.every((year) => ends.every((end) => year > end)) ? vision : null) : part
  }
  return null
}

/** The name of the part as the question says it; null where it says more, or does not. */
function partNamed(
  { standalone, language, concepts, scope }: Pick<Understanding, 'standalone' | 'language' | 'concepts' | 'scope'>,
  part: Part,
): string | null {
  const name = part.asked.exec(standalone)?.[0]
  if (name === undefined) return null
  const all = concepts.every(({ source, asked }) => beside.test(source) || [source, asked].some((words) => words && name.includes(words)))
  return !all || (language === 'zh' && saysMore(standalone.replace(name, ' '), scope)) ? null : name
}

/** Words that no tokenizer knows make no concept: what is left beside places, times and words of asking must be nothing. */
function saysMore(rest: string, { places }: Understanding['scope']): boolean {
  const placeless = places.flatMap(({ names }) => names).reduce((words, name) => words.replaceAll(name, ' '), rest)
  const words = subjectOf(placeless.replace(/(?:19|20)\d{2}年?|[〇零一二三四五六七八九]{4}年|第?[一二三四五六七八九十]+个?五(?:年)?|[“”"「」《》]/g, ' '))
  return words.split(' ').some((word) => word.length > 1 && !beside.test(word) && !emptyWords.has(word) && /[^的在对与和到是]/.test(word.replace(small, '')))
}

const small = /经济|社会|发展|时期|坚持|遵循|确定|提出|全市|全省|全县|必须|总的|主要|[的在对与和到是及其有]/g

const names = (words: string, { named, but }: Part) => named.test(words) && !but?.test(words)

/** The sentence that announces the part by its name, or any of the section of that name that announces, and the points behind it. */
function pointsOf(part: Part, views: readonly PassageView[], knowledge: Knowledge): DraftBlock[] | null {
  const all = views.flatMap((view) => range(view.units).map((at) => ({ at, words: knowledge.units[at]!.words, title: view.passage.path.at(-1) ?? '' })))
  const byName = all.filter(({ words }) => announces.test(words) && names(lastClause(words), part))
  const bySection = all.filter(({ title }) => names(title, part))
  for (const { at } of [...byName, ...bySection]) {
    const entries = announcedEntries(at, knowledge)
    if (entries.length < FEWEST_POINTS) continue
    const points = entries.slice(0, MOST_POINTS).map((ordinal, i) => ({ ...sentenceBlock(knowledge.units[ordinal]!, knowledge, 'item'), ordinal: i + 1 }))
    return [sentenceBlock(knowledge.units[at]!, knowledge), ...points]
  }
  return null
}

/** What follows the sentence that comes to the part by its name, or opens the section of that name. */
function sentencesOf(part: Part, views: readonly PassageView[], knowledge: Knowledge): DraftBlock[] | null {
  const says = (words: string) => new RegExp(`(?:${part.named.source})(?:就?是|为)?[：:]`).test(words)
  const coming = views.flatMap((view, i) => range(view.units).flatMap((at) => (says(knowledge.units[at]!.words) ? [{ i, at }] : [])))[0]
  const headed = views.findIndex(({ passage }) => names(passage.path.at(-1) ?? '', part))
  const start = coming ?? (headed >= 0 ? { i: headed, at: views[headed]!.units[0] } : null)
  if (start === null) return null
  const section = views[start.i]!.passage.sectionId
  const shown: number[] = []
  let size = 0
  for (const view of views.slice(start.i)) {
    if (view.passage.sectionId !== section) break
    for (const at of range(view.units)) {
      const { range: cited, words } = knowledge.units[at]!
      if (at < start.at) continue
      // What the section announces beside, and what follows, is another part.
      const another = shown.length > 0 && announces.test(words) && announcedEntries(at, knowledge).length > 0
      if (another || (shown.length > 0 && size + cited[1] - cited[0] > ROOM)) return shown.map((ordinal) => sentenceBlock(knowledge.units[ordinal]!, knowledge))
      shown.push(at)
      size += cited[1] - cited[0]
    }
  }
  return shown.map((ordinal) => sentenceBlock(knowledge.units[ordinal]!, knowledge))
}

const range = ([from, to]: readonly [number, number]) => Array.from({ length: to - from }, (_, i) => from + i)
