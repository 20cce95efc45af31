import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readCorpusFolder } from '../../../server/node/corpus-folder.ts'
import { readPlans } from '../../../server/node/read-corpus.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wengui-formats-'))
})
afterEach(() => rm(folder, { recursive: true }))

const take = (fixture: string, as: string) => cp(new URL(`../../ingest/fixtures/${fixture}`, import.meta.url), join(folder, as))

describe('reading a folder', () => {
  it('of plans in several formats gives each with its title', async () => {
    await Promise.all([take('plan.pdf', 'printed.pdf'), take('plan.docx', 'written.docx'), take('page.gb2312', 'page.html')])
    const plans = await readPlans(await readCorpusFolder(folder))
    expect(plans.map(({ document }) => [document.id, document.title, document.pages])).toEqual([
      ['page', '汾阳市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要', 0],
      ['printed', '孝义市国民经济和社会发展的第十四个五年规划和2035年远景目标纲要', 5],
      ['written', '孝义市国民经济和社会发展的第十四个五年规划和2035年远景目标纲要', 0],
    ])
  })

  it('names every file that cannot be read, and why', async () => {
    await Promise.all([take('plan.pdf', 'good.pdf'), take('locked.pdf', 'locked.pdf'), writeFile(join(folder, 'empty.docx'), '')])
    const failure = await readPlans(await readCorpusFolder(folder)).then(
      () => '',
      (error: Error) => error.message,
    )
    expect(failure.split('\n')).toEqual([
      `${join(folder, 'empty.docx')}: the file is empty; put the plan into it or take it out of the corpus`,
      `${join(folder, 'locked.pdf')}: the PDF is locked with a password; save it without one`,
    ])
  })
})
