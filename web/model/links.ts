/** What an address of the page asks it to do: `?q=…&documents=a,b` asks a question, `#c=…` reopens a kept conversation. */
export interface Arrival {
  readonly question: string | null
  readonly documents: readonly string[] | null
  readonly conversation: string | null
}

export function readAddress(address: Pick<URL, 'search' | 'hash'>): Arrival {
  const asked = new URLSearchParams(address.search)
  const documents = (asked.get('documents') ?? '').split(',').filter(Boolean)
  return {
    question: asked.get('q')?.trim() || null,
    documents: documents.length > 0 ? documents : null,
    conversation: new URLSearchParams(address.hash.slice(1)).get('c'),
  }
}

/** A link that asks the question of the same documents again, wherever it is opened. */
export function questionLink(base: string, question: string, documents: readonly string[] | null): string {
  const link = new URL(base)
  link.search = new URLSearchParams({ q: question, ...(documents ? { documents: documents.join(',') } : {}) }).toString()
  link.hash = ''
  return link.href
}

/** A document's own page, at a quote where one is given. */
export function documentLink(base: string, documentId: string, quote?: { readonly start: number; readonly end: number }): string {
  return new URL(`documents/${encodeURIComponent(documentId)}${quote ? `?quote=${quote.start}-${quote.end}` : ''}`, base).href
}

/** The id of the document whose own page a path is; null for any other path. */
export function documentAt(pathname: string): string | null {
  const [, id] = /^\/documents\/([^/]+)$/.exec(pathname) ?? []
  try {
    return id === undefined ? null : decodeURIComponent(id)
  } catch {
    // Escaped bytes that are no characters name nothing.
    return null
  }
}
