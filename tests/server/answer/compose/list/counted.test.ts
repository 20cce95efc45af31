import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countAsked, countOf, countsIn, listsTold, partsOf, sameCount } from '../../../../../server/answer/compose/list/counted.ts'

describe('the number of entries a question asks for', () => {
  it.each([
    ['甲市要修哪七条路？', 7],
    ['甲市的八大集群', 8],
    ['列出两个园区', 2],
    ['十二项任务分别是什么？', 12],
    ['147户企业名单', 147],
    ['哪１２个镇？', 12],
    ['which five lakes will be restored', 5],
    ['Name the three cities', 3],
    ['What are the twelve tasks?', 12],
    ['all 14 clusters', 14],
  ])('is read in words and in digits: %s', (question, count) => expect(countAsked(question)).toBe(count))

  it('is the one nearest to what is asked where two are named', () => {
    expect(countAsked('九大集群里有哪三个新集群？')).toBe(3)
  })

  it.each([
    '第三个园区在哪里？',
    '第十四个五年规划有哪些园区？',
    '“十四五”项目有哪些？',
    '2025年有哪些园区？',
    '一个中心在哪里？',
    '5G基站有哪些？',
    'how many lakes are there',
  ])('is none where a number counts no entries: %s', (question) => expect(countAsked(question)).toBeNull())
})

describe('the numbers a heading names', () => {
  it('are all that count things', () => {
    expect(countsIn('打造九大集群，开展六项行动')).toEqual([9, 6])
    expect(countsIn('14个产业集群')).toEqual([14])
    expect(countsIn('第三章 第二个五年计划')).toEqual([])
  })

  it('favour the heading that names as many as the question asks for', () => {
    expect(sameCount('哪六项行动？', '集群建设六大行动')).toBeGreaterThan(0)
    expect(sameCount('哪六项行动？', '集群建设七大行动')).toBe(0)
    expect(sameCount('有哪些行动？', '集群建设六大行动')).toBe(0)
  })

  it('are the same however they are written', () => {
    const chinese = ['二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.constantFrom('项', '大', '个', '类', '处', '条', '户', '座'), (count, measure) => {
        expect(countsIn(`建设${count}${measure}工程`)).toEqual([count])
        expect(countsIn(`建设${chinese[count - 2]}${measure}工程`)).toEqual([count])
      }),
    )
  })
})

describe('a list that a sentence tells behind its number', () => {
  it.each([
    ['办好四大工程是：水利工程、交通工程、绿化工程、照明工程。', [{ count: 4, name: '工程' }]],
    ['三个园区为东园、西园和南园。', [{ count: 3, name: '园区' }]],
    [
      '两类牲口有牛、羊；三种树包括松、柏、槐。',
      [
        { count: 2, name: '牲口' },
        { count: 3, name: '树' },
      ],
    ],
  ])('is one of as many entries: %s', (words, lists) => expect(listsTold(words)).toEqual(lists))

  it.each([
    ['实施强基、拓展、保护、提质、育人、创新和增效等七大工程。', [{ count: 7, name: '工程' }]],
    ['建设东园、西园、南园等三个园区。', [{ count: 3, name: '园区' }]],
    ['建设东园、西园等三个园区。', []],
  ])('may be closed by its number: %s', (words, lists) => expect(listsTold(words)).toEqual(lists))

  it.each(['办好四大工程是：水利工程、交通工程。', '三个园区的看守、账房、灶房由县里派出。', '一个园区是东园。', '东园、西园、南园。'])(
    'is none: %s',
    (words) => expect(listsTold(words)).toEqual([]),
  )
})

describe('a term of parts', () => {
  it.each([
    ['六新', 6, '新'],
    ['五个云溪', 5, '云溪'],
    ['四大品牌', 4, '品牌'],
    ['三零', 3, '零'],
  ])('tells how many parts there are and what each bears: %s', (term, count, head) => expect(partsOf(term)).toEqual({ count, head }))

  it.each(['新基建', '一主三副', '两山', '六个面向未来的城市', '六'])('is not made of other words: %s', (term) => expect(partsOf(term)).toBeNull())
})

describe('how many a term says it is made of', () => {
  it.each([
    ['洪洞三宝', 3],
    ['四大药材', 4],
    ['两山六水', 6],
    ['东山十大名品', 10],
    ['老井精神', null],
    ['三', null],
  ])('is its last numeral, wherever it stands: %s', (term, count) => expect(countOf(term)).toBe(count))
})
