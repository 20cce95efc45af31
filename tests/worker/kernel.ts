import { compileKernel } from '../../server/worker/build/compile-kernel.ts'

/** The kernel as Node can run it, without relaxed SIMD. */
export async function kernelModule(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(Uint8Array.from(await compileKernel({ fused: false })))
}
