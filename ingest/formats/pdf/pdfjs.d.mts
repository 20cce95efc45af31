import type { OpenPdf } from './file.ts'

/** Opens a PDF by PDF.js on the caller's thread. */
export const openPdf: OpenPdf
