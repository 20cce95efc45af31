/** An index generation with Cloudflare's model, apart from the one that the server on this machine uses. */

import { passageText, sentenceTexts } from '../../../index/build/texts.ts'
import { buildIndex } from '../../../index/build.ts'
import { fileStore } from '../../../index/generation/files.ts'
import { writeGeneration } from '../../../index/generation.ts'
import { parseLexicon } from '../../../index/lexicon/lexicon.ts'
import { readLexiconTexts } from '../../../index/lexicon/read.ts'
import { loadTokenizer } from '../../../index/tokenizer/jieba.ts'
import type { VectorCache } from '../../../index/vectors/cache.ts'
import { openVectorCache } from '../../../index/vectors/cache-file.ts'
import { sha256 } from '../../../ingest/text/sha256.ts'
import { readCorpusFolder } from '../../node/corpus-folder.ts'
import { englishSources } from '../../node/pipeline.ts'
import { readPlans, sourceHash } from '../../node/read-corpus.ts'
import { AI_BATCH, aiEmbedder, embedBatch, type RunModel } from '../distributed/ai-embedder.ts'

/** Reads the corpus and writes an index of it to the data folder. What was embedded before a failure is kept there. */
export async function buildAiIndex(corpusFolder: string, data: string, run: RunModel, progress: (done: number, total: number) => void): Promise<void> {
  const corpus = await readCorpusFolder(corpusFolder)
  const plans = await readPlans(corpus)
  const embedder = aiEmbedder(run)
  const cache = openVectorCache(data, embedder.id.replaceAll('/', '_'), embedder.dimensions)
  try {
    const passages = plans.flatMap((plan) => plan.passages)
    const { everyday } = parseLexicon(await readLexiconTexts())
    const texts = [passages.map(passageText), passages.flatMap(sentenceTexts).map(({ text }) => text), everyday.map((entry) => entry.everyday)]
    await fillCache(cache, texts.flat(), run, progress)
    const built = await buildIndex({
      plans,
      embedder,
      tokenizer: await loadTokenizer(),
      corpusHash: await sourceHash(corpus),
      cache,
      english: englishSources,
      everyday,
    })
    await writeGeneration(fileStore(data), built)
  } finally {
    cache.close()
  }
}

/** Embeds what the cache does not hold, many texts a call: building asks for one text at a time. */
export async function fillCache(cache: VectorCache, texts: readonly string[], run: RunModel, progress: (done: number, total: number) => void): Promise<void> {
  const keys = new Map<string, string>()
  for (const text of texts) keys.set(await sha256(new TextEncoder().encode(text)), text)
  const missing = [...keys].filter(([key]) => !cache.get(key))
  for (let at = 0; at < missing.length; at += AI_BATCH) {
    const batch = missing.slice(at, at + AI_BATCH)
    const vectors = await embedBatch(
      run,
      batch.map(([, text]) => text),
    )
    batch.forEach(([key], i) => {
      cache.put(key, vectors[i]!)
    })
    progress(keys.size - missing.length + at + batch.length, keys.size)
  }
}
