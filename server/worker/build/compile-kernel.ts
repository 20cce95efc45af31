/** Compiles the kernel from AssemblyScript. */
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const SOURCE = '../embedder/assembly/kernel.ts'
const OUTPUT = 'kernel.wasm'

/** The WebAssembly bytes. Rejects with the compiler's words where the source does not compile. */
export async function compileKernel(): Promise<Uint8Array> {
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
