import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { pageFolder } from '../setup/folder.ts'

/** Script and style a reader waits for, compressed. */
const FIRST_LOAD = 60 * 1024

const read = (path: string): Buffer => readFileSync(join(pageFolder(), path))
const compressed = (path: string): number => gzipSync(read(path)).length

/** Script and style a page loads before anything is asked: what its markup names and what that imports at once. */
function firstLoad(page: string): string[] {
  const named = [
    ...read(page)
      .toString()
      .matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g),
  ].map(([, path]) => path ?? '')
  const found = new Set<string>()
  const visit = (path: string): void => {
    if (found.has(path)) return
    found.add(path)
    if (!path.endsWith('.js')) return
    const source = read(path).toString()
    for (const [, imported] of source.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)) visit(join(path, '..', imported ?? ''))
  }
  for (const path of named) visit(path)
  return [...found]
}

describe('the built page', () => {
  it.each(['index.html', 'document.html', 'embed.html'])('%s loads no more than 60 KB of script and style first', (page) => {
    const files = firstLoad(page)
    expect(files.length).toBeGreaterThan(1)
    const bytes = files.reduce((sum, file) => sum + compressed(file), 0)
    expect(bytes, files.map((file) => `${file} ${compressed(file)}`).join('\n')).toBeLessThanOrEqual(FIRST_LOAD)
  })

  it('is one file of no more than 60 KB for other sites', () => {
    expect(read('embed.js').toString()).not.toMatch(/\bfrom\s*["']\.|\bimport\s*["']\./)
    expect(compressed('embed.js')).toBeLessThanOrEqual(FIRST_LOAD)
  })

  it('has no script, style or handler in its markup, and names no other site', () => {
    const pages = readdirSync(pageFolder(), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
    expect(pages.length).toBeGreaterThanOrEqual(4)
    for (const page of pages) {
      const markup = read(page).toString()
      expect(markup).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son\w+=|(?:src|href)="(?:https?:)?\/\//)
    }
  })
})
