import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { answersOfCorpus } from '../opened.ts'

const opened = answersOfCorpus()

describe('the year of a report', () => {
  it.each([
    '2021年孝义市政府工作报告里怎么说水利？',
    '孝义2021年的政府工作报告提到哪些公园？',
    'What does the 2021 Xiaoyi government work report say about parks?',
  ])('names the report and is not the time asked about: %s', (question) => {
    const { times, documentKind } = opened.read(question)
    expect(times.years).toEqual([])
    expect(documentKind).toBe('report')
  })

  it('leaves another year that is asked about', () => {
    expect(opened.read('2021年孝义市政府工作报告说2020年修了多少公里路？').times.years).toEqual([2020])
  })

  it('is the time asked about where no report is named', () => {
    expect(opened.read('孝义市2021年要修多少公里路？').times.years).toEqual([2021])
  })
})

describe('a place inside quotation marks', () => {
  it('is part of the term', () => {
    const { concepts, scope } = opened.read('吕梁市提出的“五个吕梁”是什么？')
    expect(concepts.map(({ source }) => source)).toContain('五个吕梁')
    expect(scope.places.map(({ place }) => place)).toEqual(['吕梁市'])
  })

  it('is no part of a term outside them', () => {
    const sources = opened
      .read('“健康中心”在吕梁怎么建？')
      .concepts.map(({ source }) => source)
      .join(' ')
    expect(sources).toContain('健康中心')
    expect(sources).not.toContain('吕梁')
  })
})

describe('the words that are embedded', () => {
  it('are for Chinese the question without its places', () => {
    const { embedded } = opened.read('孝义市怎么发展养老服务？')
    expect(embedded).toContain('养老服务')
    expect(embedded).not.toContain('孝义')
  })

  it('are for English the question with the Chinese of its words, and none of its own words twice', () => {
    const { embedded, concepts } = opened.read('How will Fenyang protect wetlands with the XQZ method?')
    const [, behind = ''] = embedded.split('?')
    expect(behind).toMatch(/湿地/)
    expect(concepts.map(({ source }) => source)).toContain('xqz')
    expect(behind).not.toMatch(/xqz/i)
  })
})

describe('a follow-up that asks what came of a target', () => {
  it('is answered with the value that was reached', async () => {
    const reply = await opened.ask('2020年实际是多少？', { after: ['吕梁市2025年常住人口城镇化率目标是多少？'] })
    expect(reply.answer.blocks[0]?.text).toMatch(/^吕梁市2020年常住人口城镇化率实际为54\.7%/)
  })
})

describe('a question that names a plan by its period and no place', () => {
  const madeUp = answersOfMadeUp(
    ['洪洞县国民经济和社会发展第十三个五年规划纲要', '第一章 水利', '第一节 水库', '新建水库7座，总库容九百万立方米，全部用于灌溉。'],
    ['襄汾县国民经济和社会发展第十四个五年规划纲要', '第一章 水利', '第一节 水库', '新建水库11座，总库容两千万立方米，全部用于供水。'],
    ['中华人民共和国国民经济和社会发展第十五个五年规划纲要', '第一章 水利', '第一节 水库', '新建水库95座，总库容四十亿立方米，我国水网基本成形。'],
  )
  const [earlier, later, country] = ['made-up', 'made-up-2', 'made-up-3']

  it.each([
    ['“十三五”规划要新建几座水库？', [earlier]],
    ['十四五计划里要新建几座水库？', [later]],
    ['“十四五”时期规划纲要要新建几座水库？', [later]],
    ['“十三五”纲要和“十四五”纲要各要新建几座水库？', [earlier, later]],
    ['How many reservoirs does the 13th Five-Year Plan propose?', [earlier]],
    ['Which reservoirs does the outline of the 14th five year plan name?', [later]],
  ])('is put to the plans of that period: %s', (question, documents) => expect(madeUp.read(question).scope.documents).toEqual(documents))

  it.each([
    ['no plan of that period is held', '“十一五”规划要新建几座水库？'],
    ['it names the period alone', '“十三五”期间要新建几座水库？'],
    ['it names no period', '规划要新建几座水库？'],
  ])('is put to all where %s: %s', (_, question) => expect(madeUp.read(question).scope.documents).toEqual([earlier, later, country]))

  it('is put to the plans of the place where it names one', () => {
    expect(madeUp.read('襄汾县“十三五”规划要新建几座水库？').scope.documents).toContain(later)
    expect(madeUp.read('襄汾县“十三五”规划要新建几座水库？').scope.documents).not.toContain(earlier)
  })

  it.each([
    ['“十三五”规划要新建几座水库？', /水库7座/],
    ['“十四五”规划要新建几座水库？', /水库11座/],
  ])('is answered from them alone: %s', async (question, words) => {
    const { status, answer, citations } = await madeUp.ask(question)
    expect(status).toBe('answered')
    expect(answer.blocks[0]?.text).toMatch(words)
    expect(new Set(citations.map(({ documentId }) => documentId)).size).toBe(1)
  })

  it.each(['全国九五计划和襄汾县“十四五”规划各要新建几座水库？', '全国的目标与襄汾县比，要多建几座水库？'])(
    'sets the whole country against a place by their plans: %s',
    (question) =>
      expect(
        madeUp
          .read(question)
          .scope.places.map(({ place }) => place)
          .toSorted(),
      ).toEqual(['中国', '襄汾县']),
  )

  it.each(['襄汾县怎么走在全国前列？', '襄汾县在全国的名气怎么提高？'])('sets nothing against the country that only measures: %s', (question) =>
    expect(madeUp.read(question).scope.places.map(({ place }) => place)).toEqual(['襄汾县']),
  )
})
