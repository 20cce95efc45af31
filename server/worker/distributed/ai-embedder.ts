/** Embedding by Cloudflare's own GPUs: Workers AI. */
import { z } from 'zod'
import type { Embedder } from '../../../ingest/embedder.ts'

/** The model; its name is the embedder's id, so its vectors never mix with another's. */
export const AI_MODEL = '@cf/baai/bge-m3'
export const AI_DIMENSIONS = 1024
/** Texts that one call takes. */
export const AI_BATCH = 100

/** Embeds several texts, wherever the model is called from. */
export type RunModel = (texts: readonly string[]) => Promise<unknown>

const outputSchema = z.object({ data: z.array(z.array(z.number())) })

/** The vectors of up to {@link AI_BATCH} texts, of unit length. Rejects where the reply is not one vector a text. */
export async function embedBatch(run: RunModel, texts: readonly string[]): Promise<Float32Array[]> {
  const output = outputSchema.safeParse(await run(texts))
  if (!output.success) throw new Error(`${AI_MODEL}: the reply holds no vectors: ${z.prettifyError(output.error)}`)
  const { data } = output.data
  if (data.length !== texts.length) throw new Error(`${AI_MODEL}: ${data.length} vectors for ${texts.length} texts`)
  return data.map((values) => {
    if (values.length !== AI_DIMENSIONS) throw new Error(`${AI_MODEL}: a vector of ${values.length} dimensions; expected ${AI_DIMENSIONS}`)
    const length = Math.hypot(...values)
    if (!(length > 0)) throw new Error(`${AI_MODEL}: a vector without a direction`)
    return Float32Array.from(values, (value) => value / length)
  })
}

/** An embedder over Workers AI. bge-m3 takes questions and passages alike, without a prefix. */
export function aiEmbedder(run: RunModel): Embedder {
  return {
    id: AI_MODEL,
    dimensions: AI_DIMENSIONS,
    embed: async (text) => (await embedBatch(run, [text]))[0]!,
  }
}

/** What the AI binding offers of this model. */
export interface AiBinding {
  run(model: typeof AI_MODEL, input: { text: string[] }): Promise<unknown>
}

/** The model behind a Worker's AI binding. */
export const boundModel =
  (ai: AiBinding): RunModel =>
  (texts) =>
    ai.run(AI_MODEL, { text: [...texts] })
