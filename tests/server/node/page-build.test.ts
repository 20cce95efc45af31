import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assetsOf } from '../../../server/node/assets.ts'
import { buildPage, PAGE_FOLDER, pageIsStale } from '../../../server/node/page-build.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'wengui-page-'))
  for (const file of ['web/index.html', 'web/view/chat.ts', 'server/contract.ts', 'ingest/schema.ts', 'package-lock.json']) await changed(file, 1000)
})
afterEach(() => rm(root, { recursive: true }))

/** Writes a file as of some second. */
async function changed(file: string, second: number, words = ''): Promise<void> {
  const path = join(root, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, words)
  await utimes(path, second, second)
}

describe('the page', () => {
  it('has to be built when it is missing', async () => {
    expect(await pageIsStale(root)).toBe(true)
  })

  it.each(['web/index.html', 'web/view/chat.ts', 'server/contract.ts', 'ingest/schema.ts', 'package-lock.json'])(
    'has to be built again when %s is newer',
    async (file) => {
      await changed(`${PAGE_FOLDER}/index.html`, 2000)
      expect(await pageIsStale(root)).toBe(false)
      await changed(file, 3000)
      expect(await pageIsStale(root)).toBe(true)
    },
  )

  it('that cannot be built says why', async () => {
    await changed('web/index.html', 1000, '<script type="module" src="./gone.ts"></script>')
    await expect(buildPage(root)).rejects.toThrow(/the page could not be built:[\s\S]*gone\.ts/)
  })
})

describe('files of a folder', () => {
  it('are served by their path, with their kind and a tag of their content', async () => {
    await changed('dist/web/assets/app-1.js', 1000, 'export const a = 1')
    await changed('dist/web/assets/app-2.js', 1000, 'export const a = 1')
    await changed('dist/web/index.html', 1000, '<title>Wengui</title>')
    const assets = await assetsOf(join(root, 'dist/web'))
    const [script, same, page] = [await assets('assets/app-1.js'), await assets('assets/app-2.js'), await assets('index.html')]
    expect(script).toMatchObject({ contentType: expect.stringContaining('text/javascript'), immutable: true })
    expect(page).toMatchObject({ contentType: expect.stringContaining('text/html; charset=utf-8'), immutable: false })
    expect(script?.etag).toBe(same?.etag)
    expect(script?.etag).not.toBe(page?.etag)
    expect(await assets('../package-lock.json')).toBeNull()
  })
})
