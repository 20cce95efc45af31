import type { Citation } from '../../server/contract.ts'

/**
 * The citation for some of its quote's words alone: a quote may bear several lines of an answer, and each line's own words are what its
 * reader wants to see. The citation as it is where the words are not in the quote; lines and page stay those of the whole quote.
 */
export function narrow(citation: Citation, words: string): Citation {
  const at = words === '' ? -1 : citation.quote.indexOf(words)
  if (at < 0 || words.length === citation.quote.length) return citation
  const quoteStart = citation.quoteStart + at
  const quoteEnd = quoteStart + words.length
  const url = citation.url.replace(`quote=${citation.quoteStart}-${citation.quoteEnd}`, `quote=${quoteStart}-${quoteEnd}`)
  return { ...citation, quote: words, quoteStart, quoteEnd, url }
}

/** Whether opening `open` shows what `citation` quotes. */
export const shows = (open: Citation | null, citation: Citation): boolean =>
  open !== null && open.number === citation.number && open.quoteStart <= citation.quoteStart && citation.quoteEnd <= open.quoteEnd
