import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutScanSlips } from '../../../index/tokenizer/scan-slips.ts'

describe('slips of text recognition', () => {
  test.each([
    ['农民收人稳步提高', '农民收入稳步提高'],
    ['列人年度计划', '列入年度计划'],
    ['融人区域大局', '融入区域大局'],
    ['资金投人使用', '资金投入使用'],
    ['仝市蒡动力', '全市劳动力'],
  ])('are set right: %s', (scanned, right) => expect(withoutScanSlips(scanned)).toBe(right))

  test.each(['招收人员', '吸收人才', '人民收获', '投人民币', '接收人数', '纳人才库', '列人物传', '本计划'])('are not seen in words that are none: %s', (text) =>
    expect(withoutScanSlips(text)).toBe(text),
  )

  test('never change how long a text is, nor anything a second time', () => {
    const text = fc.string({ unit: fc.constantFrom(...'收投纳列介融嵌人员才口民仝蒡动入，a5') })
    fc.assert(
      fc.property(text, (scanned) => {
        const right = withoutScanSlips(scanned)
        expect(right).toHaveLength(scanned.length)
        expect(withoutScanSlips(right)).toBe(right)
        expect(right).not.toMatch(/仝/)
      }),
    )
  })
})
