import { expect, test } from 'vitest'
import type { Embedder } from '../../../ingest/embedder.ts'
import { openArtifacts } from '../../../server/worker/artifacts/artifacts.ts'
import { artifactName } from '../../../server/worker/artifacts/names.ts'
import { loadWorkerEmbedder } from '../../../server/worker/embedder/embedder.ts'
import { type GoldenVector, VECTORS } from './expected.ts'
import { assets, expected, kernel } from './worker.ts'

async function load(): Promise<Embedder> {
  const artifacts = await openArtifacts(assets)
  const tokenizer = JSON.parse(new TextDecoder().decode(await artifacts.bytes(artifactName.modelTokenizer))) as object
  return loadWorkerEmbedder({ weights: await artifacts.stream(artifactName.weights), kernel, tokenizer })
}

const embedder = await load()
const golden = await expected<GoldenVector[]>(VECTORS)

test('vectors are those of onnxruntime: a cosine of 0.99 or more for each of 200 questions', async () => {
  expect(golden.length).toBeGreaterThanOrEqual(200)
  const cosines: number[] = []
  for (const { text, vector } of golden) {
    const ours = await embedder.embed(text, 'query')
    cosines.push(ours.reduce((sum, value, i) => sum + value * vector[i]!, 0))
  }
  const worst = golden.map(({ text }, i) => ({ text, cosine: cosines[i]! })).sort((a, b) => a.cosine - b.cosine)
  console.log(`${golden.length} questions: lowest cosine ${worst[0]!.cosine.toFixed(4)}, mean ${(cosines.reduce((a, b) => a + b) / cosines.length).toFixed(5)}`)
  expect(worst.filter(({ cosine }) => cosine < 0.99)).toEqual([])
})

test('a vector has unit length, and the same text gives the same vector whatever came before it', async () => {
  const first = await embedder.embed('孝义的氢能项目有哪些？', 'query')
  expect(Math.hypot(...first)).toBeCloseTo(1, 4)
  await embedder.embed('一'.repeat(600), 'query')
  expect(await embedder.embed('孝义的氢能项目有哪些？', 'query')).toEqual(first)
  expect(await (await load()).embed('孝义的氢能项目有哪些？', 'query')).toEqual(first)
})

test('this model needs no words before a question: it has the vector of the same words as a passage', async () => {
  const [query, passage] = await Promise.all([embedder.embed('氢能', 'query'), embedder.embed('氢能', 'passage')])
  expect(query).toEqual(passage)
})
