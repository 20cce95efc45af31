/** The forward pass: a BERT encoder with dynamic int8 quantisation, the same steps as the ONNX graph it was packed from. */
import { aligned } from '../packed/file.ts'
import { growMemory, KEY_BLOCK, type Kernel, ROW_BLOCK } from './kernel.ts'
import { type LinearName, normPlace, tensorName, tensorsOf, type WeightsHeader } from './weights.ts'

export interface ForwardPass {
  /** The CLS vector, L2-normalised, of one sequence of token ids (at most `header.maxTokens`). */
  run(ids: readonly number[]): Float32Array
}

/** The graph adds this under the root when it normalises its result. */
const LENGTH_EPSILON = 1e-6

/** The weights lie at the start of the memory; everything behind them is for activations, and the memory grows as they need. */
export function createForwardPass(kernel: Kernel, memory: WebAssembly.Memory, header: WeightsHeader): ForwardPass {
  const { width, inner, heads, layers, epsilon } = header
  const tensors = tensorsOf(header)
  const at = (name: string): number => tensors.get(name)!.offset
  const scratch = aligned(header.payload.bytes)

  const linear = (layer: number, name: LinearName, depth: number, columns: number) => {
    const part = (which: Parameters<typeof tensorName.linear>[2]) => at(tensorName.linear(layer, name, which))
    const [weights, scales, sums, bias] = [part('weights'), part('scales'), part('sums'), part('bias')] as const
    return (x: number, rows: number, range: number, target: number) => kernel.multiply(x, rows, depth, weights, columns, scales, sums, bias, range, target)
  }
  const normalisation = (place: string) => {
    const gain = at(tensorName.norm(place, 'gain'))
    const bias = at(tensorName.norm(place, 'bias'))
    return (x: number, rows: number) => kernel.normalise(x, rows, width, gain, bias, epsilon)
  }

  const normaliseEmbeddings = normalisation(normPlace.embeddings)
  const stack = Array.from({ length: layers }, (_, layer) => ({
    query: linear(layer, 'query', width, width),
    key: linear(layer, 'key', width, width),
    value: linear(layer, 'value', width, width),
    output: linear(layer, 'output', width, width),
    expand: linear(layer, 'expand', width, inner),
    contract: linear(layer, 'contract', inner, width),
    normaliseAttention: normalisation(normPlace.attention(layer)),
    normaliseOutput: normalisation(normPlace.output(layer)),
  }))

  return {
    run(ids) {
      const tokens = ids.length
      if (tokens === 0 || tokens > header.maxTokens) throw new RangeError(`${tokens} tokens; between 1 and ${header.maxTokens} are possible`)
      const rows = Math.ceil(tokens / ROW_BLOCK) * ROW_BLOCK
      const stride = Math.ceil(tokens / KEY_BLOCK) * KEY_BLOCK
      const { hidden, query, key, value, context, wide, quantised, range, keys, weights, idList, end } = layOut(scratch, rows, stride, header)
      growMemory(memory, end)
      new Int32Array(memory.buffer, idList, tokens).set(ids)
      const quantise = (source: number, columns: number) => {
        // Rows that only fill up the block must not hold what an earlier, longer text left there: they are multiplied along.
        new Int16Array(memory.buffer, quantised + 2 * tokens * columns, (rows - tokens) * columns).fill(0)
        kernel.quantise(source, tokens * columns, quantised, range)
      }

      const { words, positions } = header
      kernel.embedTokens(
        idList,
        tokens,
        width,
        at(tensorName.words),
        words.scale,
        words.zero,
        at(tensorName.positions),
        positions.scale,
        positions.zero,
        at(tensorName.segment),
        hidden,
      )
      normaliseEmbeddings(hidden, tokens)
      for (const layer of stack) {
        quantise(hidden, width)
        layer.query(quantised, rows, range, query)
        layer.key(quantised, rows, range, key)
        layer.value(quantised, rows, range, value)
        kernel.attend(query, key, value, tokens, stride, width, heads, keys, weights, context)

        quantise(context, width)
        // The projections have served: their room takes the attention's output.
        const attended = query
        layer.output(quantised, rows, range, attended)
        kernel.add(attended, hidden, tokens * width)
        layer.normaliseAttention(attended, tokens)

        quantise(attended, width)
        layer.expand(quantised, rows, range, wide)
        kernel.gelu(wide, tokens * inner)
        quantise(wide, inner)
        layer.contract(quantised, rows, range, hidden)
        kernel.add(hidden, attended, tokens * width)
        layer.normaliseOutput(hidden, tokens)
      }
      return unit(new Float32Array(memory.buffer, hidden, width))
    },
  }
}

/** Addresses of the activations for so many rows, and for one head's keys with so many tokens side by side. */
function layOut(start: number, rows: number, stride: number, { width, inner, heads }: WeightsHeader) {
  let end = start
  const take = (bytes: number): number => {
    const address = end
    end = aligned(end + bytes)
    return address
  }
  const matrix = 4 * rows * width
  return {
    hidden: take(matrix),
    query: take(matrix),
    key: take(matrix),
    value: take(matrix),
    context: take(matrix),
    wide: take(4 * rows * inner),
    quantised: take(2 * rows * inner),
    range: take(8),
    keys: take((4 * stride * width) / heads),
    weights: take(4 * stride),
    idList: take(4 * rows),
    end,
  }
}

function unit(vector: Float32Array): Float32Array {
  let square = LENGTH_EPSILON
  for (const value of vector) square += value * value
  const length = Math.sqrt(square)
  return vector.map((value) => value / length)
}
