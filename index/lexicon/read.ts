/** Opens the lexicon's files. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type CheckedTexts, type LexiconTexts, lexiconFileNames, wordListName } from './lexicon.ts'

/** The folder of the lexicon that comes with the project. */
export const shippedLexiconFolder = fileURLToPath(new URL('.', import.meta.url))

/**
 * The text of each lexicon file found in a folder; files that are not there are left out.
 * @throws whatever the file system says about a file that is there and cannot be read
 */
export function readLexiconTexts(folder: string = shippedLexiconFolder): Promise<LexiconTexts> {
  return readTexts(folder, lexiconFileNames)
}

/** The same with the word list of the tokenizer: all that `checkLexicon` checks. */
export function readCheckedTexts(folder: string = shippedLexiconFolder): Promise<CheckedTexts> {
  return readTexts(folder, [...lexiconFileNames, wordListName])
}

async function readTexts<Name extends string>(folder: string, names: readonly Name[]): Promise<Partial<Record<Name, string>>> {
  const texts: Partial<Record<Name, string>> = {}
  for (const name of names) {
    try {
      texts[name] = await readFile(`${folder}/${name}`, 'utf8')
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    }
  }
  return texts
}
