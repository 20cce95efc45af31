import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PlaceEntry, parsePlaces } from '../../../index/lexicon/parse.ts'
import { type Place, toPlaces } from '../../../index/lexicon/place.ts'
import { createGazetteer } from '../../../index/lexicon/places.ts'
import { readLexiconTexts } from '../../../index/lexicon/read.ts'
import { loadTokenizer } from '../../../index/tokenizer/jieba.ts'

const entries = parsePlaces((await readLexiconTexts())['places.tsv'] ?? '').entries
const { words } = await loadTokenizer()
const places = toPlaces(entries)
const gazetteer = createGazetteer(entries, { words })

/** The places asked about, by full name. */
const asked = (question: string): readonly string[] =>
  gazetteer
    .find(question)
    .filter(({ partOfName }) => !partOfName)
    .map(({ place }) => place.name)
/** The places that only lend their name. */
const lent = (question: string): readonly string[] =>
  gazetteer
    .find(question)
    .filter(({ partOfName }) => partOfName)
    .map(({ place }) => place.name)

describe('the places that come with the project', () => {
  // Of places of one name the one of this entry is preferred.
  let meant: PlaceEntry | undefined
  const isOf = (place: Place, entry: PlaceEntry | undefined): boolean => place.name === entry?.name && (place.superiors[0] ?? '') === entry.superior
  const ofThatEntry = createGazetteer(entries, { words, prefer: (place) => (isOf(place, meant) ? 1 : 0) })

  test('hold all provinces and prefectures of China and all counties of Shanxi', () => {
    const inShanxi = places.filter(({ superiors }) => superiors.includes('山西省'))
    expect(places.filter(({ level }) => level === 'province')).toHaveLength(34)
    expect(places.filter(({ level, superiors }) => level === 'prefecture' && superiors[0] !== '台湾省')).toHaveLength(333)
    expect(inShanxi.filter(({ level }) => level === 'prefecture')).toHaveLength(11)
    expect(inShanxi.filter(({ level }) => level === 'county')).toHaveLength(117)
  })

  test('are found by full name, short name and every alias', () => {
    const lost: string[] = []
    for (const [i, entry] of entries.entries()) {
      meant = entry
      const { short } = places[i]!
      const superior = entry.superior === '中国' ? '' : entry.superior
      const aliases = entry.aliases.filter((alias) => !alias.startsWith('~') && alias.length > 1)
      const names = [superior + entry.name, superior + short, ...aliases]
      for (const name of names) {
        const question = /\p{Script=Han}/u.test(name) ? `${name}的目标` : `The GDP of ${name}`
        const found = ofThatEntry.find(question)
        if (found.length !== 1 || !isOf(found[0]!.place, entry)) lost.push(question)
      }
    }
    expect(lost).toEqual([])
  })

  test('are found in pinyin with and without their level', () => {
    const level = { country: '', province: ' Province', prefecture: ' Prefecture', county: ' County' }
    const lost = entries.filter((entry) => {
      meant = entry
      const found = ofThatEntry.find(`What is planned in ${entry.pinyin}${level[entry.level]}?`)
      return !found.some(({ place }) => place.name === entry.name)
    })
    expect(lost).toEqual([])
  })
})

describe('places in a Chinese question', () => {
  test.each([
    ['孝义的财政收入', '孝义市'],
    ['汾阳呢？', '汾阳市'],
    ['柳林有多少煤矿', '柳林县'],
    ['那临县呢', '临县'],
    ['离石地区“七五”时期的粮食', '吕梁市'],
    ['离石县的公路', '离石区'],
    ['内蒙古的风电', '内蒙古自治区'],
    ['晋的发展', '山西省'],
    ['美国的增长目标', '美国'],
    ['孝义市场监管局做什么', '孝义市'],
    ['吉林市场监管', '吉林省'],
    ['长治长子县', '长子县'],
    ['孝义城区绿化覆盖率', '孝义市'],
    ['孝义市中小学有多少所', '孝义市'],
    ['吕梁市新能源发电', '吕梁市'],
  ])('%s is about %s', (question, name) => {
    expect(asked(question)).toEqual([name])
  })

  test('come with their level and all they lie in', () => {
    expect(gazetteer.find('孝义的目标')).toEqual([
      {
        place: { name: '孝义市', short: '孝义', level: 'county', superiors: ['吕梁市', '山西省', '中国'] },
        start: 0,
        end: 2,
        text: '孝义',
        partOfName: false,
      },
    ])
  })

  test('are one where the superiors stand before the name, several where they are joined', () => {
    expect(gazetteer.find('山西省吕梁市孝义市的人口').map(({ text }) => text)).toEqual(['山西省吕梁市孝义市'])
    expect(asked('吕梁和孝义哪个高')).toEqual(['吕梁市', '孝义市'])
    expect(asked('介休和平遥的差别')).toEqual(['介休市', '平遥县'])
    expect(asked('晋陕豫三省')).toEqual(['山西省', '陕西省', '河南省'])
  })

  test.each(['建设和平社区', '集中阳光采购', '对应县区的任务', '现代县城', '振兴县域经济', '提高平均工资', '延长治理期限', '水平顺利提高', '今日本市的目标'])(
    'are not found inside the words of %s',
    (question) => {
      expect(gazetteer.find(question)).toEqual([])
    },
  )

  test('whose name is a common word are taken only where the wording makes them places', () => {
    expect(asked('城区绿化覆盖率')).toEqual([])
    expect(asked('日照时数有多少')).toEqual([])
    expect(asked('长子继承')).toEqual([])
    expect(gazetteer.find('日照的经济').map(({ place }) => place.name)).toEqual(['日照市'])
    expect(gazetteer.find('日照市的经济').map(({ place }) => place.name)).toEqual(['日照市'])
    expect(asked('全国的目标')).toEqual(['中国'])
    expect(asked('全国文明城市')).toEqual([])
  })

  test('of one name in two cities are told apart by the city', () => {
    expect(gazetteer.find('阳泉城区人口').map(({ place }) => place.superiors[0])).toEqual(['阳泉市'])
    expect(gazetteer.find('晋城市城区人口').map(({ place }) => place.superiors[0])).toEqual(['晋城市'])
    expect(places.filter(({ name }) => name === '城区')).toHaveLength(2)
  })

  test.each([
    ['山西焦煤集团的项目', '山西省'],
    ['汾阳医院有多少床位', '汾阳市'],
    ['太原理工大学', '太原市'],
    ['孝义一中招多少人', '孝义市'],
    ['孝义市人民医院', '孝义市'],
    ['吕梁山生态修复', '吕梁市'],
  ])('%s only bears the name of %s', (question, name) => {
    expect(lent(question)).toEqual([name])
    expect(asked(question)).toEqual([])
  })

  test.each(['山西机场布局', '山西省机场有哪些', '山西省大学有多少所'])('%s asks about the province and no single body', (question) => {
    expect(asked(question)).toEqual(['山西省'])
  })

  test('山西大学 and 吕梁机场 stay names of bodies', () => {
    expect(asked('山西大学有多少学生')).toEqual([])
    expect(asked('吕梁机场航线')).toEqual([])
  })
})

describe('places in an English question', () => {
  test.each([
    ['What about Xiaoyi City?', ['孝义市']],
    ['xiaoyi gdp 2025', ['孝义市']],
    ["Lüliang's, Lvliang's and Luliang's targets", ['吕梁市', '吕梁市', '吕梁市']],
    ['Lu Liang city', ['吕梁市']],
    ['Xing County and lin county', ['兴县', '临县']],
    ['Shaanxi or Shanxi?', ['陕西省', '山西省']],
    ['Fangshan County, Lüliang, Shanxi', ['方山县']],
    ['Xinjiang cotton', ['新疆维吾尔自治区']],
    ['walnuts of Xinjiang County', ['新绛县']],
    ['coal in inner mongolia', ['内蒙古自治区']],
    ["Xi'an and Yan'an", ['西安市', '延安市']],
    ['the turkey farms of Hong Kong', ['香港特别行政区']],
    ['he and Lin own a mine', []],
  ])('%s', (question, names) => {
    expect(asked(question)).toEqual(names)
  })

  test.each(['Shanxi Coking Coal Group', 'Taiyuan University of Technology', 'Fenyang Hospital', 'the Lüliang Mountains'])(
    '%s only bears the name',
    (question) => {
      expect(asked(question)).toEqual([])
      expect(lent(question)).toHaveLength(1)
    },
  )

  test('that share a spelling are told apart by what is preferred, and by the place they lie in', () => {
    expect(gazetteer.find('Suzhou in figures').map(({ place }) => place.name)).toEqual(['苏州市'])
    const inAnhui = createGazetteer(entries, { words, prefer: ({ superiors }) => (superiors.includes('安徽省') ? 1 : 0) })
    expect(inAnhui.find('Suzhou in figures')[0]?.place.name).toBe('宿州市')
    expect(gazetteer.find('Suzhou in Anhui')[0]?.place.name).toBe('宿州市')
  })
})

test('mentions lie in order within the question and do not overlap, whatever is typed', () => {
  const piece = fc.constantFrom(
    ...entries.slice(0, 500).flatMap(({ name, pinyin }) => [name, name.slice(0, 2), pinyin]),
    '和',
    '的',
    ' ',
    ',',
    '2025',
    '目标',
    'City',
    '集团',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
      ),
      (question) => {
        let last = 0
        for (const { start, end, text } of gazetteer.find(question)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(text).toBe(question.slice(start, end))
          last = end
        }
      },
    ),
    { numRuns: 300 },
  )
})
