import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Best, byScore } from '../../index/top.ts'

const scores = fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 60 })

test('keeps what sorting everything would keep, ties in index order, whatever the order of offers', () => {
  fc.assert(
    fc.property(scores, fc.integer({ min: 0, max: 70 }), fc.infiniteStream(fc.nat()), (values, limit, keys) => {
      const all = values.map((score, ordinal) => ({ ordinal, score }))
      const shuffled = all.map((hit) => ({ hit, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key)
      const best = new Best(limit)
      for (const { hit } of shuffled) best.offer(hit.ordinal, hit.score)
      expect(best.list()).toEqual([...all].sort(byScore).slice(0, limit))
    }),
  )
})
