/** An answer as lines for a terminal. */
import type { AskReply, Citation, Nearest } from '../contract.ts'

/** The answer with its marks, then each source with its place and its words. */
export function printedAnswer({ status, answer, citations, nearest, discrepancies, question }: AskReply): string {
  const chinese = question.language === 'zh'
  const parts = [
    answer.text,
    ...discrepancies.map(({ text }) => `${chinese ? '不一致' : 'Discrepancy'}${chinese ? '：' : ': '}${text}`),
    citations.length > 0 ? [chinese ? '来源' : 'Sources', ...citations.map(printedCitation)].join('\n') : '',
    status === 'insufficient' && nearest.length > 0
      ? [chinese ? '最接近的段落（不是答案）' : 'Nearest passages (not an answer)', ...nearest.map(printedNearest)].join('\n')
      : '',
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function printedCitation({ number, title, path, page, lines, quote }: Citation): string {
  return `[${number}] ${place({ title, path, page, lines })}\n    ${indented(quote)}`
}

function printedNearest({ title, path, page, lines, text }: Nearest): string {
  return `  - ${place({ title, path, page, lines })}\n    ${indented(text)}`
}

function place({ title, path, page, lines: [first, last] }: Pick<Citation, 'title' | 'path' | 'page' | 'lines'>): string {
  const where = [...(page ? [`p. ${page}`] : []), first === last ? `line ${first}` : `lines ${first}-${last}`].join(', ')
  return `${[title, ...path].join(' › ')} (${where})`
}

function indented(words: string): string {
  return words.replaceAll('\t', '  ').replaceAll('\n', '\n    ')
}
