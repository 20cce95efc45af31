/** Packs the weights of bge-small-zh-v1.5 (int8, as its ONNX file holds them) into the file that a Worker streams into memory. */
import { createHash } from 'node:crypto'
import { type LinearName, layOutTensors, linearNames, normPlace, tensorName, type WeightsHeader, weightsKind } from '../embedder/weights.ts'
import { encodePacked } from '../packed/file.ts'
import type { Initialisers } from './onnx.ts'

/** Facts of the graph that the initialisers alone do not tell. */
const SHAPE = { width: 512, inner: 2048, layers: 4, heads: 8, vocabulary: 21_128, maxTokens: 512, epsilon: 1e-12 } as const

/** What is known of the model outside its weights. */
export interface ModelFacts {
  readonly id: string
  readonly queryPrefix: string
  readonly passagePrefix: string
  readonly maxTokens: number
}

const GRAPH_NAME: Readonly<Record<LinearName, string>> = {
  query: 'attn.q_proj',
  key: 'attn.k_proj',
  value: 'attn.v_proj',
  output: 'attn.o_proj',
  expand: 'mlp.fc1',
  contract: 'mlp.fc2',
}

/** The whole file. Throws where the graph is not the one meant. */
export function packWeights(graph: Initialisers, facts: ModelFacts): Uint8Array<ArrayBuffer> {
  const { width, inner, layers, vocabulary, maxTokens } = SHAPE
  if (facts.maxTokens !== maxTokens) throw new Error(`pack: the model takes ${facts.maxTokens} tokens; this graph has ${maxTokens} positions`)
  const contents = new Map<string, Uint8Array>()
  const put = (name: string, values: Float32Array | Int32Array | Int8Array | Uint8Array) =>
    contents.set(name, new Uint8Array(values.buffer, values.byteOffset, values.byteLength))

  const words = embedding(graph, 'word_embeddings', vocabulary * width)
  const positions = embedding(graph, 'position_embeddings', maxTokens * width)
  const segments = embedding(graph, 'token_type_embeddings', 2 * width)
  put(tensorName.words, words.values)
  put(tensorName.positions, positions.values)
  // A question is one segment: the first row, ready to be added.
  put(
    tensorName.segment,
    Float32Array.from(segments.values.subarray(0, width), (value) => (value - segments.zero) * segments.scale),
  )
  const putNorm = (place: string, name: string) => {
    put(tensorName.norm(place, 'gain'), graph.floats(`${name}.weight`, width))
    put(tensorName.norm(place, 'bias'), graph.floats(`${name}.bias`, width))
  }
  putNorm(normPlace.embeddings, 'model.layers.-1.embeddings_norm_layernorm')
  for (let layer = 0; layer < layers; layer++) {
    for (const name of linearNames) {
      const source = `model.layers.${layer}.${GRAPH_NAME[name]}`
      const depth = name === 'contract' ? inner : width
      const columns = name === 'expand' ? inner : width
      if (graph.signed(`${source}.MatMul.weight_zero_point`, columns).some((zero) => zero !== 0)) throw new Error(`pack: ${source} has zero points`)
      const weights = graph.signed(`${source}.MatMul.weight_quantized`, depth * columns)
      put(tensorName.linear(layer, name, 'weights'), blockWeights(weights, depth, columns))
      put(tensorName.linear(layer, name, 'sums'), columnSums(weights, columns))
      put(tensorName.linear(layer, name, 'scales'), graph.floats(`${source}.MatMul.weight_scale`, columns))
      put(tensorName.linear(layer, name, 'bias'), graph.floats(`${source}.Add.bias`, columns))
    }
    putNorm(normPlace.attention(layer), `model.layers.${layer}.attention_output_norm_layernorm`)
    putNorm(normPlace.output(layer), `model.layers.${layer}.mlp_output_norm_layernorm`)
  }
  return assemble(contents, {
    model: facts.id,
    queryPrefix: facts.queryPrefix,
    passagePrefix: facts.passagePrefix,
    ...SHAPE,
    words: { scale: words.scale, zero: words.zero },
    positions: { scale: positions.scale, zero: positions.zero },
  })
}

function embedding(graph: Initialisers, name: string, length: number) {
  const source = `.model.embeddings.${name}.weight`
  return {
    values: graph.bytes(`${source}_quantized`, length),
    scale: graph.floats(`${source}_scale`, 1)[0]!,
    zero: graph.bytes(`${source}_zero_point`, 1)[0]!,
  }
}

/** Row-major [depth][columns] into the kernel's blocks of 4 columns by 4 rows, see `multiply` there. */
export function blockWeights(weights: Int8Array, depth: number, columns: number): Int8Array {
  const blocked = new Int8Array(weights.length)
  let at = 0
  for (let column = 0; column < columns; column += 4) {
    for (let row = 0; row < depth; row += 4) {
      for (const pair of [0, 2]) {
        for (let c = column; c < column + 4; c++) {
          blocked[at++] = weights[(row + pair) * columns + c]!
          blocked[at++] = weights[(row + pair + 1) * columns + c]!
        }
      }
    }
  }
  return blocked
}

function columnSums(weights: Int8Array, columns: number): Int32Array {
  const sums = new Int32Array(columns)
  for (const [i, weight] of weights.entries()) sums[i % columns]! += weight
  return sums
}

function assemble(contents: ReadonlyMap<string, Uint8Array>, facts: Omit<WeightsHeader, 'format' | 'payload'>): Uint8Array<ArrayBuffer> {
  const { tensors, bytes } = layOutTensors(facts)
  const payload = new Uint8Array(bytes)
  for (const [name, tensor] of tensors) {
    const values = contents.get(name)
    if (values?.length !== tensor.bytes) throw new Error(`pack: ${name} has ${values?.length ?? 'no'} bytes; expected ${tensor.bytes}`)
    payload.set(values, tensor.offset)
  }
  return encodePacked(weightsKind, { format: 1, ...facts, payload: { bytes, sha256: createHash('sha256').update(payload).digest('hex') } }, payload)
}
