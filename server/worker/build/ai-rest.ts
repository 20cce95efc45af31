/** Workers AI from outside a Worker, over Cloudflare's API: for embedding the plans where the index is made. */
import { z } from 'zod'
import { ExplainedError } from '../../explained-error.ts'
import { AI_MODEL, type RunModel } from '../distributed/ai-embedder.ts'

export interface CloudflareAccount {
  readonly account: string
  /** With the permission to run Workers AI. */
  readonly token: string
}

export type Fetch = (url: string, init: { method: 'POST'; headers: Record<string, string>; body: string }) => Promise<Response>

const replySchema = z.object({ success: z.boolean(), result: z.unknown().optional(), errors: z.array(z.object({ message: z.string() })).default([]) })

/** The account that the environment names. Throws where a variable is missing. */
export function accountFromEnvironment(environment: Readonly<Record<string, string | undefined>>): CloudflareAccount {
  const { CLOUDFLARE_ACCOUNT_ID: account, CLOUDFLARE_API_TOKEN: token } = environment
  if (!account || !token) throw new ExplainedError('set CLOUDFLARE_ACCOUNT_ID and CLOUDFLARE_API_TOKEN: the plans are embedded by Workers AI of that account')
  return { account, token }
}

/** Runs the model over the API. Rejects with Cloudflare's words where it refuses. */
export function remoteModel({ account, token }: CloudflareAccount, fetchUrl: Fetch = fetch): RunModel {
  const url = `https://api.cloudflare.com/client/v4/accounts/${encodeURIComponent(account)}/ai/run/${AI_MODEL}`
  return async (texts) => {
    const response = await fetchUrl(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ text: texts }),
    })
    const reply = replySchema.safeParse(await response.json().catch(() => null))
    if (reply.success && response.ok && reply.data.success) return reply.data.result
    const words = reply.data?.errors.map(({ message }) => message).join('; ')
    throw new ExplainedError(`Workers AI: status ${response.status}${words ? `: ${words}` : ''}`)
  }
}
