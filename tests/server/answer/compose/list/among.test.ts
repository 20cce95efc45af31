import { describe, expect, it } from 'vitest'
import { answersOfCorpus } from '../../opened.ts'
import { blocksOf } from '../../replies.ts'

const opened = answersOfCorpus()
const listed = async (question: string, after: readonly string[] = []) => blocksOf(await opened.ask(question, { after }), 'item').map(({ text }) => text)

describe('entries of a box', () => {
  it('are told apart by whose they are', async () => {
    const entries = await listed('孝义现代煤化工重点项目里，晋茂的有哪些？')
    expect(entries).toHaveLength(2)
    expect(entries.every((text) => text.includes('晋茂'))).toBe(true)
  })
  it('are told apart by any of the things they speak of', async () => {
    const entries = await listed('孝义现代煤化工重点项目中，跟己内酰胺、针状焦有关的都有哪些？')
    expect(entries.length).toBeGreaterThan(1)
    expect(entries.every((text) => /己内酰胺|针状焦/.test(text))).toBe(true)
  })
  it('are all told where none speaks of it', async () => expect((await listed('孝义现代煤化工重点项目里，跟风筝有关的有哪些？')).length).not.toBe(1))
  it('may be asked for after others of them', async () =>
    expect(await listed('茂成的呢？', ['孝义现代煤化工重点项目里，晋茂要上多大规模的环己酮？'])).toEqual([expect.stringContaining('茂成科技')]))
})
