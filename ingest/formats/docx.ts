import { parse } from 'parse5'
import { UnreadableFileError } from '../decode.ts'
import { htmlLines } from './html/lines.ts'
import type { SourceText } from './source-text.ts'

/** Word names its heading styles in English whatever language it speaks; other programs name them in theirs. */
const HEADINGS = [1, 2, 3, 4, 5, 6].map((rank) => `p[style-name='标题 ${rank}'] => h${rank}:fresh`)

/**
 * The text of a Word file: a line a paragraph, headings by style, tables with tabs between cells. Word files say nothing of pages.
 * @throws UnreadableFileError for a file that is damaged, no Word file, or without words.
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<SourceText> {
  const { default: mammoth } = await import('mammoth')
  // mammoth wants a Buffer in Node and an ArrayBuffer elsewhere, and takes any bytes.
  const input = { buffer: bytes as Buffer, arrayBuffer: bytes.slice().buffer }
  const options = { styleMap: HEADINGS, ignoreEmptyParagraphs: true, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) }
  const { value } = await mammoth.convertToHtml(input, options).catch((error: unknown) => {
    throw new UnreadableFileError(file, reasonOf(error))
  })
  // Which ordinals Word prints before numbered paragraphs (一、, （一）, 1.) mammoth does not say; none is better than a wrong one.
  const text = htmlLines(parse(value), { numbersLists: false }).join('\n')
  if (text.trim() === '') throw new UnreadableFileError(file, 'the Word file holds no text, perhaps pictures of pages; recognise the text (OCR) first')
  return { text, isPrint: false, warnings: [] }
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (/main document part/i.test(message)) return 'it is a ZIP file and no Word file; unpack it, or save the plan as .docx'
  return `the Word file is damaged or not whole; fetch it again (${message.split('.')[0]})`
}
