import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileStore } from '../../../index/generation/files.ts'
import { readGeneration } from '../../../index/generation.ts'
import { englishDataSchema } from '../../../index/lexicon/english-data.ts'
import { ingest } from '../../../server/node/pipeline.ts'
import { loadModels, openService } from '../../../server/node/service.ts'
import { type SmallCorpus, smallCorpus, smallPlan } from '../../setup/small-corpus.ts'

let small: SmallCorpus
beforeEach(async () => {
  small = await smallCorpus()
})
afterEach(() => small.remove())

const run = (changes: { force?: boolean } = {}) => ingest({ corpus: small.corpus, data: small.data, model: null, ...changes })

const entry = (id: string, file: string) => ({
  id,
  file,
  title: '云溪县规划',
  region: '云溪县',
  level: 'county',
  kind: 'plan',
  issuer: null,
  docNumber: null,
  issuedOn: null,
  period: '2021-2025',
  language: 'zh',
  url: null,
})

describe('making an index of a folder', () => {
  it('takes id and title from the file where there is no catalogue, and answers from it', async () => {
    const { made, counts } = await run()
    expect(made).toBe(true)
    expect(counts.documents).toBe(1)
    const models = await loadModels(null)
    const { library, answerer } = await openService(small.data, models)
    expect(library.documents()).toMatchObject([{ id: 'yunxi', title: '云溪县国民经济和社会发展第十四个五年规划纲要', region: '云溪县', period: '2021-2025' }])
    const reply = await answerer.ask({ question: '云溪县到2025年造林多少万亩？', history: [], limit: 12 })
    expect(reply.answer.text).toContain('12万亩')
    await models.dispose()
  })

  it('keeps English words for the words it prints, from the dictionary, and its names in pinyin', async () => {
    await run()
    const { files } = await readGeneration(fileStore(small.data))
    const { dictionary, names } = englishDataSchema.parse(JSON.parse(new TextDecoder().decode(files.get('english.json'))))
    expect(dictionary.kindergarten?.split('|')).toContain('幼儿园')
    expect(names['shi di']?.split('|')).toContain('湿地')
  })

  it('makes it again only when something changed, or when told to', async () => {
    const first = await run()
    expect(await run()).toMatchObject({ made: false, generation: first.generation })
    expect(await run({ force: true })).toMatchObject({ made: true })
    await small.write('yunxi.txt', smallPlan('15'))
    expect(await run()).toMatchObject({ made: true })
    await small.write('sources.json', JSON.stringify([entry('yunxi', 'yunxi.txt')]))
    expect(await run()).toMatchObject({ made: true })
    expect(await run()).toMatchObject({ made: false })
  })

  it('embeds only what is new when something changed', async () => {
    await run()
    await small.write('second.txt', smallPlan('15').replaceAll('云溪县', '石河县'))
    let last = { reused: 0, total: 0 }
    await ingest({ ...small, model: null, progress: (progress) => Object.assign(last, progress) })
    expect(last.reused).toBeGreaterThan(0)
    expect(last.reused).toBeLessThan(last.total)
    last = { reused: 0, total: 0 }
    await ingest({ ...small, model: null, force: true, progress: (progress) => Object.assign(last, progress) })
    expect(last.reused).toBe(last.total)
  })
})

describe('an index without the native library for vectors', () => {
  it('answers all the same, and says what it lacks', async () => {
    await run()
    const models = await loadModels(null)
    const { answerer, ready } = await openService(small.data, { ...models, approximate: { unavailable: 'not compiled' } })
    expect(ready).toMatchObject({ ready: true, vectors: 'exact: not compiled' })
    expect((await answerer.ask({ question: '云溪县到2025年造林多少万亩？', history: [], limit: 12 })).answer.text).toContain('12万亩')
    await models.dispose()
  })
})

describe('what cannot be read', () => {
  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['an empty file', 'leer.txt', '', /leer\.txt.*empty/],
    ['a file of blank lines', 'blank.txt', '\n\n \n', /blank\.txt.*blank/],
    ['a binary file', 'picture.txt', Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 32), /picture\.txt.*binary/],
    ['a file in no encoding', 'noise.txt', Uint8Array.of(0xff, 0xff, 0x80, 0xff, 0x41, 0xff), /noise\.txt.*UTF-8/],
    ['an id twice', 'sources.json', JSON.stringify([entry('a', 'yunxi.txt'), entry('a', 'other.txt')]), /sources\.json.*"a" stands twice/],
    ['an entry without a file', 'sources.json', JSON.stringify([entry('a', 'yunxi.txt'), entry('b', 'gone.txt')]), /sources\.json.*gone\.txt/],
  ])('%s is named with the reason, and the old index stays', async (_, file, content, message) => {
    const { generation } = await run()
    await small.write(file, content)
    await expect(run()).rejects.toThrow(message)
    const models = await loadModels(null)
    expect((await openService(small.data, models)).ready.index).toMatchObject({ generation, documents: 1 })
    await models.dispose()
  })

  it('is named file by file, all at once', async () => {
    await small.write('leer.txt', '')
    await small.write('blank.txt', ' ')
    await expect(run()).rejects.toThrow(/blank\.txt[\s\S]*leer\.txt/)
  })
})
