/** Answers made of sentences: each as it stands, with the title it needs and what it announces. */

import { numeralValue } from '../../../ingest/text/numerals.ts'
import type { DraftBlock } from '../draft.ts'
import { nearestNamed } from '../indicator-names.ts'
import type { Knowledge, Unit } from '../knowledge.ts'
import type { RankedUnit, Ranking } from '../rank.ts'
import { matchable } from '../understand/concepts.ts'
import type { Understanding } from '../understand/understanding.ts'
import { announcedEntries } from './announced-entries.ts'
import { isCounted } from './counting-on.ts'
import { termAsked } from './explaining.ts'
import { type IndicatorRow, indicatorBlocks } from './indicator.ts'
import { countAsked, countsIn, partsOf } from './list/counted.ts'
import { spokenText } from './spoken.ts'
import { partsNamed } from './term-parts.ts'

/** Most related passages shown. */
const RELATED = 4
/** A related passage shorter than this is a caption or a line of the cover. */
const SHORTEST = 16
/** Most sentences that one announcing sentence brings. */
const ANNOUNCED = 8

/** Blocks of the chosen sentences; one that breaks off at a colon brings what it announces. */
export function sentenceBlocks(chosen: readonly RankedUnit[], query: Understanding, knowledge: Knowledge): DraftBlock[] {
  const used = new Set(chosen.map(({ ordinal }) => ordinal))
  const titled = new Set<string>()
  let marked = ''
  return chosen.flatMap((one) => {
    const { unit, ordinal } = one
    const above = markOfAbove(one, knowledge)
    const mark = above.filter(({ text }) => text !== marked)
    marked = above[0]?.text ?? ''
    const announced = [...restOfSentence(ordinal, query, knowledge), ...announcedBy(ordinal, query, knowledge)].filter((next) => !used.has(next))
    for (const next of announced) used.add(next)
    const row = indicatorOf(unit, query, knowledge)
    if (row) return [...mark, ...indicatorBlocks(row, query, knowledge)]
    return [
      ...mark,
      ...titleOf(unit, knowledge, titled),
      sentenceBlock(unit, knowledge),
      ...announced.map((next) => sentenceBlock(knowledge.units[next]!, knowledge)),
    ]
  })
}

/** The title of a plan of a place above the one asked about, to stand over what it says of that place; [] for the place's own documents. */
export function markOfAbove({ unit, features }: RankedUnit, knowledge: Knowledge): DraftBlock[] {
  const title = features.above === 0 ? undefined : knowledge.plans.get(knowledge.passages[unit.passage]!.documentId)?.document.title
  return title === undefined ? [] : [{ type: 'heading', text: title, evidence: [] }]
}

/** A bare entry says little without the title of its box, which is put above the first one. */
function titleOf(unit: Unit, knowledge: Knowledge, titled: Set<string>): DraftBlock[] {
  const { passage } = knowledge.passages[unit.passage]!
  if (passage.kind === 'prose' || titled.has(passage.sectionId)) return []
  titled.add(passage.sectionId)
  return [{ type: 'heading', text: passage.path.at(-1) ?? '', evidence: [] }]
}

/** The indicator that a table row states, for a line that a reader understands without the table's head. */
function indicatorOf(unit: Unit, query: Understanding, knowledge: Knowledge): IndicatorRow | null {
  const { passage } = knowledge.passages[unit.passage]!
  if (passage.kind !== 'table-row') return null
  const indicator = nearestNamed(knowledge.indicatorsOf.get(passage.id) ?? [], query)
  return indicator ? { indicator, documentId: passage.documentId } : null
}

/** Of a term made of numbered parts (两带一区) the next unit says which they are where it takes up the first of them (“两带”是). */
function explainedNext(ordinal: number, query: Understanding, knowledge: Knowledge): number | null {
  const term = termAsked(query)
  const next = knowledge.units[ordinal + 1]
  const first = /^[一二两三四五六七八九十]\p{Script=Han}(?=[一二两三四五六七八九十]\p{Script=Han})/u.exec(term)?.[0]
  if (!first || !next || !knowledge.units[ordinal]!.words.includes(term)) return null
  return next.words.startsWith(first) && !next.words.startsWith(term) ? ordinal + 1 : null
}

/** The next unit takes up most of what the term is made of: 以遗址为原点，打造…轴…三大板块 behind 一点两轴三板块. */
function takesUpParts(ordinal: number, query: Understanding, knowledge: Knowledge): boolean {
  const term = termAsked(query)
  const parts = partsNamed(term)
  const next = knowledge.units[ordinal + 1]
  if (parts.length === 0 || !next || !knowledge.units[ordinal]!.words.includes(term) || next.words.includes(term)) return false
  return parts.filter((part) => next.words.includes(part)).length >= Math.max(2, parts.length - 1)
}

/** 打造“一个中心、五个平台”。 where 五个平台 is asked about: the sentence behind it in its section that names five of them side by side; null where none does. */
function namingCounted(ordinal: number, query: Understanding, knowledge: Knowledge): number | null {
  const here = knowledge.units[ordinal]!
  const question = matchable(query.standalone)
  const asked = [...here.words.matchAll(countedThings)].filter(([said]) => question.includes(said))
  const { sectionId } = knowledge.passages[here.passage]!.passage
  for (let at = ordinal + 1; asked.length > 0 && at <= ordinal + WITHIN_REACH; at++) {
    const unit = knowledge.units[at]
    if (unit === undefined || knowledge.passages[unit.passage]!.passage.sectionId !== sectionId) break
    if (asked.some(([, count = '', things = '']) => sideBySide(unit.words, things) === numeralValue(count))) return at
  }
  return null
}
/** How many units further on what was counted may be named. */
const WITHIN_REACH = 6

/** How many of what stands side by side in the words end so. */
const sideBySide = (words: string, end: string): number =>
  words.split(/[、，,；;。]|[和及与](?=[^、，,；;。]*[，,；;。]?$)/).filter((part) => part.endsWith(end)).length

const countedThings = /([二三四五六七八九十])个(\p{Script=Han}{2,3})(?=[、，,；;。]|$)/gu

/** A sentence that names a number of things and is shorter than this does not say which they are. */
const GROUP_SENTENCE = 48

/** The units that a sentence goes on in which was cut for its length inside an enumeration. */
function restOfSentence(ordinal: number, query: Understanding, knowledge: Knowledge): number[] {
  const rest: number[] = []
  // What a term means is told by the part that names it.
  const defines = query.asking.kind === 'definition' && knowledge.units[ordinal]!.words.includes(termAsked(query))
  // 第一，…； 第二，…: one sentence, cut at its semicolons.
  // One of several that answers by its number tells nothing of the others.
  const isOne = query.asking.number && !query.asking.list && isCounted(knowledge.units[ordinal]!.words)
  const counts = !defines && !isOne && /(?:^|[:：，,。])(?:一是|第一[,，、]|首先)/.test(knowledge.units[ordinal]!.words)
  for (let at = ordinal; (counts ? /[、，,；;]$/ : /[、，,]$/).test(knowledge.units[at]!.words) && rest.length < ANNOUNCED; at++) {
    const here = knowledge.units[at]!
    const next = knowledge.units[at + 1]
    if (next && knowledge.passages[next.passage]!.passage.sectionId === knowledge.passages[here.passage]!.passage.sectionId) rest.push(at + 1)
    else break
  }
  return rest
}

/** What a unit that ends in a colon announces: the entries that follow, or the units behind it. */
function announcedBy(ordinal: number, query: Understanding, knowledge: Knowledge): number[] {
  const unit = knowledge.units[ordinal]!
  const asked = countAsked(query.standalone)
  // 积极打造五类特色小镇。 and the sentences behind it say which five.
  const named = asked !== null && unit.words.length < GROUP_SENTENCE && countsIn(unit.words).includes(asked)
  const explained = explainedNext(ordinal, query, knowledge)
  if (explained !== null) return [explained]
  if (query.asking.kind === 'definition' && takesUpParts(ordinal, query, knowledge)) return [ordinal + 1]
  const counted = namingCounted(ordinal, query, knowledge)
  if (counted !== null) return [counted]
  if (!named && !/[：:]$/.test(unit.words)) return []
  const entries = announcedEntries(ordinal, knowledge)
  // Seven aims are not the five that a term is made of.
  const parts = query.asking.kind === 'definition' || query.asking.list ? partsOf(termAsked(query)) : null
  if (parts && entries.length > 0 && entries.length !== parts.count) return []
  if (entries.length > 0) return entries.slice(0, ANNOUNCED)
  // What the last sentence of a passage announces opens the next one.
  const within = knowledge.passages[unit.passage]!.units[1] - ordinal - 1
  const next = knowledge.passages[unit.passage + 1]
  const goesOn = within === 0 && next?.passage.kind === 'prose' && next.passage.sectionId === knowledge.passages[unit.passage]!.passage.sectionId
  const behind = goesOn ? next.units[1] - next.units[0] : within
  // “三个课堂” and one sentence behind it, on something else.
  if (named && !/[：:]$/.test(unit.words) && behind < asked) return []
  return Array.from({ length: Math.min(behind, ANNOUNCED) }, (_, i) => ordinal + 1 + i)
}

export function sentenceBlock(unit: Unit, knowledge: Knowledge, type: DraftBlock['type'] = 'sentence'): DraftBlock {
  return { type, text: spokenText(unit, knowledge), evidence: [{ passage: unit.passage, range: unit.range }] }
}

/** Further passages on the subject, one sentence each, that the answer does not use. */
export function relatedBlocks(ranking: Ranking, used: ReadonlySet<number>, knowledge: Knowledge, most = RELATED): DraftBlock[] {
  const top = ranking.passages[0]?.score ?? 0
  return ranking.passages
    .filter(
      (unit) =>
        !used.has(unit.unit.passage) &&
        unit.score >= 0.45 * top &&
        unit.unit.words.length >= SHORTEST &&
        (unit.score >= 0.8 * top || !knowledge.passages[unit.unit.passage]!.front),
    )
    .slice(0, most)
    .map((unit) => sentenceBlock(unit.unit, knowledge, 'related'))
}
