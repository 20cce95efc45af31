import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp(
  ['洪洞县国民经济和社会发展第十四个五年规划纲要', '第一章 企业', '东溪茶社、南溪茶社入选山西民企百强，茶社换了新招牌。'],
  ['山西省国民经济和社会发展第十四个五年规划纲要', '第一章 企业', '百强民企由省里表彰，百强民企每年评一次。'],
)
const places = (question: string) => madeUp.read(question).scope.places.map(({ place }) => place)

describe('a list of the best that is called by its place', () => {
  it.each([
    '洪洞县哪些茶社进了山西民企百强？',
    '洪洞县哪些茶社是山西100强？',
    'Which Hongdong teahouses made the Shanxi top-100 list?',
    "Which teahouses of Hongdong made the list of Shanxi's top 100 private firms?",
  ])('asks nothing of that place: %s', (question) => expect(places(question)).toEqual(['洪洞县']))

  it.each(['山西百强民企由谁表彰？', '山西的茶社由谁表彰？'])('leaves the place where nothing else is named: %s', (question) => {
    expect(places(question)).toEqual(['山西省'])
  })
})
