import { describe, expect, it } from 'vitest'
import { answersOfCorpus } from '../opened.ts'
import { blocksOf } from '../replies.ts'

const opened = answersOfCorpus()

describe('why a plan says something', () => {
  it('is told by what follows where it is said', async () => {
    const [claim, ...grounds] = blocksOf(await opened.ask('为什么说“十四五”对吕梁是新旧动能转换的重要调整期？'), 'sentence').map(({ text }) => text)
    expect(claim).toContain('新旧动能转换的重要调整期')
    expect(grounds.join('')).toContain('我市产业结构实现了反转')
  })
  it.each(['为什么“十四五”吕梁的新旧动能要转换？', '为什么说孝义的煤焦化最早起步？'])(
    'is not told where no saying is asked about, or none says it: %s',
    async (question) => expect((await opened.ask(question)).status).toBe('insufficient'),
  )
})
