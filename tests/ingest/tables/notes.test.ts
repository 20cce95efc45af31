import { describe, expect, it } from 'vitest'
import { toIndicators } from '../../../ingest/tables/indicators.ts'
import { readText as readPlanText } from '../plans.ts'
import { readText } from './read.ts'

const rows = ['专栏1 主要指标', '指标 单位 2020年 2025年', '茶叶产量 吨 30 50', '蜂蜜产量 吨 3 5']
const note = '注：茶叶产量为干茶'
const notesOf = (...lines: string[]) => readText([...rows, ...lines].join('\n')).tables.flatMap((table) => table.notes.map(({ text }) => text))

describe('a note below a table that ends without a full stop', () => {
  it.each([
    ['is set in by two wide blanks', '　　推进茶园改造，扩大茶园面积'],
    ['is set in by four blanks', '    推进茶园改造，扩大茶园面积'],
    ['begins a point', '二、推进茶园改造'],
    ['begins a point of two numerals', '十二、推进茶园改造'],
    ['begins a point in brackets', '（三）推进茶园改造'],
  ])('ends where the next line %s', (_, next) => expect(notesOf(note, next)).toEqual([note]))

  it.each([
    ['goes on', '，蜂蜜产量为全县合计数', `${note}，蜂蜜产量为全县合计数`],
    ['is set in by two blanks', '  不含春茶', `${note}不含春茶`],
  ])('does not where the next line %s', (_, next, whole) => expect(notesOf(note, next)).toEqual([whole]))

  it.each(['　　②蜂蜜产量为全县合计数', '    2.蜂蜜产量为全县合计数'])('is followed by another that is numbered, though it is set in: %s', (next) => {
    expect(notesOf(note, next)).toEqual([note, next.trim()])
  })

  it('ends below cells parted by tabs as well', () => {
    const parted = rows.map((line) => line.replaceAll(' ', '\t').replace('专栏1\t', '专栏1 '))
    const { tables } = readText([...parted, note, '　　推进茶园改造，扩大茶园面积'].join('\n'))
    expect(tables.flatMap((table) => table.notes.map(({ text }) => text))).toEqual([note])
    expect(tables[0]?.lines).toEqual([0, 1, 2, 3, 4])
  })

  it('says of its row nothing of what the plan goes on with', () => {
    const [table] = readText([...rows, note, '　　茶叶产量要稳定，茶园面积要扩大'].join('\n')).tables
    expect(toIndicators(table!).map((indicator) => indicator.note)).toEqual(['茶叶产量为干茶', ''])
  })
})

describe('what a plan goes on with behind such a note', () => {
  it('is a paragraph of its own, and a point of its own', async () => {
    const paragraph = '推进茶园改造，扩大茶园面积，改良茶树品种'
    const plan = await readPlanText(['第一章 目标', ...rows, note, `　　${paragraph}`, '（一）办好茶厂', '扶持合作社，更新设备，扩大茶厂规模。'])
    const kindOf = (words: string) => plan.passages.find(({ text }) => text.includes(words))?.kind
    expect(kindOf(paragraph)).toBe('prose')
    expect(kindOf('扶持合作社')).toBe('prose')
    expect(plan.text.split('\n')).toEqual(expect.arrayContaining([note, paragraph]))
    expect(plan.sections.map(({ title }) => title)).toContain('办好茶厂')
  })
})
