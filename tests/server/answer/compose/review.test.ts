import { describe, expect, it } from 'vitest'
import { answersOfCorpus } from '../opened.ts'
import { blocksOf, quotesOf } from '../replies.ts'

const opened = answersOfCorpus()

describe('what a period achieved, asked for as a whole', () => {
  it.each([
    ['山西“十三五”取得了什么成就？', 'shanxi-plan'],
    ['汾阳十三五有哪些主要成绩？', 'fenyang-plan'],
    ['What did Lüliang achieve in the 13th Five-Year period?', 'lvliang-plan'],
  ])('%s: the points of the review, numbered, each in the words of its passage', async (question, documentId) => {
    const reply = await opened.ask(question)
    const blocks = reply.answer.blocks.filter(({ type }) => type === 'heading' || type === 'item')
    expect(blocks[0]?.type).toBe('heading')
    expect(blocks[0]?.text).toMatch(/成就|回顾/)
    const items = blocks.slice(1)
    expect(items.length).toBeGreaterThanOrEqual(3)
    expect(items.map(({ ordinal }) => ordinal)).toEqual(items.map((_, i) => i + 1))
    for (const { text, citations } of items) expect(quotesOf(reply, citations)).toContain(text)
    expect(new Set(items.flatMap(({ citations }) => citations.map((number) => reply.citations[number - 1]?.documentId)))).toEqual(new Set([documentId]))
  })

  it('names a subject: the sentences on it, not every point', async () => {
    const reply = await opened.ask('山西“十三五”脱贫攻坚取得了什么成就？')
    expect(blocksOf(reply, 'item')).toEqual([])
    expect(reply.answer.text).toMatch(/贫困/)
  })

  it('of a period that the document does not look back on is not given', async () => {
    expect((await opened.ask('吕梁市“七五”期间的主要成就？')).status).toBe('insufficient')
  })
})
