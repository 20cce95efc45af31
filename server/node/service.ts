/** The open index with all that answers from it: what the server, the ask program and the evaluation share. */
import { join } from 'node:path'
import { fileStore } from '../../index/generation/files.ts'
import { POINTER } from '../../index/generation.ts'
import { type Lexicon, parseLexicon } from '../../index/lexicon/lexicon.ts'
import { readLexiconTexts } from '../../index/lexicon/read.ts'
import { openIndex } from '../../index/open.ts'
import { loadTokenizer } from '../../index/tokenizer/jieba.ts'
import type { Tokenizer } from '../../index/tokenizer.ts'
import { loadHnsw } from '../../index/vectors/hnsw.ts'
import type { ApproximateVectors } from '../../index/vectors.ts'
import { type LoadedEmbedder, loadEmbedder } from '../../ingest/embedding/transformers.ts'
import { createService, type Service } from '../service.ts'

/** What does not change with the index: loaded once, used by one index after the other. */
export interface Models {
  readonly embedder: LoadedEmbedder
  readonly tokenizer: Tokenizer
  readonly lexicon: Lexicon
  readonly approximate: ApproximateVectors | { readonly unavailable: string }
  dispose(): Promise<void>
}

/** @param model folder of another embedding model; null for the bundled one */
export async function loadModels(model: string | null): Promise<Models> {
  const [embedder, tokenizer, lexicon, approximate] = await Promise.all([
    loadEmbedder({ modelDirectory: model ?? undefined }),
    loadTokenizer(),
    readLexiconTexts().then(parseLexicon),
    loadHnsw(),
  ])
  return { embedder, tokenizer, lexicon, approximate, dispose: () => embedder.dispose() }
}

/** Opens the current index of a data folder. Rejects with an IndexError that names the file at fault. */
export async function openService(data: string, { embedder, tokenizer, lexicon, approximate }: Models): Promise<Service> {
  const lacks = 'unavailable' in approximate
  const index = await openIndex({ store: fileStore(data), tokenizer, modelId: embedder.id, approximate: lacks ? undefined : approximate })
  const { kind } = index.passageVectors
  return createService({ index, embedder, lexicon, vectors: lacks ? `${kind}: ${approximate.unavailable}` : kind })
}

/** The file that names the current index: it changes when another one is made. */
export function pointerPath(data: string): string {
  return join(data, 'generations', POINTER)
}
