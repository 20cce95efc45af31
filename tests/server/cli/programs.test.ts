import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askReplySchema } from '../../../server/contract.ts'
import { runProgram } from '../../setup/programs.ts'
import { type SmallCorpus, smallCorpus } from '../../setup/small-corpus.ts'

let small: SmallCorpus
beforeAll(async () => {
  small = await smallCorpus()
})
afterAll(() => small.remove())

const folders = () => ['--corpus', small.corpus, '--data', small.data]

describe('npm run ingest', () => {
  it('makes the index, reports what it read, and says when there is nothing to do', async () => {
    const made = await runProgram('ingest', [...folders(), '--report'])
    expect(made.stderr).toBe('')
    expect(made.code).toBe(0)
    expect(made.stdout).toContain('yunxi  云溪县国民经济和社会发展第十四个五年规划纲要')
    expect(made.stdout).toMatch(/sections +.*1 章.*2 节/)
    expect(made.stdout).toMatch(/passages +\d/)
    expect(made.stdout).toContain(`Index made in ${small.data}: 1 document,`)
    const again = await runProgram('ingest', folders())
    expect(again.stdout).toContain('is up to date')
  })

  it('ends with 1 and a sentence, without a stack, where a folder or a variable is wrong', async () => {
    const folder = await runProgram('ingest', ['--corpus', `${small.corpus}/gone`, '--data', small.data])
    expect(folder.code).toBe(1)
    expect(folder.stderr).toContain(`${small.corpus}/gone cannot be read`)
    expect(folder.stderr).not.toMatch(/^\s+at /m)
    const variable = await runProgram('ingest', folders(), { WENGUI_CORPSE: 'x' })
    expect(variable.code).toBe(1)
    expect(variable.stderr).toContain('WENGUI_CORPSE is not known')
  })
})

describe('npm run ask', () => {
  const question = '云溪县到2025年造林多少万亩？'

  it('prints the answer with numbered sources: title, headings, lines and words', async () => {
    const { stdout, code } = await runProgram('ask', [question, ...folders()])
    expect(code).toBe(0)
    expect(stdout).toMatch(/12万亩.*\[1\]/)
    expect(stdout).toMatch(/^\[1\] 云溪县国民经济和社会发展第十四个五年规划纲要 › 第一章 发展目标 › 第一节 生态 \(line 7\)\n {4}到2025年，全县造林12万亩/m)
  })

  it("prints the API's reply with --json, and nothing else", async () => {
    const { stdout } = await runProgram('ask', [question, '--json', ...folders()])
    const reply = askReplySchema.parse(JSON.parse(stdout))
    expect(reply.status).toBe('answered')
    expect(reply.citations[0]).toMatchObject({ documentId: 'yunxi', lines: [7, 7] })
  })

  it('ends with 1 and a sentence for an empty question or a document that is not held', async () => {
    const empty = await runProgram('ask', ['  ', ...folders()])
    expect([empty.code, empty.stderr]).toEqual([1, expect.stringContaining('question is empty')])
    const unknown = await runProgram('ask', [question, '--documents', 'nowhere', ...folders()])
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('no document "nowhere"; held: yunxi')])
  })
})
