import { describe, expect, it } from 'vitest'
import { measureLayout } from '../../../ingest/structure/layout.ts'
import { plainLines, wrapped } from '../plans.ts'

const sentence = '坚持创新驱动发展，全面塑造发展新优势，加快建设科技强市，推动产业基础高级化和产业链现代化，不断提升核心竞争力。'
const prose = (width: number, count = 20) => Array.from({ length: count }, () => wrapped(sentence.repeat(3), width)).flat()

describe('how a file breaks its lines', () => {
  it.each([22, 28, 36])('is measured where lines are broken at a page of %i characters', (width) => {
    const { wrapped: isWrapped, bodyWidth } = measureLayout(plainLines(prose(width)))
    expect(isWrapped).toBe(true)
    expect(Math.abs(bodyWidth - width)).toBeLessThanOrEqual(1)
  })

  it('is told from a file with a line a paragraph', () => {
    const lines = Array.from({ length: 60 }, (_, i) => sentence.repeat(1 + (i % 7)).slice(0, 40 + i * 9))
    expect(measureLayout(plainLines(lines)).wrapped).toBe(false)
  })

  describe('in stretches, where its other paragraphs stand on one line', () => {
    /** Paragraphs on a line each, of many widths. */
    const whole = Array.from({ length: 60 }, (_, i) => `${sentence.repeat(2 + (i % 5)).slice(0, 75 + i * 3)}。`)
    const broken = (count: number, width = 36) =>
      prose(width, Math.ceil(count / 4))
        .filter((line) => line !== '')
        .slice(0, count)

    it.each([30, 36, 44])('is found at %i characters', (width) => {
      const { wrapped: isWrapped, partWidth } = measureLayout(plainLines([...whole, ...broken(32, width)]))
      expect(isWrapped).toBe(false)
      expect(Math.abs(partWidth - width)).toBeLessThanOrEqual(1)
    })

    it.each([
      ['too few lines are of one width', broken(12)],
      ['the lines are too narrow to be running text', broken(32, 20)],
      ['the lines are too wide to be broken', Array.from({ length: 32 }, () => sentence.repeat(2).slice(0, 80))],
      ['lines of one width are names', Array.from({ length: 32 }, (_, i) => `城东片区第${10 + i}号农产品冷链物流配送中心改扩建工程及其配套道路`)],
      ['lines of one width are sentences', Array.from({ length: 32 }, (_, i) => `新建第${10 + i}号冷库，改造冷链，扩建道路，配套管网，购置车辆。`)],
    ])('is not, where %s', (_, lines) => {
      expect(measureLayout(plainLines([...whole, ...lines]))).toMatchObject({ wrapped: false, partWidth: 0 })
    })

    it('is none of a file that is broken throughout', () => expect(measureLayout(plainLines(prose(36))).partWidth).toBe(0))
  })

  it('is not guessed from a few lines', () => {
    expect(measureLayout(plainLines(prose(28, 2))).wrapped).toBe(false)
  })

  it('counts a letter or digit as half a character', () => {
    const lines = Array.from({ length: 60 }, (_, i) =>
      i % 2 ? '推动产业基础高级化和产业链现代化不断提升水平啊' : '2025年GDP达到460亿元以上力争突破500亿元'.padEnd(34, '0'),
    )
    expect(measureLayout(plainLines(lines)).wrapped).toBe(true)
  })

  it('knows that boxes are set in smaller type by the lines below their titles', () => {
    const boxes = Array.from({ length: 4 }, (_, i) => [`专栏 ${i + 1}-1：重点工程`, '', ...wrapped(sentence.repeat(3), 32)]).flat()
    const layout = measureLayout(plainLines([...prose(28), ...boxes]))
    expect(Math.abs(layout.bodyWidth - 28)).toBeLessThanOrEqual(1)
    expect(Math.abs(layout.boxWidth - 32)).toBeLessThanOrEqual(1)
  })

  it('takes boxes for as wide as the text where they are', () => {
    const boxes = Array.from({ length: 4 }, (_, i) => [`专栏 ${i + 1}-1：重点工程`, '', ...wrapped(sentence.repeat(3), 28)]).flat()
    const layout = measureLayout(plainLines([...prose(28), ...boxes]))
    expect(layout.boxWidth).toBe(layout.bodyWidth)
  })
})
