import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { passageText, sentenceTexts } from '../../index/build/texts.ts'
import { type BuildOptions, type BuildProgress, buildIndex } from '../../index/build.ts'
import { loadTokenizer } from '../../index/tokenizer/jieba.ts'
import type { Tokenizer } from '../../index/tokenizer.ts'
import { openVectorCache } from '../../index/vectors/cache-file.ts'
import type { Embedder } from '../../ingest/embedder.ts'
import { type LoadedEmbedder, loadEmbedder } from '../../ingest/embedding/transformers.ts'
import { farming, hydrogen, plan } from './plans.ts'

let loaded: LoadedEmbedder
let tokenizer: Tokenizer
beforeAll(async () => {
  ;[loaded, tokenizer] = await Promise.all([loadEmbedder(), loadTokenizer()])
})

const folder = mkdtempSync(join(tmpdir(), 'wengui-build-'))
afterAll(async () => {
  await loaded.dispose()
  rmSync(folder, { recursive: true })
})

/** The real embedder, with a list of what it was asked. */
let asked: string[]
let embedder: Embedder
let count = 0
let data: string
beforeEach(() => {
  asked = []
  data = join(folder, String(count++))
  embedder = {
    id: loaded.id,
    dimensions: loaded.dimensions,
    embed: (text, as) => {
      asked.push(text)
      return loaded.embed(text, as)
    },
  }
})
const build = async (options: Partial<BuildOptions> = {}) => {
  const cache = openVectorCache(data, embedder.id, embedder.dimensions)
  try {
    return await buildIndex({ plans: [hydrogen, farming], embedder, tokenizer, cache, now: new Date(0), ...options })
  } finally {
    cache.close()
  }
}

describe('building', () => {
  test('embeds each passage, and each of its sentences where it has several that say something', async () => {
    const { facts } = await build()
    // Six passages; the units of the four that have more than one, without 好。
    expect(facts.counts).toMatchObject({ documents: 2, passages: 6, sentences: 3 + 3 + 2 + 2 })
    expect(asked).toContain('推进焦炉煤气制氢，建设加氢站10座。')
    expect(asked).not.toContain('好。')
    expect(asked).toHaveLength(16)
  })

  test('tells how far it is, to the end', async () => {
    const steps: BuildProgress[] = []
    await build({ progress: (step) => steps.push(step) })
    expect(steps.map(({ done }) => done)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1))
    expect(steps.at(-1)).toEqual({ done: 16, total: 16, reused: 0 })
  })

  test('the second time nothing is embedded, and the files are the same', async () => {
    const first = await build()
    asked = []
    const steps: BuildProgress[] = []
    const second = await build({ progress: (step) => steps.push(step) })
    expect(asked).toEqual([])
    expect(steps.at(-1)?.reused).toBe(16)
    expect(second.facts).toEqual(first.facts)
    for (const [name, bytes] of first.files) expect(Buffer.from(second.files.get(name) ?? []).equals(bytes)).toBe(true)
  })

  test('the files are the same without a cache', async () => {
    const [kept, fresh] = [await build(), await build({ cache: undefined })]
    for (const [name, bytes] of kept.files) expect(Buffer.from(fresh.files.get(name) ?? []).equals(bytes)).toBe(true)
  })

  test('after a break it goes on where it was', async () => {
    const stop = new AbortController()
    await expect(build({ signal: stop.signal, progress: ({ done }) => done === 7 && stop.abort(new Error('stopped')) })).rejects.toThrow('stopped')
    expect(asked).toHaveLength(7)
    await build()
    expect(new Set(asked).size).toBe(16)
    expect(asked).toHaveLength(16)
  })

  test('when the embedder fails, its error comes out and what was done is kept', async () => {
    const failing: Embedder = { ...embedder, embed: (text, as) => (asked.length === 5 ? Promise.reject(new Error('out of memory')) : embedder.embed(text, as)) }
    await expect(build({ embedder: failing })).rejects.toThrow('out of memory')
    await build()
    expect(asked).toHaveLength(16)
  })

  test('only what changed is embedded again', async () => {
    await build()
    asked = []
    const changed = plan('beta', [
      { path: ['第五章 农业农村', '第一节 粮食安全'], units: ['新建高标准农田15万亩。', '粮食产量稳定在1.2亿公斤以上。'] },
      { path: ['表1 主要指标'], kind: 'table-row', context: '指标 单位 2020年 2025年', units: ['地区生产总值 亿元 312.8 459.6 预期性'] },
    ])
    await build({ plans: [hydrogen, changed] })
    expect(asked).toEqual(['第五章 农业农村\n第一节 粮食安全\n新建高标准农田15万亩。粮食产量稳定在1.2亿公斤以上。', '新建高标准农田15万亩。'])
  })

  test('the corpus is named by ids and files, not by their order', async () => {
    const [one, turned, other] = [await build(), await build({ plans: [farming, hydrogen] }), await build({ plans: [hydrogen] })]
    expect(turned.facts.corpusHash).toBe(one.facts.corpusHash)
    expect(other.facts.corpusHash).not.toBe(one.facts.corpusHash)
    expect((await build({ corpusHash: 'given' })).facts.corpusHash).toBe('given')
  })

  test('the same id twice is refused by name', async () => {
    await expect(build({ plans: [hydrogen, hydrogen] })).rejects.toThrow(/id alpha stands twice/)
  })

  test('an embedder that gives other dimensions than it states is refused', async () => {
    await expect(build({ embedder: { ...embedder, dimensions: 3 }, cache: undefined })).rejects.toThrow(/gave 512 dimensions, it states 3/)
  })

  test('no plans at all make an empty index', async () => {
    expect((await build({ plans: [] })).facts.counts).toMatchObject({ documents: 0, passages: 0, sentences: 0, terms: 0 })
  })
})

describe('what is embedded', () => {
  const passage = (source: Parameters<typeof plan>[1][number]) => plan('x', [source]).passages[0]!

  test('a passage goes with its two innermost headings, and its lead where the words do not hold it', () => {
    expect(passageText(passage({ path: ['第一篇', '第二章', '第三节'], units: ['正文在此。'] }))).toBe('第二章\n第三节\n正文在此。')
    expect(passageText(passage({ path: ['第三节'], lead: '加快建设。', units: ['正文在此。'] }))).toBe('第三节\n加快建设。\n正文在此。')
    expect(passageText(passage({ path: ['第三节'], lead: '加快建设。', units: ['加快建设。', '正文。'] }))).toBe('第三节\n加快建设。正文。')
  })

  test('long texts are cut, never within a character', () => {
    expect(passageText(passage({ path: [], units: ['长'.repeat(999)] }))).toHaveLength(400)
    const wide = passageText(passage({ path: [], units: [`${'长'.repeat(399)}𠮷𠮷`] }))
    expect(wide).toBe('长'.repeat(399))
    expect(sentenceTexts(passage({ path: [], units: ['短句在此。', '长'.repeat(999)] }), 0).map(({ text }) => text.length)).toEqual([512])
  })

  test('a sentence knows its passage and its place among all the units', () => {
    const several = passage({ path: [], units: ['短。', '第一个完整的句子。', '第二个完整的句子。'] })
    expect(sentenceTexts(several, 7)).toEqual([
      { ref: { passage: 7, unit: 1 }, text: '第一个完整的句子。' },
      { ref: { passage: 7, unit: 2 }, text: '第二个完整的句子。' },
    ])
    expect(sentenceTexts(passage({ path: [], units: ['只有一个完整的句子。'] }), 0)).toEqual([])
  })
})
