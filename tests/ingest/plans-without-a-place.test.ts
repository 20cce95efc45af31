import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describePlan } from '../../ingest/describe.ts'

const country = '全国的戏台都要翻新。'
const county = '全县的戏台都要翻新。'
const plan = (title: string, ...lines: readonly string[]) =>
  describePlan([title, '第一章 戏台', ...Array.from({ length: 40 }, (_, i) => `戏台第${i + 1}排摆长凳。`), ...lines].join('\n'), 'file-name')
const unnamed = '国民经济和社会发展第十个五年计划纲要'
const times = (count: number, line: string) => Array.from({ length: count }, () => line)

describe('a plan that names no place in its title', () => {
  it('is of the country where it speaks of the whole country throughout', () => {
    expect(plan(unnamed, ...times(15, country))).toMatchObject({ region: '中国', level: 'country', kind: 'plan', period: '2001-2005' })
  })

  it('is of no place that it names where it speaks of the country now and then', () => {
    expect(plan(unnamed, ...times(3, country))).toMatchObject({ region: null, level: 'other' })
  })

  it('is of no place that it names where it speaks of its own county nearly as often', () => {
    expect(plan(unnamed, ...times(15, country), ...times(8, county))).toMatchObject({ region: null, level: 'other' })
  })

  it('is of the country where it names markets and fields of the whole country', () => {
    expect(plan(unnamed, ...times(15, country), ...times(8, '全市场都卖长凳，全区域都挂灯笼。')).region).toBe('中国')
  })

  it('speaks of the country four times as often as of a smaller place, however long it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 60 }), fc.integer({ min: 0, max: 30 }), (whole, smaller) => {
        expect(plan(unnamed, ...times(whole, country), ...times(smaller, county)).region).toBe(whole >= 4 * smaller ? '中国' : null)
      }),
    )
  })
})

describe('a plan that names its place in its title', () => {
  it('is of that place, however often it speaks of the whole country', () => {
    expect(plan(`河湾县${unnamed}`, ...times(15, country))).toMatchObject({ region: '河湾县', level: 'county' })
  })
})
