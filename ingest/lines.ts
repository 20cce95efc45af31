import type { SourceLine } from './source.ts'

/**
 * The lines of a decoded file. A form feed starts a page; so does a single leading blank right after a line that is not blank, in
 * a file whose other lines are never indented: what text extraction leaves of a form feed.
 */
export function toLines(source: string): SourceLine[] {
  const texts = source.split('\n')
  const indented = texts.filter((t) => /^ {2,}\S/.test(t)).length
  const single = texts.filter((t, i) => /^ \S/.test(t) && i > 0 && texts[i - 1]!.trim() !== '').length
  const blankStartsPage = single >= 5 && single > indented * 2
  let start = 0
  return texts.map((text, index) => {
    const pageStart = text.startsWith('\f') || (blankStartsPage && /^ (?! )/.test(text) && index > 0 && texts[index - 1]!.trim() !== '')
    const line = { index, start, text, pageStart }
    start += text.length + 1
    return line
  })
}
