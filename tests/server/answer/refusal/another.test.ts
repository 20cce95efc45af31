import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOfOtherPhase } from '../../../../server/answer/refusal/another.ts'
import { countsWhatIsAsked } from '../../../../server/answer/refusal/counting.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { sentence } from './sentence.ts'
import { others, proseUnder } from './setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 建设',
  '第一节 糖厂',
  '糖厂一期投资3亿元，压榨甘蔗。',
  '第一节 甜菜',
  '糖厂二期择地另建，压榨甜菜。',
  '第二节 学校',
  '七所学校开设茶艺课，校园栽花。',
  '第三节 砖窑',
  '砖窑关停12家，剩下的改烧瓷砖。',
  '第四节 山茶',
  '山茶学院年内开门，山茶协会办花展。',
  ...others,
])
const counts = (question: string, words: string, heading = '') =>
  countsWhatIsAsked(sentence(words), madeUp.read(question), proseUnder(madeUp.knowledge, heading))

describe('a number of another phase', () => {
  it.each([
    ['洪洞县糖厂一期投资多少亿元？', '糖厂一期投资3亿元。', 1],
    ['洪洞县糖厂一期投资多少亿元？', '糖厂二期投资3亿元。', 0],
    ['洪洞县糖厂一期投资多少亿元？', '糖厂投资3亿元。', 1],
    ['洪洞县糖厂投资多少亿元？', '糖厂二期投资3亿元。', 1],
  ])('counts for nothing: %s: %s: %d', (question, words, count) => expect(counts(question, words)).toBe(count))

  it.each([
    ['糖厂二期多大？', '糖厂一期、二期共300亩'],
    ['糖厂一期和二期多大？', '糖厂二期300亩'],
    ['糖厂一期多大？', '第二期培训300人'],
    ['糖厂一期多大？', '十二期简报'],
    ['糖厂一期多大？', '学制二期间隔三年'],
  ])('is none: %s: %s', (question, words) => expect(isOfOtherPhase(question, words)).toBe(false))

  it('is one whenever phases are named, and not the one asked about', () => {
    const phase = fc.constantFrom(...'一二三四五六')
    fc.assert(
      fc.property(phase, fc.uniqueArray(phase, { maxLength: 3 }), fc.constantFrom('工程', '', '的厂房'), (asked, said, of) => {
        const words = said.map((one) => `糖厂${one}期${of}3亿元`).join('，')
        expect(isOfOtherPhase(`糖厂${asked}期多大？`, words)).toBe(said.length > 0 && !said.includes(asked))
      }),
    )
  })

  it('is no answer', async () => {
    const refused = await madeUp.ask('洪洞县糖厂二期投资多少亿元？')
    expect(refused.status).toBe('insufficient')
    expect(refused.citations).toEqual([])
    expect((await madeUp.ask('洪洞县糖厂一期投资多少亿元？')).answer.blocks[0]?.text).toContain('3亿元')
  })
})

describe('what is done with those that are counted', () => {
  it.each([
    ['洪洞县关停了多少家砖窑？', '砖窑关停12家。', 1],
    ['洪洞县关停了多少家砖窑？', '取缔砖窑12家。', 1],
    ['洪洞县关停了多少家砖窑？', '砖窑改造12家。', 0],
    ['洪洞县改造了多少家砖窑？', '砖窑改造12家。', 1],
    ['洪洞县多少所学校开设茶艺课？', '12所学校开设茶艺课。', 1],
    ['洪洞县多少所学校开设茶艺课？', '12所学校栽花。', 0],
    ['洪洞县多少所学校栽花？', '12所学校栽花。', 1],
  ])('has to be said: %s: %s: %d', (question, words, count) => expect(counts(question, words)).toBe(count))

  it('may be said by the headings', () => {
    expect(counts('洪洞县多少所学校开设茶艺课？', '12所学校先行。', '第二节 茶艺')).toBeGreaterThan(0)
    expect(counts('洪洞县关停了多少家砖窑？', '砖窑12家。', '第三节 关停退出')).toBeGreaterThan(0)
  })
})

describe('all that has come of something until now', () => {
  it.each([
    ['洪洞县糖厂至今累计产了多少吨糖？', '糖厂产糖300吨。', 1],
    ['洪洞县糖厂至今累计产了多少吨糖？', '糖厂年产糖300吨。', 0],
    ['洪洞县糖厂至今累计产了多少吨糖？', '糖厂产能达到300吨。', 0],
    ['洪洞县糖厂到目前产了多少吨糖？', '糖厂产糖300吨/年。', 0],
    ['洪洞县糖厂开工以来一共产了多少吨糖？', '糖厂年产糖300吨。', 0],
    ['洪洞县糖厂要产多少吨糖？', '糖厂年产糖300吨。', 1],
  ])('is not told by what can be made in a year: %s: %s: %d', (question, words, count) => expect(counts(question, words)).toBe(count))
})

describe('a number of an institution of another kind', () => {
  it.each([
    ['洪洞县山茶学院一年招收多少人？', '山茶学院招收300人。', 1],
    ['洪洞县山茶学院一年招收多少人？', '山茶协会招收300人。', 0],
    ['洪洞县山茶协会一年招收多少人？', '山茶协会招收300人。', 1],
  ])('counts for nothing: %s: %s: %d', (question, words, count) => expect(counts(question, words)).toBe(count))

  it('is none where institutions are what is counted', () => expect(counts('洪洞县要建几所养老院？', '新建养老机构三所。')).toBe(1))
  it('may be of one that the headings name', () => expect(counts('洪洞县山茶学院一年招收多少人？', '山茶种满院，招收300人。', '第四节 学院')).toBe(1))
})
