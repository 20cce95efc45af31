/** PDF.js, loaded only when a PDF is read: it takes some 35 MB of memory. */
import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs'

type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

let loading: Promise<PdfLibrary> | null = null

function pdfLibrary(): Promise<PdfLibrary> {
  loading ??= load()
  return loading
}

async function load(): Promise<PdfLibrary> {
  // PDF.js makes one matrix for drawing when it is loaded, with a class that browsers have and Node has not. Nothing is drawn here.
  const scope = globalThis as { DOMMatrix?: unknown }
  scope.DOMMatrix ??= class {}
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

/** Starts reading a PDF; character maps of Chinese fonts that the file does not carry come from the package, nothing from outside. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const library = await pdfLibrary()
  const folder = packageFolder()
  return library.getDocument({
    // PDF.js takes the bytes for itself.
    data: bytes.slice(),
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: library.VerbosityLevel.ERRORS,
  })
}

/** The folder of the package as a path, which is what PDF.js wants in Node; drive letters stand without a slash. */
function packageFolder(): string {
  const { pathname } = new URL('.', import.meta.resolve('pdfjs-dist/package.json'))
  return decodeURIComponent(pathname).replace(/^\/([A-Za-z]:)/, '$1')
}
