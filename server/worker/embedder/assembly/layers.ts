import { errorFunction } from './elementary'

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
