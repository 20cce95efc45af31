import type { Citation } from '../../server/contract.ts'
import type { Plan } from './plans.ts'

export type Place = Pick<Citation, 'title' | 'issuer' | 'docNumber' | 'issuedOn' | 'path' | 'page' | 'lines' | 'quote'>

export interface ReferenceParts {
  readonly place: Place
  /** What the catalogue says of the document, where it is known: its kind and its address as published. */
  readonly plan: Pick<Plan, 'kind' | 'url'> | null
  /** Address of the quote in the source viewer, absolute. */
  readonly permalink: string
  /** The day of citing. */
  readonly accessed: Date
}

/**
 * The bibliographic entry after GB/T 7714—2015 for a document read online (4.6): 责任者. 题名: 文号[类型/OL]. 年: 页(发布日期)[引用日期]. 获取路径.
 * Parts the document does not state are left out. Reports are of type R, other documents EB.
 */
export function gbt7714({ place, plan, permalink, accessed }: ReferenceParts): string {
  const { issuer, docNumber, issuedOn, page } = place
  const title = `${place.title}${docNumber ? `: ${docNumber}` : ''}[${plan?.kind === 'report' ? 'R' : 'EB'}/OL]`
  const year = issuedOn?.slice(0, 4)
  const printed = [year && page ? `${year}: ${page}` : page, issuedOn ? `(${issuedOn})` : ''].filter(Boolean).join('')
  return `${[issuer, title, `${printed}[${isoDay(accessed)}]`, plan?.url ?? permalink].filter(Boolean).join('. ')}.`
}

/** The quote with its entry, as a footnote would have it. */
export const quoteWithReference = (parts: ReferenceParts): string => `“${inLine(parts.place.quote)}”[1]\n\n[1] ${gbt7714(parts)}`

/** The quote with where it stands, in plain words. */
export function plainQuote({ place, permalink }: ReferenceParts): string {
  const { issuer, docNumber, title, path, quote } = place
  const source = [issuer, `《${title}》${docNumber ? `（${docNumber}）` : ''}`, path.join(' › '), whereabouts(place)].filter(Boolean).join('，')
  return `“${inLine(quote)}”\n——${source}\n${permalink}`
}

/** The quote as a Markdown block quote with a link to its place. */
export function markdownQuote({ place, permalink }: ReferenceParts): string {
  const source = [place.title, ...place.path, whereabouts(place)].filter(Boolean).join(' › ')
  return `> ${escapeMarkdown(inLine(place.quote))}\n>\n> —— [${escapeMarkdown(source)}](${permalink})`
}

/** 第23页，第812—814行: what the source has of it. */
export function whereabouts({ page, lines: [first, last] }: Pick<Place, 'page' | 'lines'>): string {
  return [page ? `第${page}页` : '', first === last ? `第${first}行` : `第${first}—${last}行`].filter(Boolean).join('，')
}

/** Words of a source as Markdown that shows exactly them. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^(\s*)([-+])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2')

/** Cells of a row stand apart by tabs and lines by breaks: in a sentence by a space. */
export const inLine = (quote: string): string => quote.replace(/\s+/g, ' ').trim()

/** The day where the reader is: 2025-11-22. */
const isoDay = (date: Date): string => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
