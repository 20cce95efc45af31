/** Functions of four values at once, rounded as onnxruntime rounds them. */

/**
 * erf, correct to the last bit but for few values, by the polynomials of N. Juffa: x + x * p(x^2) near zero, 1 - e^(-x - x * q(x)) beyond
 * (https://stackoverflow.com/questions/35148198).
 */
export function errorFunction(x: v128): v128 {
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
export function exponential(x: v128): v128 {
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
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c)
  return f32x4.add(f32x4.mul(a, b), c)
}

export function total(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3))
}
