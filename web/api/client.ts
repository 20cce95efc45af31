import type { Indicator } from '../../ingest/schema.ts'
import type { AskEvent, AskInput, AskReply, DocumentText, Problem } from '../../server/contract.ts'
import { Failure } from '../model/failure.ts'
import type { Plan } from '../model/plans.ts'
import { readAskEvents } from './events.ts'

/** What the page asks of the server. Every call throws {@link Failure}, or an AbortError where its signal was raised. */
export interface Client {
  /** Whether the server answers at all, whatever it says; never throws. */
  reachable(): Promise<boolean>
  documents(): Promise<readonly Plan[]>
  /** Rows of these documents' indicator tables that have a value for the year. */
  indicators(documents: readonly string[], year: string): Promise<readonly Indicator[]>
  /** A document's outline and whole text; kept, so that asking again costs nothing. */
  text(documentId: string): Promise<DocumentText>
  ask(input: AskInput, signal: AbortSignal): AsyncGenerator<AskEvent, void, undefined>
}

/** A client of the server at `base`, the address of its root with a slash at the end. */
export function createClient(base: string, fetcher: typeof fetch = fetch): Client {
  const texts = new Map<string, Promise<DocumentText>>()

  async function request(path: string, init: RequestInit): Promise<Response> {
    const response = await fetcher(new URL(path, base), { ...init, referrerPolicy: 'no-referrer' }).catch((error: unknown) => {
      if (init.signal?.aborted) throw error
      throw new Failure({ kind: navigator.onLine ? 'unreachable' : 'offline', problem: null, retryAfter: null })
    })
    if (!response.ok) throw await refusal(response)
    return response
  }

  const json = async <Reply>(path: string): Promise<Reply> => (await (await request(path, { headers: { accept: 'application/json' } })).json()) as Reply

  return {
    reachable: () =>
      fetcher(new URL('healthz', base), { cache: 'no-store', referrerPolicy: 'no-referrer' }).then(
        () => true,
        () => false,
      ),
    documents: async () => (await json<{ documents: readonly Plan[] }>('api/documents')).documents,
    indicators: async (documents, year) =>
      (await json<{ indicators: readonly Indicator[] }>(`api/indicators?${new URLSearchParams({ documents: documents.join(','), year })}`)).indicators,
    text: (documentId) => {
      const held = texts.get(documentId)
      if (held) return held
      const asked = json<DocumentText>(`api/documents/${encodeURIComponent(documentId)}`)
      texts.set(documentId, asked)
      asked.catch(() => texts.delete(documentId))
      return asked
    },
    async *ask(input, signal) {
      const response = await request('api/ask', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
        body: JSON.stringify(input),
        signal,
      })
      if (isJson(response)) yield { event: 'done', data: (await response.json()) as AskReply }
      else if (response.body) yield* readAskEvents(response.body)
    },
  }
}

const isJson = (response: Response): boolean => /\bjson\b/.test(response.headers.get('content-type') ?? '')

async function refusal(response: Response): Promise<Failure> {
  const problem = isJson(response) ? await response.json().catch(() => null) : null
  const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10)
  return new Failure({
    kind: isProblem(problem) ? 'problem' : 'unreachable',
    problem: isProblem(problem) ? problem : null,
    retryAfter: Number.isNaN(seconds) ? null : seconds,
  })
}

function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string' && 'detail' in value && typeof value.detail === 'string'
  )
}
