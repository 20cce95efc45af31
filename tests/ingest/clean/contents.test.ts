import { describe, expect, it } from 'vitest'
import { findContents, titleKey } from '../../../ingest/clean/contents.ts'
import { outline, plainLines, readText } from '../plans.ts'

const removed = (lines: readonly string[]) => [...findContents(plainLines(lines)).lines].sort((a, b) => a - b)

const body = ['第一章 总则', '总则的正文说明发展的基础。', '第一节 基础', '基础的正文。', '第二章 目标', '目标的正文。', '第二节 指标', '指标的正文。']

describe('a table of contents', () => {
  it('is taken out, its titles are known without page numbers', () => {
    const contents = ['目 录', '', '第一章 总则........1', '第一节 基础…………3', '第二章 目标\t12', '第二节\t指标·····15', '']
    const found = findContents(plainLines([...contents, ...body]))
    expect([...found.lines]).toEqual([0, 2, 3, 4, 5])
    expect(found.titles.map(titleKey)).toEqual(['第一章总则', '第一节基础', '第二章目标', '第二节指标'])
  })

  it('is taken out also where it shows no page numbers, up to where its titles are printed again', () => {
    expect(removed(['目录', '第一章 总则', '第一节 基础', '第二章 目标', '第二节 指标', ...body])).toEqual([0, 1, 2, 3, 4])
  })

  it('is taken out where a scan has run its entries together, down to the first running text', () => {
    const scanned = [
      '\t目\t录',
      '序 （1）第一编 任务和指标（3）',
      '第一章 任务第二章 财政和信贷· “ 第一节 收人· “ 第二节 支出“ ·（5）',
      '0 0  0孬0 0思（7D“（8）',
      '第三章农业（9）第一节种植业（9）第二节畜牧业 （1D',
      '第四章林业（12）',
      '3 I l ·',
      '序',
      '本计划总结了过去的经验，分析了当前的形势，按照今后二十年的部署制定。',
      '第一编 任务和指标',
    ]
    expect(removed(scanned)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(findContents(plainLines(scanned)).titles).toEqual([])
  })

  it('that a scan has run together ends before the text, which is read in its own headings', async () => {
    const plan = await readText([
      '目 录',
      '第一章 农业（1）第一节 粮食（1）第二节 畜牧（4',
      '第二章 工业（6）第一节 煤炭“ “ （6）第二节 机械 9）',
      '第三章 交通（1 1）第四章 教育（l4）',
      '前言',
      '本计划总结了过去五年的经验，分析了面临的形势，提出了今后五年的任务。',
      '第一章 农业',
      '第一节 粮食',
      '粮食生产要稳步增长。',
    ])
    expect(outline(plan)).toEqual(['章 第一章 农业', '  节 第一节 粮食'])
    expect(plan.text).toContain('本计划总结了过去五年的经验')
    expect(plan.text).not.toContain('第四章')
    expect(plan.report.contents).toEqual({ listed: 0, missing: [] })
  })

  it('is not made of a few headings named in running text', () => {
    const text = [
      '目录',
      '第一章和第二章讲农业，第三章讲工业，分别由两个委员会起草，合并成一份文件。',
      '第一章 农业',
      '粮食生产要稳步增长，畜牧业要加快，林业要恢复。',
    ]
    expect(removed(text)).toEqual([0])
  })

  it('that begins anew after a garbled copy is the one that counts; the letter between the pieces of the copy stays text', async () => {
    const letter = ['某市人民政府文件', '某政发〔2021〕9号', '各乡镇人民政府：', '现将规划纲要印发给你们，请认真贯彻落实。']
    const plan = await readText([
      '目 录',
      '第一章 旧的总则，旧题',
      letter[0]!,
      '第四节 旧的基础.....28',
      letter[1]!,
      '第二章 旧的目标.....30',
      letter[2]!,
      letter[3]!,
      '目 录',
      '第一章 总则',
      '第一节 基础.....1',
      '第二章 目标.....3',
      '第二节 指标.....5',
      '第三节 保障.....7',
      ...body,
      '第三节 保障',
      '保障的正文。',
    ])
    expect(plan.report.contents).toEqual({ listed: 5, missing: [] })
    expect(outline(plan)).toEqual(['章 第一章 总则', '  节 第一节 基础', '章 第二章 目标', '  节 第二节 指标', '  节 第三节 保障'])
    const front = plan.passages.filter(({ path }) => path.length === 0).map(({ text }) => text)
    expect(front.join('\n')).toBe(letter.join('\n'))
  })

  it('tells which of its headings the text does not hold', async () => {
    const plan = await readText(['目录', '第一章 总则.....1', '第二章 目标.....3', '第三章 任务.....5', '第四章 保障.....7', ...body, '第四章 保障', '正文。'])
    expect(plan.report.contents).toEqual({ listed: 4, missing: ['第三章 任务'] })
  })

  it('is nowhere in a plan without one', () => {
    expect(removed(body)).toEqual([])
    expect(removed(['目录', '本目录下没有章节，只有一段话。', '第一章 总则'])).toEqual([0])
  })

  it('is not made of a table whose cells are parted by tabs', () => {
    expect(removed(['指标\t2020年\t2025年', '地区生产总值\t312\t460', '人口\t50\t52', '收入\t3\t4', '森林覆盖率\t33\t35'])).toEqual([])
  })
})

describe('a title as a key', () => {
  it('is the same whatever its spacing, marks and width', () => {
    expect(titleKey('第一章　坚决扛起使命,奋力 蹚出新路')).toBe(titleKey('第一章 坚决扛起使命， 奋力蹚出新路'))
    expect(titleKey('第１章')).toBe(titleKey('第1章'))
    expect(titleKey('第一章 总则')).not.toBe(titleKey('第二章 总则'))
  })
})
