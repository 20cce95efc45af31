import { describe, expect, it } from 'vitest'
import { askingOf } from '../../../../server/answer/understand/kind.ts'
import { measureOf } from '../../../../server/answer/understand/measure-word.ts'

describe('how long something is that lies on the land', () => {
  it.each(['How long is the footpath network?', 'How long will the mountain tunnel be?', 'How long are the canals?', 'How long was the old tea route?'])(
    'is told in kilometres: %s',
    (question) => {
      expect(measureOf(question)?.test('全长120公里')).toBe(true)
      expect(measureOf(question)?.test('工期120天')).toBe(false)
    },
  )

  it('is a time where nothing of the kind is asked about', () => expect(measureOf('How long is the puppet show?')?.test('全长120公里') ?? false).toBe(false))
})

describe('square kilometres', () => {
  it('are an area, and no length', () => {
    const measure = measureOf('How many square kilometres does the town cover?')
    expect(measure?.test('面积62平方公里')).toBe(true)
    expect(measure?.test('道路里程228公里')).toBe(false)
  })
})

describe('how long a way takes', () => {
  it.each(['到茶山要多久？', '从茶山到茶市多久能到？'])('is a number, counted in time: %s', (question) => {
    expect(askingOf(question, 0).number).toBe(true)
    expect(measureOf(question)?.test('15分钟通达')).toBe(true)
    expect(measureOf(question)?.test('铁路15公里')).toBe(false)
  })
})

describe('how often something is done', () => {
  it('is no number', () => expect(askingOf('县长多久开一次会？', 0).number).toBe(false))
})

describe('inflation', () => {
  it('is told as a share', () => {
    expect(measureOf('How high is inflation?')?.test('上涨3%')).toBe(true)
    expect(measureOf('How high is inflation?')?.test('卖出3万碗')).toBe(false)
  })
})

describe('things of households', () => {
  it('are counted as things and not as households', () => expect(measureOf('How many household stoves will be built?')?.test('砌炉灶300座')).toBe(true))
  it('are told from the households themselves', () => expect(measureOf('How many households get a stove?')?.test('惠及300户')).toBe(true))
})

describe('a base', () => {
  it.each(['竹匠的缴费基数是多少？', '茶师的基数为多少？'])('is no count of things: %s', (question) =>
    expect(measureOf(question)?.source ?? '').not.toBe(measureOf('竹匠的摊位数是多少？')?.source),
  )
})
