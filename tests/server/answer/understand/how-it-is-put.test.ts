import { describe, expect, it } from 'vitest'
import { soughtBy } from '../../../../server/answer/refusal/sought.ts'
import { measureOf } from '../../../../server/answer/understand/measure-word.ts'
import { withoutPreamble } from '../../../../server/answer/understand/preambles.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from '../refusal/setting.ts'
import { blocksOf } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '山东省国民经济和社会发展第七个五年计划（1986-1990年）',
  '第一章 水利',
  '第一节 引水',
  '引黄济青工程全长290公里，1989年建成通水，每天向青岛市供水三十万吨。',
  '第二章 其他',
  ...others,
])

describe('what somebody says of his errand', () => {
  it.each(['配合年终盘点稿，请帮忙查一下：县里的竹园一共有多少个？', '赶一篇稿子，求查：县里的竹园一共有多少个？'])('is left out: %s', (question) => {
    expect(withoutPreamble(question)).toBe('县里的竹园一共有多少个？')
  })
})

describe('几 that asks nothing', () => {
  it('is of neighbours who want something', () => {
    expect(soughtBy(madeUp.read('山东邻居几家想自己修竹亭，是什么态度？'))).not.toBe('number')
    expect(soughtBy(madeUp.read('山东有几家想修竹亭？'))).toBe('number')
  })
})

describe('谁先谁后', () => {
  it('asks for an order and for nobody', () => {
    expect(soughtBy(madeUp.read('山东修竹亭和种竹子谁先谁后？'))).not.toBe('person')
    expect(soughtBy(madeUp.read('山东竹亭的设计人是谁？'))).toBe('person')
  })
})

describe('多大产值', () => {
  it('asks for a sum, and for no extent', () => {
    expect(madeUp.read('山东竹业一年能有多大产值？').concepts.map(({ source }) => source)).not.toContain('多大')
    expect(measureOf('竹溪岸边多大范围')?.test('沿岸300米')).toBe(true)
    expect(measureOf('竹溪岸边多大范围')?.test('沿岸300亩')).toBe(true)
    expect(measureOf('竹溪岸边多大范围')?.test('沿岸300户')).toBe(false)
  })
})

describe('what is asked of a work once it is done', () => {
  it('is asked of the work named before, be a town named in it that no document is of', async () => {
    const reply = await madeUp.ask('修好以后一天能给青岛送多少水？', [{ role: 'user', content: '山东“七五”计划里的引黄济青工程有多长？' }])
    expect(blocksOf(reply, 'sentence')[0]?.text).toContain('每天向青岛市供水三十万吨')
  })
})
