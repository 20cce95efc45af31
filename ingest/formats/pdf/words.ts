/** Words of a PDF page with the place they are printed at. */
import { plainCharacters } from '../characters.ts'

/** A stretch of words set in one go. Lengths in points (1/72 inch), y downwards from the top of the page as read. */
export interface PlacedWords {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Where the letters stand on. */
  readonly baseline: number
  /** Height of the type. */
  readonly size: number
}

/** What PDF.js says of a stretch: its words, and the matrix that places them [a, b, c, d, x, y] in page space, y upwards. */
export interface PdfWords {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
}

/** A page's visible box in page space: left, bottom, right, top. */
export type PageBox = readonly [number, number, number, number]

/** Smallest type that is meant to be read, in points. */
const READABLE = 2

/**
 * The words of a page that a reader reads, in page space turned so that they run from left to right: a page whose words mostly
 * run up or down (a wide table) is turned; words at another angle (a watermark), beside the page, or printed twice over
 * each other (thick type by double printing) are left out.
 */
export function placeWords(words: readonly PdfWords[], box: PageBox): PlacedWords[] {
  const spoken = words.filter(({ str }) => str.trim() !== '')
  const turn = mainTurn(spoken)
  const [x1, y1, x2, y2] = box
  const placed: PlacedWords[] = []
  for (const { str, transform, width } of spoken) {
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform
    const size = Math.hypot(c, d) || Math.hypot(a, b)
    if (turnOf(transform) !== turn || size < READABLE) continue
    if (x < x1 - size || x > x2 + size || y < y1 - size || y > y2 + size) continue
    const [left, baseline] = turned(x - x1, y - y1, x2 - x1, y2 - y1, turn)
    const text = plainCharacters(str)
    if (text.trim() === '') continue
    placed.push({ text, left, right: left + width, baseline, size })
  }
  return withoutDoubles(placed)
}

/** A point of page space, y upwards, in the page turned by so many degrees against its words' direction, y downwards. */
export function turned(x: number, y: number, width: number, height: number, turn: number): [number, number] {
  if (turn === 90) return [y, x]
  if (turn === 270) return [height - y, width - x]
  if (turn === 180) return [width - x, y]
  return [x, height - y]
}

/** Degrees, against the clock, between the words' direction and the page's width; -1 for words at an angle. */
function turnOf(transform: readonly number[]): number {
  const [a = 0, b = 0] = transform
  const degrees = (Math.round((Math.atan2(b, a) * 180) / Math.PI) + 360) % 360
  const right = Math.round(degrees / 90) * 90
  return Math.abs(degrees - right) <= 3 ? right % 360 : -1
}

/** The turn most characters of the page have. */
export function mainTurn(words: readonly PdfWords[]): number {
  const counts = new Map<number, number>()
  for (const { str, transform } of words) {
    const turn = turnOf(transform)
    if (turn >= 0) counts.set(turn, (counts.get(turn) ?? 0) + str.length)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function withoutDoubles(words: readonly PlacedWords[]): PlacedWords[] {
  const seen = new Map<string, PlacedWords[]>()
  return words.filter((one) => {
    const same = seen.get(one.text) ?? []
    const near = same.some(({ left, baseline }) => Math.abs(left - one.left) < one.size * 0.15 && Math.abs(baseline - one.baseline) < one.size * 0.15)
    if (!near) seen.set(one.text, [...same, one])
    return !near
  })
}
