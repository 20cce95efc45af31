import { describe, expect, it } from 'vitest'
import { countsWhatIsAsked } from '../../../../server/answer/refusal/counting.ts'
import { numbersOfWorks, printsWork } from '../../../../server/answer/refusal/names.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { sentence } from './sentence.ts'
import { others, proseUnder } from './setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 交通',
  '第一节 轨道',
  '地铁4号线全长12公里，沿线种柳树。',
  '第二节 沿路',
  '地铁7号线由渡口通到北坡，沿路种竹子、修凉亭、挂马灯。',
  '第二章 其他',
  ...others,
])
const counts = (question: string, words: string, heading = '') =>
  countsWhatIsAsked(sentence(words), madeUp.read(question), proseUnder(madeUp.knowledge, heading))

describe('works called by numbers', () => {
  it.each([
    ['洪洞县地铁7号线全长多少公里？', ['7号线']],
    ['洪洞县地铁七号线和十二号线各长多少公里？', ['7号线', '12号线']],
    ['洪洞县瓷窑３号炉烧多少只碗？', ['3号炉']],
    ['洪洞县7号文件印了多少份？', []],
    ['洪洞县茶路长多少公里？', []],
  ])('are read in digits: %s', (question, works) => expect(numbersOfWorks(question)).toEqual(works))

  it('are printed where one of them is, in either way of writing it', () => {
    expect(printsWork(['7号线'], '地铁七号线通车')).toBe(true)
    expect(printsWork(['7号线', '4号线'], '地铁4号线通车')).toBe(true)
    expect(printsWork(['7号线'], '地铁17号线通车')).toBe(false)
    expect(printsWork(['7号线'], '地铁通车')).toBe(false)
  })
})

describe('the number of a work called by its number', () => {
  const question = '洪洞县地铁7号线全长多少公里？'

  it.each(['地铁7号线全长38公里。', '地铁七号线全长38公里。'])('is told by what prints it: %s', (words) => expect(counts(question, words)).toBe(1))

  it.each(['地铁4号线全长38公里。', '地铁17号线全长38公里。', '地铁全长38公里。'])('is not told by what prints another, or none: %s', (words) =>
    expect(counts(question, words)).toBe(0),
  )

  it('is told below a heading that prints it', () => {
    expect(counts(question, '地铁全长38公里。', '第一节 地铁7号线')).toBe(1)
    expect(counts(question, '地铁全长38公里。', '第一节 地铁4号线')).toBe(0)
  })

  it('is given of the one that has one, and of no other', async () => {
    expect((await madeUp.ask('洪洞县地铁4号线全长多少公里？')).answer.blocks[0]?.text).toContain('12公里')
    expect((await madeUp.ask(question)).status).toBe('insufficient')
  })
})
