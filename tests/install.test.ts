import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), resolved: z.string().optional(), optionalDependencies: z.record(z.string(), z.string()).optional() }),
  ),
})

describe.each(['package-lock.json', 'bench/package-lock.json'])('%s', (file) => {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(file, 'utf8')))

  it('holds every optional package by name, also those for other platforms: npm ci refuses a lock without them', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !placesAbove(path).some((place) => `${place}node_modules/${name}` in packages)),
    )
    expect(missing).toEqual([])
  })

  it('names no registry, so that any can be used', () => {
    expect(Object.values(packages).flatMap(({ resolved }) => (resolved?.startsWith('http') ? [resolved] : []))).toEqual([])
  })
})

describe('package.json', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>

  it('pins every package to one version', () => {
    const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
      ([, version]) => !/^(npm:@[\w/.-]+@)?\d+\.\d+\.\d+$/.test(version),
    )
    expect(loose).toEqual([])
  })
})

/** Folders in which a package at a path of the lock looks for others, innermost first, each with a slash at its end. */
function placesAbove(path: string): string[] {
  const parts = path === '' ? [] : path.split('/node_modules/')
  return [...parts.map((_, depth) => `${parts.slice(0, parts.length - depth).join('/node_modules/')}/`), '']
}
