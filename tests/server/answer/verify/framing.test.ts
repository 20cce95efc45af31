import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../../../server/answer/verify.ts'
import { answersOfCorpus } from '../opened.ts'

const opened = answersOfCorpus()

describe('a word on years that the table does not give', () => {
  const reasonsWith = async (text: string, keepsRow = true) => {
    const shown = (await opened.cited('汾阳2020年城镇居民人均可支配收入是多少，2025年呢？'))!
    const blocks = shown.blocks
      .filter(({ type }) => keepsRow || type !== 'indicator')
      .map((block) => (block.type === 'note' && block.citations.length === 0 ? { ...block, text } : block))
    expect(blocks.map((block) => block.text)).toContain(text)
    return faultsOf({ ...shown, blocks }, opened.knowledge).map(({ reason }) => reason)
  }

  it.each(['表中没有给出2025年的数值。', 'The table gives no value for 2025.'])('stands: %s', async (text) => expect(await reasonsWith(text)).toEqual([]))

  it.each(['表中没有给出2020年的数值。', '表中没有给出2020、2025年的数值。', 'The table gives no value for 2015.'])(
    'is caught where it is untrue: %s',
    async (text) => {
      expect((await reasonsWith(text)).join()).toMatch(/is missing, for which a row has a column/)
    },
  )

  it('is caught where no row is shown', async () => {
    expect((await reasonsWith('表中没有给出2025年的数值。', false)).join()).toContain('where no row is shown')
  })
})
