/**
 * PDF.js. In JavaScript, so that a thread without a loader of TypeScript can run it: such a loader rewrites what it loads, and for PDF.js
 * that was measured to take 200 MB of memory and a second.
 */

/** @type {Promise<typeof import('pdfjs-dist')> | null} */
let loading = null

async function load() {
  // PDF.js makes one matrix for drawing when it is loaded, with a class that browsers have and Node has not. Nothing is drawn here.
  globalThis.DOMMatrix ??= class {}
  const library = await import('pdfjs-dist/legacy/build/pdf.min.mjs')
  library.GlobalWorkerOptions.workerSrc = import.meta.resolve('pdfjs-dist/legacy/build/pdf.worker.min.mjs')
  return library
}

/**
 * Opens a PDF. Character maps of Chinese fonts that the file does not carry come from the package, nothing from outside.
 * @type {import('./file.ts').OpenPdf}
 */
export async function openPdf(bytes) {
  loading ??= load()
  const { getDocument, OPS, VerbosityLevel } = await loading
  const folder = packageFolder()
  const task = getDocument({
    // A copy, because PDF.js takes the bytes for itself, and no Buffer, which it refuses.
    data: new Uint8Array(bytes),
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
  })
  const close = () => task.destroy()
  try {
    const document = await task.promise
    const { save, restore, transform, constructPath, paintFormXObjectBegin, paintFormXObjectEnd, endPath } = OPS
    const codes = { save, restore, transform, constructPath, paintFormXObjectBegin, paintFormXObjectEnd, endPath }
    const wanted = new Set(Object.values(codes))
    return {
      pages: document.numPages,
      async page(number) {
        const page = await document.getPage(number)
        const { items } = await page.getTextContent()
        const words = items.flatMap((item) => ('str' in item ? [{ str: item.str, transform: [...item.transform], width: item.width }] : []))
        page.cleanup()
        const [left, bottom, right, top] = page.view
        return { words, box: [left, bottom, right, top] }
      },
      async drawing(number) {
        const page = await document.getPage(number)
        const { fnArray, argsArray } = await page.getOperatorList()
        const steps = fnArray.flatMap((code, i) => (wanted.has(code) ? [{ code, args: argsArray[i] }] : []))
        page.cleanup()
        return { codes, steps }
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** The folder of the package as a path, which is what PDF.js wants in Node; drive letters stand without a slash. */
function packageFolder() {
  const { pathname } = new URL('.', import.meta.resolve('pdfjs-dist/package.json'))
  return decodeURIComponent(pathname).replace(/^\/([A-Za-z]:)/, '$1')
}
