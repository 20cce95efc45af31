import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explains } from '../../../../server/answer/compose/explaining.ts'
import { matchable } from '../../../../server/answer/understand/concepts.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

describe('what words say outright of a term', () => {
  it.each([
    ['“两极”是城东新城和城西老街。', '两极'],
    ['“三湾”为东湾、西湾、北湾。', '三湾'],
    ['“两极”是城东新城及城西老街，新城办工厂。', '两极'],
    ['做大做强甜枣、核桃、花椒“洪洞三宝”。', '洪洞三宝'],
    ['发展黄芪、党参、连翘、柴胡“四大药材”。', '四大药材'],
    ['抓好修桥、补路、打井和通电等“四小工程”，人人受益。', '四小工程'],
    ['一巩固四加快一鼓励五提升的“1415”思路。', '1415'],
    ['抓好“一枚印章管审批”“一个系统管监管”“一条热线管便民”“三个一”工作。', '三个一'],
    ['推行“茶箱制”，所谓茶箱制，是指茶箱由专人看管。', '茶箱制'],
    ['选择一百户作为“双包”试点，“双包”是指包收购和包运输。', '双包'],
    ['建成“三纵八横”茶路，“八横”指由东向西的八条横线。', '八横'],
    ['落实“1415”思路，即一巩固、四加快、一鼓励、五提升。', '1415'],
  ])('explains it: %s', (words, term) => expect(explains(matchable(words), matchable(term))).toBe(1))

  it.each([
    ['it is called a mainstay', '“两极”是主要依靠和重要支撑。', '两极'],
    ['it is called a lead', '“两极”为龙头和骨干。', '两极'],
    ['it names what it guides', '推行“双包”指导意见。', '双包'],
    ['nothing is told of it side by side', '“两极”是全县的希望所在。', '两极'],
    ['what stands side by side stands far behind', `“两极”是全县${'新的一年里各乡镇'.repeat(9)}和各村的希望。`, '两极'],
    ['fewer stand before it than it counts', '做大做强甜枣、核桃“洪洞三宝”。', '洪洞三宝'],
    ['two stand before a term of two', '做大做强甜枣、核桃“洪洞两宝”。', '洪洞两宝'],
    ['the numerals are others', '一巩固三加快一鼓励五提升的“1415”思路。', '1415'],
    ['the numerals stand in another order', '四加快一巩固一鼓励五提升的“1415”思路。', '1415'],
    ['it only counts', '包括东湾、西湾和北湾三个镇。', '三个'],
    ['it is not named', '甜枣、核桃、花椒卖到外省。', '洪洞三宝'],
  ])('does not explain it where %s', (_, words, term) => expect(explains(matchable(words), matchable(term))).toBe(0))

  it('names as many as a term counts before it, or does not explain it', () => {
    const name = fc.string({ unit: fc.constantFrom(...'甜枣核桃花椒瓦罐竹篮布鞋'), minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(name, { minLength: 2, maxLength: 9 }), fc.integer({ min: 3, max: 9 }), (names, count) => {
        const term = `洪洞${'三四五六七八九'[count - 3]}宝`
        expect(explains(`推介${names.join('、')}${term}`, term) === 1).toBe(names.length >= count)
      }),
    )
  })
})

describe('a meaning asked for', () => {
  const madeUp = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 布局',
    '第一节 空间',
    '构建“两极”格局，“两极”带动全县，“两极”互通。',
    '“两极”是城东新城和城西老街，新城办工厂，老街办集市。',
    '第二节 特产',
    '设立“洪洞三宝”专卖店，“洪洞三宝”的包装要统一，“洪洞三宝”要进商场。',
    '做大做强甜枣、核桃、花椒“洪洞三宝”，建设直播间。',
    '第三节 工作思路',
    '落实“1415”思路，全县上下一条心，“1415”思路要上墙。',
    '一巩固四加快一鼓励五提升的“1415”思路贯穿始终。',
  ])

  it.each([
    ['洪洞县的“两极”是什么意思？', '“两极”是城东新城和城西老街，新城办工厂，老街办集市。'],
    ['洪洞县的“洪洞三宝”指什么？', '做大做强甜枣、核桃、花椒“洪洞三宝”，建设直播间。'],
    ['洪洞县的“1415”是什么意思？', '一巩固四加快一鼓励五提升的“1415”思路贯穿始终。'],
  ])('is told where a sentence says it in such words, and not said to be missing: %s', async (question, sentence) => {
    const reply = await madeUp.ask(question)
    expect(blocksOf(reply, 'sentence').map(({ text }) => text)).toContain(sentence)
    expect(blocksOf(reply, 'note')).toEqual([])
  })
})

describe('a meaning that a paragraph tells sentence by sentence', () => {
  const care = '一任接着一任干，沟渠塘井样样有人管，春夏秋冬天天有人问，雨前雨后处处有人查'
  const madeUp = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 特产',
    '第一节 “东山三宝”',
    `打响“东山三宝”品牌，${care}。甜枣晒干入库，分级装箱，上市不断档。核桃去皮烘干，手工剥仁，分级装罐。花椒摘净晾透，石臼捣粉，分装小袋。`,
    '第二节 “西山四宝”',
    `打响“西山四宝”品牌，${care}。瓦罐匀泥上釉，窑里烧三天，出窑再上色。`,
  ])

  it('is not said to be missing where it takes up as many as the term counts', async () => {
    const reply = await madeUp.ask('洪洞县的“东山三宝”是什么意思？')
    expect(blocksOf(reply, 'sentence').map(({ text }) => text.slice(0, 2))).toEqual(['打响', '甜枣', '核桃', '花椒'])
    expect(blocksOf(reply, 'note')).toEqual([])
  })

  it('is said to be missing where it takes up fewer', async () => {
    const reply = await madeUp.ask('洪洞县的“西山四宝”是什么意思？')
    expect(blocksOf(reply, 'note').map(({ text }) => text)).toEqual(['文件用到这一说法，没有另作解释。'])
  })
})

describe('a term made of numbers', () => {
  const madeUp = answersOfMadeUp([
    '孝义市国民经济和社会发展第十四个五年规划纲要',
    '第一章 产业',
    '第一节 开发区',
    '充分聚焦开发区“2+4+2”协同发展的现代产业体系，着力推进开发区企业、开发区项目向园区集聚，提升开发区产业体系发展水平。',
    '第二节 体系',
    '“2+4+2”协同发展的体系：优化瓦罐、竹篮两大主导产业，培育甜枣、核桃、花椒、布鞋四大新兴产业，提升茶馆、戏台两大潜导产业。',
  ])

  it('is explained to those who ask in English by what says what it is', async () => {
    const reply = await madeUp.ask('What does the "2+4+2" formula for the industrial system of the development zone of Xiaoyi mean?')
    expect(blocksOf(reply, 'sentence')[0]!.text).toContain('瓦罐、竹篮两大主导产业')
  })
})
