import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp(
  ['中华人民共和国国民经济和社会发展第十个五年计划纲要', '第一章 铁路', '青藏铁路格拉段2001年6月开工。2005年茶亭达到9000座。'],
  ['洪洞县国民经济和社会发展第十四个五年规划纲要', '第一章 村庄', '打造10个临汾市级示范茶村。低保定的标准是每月五百元。'],
)
const places = (question: string) => madeUp.read(question).scope.places.map(({ place }) => place)
const unheld = (question: string) => madeUp.read(question).scope.uncovered.map(({ place }) => place)

describe('words that hold the name of a place', () => {
  it('are no places at the ends of a line', () => {
    expect(unheld('青藏铁路格拉段哪年开工？')).toEqual([])
  })

  it('are no place where another word ends in the name', () => {
    expect(unheld('洪洞县低保定的标准是多少钱？')).toEqual([])
  })

  it('are a rank, and the place is the one that has it', () => {
    expect(places('洪洞县要打造几个临汾市级示范茶村？')).toEqual(['洪洞县'])
    expect(unheld('洪洞县要打造几个临汾市级示范茶村？')).toEqual([])
  })

  it('still are the place at the beginning of a question', () => {
    expect(places('洪洞县要打造几个茶村？')).toEqual(['洪洞县'])
    expect(unheld('青海有多少茶亭？')).toEqual(['青海省'])
    expect(unheld('保定的标准是多少？')).toEqual(['保定市'])
  })

  it.each(['2001年的国家计划有没有说茶亭多少座？', '国家计划里茶亭有多少座？'])('are the country where its plan is named: %s', (question) =>
    expect(places(question)).toEqual(['中国']),
  )
})
