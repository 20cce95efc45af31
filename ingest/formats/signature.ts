/** What a file is, told by its first bytes and, where those say nothing, by its name. */
export type FileFormat = 'text' | 'html' | 'pdf' | 'docx' | 'word-before-2007' | 'rtf'

/** A PDF may stand behind a few bytes of something else. */
const PDF_WITHIN = 1024
const HTML_WITHIN = 1024

/** The format of a file. Bytes come first: a PDF named plan.txt is a PDF. */
export function formatOf(bytes: Uint8Array, file: string): FileFormat {
  const head = latin1(bytes.subarray(0, PDF_WITHIN))
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return 'docx'
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) return 'word-before-2007'
  if (head.startsWith('{\\rtf')) return 'rtf'
  if (/^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(head.slice(0, HTML_WITHIN)))
    return 'html'
  const extension = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase()
  if (extension === 'pdf' || extension === 'docx') return extension
  return extension === 'html' || extension === 'htm' ? 'html' : 'text'
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
