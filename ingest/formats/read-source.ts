import { decodeText, UnreadableFileError } from '../decode.ts'
import type { OpenPdf } from './pdf/file.ts'
import { formatOf } from './signature.ts'
import type { SourceText } from './source-text.ts'

/** Extensions of files that can be read as plans. */
export const PLAN_EXTENSIONS = ['.txt', '.md', '.html', '.htm', '.pdf', '.docx'] as const

/** Extensions of files that hold plans too and are refused with advice, so that none is left out without a word. */
const REFUSED_EXTENSIONS = ['.doc', '.wps', '.rtf']

/** Whether a file's name says that it holds a plan. */
export function looksLikePlan(name: string): boolean {
  return [...PLAN_EXTENSIONS, ...REFUSED_EXTENSIONS].some((extension) => name.toLowerCase().endsWith(extension))
}

/** What a caller may do otherwise in reading files. */
export interface ReadOptions {
  /** Opens PDF files elsewhere than on the caller's own thread. */
  readonly openPdf?: OpenPdf
}

/**
 * The text of a plan's file, whatever its format: plain text, HTML, PDF or Word. What reads a format is loaded when a file needs it.
 * @throws UnreadableFileError where the file cannot be read, with the reason and what to do.
 */
export async function readSource(bytes: Uint8Array, file: string, { openPdf }: ReadOptions = {}): Promise<SourceText> {
  if (bytes.length === 0) throw new UnreadableFileError(file, 'the file is empty; put the plan into it or take it out of the corpus')
  switch (formatOf(bytes, file)) {
    case 'pdf':
      return (await import('./pdf/read.ts')).readPdf(bytes, file, openPdf)
    case 'docx':
      return (await import('./docx.ts')).readDocx(bytes, file)
    case 'html':
      return (await import('./html/read.ts')).readHtml(bytes, file)
    case 'word-before-2007':
      throw new UnreadableFileError(file, 'it is a Word file of before 2007 or one locked with a password; save it as .docx without a password')
    case 'rtf':
      throw new UnreadableFileError(file, 'it is rich text (RTF); save it as .docx')
    default:
      return { text: decodeText(bytes, file), isPrint: false, warnings: [] }
  }
}
