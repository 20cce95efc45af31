import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPages } from '../../../ingest/clean/page-numbers.ts'
import { findRunningHeaders } from '../../../ingest/clean/running-headers.ts'
import { toLines } from '../../../ingest/lines.ts'

/** Pages of text, each with its head, its body and its foot, as lines with form feeds. */
function pages(count: number, page: (number: number) => readonly string[]): string {
  return Array.from({ length: count }, (_, i) => page(i + 1).join('\n')).join('\n\f')
}
const body = (page: number, lines = 12) =>
  Array.from({ length: lines }, (_, i) => `第${page}页第${i}行的正文，说的是${'甲乙丙丁戊己庚辛壬癸'[(page * 7 + i) % 10]}项工作`.repeat(2))

function removedFrom(text: string): string[] {
  const lines = toLines(text)
  return [...findRunningHeaders(lines, findPages(lines).lines)].sort((a, b) => a - b).map((index) => lines[index]!.text.replace('\f', ''))
}

describe('running headers', () => {
  it('are found where most pages bear them', () => {
    expect(removedFrom(pages(6, (n) => ['山西省“十五”计划纲要', ...body(n), `— ${n} —`]))).toEqual(new Array(6).fill('山西省“十五”计划纲要'))
  })

  it('are found where left and right pages bear different ones, with their numbers in them', () => {
    const removed = removedFrom(pages(8, (n) => [n % 2 ? `第十个五年计划纲要 ${n}` : `${n} 山西省人民政府公报`, ...body(n)]))
    expect(removed).toHaveLength(8)
  })

  it('are found at the foot of pages too', () => {
    expect(removedFrom(pages(5, (n) => [...body(n), '内部资料 注意保存']))).toHaveLength(5)
  })

  it('are found where printed numbers alone part the pages', () => {
    const text = Array.from({ length: 6 }, (_, i) => [...body(i + 1), `— ${i + 1} —`, '山西省“十五”计划纲要'])
      .flat()
      .join('\n')
    expect(removedFrom(text)).toHaveLength(6)
  })

  it('that name the chapter go, and the heading of the chapter stays', () => {
    const text = pages(4, (n) => (n === 1 ? ['前言的话', '第一章 经济建设', ...body(n)] : ['第一章 经济建设', ...body(n)]))
    const lines = toLines(text)
    const removed = findRunningHeaders(lines, new Set())
    expect(removed.size).toBe(3)
    expect(removed.has(lines.findIndex((line) => line.text === '第一章 经济建设'))).toBe(false)
  })

  it('are not heads of tables or titles of boxes', () => {
    expect(removedFrom(pages(5, (n) => ['专栏 1 重大项目', '项目\t地点\t投资', ...body(n)]))).toEqual([])
  })

  it('are not looked for in a text without pages', () => {
    expect(
      removedFrom(
        Array.from({ length: 40 }, () => ['加快结构调整', ...body(1)])
          .flat()
          .join('\n'),
      ),
    ).toEqual([])
  })

  it('are notices in Latin print that come again, wherever they stand and however they were scanned', () => {
    const notice = (n: number) => `？${n}94．20巧Some Journal Electronic Publishing House. All rights reserved. ${n % 2 ? 'h' : ''}ttp://www.example`
    const text = [1, 2, 3].flatMap((n) => [...body(n), notice(n), ...body(n + 3)]).join('\n')
    expect(removedFrom(text)).toEqual([1, 2, 3].map(notice))
  })

  it('are no lines with Latin names in them, nor a notice that stands once', () => {
    const line = '建设 International Technology Transfer Center 和 Science and Technology Park 两个平台'
    const once = 'All rights reserved by the Provincial Development and Planning Commission'
    expect(removedFrom([...body(1), line, ...body(2), line, ...body(3), line, once].join('\n'))).toEqual([])
  })

  it('are never lines that no other page repeats', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 1, max: 8 }), (count, length) => {
        const head = '山西省“十五”计划纲要'
        expect(new Set(removedFrom(pages(count, (n) => [head, ...body(n, length).map((line) => `${'甲乙丙丁戊己庚辛壬癸子丑'[n]}${line}`)])))).toEqual(
          new Set([head]),
        )
      }),
    )
  })
})
