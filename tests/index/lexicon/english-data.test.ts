import { describe, expect, test } from 'vitest'
import { glossPhrase, reverseCedict } from '../../../index/lexicon/cedict.ts'
import { readCedict } from '../../../index/lexicon/cedict-package.ts'
import { englishData, englishDataSchema } from '../../../index/lexicon/english-data.ts'
import { foldPinyin, nameFinder, pinyinNames } from '../../../index/lexicon/pinyin.ts'
import { pinyinReading } from '../../../index/lexicon/pinyin-reading.ts'

describe('CC-CEDICT the other way round', () => {
  const entries = [
    { simplified: '灌溉', english: ['to irrigate'] },
    { simplified: '志愿者', english: ['volunteer'] },
    { simplified: '义务', english: ['duty', 'obligation (CL:項|项[xiang4])', 'volunteer'] },
    { simplified: '桥', english: ['bridge', 'CL:座[zuo4]'] },
    { simplified: '桥梁', english: ['bridge (lit. and fig.)'] },
    { simplified: '高平', english: ['Gaoping, city in Jincheng 晋城[Jin4 cheng2], Shanxi'] },
    { simplified: '豹', english: ['leopard'] },
  ]

  test('leads from English words to Chinese words that the corpus has, main meaning first', () => {
    expect(reverseCedict(entries, (word) => word !== '桥')).toEqual({
      bridge: '桥梁',
      duty: '义务',
      gaoping: '高平',
      irrigate: '灌溉',
      obligation: '义务',
      volunteer: '志愿者|义务',
    })
  })

  test('keeps nothing for a corpus without the words', () => {
    expect(reverseCedict(entries, () => false)).toEqual({})
  })

  test('puts the commoner of two equal translations first', () => {
    const two = [
      { simplified: '书馆', english: ['library'] },
      { simplified: '图书馆', english: ['library'] },
    ]
    expect(reverseCedict(two, () => true, { frequency: (word) => (word === '图书馆' ? 9 : 1) })).toEqual({ library: '图书馆|书馆' })
    expect(reverseCedict(two, () => true, { frequency: (word) => (word === '图书馆' ? 1 : 9) })).toEqual({ library: '书馆|图书馆' })
  })

  test.each([
    ['to be on duty', 'on duty'],
    ['the elderly', 'elderly'],
    ['coal mine', 'coal mine'],
    ['CL:個|个[ge4]', null],
    ['variant of 峰[feng1]', null],
    ['surname Bai', null],
    ['abbr. for 北京', null],
    ['a long explanation of what the word means in law', null],
    ['(idiom)', null],
  ])('reads the definition %s as %s', (definition, phrase) => {
    expect(glossPhrase(definition)).toBe(phrase)
  })

  test('comes from the package with its hundred thousand entries', async () => {
    const cedict = await readCedict()
    expect(cedict.length).toBeGreaterThan(100_000)
    const words = new Map([
      ['志愿者', 3],
      ['博物馆', 2],
      ['汾酒', 5],
      ['绿化', 1],
    ])
    const data = englishData({ cedict, reading: pinyinReading }, words, 100)
    expect(data.dictionary).toMatchObject({ volunteer: '志愿者', museum: '博物馆' })
    expect(data.names).toMatchObject({ 'fen jiu': '汾酒', 'lu hua': '绿化' })
    expect(englishDataSchema.parse(JSON.parse(JSON.stringify(data)))).toEqual(data)
  })

  test('holds the names of terms that plans print in quotation marks, be they cut apart elsewhere', () => {
    const plans = [{ document: { region: '四川省' }, text: '所谓“抓大放小”，是指抓好大的。' }]
    expect(englishData({ cedict: [], reading: pinyinReading }, new Map(), 100, plans).names).toEqual({ 'zhua da fang xiao': '抓大放小' })
  })
})

describe('names in pinyin', () => {
  const words: readonly (readonly [string, number])[] = [
    ['汾酒', 12],
    ['离石', 8],
    ['理事', 2],
    ['杏花', 4],
    ['花村', 4],
    ['发展', 900],
    ['绿源', 1],
    ['西安', 1],
    ['一个很长的词', 1],
    ['5G', 40],
  ]
  const names = pinyinNames(words, pinyinReading, { mostPassages: 100 })
  const { find } = nameFinder(names)

  test('lead to the words that read so, the commonest first', () => {
    expect(find('Fenjiu')).toEqual({ words: ['汾酒'], whole: true })
    expect(find('Lishi')).toEqual({ words: ['离石', '理事'], whole: true })
  })

  test('are found with tones, spaces, apostrophes and all three spellings of ü', () => {
    for (const spelling of ['lü yuan', 'Lvyuan', 'LUYUAN', 'Lǜyuán', 'lu-yuan']) expect(find(spelling)?.words).toEqual(['绿源'])
    expect(find("Xi'an")?.words).toEqual(['西安'])
  })

  test('are found by their parts where the corpus holds no whole', () => {
    expect(find('Xinghuacun')).toEqual({ words: ['杏花', '花村'], whole: false })
  })

  test('are not made of common words, long ones or Latin ones', () => {
    expect(find('fazhan')).toBeNull()
    expect(Object.keys(names)).toHaveLength(6)
  })

  test('are not found in English words, single syllables or an endless row of letters', () => {
    for (const word of ['coverage', 'li', '', 'x'.repeat(200), 'lili'.repeat(50), `${'anan'.repeat(5)}zzz`]) expect(find(word)).toBeNull()
  })

  test('fold to one spelling', () => {
    expect(foldPinyin("Lǚliáng Xī'ān")).toBe('luliangxian')
    expect(foldPinyin('Nvwa')).toBe('nuwa')
    expect(foldPinyin('Lvliang')).toBe('luliang')
  })
})
