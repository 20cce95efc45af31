/** Writes the compiled dot product where the index finds it; a test holds that the file is what this makes. */
import { writeFile } from 'node:fs/promises'
import { compileAssembly } from '../assembly.ts'

const TARGET = new URL('./dot-module.ts', import.meta.url)

/** The text of `dot-module.ts`. */
export async function dotModuleText(): Promise<string> {
  const bytes = await compileAssembly(new URL('./assembly/dot.ts', import.meta.url), { enable: ['simd'] })
  return [
    '/** Made of `assembly/dot.ts` by `npm run vectors:compile`: held here so that no machine needs the compiler to answer. */',
    'export const DOT_MODULE =',
    `  '${Buffer.from(bytes).toString('base64')}'`,
    '',
  ].join('\n')
}

if (process.argv[1] === import.meta.filename) await writeFile(TARGET, await dotModuleText())
