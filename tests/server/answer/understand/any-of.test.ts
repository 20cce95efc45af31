import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyOf } from '../../../../server/answer/understand/any-of.ts'

describe('one pattern of several', () => {
  it('matches where one of them does, and nowhere else', () => {
    const words = fc.array(fc.stringMatching(/^[甲乙丙丁]{1,3}$/), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(words, fc.stringMatching(/^[甲乙丙丁戊]{0,12}$/), (parts, text) => {
        expect(anyOf(...parts.map((part) => new RegExp(part, 'u'))).test(text)).toBe(parts.some((part) => text.includes(part)))
      }),
    )
  })

  it('takes the earlier ones first, and their flags', () => {
    expect(anyOf(/ab/i, /a/i).exec('ABC')?.[0]).toBe('AB')
    expect(anyOf(/a/i, /ab/i).exec('ABC')?.[0]).toBe('A')
  })

  it('is refused where their flags differ, with the one that does', () => {
    expect(() => anyOf(/a/i, /b/u)).toThrow('anyOf: all patterns want the flags "i" of the first, and /b/u has "u"')
  })
})
