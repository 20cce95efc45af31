/** Wengui on Cloudflare Workers: the same app as in Node, over what a Worker is given. */
import kernel from '../dist/worker/kernel.wasm'
import { createWorker } from './worker/handler.ts'

export default createWorker(kernel)
