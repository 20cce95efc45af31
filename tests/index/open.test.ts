import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildIndex } from '../../index/build.ts'
import { fuse, toPassages } from '../../index/fusion.ts'
import { fileStore } from '../../index/generation/files.ts'
import { GRAPHS, PASSAGE_GRAPH } from '../../index/generation/format.ts'
import { writeGeneration } from '../../index/generation.ts'
import { parseEveryday } from '../../index/lexicon/parse.ts'
import { pinyinReading } from '../../index/lexicon/pinyin-reading.ts'
import { type OpenIndex, openIndex } from '../../index/open.ts'
import { loadTokenizer } from '../../index/tokenizer/jieba.ts'
import type { Tokenizer } from '../../index/tokenizer.ts'
import { loadHnsw } from '../../index/vectors/hnsw.ts'
import { type LoadedEmbedder, loadEmbedder } from '../../ingest/embedding/transformers.ts'
import { farming, hydrogen } from './plans.ts'

const data = mkdtempSync(join(tmpdir(), 'wengui-open-'))
const hnsw = await loadHnsw()
const approximate = 'unavailable' in hnsw ? undefined : hnsw
let embedder: LoadedEmbedder
let tokenizer: Tokenizer
let index: OpenIndex

beforeAll(async () => {
  ;[embedder, tokenizer] = await Promise.all([loadEmbedder(), loadTokenizer()])
  const cedict = [
    { simplified: '粮食', english: ['foodstuff', 'grain'] },
    { simplified: '高铁', english: ['high-speed rail'] },
  ]
  const english = async () => ({ cedict, reading: pinyinReading })
  const everyday = parseEveryday('没人管饭\t助餐|养老餐厅\tageing\n找不到活\t就业\twork\n没高铁\t高铁\ttransport\n干得咋样\t就业\tquestion').entries
  await writeGeneration(fileStore(data), await buildIndex({ plans: [hydrogen, farming], embedder, tokenizer, approximate, graphFrom: 0, english, everyday }))
  index = await openIndex({ store: fileStore(data), tokenizer, modelId: embedder.id })
})
afterAll(async () => {
  await embedder.dispose()
  rmSync(data, { recursive: true })
})

async function ask(question: string, over: OpenIndex = index): Promise<string[]> {
  const vector = await embedder.embed(question, 'query')
  const terms = tokenizer.terms(question).map((term) => ({ term, weight: 1 }))
  const rankings = {
    words: over.bm25.search(terms, { limit: 50 }),
    passages: over.passageVectors.search(vector, 50),
    sentences: toPassages(over.sentenceVectors.search(vector, 50), over.sentences),
  }
  return fuse(rankings, 3).map(({ ordinal }) => over.passages[ordinal]!.id)
}

describe('an open index', () => {
  test('holds the plans as they were read, but for the report', () => {
    expect(index.documents).toEqual([hydrogen.document, farming.document])
    for (const read of [hydrogen, farming]) {
      const { ordinals, ...held } = index.plans.get(read.document.id)!
      const { report: _, ...kept } = read
      expect(held).toEqual(kept)
      expect(index.passages.slice(...ordinals)).toEqual(read.passages)
    }
  })

  test('each sentence is a unit of its passage', () => {
    const words = index.sentences.map(({ passage, unit }) => {
      const { text, start, units } = index.passages[passage]!
      const [from, to] = units[unit]!
      return text.slice(from - start, to - start)
    })
    expect(words).toContain('推进焦炉煤气制氢，建设加氢站10座。')
    expect(words).toContain('城镇新增就业2万人。')
    expect([index.passageVectors.size, index.sentenceVectors.size]).toEqual([index.passages.length, index.sentences.length])
  })

  test.each([
    ['氢燃料重卡要推广多少辆？', 'alpha.0'],
    ['储氢材料项目', 'alpha.1'],
    ['老年人在哪里吃饭', 'alpha.2'],
    ['高标准农田建多少亩', 'beta.0'],
    ['2025年地区生产总值目标', 'beta.1'],
    ['失业率控制在多少', 'beta.2'],
  ])('%s is answered by %s', async (question, passage) => {
    expect((await ask(question))[0]).toBe(passage)
  })

  test('a sentence’s vector is that of its words', async () => {
    const at = index.sentences.findIndex(({ passage, unit }) => passage === 0 && unit === 1)
    const vector = await embedder.embed('推进焦炉煤气制氢，建设加氢站10座。', 'passage')
    expect(index.sentenceVectors.search(vector, 1)[0]?.ordinal).toBe(at)
    expect(index.sentenceVectors.scorer(vector)(at)).toBeCloseTo(1, 6)
  })

  test('holds English words and names in pinyin for words that the plans print, and no others', () => {
    expect(index.english.dictionary).toEqual({ foodstuff: '粮食', grain: '粮食' })
    expect(index.english.names).toMatchObject({ 'liang shi': '粮食' })
    expect(Object.values(index.english.names).join('|')).not.toContain('高铁')
  })

  test('holds everyday expressions that lead to words the plans print, by what they mean', async () => {
    // 养老餐厅 and 高铁 stand in no plan; a word of asking leads nowhere.
    expect(index.everyday).toEqual([
      { everyday: '没人管饭', planWords: ['助餐'] },
      { everyday: '找不到活', planWords: ['就业'] },
    ])
    const vector = await embedder.embed('老人中午吃饭没人做', 'query')
    expect(index.everydayVectors.search(vector, 1)[0]?.ordinal).toBe(0)
  })

  test('without the graph library it compares every vector, and says so', () => {
    expect([index.passageVectors.kind, index.sentenceVectors.kind]).toEqual(['exact', 'exact'])
  })

  test.skipIf(!approximate)('with the graph library it searches the graphs, and finds the same', async () => {
    const fast = await openIndex({ store: fileStore(data), tokenizer, modelId: embedder.id, approximate })
    expect([fast.passageVectors.kind, fast.sentenceVectors.kind]).toEqual(['hnsw', 'hnsw'])
    expect(await ask('氢能项目', fast)).toEqual(await ask('氢能项目'))
  })

  test.skipIf(!approximate)('an index without graphs is searched exactly, also where the library is there', async () => {
    const plain = fileStore(join(data, 'plain'))
    await writeGeneration(plain, await buildIndex({ plans: [hydrogen], embedder, tokenizer }))
    const opened = await openIndex({ store: plain, tokenizer, modelId: embedder.id, approximate })
    expect(opened.passageVectors.kind).toBe('exact')
  })

  test.skipIf(!approximate)('no graph is made for vectors so few that comparing all of them is as quick', async () => {
    const few = await buildIndex({ plans: [hydrogen], embedder, tokenizer, approximate })
    expect([...few.files.keys()].filter((name) => GRAPHS.includes(name))).toEqual([])
    const from = await buildIndex({ plans: [hydrogen], embedder, tokenizer, approximate, graphFrom: few.facts.counts.passages })
    expect([...from.files.keys()]).toContain(PASSAGE_GRAPH)
  })

  test('an index of no plans opens and finds nothing', async () => {
    const empty = fileStore(join(data, 'empty'))
    await writeGeneration(empty, await buildIndex({ plans: [], embedder, tokenizer, approximate, graphFrom: 0 }))
    const opened = await openIndex({ store: empty, tokenizer, modelId: embedder.id, approximate })
    expect(await ask('氢能项目', opened)).toEqual([])
  })

  test('an index built without dictionary and readings has none', async () => {
    const without = fileStore(join(data, 'without'))
    await writeGeneration(without, await buildIndex({ plans: [hydrogen], embedder, tokenizer }))
    expect((await openIndex({ store: without, tokenizer, modelId: embedder.id })).english).toEqual({ dictionary: {}, names: {}, slogans: [] })
  })
})
