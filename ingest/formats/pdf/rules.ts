/** Straight lines drawn on a PDF page: the rules of tables and the frames of boxes. */
import { type PageBox, turned } from './words.ts'

/** A level or upright line, in points, y downwards; `from` < `to` along it, `at` across it. */
export interface Rule {
  readonly upright: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The drawing operations that matter here, by the numbers PDF.js gives them. */
export interface DrawingCodes {
  readonly save: number
  readonly restore: number
  readonly transform: number
  readonly constructPath: number
  readonly paintFormXObjectBegin: number
  readonly paintFormXObjectEnd: number
  readonly endPath: number
}

/** The steps of a drawing that matter here, in order, with what PDF.js hands on for each. */
export interface Drawing {
  readonly codes: DrawingCodes
  readonly steps: readonly { readonly code: number; readonly args: unknown }[]
}

type Matrix = readonly [number, number, number, number, number, number]

/** A filled shape no thicker than this is a line. */
const THICK = 3
/** Shorter lines are strokes of letters, ticks and underlines of marks. */
const SHORT = 6
/** How far from level or upright a line may be drawn. */
const SLANT = 1

// How PDF.js writes the steps of a path: a code, then its coordinates.
const MOVE = 0
const LINE = 1
const steps = new Map([
  [MOVE, 2],
  [LINE, 2],
  [2, 6],
  [3, 4],
  [4, 0],
])

/** The rules among what is drawn on a page, in the page turned as its words are (see `placeWords`). */
export function drawnRules({ codes, steps: drawn }: Drawing, [x1, y1, x2, y2]: PageBox, turn: number): Rule[] {
  const rules: Rule[] = []
  const kept: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  for (const { code, args } of drawn) {
    if (code === codes.save) kept.push(matrix)
    else if (code === codes.restore || code === codes.paintFormXObjectEnd) matrix = kept.pop() ?? matrix
    else if (code === codes.transform) matrix = times(matrix, numbers(args))
    else if (code === codes.paintFormXObjectBegin) {
      kept.push(matrix)
      if (Array.isArray(args)) matrix = times(matrix, numbers(args[0]))
    } else if (code === codes.constructPath && Array.isArray(args) && args[0] !== codes.endPath) {
      const corners = pathOf(args[1])
      for (const path of corners) {
        const placed = path.map(([x, y]) => place(matrix, x, y)).map(([x, y]) => turned(x - x1, y - y1, x2 - x1, y2 - y1, turn))
        rules.push(...rulesOf(placed))
      }
    }
  }
  return rules
}

function rulesOf(corners: readonly (readonly [number, number])[]): Rule[] {
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (right - left <= THICK && bottom - top >= SHORT) return [{ upright: true, at: (left + right) / 2, from: top, to: bottom }]
  if (bottom - top <= THICK && right - left >= SHORT) return [{ upright: false, at: (top + bottom) / 2, from: left, to: right }]
  return corners.slice(1).flatMap(([x, y], i): Rule[] => {
    const [fromX, fromY] = corners[i]!
    if (Math.abs(x - fromX) <= SLANT && Math.abs(y - fromY) >= SHORT) return [{ upright: true, at: x, from: Math.min(y, fromY), to: Math.max(y, fromY) }]
    if (Math.abs(y - fromY) <= SLANT && Math.abs(x - fromX) >= SHORT) return [{ upright: false, at: y, from: Math.min(x, fromX), to: Math.max(x, fromX) }]
    return []
  })
}

/** Corners of each part of a path; a curve counts by its end alone. */
function pathOf(data: unknown): [number, number][][] {
  const parts: [number, number][][] = []
  const codes = Array.isArray(data) ? numbers(data[0]) : []
  for (let i = 0; i < codes.length; ) {
    const code = codes[i]!
    const count = steps.get(code)
    if (count === undefined) return parts
    if (code === MOVE || parts.length === 0) parts.push([])
    const part = parts.at(-1)!
    if (count > 0) part.push([codes[i + count - 1]!, codes[i + count]!])
    else if (part[0]) part.push(part[0])
    i += count + 1
  }
  return parts.filter((part) => part.length > 1)
}

function numbers(value: unknown): readonly number[] {
  if (Array.isArray(value)) return value.filter((one): one is number => typeof one === 'number')
  return ArrayBuffer.isView(value) ? Array.from(value as Float32Array) : []
}

function times([a, b, c, d, e, f]: Matrix, [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]: readonly number[]): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

const place = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [a * x + c * y + e, b * x + d * y + f]
