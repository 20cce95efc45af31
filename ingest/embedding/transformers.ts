/** The embedder for Node: transformers.js over onnxruntime-node. */
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { AutoModel, AutoTokenizer, env, LogLevel, type Tensor } from '@xenova/transformers'
import type { Embedder } from '../embedder.ts'
import { bundledModel, type EmbeddingModel, localModel, type Pooling } from './model.ts'

/** An embedder with a session to free. */
export interface LoadedEmbedder extends Embedder {
  /** Frees the session; the embedder is of no use afterwards. */
  dispose(): Promise<void>
}

export interface EmbedderOptions {
  /** Directory of another model, laid out as on the Hugging Face hub; the bundled model where absent. */
  readonly modelDirectory?: string | undefined
  /**
   * Threads of one forward pass. One where absent: it embeds a question within a millisecond or two of what two take, and leaves the
   * other cores alone (waiting threads spin). `corpusThreads` for a corpus.
   */
  readonly threads?: number
}

/** How many threads embed a corpus fastest on this machine: more than four gain nothing on a model of four layers. */
export function corpusThreads(): number {
  return Math.min(availableParallelism(), 4)
}

/**
 * Loads a model and warms it up. Texts are embedded one at a time: the weights' quantisation is per tensor, so the vector of
 * a text would depend on its batch, and the same text has to get the same vector everywhere.
 * Rejects, naming the file, where model files are missing or damaged. Nothing is fetched from anywhere.
 */
export async function loadEmbedder(options: EmbedderOptions = {}): Promise<LoadedEmbedder> {
  const model = options.modelDirectory === undefined ? await bundledModel() : await localModel(options.modelDirectory)
  const name = offer(model)
  const [tokenizer, network] = await Promise.all([
    AutoTokenizer.from_pretrained(name, { local_files_only: true }),
    AutoModel.from_pretrained(name, {
      local_files_only: true,
      dtype: model.dtype,
      device: 'cpu',
      session_options: { intraOpNumThreads: options.threads ?? 1, interOpNumThreads: 1, enableCpuMemArena: false, enableMemPattern: false },
    }),
  ])
  const run = async (text: string): Promise<Float32Array> => {
    const input = tokenizer(text, { truncation: true, max_length: model.maxTokens })
    return toVector(await network(input), model.pooling)
  }
  const { length: dimensions } = await run(model.queryPrefix)
  return {
    id: model.id,
    dimensions,
    embed: (text, as) => run((as === 'query' ? model.queryPrefix : model.passagePrefix) + text),
    dispose: async () => {
      await network.dispose()
    },
  }
}

const offered = new Map<string, EmbeddingModel>()

/**
 * Lets the library find the model's files: it asks its cache before looking anywhere else, by a path or an address that
 * holds the name and ends in the file.
 * Returns that name: the id with nothing in it that the library would escape.
 */
function offer(model: EmbeddingModel): string {
  const name = model.id.replace(/[^\w.-]/g, '-')
  offered.set(name, model)
  env.allowRemoteModels = false
  env.useFSCache = false
  env.useCustomCache = true
  env.logLevel = LogLevel.ERROR
  env.customCache = { match: find, put: async () => {} }
  return name
}

async function find(request: string): Promise<Response | string | undefined> {
  for (const [name, { files }] of offered) {
    if (!request.includes(`/${name}/`)) continue
    const file = [...files].find(([path]) => request.endsWith(`/${path}`))?.[1]
    if (!file) continue
    if ('json' in file) return new Response(file.json)
    // Weights are handed over as a path: the runtime maps the file, and it is never copied through JavaScript.
    return /\.onnx(_data)?$/.test(file.path) ? file.path : new Response(await readFile(file.path))
  }
  return undefined
}

/** The unit vector of one text from the network's output: its own sentence vector where it has one, else pooled tokens. */
function toVector(output: Record<string, Tensor>, pooling: Pooling): Float32Array {
  const whole = output.sentence_embedding
  if (whole) return unit(floats(whole))
  const hidden = output.last_hidden_state ?? output.token_embeddings
  if (!hidden) throw new Error(`embedding model: output is ${Object.keys(output).join(', ')}; expected sentence_embedding or last_hidden_state`)
  const [, tokens = 1, dimensions = 0] = hidden.dims
  const data = floats(hidden)
  if (pooling === 'cls') return unit(data.subarray(0, dimensions))
  // One text at a time means no padding, so every token counts.
  const sum = new Float32Array(dimensions)
  for (let token = 0; token < tokens; token++) for (let i = 0; i < dimensions; i++) sum[i]! += data[token * dimensions + i]!
  return unit(sum)
}

function floats(tensor: Tensor): Float32Array {
  if (!(tensor.data instanceof Float32Array)) throw new Error(`embedding model: output is ${tensor.type}; expected float32`)
  return tensor.data
}

function unit(vector: Float32Array): Float32Array {
  let square = 0
  for (const value of vector) square += value * value
  const length = Math.sqrt(square)
  return length === 0 ? new Float32Array(vector.length) : vector.map((value) => value / length)
}
