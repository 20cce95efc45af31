/** An index in D1 and Vectorize, opened for answering. */
import type { D1Database } from '@cloudflare/workers-types'
import { z } from 'zod'
import type { EverydayExpression } from '../../../index/everyday.ts'
import type { EnglishData } from '../../../index/lexicon/english-data.ts'
import type { Service } from '../../service.ts'
import type { Artifacts } from '../artifacts/artifacts.ts'
import { artifactName, distributedName } from '../artifacts/names.ts'
import { loadModel, loadVectors, loadWords, named, readJson } from '../parts.ts'
import { AI_MODEL, type AiBinding, aiEmbedder, boundModel } from './ai-embedder.ts'
import { openDatabase } from './database.ts'
import { NotReadyError } from './not-ready.ts'
import { createDistributedService } from './service.ts'
import { readStatistics } from './statistics.ts'
import type { VectorizeBinding } from './vectorize.ts'

/** The bindings of wrangler.toml that a distributed index needs. */
export interface DistributedBindings {
  readonly DB?: D1Database
  readonly VECTORIZE?: VectorizeBinding
  /** Only where the vectors are of Cloudflare's model. */
  readonly AI?: AiBinding
}

const factsSchema = z.object({ generation: z.string(), model: z.string() })
export type DistributedFacts = z.infer<typeof factsSchema>

/** Rejects with an error that names the artifact or the binding that is missing, damaged or made for something else. */
export async function openDistributedService(artifacts: Artifacts, kernel: WebAssembly.Module, bindings: DistributedBindings): Promise<Service> {
  const facts = factsSchema.parse(await readJson(artifacts, distributedName.facts))
  const d1 = required('DB', bindings.DB)
  const vectorize = required('VECTORIZE', bindings.VECTORIZE)
  const database = await openDatabase(d1)
  if (database.generation !== facts.generation) {
    throw new NotReadyError(`binding DB: it holds the generation ${database.generation}, this Worker was built for ${facts.generation}`)
  }
  const embedder = facts.model === AI_MODEL ? aiEmbedder(boundModel(required('AI', bindings.AI))) : await loadModel(artifacts, kernel)
  const { tokenizer, lexicon } = await loadWords(artifacts)
  const statistics = await named(distributedName.statistics, async () =>
    readStatistics(await artifacts.stream(distributedName.statistics), database.manifest.counts.passages),
  )
  const english = await readJson<EnglishData>(artifacts, distributedName.english)
  const everyday = await readJson<EverydayExpression[]>(artifacts, distributedName.everyday)
  const everydayVectors = await loadVectors(artifacts, kernel, artifactName.everydayVectors, { model: embedder.id, count: everyday.length })
  return createDistributedService({ database, vectorize, embedder, tokenizer, lexicon, english, everyday, everydayVectors, statistics })
}

function required<T>(name: string, binding: T | undefined): T {
  if (binding === undefined) throw new NotReadyError(`the binding ${name} is absent: this Worker's index lies there, and wrangler.toml has to name it`)
  return binding
}
