import { describe, expect, it } from 'vitest'
import { type LevelPlace, withLevelsMeant } from '../../../../server/answer/understand/level-words.ts'
import type { PlaceMention } from '../../../../server/answer/understand/scope.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

const sichuan: LevelPlace = { name: '四川省', superiors: ['中国'] }
const china: LevelPlace = { name: '中国', superiors: [] }
const found = (question: string, named: readonly PlaceMention[] = []) =>
  withLevelsMeant(question, named, { provinces: [sichuan], cities: [], all: [sichuan, china] }).map(({ name }) => name)
const sichuanIn = (question: string): PlaceMention => {
  const start = question.indexOf('四川')
  return { ...sichuan, matched: '四川', start, end: start + 2 }
}

const madeUp = answersOfMadeUp(
  ['中华人民共和国国民经济和社会发展第八个五年计划纲要', '第一章 目标', '第一节 茶业', '茶叶产量达到70万吨，茶农增收。'],
  ['四川省国民经济和社会发展第九个五年计划纲要', '第一章 目标', '第一节 茶业', '茶叶产量达到9万吨，茶农采茶。'],
)
const places = (question: string) => madeUp.read(question).scope.places.map(({ place }) => place)

describe('the province as those who live there say it', () => {
  it.each(['咱省的茶叶产量是多少？', '俺省要建几个茶市？', '咱们省怎么治水？', '我省怎么治水？', '本省怎么治水？'])('is the one held: %s', (question) => {
    expect(found(question)).toEqual(['四川省'])
    expect(places(question)).toEqual(['四川省'])
  })

  it.each(['咱省级示范茶园在哪里？', '咱省首个茶市在哪里？', '他省怎么治水？'])('is none where the words only measure or mean another: %s', (question) =>
    expect(found(question)).toEqual([]),
  )
})

describe('the plan of the country', () => {
  it.each(['国家八五和四川九五的茶叶产量各是多少？', '国家“八五”与四川“九五”的茶叶产量', '国家八五跟四川九五比茶叶产量'])(
    'is named by its period beside that of a province: %s',
    (question) => expect(found(question, [sichuanIn(question)])).toEqual(['中国', '四川省']),
  )

  it.each(['国家级茶园在四川有几个？', '四川八五和九五的茶叶产量', '国家八五茶园和四川茶园'])('is not named: %s', (question) =>
    expect(found(question, [sichuanIn(question)])).toEqual(['四川省']),
  )

  it.each(['国家“八五”计划和四川“九五”计划怎么安排茶叶产量？', '四川“九五”计划、国家“八五”计划里的茶叶产量'])(
    'is asked too where two periods are named: %s',
    (question) => expect(places(question).toSorted()).toEqual(['中国', '四川省'].toSorted()),
  )

  it('is not where the one period is of what it says of the province', () => expect(places('国家“八五”计划对四川的茶叶怎么安排？')).toEqual(['四川省']))

  it('is told beside that of the province', async () => {
    const reply = await madeUp.ask('国家“八五”和四川“九五”茶叶产量各要达到多少万吨？')
    expect(blocksOf(reply, 'table')[0]?.table?.columns).toEqual(['中国', '四川省'])
    expect(reply.answer.text).toContain('70万吨')
    expect(reply.answer.text).toContain('9万吨')
  })
})
