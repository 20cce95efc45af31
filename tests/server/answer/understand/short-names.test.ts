import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRegion, scopeOf, shortName } from '../../../../server/answer/understand/scope.ts'

/** Whose autonomous places are. */
const peoples = ['苗族', '侗族', '藏族', '土家族', '朝鲜族', '蒙古族', '蒙古', '回族', '哈尼族', '彝族', '瑶族']

describe('the short name of an autonomous place', () => {
  it.each([
    ['湘西土家族苗族自治州', '湘西'],
    ['延边朝鲜族自治州', '延边'],
    ['三江侗族自治县', '三江'],
    ['黔东南苗族侗族自治州', '黔东南'],
    ['巴音郭楞蒙古自治州', '巴音郭楞'],
    ['积石山保安族东乡族撒拉族自治县', '积石山'],
    ['广西壮族自治区', '广西'],
    ['内蒙古自治区', '内蒙古'],
  ])('is without whose it is: %s: %s', (name, short) => expect(shortName(name)).toBe(short))

  it.each([
    ['三水区', '三水'],
    ['白水县', '白水'],
    ['水城县', '水城'],
    ['和田地区', '和田'],
  ])('keeps characters that only look so: %s: %s', (name, short) => expect(shortName(name)).toBe(short))

  it('is the same, whoever’s it is', () => {
    const places = fc.record({
      name: fc.constantFrom('青石', '云浦', '砚山', '石桥湾'),
      whose: fc.uniqueArray(fc.constantFrom(...peoples), { minLength: 1, maxLength: 3 }),
      kind: fc.constantFrom('自治州', '自治县'),
    })
    fc.assert(
      fc.property(places, ({ name, whose, kind }) => {
        const full = `${name}${whose.join('')}${kind}`
        expect(shortName(full)).toBe(name)
        expect(isRegion(name, full)).toBe(true)
      }),
    )
  })
})

describe('the names of a place asked about', () => {
  const scoped = (matched: string, name: string) =>
    scopeOf([{ name, superiors: ['中国'], matched, start: 0, end: matched.length }], []).uncovered.flatMap(({ names }) => names)

  it('are its full one, its short one and the one that the question prints', () => {
    expect(scoped('云州', '云浦瑶族自治州')).toEqual(['云浦瑶族自治州', '云浦', '云州'])
  })

  it.each([
    ['云浦瑶族自治州', '云浦瑶族自治州', ['云浦瑶族自治州', '云浦']],
    ['云浦', '云浦瑶族自治州', ['云浦瑶族自治州', '云浦']],
    ['Yunpu', '云浦瑶族自治州', ['云浦瑶族自治州', '云浦']],
  ])('are no others: %s', (matched, name, names) => expect(scoped(matched, name)).toEqual(names))
})
