/** A bundled Worker in the runtime that Cloudflare runs (workerd), on this machine. */
import { join } from 'node:path'
import { Miniflare } from 'miniflare'
import { WebSocket } from 'ws'
import { z } from 'zod'
import type { Bundle } from '../../server/worker/build/bundle.ts'

const NAME = 'wengui'

export interface LocalWorker {
  readonly url: URL
  /** What the isolate holds, bytes. */
  memory(): Promise<IsolateMemory>
  stop(): Promise<void>
}

export interface IsolateMemory {
  /** Each WebAssembly memory. */
  readonly wasm: readonly number[]
  /** Array buffers, WebAssembly memories not among them. */
  readonly buffers: number
  /** JavaScript objects, dead ones that were not yet collected among them. */
  readonly heap: number
  readonly total: number
}

/** Serves the bundle with a folder of assets on a free port of this machine. */
export async function serveLocally(bundle: Bundle, assets: string, compatibilityDate: string): Promise<LocalWorker> {
  const runtime = new Miniflare({
    name: NAME,
    host: '127.0.0.1',
    port: 0,
    inspectorPort: 0,
    // Nothing is looked up outside.
    cf: false,
    compatibilityDate,
    modulesRoot: bundle.folder,
    modules: [
      { type: 'ESModule', path: join(bundle.folder, 'worker.js') },
      ...bundle.modules.filter((name) => name.endsWith('.wasm')).map((name) => ({ type: 'CompiledWasm' as const, path: join(bundle.folder, name) })),
    ],
    assets: {
      directory: assets,
      binding: 'ASSETS',
      assetConfig: { html_handling: 'none' },
      routerConfig: { has_user_worker: true, invoke_user_worker_ahead_of_assets: true },
    },
  })
  const url = await runtime.ready
  return { url, memory: async () => inspectMemory(await runtime.getInspectorURL()), stop: () => runtime.dispose() }
}

const targetsSchema = z.array(z.object({ id: z.string(), webSocketDebuggerUrl: z.string() }))
const heapSchema = z.object({ usedSize: z.number(), backingStorageSize: z.number() })
const contextSchema = z.object({ context: z.object({ id: z.number() }) })
const objectSchema = z.object({ result: z.object({ objectId: z.string() }) })
const foundSchema = z.object({ objects: z.object({ objectId: z.string() }) })
const valueSchema = z.object({ result: z.object({ value: z.array(z.number()) }) })

async function inspectMemory(inspector: URL): Promise<IsolateMemory> {
  const targets = targetsSchema.parse(await (await fetch(`http://${inspector.host}/json`)).json())
  const target = targets.find(({ id }) => id === `core:user:${NAME}`)
  if (!target) throw new Error(`inspector: no Worker ${NAME} among ${targets.map(({ id }) => id).join(', ')}`)
  const connection = await connect(target.webSocketDebuggerUrl)
  try {
    const heap = heapSchema.parse(await connection.send('Runtime.getHeapUsage', {}))
    const context = connection.event('Runtime.executionContextCreated')
    await connection.send('Runtime.enable', {})
    const contextId = contextSchema.parse(await context).context.id
    const prototype = objectSchema.parse(await connection.send('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype', contextId }))
    const found = foundSchema.parse(await connection.send('Runtime.queryObjects', { prototypeObjectId: prototype.result.objectId }))
    const sizes = await connection.send('Runtime.callFunctionOn', {
      objectId: found.objects.objectId,
      functionDeclaration: 'function () { return this.map((memory) => memory.buffer.byteLength) }',
      returnByValue: true,
    })
    const wasm = valueSchema.parse(sizes).result.value
    const total = wasm.reduce((sum, bytes) => sum + bytes, heap.usedSize + heap.backingStorageSize)
    return { wasm, buffers: heap.backingStorageSize, heap: heap.usedSize, total }
  } finally {
    connection.close()
  }
}

const messageSchema = z.object({
  id: z.number().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
})

async function connect(url: string) {
  const socket = new WebSocket(url)
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const waiting = new Map<number | string, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  const wait = (key: number | string) => new Promise<unknown>((resolve, reject) => waiting.set(key, { resolve, reject }))
  socket.on('message', (data) => {
    const { id, result, error, method, params } = messageSchema.parse(JSON.parse(String(data)))
    const caller = waiting.get(id ?? method ?? '')
    if (error) caller?.reject(new Error(`inspector: ${error.message}`))
    else caller?.resolve(method === undefined ? result : params)
  })
  let last = 0
  return {
    send(method: string, params: object) {
      const id = ++last
      const reply = wait(id)
      socket.send(JSON.stringify({ id, method, params }))
      return reply
    },
    /** What the next event of that name says. */
    event: (method: string) => wait(method),
    close: () => socket.close(),
  }
}
