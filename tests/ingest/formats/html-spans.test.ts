import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../../ingest/formats/html/nodes.ts'
import { rowsOf, spreadRows } from '../../../ingest/formats/html/spans.ts'

const spread = (table: string) => spreadRows(rowsOf(parseFragment(`<table>${table}</table>`)), textOf, '·').map((row) => row.join(' '))

describe('cells over several places of an HTML table', () => {
  it('are followed by empty ones to their right and in the rows below', () => {
    expect(spread('<tr><th rowspan=2>指标<th colspan=2>目标<tr><td>2020<td>2025<tr><td>人口<td>50<td>52')).toEqual(['指标 目标 ·', '· 2020 2025', '人口 50 52'])
  })

  it('may take up a block of both', () => {
    expect(spread('<tr><td rowspan=2 colspan=2>一<td>二<tr><td>三<tr><td>四<td>五<td>六')).toEqual(['一 · 二', '· · 三', '四 五 六'])
  })

  it('count as one place where the number is none, or is too great', () => {
    expect(spread('<tr><td colspan=0>一<td colspan=many>二<td colspan=1000>三<td rowspan="">四<tr><td>五')).toEqual(['一 二 三 四', '五'])
  })
})
