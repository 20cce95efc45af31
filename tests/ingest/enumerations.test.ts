import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { enumerationOf } from '../../ingest/enumerations.ts'

function entries(text: string): { lead: string; entries: string[] } | null {
  const found = enumerationOf(text)
  return found ? { lead: found.lead, entries: found.entries.map(([start, end]) => text.slice(start, end)) } : null
}

describe('what a sentence enumerates', () => {
  it('is parted by 、 under the words that introduce it', () => {
    expect(entries('重点推进鹏湾氢港产业园、焦炉煤气制氢、氢化镁等项目建设。')).toEqual({
      lead: '重点推进',
      entries: ['鹏湾氢港产业园', '焦炉煤气制氢', '氢化镁'],
    })
  })

  it('is introduced by a label', () => {
    expect(entries('“一区五园”：五园：现代煤化工产业园、铝系新材料产业园、农业科技产业园')).toEqual({
      lead: '“一区五园”：五园：',
      entries: ['现代煤化工产业园', '铝系新材料产业园', '农业科技产业园'],
    })
  })

  it('is parted by semicolons where it counts', () => {
    expect(entries('再办好3件实事：一是提高低保标准；二是建成安置房6800套；三是建成学校4所。')).toEqual({
      lead: '再办好3件实事：',
      entries: ['一是提高低保标准', '二是建成安置房6800套', '三是建成学校4所'],
    })
  })

  it('does not come apart inside brackets or quotation marks', () => {
    expect(entries('建设街区（甲巷、乙巷、丙街）、“文化、体育、旅游”综合体、停车场。')?.entries).toEqual([
      '街区（甲巷、乙巷、丙街）',
      '“文化、体育、旅游”综合体',
      '停车场',
    ])
  })

  it('keeps words whole that begin like an introduction', () => {
    expect(entries('实施有害生物防治、古树名木保护、草原修复。')?.entries[0]).toContain('有害生物防治')
    expect(entries('安全防护体系建设项目、智慧环保项目、数据中心项目')?.entries[0]).toBe('安全防护体系建设项目')
    expect(entries('探索对口协作、产业转移、人才培训、共建园区。')?.entries[0]).toContain('对口协作')
  })

  it.each(['坚持党的领导。', '推进改革、扩大开放。', '产值达到100亿元，增长8%，投资50亿元。', ''])('is nothing in “%s”', (text) => {
    expect(entries(text)).toBeNull()
  })

  it('has its entries in order, apart, and inside the sentence, wherever that stands', () => {
    const piece = fc.constantFrom('氢能', '项目', '推进', '建设', '、', '；', '，', '。', '（', '）', '“', '”', '等', ' ', '一是')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(99), (pieces, offset) => {
        const text = pieces.join('')
        const found = enumerationOf(text, offset)
        fc.pre(found !== null)
        let last = offset
        for (const [start, end] of found?.entries ?? []) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(offset + text.length)
        expect(text.startsWith(found?.lead ?? '') || text.trim().startsWith(found?.lead ?? '')).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('quoted entries', () => {
  it.each([
    ['加强“东山大唢呐”“西河皮影”“南坪剪纸”等传承。', ['“东山大唢呐”', '“西河皮影”', '“南坪剪纸”']],
    ['包括《水法》《林法》《草原法》。', ['《水法》', '《林法》', '《草原法》']],
  ])('one right behind the other are entries: %s', (text, found) => expect(entries(text)?.entries).toEqual(found))

  it('one behind two words are none', () => expect(entries('建设“甲”工程和“乙”“丙”中心。')).toBeNull())
})
