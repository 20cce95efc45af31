/** What answers from one open index, whichever runtime opened it. */
import type { Lexicon } from '../index/lexicon/lexicon.ts'
import type { OpenIndex } from '../index/open.ts'
import type { Embedder } from '../ingest/embedder.ts'
import { createAnswerer } from './answer/answerer.ts'
import type { Held } from './app.ts'
import type { Ready } from './contract.ts'
import { createLibrary } from './index-library.ts'
import { createSearch } from './search.ts'

export interface Service extends Held {
  readonly ready: Ready
}

export interface ServiceParts {
  readonly index: OpenIndex
  readonly embedder: Embedder
  readonly lexicon: Lexicon
  /** Which vector search runs, for /readyz. */
  readonly vectors: string
}

export function createService({ index, embedder, lexicon, vectors }: ServiceParts): Service {
  const { generation, documents, passages, manifest } = index
  return {
    answerer: createAnswerer({ index, embedder, lexicon }),
    library: createLibrary(index, createSearch(index, embedder)),
    ready: {
      ready: true,
      reason: '',
      index: { generation, documents: documents.length, passages: passages.length, model: manifest.modelId, builtAt: manifest.createdAt },
      vectors,
    },
  }
}
