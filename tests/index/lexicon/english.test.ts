import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { englishLexicon, glossaryOf, type TranslateOptions, translate } from '../../../index/lexicon/english.ts'
import { phraseKeys } from '../../../index/lexicon/english-words.ts'
import { parseEnglish } from '../../../index/lexicon/parse.ts'
import { readLexiconTexts } from '../../../index/lexicon/read.ts'

const shipped = parseEnglish((await readLexiconTexts())['english.tsv'] ?? '').entries
const lexicon = englishLexicon(glossaryOf(shipped))
const everything = (): boolean => true

/** The terms in order, best first. */
const terms = (question: string, has: (term: string) => boolean = everything, options: TranslateOptions = {}): readonly string[] =>
  translate(question, lexicon, has, options).map(({ term }) => term)

/** A small lexicon of one's own: glossary lines, dictionary and names. */
const small = (glossary: string, dictionary: Record<string, string> = {}, names: Record<string, string> = {}) =>
  englishLexicon(glossaryOf(parseEnglish(glossary).entries), dictionary, names)

describe('the English glossary', () => {
  test('takes short forms for what they are short for, which name no thing', () => {
    const glossary = small('county\t县')
    for (const verb of ["couldn't", 'couldn’t', "it'll", "that's", "wouldn't"])
      expect(translate(`which counties ${verb}`, glossary, everything).map(({ term }) => term)).toEqual(['县'])
  })

  test('has more than a thousand terms, none of them twice in another spelling', () => {
    expect(shipped.length).toBeGreaterThan(1000)
    const first = new Map<string, string>()
    const twice = shipped.flatMap(({ term }) => {
      const key = phraseKeys(term).join(' ')
      const before = first.get(key)
      first.set(key, term)
      return before === undefined ? [] : [`${term} = ${before}`]
    })
    expect(twice).toEqual([])
  })

  test('finds each of its terms again and gives its best Chinese word', () => {
    const lost = shipped.filter(({ term, chinese }) => chinese[0] !== undefined && !terms(term).includes(chinese[0])).map(({ term }) => term)
    expect(lost).toEqual([])
  })

  test('leads from words that say nothing of a subject to none, be there a dictionary that would', () => {
    const nothing = shipped.filter(({ chinese }) => chinese.length === 0)
    expect(nothing.length).toBeGreaterThan(1000)
    expect(nothing.filter(({ term }) => terms(term).length > 0).map(({ term }) => term)).toEqual([])
    const own = small('wonder\t-\ncoal\t煤炭', { wonder: '奇迹', coal: '煤' })
    expect(translate('I wonder about coal', own, everything).map(({ term }) => term)).toEqual(['煤炭'])
  })

  test.each([
    ['What is the rate of urbanisation in 2030?', '城镇化率'],
    ['How fast will industrial value-added grow?', '工业增加值'],
    ['Is the forest coverage going up?', '森林覆盖率'],
    ['the reform of supply & marketing cooperatives', '供销社'],
    ['families moved to centralised resettlement', '集中安置'],
    ['disposable incomes of rural residents', '农村居民人均可支配收入'],
    ['How many licensed physicians are there?', '执业医师'],
    ['days of good air', '优良天数'],
    ['labor relations in factories', '劳动关系'],
    ['new-energy vehicles made here', '新能源汽车'],
    ['investment in the fixed assets', '固定资产投资'],
    ['coverage of forests', '森林覆盖率'],
    ['share of services in the GDP', '服务业增加值占地区生产总值比重'],
    ['non-fossil energy', '非化石能源'],
    ['nonfossil energy', '非化石能源'],
    ['Which binding targets are there?', '约束性'],
    ['The 14th Five Year Plan', '十四五'],
    ["the workers' pensions", '养老保险'],
    ['aging populations', '人口老龄化'],
    ['reports on the work of the government', '政府工作报告'],
    ['irrigated areas and reservoirs', '有效灌溉面积'],
    ['sewage treatment plants', '污水处理厂'],
  ])('reads %s as %s', (question, term) => {
    expect(terms(question)).toContain(term)
  })
})

describe('translating a question', () => {
  test('takes the longest phrase, not the words in it', () => {
    const found = terms('value added of industry')
    expect(found[0]).toBe('工业增加值')
    expect(found).not.toContain('工业')
  })

  test('weighs a long phrase above a single word, and a word of planning that says little below both', () => {
    const weight = new Map(translate('How will the plan improve garbage sorting and museums?', lexicon, everything).map(({ term, weight }) => [term, weight]))
    expect(weight.get('垃圾分类')).toBeGreaterThan(weight.get('博物馆')!)
    expect(weight.get('博物馆')).toBeGreaterThan(weight.get('提高')!)
  })

  test('gives only the translations that the corpus prints', () => {
    expect(terms('gross domestic product', (term) => term === '国内生产总值')).toEqual(['国内生产总值'])
  })

  test('falls back on the parts of a phrase whose Chinese the corpus never prints, and keeps the whole faintly', () => {
    const own = small('nursing bed\t护理型床位\nnursing\t护理\nbed\t床位')
    const found = translate('nursing beds', own, (term) => term !== '护理型床位')
    expect(found.map(({ term }) => term).sort()).toEqual(['床位', '护理', '护理型床位'].sort())
    expect(found.every(({ weight }) => weight < 0.5)).toBe(true)
  })

  test('keeps years, numbers and acronyms as they are', () => {
    expect(translate('PM2.5, LNG, CCUS and R&D by 2025: 1,250 tonnes, 459.6', small(''), everything)).toEqual(
      expect.arrayContaining([
        { term: '2025', weight: 1, source: 'number', phrase: '2025' },
        { term: '1250', weight: 1, source: 'number', phrase: '1,250' },
        { term: '459.6', weight: 1, source: 'number', phrase: '459.6' },
        { term: 'PM2.5', weight: 0.9, source: 'acronym', phrase: 'PM2.5' },
        { term: 'LNG', weight: 0.9, source: 'acronym', phrase: 'LNG' },
        { term: 'CCUS', weight: 0.9, source: 'acronym', phrase: 'CCUS' },
        { term: 'R&D', weight: 0.9, source: 'acronym', phrase: 'R&D' },
      ]),
    )
    expect(terms('5G base stations')).toContain('5G')
  })

  test('looks up what the glossary lacks in the dictionary, less surely', () => {
    const own = small('coal\t煤炭', { leopard: '金钱豹|豹子', coal: '煤' })
    expect(translate('coal and leopards', own, (term) => term !== '豹子')).toEqual([
      { term: '煤炭', weight: 0.8, source: 'glossary', phrase: 'coal' },
      { term: '金钱豹', weight: 0.5, source: 'dictionary', phrase: 'leopards' },
    ])
  })

  test('looks up the verb a noun is made from where the dictionary has only that', () => {
    expect(translate('disinfection', small('', { disinfect: '消毒' }), everything)).toEqual([
      { term: '消毒', weight: 0.4, source: 'dictionary', phrase: 'disinfection' },
    ])
  })

  test('finds names with what they are the name of, which English translates', () => {
    const rivers = small('river restoration\t河流修复\nrestoration\t修复', {}, { 'sang gan he': '桑干河', 'tuan po shui ku': '团泊水库' })
    const found = (question: string) => translate(question, rivers, everything).map(({ term }) => term)
    expect(found('wetlands for the Sanggan River restoration')).toEqual(expect.arrayContaining(['桑干河', '修复']))
    expect(found('the Tuanpo Reservoir')).toContain('团泊水库')
    expect(found('the Wenyu River')).not.toContain('桑干河')
  })

  test('finds names written in pinyin, in one word or several', () => {
    const own = small('', {}, { 'wen feng ta': '文峰塔', 'sheng xi hu': '胜溪湖' })
    expect(translate('the Wenfengta and Sheng Xi Hu', own, everything)).toEqual([
      { term: '文峰塔', weight: 0.8, source: 'name', phrase: 'Wenfengta' },
      { term: '胜溪湖', weight: 0.8, source: 'name', phrase: 'Sheng Xi Hu' },
    ])
  })

  test('finds terms that stand between quotation marks spelt out in small letters', () => {
    const own = small('', {}, { 'zhua da fang xiao': '抓大放小' })
    const found = (question: string) => translate(question, own, everything).map(({ term }) => term)
    expect(found('What did "zhua da fang xiao" mean?')).toContain('抓大放小')
    expect(found('What did “zhua da fang xiao” mean?')).toContain('抓大放小')
    expect(found('What did zhua da fang xiao mean?')).not.toContain('抓大放小')
  })

  test('takes places from whoever found them and does not spell them out again', () => {
    const own = small('city\t城市', {}, { 'lu liang': '绿量' })
    const question = 'Lüliang city'
    expect(translate(question, own, everything, { places: [{ start: 0, end: 7, term: '吕梁' }] }).map(({ term }) => term)).toEqual(['吕梁', '城市'])
  })

  test('says which words of the question each term translates, the same for all its translations', () => {
    const own = small('coverage rate of forest\t森林覆盖率\nforest\t森林|林地', { leopard: '金钱豹|豹子' })
    const found = translate('Leopards in the Forests, and the coverage rate of forests', own, everything)
    expect(Object.fromEntries(found.map(({ term, phrase }) => [term, phrase]))).toEqual({
      金钱豹: 'Leopards',
      豹子: 'Leopards',
      森林: 'Forests',
      林地: 'Forests',
      森林覆盖率: 'coverage rate of forests',
    })
  })

  test('the words of a phrase whose term the corpus never prints are phrases of their own', () => {
    const own = small('nursing beds\t护理型床位\nnursing\t护理\nbed\t床位')
    const found = translate('nursing beds', own, (term) => term !== '护理型床位')
    expect(Object.fromEntries(found.map(({ term, phrase }) => [term, phrase]))).toEqual({ 护理型床位: 'nursing beds', 护理: 'nursing', 床位: 'beds' })
  })

  test('lets words that stand together in the corpus choose among translations', () => {
    const own = small('plant\t植物|电厂\ncoal\t煤炭')
    const related = (a: string, b: string): number => ([a, b].sort().join() === ['煤炭', '电厂'].sort().join() ? 0.9 : 0)
    const order = translate('coal plants', own, everything, { related }).map(({ term }) => term)
    expect(order.indexOf('电厂')).toBeLessThan(order.indexOf('植物'))
    const blind = translate('coal plants', own, everything).map(({ term }) => term)
    expect(blind.indexOf('植物')).toBeLessThan(blind.indexOf('电厂'))
  })

  test('does not join words over a comma or a Chinese word', () => {
    expect(terms('forest, coverage')).not.toContain('森林覆盖率')
    expect(terms('forest 的 coverage')).not.toContain('森林覆盖率')
  })

  test('finds nothing in words that only ask', () => {
    expect(terms('What is it, and how much of this will there be?')).toEqual([])
    expect(terms('孝义的目标是什么？')).toEqual([])
  })

  test('gives each term once, best first, with a weight above 0 and at most 1, whatever is typed', () => {
    const anyWord = fc.constantFrom(...shipped.slice(0, 800).map(({ term }) => term), 'the', '2025', 'Fenjiu', 'LNG', '孝义', ',', 'zzz')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(anyWord, { maxLength: 12 }).map((words) => words.join(' ')),
          fc.string({ unit: 'grapheme', maxLength: 80 }),
        ),
        (question) => {
          const found = translate(question, lexicon, (term) => term.length % 2 === 0)
          expect(new Set(found.map(({ term }) => term)).size).toBe(found.length)
          for (const [i, { weight }] of found.entries()) {
            expect(weight).toBeGreaterThan(0)
            expect(weight).toBeLessThanOrEqual(i === 0 ? 1 : found[i - 1]!.weight)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
