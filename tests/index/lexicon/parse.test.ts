import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LexiconError, parseLexicon } from '../../../index/lexicon/lexicon.ts'
import { lexiconFields, parseEnglish, parseEveryday, parsePlaces, parseSynonyms } from '../../../index/lexicon/parse.ts'

describe('reading a lexicon file', () => {
  test('an everyday line becomes an entry with its words in order and the line it stands in', () => {
    const { entries, problems } = parseEveryday('# housing\n\n爬楼\t加装电梯|老旧小区改造\thousing\n')
    expect(problems).toEqual([])
    expect(entries).toEqual([{ line: 3, everyday: '爬楼', planWords: ['加装电梯', '老旧小区改造'], field: 'housing' }])
  })

  test('a synonym line becomes a group with its direction', () => {
    expect(parseSynonyms('开发区|园区\ttwo-way\tindustry').entries).toEqual([{ line: 1, words: ['开发区', '园区'], direction: 'two-way', field: 'industry' }])
  })

  test('the note of an English line may be left out', () => {
    expect(parseEnglish('GDP\t地区生产总值|生产总值\tnational: 国内生产总值\nsewage\t污水').entries).toEqual([
      { line: 1, term: 'GDP', chinese: ['地区生产总值', '生产总值'], note: 'national: 国内生产总值' },
      { line: 2, term: 'sewage', chinese: ['污水'], note: '' },
    ])
  })

  test('the aliases of a place may be none, and the country has no superior', () => {
    expect(parsePlaces('中国\tcountry\t\tZhongguo\t中华人民共和国|China\n山西省\tprovince\t中国\tShanxi').entries).toEqual([
      { line: 1, name: '中国', level: 'country', superior: '', pinyin: 'Zhongguo', aliases: ['中华人民共和国', 'China'] },
      { line: 2, name: '山西省', level: 'province', superior: '中国', pinyin: 'Shanxi', aliases: [] },
    ])
  })

  test('what a spreadsheet adds, a byte order mark and Windows line ends, changes nothing', () => {
    expect(parseEveryday('\uFEFF娃\t儿童\tchildren\r\n堵车\t交通拥堵\troads\r\n').entries).toEqual(
      parseEveryday('娃\t儿童\tchildren\n堵车\t交通拥堵\troads\n').entries,
    )
  })

  test('a broken line is named by number and column, and the lines around it are still read', () => {
    const { entries, problems } = parseEveryday('娃\t儿童\tchildren\n堵车 交通拥堵 roads\n取暖\t供热|\tenergy\n种地\t耕地\tfarm\n看病\t医疗服务\tillness')
    expect(entries.map((entry) => entry.everyday)).toEqual(['娃', '看病'])
    expect(problems).toEqual([
      { line: 2, column: null, message: '3 columns separated by tabs are needed (everyday, plan words, field), found 1' },
      { line: 3, column: 'plan words', message: 'has an empty word: look for | at an end or two in a row' },
      { line: 4, column: 'field', message: 'is not a known field: farm' },
    ])
  })

  test('several faults of one line are all told', () => {
    expect(parseSynonyms('目标\tboth\tmath').problems.map((problem) => `${problem.column} ${problem.message}`)).toEqual([
      'words needs at least two words',
      'direction is neither two-way nor one-way: both',
      'field is not a known field: math',
    ])
  })

  test('a place of an unknown level is refused', () => {
    expect(parsePlaces('孝义\ttown\t吕梁市\tXiaoyi\t').problems).toEqual([
      { line: 1, column: 'level', message: 'is not one of country, province, prefecture, county: town' },
    ])
  })

  test('whatever entries are written out, the same are read back', () => {
    const word = fc.string({ minLength: 1, unit: fc.constantFrom('农', '村', '道', '路', 'A', '5') })
    const entry = fc.record({ everyday: word, planWords: fc.array(word, { minLength: 1, maxLength: 6 }), field: fc.constantFrom(...lexiconFields) })
    fc.assert(
      fc.property(fc.array(entry), (written) => {
        const text = written.map(({ everyday, planWords, field }) => `${everyday}\t${planWords.join('|')}\t${field}`).join('\n')
        expect(parseEveryday(text)).toEqual({ entries: written.map((each, index) => ({ ...each, line: index + 1 })), problems: [] })
      }),
    )
  })

  test('no text makes the reader throw, and every line that is no comment is either an entry or a problem', () => {
    const piece = fc.constantFrom('农村', '\t', '|', '\n', '#', ' ', 'work', 'two-way', '\r\n')
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        const told = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#')).length
        const { entries, problems } = parseEveryday(text)
        expect(entries.length + new Set(problems.map((problem) => problem.line)).size).toBe(told)
      }),
    )
  })
})

describe('reading the lexicon as a whole', () => {
  test('absent files count as empty', () => {
    expect(parseLexicon({ 'everyday.tsv': '娃\t儿童\tchildren' })).toMatchObject({
      everyday: [{ line: 1, everyday: '娃', planWords: ['儿童'], field: 'children' }],
      synonyms: [],
      english: { size: 0 },
      places: [],
    })
  })

  test('broken lines are refused, with every file and line named', () => {
    const read = () => parseLexicon({ 'everyday.tsv': '娃\t儿童', 'places.tsv': '山西省\tprovince\t中国\tShanxi\n孝义\ttown\t吕梁市\tXiaoyi' })
    expect(read).toThrow(LexiconError)
    expect(read).toThrow(/everyday\.tsv:1: .*\nplaces\.tsv:2 \(level\): /)
  })
})
