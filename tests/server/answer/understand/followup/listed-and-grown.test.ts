import { describe, expect, it } from 'vitest'
import { exchangeProduct } from '../../../../../server/answer/understand/followup/exchanges.ts'
import { objectOf } from '../../../../../server/answer/understand/followup/topic.ts'

describe('another product after one', () => {
  it.each([
    ['某省“七五”1990年粮食要产多少？', '棉花', '某省“七五”1990年棉花要产多少？'],
    ['某县2015年红薯种多少亩', '花生', '某县2015年花生种多少亩'],
  ])('is asked for as that one was: %s', (before, rest, asked) => expect(exchangeProduct(before, rest)).toBe(asked))

  it('is none where no product was asked for', () => expect(exchangeProduct('某县森林覆盖率要达到多少？', '棉花')).toBeNull())
})

describe('what an earlier question asks for', () => {
  it('is no unit', () => expect(objectOf('高速公路到2000年多少公里？')).toBe(''))

  it('is the thing at its end', () => expect(objectOf('某县要修哪些高速公路？')).toBe('高速公路'))
})
