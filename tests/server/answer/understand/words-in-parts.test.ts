import { describe, expect, it } from 'vitest'
import { estates } from '../../../../server/answer/understand/names.ts'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 建设',
  '第一节 环境',
  '工业固体废弃物堆场复垦，城镇居民收入逐年提高。',
  '第二节 海岛',
  '平潭海峡大桥通车，形成七大板块。',
])
const alternativesOf = (question: string, source: string) =>
  madeUp
    .read(question)
    .concepts.find((concept) => concept.source === source)
    ?.alternatives.map(({ text }) => text) ?? []
const sources = (question: string) => madeUp.read(question).concepts.map(({ source }) => source)

describe('a term of several words', () => {
  it('is looked for with another word for one of them', () => expect(alternativesOf('洪洞县工业固废利用率是多少？', '工业固废')).toContain('工业固体废弃物'))

  it('keeps its words where it is the name of one institution', () =>
    expect(alternativesOf('洪洞县湖南大学有多少学生？', '湖南大学').filter((text) => text !== '湖南大学')).toEqual([]))
})

describe('an island', () => {
  it('is looked for without the word for it', () => expect(alternativesOf('平潭岛的桥有多长？', '平潭岛')).toContain('平潭'))
})

describe('a housing estate', () => {
  it.each([
    ['我住在汾中二小区，有我们的份吗？', ['汾中二小区']],
    ['玫瑰园小区要改造吗', ['玫瑰园小区']],
    ['老旧小区怎么改造？', []],
    ['每个小区都有吗？', []],
    ['哪些小区要改造？', []],
  ])('is one name, and not what is said of any: %s', (question, names) => expect(estates(question)).toEqual(names))
})

describe('words of asking', () => {
  it('say nothing of a number named before: 七大板块是哪七个', () => expect(sources('七大板块是哪七个？')).not.toContain('七个'))
  it('tell the number where none is: 分成哪七个', () => expect(sources('园子分成哪七个？')).toContain('七个'))
  it('leave no 造成 in 打造成', () => expect(sources('园子要打造成什么样的板块？')).not.toContain('造成'))
  it.each(['当时', '口径', '总结'])('are no subject: %s', (word) => expect(sources(`洪洞县${word}的工业固废`)).not.toContain(word))
})
