import { UnreadableFileError } from '../../decode.ts'
import type { SourceText } from '../source-text.ts'
import type { OpenPdf } from './file.ts'
import { pageLines, showsColumns } from './page-text.ts'
import { drawnRules } from './rules.ts'
import { mainTurn, placeWords } from './words.ts'

/** Fewer characters than this a page, over the whole file, are stamps and page numbers on pictures. */
const SPOKEN = 12
/** Share of characters without meaning from which on the fonts of a file cannot be read. */
const MEANINGLESS = 0.2

/**
 * The text of a PDF: its lines rebuilt from where words are printed, a form feed before each page but the first.
 * @throws UnreadableFileError for a file that is damaged, locked with a password, made of pictures, or set in fonts that do not say
 * which characters they show.
 */
export async function readPdf(bytes: Uint8Array, file: string, openPdf = openHere): Promise<SourceText> {
  const pages = await readPages(bytes, openPdf).catch((error: unknown) => {
    throw new UnreadableFileError(file, reasonOf(error))
  })
  const spoken = pages.map((page) => page.join('').replace(/\s/g, ''))
  const characters = spoken.join('')
  if (characters.length < SPOKEN * pages.length && characters.length < 2000)
    throw new UnreadableFileError(file, 'its pages are pictures without text; recognise the text (OCR) and save it as a PDF with text')
  const meaningless = characters.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0
  if (meaningless > characters.length * MEANINGLESS)
    throw new UnreadableFileError(file, 'its fonts do not say which characters they show; recognise the text (OCR) or take the plan from another source')
  const silent = spoken.flatMap((words, i) => (words === '' ? [i + 1] : []))
  return {
    text: pages.map((page) => page.join('\n')).join('\n\f'),
    isPrint: true,
    warnings: silent.length > 0 ? [`no text on page ${silent.join(', ')} of the PDF: blank, or a picture`] : [],
  }
}

/** The lines of each page. */
async function readPages(bytes: Uint8Array, openPdf: OpenPdf): Promise<string[][]> {
  const file = await openPdf(bytes)
  try {
    const pages: string[][] = []
    for (let number = 1; number <= file.pages; number++) {
      const { words, box } = await file.page(number)
      const placed = placeWords(words, box)
      const rules = showsColumns(placed) ? drawnRules(await file.drawing(number), box, mainTurn(words)) : []
      pages.push(pageLines(placed, rules))
    }
    return pages
  } finally {
    await file.close()
  }
}

/** PDF.js on the caller's own thread. */
const openHere: OpenPdf = async (bytes) => (await import('./pdfjs.mjs')).openPdf(bytes)

/** What went wrong in words a reader can act on. PDF.js names its errors. */
function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return 'the PDF is locked with a password; save it without one'
  if (name === 'InvalidPDFException') return 'the PDF is damaged or not whole; fetch it again'
  return `the PDF cannot be read (${error instanceof Error ? error.message : String(error)})`
}
