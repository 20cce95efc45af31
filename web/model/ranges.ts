/** A stretch of the canonical text, UTF-16 units, end exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/** A text that begins at `start` of the canonical text, cut where marked stretches begin and end. Its pieces joined are the text. */
export function cutAt(text: string, start: number, marks: readonly Stretch[]): readonly Piece[] {
  const within = marks
    .map((mark) => ({ start: Math.max(0, mark.start - start), end: Math.min(text.length, mark.end - start) }))
    .filter((mark) => mark.start < mark.end)
  const cuts = [...new Set([0, text.length, ...within.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b)
  return cuts.slice(1).map((end, index) => {
    const from = cuts[index] ?? 0
    return { text: text.slice(from, end), marked: within.some((mark) => mark.start <= from && end <= mark.end) }
  })
}

/** Where each of the words is found in the text, in order; case and width of Latin letters do not matter. At most `most` finds. */
export function findAll(text: string, words: string, most = 1000): readonly Stretch[] {
  const needle = words.trim().toLowerCase()
  if (needle === '') return []
  const haystack = text.toLowerCase()
  const found: Stretch[] = []
  for (let at = haystack.indexOf(needle); at >= 0 && found.length < most; at = haystack.indexOf(needle, at + needle.length)) {
    found.push({ start: at, end: at + needle.length })
  }
  return found
}

/** Where each cell of a row begins in the row's text; cells are in the order they stand there, parted by tabs. */
export function cellStarts(row: string, cells: readonly string[]): readonly number[] {
  let from = 0
  return cells.map((cell) => {
    const at = Math.max(from, row.indexOf(cell, from))
    from = at + cell.length
    if (row[from] === '\t') from++
    return at
  })
}

/** The stretch in an address: `?quote=10-20` or `#q=10-20`; null where there is none or it is no stretch. */
export function stretchOf(address: Pick<URL, 'search' | 'hash'>): Stretch | null {
  const said = new URLSearchParams(address.search).get('quote') ?? new URLSearchParams(address.hash.slice(1)).get('q')
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(said ?? '') ?? []
  const stretch = { start: Number(start), end: Number(end) }
  return stretch.start < stretch.end ? stretch : null
}
