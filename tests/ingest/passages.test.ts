import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReadPlan } from '../../ingest/schema.ts'
import { outline, paragraphs, passageWith, readText, wrapped } from './plans.ts'

/** What holds for the passages, sections and items of every plan. */
function expectSound(plan: ReadPlan): void {
  const sections = new Map(plan.sections.map((section) => [section.id, section]))
  let last = 0
  for (const passage of plan.passages) {
    expect(passage.text).toBe(plan.text.slice(passage.start, passage.end))
    expect(passage.start).toBeGreaterThanOrEqual(last)
    last = passage.end
    const section = sections.get(passage.sectionId)!
    expect(passage.start).toBeGreaterThanOrEqual(section.bodyStart)
    expect(passage.end).toBeLessThanOrEqual(section.end)
    expect(passage.path).toEqual(section.path)
    // Units cover the passage: nothing but blanks stands between them.
    let from = passage.start
    for (const [start, end] of passage.units) {
      expect(plan.text.slice(from, start).trim()).toBe('')
      expect(end).toBeGreaterThan(start)
      from = end
    }
    expect(from).toBe(passage.end)
  }
  const passages = new Map(plan.passages.map((passage) => [passage.id, passage]))
  expect(passages.size).toBe(plan.passages.length)
  for (const item of plan.items) {
    expect(item.text).toBe(plan.text.slice(item.start, item.end))
    const passage = passages.get(item.passageId)!
    expect(item.start).toBeGreaterThanOrEqual(passage.start)
    expect(item.end).toBeLessThanOrEqual(passage.end)
  }
}

const clause = fc.constantFrom('推进产业基础再造', '建设高标准农田1.5万亩', '支持“专精特新”企业', '发展氢能（含加氢站）', '保障粮食安全', '到2025年达到8.5%')
const sentence = fc.array(clause, { minLength: 1, maxLength: 9 }).chain((clauses) => fc.constantFrom('，', '、', '；').map((mark) => `${clauses.join(mark)}。`))
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 8 }).map((sentences) => sentences.join(''))
const section = fc.record({ body: fc.array(paragraph, { minLength: 1, maxLength: 4 }), box: fc.option(fc.array(clause, { minLength: 1, maxLength: 12 })) })
const chapters = fc.array(fc.array(section, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
const numbers = '一二三四五六七八九'

type Chapters = readonly (readonly { readonly body: readonly string[]; readonly box: readonly string[] | null }[])[]

function linesOf(plan: Chapters, layOut: (text: string) => readonly string[]): string[] {
  return plan.flatMap((sections, c) => [
    `第${numbers[c]}章 发展任务`,
    '',
    ...sections.flatMap(({ body, box }, s) => [
      `第${numbers[s]}节 重点领域`,
      '',
      ...body.flatMap(layOut),
      ...(box ? [`专栏 ${c + 1}-${s + 1}：重点项目`, '', ...box.map((name, i) => `${name}项目${numbers[i % 9]}`), ''] : []),
    ]),
  ])
}

describe('the passages of any plan', () => {
  it('are ranges of the text, in order, inside their sections, covered by units, with items inside', async () => {
    await fc.assert(
      fc.asyncProperty(chapters, fc.constantFrom(0, 24, 30), async (plan, width) => {
        const lines = linesOf(plan, (text) => (width === 0 ? [text, ''] : wrapped(text, width)))
        const read = await readText(lines)
        expectSound(read)
        expect(outline(read).filter((line) => line.startsWith('章'))).toHaveLength(plan.length)
      }),
      { numRuns: 60 },
    )
  })

  it('hold every word of a plan of a line a paragraph, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(chapters, async (plan) => {
        const lines = linesOf(plan, (text) => [text, ''])
        const read = await readText(lines)
        expect(read.text.replace(/\s/g, '')).toBe(lines.join('').replace(/\s/g, ''))
        const titles = read.sections.map(({ start, bodyStart }) => read.text.slice(start, bodyStart))
        const words = [...titles, ...read.passages.map(({ text }) => text)].join('').replace(/\s/g, '')
        expect([...words].sort().join('')).toBe([...lines.join('').replace(/\s/g, '')].sort().join(''))
      }),
      { numRuns: 60 },
    )
  })

  it('are of a length that can be read, and cut between sentences', async () => {
    await fc.assert(
      fc.asyncProperty(chapters, async (plan) => {
        const read = await readText(linesOf(plan, (text) => [text, '']))
        for (const { text, kind } of read.passages) {
          expect(text.length).toBeLessThanOrEqual(480)
          if (kind === 'prose') expect(text).toMatch(/[。；]$/)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('a passage', () => {
  it('is a paragraph with its head, where that is long enough', async () => {
    const [first = '', second = ''] = paragraphs(2)
    const plan = await readText(['第一章 任务', first, second])
    expect(plan.passages.map(({ text }) => text)).toEqual([first, second])
  })

  it('puts the head that runs into a paragraph together with the sentence behind it', async () => {
    const text = `加快布局氢能产业。${paragraphs(6, 3).join('')}`
    const plan = await readText(['第一章 任务', text])
    const [first] = plan.passages
    expect(plan.text.slice(...first!.units[0]!)).toMatch(/^加快布局氢能产业。推进/)
  })

  it('takes a sentence that announces with what it announces, and that one’s head', async () => {
    const announced = `坚持创新驱动发展。${paragraphs(1)[0]}`
    const plan = await readText(['第一章 原则', '必须坚持以下原则：', announced, ...paragraphs(2).slice(1)])
    expect(passageWith(plan, '以下原则').text).toBe(`必须坚持以下原则：\n${announced}`)
    expect(passageWith(plan, '以下原则').lead).toBe('坚持创新驱动发展。')
  })

  it('has the name of its words, which stays when the text around it changes', async () => {
    const [kept = '', other = ''] = paragraphs(2)
    const before = await readText(['第一章 任务', kept])
    const after = await readText(['第一章 任务', other, '第二章 保障', kept])
    expect(passageWith(after, kept).id).toBe(passageWith(before, kept).id)
  })

  it('has a name of its own where the same words stand twice', async () => {
    const [text = ''] = paragraphs(1)
    const plan = await readText(['第一章 任务', text, '第二章 保障', text])
    expect(new Set(plan.passages.map(({ id }) => id)).size).toBe(2)
  })

  it('names the page it begins on, where the file shows pages', async () => {
    const page = (n: number) => [
      ...paragraphs(16)
        .slice(n, n + 4)
        .flatMap((text) => [text, '']),
      `— ${n + 3} —`,
      '',
    ]
    const plan = await readText(['第一章 任务', '', ...[0, 4, 8, 12].flatMap((n) => page(n))])
    expect(plan.passages.map(({ page: label }) => label)).toEqual(['3', '3', '3', '3', '7', '7', '7', '7', '11', '11', '11', '11', '15', '15', '15', '15'])
  })

  it('of a table is a row, with heads and unit as context', async () => {
    const plan = await readText(['第一章 目标', '表 1：主要指标', '指标\t单位\t2020年\t2025年', '地区生产总值\t亿元\t312.8\t460', '常住人口\t万人\t47\t48'])
    const row = passageWith(plan, '地区生产总值')
    expect(row).toMatchObject({ kind: 'table-row', text: '地区生产总值\t亿元\t312.8\t460', path: ['第一章 目标', '表 1：主要指标'] })
    expect(row.context).toContain('2025年')
    expect(row.units).toEqual([[row.start, row.end]])
  })
})

describe('the items of a plan', () => {
  it('are the entries of a box under its title and of enumerations under their words, counted from one', async () => {
    const plan = await readText([
      '第一节 氢能',
      '重点推进制氢工厂、加氢站、氢化镁等项目建设，打造氢能全产业链。',
      '专栏 1-1：重点项目',
      '氢能产业园',
      '氢能实验室',
      '第二节 保障',
      ...paragraphs(1),
    ])
    const found = plan.items.map(({ text, lead, ordinal }) => [lead, ordinal, text])
    expect(found.slice(0, 3)).toEqual([
      ['重点推进', 1, '制氢工厂'],
      ['重点推进', 2, '加氢站'],
      ['重点推进', 3, '氢化镁'],
    ])
    expect(found.filter(([lead]) => lead === '重点项目')).toEqual([
      ['重点项目', 1, '氢能产业园'],
      ['重点项目', 2, '氢能实验室'],
    ])
  })

  it('of one box share a list, also across passages', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `第${i + 1}煤业有限责任公司整合项目`)
    const plan = await readText(['第一节 煤炭', '专栏 1-1：煤炭项目', ...names, '第二节 保障', ...paragraphs(1)])
    const items = plan.items.filter(({ lead }) => lead === '煤炭项目')
    expect(items.map(({ text }) => text)).toEqual(names)
    expect(new Set(items.map(({ listId }) => listId)).size).toBe(1)
    expect(new Set(items.map(({ passageId }) => passageId)).size).toBeGreaterThan(1)
    expect(items.map(({ ordinal }) => ordinal)).toEqual(names.map((_, i) => i + 1))
  })
})

describe('the report of an ingest', () => {
  it('counts what was found and what was removed, and why', async () => {
    const plan = await readText(['第一章 目标', '', '----', '第一节 指标', ...paragraphs(2), '', '专栏 1-1：项目', '甲项目', '乙项目'])
    expect(plan.report).toMatchObject({ sections: { front: 1, 章: 1, 节: 1, 专栏: 1 }, boxes: 1, tables: 0, removed: { blank: 2, markup: 1 }, warnings: [] })
    expect(plan.report.passages).toEqual({ prose: 2, list: 1 })
    expect(plan.report.passageLengths.max).toBe(Math.max(...plan.passages.map(({ text }) => text.length)))
  })

  it('warns of a text without headings', async () => {
    expect((await readText('只有一段话，没有标题。')).report.warnings).toEqual(['no heading was found'])
  })
})
