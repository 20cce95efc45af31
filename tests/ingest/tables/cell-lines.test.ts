import { describe, expect, it } from 'vitest'
import { readText, rowsAsText } from './read.ts'

const title = '表3 茶路建设计划'
const head = ['茶路', '起止点', '长度（里）', '花费（万元）']
const rows = ['东坪茶路一期', '渡口—戏台', '27.7', '149.8', '西坪茶路', '戏台—瓷窑', '18', '90', '南坪茶路', '瓷窑—茶棚', '9.5', '42']
const read = (...lines: readonly string[]) => readText(lines.join('\n')).tables

describe('a table of any columns with a cell a line', () => {
  it('has a row for each cell of its first column', () => {
    const [table, ...more] = read(title, ...head, ...rows)
    expect(more).toEqual([])
    expect(table?.columns.map(({ label }) => label)).toEqual(head)
    expect(rowsAsText(table!)).toBe('东坪茶路一期 | 渡口—戏台 | 27.7 | 149.8\n西坪茶路 | 戏台—瓷窑 | 18 | 90\n南坪茶路 | 瓷窑—茶棚 | 9.5 | 42')
    expect(table?.number).toBe('表3')
  })

  it('has ranges, bounds and dashes for figures', () => {
    const [table] = read(
      title,
      ...head,
      '东坪茶路',
      '渡口—戏台',
      '20-30',
      '≥149',
      '西坪茶路',
      '戏台—瓷窑',
      '18以上',
      '—',
      '南坪茶路',
      '瓷窑—茶棚',
      '（9.5）',
      '42左右',
    )
    expect(rowsAsText(table!)).toBe('东坪茶路 | 渡口—戏台 | 20-30 | ≥149\n西坪茶路 | 戏台—瓷窑 | 18以上 | —\n南坪茶路 | 瓷窑—茶棚 | （9.5） | 42左右')
  })

  it('ends at a sentence, and what stands behind it stays text', () => {
    const prose = '茶路沿途每隔五里修一座凉亭，供挑担的人歇脚。'
    const [table] = read(title, ...head, ...rows, prose)
    expect(table?.rows).toHaveLength(3)
    expect(rowsAsText(table!)).not.toContain('凉亭')
  })

  it('may be parted by blank lines, each cell alike', () => {
    const [table, ...more] = read(...['六条茶路（表二）', ...head, ...rows, '茶路沿途每隔五里修一座凉亭，供挑担的人歇脚。'].flatMap((line) => [line, '']))
    expect(more).toEqual([])
    expect(table?.title?.text).toBe('六条茶路（表二）')
    expect(rowsAsText(table!)).toBe('东坪茶路一期 | 渡口—戏台 | 27.7 | 149.8\n西坪茶路 | 戏台—瓷窑 | 18 | 90\n南坪茶路 | 瓷窑—茶棚 | 9.5 | 42')
  })

  it.each([
    ['blank lines stand between some cells alone', [title, '', head[0]!, '', ...head.slice(1), ...rows]],
    ['there is no title', [...head, ...rows]],
    ['a cell is missing', [title, ...head, ...rows.slice(0, -1)]],
    ['there are two rows', [title, ...head, ...rows.slice(0, 8)]],
    ['no column is of figures', [title, ...head, ...rows.map((cell) => cell.replace(/^[\d.]+$/, '若干'))]],
    ['a blank line stands below the title', [title, '', ...head, ...rows]],
    ['figures stand in the head', [title, '茶路', '起止点', '2020', '2025', ...rows]],
    ['a column is of both', [title, ...head, ...rows.map((cell) => (cell === '18' ? '未定' : cell))]],
  ])('is none where %s', (_, lines) => expect(read(...lines)).toEqual([]))
})
