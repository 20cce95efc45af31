import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { add_word, cut, cut_for_search } from 'jieba-wasm'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseDictionary } from '../../index/tokenizer/dictionary.ts'
import { loadTokenizer } from '../../index/tokenizer/jieba.ts'
import { withoutScanSlips } from '../../index/tokenizer/scan-slips.ts'
import { jiebaSegmenter } from '../../index/tokenizer/segmenter.ts'
import { createTokenizer, type Tokenizer } from '../../index/tokenizer.ts'

const list = readFileSync('index/lexicon/words.txt', 'utf8')

let tokenizer: Tokenizer
beforeAll(async () => {
  tokenizer = await loadTokenizer()
})

describe('index terms', () => {
  test('a year is the same term however it is written', () => {
    for (const year of ['2025年', '２０２５年', '二〇二五年', '二○二五年', '二零二五年'])
      expect(tokenizer.terms(`${year}，`)).toEqual(expect.arrayContaining(['2025', '年']))
  })

  test('a span of years in Chinese digits gives both years', () => {
    expect(tokenizer.terms('一九八六—一九九〇年')).toEqual(expect.arrayContaining(['1986', '1990']))
  })

  test('numbers stay whole: decimals, thousands, and numerals with units', () => {
    expect(tokenizer.terms('完成1,234.5亿元，增长8.5%')).toEqual(expect.arrayContaining(['1234.5', '8.5']))
    expect(tokenizer.terms('2021,2025')).toEqual(['2021', '2025'])
    expect(tokenizer.terms('三十万吨')).toEqual(tokenizer.terms('30万吨'))
    expect(tokenizer.terms('一千二百户')).toEqual(tokenizer.terms('1200户'))
  })

  test('a plan’s name is no number', () => {
    for (const name of ['十四五', '十三五', '十一五']) expect(tokenizer.terms(`“${name}”时期`)).toContain(name)
  })

  test('Latin words are whole and in lower case, and found by their parts', () => {
    expect(tokenizer.terms('PM2.5 5G COVID-19 100MW')).toEqual(expect.arrayContaining(['pm2.5', '5g', 'covid-19', 'covid', '100mw', '100', 'mw']))
    expect(tokenizer.terms('Xiaoyi’s projects')).toEqual(['xiaoyi', 'projects'])
    expect(tokenizer.terms('ＧＤＰ')).toEqual(['gdp'])
  })

  test('a long plan word brings the shorter words inside it', () => {
    expect(tokenizer.terms('高标准农田')).toEqual(expect.arrayContaining(['高标准农田', '高标准', '农田']))
    expect(tokenizer.terms('焦炉煤气制氢')).toEqual(expect.arrayContaining(['焦炉煤气制氢', '焦炉煤气', '煤气']))
    expect(tokenizer.terms('城镇居民人均可支配收入')).toEqual(expect.arrayContaining(['人均可支配收入', '可支配收入']))
  })

  test('a name that the dictionary does not know is found by its pairs of characters, also from a part of it', () => {
    const passage = new Set(tokenizer.terms('推进鸿淇港城创新园二期项目'))
    for (const term of tokenizer.terms('鸿淇港')) expect(passage).toContain(term)
    expect(tokenizer.terms('鸿淇港')).not.toEqual([])
  })

  test('particles are no terms, and neither is punctuation', () => {
    expect(tokenizer.terms('农业的发展，和工业。')).toEqual(tokenizer.terms('农业 发展 工业'))
    expect(tokenizer.terms('，。！？——……')).toEqual([])
    expect(tokenizer.terms('')).toEqual([])
  })

  test('terms are in the form that they are looked up in: normalised and in lower case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const term of tokenizer.terms(text)) {
          expect(term).not.toBe('')
          expect(term.toLowerCase()).toBe(term)
        }
      }),
    )
  })

  test('any text gives the same terms each time, and as many apart by a line break as in one', () => {
    const sentence = fc.stringMatching(/^[一-龥0-9a-z，]{0,30}$/)
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        expect(tokenizer.terms(`${a}\n${b}`)).toEqual([...tokenizer.terms(a), ...tokenizer.terms(b)])
      }),
    )
  })
})

describe('words', () => {
  test('are those of the text in order, without sub-words and pairs', () => {
    expect(tokenizer.words('规上工业企业增加值增长8.5%')).toEqual(['规上工业企业', '增加值', '增长', '8.5'])
    expect(tokenizer.words('建设日间照料中心')).toEqual(['建设', '日间照料中心'])
  })

  test('hold each Han character of a text once, slips of text recognition set right', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[一-龥]{0,40}$/), (text) => {
        fc.pre(!/[一二][〇零一二三四五六七八九]{3}/.test(text))
        expect(tokenizer.words(text).join('')).toBe(withoutScanSlips(text.normalize('NFKC')))
      }),
    )
  })
})

describe('slips of text recognition', () => {
  test('are set right for matching: a scanned 收人 is found by 收入', () => {
    expect(tokenizer.terms('国民收人')).toEqual(tokenizer.terms('国民收入'))
    expect(tokenizer.terms('仝国蒡动者')).toEqual(tokenizer.terms('全国劳动者'))
    expect(tokenizer.terms('增加科技投人')).toEqual(tokenizer.terms('增加科技投入'))
  })

  test('leave words alone that are no slips', () => {
    for (const text of ['招收人员', '吸收人才', '接收人数']) expect(tokenizer.words(text).join('')).toBe(text)
  })
})

describe('the dictionary of plan words', () => {
  test('holds each word once, and every one is cut whole', () => {
    const words = parseDictionary(list).map(({ word }) => word)
    expect(words.length).toBeGreaterThan(500)
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
    expect(words.filter((word) => tokenizer.words(word).join(' ') !== word)).toEqual([])
  })

  test('is part of the tokenizer’s name: with another word the index would have other terms', async () => {
    const jieba = { cut, cut_for_search, add_word }
    const same = createTokenizer(await jiebaSegmenter(jieba, list))
    const other = createTokenizer(await jiebaSegmenter(jieba, `${list}\n试验性词语`))
    expect(same.id).toBe(tokenizer.id)
    expect(other.id).not.toBe(tokenizer.id)
  })

  test('names the line that is no word', () => {
    expect(() => parseDictionary('# 说明\n\n高标准农田\nabc')).toThrow(/line 4: "abc"/)
    expect(() => parseDictionary('高标准农田 -3')).toThrow(/line 1/)
    expect(() => parseDictionary('高标准农田 3 5')).toThrow(/line 1/)
    expect(parseDictionary('高标准农田 300\r\n农田\r\n')).toEqual([
      { line: 1, word: '高标准农田', frequency: 300 },
      { line: 2, word: '农田', frequency: null },
    ])
  })

  test('a missing word list is an error, not an empty dictionary', async () => {
    await expect(loadTokenizer('index/lexicon/no-such-words.txt')).rejects.toThrow(/no-such-words/)
  })
})
