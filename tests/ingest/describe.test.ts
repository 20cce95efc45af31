import { describe, expect, it } from 'vitest'
import { describePlan } from '../../ingest/describe.ts'
import { readText } from './plans.ts'

const read = (...lines: readonly string[]) => describePlan(lines.join('\n'), 'file-name')

describe('what a plan says of itself at its head', () => {
  it('is title, place, issuer, number and date of the letter that issues it', () => {
    expect(
      read(
        '河东省人民政府文件',
        '',
        '河政发〔2011〕7号',
        '',
        '河东省人民政府关于印发河东省国民经济和社会发展',
        '第十二个五年规划纲要的通知',
        '',
        '2011年3月9日',
      ),
    ).toEqual({
      title: '河东省国民经济和社会发展第十二个五年规划纲要',
      region: '河东省',
      level: 'province',
      kind: 'plan',
      issuer: '河东省人民政府',
      docNumber: '河政发〔2011〕7号',
      issuedOn: '2011-03-09',
      period: '2011-2015',
      language: 'zh',
    })
  })

  it.each([
    ['中华人民共和国国民经济和社会发展\n第十个五年计划纲要\n（2001年3月15日第九届全国人民代表大会第四次会议批准）', '中国', 'country', '2001-2005'],
    ['河东省国民经济和社会发展第十一个五年规划纲要\n（2006年1月20日批准）', '河东省', 'province', '2006-2010'],
    ['# 河东自治区国民经济和社会发展第十三个五年规划纲要', '河东自治区', 'province', '2016-2020'],
    ['河口市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要', '河口市', 'prefecture', '2021-2025'],
    ['河湾县国民经济和社会发展“九五”计划和2010年远景目标纲要', '河湾县', 'county', '1996-2000'],
    ['河东省国民经济和社会发展十年规划和第八个五年计划纲要\n（1991年3月）', '河东省', 'province', '1991-1995'],
  ])('%s names place, level and years', (head, region, level, period) => {
    expect(read(head)).toMatchObject({ region, level, period, kind: 'plan' })
  })

  it('keeps the whole of a title that names two plans', () => {
    expect(read('河东省国民经济和社会发展', '十年规划和第八个五年计划纲要').title).toBe('河东省国民经济和社会发展十年规划和第八个五年计划纲要')
    expect(read('河口市国民经济和社会发展第十四个五年规划和2035年远景目标纲要').title).toBe('河口市国民经济和社会发展第十四个五年规划和2035年远景目标纲要')
  })

  it('is found also where the plan is named alone, as in a report on it to the congress', () => {
    expect(read('关于第七个五年计划的报告', '——1986年3月25日在第六届全国人民代表大会第四次会议上')).toMatchObject({
      title: '关于第七个五年计划的报告',
      region: '中国',
      kind: 'plan',
      issuedOn: '1986-03-25',
      period: '1986-1990',
    })
  })

  it('is place, date and the year it plans for a report on the work of a government', () => {
    expect(read('政府工作报告（摘要）', '——2021年4月20日在河口市第八届人民代表大会', '第一次会议上', '“十三五”时期，是极不平凡的五年。')).toMatchObject({
      title: '河口市政府工作报告',
      region: '河口市',
      kind: 'report',
      issuedOn: '2021-04-20',
      period: '2021',
    })
  })

  it('is nothing where the text does not say', () => {
    expect(read('会议纪要', '各位同志参加了座谈。')).toEqual({
      title: 'file-name',
      region: null,
      level: 'other',
      kind: 'other',
      issuer: null,
      docNumber: null,
      issuedOn: null,
      period: null,
      language: 'zh',
    })
    expect(read('County plan').language).toBe('en')
  })

  it('names a document that has no catalogue', async () => {
    const { document } = await readText(['河口市国民经济和社会发展第十四个五年规划纲要', '第一章 总则', '正文。'])
    expect(document).toMatchObject({ id: 'made-up', title: '河口市国民经济和社会发展第十四个五年规划纲要', fileName: 'made-up.txt', lineCount: 3 })
  })
})
