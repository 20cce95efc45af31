/** AssemblyScript, not TypeScript: `npm run vectors:compile` makes `../dot-module.ts` of it. */

/**
 * The dot product of two vectors of `bytes` bytes, a multiple of 64: sixteen 32-bit numbers a step, in four sums side by side, so that no
 * addition waits for the one before.
 */
export function dot(query: usize, vector: usize, bytes: usize): f32 {
  let a = f32x4.splat(0)
  let b = a
  let c = a
  let d = a
  const end = query + bytes
  while (query < end) {
    a = f32x4.add(a, f32x4.mul(v128.load(query), v128.load(vector)))
    b = f32x4.add(b, f32x4.mul(v128.load(query, 16), v128.load(vector, 16)))
    c = f32x4.add(c, f32x4.mul(v128.load(query, 32), v128.load(vector, 32)))
    d = f32x4.add(d, f32x4.mul(v128.load(query, 48), v128.load(vector, 48)))
    query += 64
    vector += 64
  }
  const sum = f32x4.add(f32x4.add(a, b), f32x4.add(c, d))
  return f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3))
}
