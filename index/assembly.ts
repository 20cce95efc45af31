/** Compiles AssemblyScript. A tool of the build: nothing that answers questions loads it. */
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const OUTPUT = 'module.wasm'

export interface AssemblyOptions {
  /** Features beyond WebAssembly's first version, as the compiler calls them: simd, relaxed-simd. */
  readonly enable: readonly string[]
}

/**
 * The WebAssembly bytes of a module that allocates nothing and works on an imported memory. Rejects with the compiler's words where the
 * source does not compile.
 */
export async function compileAssembly(source: URL, { enable }: AssemblyOptions): Promise<Uint8Array> {
  const path = fileURLToPath(source)
  let bytes: Uint8Array | undefined
  const { error, stderr } = await asc.main(
    [
      basename(path),
      '--baseDir',
      dirname(path),
      '--outFile',
      OUTPUT,
      '-O3',
      '--runtime',
      'stub',
      ...enable.flatMap((feature) => ['--enable', feature]),
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
  if (error) throw new Error(`${basename(path)}: ${error.message}\n${stderr.toString()}`)
  if (!bytes) throw new Error(`${basename(path)}: the compiler wrote nothing`)
  return bytes
}
