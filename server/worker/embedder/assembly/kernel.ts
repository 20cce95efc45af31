/**
 * The arithmetic of a quantised BERT layer over memory that the caller lays out. AssemblyScript, not TypeScript: `npm run build`
 * compiles it to WebAssembly with SIMD. All addresses are bytes and 16-byte aligned; widths are multiples of 16.
 *
 * Every step rounds as onnxruntime's does on a processor with fused multiply-add and AVX-512: same polynomials, same order of sums. Dynamic
 * quantisation makes that worth while: a value that falls on the other side of a rounding step early on changes the vector in its second digit.
 */

const LANES: i32 = 4
/** Weighted values are summed so many tokens at a time. */
const VALUE_BLOCK: usize = 256

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

/**
 * Scaled dot-product attention of all heads: target[i] = sum over j of softmax(q[i].k[j] / sqrt(head width)) * v[j]. `keys` holds one head's
 * keys with the tokens side by side, in `stride` columns, a multiple of 16 that is at least `tokens`; `weights` has room for as many.
 */
export function attend(q: usize, k: usize, v: usize, tokens: i32, stride: i32, width: i32, heads: i32, keys: usize, weights: usize, target: usize): void {
  const headWidth = width / heads
  const headBytes = (<usize>headWidth) << 2
  const rowBytes = (<usize>width) << 2
  const keyBytes = (<usize>stride) << 2
  const scale: f32 = 1 / sqrt<f32>(<f32>headWidth)
  for (let head: usize = 0; head < <usize>heads; head++) {
    const offset = head * headBytes
    layKeys(k + offset, tokens, stride, rowBytes, headWidth, keys)
    for (let i: usize = 0; i < <usize>tokens; i++) {
      const query = q + i * rowBytes + offset
      for (let j: usize = 0; j < keyBytes; j += 32) {
        let a = f32x4.splat(0)
        let b = a
        for (let d: usize = 0; d < <usize>headWidth; d++) {
          const value = v128.load32_splat(query + (d << 2))
          const at = keys + d * keyBytes + j
          a = multiplyAdd(value, v128.load(at), a)
          b = multiplyAdd(value, v128.load(at, 16), b)
        }
        v128.store(weights + j, f32x4.mul(a, f32x4.splat(scale)))
        v128.store(weights + j, f32x4.mul(b, f32x4.splat(scale)), 16)
      }
      softmax(weights, tokens)
      const out = target + i * rowBytes + offset
      for (let d: usize = 0; d < headBytes; d += 32) {
        let a = f32x4.splat(0)
        let b = a
        for (let from: usize = 0; from < <usize>tokens; from += VALUE_BLOCK) {
          let c = f32x4.splat(0)
          let e = c
          const to = min(from + VALUE_BLOCK, <usize>tokens)
          for (let j = from; j < to; j++) {
            const weight = v128.load32_splat(weights + (j << 2))
            const at = v + j * rowBytes + offset + d
            c = multiplyAdd(weight, v128.load(at), c)
            e = multiplyAdd(weight, v128.load(at, 16), e)
          }
          a = f32x4.add(a, c)
          b = f32x4.add(b, e)
        }
        v128.store(out + d, a)
        v128.store(out + d, b, 16)
      }
    }
  }
}

/** One head's keys with the tokens side by side, zeros behind the last. */
function layKeys(k: usize, tokens: i32, stride: i32, rowBytes: usize, headWidth: i32, keys: usize): void {
  for (let d: usize = 0; d < <usize>headWidth; d++) {
    const row = keys + d * ((<usize>stride) << 2)
    for (let j: usize = 0; j < <usize>tokens; j++) store<f32>(row + (j << 2), load<f32>(k + j * rowBytes + (d << 2)))
    for (let j: usize = <usize>tokens; j < <usize>stride; j++) store<f32>(row + (j << 2), 0)
  }
}

/** In place over `count` values; behind them there is room up to a multiple of 16. */
function softmax(x: usize, count: i32): void {
  let most: f32 = -f32.MAX_VALUE
  for (let j: usize = 0; j < <usize>count; j++) most = max(most, load<f32>(x + (j << 2)))
  // Far below the rest, so that its exponential adds nothing.
  for (let j: usize = <usize>count; j % 16 !== 0; j++) store<f32>(x + (j << 2), -f32.MAX_VALUE)
  const shift = f32x4.splat(most)
  let a = f32x4.splat(0)
  let b = a
  let c = a
  let d = a
  for (let at = x; at < x + ((<usize>count) << 2); at += 64) {
    const first = exponential(f32x4.sub(v128.load(at), shift))
    const second = exponential(f32x4.sub(v128.load(at, 16), shift))
    const third = exponential(f32x4.sub(v128.load(at, 32), shift))
    const fourth = exponential(f32x4.sub(v128.load(at, 48), shift))
    v128.store(at, first)
    v128.store(at, second, 16)
    v128.store(at, third, 32)
    v128.store(at, fourth, 48)
    a = f32x4.add(a, first)
    b = f32x4.add(b, second)
    c = f32x4.add(c, third)
    d = f32x4.add(d, fourth)
  }
  const factor = f32x4.splat(1 / (total(f32x4.add(c, a)) + total(f32x4.add(d, b))))
  for (let at = x; at < x + ((<usize>count) << 2); at += 16) v128.store(at, f32x4.mul(factor, v128.load(at)))
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
    // Welford's way: mean and squared deviations of what has been seen so far, corrected by each value.
    let mean: f32 = 0
    let squares: f32 = 0
    for (let i = 0; i < width; i++) {
      const value = load<f32>(row + ((<usize>i) << 2))
      const before: f32 = value - mean
      mean += before / <f32>(i + 1)
      squares += before * (value - mean)
    }
    const deviation = f32x4.splat(sqrt<f32>(squares / <f32>width + epsilon))
    const means = f32x4.splat(mean)
    for (let at: usize = 0; at < rowBytes; at += 16) {
      const scaled = f32x4.div(f32x4.sub(v128.load(row + at), means), deviation)
      v128.store(row + at, f32x4.add(f32x4.mul(scaled, v128.load(gain + at)), v128.load(bias + at)))
    }
  }
}

/** x = x / 2 * (1 + erf(x / sqrt 2)) in place. */
export function gelu(x: usize, count: i32): void {
  const end = x + ((<usize>count) << 2)
  for (let at = x; at < end; at += 16) {
    const value = v128.load(at)
    const error = errorFunction(f32x4.mul(value, f32x4.splat(<f32>Math.SQRT1_2)))
    v128.store(at, f32x4.mul(f32x4.mul(f32x4.splat(0.5), value), f32x4.add(error, f32x4.splat(1))))
  }
}

/**
 * erf, correct to the last bit but for few values, by the polynomials of N. Juffa: x + x * p(x^2) near zero, 1 - e^(-x - x * q(x)) beyond
 * (https://stackoverflow.com/questions/35148198).
 */
function errorFunction(x: v128): v128 {
  const size = f32x4.min(f32x4.abs(x), f32x4.splat(3.925))
  const square = f32x4.mul(size, size)
  let near = f32x4.splat(-5.99104969e-4)
  near = multiplyAdd(near, square, f32x4.splat(4.99339588e-3))
  near = multiplyAdd(near, square, f32x4.splat(-2.67667342e-2))
  near = multiplyAdd(near, square, f32x4.splat(1.12818025e-1))
  near = multiplyAdd(near, square, f32x4.splat(-3.76124859e-1))
  near = multiplyAdd(near, square, f32x4.splat(1.28379151e-1))
  near = multiplyAdd(near, size, size)

  let far = f32x4.splat(1.7294893e-5)
  far = multiplyAdd(far, size, f32x4.splat(-3.8320868e-4))
  far = multiplyAdd(far, size, f32x4.splat(3.88393435e-3))
  far = multiplyAdd(far, size, f32x4.splat(-2.42545605e-2))
  far = multiplyAdd(far, size, f32x4.splat(1.06777847e-1))
  far = multiplyAdd(far, size, f32x4.splat(6.34846687e-1))
  far = multiplyAdd(far, size, f32x4.splat(1.28717512e-1))
  far = multiplyAdd(far, size, size)
  far = f32x4.neg(far)
  const n = powerOfTwo(far)
  let series = f32x4.splat(1.38319808e-3)
  const r = remainder(far, n)
  series = multiplyAdd(series, r, f32x4.splat(8.37550033e-3))
  series = multiplyAdd(series, r, f32x4.splat(4.16689515e-2))
  series = multiplyAdd(series, r, f32x4.splat(1.66664466e-1))
  series = multiplyAdd(series, r, f32x4.splat(4.99999851e-1))
  series = multiplyAdd(series, r, f32x4.splat(1))
  series = multiplyAdd(series, r, f32x4.splat(1))
  const beyond = f32x4.sub(f32x4.splat(1), scaled(series, n))

  const unsigned = v128.bitselect(beyond, near, f32x4.ge(size, f32x4.splat(0.921875)))
  return v128.or(unsigned, v128.and(x, i32x4.splat(i32.MIN_VALUE)))
}

/** e to the x for x <= 0, correct to the last bit but for few values, by a polynomial of N. Juffa. */
function exponential(x: v128): v128 {
  // Below this the result is no normal number, and as good as nothing.
  const bounded = f32x4.max(x, f32x4.splat(-87))
  const n = powerOfTwo(bounded)
  const r = remainder(bounded, n)
  let series = f32x4.splat(1.37805939e-3)
  series = multiplyAdd(series, r, f32x4.splat(8.37312452e-3))
  series = multiplyAdd(series, r, f32x4.splat(4.16695364e-2))
  series = multiplyAdd(series, r, f32x4.splat(1.6666472e-1))
  series = multiplyAdd(series, r, f32x4.splat(4.99999851e-1))
  series = multiplyAdd(series, r, f32x4.splat(1))
  series = multiplyAdd(series, r, f32x4.splat(1))
  return scaled(series, n)
}

/** x / ln 2 as a whole number: adding 1.5 * 2^23 leaves no place for a fraction. */
function powerOfTwo(x: v128): v128 {
  const shift = f32x4.splat(12582912)
  return f32x4.sub(multiplyAdd(x, f32x4.splat(<f32>Math.LOG2E), shift), shift)
}

/** x - n * ln 2, with ln 2 in two parts. */
function remainder(x: v128, n: v128): v128 {
  return multiplyAdd(n, f32x4.splat(-1.42860677e-6), multiplyAdd(n, f32x4.splat(-6.93145752e-1), x))
}

/** x * 2^n. */
function scaled(x: v128, n: v128): v128 {
  return f32x4.mul(x, i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23))
}

/** a * b + c, rounded once where the build has relaxed SIMD and the processor the instruction, else twice. */
function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c)
  return f32x4.add(f32x4.mul(a, b), c)
}

function total(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3))
}
