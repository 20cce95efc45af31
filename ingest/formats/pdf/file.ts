/** A PDF file as its reader needs it, whatever opens it and wherever that runs. */
import type { Drawing } from './rules.ts'
import type { PageBox, PdfWords } from './words.ts'

/** An open PDF. Pages count from 1. */
export interface PdfFile {
  /** How many pages it has; the first is page 1. */
  readonly pages: number
  page(number: number): Promise<{ readonly words: readonly PdfWords[]; readonly box: PageBox }>
  /** What is drawn on a page; asked only where lines of tables are looked for, because pictures are unpacked for it. */
  drawing(number: number): Promise<Drawing>
  close(): Promise<void>
}

/**
 * Opens the PDF that some bytes are.
 * @throws an Error called PasswordException for a locked file, InvalidPDFException for a damaged one.
 */
export type OpenPdf = (bytes: Uint8Array) => Promise<PdfFile>
