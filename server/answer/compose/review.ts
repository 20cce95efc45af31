/** What a period brought, asked for as a whole: the points that the document's own review makes, by their run-in heads. */
import type { DraftBlock } from '../draft.ts'
import type { Knowledge, PassageView } from '../knowledge.ts'
import type { Understanding } from '../understand/understanding.ts'
import { sentenceBlock } from './sentence-blocks.ts'

const reviewTitle = /成就|成效|成绩|回顾/
/** Words that ask for a review and name no subject of it. */
const broad =
  /^(?:取得|获得|成就|成绩|成效|成果|进展|发展|主要|重大|显著|方面|变化|工作|回顾|总结|历史性|五年|过去|achiev\w*|accomplish\w*|progress|results?|main|major)$/i
/** A concept lighter than this is no subject. */
const SUBJECT = 0.4
const FEWEST_POINTS = 3
const MOST_POINTS = 14

/** The points of the review, a sentence each under its heading; null where the question names a subject or no document reviews the period so. */
export function reviewBlocks(query: Understanding, knowledge: Knowledge): DraftBlock[] | null {
  const { asking, concepts, scope } = query
  if (asking.kind !== 'review' || asking.weakness || asking.number || !concepts.every(({ source, weight }) => weight < SUBJECT || broad.test(source)))
    return null
  const own = new Set(scope.places.flatMap((place) => place.own))
  const documents = knowledge.documents.filter(({ id }) => (own.size > 0 ? own.has(id) : scope.documents.includes(id)))
  if (new Set(documents.map(({ region }) => region)).size !== 1) return null
  for (const { id } of documents.toSorted((a, b) => Number(b.kind === 'plan') - Number(a.kind === 'plan'))) {
    const points = pointsOf(id, query, knowledge)
    if (points.length < FEWEST_POINTS) continue
    return [
      { type: 'heading', text: points[0]!.passage.path.at(-1) ?? '', evidence: [] },
      ...points.slice(0, MOST_POINTS).map((view, i) => ({ ...sentenceBlock(knowledge.units[view.units[0]]!, knowledge, 'item'), ordinal: i + 1 })),
    ]
  }
  return null
}

/** Passages with run-in heads below the first heading of a review; of the period asked about, where one is. */
function pointsOf(documentId: string, { times }: Understanding, knowledge: Knowledge): PassageView[] {
  const all = knowledge.passages.filter(
    ({ passage, documentId: of, lead, periods }) =>
      of === documentId &&
      passage.kind === 'prose' &&
      lead !== '' &&
      passage.text.startsWith(lead) &&
      reviewTitle.test(passage.path.at(-1) ?? '') &&
      (times.periods.length === 0 || times.periods.some(([asked]) => periods.includes(asked))),
  )
  return all.filter(({ passage }) => passage.sectionId === all[0]?.passage.sectionId)
}
