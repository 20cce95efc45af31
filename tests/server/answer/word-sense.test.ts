import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildIndex } from '../../../index/build.ts'
import { fileStore } from '../../../index/generation/files.ts'
import { writeGeneration } from '../../../index/generation.ts'
import { parseLexicon } from '../../../index/lexicon/lexicon.ts'
import { pinyinReading } from '../../../index/lexicon/pinyin-reading.ts'
import { type OpenIndex, openIndex } from '../../../index/open.ts'
import { loadTokenizer } from '../../../index/tokenizer/jieba.ts'
import { loadEmbedder } from '../../../ingest/embedding/transformers.ts'
import type { Concept } from '../../../server/answer/understand/concepts.ts'
import { createWordSense } from '../../../server/answer/word-sense.ts'
import { plan } from '../../index/plans.ts'

const data = mkdtempSync(join(tmpdir(), 'wengui-word-sense-'))
const lexicon = parseLexicon({
  'english.tsv': 'plant\t植物|电厂\ncoal\t煤炭\n14th five-year plan\t十四五\nforest coverage\t森林覆盖率|林木覆盖率\nninth\t煤炭',
  'places.tsv': '山西省\tprovince\t\tShanxi\t\n孝义市\tcounty\t山西省\tXiaoyi\t',
})
let index: OpenIndex

beforeAll(async () => {
  const [embedder, tokenizer] = await Promise.all([loadEmbedder(), loadTokenizer()])
  const cedict = [{ simplified: '志愿者', english: ['volunteer'] }]
  const passages = [
    '煤炭企业建设电厂。',
    '关停煤炭小电厂。',
    '珍稀植物名录。',
    '森林覆盖率达到30%。',
    '汾酒销售收入翻番。',
    '志愿者服务队进社区。',
    '山西煤炭。',
    '孝义煤炭。',
  ]
  const plans = [
    plan(
      'gamma',
      passages.map((words) => ({ path: [], units: [words] })),
    ),
  ]
  const ofShanxi = plans.map((read) => ({ ...read, document: { ...read.document, region: '山西省' } }))
  await writeGeneration(fileStore(data), await buildIndex({ plans: ofShanxi, embedder, tokenizer, english: async () => ({ cedict, reading: pinyinReading }) }))
  index = await openIndex({ store: fileStore(data), tokenizer, modelId: embedder.id })
  await embedder.dispose()
})
afterAll(() => rmSync(data, { recursive: true }))

const concepts = (question: string): readonly Concept[] => createWordSense(index, lexicon).concepts(question, 'en', [])
const sources = (question: string) => concepts(question).map(({ source }) => source)

describe('the concepts of an English question', () => {
  test('are one for each phrase, whose translations are ways to say it', () => {
    const found = concepts('Which plants are there?')
    expect(found).toHaveLength(1)
    expect(found[0]!.alternatives.map(({ text }) => text).sort()).toEqual(['植物', '电厂'].sort())
    expect(Math.max(...found[0]!.alternatives.map(({ weight }) => weight))).toBe(1)
  })

  test('are meant as the words stand together in what is held', () => {
    expect(sources('plants')).toEqual(['植物'])
    expect(sources('plants for coal')).toContain('电厂')
    expect(sources('plants for coal')).not.toContain('植物')
  })

  test('come from the dictionary and from pinyin where the glossary has nothing', () => {
    expect(sources('volunteers selling Fenjiu').sort()).toEqual(['志愿者', '汾酒'].sort())
  })

  test('hold a place that no document is of, which is part of what is asked', () => {
    expect(sources('forest coverage in Xiaoyi in 2025').toSorted()).toEqual(['孝义', '森林覆盖率'])
  })

  test('leave out places held and times, which are understood apart', () => {
    expect(sources('forest coverage in Shanxi in 2025 under the 14th Five-Year Plan')).toEqual(['森林覆盖率'])
    expect(sources('under the Ninth Plan period, forest coverage in Shanxi')).toEqual(['森林覆盖率'])
  })

  test('are no units that they are counted in', () => {
    expect(sources('How many kilometres of forest coverage, in tonnes, km or million yuan?')).toEqual(['森林覆盖率'])
    expect(sources('Which forest coverage dates from Yuan times?')).toContain('yuan')
    expect(sources('How much coal per tonnes of it?')).toContain('tonnes')
  })

  test('tell more the rarer their words are', () => {
    const [coal] = concepts('coal')
    const [plant] = concepts('plants')
    expect(plant!.weight).toBeGreaterThan(coal!.weight)
  })

  test('are none where no word says anything', () => {
    expect(concepts('What is it?')).toEqual([])
  })
})
