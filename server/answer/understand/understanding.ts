import type { Document } from '../../../ingest/schema.ts'
import type { AnswerKind } from '../../contract.ts'
import type { Concept } from './concepts.ts'
import type { Asking } from './kind.ts'
import type { Scope } from './scope.ts'
import type { Times } from './years.ts'

/** What a question was understood to ask. */
export interface Understanding {
  readonly text: string
  readonly standalone: string
  readonly language: 'zh' | 'en'
  readonly asking: Asking
  /** Set where the question is no question to the plans at all. */
  readonly outOfScope: 'instructions' | 'small-talk' | null
  readonly kind: AnswerKind
  readonly scope: Scope
  readonly times: Times
  readonly concepts: readonly Concept[]
  /** Words to be embedded. */
  readonly embedded: string
  /** How the number asked for is counted: a number followed by the measure word or unit. Null where none is named. */
  readonly measure: RegExp | null
  /** Kind of document the question names or its time points to. */
  readonly documentKind: Document['kind'] | null
}
