import { exponential, multiplyAdd, total } from './elementary'

/** Weighted values are summed so many tokens at a time. */
const VALUE_BLOCK: usize = 256

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
