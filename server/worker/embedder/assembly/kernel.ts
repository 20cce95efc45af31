/**
 * The arithmetic of a quantised BERT layer over memory that the caller lays out. AssemblyScript, not TypeScript: `npm run build`
 * compiles it to WebAssembly with SIMD. All addresses are bytes and 16-byte aligned; widths are multiples of 16.
 *
 * Every step rounds as onnxruntime's does on a processor with fused multiply-add and AVX-512: same polynomials, same order of sums. Dynamic
 * quantisation makes that worth while: a value that falls on the other side of a rounding step early on changes the vector in its second digit.
 */
export { attend } from './attention'
export { add, embedTokens, gelu, normalise } from './layers'
export { dots, multiply, quantise } from './linear'
