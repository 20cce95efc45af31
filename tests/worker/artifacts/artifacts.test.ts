import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ArtifactError, type AssetFetcher, LISTING, openArtifacts } from '../../../server/worker/artifacts/artifacts.ts'
import { writeArtifacts } from '../../../server/worker/build/write-artifacts.ts'

let folder: string
let fetched: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wengui-artifacts-'))
  fetched = []
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The folder as the ASSETS binding serves it. */
const assets: AssetFetcher = {
  async fetch(url) {
    const name = new URL(url).pathname.replace('/_artifacts/', '')
    fetched.push(name)
    return readdirSync(folder).includes(name) ? new Response(readFileSync(join(folder, name))) : new Response('not found', { status: 404 })
  },
}

const large = Uint8Array.from({ length: 2500 }, (_, i) => i * 31)
const files = new Map([
  ['large', large],
  ['small.json', new TextEncoder().encode('{"a":1}')],
  ['empty', new Uint8Array(0)],
])
const partsOfLarge = () =>
  readdirSync(folder)
    .filter((name) => name.startsWith('large.'))
    .sort()
const read = async (stream: ReadableStream<Uint8Array>) => new Uint8Array(await new Response(stream).arrayBuffer())

test('a file larger than an asset may be is split, and read back whole both ways', async () => {
  await writeArtifacts(folder, files, 1000)
  expect(partsOfLarge().map((name) => readFileSync(join(folder, name)).length)).toEqual([1000, 1000, 500])
  const artifacts = await openArtifacts(assets)
  expect(artifacts.names).toEqual(['large', 'small.json', 'empty'])
  for (const [name, bytes] of files) {
    expect(await artifacts.bytes(name)).toEqual(bytes)
    expect(await read(await artifacts.stream(name))).toEqual(bytes)
  }
})

test('what an earlier build left is gone, and other contents have other names', async () => {
  await writeArtifacts(folder, new Map([['large', large]]))
  const before = readdirSync(folder)
  await writeArtifacts(folder, new Map([['large', large.slice(1)]]))
  expect(readdirSync(folder).filter((name) => before.includes(name))).toEqual([LISTING])
})

test('a missing part is told by the name of its file', async () => {
  await writeArtifacts(folder, files, 1000)
  rmSync(join(folder, partsOfLarge()[1]!))
  const artifacts = await openArtifacts(assets)
  await expect(artifacts.bytes('large')).rejects.toThrow(/artifact large is missing: asset large\.[0-9a-f]{12}\.1\.bin gives status 404/)
  await expect(read(await artifacts.stream('large'))).rejects.toThrow(ArtifactError)
})

test('a part that is damaged, longer or shorter is told by the name of its file', async () => {
  await writeArtifacts(folder, files, 1000)
  const part = join(folder, partsOfLarge()[2]!)
  const bytes = readFileSync(part)
  for (const [change, words] of [
    [Buffer.concat([bytes, Buffer.of(0)]), /artifact large is longer than the 2500 bytes/],
    [bytes.subarray(1), /artifact large has 2499 of the 2500 bytes/],
    [Buffer.concat([bytes.subarray(1), Buffer.of(0)]), /artifact large is damaged: sha256 is/],
  ] as const) {
    writeFileSync(part, change)
    await expect((await openArtifacts(assets)).bytes('large')).rejects.toThrow(words)
  }
})

test('a list that is missing, no list, or changed is refused', async () => {
  await expect(openArtifacts(assets)).rejects.toThrow(/artifact artifacts\.json is missing/)
  await writeArtifacts(folder, files)
  const listing = join(folder, LISTING)
  const text = readFileSync(listing, 'utf8')
  for (const wrong of ['<!doctype html>', '{}', text.replace('"bytes": 2500', '"bytes": 2501'), text.replace('small.json"', 'small.jsom"')]) {
    expect(wrong).not.toBe(text)
    writeFileSync(listing, wrong)
    await expect(openArtifacts(assets)).rejects.toThrow(/artifacts\.json is damaged/)
  }
})

test('a name that is not in the list is refused without asking for it', async () => {
  await writeArtifacts(folder, files)
  const artifacts = await openArtifacts(assets)
  expect([artifacts.has('large'), artifacts.has('toString')]).toEqual([true, false])
  await expect(artifacts.bytes('../secret')).rejects.toThrow(/artifact \.\.\/secret is not among the artifacts/)
  expect(fetched).toEqual([LISTING])
})
