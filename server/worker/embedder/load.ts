/** Brings packed weights from a byte stream into WebAssembly memory. */
import { aligned, readPacked } from '../packed/file.ts'
import { createForwardPass, type ForwardPass } from './forward.ts'
import { bindKernel, createMemory } from './kernel.ts'
import { tensorsOf, type WeightsHeader, weightsKind } from './weights.ts'

export interface LoadedModel {
  readonly header: WeightsHeader
  readonly memory: WebAssembly.Memory
  readonly forward: ForwardPass
}

/** Room for activations from the start, in bytes: enough for 64 tokens. Longer texts grow the memory. */
const SCRATCH_BYTES = 2 * 1024 * 1024

/** Reads the stream to its end. Rejects with PackedFileError where the file is damaged. The weights lie at the memory's start, activations behind them. */
export async function loadModel(stream: ReadableStream<Uint8Array>, kernel: WebAssembly.Module): Promise<LoadedModel> {
  let memory = createMemory(0)
  const header = await readPacked(weightsKind, stream, (found) => {
    tensorsOf(found)
    memory = createMemory(aligned(found.payload.bytes) + SCRATCH_BYTES)
    return new Uint8Array(memory.buffer, 0, found.payload.bytes)
  })
  return { header, memory, forward: createForwardPass(bindKernel(kernel, memory), memory, header) }
}
