import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Concept, presence, stands } from '../../../../server/answer/understand/concepts.ts'

const concept = (source: string): Concept => ({ source, weight: 1, alternatives: [{ text: source, weight: 1 }] })

describe('a word that begins with a numeral', () => {
  it.each([
    ['五五', '“五五”布局', true],
    ['五五', '十五五时期', false],
    ['五五', '十五五时期的五五布局', true],
    ['三坊', '建成三坊', true],
    ['三坊', '第十三坊', false],
    ['三坊', '一百三坊', false],
    ['四库', '东边四库，西边十四库', true],
  ])('%s stands in %s: %s', (word, text, found) => {
    expect(stands(word, text)).toBe(found)
    expect(presence(concept(word), text)).toBe(found ? 1 : 0)
  })

  it('stands wherever it does not end a larger number', () => {
    const texts = fc.record({
      before: fc.constantFrom('', '茶', '的', '，', '第', '二', '十', '百', '2'),
      word: fc.constantFrom('二坊', '三茶', '五五', '九镇'),
      behind: fc.constantFrom('', '茶市', '，', '5', '十'),
    })
    fc.assert(
      fc.property(texts, ({ before, word, behind }) => {
        expect(stands(word, `${before}${word}${behind}`)).toBe(!['十', '百'].includes(before))
      }),
    )
  })
})

describe('a word that two others make together', () => {
  it.each([
    ['茶厂占地300亩', true],
    ['茶业产值占地区生产总值的三成', false],
    ['茶税占地方财政收入的一成', false],
    ['茶业占地区生产总值的三成，茶厂占地300亩', true],
  ])('占地 stands in %s: %s', (text, found) => {
    expect(stands('占地', text)).toBe(found)
    expect(presence(concept('占地'), text)).toBe(found ? 1 : 0)
  })
})
