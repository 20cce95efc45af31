/** Compiles the kernel from AssemblyScript. */
import { compileAssembly } from '../../../index/assembly.ts'

const SOURCE = new URL('../embedder/assembly/kernel.ts', import.meta.url)

export interface KernelOptions {
  /**
   * Fused multiply-add by relaxed SIMD, which the Workers runtime has and Node 20 has not. Vectors without it differ slightly from
   * onnxruntime's, see docs/deploy-cloudflare.md.
   */
  readonly fused: boolean
}

/** The WebAssembly bytes. Rejects with the compiler's words where the source does not compile. */
export function compileKernel({ fused }: KernelOptions = { fused: true }): Promise<Uint8Array> {
  return compileAssembly(SOURCE, { enable: fused ? ['simd', 'relaxed-simd'] : ['simd'] })
}
