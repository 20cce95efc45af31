import { describe, expect, it } from 'vitest'
import { kindredSense } from '../../../../server/answer/rank/kindred.ts'
import { matchable } from '../../../../server/answer/understand/concepts.ts'
import { answersOfCorpus } from '../opened.ts'

const opened = answersOfCorpus()

const near = (cosine: number) => [{ planWords: ['加装电梯', '老旧小区改造', '没有这个词的词'], cosine }]

describe('what a question means by the everyday expressions near it', () => {
  it('is told where an expression is nearer than any sentence of the plans', () => {
    const sense = kindredSense(near(0.62), 0.5, opened.knowledge)
    expect(sense.strength).toBeGreaterThan(0.9)
    expect(sense.terms.map(({ term }) => term)).toContain('老旧小区')
    expect(sense.presenceBeside('')(matchable('有序推进老旧小区改造，加装电梯。'))).toBe(1)
    expect(sense.presenceBeside('')(matchable('推进老旧小区改造。'))).toBeGreaterThan(0.2)
    expect(sense.presenceBeside('')(matchable('粮食产量稳定。'))).toBe(0)
    expect(sense.presenceBeside(matchable('老旧小区改造'))(matchable('粮食产量稳定。'))).toBeGreaterThan(0.2)
  })

  it('is passed over where the plans nearly print the question, and where no expression is near', () => {
    for (const sense of [
      kindredSense(near(0.62), 0.75, opened.knowledge),
      kindredSense(near(0.35), 0.3, opened.knowledge),
      kindredSense([], 0.4, opened.knowledge),
    ]) {
      expect([sense.strength, sense.terms.length, sense.presenceBeside('')('加装电梯')]).toEqual([0, 0, 0])
    }
  })

  it('leads a question in words of its own to the sentence that answers', async () => {
    // 老房 and 爬楼 stand in no plan, 加装电梯 does.
    const reply = await opened.ask('住的老房是步梯，孝义的老人爬楼腿疼，市里管不管')
    expect(reply.citations.map(({ quote }) => quote).join('')).toMatch(/电梯|老旧小区/)
  })
})
