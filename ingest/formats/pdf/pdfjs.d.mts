import type { OpenPdf } from './file.ts'

export const openPdf: OpenPdf
