import type { Indicator } from '../../../ingest/schema.ts'
import type { PassageView } from '../knowledge.ts'

/** Where a unit stands: its passage with what the headings around it say, and the indicator it states; null for all but rows of indicators. */
export interface Setting {
  readonly view: PassageView
  readonly indicator: Indicator | null
  /** All that the columns of the row measure, where it states several. */
  readonly indicators?: readonly Indicator[]
  /** First year that its plan plans for; none of a report. */
  readonly begins?: number
  /** And the last. */
  readonly ends?: number
  /** What the passage before says, where it announces this one; empty where it does not. */
  readonly announced?: string
}
