/** PDF.js, loaded only when a PDF is read. */
import type { PDFDocumentLoadingTask } from 'pdfjs-dist'

type PdfLibrary = typeof import('pdfjs-dist')

let loading: Promise<PdfLibrary> | null = null

async function load(): Promise<PdfLibrary> {
  // PDF.js makes one matrix for drawing when it is loaded, with a class that browsers have and Node has not. Nothing is drawn here.
  const scope = globalThis as { DOMMatrix?: unknown }
  scope.DOMMatrix ??= class {}
  // The minified files: a loader of TypeScript rewrites what it loads, and takes twice the time and memory for the others and their source maps.
  const library = await import('pdfjs-dist/legacy/build/pdf.min.mjs')
  library.GlobalWorkerOptions.workerSrc = import.meta.resolve('pdfjs-dist/legacy/build/pdf.worker.min.mjs')
  return library
}

/** Begins to read a PDF; character maps of Chinese fonts that the file does not carry come from the package, nothing from outside. */
export async function openPdf(bytes: Uint8Array): Promise<{ readonly library: PdfLibrary; readonly task: PDFDocumentLoadingTask }> {
  loading ??= load()
  const library = await loading
  const folder = packageFolder()
  const task = library.getDocument({
    // A copy, because PDF.js takes the bytes for itself, and no Buffer, which it refuses.
    data: new Uint8Array(bytes),
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: library.VerbosityLevel.ERRORS,
  })
  return { library, task }
}

/** The folder of the package as a path, which is what PDF.js wants in Node; drive letters stand without a slash. */
function packageFolder(): string {
  const { pathname } = new URL('.', import.meta.resolve('pdfjs-dist/package.json'))
  return decodeURIComponent(pathname).replace(/^\/([A-Za-z]:)/, '$1')
}
