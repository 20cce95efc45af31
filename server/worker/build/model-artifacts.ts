/** The artifacts that do not depend on the plans: model, dictionary and lexicon. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { readLexiconTexts } from '../../../index/lexicon/read.ts'
import { artifactName } from '../artifacts/names.ts'
import { packModel } from './model.ts'
import { packJiebaDictionary } from './pack-dictionary.ts'

const JIEBA_WASM = 'pkg/web/jieba_rs_wasm_bg.wasm'
const WORD_LIST = new URL('../../../index/lexicon/words.txt', import.meta.url)

/** Those of the embedding model, by artifact name. Rejects where a package's files are other ones than were tested. */
export async function modelArtifacts(): Promise<Map<string, Uint8Array>> {
  const model = await packModel()
  return new Map([
    [artifactName.weights, model.weights],
    [artifactName.modelTokenizer, model.tokenizer],
  ])
}

/** Those of words, by artifact name. Rejects where a package's files are other ones than were tested. */
export async function wordArtifacts(): Promise<Map<string, Uint8Array>> {
  const jieba = createRequire(import.meta.url)
    .resolve('jieba-wasm')
    .replace(/pkg\/.*$/, JIEBA_WASM)
  const dictionary = await packJiebaDictionary(Uint8Array.from(await readFile(jieba)), await readFile(WORD_LIST, 'utf8'))
  return new Map([
    [artifactName.dictionary, dictionary],
    [artifactName.lexicon, new TextEncoder().encode(JSON.stringify(await readLexiconTexts()))],
  ])
}
