/**
 * The arithmetic of a quantised BERT layer over memory that the caller lays out. AssemblyScript, not TypeScript: `npm run build`
 * compiles it to WebAssembly with SIMD. All addresses are bytes and 16-byte aligned; widths are multiples of 16.
 */

const LANES: i32 = 4

/** target[t] = word + position + segment embedding of token t, each stored as u8 with one scale and zero point. */
export function embedTokens(
  ids: usize,
  tokens: i32,
  width: i32,
  words: usize,
  wordScale: f32,
  wordZero: i32,
  positions: usize,
  positionScale: f32,
  positionZero: i32,
  segment: usize,
  target: usize,
): void {
  for (let t = 0; t < tokens; t++) {
    const word = words + <usize>(load<i32>(ids + ((<usize>t) << 2)) * width)
    const position = positions + <usize>(t * width)
    const row = target + ((<usize>(t * width)) << 2)
    for (let i: usize = 0; i < <usize>width; i++) {
      const value =
        <f32>(<i32>load<u8>(word + i) - wordZero) * wordScale +
        <f32>(<i32>load<u8>(position + i) - positionZero) * positionScale +
        load<f32>(segment + (i << 2))
      store<f32>(row + (i << 2), value)
    }
  }
}

/**
 * ONNX DynamicQuantizeLinear over the whole tensor: f32 to 0..255, widened to i16 because that is what the product multiplies.
 * Writes the scale (f32) and the zero point (i32) to `range`.
 */
export function quantise(source: usize, count: i32, target: usize, range: usize): void {
  let low = f32x4.splat(0)
  let high = low
  const end = source + ((<usize>count) << 2)
  for (let at = source; at < end; at += 16) {
    const value = v128.load(at)
    low = f32x4.pmin(low, value)
    high = f32x4.pmax(high, value)
  }
  const least = min(min(f32x4.extract_lane(low, 0), f32x4.extract_lane(low, 1)), min(f32x4.extract_lane(low, 2), f32x4.extract_lane(low, 3)))
  const most = max(max(f32x4.extract_lane(high, 0), f32x4.extract_lane(high, 1)), max(f32x4.extract_lane(high, 2), f32x4.extract_lane(high, 3)))
  const span = (most - least) / 255
  const scale: f32 = span > 0 ? span : 1
  const zero = <i32>nearest<f32>(max<f32>(0, min<f32>(255, -least / scale)))
  store<f32>(range, scale)
  store<i32>(range, zero, 4)

  const scales = f32x4.splat(scale)
  const zeros = i32x4.splat(zero)
  let out = target
  for (let at = source; at < end; at += 32) {
    const first = i32x4.add(i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.div(v128.load(at), scales))), zeros)
    const second = i32x4.add(i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.div(v128.load(at, 16), scales))), zeros)
    const narrow = i16x8.narrow_i32x4_s(first, second)
    v128.store(out, i16x8.min_s(i16x8.max_s(narrow, i16x8.splat(0)), i16x8.splat(255)))
    out += 16
  }
}

/**
 * target[r][n] = (sum over k of (x[r][k] - zero) * w[k][n]) * (scale * scales[n]) + bias[n] for `rows` rows, a multiple of 4.
 * x is i16 as `quantise` leaves it. w is i8 in blocks of 4 columns by 4 rows, so that one load meets four outputs: within a block the
 * order is the pair (k0, k1) of each of the 4 columns, then the pair (k2, k3) of each. sums[n] is the sum of column n.
 */
export function multiply(x: usize, rows: i32, depth: i32, w: usize, columns: i32, scales: usize, sums: usize, bias: usize, range: usize, target: usize): void {
  const scale = f32x4.splat(load<f32>(range))
  const zero = i32x4.splat(load<i32>(range, 4))
  const stride = (<usize>depth) << 1
  const rowBytes = (<usize>columns) << 2
  const blockBytes = (<usize>depth) << 2
  for (let r = 0; r < rows; r += 4) {
    const x0 = x + <usize>r * stride
    const x1 = x0 + stride
    const x2 = x1 + stride
    const x3 = x2 + stride
    for (let n = 0; n < columns; n += LANES) {
      let at = w + <usize>(n / LANES) * blockBytes
      let a0 = i32x4.splat(0)
      let a1 = a0
      let a2 = a0
      let a3 = a0
      for (let k: usize = 0; k < stride; k += 8) {
        const block = v128.load(at)
        const first = i16x8.extend_low_i8x16_s(block)
        const second = i16x8.extend_high_i8x16_s(block)
        at += 16
        a0 = i32x4.add(a0, i32x4.add(i32x4.dot_i16x8_s(first, v128.load32_splat(x0 + k)), i32x4.dot_i16x8_s(second, v128.load32_splat(x0 + k, 4))))
        a1 = i32x4.add(a1, i32x4.add(i32x4.dot_i16x8_s(first, v128.load32_splat(x1 + k)), i32x4.dot_i16x8_s(second, v128.load32_splat(x1 + k, 4))))
        a2 = i32x4.add(a2, i32x4.add(i32x4.dot_i16x8_s(first, v128.load32_splat(x2 + k)), i32x4.dot_i16x8_s(second, v128.load32_splat(x2 + k, 4))))
        a3 = i32x4.add(a3, i32x4.add(i32x4.dot_i16x8_s(first, v128.load32_splat(x3 + k)), i32x4.dot_i16x8_s(second, v128.load32_splat(x3 + k, 4))))
      }
      const column = (<usize>n) << 2
      const factor = f32x4.mul(scale, v128.load(scales + column))
      const offset = i32x4.mul(zero, v128.load(sums + column))
      const add = v128.load(bias + column)
      const out = target + <usize>r * rowBytes + column
      v128.store(out, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(i32x4.sub(a0, offset)), factor), add))
      v128.store(out + rowBytes, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(i32x4.sub(a1, offset)), factor), add))
      v128.store(out + 2 * rowBytes, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(i32x4.sub(a2, offset)), factor), add))
      v128.store(out + 3 * rowBytes, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(i32x4.sub(a3, offset)), factor), add))
    }
  }
}

/** Scaled dot-product attention of all heads: target[i] = sum over j of softmax(q[i].k[j] / sqrt(head width)) * v[j]. `weights` holds one f32 a token. */
export function attend(q: usize, k: usize, v: usize, tokens: i32, width: i32, heads: i32, weights: usize, target: usize): void {
  const headBytes = (<usize>(width / heads)) << 2
  const rowBytes = (<usize>width) << 2
  const scale: f32 = 1 / sqrt<f32>(<f32>(width / heads))
  for (let head: usize = 0; head < <usize>heads; head++) {
    const offset = head * headBytes
    for (let i: usize = 0; i < <usize>tokens; i++) {
      const query = q + i * rowBytes + offset
      let most: f32 = -f32.MAX_VALUE
      for (let j: usize = 0; j < <usize>tokens; j++) {
        const key = k + j * rowBytes + offset
        let sum = f32x4.splat(0)
        for (let d: usize = 0; d < headBytes; d += 16) sum = f32x4.add(sum, f32x4.mul(v128.load(query + d), v128.load(key + d)))
        const score = total(sum) * scale
        most = max(most, score)
        store<f32>(weights + (j << 2), score)
      }
      // Lanes beyond the last token take a weight of (almost) nothing.
      for (let j: usize = <usize>tokens; j % LANES !== 0; j++) store<f32>(weights + (j << 2), -f32.MAX_VALUE)
      let sums = f32x4.splat(0)
      for (let j: usize = 0; j < <usize>tokens; j += LANES) {
        const four = exponential(f32x4.sub(v128.load(weights + (j << 2)), f32x4.splat(most)))
        sums = f32x4.add(sums, four)
        v128.store(weights + (j << 2), four)
      }
      const all = total(sums)
      const out = target + i * rowBytes + offset
      for (let d: usize = 0; d < headBytes; d += 16) {
        let sum = f32x4.splat(0)
        for (let j: usize = 0; j < <usize>tokens; j++) {
          sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(weights + (j << 2)), v128.load(v + j * rowBytes + offset + d)))
        }
        v128.store(out + d, f32x4.div(sum, f32x4.splat(all)))
      }
    }
  }
}

/** target[i] = the dot product of the query (i16) with vector i (i8), for `count` vectors laid one after the other. */
export function dots(query: usize, vectors: usize, count: i32, width: i32, target: usize): void {
  let at = vectors
  for (let i = 0; i < count; i++) {
    let sum = i32x4.splat(0)
    for (let d: usize = 0; d < <usize>width; d += 16) {
      const values = v128.load(at + d)
      const q = query + (d << 1)
      sum = i32x4.add(sum, i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_s(values), v128.load(q)))
      sum = i32x4.add(sum, i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_s(values), v128.load(q, 16)))
    }
    store<i32>(target + ((<usize>i) << 2), i32x4.extract_lane(sum, 0) + i32x4.extract_lane(sum, 1) + i32x4.extract_lane(sum, 2) + i32x4.extract_lane(sum, 3))
    at += <usize>width
  }
}

/** target += source, element by element. */
export function add(target: usize, source: usize, count: i32): void {
  for (let at: usize = 0; at < (<usize>count) << 2; at += 16) v128.store(target + at, f32x4.add(v128.load(target + at), v128.load(source + at)))
}

/** Layer normalisation of each row in place. */
export function normalise(x: usize, rows: i32, width: i32, gain: usize, bias: usize, epsilon: f32): void {
  const rowBytes = (<usize>width) << 2
  for (let r: usize = 0; r < <usize>rows; r++) {
    const row = x + r * rowBytes
    let sum = f32x4.splat(0)
    for (let at: usize = 0; at < rowBytes; at += 16) sum = f32x4.add(sum, v128.load(row + at))
    const mean = f32x4.splat(total(sum) / <f32>width)
    let squares = f32x4.splat(0)
    for (let at: usize = 0; at < rowBytes; at += 16) {
      const difference = f32x4.sub(v128.load(row + at), mean)
      squares = f32x4.add(squares, f32x4.mul(difference, difference))
    }
    const deviation = f32x4.splat(sqrt<f32>(total(squares) / <f32>width + epsilon))
    for (let at: usize = 0; at < rowBytes; at += 16) {
      const scaled = f32x4.div(f32x4.sub(v128.load(row + at), mean), deviation)
      v128.store(row + at, f32x4.add(f32x4.mul(scaled, v128.load(gain + at)), v128.load(bias + at)))
    }
  }
}

/** x = x / 2 * (1 + erf(x / sqrt 2)) in place; erf after Abramowitz and Stegun 7.1.26, error below 1.5e-7. */
export function gelu(x: usize, count: i32): void {
  const one = f32x4.splat(1)
  const end = x + ((<usize>count) << 2)
  for (let at = x; at < end; at += 16) {
    const value = v128.load(at)
    const size = f32x4.mul(f32x4.abs(value), f32x4.splat(<f32>Math.SQRT1_2))
    const t = f32x4.div(one, f32x4.add(one, f32x4.mul(f32x4.splat(0.3275911), size)))
    let series = f32x4.splat(1.061405429)
    series = f32x4.sub(f32x4.mul(series, t), f32x4.splat(1.453152027))
    series = f32x4.add(f32x4.mul(series, t), f32x4.splat(1.421413741))
    series = f32x4.sub(f32x4.mul(series, t), f32x4.splat(0.284496736))
    series = f32x4.mul(f32x4.add(f32x4.mul(series, t), f32x4.splat(0.254829592)), t)
    const erf = f32x4.sub(one, f32x4.mul(series, exponential(f32x4.neg(f32x4.mul(size, size)))))
    const signed = v128.or(erf, v128.and(value, i32x4.splat(i32.MIN_VALUE)))
    v128.store(at, f32x4.mul(f32x4.mul(value, f32x4.splat(0.5)), f32x4.add(one, signed)))
  }
}

/**
 * e to the x for x <= 0: 2^n * e^r with |r| <= ln 2 / 2, e^r by its series to r^7, whose error there is below that of f32. Our own,
 * because the library's keeps a table in memory, where the weights are.
 */
function exponential(x: v128): v128 {
  // Below this 2^n is no normal number, and the result as good as nothing.
  const bounded = f32x4.max(x, f32x4.splat(-87))
  const n = f32x4.nearest(f32x4.mul(bounded, f32x4.splat(<f32>Math.LOG2E)))
  // ln 2 in two parts, the first short enough that n times it is exact.
  const r = f32x4.sub(f32x4.sub(bounded, f32x4.mul(n, f32x4.splat(0.693359375))), f32x4.mul(n, f32x4.splat(-2.1219444e-4)))
  let series = f32x4.splat(1.0 / 5040.0)
  series = f32x4.add(f32x4.mul(series, r), f32x4.splat(1.0 / 720.0))
  series = f32x4.add(f32x4.mul(series, r), f32x4.splat(1.0 / 120.0))
  series = f32x4.add(f32x4.mul(series, r), f32x4.splat(1.0 / 24.0))
  series = f32x4.add(f32x4.mul(series, r), f32x4.splat(1.0 / 6.0))
  series = f32x4.add(f32x4.mul(series, r), f32x4.splat(0.5))
  series = f32x4.add(f32x4.mul(series, r), f32x4.splat(1))
  series = f32x4.add(f32x4.mul(series, r), f32x4.splat(1))
  return f32x4.mul(series, i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23))
}

function total(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3))
}
