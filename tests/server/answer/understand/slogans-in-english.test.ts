import { describe, expect, it } from 'vitest'
import { countedSlogans, sloganConcepts } from '../../../../server/answer/understand/slogans-in-english.ts'

const slogans = [
  { words: '一心四城', region: '洪洞县' },
  { words: '一核四园', region: '襄汾县' },
  { words: '五五', region: '洪洞县' },
  { words: '四个一', region: '洪洞县' },
  { words: '一带一路', region: '洪洞县' },
  { words: '一主一副', region: '洪洞县' },
  { words: '一村一品', region: '洪洞县' },
]
const found = (question: string, ...regions: string[]) => sloganConcepts(question, slogans, new Set(regions)).map(({ source }) => source)

describe('a slogan that English translates', () => {
  it.each([
    ['What does "one core, four cities" mean?', '一心四城'],
    ["What is meant by the 'five-five' target?", '五五'],
    ['What are the “1 core and 4 cities”?', '一心四城'],
    ['Which tasks are the "four ones"?', '四个一'],
  ])('is known by its numbers: %s', (question, slogan) => expect(found(question, '洪洞县')).toEqual([slogan]))

  it('is that of the place asked about', () => expect(found('What is "one core, four parks"?', '襄汾县')).toEqual(['一核四园']))

  it('may be any of two where no place is named, both as ways to say it', () => {
    const [concept] = sloganConcepts('What is "one kernel, four sites"?', slogans, new Set())
    expect(concept?.alternatives.map(({ text }) => text)).toEqual(['一心四城', '一核四园'])
  })

  it('is that which counts what the words count, where several are of the same numbers', () => {
    expect(found('What is "one core, four parks"?')).toEqual(['一核四园'])
    expect(found('What does "one belt, one road" mean?', '洪洞县')).toEqual(['一带一路'])
  })

  it('may be a part of one that is printed whole', () => {
    const printed = [...slogans, { words: '一环五廊，一城五园', region: '洪洞县' }]
    const named = (question: string) => sloganConcepts(question, printed, new Set(['洪洞县'])).map(({ source }) => source)
    expect(named('What does "one ring, five corridors" refer to?')).toEqual(['一环五廊'])
    expect(named('What does "one city, five parks" refer to?')).toEqual(['一城五园'])
  })

  it.each([
    ['What does "one strip, one street" mean?', 'three of them count so'],
    ['What does one core, four cities mean?', 'nothing is quoted'],
    ['What does "the five lakes" mean?', 'it counts once'],
    ['What does "six cores, four cities" mean?', 'none counts so'],
  ])('is left alone in %s, where %s', (question) => expect(found(question, '洪洞县')).toEqual([]))
})

describe('a slogan that counts once', () => {
  const printed = [
    { words: '五乡', region: '洪洞县' },
    { words: '五市', region: '洪洞县' },
    { words: '洪洞三宝', region: '洪洞县' },
    { words: '六小工程', region: '襄汾县' },
    { words: '双百', region: '襄汾县' },
  ]
  const terms = [
    { phrase: 'hundred', term: '百' },
    { phrase: 'hometowns', term: '家乡' },
    { phrase: 'treasures', term: '国宝' },
    { phrase: 'small', term: '小型' },
    { phrase: 'projects', term: '工程' },
    { phrase: 'farm-produce', term: '农产品' },
    { phrase: 'markets', term: '市场' },
  ]
  const called = (question: string, ...regions: string[]) => countedSlogans(question, terms, printed, new Set(regions)).map(({ source }) => source)

  it.each([
    ["What are the 'five hometowns'?", '五乡'],
    ['What are the three treasures of the county?', '洪洞三宝'],
    ['What were the six small projects?', '六小工程'],
    ['What was the "double hundred" campaign?', '双百'],
  ])('is told by the character behind its number: %s', (question, slogan) => expect(called(question)).toEqual([slogan]))

  it('is none of another place, number or thing', () => {
    expect(called('What were the six small projects?', '洪洞县')).toEqual([])
    expect(called('What are the four hometowns?')).toEqual([])
    expect(called('Who leads the five farm-produce markets?')).toEqual([])
  })

  it('weighs more between quotation marks', () => {
    const weight = (question: string) => countedSlogans(question, terms, printed, new Set())[0]?.weight ?? 0
    expect(weight("What are the 'five hometowns'?")).toBeGreaterThan(weight('What are the five hometowns?'))
  })
})
