import { describe, expect, it } from 'vitest'
import { describePlan } from '../../ingest/describe.ts'

const read = (...lines: readonly string[]) => describePlan(lines.join('\n'), 'file-name')

const breadcrumb = '首页 > 政务信息 > 规划计划'

describe('the place of a plan', () => {
  it.each([
    ['洪洞县国民经济和社会发展第十一个五年规划纲要', '洪洞县'],
    ['# 襄汾县国民经济和社会发展第十一个五年规划纲要', '襄汾县'],
    ['　　河东省国民经济和社会发展第十一个五年规划纲要', '河东省'],
  ])('stands where the line begins that names the plan, below where a page says it lies: %s', (title, region) => {
    expect(read(breadcrumb, title)).toMatchObject({ title: `${region}国民经济和社会发展第十一个五年规划纲要`, region, kind: 'plan', period: '2006-2010' })
    expect(read(breadcrumb, '', '来源：县政府', title).region).toBe(region)
  })

  it('is the same for a report on the work of a government', () => {
    expect(read(breadcrumb, '洪洞县政府工作报告', '——2021年4月20日')).toMatchObject({
      title: '洪洞县政府工作报告',
      region: '洪洞县',
      kind: 'report',
    })
  })

  it.each([
    ['关于印发河东省国民经济和社会发展第十一个五年规划纲要的通知', '河东省'],
    ['关于印发洪洞县国民经济和社会发展第十一个五年规划纲要的通知', '洪洞县'],
  ])('is no more than its name where words of a letter stand before it in that line: %s', (line, region) => {
    expect(read(line)).toMatchObject({ region, title: `${region}国民经济和社会发展第十一个五年规划纲要` })
    expect(read(breadcrumb, line).region).toBe(region)
  })
})

describe('the congress that adopted a plan without a place in its title', () => {
  const title = '国民经济和社会发展十年规划和第八个五年计划纲要'

  it.each([
    ['（一九九一年四月六日河东省第七届人民代表大会第四次会议通过）', '河东省', '1991-04-06'],
    ['（河东省第七届人民代表大会第四次会议通过）', '河东省', null],
    ['（1991年4月河东省第七届人民代表大会第四次会议通过）', '河东省', '1991-04'],
    ['（1991年4月6日洪洞县第七届人民代表大会第四次会议通过）', '洪洞县', '1991-04-06'],
  ])('tells its place and not the date before it: %s', (adopted, region, issuedOn) => {
    expect(read(title, adopted)).toMatchObject({ title, region, issuedOn, kind: 'plan', period: '1991-1995' })
  })
})

describe('a plan named by the short name of its period', () => {
  it.each([
    ['河东省“九五”计划和2010年远景目标纲要', '河东省', '1996-2000'],
    ['洪洞县“八五”计划和十年设想纲要', '洪洞县', '1991-1995'],
    ['襄汾县“十一五”规划纲要', '襄汾县', '2006-2010'],
  ])('is one: %s', (title, region, period) => {
    expect(read(title, '（1996年2月1日通过）')).toMatchObject({ title, region, period, kind: 'plan' })
  })

  it('is none where no outline of it is named', () => {
    expect(read('河东省“九五”计划执行情况')).toMatchObject({ title: 'file-name', kind: 'other' })
  })

  it('is none where it is named far from the head', () => {
    expect(read('会议纪要', '各位同志参加了座谈。'.repeat(12), '洪洞县“九五”计划纲要已经印发。').kind).toBe('other')
  })
})
