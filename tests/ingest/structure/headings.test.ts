import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxMark, headingMark } from '../../../ingest/structure/headings.ts'
import { outline, paragraphs, passagesUnder, readText, wrapped } from '../plans.ts'

describe('the beginning of a line', () => {
  it.each([
    ['第一篇 总论', '篇', '第一篇', 1, '总论'],
    ['第三部分　主要任务', '篇', '第三部分', 3, '主要任务'],
    ['第十二章 改善民生', '章', '第十二章', 12, '改善民生'],
    ['第 2 章：发展目标', '章', '第2章', 2, '发展目标'],
    ['第六节 深化改革', '节', '第六节', 6, '深化改革'],
    ['三、2021年工作安排', '款', '三、', 3, '2021年工作安排'],
    ['（四）聚焦乡村振兴', '款', '（四）', 4, '聚焦乡村振兴'],
    ['(二) 加强监管', '款', '(二)', 2, '加强监管'],
    ['1．加快建设', '项', '1．', 1, '加快建设'],
    ['(3) 支持企业', '项', '(3)', 3, '支持企业'],
  ])('%s is a heading', (line, kind, number, ordinal, title) => {
    const mark = headingMark(line)
    expect(mark).toMatchObject({ kind, number, ordinal })
    expect(line.slice(mark?.titleStart)).toBe(title)
  })

  it.each(['第一次全国普查', '一是坚持创新', '1.5万亩核桃林', '2021年工作安排', '十二五时期', '（全文完）', '第一，坚持'])('%s is none', (line) => {
    expect(headingMark(line)).toBeNull()
  })

  it.each([
    ['专栏 3-1：5G 重点项目', '专栏', '专栏 3-1', '5G 重点项目'],
    ['专栏：12-1：教育类项目', '专栏', '专栏 12-1', '教育类项目'],
    ['专栏:10-2：文化产业重点项目', '专栏', '专栏 10-2', '文化产业重点项目'],
    ['专栏10城市更新九大工程', '专栏', '专栏 10', '城市更新九大工程'],
    ['专 栏 ３ 高等教育工程', '专栏', '专栏 3', '高等教育工程'],
    ['专栏 3-3 新材料重点项目', '专栏', '专栏 3-3', '新材料重点项目'],
    ['表 2：主要指标', '表', '表 2', '主要指标'],
    ['附表1 主要指标', '表', '附表 1', '主要指标'],
  ])('%s is the title of a box or table', (line, kind, number, title) => {
    const mark = boxMark(line)
    expect(mark).toMatchObject({ kind, number })
    expect(line.slice(mark?.titleStart)).toBe(title)
  })

  it.each(['专栏 3-1 所列项目应当按期完成。', '专栏作家', '表彰先进', '表示坚决支持'])('%s is no title of a box', (line) => {
    expect(boxMark(line)).toBeNull()
  })

  it('never makes a title longer than the line', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.constantFrom('第三章', '第二节', '（三）', '专栏 2-1：', '表 3 ', ''), (text, head) => {
        const line = head + text
        for (const mark of [headingMark(line), boxMark(line)]) if (mark) expect(mark.titleStart).toBeLessThanOrEqual(line.length)
      }),
    )
  })
})

const body = '坚持创新驱动发展，全面塑造发展新优势，加快建设科技强市。'

describe('the tree of headings', () => {
  it('nests by the form of the ordinals', async () => {
    const plan = await readText([
      '第一篇 总论',
      '第一章 背景',
      body,
      '第一节 成就',
      body,
      '一、经济',
      body,
      '（一）工业',
      body,
      '第二节 环境',
      body,
      '第二篇 任务',
      body,
    ])
    expect(outline(plan)).toEqual([
      '篇 第一篇 总论',
      '  章 第一章 背景',
      '    节 第一节 成就',
      '      款 一、 经济',
      '        款 （一） 工业',
      '    节 第二节 环境',
      '篇 第二篇 任务',
    ])
  })

  it('puts each passage under the headings above it, outermost first', async () => {
    const plan = await readText(['第一章 背景', '第一节 成就', body, '第二章 目标', body])
    expect(plan.passages.map(({ path }) => path)).toEqual([['第一章 背景', '第一节 成就'], ['第二章 目标']])
  })

  it('takes a report whose heads are 一、 and （一） only, and parts a head from the text it runs into', async () => {
    const plan = await readText([
      '一、过去五年的工作',
      body,
      '二、今年的工作安排',
      body,
      '（一）聚焦产业升级，拓展发展的竞争力。',
      body,
      '（二）聚焦乡村振兴，激发发展的新活力。以全省示范县建设为契机，打造一批乡村振兴先行示范村。',
      body,
    ])
    expect(outline(plan)).toEqual([
      '款 一、 过去五年的工作',
      '款 二、 今年的工作安排',
      '  款 （一） 聚焦产业升级，拓展发展的竞争力。',
      '  款 （二） 聚焦乡村振兴，激发发展的新活力。',
    ])
    expect(passagesUnder(plan, '（二）')).toEqual(['以全省示范县建设为契机，打造一批乡村振兴先行示范村。', body])
  })

  it('takes markdown of uneven levels by its ordinals, not by its hashes', async () => {
    const plan = await readText(['## **第一章 背景**', '', '#### 第一节 成就', '', body, '', '# 第二节 环境', '', body, '', '### **第二章 目标**', '', body])
    expect(outline(plan)).toEqual(['章 第一章 背景', '  节 第一节 成就', '  节 第二节 环境', '章 第二章 目标'])
  })

  it('joins a title that runs over two lines', async () => {
    const plan = await readText(['第一章 坚决扛起使命，', '奋力实现宏伟目标', body, '第二章 实施创新驱动，打造竞争力', body])
    expect(outline(plan)).toEqual(['章 第一章 坚决扛起使命，奋力实现宏伟目标', '章 第二章 实施创新驱动，打造竞争力'])
  })

  it('knows the two lines of a title by the table of contents', async () => {
    const contents = ['目录', '第一章 长风破浪 直挂云帆……1', '第二章 目标……3', '第三章 任务……5', '第四章 保障……7']
    const plan = await readText([...contents, '第一章 长风破浪', '直挂云帆', body, '第二章 目标', body, '第三章 任务', body, '第四章 保障', body])
    expect(outline(plan)[0]).toMatch(/^章 第一章 长风破浪\s?直挂云帆$/)
    expect(plan.report.contents.missing).toEqual([])
  })

  it('does not take the date of an issue for a heading', async () => {
    const plan = await readText(['# 某市发展规划', '', '## 2021年4月', '', '## 二〇二一年四月', '', '# 第一章 总则', '', body])
    expect(outline(plan)).toEqual(['款 某市发展规划', '章 第一章 总则'])
  })

  it('leaves a counted sentence in wrapped text a sentence', async () => {
    const filler = paragraphs(12).flatMap((paragraph) => wrapped(paragraph, 24))
    const counted = wrapped('一、二产业协调发展的基础更加坚实，三次产业结构持续优化，发展的质量和效益明显提升，后劲不断增强。', 24)
    const plan = await readText(['第一章 总则', ...filler, ...counted])
    expect(outline(plan)).toEqual(['章 第一章 总则'])
    expect(plan.text).toContain('一、二产业协调发展的基础更加坚实，三次产业结构持续优化，发展的质量和效益明显提升，后劲不断增强。')
  })
})
