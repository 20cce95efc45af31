import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf, runsOf } from '../../../ingest/offset-map.ts'
import { measureLayout } from '../../../ingest/structure/layout.ts'
import { widthInFullCharacters } from '../../../ingest/text/width.ts'
import { paragraphs, plainLines, readText } from '../plans.ts'

/** A paragraph cut at a number of characters, narrow ones counting as much as wide, without regard to what stands there. */
function cut(paragraph: string, length: number, indent = '　　'): string[] {
  const indented = indent + paragraph
  return Array.from({ length: Math.ceil(indented.length / length) }, (_, i) => indented.slice(i * length, (i + 1) * length))
}

/** Clauses of many digits, whose lines are narrow. */
const figures = (i: number) => [2020, 2021, 2022, 2023, 2025].map((year) => `${year}年达到${i + 1}${year}4.5万元`).join('，')
const prose = paragraphs(24).map((paragraph, i) => paragraph.replace(/。$/, `，其中${figures(i)}。`))

describe('lines cut at a number of characters', () => {
  it.each([24, 30, 36])('are told by the number that most have, however wide: %i', (length) => {
    expect(measureLayout(plainLines(prose.flatMap((paragraph) => cut(paragraph, length))))).toMatchObject({ wrapped: true, bodyLength: length })
  })

  it.each([24, 30, 36])('come together as paragraphs: %i', async (length) => {
    const plan = await readText(['第一章 产业', ...prose.flatMap((paragraph) => cut(paragraph, length))])
    expect(plan.text.split('\n').slice(1)).toEqual(prose)
  })

  it('point back at the lines they come from', async () => {
    const plan = await readText(['第一章 产业', ...prose.flatMap((paragraph) => cut(paragraph, 30))])
    const at = plan.text.indexOf(prose[1]!)
    const before = 1 + cut(prose[0]!, 30).length
    expect(linesOf(plan.map, [at, at + prose[1]!.length])).toEqual([before + 1, before + cut(prose[1]!, 30).length])
  })

  describe('and not indented', () => {
    const read = async (...last: string[]) => {
      const plan = await readText(['第一章 产业', ...[...prose, ...last].flatMap((paragraph) => cut(paragraph, 30, ''))])
      return plan.text.split('\n').slice(-2)
    }
    const next = '改造茶厂，更新设备，培养茶农，打响品牌，扩大销路，增加收入，带动更多农户种好茶。'

    it('end a paragraph where a sentence ends, be the line full', async () => {
      const full = `其中${figures(1)}，2026年达到二十万元。`
      const filled = full.padStart(Math.ceil(full.length / 30) * 30, '茶')
      expect(await read(filled, next)).toEqual([filled, next])
    })

    it('end a paragraph where they are shorter, be the sentence open', async () => {
      const open = '改造茶厂，更新设备，2025年达到12345万元'
      expect(await read(open, next)).toEqual([open, next])
    })
  })

  it('come back whatever stands in them, each character where the file has it', async () => {
    const clause = fc.oneof(
      fc.constantFrom('建设茶园', '扩大茶厂规模', '培养茶农', '打响“云溪”品牌', '修路架桥（含涵洞）'),
      fc
        .tuple(fc.constantFrom('产值达到', '面积扩大到', '占比提高到'), fc.integer({ min: 10, max: 999_999 }), fc.constantFrom('万元', '亩', '%'))
        .map((parts) => parts.join('')),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(clause, { minLength: 4, maxLength: 25 }), fc.integer({ min: 24, max: 36 }), async (clauses, length) => {
        const paragraph = `${clauses.join('，')}。`
        const source = ['第一章 产业', ...[...prose, paragraph].flatMap((words) => cut(words, length))].join('\n')
        const plan = await readText(source)
        expect(plan.text.split('\n').at(-1)).toBe(paragraph)
        const printed = runsOf(plan.map, [plan.text.length - paragraph.length, plan.text.length])
        expect(printed.map(({ source: from, length: of }) => source.slice(from, from + of)).join('')).toBe(paragraph)
      }),
      { numRuns: 60 },
    )
  })
})

describe('lines that are not cut at a number of characters', () => {
  /** A paragraph broken where its line is full, narrow characters counting half. */
  function broken(paragraph: string, width: number): string[] {
    const lines = ['']
    for (const character of paragraph) {
      const last = lines.length - 1
      if (widthInFullCharacters(lines[last] + character) <= width) lines[last] += character
      else lines.push(character)
    }
    return lines
  }

  it('are those broken at a width', () => {
    expect(measureLayout(plainLines(prose.flatMap((paragraph) => broken(`　　${paragraph}`, 30))))).toMatchObject({ wrapped: true, bodyLength: 0 })
  })

  it('are those without narrow characters, where a number and a width are the same', () => {
    expect(measureLayout(plainLines(paragraphs(24).flatMap((paragraph) => cut(paragraph, 30))))).toMatchObject({ wrapped: true, bodyLength: 0 })
  })

  it('are whole paragraphs', () => {
    const lines = prose.map((paragraph, i) => paragraph.slice(0, 70 + i))
    expect(measureLayout(plainLines([...lines, ...lines])).bodyLength).toBe(0)
  })
})
