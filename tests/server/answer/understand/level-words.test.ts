import { describe, expect, it } from 'vitest'
import { type LevelPlace, levelsHeld, withLevelsMeant } from '../../../../server/answer/understand/level-words.ts'
import type { PlaceMention } from '../../../../server/answer/understand/scope.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { answersOfCorpus } from '../opened.ts'
import { blocksOf } from '../replies.ts'

const shanxi: LevelPlace = { name: '山西省', superiors: ['中国'] }
const hebei: LevelPlace = { name: '河北省', superiors: ['中国'] }

const provinceIn = (question: string, named: readonly PlaceMention[], provinces: readonly LevelPlace[]) =>
  withLevelsMeant(question, named, { provinces, cities: [], all: [] })

/** A place where the question names it. */
const mention = (question: string, matched: string, name: string, superiors: readonly string[]): PlaceMention => {
  const start = question.indexOf(matched)
  return { name, superiors, matched, start, end: start + matched.length }
}
const lvliang = (question: string) => mention(question, '吕梁', '吕梁市', ['山西省', '中国'])
const names = (mentions: readonly PlaceMention[]) => mentions.map(({ name }) => name)

describe('the province that 全省 stands for', () => {
  it.each(['全省的森林覆盖率目标是多少？', '省里怎么治水？', '我省要建几个机场？', '本省的煤炭怎么转型？'])('is the one whose plan is held: %s', (question) => {
    expect(names(provinceIn(question, [], [shanxi]))).toEqual(['山西省'])
  })

  it('is found where the words stand', () => {
    const question = '问一下全省的森林覆盖率'
    expect(provinceIn(question, [], [shanxi])).toEqual([{ ...shanxi, matched: '全省', start: 3, end: 5 }])
  })

  it.each([
    '汾阳在全省前列的指标有哪些？',
    '怎样走在全省前列？',
    '居全省第一的产业是什么？',
    '全省首个氢能园区在哪？',
    '全省头一家茶馆在哪？',
    '全省一流的医院怎么建？',
    '全省重点工程有哪些？',
    '全省各市怎么协作？',
    '省级开发区有哪些？',
    '占全省的比重是多少？',
  ])('is none where the words only measure something: %s', (question) => expect(provinceIn(question, [], [shanxi])).toEqual([]))

  it('is none where no province’s plan is held, or several are and nothing says which', () => {
    expect(provinceIn('全省怎么治水？', [], [])).toEqual([])
    expect(provinceIn('全省怎么治水？', [], [shanxi, hebei])).toEqual([])
  })

  it('is the one that a place named lies in, where several are held', () => {
    const question = '吕梁和全省的森林覆盖率各是多少？'
    expect(names(provinceIn(question, [lvliang(question)], [hebei, shanxi]))).toEqual(['吕梁市', '山西省'])
  })

  it.each(['吕梁跟全省比谁高？', '全省和吕梁的目标各是多少？', '吕梁与全省相比怎么样？', '全省、吕梁的目标各是多少？'])(
    'counts beside another place where it is set against it, in the order they are named: %s',
    (question) => {
      const found = provinceIn(question, [lvliang(question)], [shanxi])
      expect(names(found)).toEqual(question.indexOf('吕梁') < question.indexOf('全省') ? ['吕梁市', '山西省'] : ['山西省', '吕梁市'])
      for (const { matched, start, end } of found) expect(question.slice(start, end)).toBe(matched)
    },
  )

  it.each(['吕梁对全省的贡献是什么？', '吕梁怎么服务全省转型？'])('does not count beside a place otherwise: %s', (question) => {
    const named = [lvliang(question)]
    expect(provinceIn(question, named, [shanxi])).toEqual(named)
  })

  it.each(['吕梁和全省的目标各是多少？', '全省目标和吕梁目标各多少？', '省、吕梁市分别定了什么目标？', '吕梁的目标比全省高多少？'])(
    'is one of two where both are asked for: %s',
    (question) => {
      expect(names(provinceIn(question, [lvliang(question)], [shanxi])).toSorted()).toEqual(['吕梁市', '山西省'])
    },
  )

  it.each([
    '省“十四五”规划怎么治水？',
    '省十四五规划里有几座水库？',
    '请看省规划怎么说',
    '省纲要里的水库',
    '省政府怎么治水？',
    '按照省“十四五”规划，水库怎么加固？',
    '核对省规划的水库',
  ])('is named by its plan or its government: %s', (question) => expect(names(provinceIn(question, [], [shanxi]))).toEqual(['山西省']))

  it.each(['河北省“十四五”规划怎么治水？', '外省规划怎么治水？', '问省会的水库', '查省级水库', '省着用水有什么办法？'])(
    'is not where 省 is part of another word: %s',
    (question) => expect(provinceIn(question, [], [shanxi])).toEqual([]),
  )

  it.each([
    'How does 吕梁’s target compare with the provincial one?',
    'Is 吕梁 higher than the province as a whole?',
    'What are the targets of 吕梁 and the province?',
  ])('is meant in English too: %s', (question) => expect(names(provinceIn(question, [lvliang(question)], [shanxi]))).toEqual(['吕梁市', '山西省']))

  it.each(['What does 吕梁 do about provincial highways?', 'Which provincial-level parks does 吕梁 have?', 'How does 吕梁 serve the province?'])(
    'is not meant where English words only measure: %s',
    (question) => expect(names(provinceIn(question, [lvliang(question)], [shanxi]))).toEqual(['吕梁市']),
  )

  it('is asked about alone in English', () => {
    expect(names(provinceIn('What about the province as a whole?', [], [shanxi]))).toEqual(['山西省'])
  })

  it('is not named twice', () => {
    const question = '山西全省的目标是多少？'
    const named = [mention(question, '山西', '山西省', ['中国'])]
    expect(provinceIn(question, named, [shanxi])).toEqual(named)
    const other = '山西和全省有什么不同？'
    const twice = [mention(other, '山西', '山西省', ['中国'])]
    expect(provinceIn(other, twice, [shanxi])).toEqual(twice)
  })
})

describe('the province that gives or asks something of a place in it', () => {
  it.each(['省里给吕梁的定位是什么？', '全省规划对吕梁有什么要求？', '省里支持吕梁做什么？'])('is the one whose plan tells it: %s', (question) =>
    expect(provinceIn(question, [lvliang(question)], [hebei, shanxi]).map(({ name, within = false }) => [name, within])).toEqual([
      ['山西省', false],
      ['吕梁市', true],
    ]),
  )

  it('is the one named before the place, where it is what the province says of it', () => {
    const question = '山西对吕梁的定位是什么？'
    const named = [mention(question, '山西', '山西省', ['中国']), lvliang(question)]
    expect(provinceIn(question, named, [shanxi]).map(({ name, within = false }) => [name, within])).toEqual([
      ['山西省', false],
      ['吕梁市', true],
    ])
    const both = '山西和吕梁的定位各是什么？'
    expect(provinceIn(both, [mention(both, '山西', '山西省', ['中国']), lvliang(both)], [shanxi]).some(({ within }) => within)).toBe(false)
  })

  it.each(['吕梁给全省作了什么贡献？', '省里怎么治水？', '吕梁的定位是什么？'])('is not meant: %s', (question) =>
    expect(names(provinceIn(question, question.includes('吕梁') ? [lvliang(question)] : [], [hebei])).includes('山西省')).toBe(false),
  )
})

describe('the city that 全市 stands for', () => {
  const city: LevelPlace = { name: '吕梁市', superiors: ['山西省', '中国'] }
  const cityIn = (question: string, named: readonly PlaceMention[]) => names(withLevelsMeant(question, named, { provinces: [], all: [], cities: [city] }))
  const fenyang = (question: string) => mention(question, '汾阳', '汾阳市', ['吕梁市', '山西省', '中国'])

  it.each(['汾阳和全市的目标各是多少？', '全市与汾阳相比谁高？'])('is the one that a county set right beside it lies in: %s', (question) =>
    expect(cityIn(question, [fenyang(question)]).toSorted()).toEqual(['吕梁市', '汾阳市'].toSorted()),
  )

  it.each(['汾阳全市的目标是多少？', '汾阳的目标是多少，全市工作的重点又是什么？', '汾阳怎么带动全市？'])(
    'is none where the county may mean itself: %s',
    (question) => expect(cityIn(question, [fenyang(question)])).toEqual(['汾阳市']),
  )

  it.each(['汾阳和全市头一座茶厂有什么不同？', '汾阳与全市首个茶厂的产量各是多少？'])('is none where it only measures something: %s', (question) =>
    expect(cityIn(question, [fenyang(question)])).toEqual(['汾阳市']),
  )

  it('is none where no county is named', () => expect(cityIn('全市的目标是多少？', [])).toEqual([]))
})

describe('with the plans held', () => {
  const opened = answersOfCorpus()

  it('the provinces held are those of documents of that level, each once', () => {
    const { documents } = opened.index
    const provincesOf = (held: typeof documents) => levelsHeld(held, () => ['中国']).provinces
    expect(provincesOf(documents)).toEqual([shanxi])
    expect(provincesOf([...documents, ...documents])).toEqual([shanxi])
    expect(provincesOf(documents.filter(({ level }) => level !== 'province'))).toEqual([])
  })

  it.each([
    ['全省2025年森林覆盖率目标是多少？', ['山西省']],
    ['省里怎么支持托育服务？', ['山西省']],
    ['吕梁跟全省比，2025年森林覆盖率谁高？', ['吕梁市', '山西省']],
    ['孝义市怎么争取全省领先？', ['孝义市']],
    ['汾阳市在全省的定位是什么？', ['汾阳市']],
  ])('%s is of %s', (question, places) => expect(opened.read(question).scope.places.map(({ place }) => place)).toEqual(places))

  it('a question about 全省 is answered from the province’s plan alone', async () => {
    const reply = await opened.ask('全省2025年森林覆盖率目标是多少？')
    expect(reply.answer.blocks[0]?.text).toMatch(/^山西省2025年森林覆盖率目标为26%/)
    expect(new Set(reply.citations.map(({ documentId }) => documentId))).toEqual(new Set(['shanxi-plan']))
  })

  it('a place set against 全省 is compared with the province', async () => {
    const reply = await opened.ask('吕梁跟全省比，2025年森林覆盖率目标各是多少？')
    const lines = blocksOf(reply, 'indicator').map(({ text }) => text)
    expect(lines[0]).toMatch(/^吕梁市2025年森林覆盖率目标为35%/)
    expect(lines[1]).toMatch(/^山西省2025年森林覆盖率目标为26%/)
  })
})

describe('every place held', () => {
  const places: readonly LevelPlace[] = [shanxi, { name: '吕梁市', superiors: ['山西省', '中国'] }, { name: '孝义市', superiors: ['吕梁市', '山西省', '中国'] }]
  const placesIn = (question: string, named: readonly PlaceMention[] = [], all = places) => withLevelsMeant(question, named, { provinces: [], cities: [], all })

  it.each([
    '三个规划的森林覆盖率目标各是多少？',
    '每个地方的森林覆盖率是多少？',
    '所有三个地方怎么治水？',
    '这三份规划怎么说？',
    '各地分别建几座水库？',
    '各份计划的目标是什么？',
    'Which of the three plans has the highest target?',
    'What is the target of each place?',
    'How many parks does every region build?',
    'Compare all the three regions.',
    'Which place builds most?',
  ])('is meant: %s', (question) => {
    expect(names(placesIn(question))).toEqual(places.map(({ name }) => name))
  })

  it('is found where the words stand, each there', () => {
    const question = '请问三个规划的目标各是多少？'
    for (const { matched, start, end } of placesIn(question)) expect([matched, question.slice(start, end)]).toEqual(['三个规划', '三个规划'])
  })

  it.each([
    '水库有几座？',
    '各地的水库怎么加固？',
    '规划的目标是多少？',
    '每个人的收入是多少？',
    'What is the plan?',
    'Which parks are planned?',
    '茶会办在哪几个地方？',
    '茶厂设在哪两个市县？',
  ])('is not meant otherwise: %s', (question) => expect(placesIn(question)).toEqual([]))

  it('is not meant beside a place that is named', () => {
    const question = '吕梁每个地方的目标是多少？'
    expect(names(placesIn(question, [lvliang(question)]))).toEqual(['吕梁市'])
  })

  it('is set side by side where a few are held, and not where one or many are', () => {
    const many = (count: number) => Array.from({ length: count }, (_, i): LevelPlace => ({ name: `甲${i}县`, superiors: [] }))
    for (let count = 0; count <= 9; count++) expect(placesIn('每个地方的目标各是多少？', [], many(count))).toHaveLength(count >= 2 && count <= 6 ? count : 0)
  })
})

describe('with several plans held', () => {
  const plan = (place: string, value: number) => [
    `${place}国民经济和社会发展第十四个五年规划纲要`,
    '第一章 主要指标',
    '表1 主要指标',
    '指标名称\t单位\t2020年\t2025年\t属性',
    `森林覆盖率\t%\t${value - 5}\t${value}\t约束性`,
  ]
  const madeUp = answersOfMadeUp(plan('洪洞县', 31), plan('襄汾县', 37), plan('乡宁县', 43))

  it.each(['三个规划的森林覆盖率目标各是多少？', '每个地方的森林覆盖率目标是多少？', 'Which of the three plans has the highest forest coverage target?'])(
    'all are compared: %s',
    async (question) => {
      const reply = await madeUp.ask(question)
      expect(reply.question.places.toSorted()).toEqual(['洪洞县', '襄汾县', '乡宁县'].toSorted())
      const lines = blocksOf(reply, 'indicator').map(({ text }) => text)
      expect(lines).toHaveLength(3)
      for (const value of ['31%', '37%', '43%']) expect(lines.join('\n')).toContain(value)
    },
  )
})

describe('the country beside a place', () => {
  const china: LevelPlace = { name: '中国', superiors: [] }
  const held = { provinces: [shanxi], cities: [], all: [shanxi, china] }
  const found = (question: string) => names(withLevelsMeant(question, [lvliang(question)], held))

  it.each(['吕梁的增速比全国高还是低？', '吕梁的增速和全国相比怎么样？'])('is meant where the place is set against it: %s', (question) =>
    expect(found(question)).toEqual(['吕梁市', '中国']),
  )

  it.each(['吕梁有几个全国劳模？', '吕梁的增速在全国第几？', '吕梁和全国人大代表座谈了几次？'])('is not where it only measures: %s', (question) =>
    expect(found(question)).toEqual(['吕梁市']),
  )

  it('is not where no plan of it is held', () => {
    const question = '吕梁的增速比全国高还是低？'
    expect(names(withLevelsMeant(question, [lvliang(question)], { ...held, all: [shanxi] }))).toEqual(['吕梁市'])
  })

  it('is the one whose plans are compared, and no comparison of all places', () =>
    expect(names(withLevelsMeant('国家“八五”和“十一五”两份规划的目标各是多少？', [], held))).toEqual(['中国']))

  it('is named by the years of its plan', () => expect(names(withLevelsMeant('国家2006—2010年的规划要修几座桥？', [], held))).toEqual(['中国']))
})

describe('a place that is not held', () => {
  const held = { provinces: [shanxi], cities: [], all: [shanxi] }

  it('is part of what is asked of the province named before it', () => {
    const question = '省里规划几个智创城，其中吕梁占几个？'
    expect(names(withLevelsMeant(question, [lvliang(question)], held))).toEqual(['山西省', '吕梁市'])
  })

  it.each(['吕梁在省里的定位是什么？', '吕梁有几个全省重点项目？'])('is asked about itself where it is named first: %s', (question) =>
    expect(names(withLevelsMeant(question, [lvliang(question)], held))).toEqual(['吕梁市']),
  )

  it('is asked about itself where it is held', () => {
    const question = '省里规划几个智创城，其中吕梁占几个？'
    const both = { ...held, all: [shanxi, { name: '吕梁市', superiors: ['山西省', '中国'] }] }
    expect(names(withLevelsMeant(question, [lvliang(question)], both))).toEqual(['吕梁市'])
  })
})
