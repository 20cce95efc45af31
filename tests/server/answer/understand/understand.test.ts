import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Opened, openAnswers } from '../opened.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openAnswers()
})
afterAll(() => opened.close())

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
