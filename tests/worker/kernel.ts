import { compileKernel } from '../../server/worker/build/compile-kernel.ts'

/** The kernel as the build makes it. */
export async function kernelModule(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(Uint8Array.from(await compileKernel()))
}
