/** The embedder for Cloudflare Workers: our own forward pass in WebAssembly. Pure but for what it is handed; it runs in Node as well. */
import type { Embedder } from '../../../ingest/embedder.ts'
import { loadModel } from './load.ts'
import { createEncoder } from './wordpiece.ts'

export interface WorkerEmbedderParts {
  /** The file of packed weights. */
  readonly weights: ReadableStream<Uint8Array>
  /** The compiled kernel. */
  readonly kernel: WebAssembly.Module
  /** tokenizer.json, parsed. */
  readonly tokenizer: object
}

/** Loads the model. Rejects with the reason where the weights are damaged. Its vectors are those of the Node embedder with the same id. */
export async function loadWorkerEmbedder(parts: WorkerEmbedderParts): Promise<Embedder> {
  const { header, forward } = await loadModel(parts.weights, parts.kernel)
  const encode = createEncoder(parts.tokenizer, header.maxTokens)
  return {
    id: header.model,
    dimensions: header.width,
    embed: async (text, as) => forward.run(encode((as === 'query' ? header.queryPrefix : header.passagePrefix) + text)),
  }
}
