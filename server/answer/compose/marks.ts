/** What the marks of a table mean (brackets, asterisks), where that is asked: the note below it that says so. */
import type { DraftBlock } from '../draft.ts'
import type { Knowledge } from '../knowledge.ts'
import { matchable } from '../understand/concepts.ts'
import { planYears } from '../understand/plan-years.ts'
import type { Understanding } from '../understand/understanding.ts'
import { sentenceBlock } from './sentence-blocks.ts'

const marks: readonly (readonly [asked: RegExp, said: RegExp])[] = [
  [/括号|\[\s*\]|［\s*］|（\s*）|\(\s*\)|\bbrackets?\b|\bparenthes[ei]s\b/i, /[[［〔(（]\s*[\]］〕)）]/],
  [/星号|[*＊]|\basterisks?\b/i, /[*＊]/],
]
const asksMeaning = /意思|含义|代表|表示|啥|什么|怎么(?:看|理解)|\bmean|\bstand for|\bindicate/i

/** Most notes shown, where the question does not say below which table. */
const MOST = 4

/** The notes that explain the mark asked about, of the tables of the period named if any is; null for any other question or where no note does. */
export function marksExplained(query: Understanding, knowledge: Knowledge): DraftBlock[] | null {
  const mark = marks.find(([asked]) => asked.test(query.standalone))
  if (!mark || !asksMeaning.test(query.standalone) || !/表|指标|数|table|figure|indicator/i.test(query.standalone)) return null
  const own = query.scope.places.flatMap((place) => place.own)
  const searched = new Set(own.length > 0 ? own : query.scope.documents)
  const notes = knowledge.units.filter(
    ({ passage, words }) => knowledge.notes.has(passage) && searched.has(knowledge.passages[passage]!.documentId) && mark[1].test(words),
  )
  const named = planYears(query.standalone).map(([first]) => first)
  const ofPeriod = notes.filter(({ passage }) => planYears(matchable(knowledge.passages[passage]!.path)).some(([first]) => named.includes(first)))
  const shown = (ofPeriod.length > 0 ? ofPeriod : notes).slice(0, MOST)
  return shown.length === 0 ? null : shown.map((unit) => sentenceBlock(unit, knowledge))
}
