import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, blockTypes, type TextBlock } from '../../../server/contract.ts'
import { arrange, countItems, filterGroups } from '../../../web/model/answer-layout.ts'
import { headingDepths, headSpans, layOutText, type TextTable } from '../../../web/model/text-layout.ts'
import { block, indicator, textBlocks } from '../samples.ts'

describe('an answer', () => {
  const list = [block('heading', '专栏一'), block('item', '甲项目'), block('item', '乙项目'), block('heading', '专栏二'), block('item', '丙项目')]

  it('joins entries under their headings into one list', () => {
    const { parts } = arrange([block('note', '共三项'), ...list, block('sentence', '完')])
    expect(parts.map(({ type }) => type)).toEqual(['block', 'list', 'block'])
    expect(parts[1]).toMatchObject({
      groups: [{ heading: { text: '专栏一' }, items: [{ text: '甲项目' }, { text: '乙项目' }] }, { items: [{ text: '丙项目' }] }],
    })
  })

  it('keeps a heading without entries as itself', () => {
    const { parts } = arrange([block('heading', '孝义'), block('sentence', '一句'), block('heading', '空'), ...list])
    expect(parts.map((part) => (part.type === 'block' ? part.block.text : part.type))).toEqual(['孝义', '一句', '空', 'list'])
  })

  it('shows three indicators and more as one table, fewer each by itself', () => {
    const row = block('indicator', '行', [1], { indicator: indicator() })
    expect(arrange([row, row]).parts.map(({ type }) => type)).toEqual(['block', 'block'])
    expect(arrange([row, row, row]).parts.map(({ type }) => type)).toEqual(['indicators'])
  })

  it('loses no block and keeps their order, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...blockTypes), { maxLength: 30 }), (types) => {
        const blocks = types.map((type, index) => block(type, `${index}`, [], type === 'indicator' ? { indicator: indicator() } : {}))
        const { parts, related } = arrange(blocks)
        const shown = parts.flatMap((part): readonly Block[] =>
          part.type === 'block'
            ? [part.block]
            : part.type === 'indicators'
              ? part.blocks
              : part.groups.flatMap(({ heading, items }) => [...(heading ? [heading] : []), ...items]),
        )
        expect(shown.map(({ text }) => text)).toEqual(blocks.filter(({ type }) => type !== 'related').map(({ text }) => text))
        expect(related).toEqual(blocks.filter(({ type }) => type === 'related'))
      }),
    )
  })

  it('filters entries by their words, or by their heading for all of it', () => {
    const [part] = arrange(list).parts
    const groups = part?.type === 'list' ? part.groups : []
    expect(countItems(filterGroups(groups, '乙'))).toBe(1)
    expect(countItems(filterGroups(groups, ' 专栏一 '))).toBe(2)
    expect(filterGroups(groups, '无')).toEqual([])
    expect(countItems(filterGroups(groups, ''))).toBe(3)
  })
})

describe('a text', () => {
  const kinds: readonly TextBlock['kind'][] = ['heading', 'paragraph', 'box-title', 'box', 'item', 'table-title', 'table-row', 'note']

  it('has its boxes, lists and tables', () => {
    const parts = layOutText(
      textBlocks(
        ['heading', '第一章'],
        ['paragraph', '一段。'],
        ['item', '（一）'],
        ['item', '（二）'],
        ['box-title', '专栏 1'],
        ['item', '项目一'],
        ['box', '说明'],
        ['table-title', '表 1'],
        ['table-row', '指标\t2020\t2025'],
        ['note', '一、经济'],
        ['table-row', '产值\t1\t2'],
        ['note', '注：预计数'],
        ['paragraph', '又一段。'],
      ),
    )
    expect(parts.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'items', 'box', 'table', 'paragraph'])
    const table = parts[4] as TextTable
    expect(table.head?.text).toBe('指标\t2020\t2025')
    expect(table.lines.map(({ block: line, group }) => [line.text, group])).toEqual([
      ['一、经济', true],
      ['产值\t1\t2', false],
    ])
    expect(table.notes.map(({ text }) => text)).toEqual(['注：预计数'])
    expect(table.width).toBe(3)
  })

  it('has headings that go one step deeper at a time, whatever levels they have', () => {
    const levels = [2, 4, 4, 3, 1, 3, 2]
    const blocks = textBlocks(...levels.map((_, index) => ['heading', `${index}`] as const)).map((line, index) => ({ ...line, level: levels[index] ?? 0 }))
    expect([...headingDepths(blocks).values()]).toEqual([1, 2, 2, 2, 1, 2, 2])
  })

  it('takes a first row with numbers for a row', () => {
    const [table] = layOutText(textBlocks(['table-row', '产值\t312.8\t459.6'])) as [TextTable]
    expect(table.head).toBeNull()
    expect(table.lines).toHaveLength(1)
  })

  it('puts heads over the columns they belong to, or over none', () => {
    const spans = (...rows: readonly string[]) => headSpans(layOutText(textBlocks(...rows.map((row) => ['table-row', row] as const)))[0] as TextTable)
    expect(spans('指标\t目标', '产值\t2')).toEqual([1, 1])
    // The names of sub-rows have a column of their own that the head does not.
    expect(spans('序号\t指标\t目标', '1\t产值\t\t2', '2\t收入\t\t3', '3\t平台\t实验室\t4')).toEqual([1, 2, 1])
    expect(spans('指标\t目标\t完成\t备注', '产值\t2')).toBeNull()
    expect(spans('指标\t目标', '1\t产值\t2\t3')).toBeNull()
  })

  it('loses no block and keeps their order, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...kinds), fc.constantFrom('甲', '乙\t1', '丙\t2\t3')), { maxLength: 30 }), (lines) => {
        const blocks = textBlocks(...lines)
        const shown = layOutText(blocks).flatMap((part): readonly TextBlock[] => {
          if (part.type === 'heading' || part.type === 'paragraph') return [part.block]
          if (part.type === 'items') return part.blocks
          const title = part.title ? [part.title] : []
          if (part.type === 'box') return [...title, ...part.blocks]
          return [...title, ...(part.head ? [part.head] : []), ...part.lines.map((line) => line.block), ...part.notes]
        })
        expect(shown).toEqual(blocks)
      }),
    )
  })
})
