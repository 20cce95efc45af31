/** The compiled kernel: what `assembly/kernel.ts` exports, in the words of JavaScript. Addresses are byte offsets into the memory. */

export interface Kernel {
  embedTokens(
    ids: number,
    tokens: number,
    width: number,
    words: number,
    wordScale: number,
    wordZero: number,
    positions: number,
    positionScale: number,
    positionZero: number,
    segment: number,
    target: number,
  ): void
  quantise(source: number, count: number, target: number, range: number): void
  multiply(x: number, rows: number, depth: number, w: number, columns: number, scales: number, sums: number, bias: number, range: number, target: number): void
  attend(q: number, k: number, v: number, tokens: number, stride: number, width: number, heads: number, keys: number, weights: number, target: number): void
  dots(query: number, vectors: number, count: number, width: number, target: number): void
  add(target: number, source: number, count: number): void
  normalise(x: number, rows: number, width: number, gain: number, bias: number, epsilon: number): void
  gelu(x: number, count: number): void
}

/** Rows are multiplied four at a time: buffers of activations have room for a multiple of this. */
export const ROW_BLOCK = 4

/** Weights of an attention row are computed so many at a time. */
export const KEY_BLOCK = 16

const PAGE_BYTES = 65_536

/** A memory of at least so many bytes. */
export function createMemory(bytes: number): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) })
}

/** Grows the memory to at least so many bytes. Earlier views of its buffer are of no use afterwards. */
export function growMemory(memory: WebAssembly.Memory, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES))
}

const names = ['embedTokens', 'quantise', 'multiply', 'attend', 'dots', 'add', 'normalise', 'gelu'] as const satisfies readonly (keyof Kernel)[]

/** Binds the compiled module to a memory. Throws where the module is not this kernel. */
export function bindKernel(module: WebAssembly.Module, memory: WebAssembly.Memory): Kernel {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } })
  if (!isKernel(exports)) throw new Error(`kernel: the module exports ${Object.keys(exports).join(', ')}; expected ${names.join(', ')}`)
  return exports
}

function isKernel(exports: WebAssembly.Exports | Kernel): exports is Kernel {
  return names.every((name) => typeof (exports as Readonly<Record<string, unknown>>)[name] === 'function')
}
