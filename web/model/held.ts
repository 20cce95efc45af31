import type { Indicator } from '../../ingest/schema.ts'
import type { Client } from '../api/client.ts'
import { exampleScope } from './examples.ts'
import type { Plan } from './plans.ts'

export interface HeldDocuments {
  readonly plans: readonly Plan[]
  /** Rows that questions to begin with are made from. */
  readonly indicators: readonly Indicator[]
}

/** What the server holds. Rejects where it does not say which documents; without indicators there are just fewer examples. */
export async function loadHeld(client: Client): Promise<HeldDocuments> {
  const plans = await client.documents()
  const scope = exampleScope(plans)
  return { plans, indicators: scope ? await client.indicators(scope.documents, scope.year).catch(() => []) : [] }
}
