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
    ['蒲县国民经济和社会发展第十四个五年规划纲要', '蒲县', 'county', '2021-2025'],
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

  it('tells whose report it is where the title says so', () => {
    expect(read('河口市政府工作报告', '——2021年4月20日')).toMatchObject({ title: '河口市政府工作报告', region: '河口市', kind: 'report', period: '2021' })
    expect(read('河口市2021年政府工作报告')).toMatchObject({ region: '河口市', kind: 'report' })
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

  it.each([
    ['发布日期：2006-02-08', '2006-02-08'],
    ['2006/2/8 来源：市政府办公室', '2006-02-08'],
    ['2006.12.31', '2006-12-31'],
    ['二〇〇六年二月八日', '2006-02-08'],
    ['2006年2月', '2006-02'],
  ])('has its date on a short line, in any way of writing: %s', (line, date) => {
    expect(read('河口市国民经济和社会发展第十一个五年规划纲要', line, '第一章 总则').issuedOn).toBe(date)
  })

  it.each(['2006.13.08', '编号12006-02-08', '编号2006-02-081', '版本 2.0.6'])('takes for a date only what can be one: %s', (line) => {
    expect(read('河口市国民经济和社会发展第十一个五年规划纲要', line).issuedOn).toBeNull()
  })

  it('has no date where only a sentence tells of one', () => {
    const sentence =
      '自1998年7月1日起，全市实行新的土地承包办法，农民的负担明显减轻，粮食产量连续多年增长，乡镇企业发展迅速，城镇面貌有了很大改变，人民生活水平显著提高。'
    expect(read('河口市国民经济和社会发展第十一个五年规划纲要', sentence).issuedOn).toBeNull()
    expect(read('河口市国民经济和社会发展第十一个五年规划纲要', sentence, '2006年2月8日').issuedOn).toBe('2006-02-08')
  })

  it.each([
    '（2006年1月20日河东省第十届人民代表大会第四次会议批准）',
    '（2006年1月20日经河东省第十届人民代表大会第四次会议审议通过）',
    '——2006年1月20日在河东省第十届人民代表大会第四次会议上',
    '由河东省第十届人民代表大会第四次会议审议通过',
  ])('names the place by the congress that adopted it, where the title does not: %s', (line) => {
    expect(read('国民经济和社会发展第十一个五年规划纲要', line)).toMatchObject({ region: '河东省', level: 'province', kind: 'plan' })
  })

  it('is read off what pages repeat at their head only where the text itself does not say it', () => {
    const header = '河口市国民经济和社会发展第十一个五年规划纲要'
    expect(describePlan('第一章 总则\n正文。', 'file-name', header)).toMatchObject({ title: header, region: '河口市', kind: 'plan', period: '2006-2010' })
    const own = '河湾县国民经济和社会发展第十二个五年规划纲要\n第一章 总则'
    expect(describePlan(own, 'file-name', header)).toEqual(describePlan(own, 'file-name'))
    expect(describePlan('第一章 总则\n正文。', 'file-name', '内部资料 注意保存')).toEqual(describePlan('第一章 总则\n正文。', 'file-name'))
  })

  it('names a document without a cover by what its pages repeat', async () => {
    const page = (n: number) =>
      ['河口市国民经济和社会发展第十一个五年规划纲要', `第${'一二三四五六'[n]}章 任务${n}`, `这一页说的是第${n}项任务的具体安排。`, `— ${n + 1} —`].join('\n')
    const { document, text } = await readText([0, 1, 2, 3, 4, 5].map(page).join('\n\f'))
    expect(document).toMatchObject({ title: '河口市国民经济和社会发展第十一个五年规划纲要', region: '河口市', period: '2006-2010' })
    expect(text).not.toContain('河口市')
  })

  it('names a document that has no catalogue', async () => {
    const { document } = await readText(['河口市国民经济和社会发展第十四个五年规划纲要', '第一章 总则', '正文。'])
    expect(document).toMatchObject({ id: 'made-up', title: '河口市国民经济和社会发展第十四个五年规划纲要', fileName: 'made-up.txt', lineCount: 3 })
  })
})
