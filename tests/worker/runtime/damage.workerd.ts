import { describe, expect, test } from 'vitest'
import { problemSchema, readySchema } from '../../../server/contract.ts'
import { type AssetFetcher, LISTING } from '../../../server/worker/artifacts/artifacts.ts'
import { artifactName } from '../../../server/worker/artifacts/names.ts'
import { hex } from '../../../server/worker/packed/file.ts'
import { artifact, listing, withChange, withOthers } from './changed-assets.ts'
import { postQuestion, startWorker } from './worker.ts'

/** Nothing is answered, and /readyz says why in words that hold `reason`. */
async function expectNotReady(assets: AssetFetcher | undefined, reason: RegExp): Promise<void> {
  const ask = startWorker(assets ? { ASSETS: assets } : {})
  const ready = await ask('/readyz')
  expect(ready.status).toBe(503)
  expect(readySchema.parse(await ready.json())).toMatchObject({ ready: false, index: null, reason: expect.stringMatching(reason) })
  for (const request of [ask('/api/ask', postQuestion({ question: '孝义的氢能项目有哪些？' })), ask('/api/documents'), ask('/api/search?q=氢能')]) {
    const response = await request
    expect([response.status, response.headers.get('content-type')]).toEqual([503, 'application/problem+json'])
    expect(problemSchema.parse(await response.json())).toMatchObject({ code: 'not_ready', detail: expect.stringMatching(reason) })
  }
  expect((await ask('/healthz')).status).toBe(200)
}

const flip = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
  const middle = bytes.length >> 1
  bytes[middle] = bytes[middle]! ^ 1
  return bytes
}

/** The words as a pattern. */
const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

// The vectors that the index's own files hold are left empty for a Worker: there is nothing to damage.
const names = Object.entries((await listing()).files).flatMap(([name, { bytes }]) => (bytes === 0 ? [] : [name]))

describe('an artifact', () => {
  test('has all the names that a Worker asks for', () => {
    expect(names).toEqual(expect.arrayContaining(Object.values(artifactName).filter((name) => typeof name === 'string')))
  })

  test.each([...names, LISTING])('%s that is missing is named, and nothing is answered', async (name) => {
    await expectNotReady(await withChange(name, () => null), new RegExp(`${literally(name)}.*is missing`))
  })

  test.each([...names, LISTING])('%s with one bit changed is named, and nothing is answered', async (name) => {
    await expectNotReady(await withChange(name, flip), new RegExp(literally(name)))
  })

  test.each([artifactName.weights, artifactName.dictionary, artifactName.sentenceVectors])('%s cut short is named, and nothing is answered', async (name) => {
    await expectNotReady(await withChange(name, (bytes) => bytes.slice(0, bytes.length - 1000)), new RegExp(`${name}: file ends after`))
  })
})

describe('an index', () => {
  const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

  /** The generation with its manifest changed, all checksums right. */
  async function withManifest(change: object): Promise<AssetFetcher> {
    const decode = async (name: string) => JSON.parse(new TextDecoder().decode(await artifact(name))) as object
    const manifest = encode({ ...(await decode(artifactName.indexFile('manifest.json'))), ...change })
    const pointer = encode({ ...(await decode(artifactName.pointer)), manifest: hex(await crypto.subtle.digest('SHA-256', manifest)) })
    return withOthers(
      new Map([
        [artifactName.indexFile('manifest.json'), manifest],
        [artifactName.pointer, pointer],
      ]),
    )
  }

  test('made with another model is refused with both names', async () => {
    await expectNotReady(await withManifest({ modelId: 'bge-m3@1' }), /made with the model bge-m3@1, this program runs bge-small-zh-v1\.5-int8@/)
  })

  test('made with other words is refused', async () => {
    await expectNotReady(await withManifest({ tokenizerId: 'jieba-wasm-9' }), /made with the tokenizer jieba-wasm-9/)
  })

  test('of another format is refused', async () => {
    await expectNotReady(await withManifest({ format: 99 }), /of format 99/)
  })
})

test('a Worker without the assets binding says so', async () => {
  await expectNotReady(undefined, /binding ASSETS is missing/)
})
