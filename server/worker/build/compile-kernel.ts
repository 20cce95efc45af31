/** Compiles the kernel from AssemblyScript. */
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const SOURCE = '../embedder/assembly/kernel.ts'
const OUTPUT = 'kernel.wasm'

export interface KernelOptions {
  /**
   * Fused multiply-add by relaxed SIMD, which the Workers runtime has and Node 20 has not. Vectors without it differ slightly from
   * onnxruntime's, see docs/deploy-cloudflare.md.
   */
  readonly fused: boolean
}

/** The WebAssembly bytes. Rejects with the compiler's words where the source does not compile. */
export async function compileKernel({ fused }: KernelOptions = { fused: true }): Promise<Uint8Array> {
  let bytes: Uint8Array | undefined
  const { error, stderr } = await asc.main(
    [
      'kernel.ts',
      '--baseDir',
      fileURLToPath(new URL('.', new URL(SOURCE, import.meta.url))),
      '--outFile',
      OUTPUT,
      '-O3',
      '--runtime',
      'stub',
      '--enable',
      'simd',
      ...(fused ? ['--enable', 'relaxed-simd'] : []),
      '--importMemory',
      '--noExportMemory',
      '--noAssert',
    ],
    {
      writeFile: (name, contents) => {
        if (name === OUTPUT && typeof contents !== 'string') bytes = contents
      },
    },
  )
  if (error) throw new Error(`kernel: ${error.message}\n${stderr.toString()}`)
  if (!bytes) throw new Error('kernel: the compiler wrote nothing')
  return bytes
}
