import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chapters, headingOf, outlineTree, sectionsAt } from '../../../web/model/outline.ts'
import { section } from '../samples.ts'

const sections = [
  section('1', 10, 100),
  section('1.1', 20, 60, { level: 2, parentId: '1' }),
  section('1.1.1', 30, 40, { level: 3, parentId: '1.1' }),
  section('1.2', 60, 100, { level: 2, parentId: '1' }),
  section('2', 100, 200),
]

describe('the chapters of a document', () => {
  it('are a tree in the order of the text, whatever order they come in', () => {
    const tree = outlineTree(sections.toReversed())
    expect(tree.map(({ section: { id } }) => id)).toEqual(['1', '2'])
    expect(tree[0]?.children.map(({ section: { id }, children }) => [id, children.length])).toEqual([
      ['1.1', 1],
      ['1.2', 0],
    ])
  })

  it('stand at the top where their parent is not listed', () => {
    expect(outlineTree([section('x', 0, 5, { parentId: 'gone', level: 3 })]).map(({ section: { id } }) => id)).toEqual(['x'])
  })

  it('around a place are known, outermost first', () => {
    expect(sectionsAt(sections, 35)).toEqual(['1', '1.1', '1.1.1'])
    expect(sectionsAt(sections, 60)).toEqual(['1', '1.2'])
    expect(sectionsAt(sections, 5)).toEqual([])
  })

  it('are headed as printed', () => {
    expect(headingOf({ number: '第一章', title: '总体要求' })).toBe('第一章 总体要求')
    expect(headingOf({ number: '', title: '前言' })).toBe('前言')
    expect(headingOf({ number: '一、', title: '一、总体要求' })).toBe('一、总体要求')
  })
})

describe('the parts to be read one at a time', () => {
  it('are the outermost chapters, and the sections of long ones', () => {
    const long = [
      section('甲', 0, 30_000),
      section('甲一', 10, 15_000, { level: 2, parentId: '甲' }),
      section('甲二', 15_000, 30_000, { level: 2, parentId: '甲' }),
      section('乙', 30_000, 31_000),
    ]
    expect(chapters(long, 31_000).map(({ start, end }) => [start, end])).toEqual([
      [0, 10],
      [10, 15_000],
      [15_000, 30_000],
      [30_000, 31_000],
    ])
  })

  it('are together the whole text, once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40_000), { maxLength: 8 }), fc.integer({ min: 1, max: 60_000 }), (starts, length) => {
        const marks = [...new Set(starts.filter((start) => start < length))].sort((a, b) => a - b)
        const made = chapters(
          marks.map((start, index) => section(`${start}`, start, marks[index + 1] ?? length)),
          length,
        )
        expect(made[0]?.start).toBe(0)
        expect(made.at(-1)?.end).toBe(length)
        made.slice(1).forEach(({ start }, index) => {
          expect(start).toBe(made[index]?.end)
        })
      }),
    )
  })
})
