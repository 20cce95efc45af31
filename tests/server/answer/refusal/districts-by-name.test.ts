import { describe, expect, it } from 'vitest'
import { countsWhatIsAsked } from '../../../../server/answer/refusal/counting.ts'
import { asksForUnknownDistrict, namesAsked, printsName } from '../../../../server/answer/refusal/names.ts'
import { type Concept, matchable } from '../../../../server/answer/understand/concepts.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { sentence } from './sentence.ts'
import { others, proseUnder } from './setting.ts'

const madeUp = answersOfMadeUp([
  '云溪市国民经济和社会发展第十四个五年规划纲要',
  '第一章 作坊',
  '第一节 瓷窑',
  '竹岗区新建瓷窑12座，窑工每月轮班。',
  '第二节 竹器',
  '竹岗、柳塘两区编竹器30万件，逢集的日子运到渡口卖。',
  '第三节 茶棚',
  '槐荫区的茶棚由各村看护。',
  '第二章 其他',
  ...others,
])
const concept = (source: string, weight = 0.85): Concept => ({ source, weight, alternatives: [{ text: source, weight: 1 }] })
const named = (source: string, weight?: number) =>
  namesAsked({ ...madeUp.read(`云溪市${source}有几座瓷窑？`), concepts: [concept(source, weight)] }).map((name) => name.source)

describe('a district or county asked about', () => {
  it.each(['竹岗区', '柳塘区', '槐荫区', '石桥县', '青石桥县'])('is a name of its own: %s', (name) => expect(named(name)).toEqual([name]))

  it.each(['产业园区', '开发区', '山区', '库区', '老城区', '矿区', '林区', '幸福社区', '贫困县', '革命老区', '辖区', '校区'])(
    'is none by a word for a kind of area: %s',
    (word) => expect(named(word)).toEqual([]),
  )

  it('is none where it is printed often', () => expect(named('竹岗区', 0.7)).toEqual([]))

  it('is printed by its stem, as beside another', () => {
    expect(printsName(concept('竹岗区'), matchable('竹岗、河西两区编竹器30万件。'))).toBe(true)
    expect(printsName(concept('竹岗区'), matchable('竹岗区编竹器30万件。'))).toBe(true)
    expect(printsName(concept('竹岗区'), matchable('柳塘、河西两区编竹器30万件。'))).toBe(false)
  })

  it.each(['砖瓦园区', '云台景区', '石桥新区'])('is printed whole where it is an area of another kind: %s', (name) => {
    expect(printsName(concept(name), matchable(`${name}有瓷窑12座。`))).toBe(true)
    expect(printsName(concept(name), matchable(`${name.slice(0, -1)}里有瓷窑12座。`))).toBe(false)
  })
})

describe('the number of a district', () => {
  const question = '云溪市槐荫区新建瓷窑多少座？'
  const counts = (words: string) => countsWhatIsAsked(sentence(words), madeUp.read(question), proseUnder(madeUp.knowledge, ''))

  it('is told by the sentence that prints it, whole or by its stem', () => {
    expect(counts('槐荫区新建瓷窑12座。')).toBe(1)
    expect(counts('槐荫、柳塘两区新建瓷窑12座。')).toBe(1)
  })

  it('is not told by that of another', () => expect(counts('竹岗区新建瓷窑12座。')).toBe(0))

  it('is not given where the plan tells that of another alone', async () => {
    const reply = await madeUp.ask(question)
    expect(reply.status).toBe('insufficient')
    expect(reply.citations).toEqual([])
  })

  it('is given where the plan tells it', async () => {
    const { status, answer } = await madeUp.ask('云溪市竹岗区新建瓷窑多少座？')
    expect(status).toBe('answered')
    expect(answer.text).toContain('瓷窑12座')
  })
})

describe('a district named right behind its city', () => {
  const isUnknown = (question: string) => asksForUnknownDistrict(madeUp.read(question), madeUp.knowledge)

  it('is unknown where no document prints it', async () => {
    expect(isUnknown('云溪市砚塘区新建瓷窑多少座？')).toBe(true)
    expect((await madeUp.ask('云溪市砚塘区新建瓷窑多少座？')).status).toBe('insufficient')
  })

  it.each(['云溪市竹岗区新建瓷窑多少座？', '云溪市柳塘区编竹器多少件？'])('is known where one does, be it by its stem: %s', (question) =>
    expect(isUnknown(question)).toBe(false),
  )

  it.each(['云溪市哪些县有瓷窑？', '云溪市各区有几座瓷窑？', '云溪市的山区有几座瓷窑？', '云溪市棚户区改造多少户？', '云溪市新建瓷窑多少座？'])(
    'is none in words for areas of a kind: %s',
    (question) => expect(isUnknown(question)).toBe(false),
  )
})
