import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import kernel from '../../../dist/worker/kernel.wasm'
import { openArtifacts } from '../../../server/worker/artifacts/artifacts.ts'
import { loadWorkerEmbedder } from '../../../server/worker/embedder/embedder.ts'
import { loadSegmenter } from '../../../server/worker/segmenter/segmenter.ts'

test('x', async () => {
  const a = await openArtifacts((env as any).ASSETS)
  const t0 = Date.now()
  const e = await loadWorkerEmbedder({
    weights: await a.stream('model-weights'),
    kernel,
    tokenizer: JSON.parse(new TextDecoder().decode(await a.bytes('model-tokenizer.json'))),
  })
  const t1 = Date.now()
  const s = await loadSegmenter(await a.stream('dictionary'))
  const t2 = Date.now()
  console.log('load', t1 - t0, 'dict', t2 - t1)
  for (let i = 0; i < 10; i++) {
    const t = performance.now()
    const v = await e.embed('孝义的氢能项目有哪些？', 'query')
    console.log(performance.now() - t, v.length)
  }
  console.log(s.cut('孝义的氢能项目有哪些'))
  expect(e.dimensions).toBe(512)
})
