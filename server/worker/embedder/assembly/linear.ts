/** Products of quantised tensors. */

const LANES: i32 = 4

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
