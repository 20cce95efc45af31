/** Gold questions: what is asked, and what a good reply holds. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

export const questionKinds = ['fact', 'indicator', 'list', 'measure', 'definition', 'review', 'compare', 'followup', 'colloquial', 'none'] as const

/** Groups of alternatives: each group is one thing wanted, found when any of its wordings is. */
const wanted = z.array(z.array(z.string().min(1)).min(1).readonly()).readonly()

const questionSchema = z
  .strictObject({
    id: z.string(),
    lang: z.enum(['zh', 'en']),
    /** none: the documents do not hold it. */
    type: z.enum(questionKinds),
    q: z.string(),
    /** Earlier questions of the same conversation. */
    history: z.array(z.string()).readonly().optional(),
    /** Documents whose passages count as evidence. */
    docs: z.array(z.string()).readonly(),
    /** Words of the passages that a reply must cite. */
    evidence: wanted,
    /** Words that the answer must hold. */
    answer: wanted,
    hard: z.boolean().optional(),
    note: z.string().optional(),
  })
  .readonly()
export type Question = z.infer<typeof questionSchema>

/** The development questions: what the owner's evaluation asks. */
export const QUESTIONS_FILE = questionsFile('questions')

/**
 * The file of a set. Beside the development questions: `colloquial` and `general`, written from the plans by people who had seen neither
 * those nor the lexicon, and `near-misses`, on what the plans speak of but do not say.
 */
export function questionsFile(set: string): string {
  return fileURLToPath(new URL(`${set}.jsonl`, import.meta.url))
}

/** The questions of a file, one JSON object a line; throws with the line's number where one is not as it should be. */
export function readQuestions(file: string): Question[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      const parsed = questionSchema.safeParse(JSON.parse(line))
      if (!parsed.success) throw new Error(`${file}, line ${index + 1}: ${z.prettifyError(parsed.error)}`)
      return [parsed.data]
    })
}
