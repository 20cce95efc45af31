/** Opens the lexicon's files. The only module here that touches the disk. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { LexiconFileName, LexiconTexts } from './lexicon.ts'
import { lexiconFileNames } from './lexicon.ts'

/** The folder of the lexicon that comes with the project. */
export const shippedLexiconFolder = fileURLToPath(new URL('.', import.meta.url))

/**
 * The text of each lexicon file found in a folder; files that are not there are left out.
 * @throws whatever the file system says about a file that is there and cannot be read
 */
export async function readLexiconTexts(folder: string = shippedLexiconFolder): Promise<LexiconTexts> {
  const texts: Partial<Record<LexiconFileName, string>> = {}
  for (const name of lexiconFileNames) {
    try {
      texts[name] = await readFile(`${folder}/${name}`, 'utf8')
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    }
  }
  return texts
}
