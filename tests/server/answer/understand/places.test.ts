import { describe, expect, it } from 'vitest'
import { answersOfCorpus } from '../opened.ts'

const opened = answersOfCorpus()

const scope = (question: string, documents?: readonly string[]) => opened.read(question, [], documents).scope
const places = (question: string) => scope(question).places.map(({ place }) => place)

describe('the places a question names', () => {
  it.each([
    ['孝义市有哪些公园？', ['孝义市']],
    ['孝义的公园有哪些？', ['孝义市']],
    ['吕梁全市要修多少公里路？', ['吕梁市']],
    ['山西省怎么治水？', ['山西省']],
    ['孝义和汾阳谁的路长？', ['孝义市', '汾阳市']],
    ['汾阳、孝义、吕梁的目标', ['汾阳市', '孝义市', '吕梁市']],
    ['山西人怎么看病？', ['山西省']],
    ['孝义人去哪里看病？', ['孝义市']],
    ['What parks will Xiaoyi build?', ['孝义市']],
    ["Fenyang's roads", ['汾阳市']],
    ['Roads of Lüliang', ['吕梁市']],
    ['Roads of Lvliang', ['吕梁市']],
    ['Roads of Luliang City', ['吕梁市']],
    ['Shanxi Province', ['山西省']],
  ])('%s', (question, named) => expect(places(question)).toEqual(named))

  it('are told from a name that only lends itself to a company', () => {
    expect(places('孝义市对山西焦煤集团有什么支持？')).toEqual(['孝义市'])
  })

  it('are those of the plan held where only an institution bears the name', () => {
    expect(places('汾阳医院扩建了吗？')).toEqual(['汾阳市'])
  })

  it.each(['南阳乡有什么特产？', '阳泉曲镇要建什么？', '阳泉曲的老街怎么保护？'])('are told from townships that begin like a city: %s', (question) => {
    const { places: named, uncovered } = scope(question)
    expect([...named, ...uncovered].map(({ place }) => place)).toEqual([])
  })

  it.each([
    ['南阳有什么特产？', '南阳市'],
    ['阳泉要建什么？', '阳泉市'],
  ])('are those cities where no township is named: %s', (question, city) => {
    const { places: named, uncovered } = scope(question)
    expect([...named, ...uncovered].map(({ place }) => place)).toEqual([city])
  })

  it('are none where a question names none', () => {
    const { places: named, uncovered, documents } = scope('森林覆盖率目标是多少？')
    expect([named, uncovered]).toEqual([[], []])
    expect(documents).toEqual(opened.index.documents.map(({ id }) => id))
  })

  it('measure and do not narrow: 全国 beside a place that is held', () => {
    expect(places('孝义市要建成全国一流的什么？')).toEqual(['孝义市'])
  })
})

describe('the documents a question is put to', () => {
  it('are those of the place itself, then those of the places it lies in', () => {
    const { places: named, documents } = scope('孝义市有哪些公园？')
    expect(named[0]?.own).toEqual(['xiaoyi-plan', 'xiaoyi-report-2021'])
    expect([...(named[0]?.above ?? [])].sort()).toEqual(['lvliang-plan', 'shanxi-plan'])
    expect(documents.slice(0, 2)).toEqual(['xiaoyi-plan', 'xiaoyi-report-2021'])
    expect(documents).not.toContain('fenyang-plan')
  })

  it('are never those of places below', () => {
    expect(scope('山西省有哪些公园？').documents).toEqual(['shanxi-plan'])
  })

  it('are those that the caller names, and no others', () => {
    expect(scope('孝义市有哪些公园？', ['xiaoyi-report-2021']).documents).toEqual(['xiaoyi-report-2021'])
    expect(scope('森林覆盖率是多少？', ['fenyang-plan']).documents).toEqual(['fenyang-plan'])
  })

  it('are none for a place far away that no document covers', () => {
    const { places: named, uncovered, documents } = scope('杭州市有哪些公园？')
    expect(named).toEqual([])
    expect(uncovered.map(({ place }) => place)).toEqual(['杭州市'])
    expect(documents).toEqual([])
  })

  it('are those of the places above one that has none of its own', () => {
    const { uncovered, documents } = scope('交城县有哪些公园？')
    expect(uncovered.map(({ place }) => place)).toEqual(['交城县'])
    expect([...documents].sort()).toEqual(['lvliang-plan', 'shanxi-plan'])
  })

  it('are those of the place that is held where another beside it is not', () => {
    const { places: named, uncovered } = scope('山西省在太原市要建几个园区？')
    expect(named.map(({ place }) => place)).toEqual(['山西省'])
    expect(uncovered).toEqual([])
  })

  it('are those of the place that is held, and the name of one in it without documents only says where', () => {
    expect(scope('山西省在太原市要建几个园区？').inside).toContain('太原')
    expect(scope('山西省要建几个园区？').inside).toEqual([])
    expect(scope('太原市要建几个园区？').inside).toEqual([])
  })
})

describe('the kind of document a question points to', () => {
  const kind = (question: string) => opened.read(question).documentKind
  it.each([
    ['孝义市政府工作报告说了什么？', 'report'],
    ['What does the work report of Xiaoyi say?', 'report'],
    ['孝义市2021年要做什么？', 'report'],
    ['孝义市“十四五”规划说了什么？', 'plan'],
    ['汾阳市发展规划纲要的目标', 'plan'],
    ["Lvliang's five-year plan", 'plan'],
    ['孝义市2025年的目标', null],
    ['汾阳市2021年的目标', null],
    ['孝义有哪些公园？', null],
  ] as const)('%s', (question, expected) => expect(kind(question)).toBe(expected))
})

describe('a city that shares the name of its province', () => {
  const names = (question: string) => [...scope(question).places, ...scope(question).uncovered].map(({ place }) => place)
  it.each([
    ['Roads of Jilin', ['吉林省']],
    ['Roads of Jilin City', ['吉林市']],
    ['Trains to Jilin City under the plan of Jilin', ['吉林市', '吉林省']],
    ['Roads of Beijing City', ['北京市']],
  ])('is told by City: %s', (question, named) => expect(names(question)).toEqual(named))
})
