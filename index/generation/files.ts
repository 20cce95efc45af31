/** Node's store of generations: a folder with `current.json` and a folder for each generation. */
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type GenerationStore, POINTER } from '../generation.ts'

const ASIDE = '.aside'

/**
 * Generations under a data folder, which is made when the first is written.
 * A crash at any moment leaves the generation before it current; what it left half-written goes with the next commit.
 */
export function fileStore(dataFolder: string): GenerationStore {
  const root = join(dataFolder, 'generations')
  const pointer = join(root, POINTER)
  const folder = (generation: string) => join(root, generation)

  return {
    readPointer: () => readIfThere(pointer),
    read: (generation, name) => readIfThere(join(folder(generation), name)),
    path: (generation, name) => join(folder(generation), name),
    commit: async (generation, files, pointerBytes) => {
      const before = await currentOf(pointer)
      const aside = folder(generation) + ASIDE
      await rm(aside, { recursive: true, force: true })
      await mkdir(aside, { recursive: true })
      for (const [name, bytes] of files) await writeSafely(join(aside, name), bytes)
      await sync(aside)
      await rename(aside, folder(generation))
      await writeSafely(pointer + ASIDE, pointerBytes)
      await rename(pointer + ASIDE, pointer)
      await sync(root)
      const keep = new Set([POINTER, generation, before])
      for (const name of await readdir(root)) if (!keep.has(name)) await rm(join(root, name), { recursive: true, force: true })
    },
  }
}

/** Name of the generation that the pointer names; null where it names none. */
async function currentOf(pointer: string): Promise<string | null> {
  try {
    const value: unknown = JSON.parse((await readIfThere(pointer))?.toString() ?? 'null')
    return value !== null && typeof value === 'object' && 'generation' in value && typeof value.generation === 'string' ? value.generation : null
  } catch {
    return null
  }
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null
    throw error
  }
}

/** Writes a file and waits until the disk has it: a rename must not outrun what it publishes. */
async function writeSafely(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
