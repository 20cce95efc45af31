import { describe, expect, it } from 'vitest'
import { titleKey } from '../../../ingest/clean/contents.ts'
import { linesOf } from '../../../ingest/offset-map.ts'
import { type CorpusPlan, corpusIds, corpusPlan, passagesUnder, sectionCalled } from '../plans.ts'

const plain = (line: string) => line.replace(/<[^>]*>|[*#]/g, '').trim()
const chapterLine = /^第[一二三四五六七八九十]+[章节]/

/** Chapters and sections as the file prints them between two lines, from 1. */
function printed(plan: CorpusPlan, from = 1, to = plan.lines.length): string[] {
  return plan.lines
    .slice(from - 1, to)
    .map(plain)
    .filter((line) => chapterLine.test(line))
}

const chaptersOf = (plan: CorpusPlan) => plan.sections.filter(({ kind }) => kind === '章' || kind === '节').map(({ number, title }) => titleKey(number + title))

describe('tables of contents', () => {
  const inContents = (plan: CorpusPlan, from: number, to: number) => printed(plan, from, to).map((line) => titleKey(line.replace(/[\s.…]*\d*$/, '')))

  it('of Xiaoyi: the real one matches the tree heading by heading, the garbled copy above it counts for nothing', async () => {
    const plan = await corpusPlan('xiaoyi-plan')
    expect(chaptersOf(plan)).toEqual(inContents(plan, 46, 137))
    expect(plan.report.contents).toEqual({ listed: 80, missing: [] })
    const front = plan.passages.filter(({ path }) => path.length === 0).map(({ text }) => text)
    expect(front.join('\n')).not.toMatch(/第[一二三四五]+[章节]|目\s*录|\.{3}/)
    expect(front.join('\n')).toContain('孝政发〔2021〕9号')
  })

  it('of Fenyang matches the tree heading by heading', async () => {
    const plan = await corpusPlan('fenyang-plan')
    expect(chaptersOf(plan)).toEqual(inContents(plan, 12, 74))
    expect(plan.report.contents).toEqual({ listed: 59, missing: [] })
  })
})

describe('headings', () => {
  it.each(['lvliang-plan', 'shanxi-plan'])('of %s: each line that begins as a chapter or section does is one, in order', async (id) => {
    const plan = await corpusPlan(id)
    const lines = printed(plan).map(titleKey)
    const found = chaptersOf(plan)
    expect(found).toHaveLength(lines.length)
    // A title may run over two lines.
    found.forEach((key, i) => {
      expect(key.startsWith(lines[i]!)).toBe(true)
    })
  })

  it('of the report are the lines 一、 and （一）, one of them running into text', async () => {
    const plan = await corpusPlan('xiaoyi-report-2021')
    const numbers = plan.lines.flatMap((line) => /^\s*(?:([一二三四]、)|(（[一二三四五六七八]）))/.exec(line)?.[0]?.trim() ?? [])
    expect(plan.sections.filter(({ kind }) => kind === '款').map(({ number }) => number)).toEqual(numbers)
    expect(plan.text).toContain('激发三农高质量发展的新活力。\n以全省乡村振兴先行示范县建设为契机')
  })
})

describe('boxes', () => {
  it.each([
    ['xiaoyi-plan', 36],
    ['lvliang-plan', 17],
    ['shanxi-plan', 25],
    ['fenyang-plan', 41],
    ['xiaoyi-report-2021', 0],
  ])('of %s: each number that the file prints is one box, %i in all', async (id, count) => {
    const plan = await corpusPlan(id)
    const numbers = plan.lines.flatMap((line) => /^专栏\s*[：:]?\s*(\d+(?:-\d+)?)/.exec(plain(line))?.[1] ?? [])
    const found = plan.sections.filter(({ kind }) => kind === '专栏').map(({ number }) => number.replace('专栏 ', ''))
    expect(found).toEqual([...new Set(numbers)])
    expect(found).toHaveLength(count)
  })

  it.each([
    ['专栏 1-2', 183, 297],
    ['专栏 1-3', 298, 311],
    ['专栏 1-4', 312, 320],
    ['专栏 3-5', 823, 828],
    ['专栏 8-1', 1299, 1317],
    ['专栏 10-1', 1510, 1545],
    ['专栏 10-2', 1548, 1567],
    ['专栏 12-1', 1775, 1813],
    ['专栏 12-3', 1848, 1859],
  ])('of Xiaoyi that are bare lists have an entry a line: %s', async (number, from, to) => {
    const plan = await corpusPlan('xiaoyi-plan')
    const names = plan.lines
      .slice(from - 1, to)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('专栏') && !chapterLine.test(line))
    const section = plan.sections.find((box) => box.number === number)!
    expect(plan.items.filter(({ listId }) => listId === section.id).map(({ text }) => text)).toEqual(names)
  })

  it('of Xiaoyi on the firms, printed over three pages, is one piece with each firm in it', async () => {
    const plan = await corpusPlan('xiaoyi-plan')
    const box = sectionCalled(plan, '147 户规模以上企业')
    expect(linesOf(plan.map, [box.start, box.end])).toEqual([183, 296])
    expect(plan.text.slice(box.bodyStart, box.end)).not.toContain('专栏')
    expect(plan.report.removed['repeated-box-title']).toBe(2)
  })

  it('of Xiaoyi with labels keep each label an entry, and end before running text', async () => {
    const plan = await corpusPlan('xiaoyi-plan')
    expect(passagesUnder(plan, '专栏 6-1').map((entry) => entry.split('：')[0])).toEqual(['铁路', '高速', '公路', '机场', '岸港网'])
    expect(passagesUnder(plan, '专栏 7-5').map((entry) => entry.split('：')[0])).toHaveLength(11)
    expect(passagesUnder(plan, '专栏 7-1')).toHaveLength(4)
  })

  it('of Lvliang, 7-3, is whole though a page cuts it in two, and the sentence around its second half is closed', async () => {
    const plan = await corpusPlan('lvliang-plan')
    const entries = passagesUnder(plan, '专栏 7-3')
    expect(entries.map((entry) => entry.split('。')[0])).toEqual([
      '环境整治工程',
      '风格塑造工程',
      '路网畅通工程',
      '老旧小区改造工程',
      '城市文脉保护工程',
      '“智慧消防”建设工程',
    ])
    expect(entries[3]).toContain('停车库（场）、消防及公共服务设施配套建设')
    const text = passagesUnder(plan, '第四节 推进城乡深度融合发展').join('')
    expect(text).toContain('健全农村产权保护交易制度')
    expect(text).not.toContain('老旧小区改造工程')
  })

  it('of Fenyang end where running text begins', async () => {
    const plan = await corpusPlan('fenyang-plan')
    expect(passagesUnder(plan, '专栏 9-1')).toHaveLength(4)
    expect(passagesUnder(plan, '专栏 8-2')).toHaveLength(5)
    expect(passagesUnder(plan, '专栏 5-4')).toHaveLength(5)
  })
})

describe('tables', () => {
  it.each([
    ['表 1', 368, 416],
    ['表 2', 507, 550],
  ])('of Xiaoyi, cut by pages, have all their rows: %s', async (number, from, to) => {
    const plan = await corpusPlan('xiaoyi-plan')
    const section = plan.sections.find((table) => table.number === number)!
    const rows = plan.passages.filter(({ sectionId, kind }) => sectionId === section.id && kind === 'table-row')
    // A row begins with its number, or is a second indicator under the same number; heads of groups bear no values.
    const numbered = plan.lines.slice(from - 1, to).flatMap((line) => /^(\d+)\t/.exec(line)?.[1] ?? [])
    expect(rows.flatMap(({ text }) => /^(\d+)\t/.exec(text)?.[1] ?? [])).toEqual(numbered)
    expect(numbered).toEqual(numbered.map((_, i) => String(i + 1)))
    const last = plan.lines.slice(from - 1, to).findLast((line) => /\d\t/.test(line))!
    expect(
      rows
        .at(-1)
        ?.text.split('\t')
        .filter((cell) => cell !== ''),
    ).toEqual(last.split('\t').filter((cell) => cell.trim() !== ''))
  })
})

describe.each(corpusIds)('the passages of %s', (id) => {
  it('are from 4 to 700 characters long', async () => {
    const { passages } = await corpusPlan(id)
    const lengths = passages.map(({ text }) => text.length)
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(4)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(700)
  })

  it('hold no page number, no mark, no line of contents and no title of a box', async () => {
    const { passages } = await corpusPlan(id)
    for (const { text, kind } of passages) {
      if (kind !== 'table-row') expect(text).not.toMatch(/(?:^|[^\d\p{L}）)])[—-]\s*\d{1,3}\s*[—-](?!\d)/u)
      expect(text).not.toMatch(/<\/?[a-z]+>|^#|\.{5}|…{3}/)
      if (kind !== 'table-row') expect(text).not.toMatch(/\*\*[^*]+\*\*/)
      expect(text).not.toMatch(/^专\s*栏\s*[：:]?\s*\d/m)
    }
  })

  it('hold no head of a table again', async () => {
    const { passages } = await corpusPlan(id)
    for (const { text, kind } of passages) if (kind === 'table-row') expect(text).not.toMatch(/指标名称|序号|年均增长|2025\s*年目标|属性$/)
  })

  it('begin and end as sentences and entries do', async () => {
    const { passages } = await corpusPlan(id)
    const inner = passages.filter(({ path }) => path.length > 0)
    for (const { text, kind } of inner) {
      expect(text).not.toMatch(/^[，、。；：）》”！？,;)]/)
      if (kind === 'prose' && !/办公[厅室]/.test(text)) expect(text).toMatch(/[。；：！？，,;:!?]["”’）)》]*$/)
    }
  })
})
