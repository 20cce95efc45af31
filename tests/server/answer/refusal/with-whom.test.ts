import { describe, expect, it } from 'vitest'
import { soughtBy } from '../../../../server/answer/refusal/sought.ts'
import { measureOf } from '../../../../server/answer/understand/measure-word.ts'
import { answersOfCorpus } from '../opened.ts'

const opened = answersOfCorpus()
const sought = (question: string) => soughtBy(opened.read(question))

describe('a person', () => {
  it.each(['汾阳三个酒类集聚区各以谁为主？', 'Who is Xiaoyi partnering with on the diversion network?'])('is not sought by %s', (question) =>
    expect(sought(question)).not.toBe('person'),
  )
  it.each(['孝义的代市长是谁？', 'Who is the mayor of Xiaoyi?'])('is sought by %s', (question) => expect(sought(question)).toBe('person'))
})

describe('parts', () => {
  it('are counted as such', async () => {
    expect(measureOf('一共分成几个方面来抓？')?.test('重点抓好以下八方面工作')).toBe(true)
    expect(measureOf('一共分成几个方面来抓？')?.test('建成1个工作面')).toBe(false)
    expect((await opened.ask('孝义2021年的政府工作一共分成几个方面来抓？')).answer.text).toContain('八方面工作')
  })
})

describe('a budget', () => {
  it.each(['预算是多少？', '道排工程造价多少'])('is money: %s', (question) => {
    expect(measureOf(question)?.test('投资364万元')).toBe(true)
    expect(measureOf(question)?.test('7段道排工程')).toBe(false)
  })
})
