import { parse } from 'parse5'
import { UnreadableFileError } from '../../decode.ts'
import type { SourceText } from '../source-text.ts'
import { decodeHtml } from './decode.ts'
import { htmlLines } from './lines.ts'

/**
 * The text of an HTML page without what stands around it.
 * @throws UnreadableFileError where its bytes are no text, or where the page holds no words.
 */
export function readHtml(bytes: Uint8Array, file: string): SourceText {
  const text = htmlLines(parse(decodeHtml(bytes, file)), { numbersLists: true }).join('\n')
  if (text.trim() === '') throw new UnreadableFileError(file, 'the page holds no words; save it from a browser when it is fully shown, or save its text')
  return { text, isPrint: false, warnings: [] }
}
