/** How a reply fares on a gold question. */
import type { AskReply } from '../../server/contract.ts'
import type { Question } from './questions.ts'

/** How much of a reader's patience a reply gets, in characters: what stands after that earns nothing. */
const PASSAGE_PATIENCE = 1200
const ANSWER_PATIENCE: Partial<Record<Question['type'], number>> = { list: 1500, compare: 1200, definition: 800, measure: 800, review: 800 }
const SHORT_ANSWER_PATIENCE = 500

export type Reply = Pick<AskReply, 'status' | 'answer'> & { readonly citations: readonly Pick<AskReply['citations'][number], 'documentId' | 'path' | 'text'>[] }

/** Each figure from 0 to 1; null where the question does not ask for it. */
export interface Score {
  /** Share of the evidence within the first citation, the first three, the first five. */
  readonly hit1: number | null
  readonly hit3: number | null
  readonly hit5: number | null
  /** One over the rank of the first citation that holds any evidence; 0 where none does. */
  readonly reciprocalRank: number | null
  /** Share of the wanted facts that the answer states; 0 where the reply is insufficient. */
  readonly answer: number | null
  /** Whether a question with an answer got one. */
  readonly answered: number | null
  /** Whether a question without an answer was refused. */
  readonly refused: number | null
  /** Whether the reply misleads: an answer to what has none, or one with nothing of what is wanted. */
  readonly wrong: number
}

/** @returns the score of one reply; pure. */
export function score(question: Question, reply: Reply): Score {
  const answered = reply.status === 'answered'
  if (question.type === 'none') {
    return { hit1: null, hit3: null, hit5: null, reciprocalRank: null, answer: null, answered: null, refused: Number(!answered), wrong: Number(answered) }
  }
  // A passage counts from the documents asked about alone: plans of neighbours copy each other's sentences.
  const passages = reply.citations.map(({ documentId, path, text }) =>
    question.docs.includes(documentId) ? plain(path.join('')) + plain(text).slice(0, PASSAGE_PATIENCE) : '',
  )
  const within = (count: number) => share(question.evidence, passages.slice(0, count))
  const rank = passages.findIndex((passage) => share(question.evidence, [passage]) > 0) + 1
  const answer = answered ? share(question.answer, [plain(reply.answer.text).slice(0, ANSWER_PATIENCE[question.type] ?? SHORT_ANSWER_PATIENCE)]) : 0
  return {
    hit1: within(1),
    hit3: within(3),
    hit5: within(5),
    reciprocalRank: rank === 0 ? 0 : 1 / rank,
    answer,
    answered: Number(answered),
    refused: null,
    wrong: Number(answered && answer === 0),
  }
}

/** Words without what layout and markup do to them: widths, white space, Markdown and tag remains, citation marks. */
function plain(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/<\/?(?:b|sup|sub|i|em|strong|br)[^>]*>/gi, '')
    .replace(/[\s*#`\\]/g, '')
    .replace(/\[\d+\]/g, '')
}

/** Share of the groups of which some wording stands in some text. */
function share(groups: readonly (readonly string[])[], texts: readonly string[]): number {
  const found = groups.filter((wordings) => wordings.some((wording) => texts.some((text) => text.includes(plain(wording)))))
  return found.length / Math.max(1, groups.length)
}
