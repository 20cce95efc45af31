import { describe, expect, test } from 'vitest'
import { checkLexicon } from '../../../index/lexicon/check.ts'
import { type CheckedFileName, describeProblem, parseLexicon } from '../../../index/lexicon/lexicon.ts'
import { readCheckedTexts, readLexiconTexts } from '../../../index/lexicon/read.ts'

/** What the checker says of one file, as the command prints it. */
function told(file: CheckedFileName, text: string): readonly string[] {
  return checkLexicon({ [file]: text }).map((problem) => describeProblem(problem.file, problem))
}

const sound = '# roads\n堵车\t交通拥堵|路网\troads\n'

describe('the lexicon that comes with the project', () => {
  test('has no problem', async () => {
    const texts = await readCheckedTexts()
    expect(Object.keys(texts)).toHaveLength(5)
    expect(checkLexicon(texts).map((problem) => describeProblem(problem.file, problem))).toEqual([])
  })

  test('covers every part of public life with several everyday words', async () => {
    const { everyday } = parseLexicon(await readLexiconTexts())
    const count = new Map<string, number>()
    for (const { field } of everyday) count.set(field, (count.get(field) ?? 0) + 1)
    const thin = [
      'work',
      'housing',
      'school',
      'illness',
      'ageing',
      'children',
      'farming',
      'roads',
      'pollution',
      'water',
      'energy',
      'police',
      'money',
      'culture',
    ]
    expect(thin.filter((field) => (count.get(field) ?? 0) < 12)).toEqual([])
  })
})

describe('checking everyday.tsv', () => {
  test('a sound file has nothing to tell', () => {
    expect(told('everyday.tsv', sound)).toEqual([])
  })

  test('a key said twice is told with the line that has it first', () => {
    expect(told('everyday.tsv', `${sound}娃\t儿童\tchildren\n堵车\t畅通\troads`)).toEqual(['everyday.tsv:4 (everyday): 堵车 stands already in line 2'])
  })

  test('an empty side is told on either side', () => {
    expect(told('everyday.tsv', `${sound}\t儿童\tchildren\n娃\t\tchildren`)).toEqual([
      'everyday.tsv:3 (everyday): is empty',
      'everyday.tsv:4 (plan words): is empty',
    ])
  })

  test('a key that leads to itself is told', () => {
    expect(told('everyday.tsv', `${sound}养老\t养老服务|养老\tageing`)).toEqual(['everyday.tsv:3 (plan words): 养老 leads to itself'])
  })

  test('a plan word given twice is told', () => {
    expect(told('everyday.tsv', '娃\t儿童|学生|儿童\tchildren')).toEqual(['everyday.tsv:1 (plan words): 儿童 stands twice'])
  })

  test('a key as long as a sentence and an overlong plan word are told', () => {
    expect(told('everyday.tsv', '我们家门口的路什么时候修\t农村公路\troads\n修路\t全面推进城乡道路客运一体化融合发展工程\troads')).toEqual([
      'everyday.tsv:1 (everyday): 我们家门口的路什么时候修 is longer than 10 characters',
      'everyday.tsv:2 (plan words): 全面推进城乡道路客运一体化融合发展工程 is longer than 18 characters',
    ])
  })

  test('more plan words than help are told', () => {
    expect(told('everyday.tsv', '娃\t一|二|三|四|五|六|七\tchildren')).toEqual(['everyday.tsv:1 (plan words): has more than 6 words'])
  })

  test('an unknown field is told by its name', () => {
    expect(told('everyday.tsv', '娃\t儿童\tkids')).toEqual(['everyday.tsv:1 (field): is not a known field: kids'])
  })

  test('spaces in place of tabs are told', () => {
    expect(told('everyday.tsv', `${sound}娃  儿童  children`)).toEqual([
      'everyday.tsv:3: 3 columns separated by tabs are needed (everyday, plan words, field), found 1',
    ])
  })

  test.each([
    ['醫院\t医疗机构\tillness', 'everyday.tsv:1 (everyday): 醫院 holds 醫, not a simplified character'],
    ['上网\t宽带|５Ｇ\tdigital', 'everyday.tsv:1 (plan words): ５Ｇ holds full-width ５Ｇ: write letters, digits and signs half-width'],
    ['医生\t执业(助理)医师\tillness', 'everyday.tsv:1 (plan words): 执业(助理)医师 holds half-width brackets: write （）'],
    ['医生 \t执业医师\tillness', 'everyday.tsv:1 (everyday): 医生  begins or ends with a space'],
    ['医生\t执业 医师\tillness', 'everyday.tsv:1 (plan words): 执业 医师 has a space beside a Chinese character'],
    ['医生\t执业\u200b医师\tillness', 'everyday.tsv:1 (plan words): 执业\u200b医师 holds an invisible or broken character'],
    ['医生\t医师、护士\tillness', 'everyday.tsv:1 (plan words): 医师、护士 holds a punctuation mark: an entry is a word or phrase'],
    ['⼈口\t人口自然增长率\tpopulation', 'everyday.tsv:1 (everyday): ⼈口 holds ⼈, not a simplified character'],
  ])('odd characters are told: %j', (line, message) => {
    expect(told('everyday.tsv', line)).toEqual([message])
  })

  test('words that plans print with full-width brackets, letters, digits and the sign 〇 pass', () => {
    expect(told('everyday.tsv', '医生\t执业（助理）医师|R&D|PM2.5|3岁以下婴幼儿|互联网+|二〇三五年\tillness')).toEqual([])
  })
})

describe('checking synonyms.tsv', () => {
  test('sound groups have nothing to tell, also where a one-way group uses words of another', () => {
    expect(told('synonyms.tsv', '目标|指标\ttwo-way\tquestion\n短板|问题|不足\tone-way\tquestion\n任务|指标\tone-way\tquestion')).toEqual([])
  })

  test('a word in two two-way groups is told, because the groups would run together', () => {
    expect(told('synonyms.tsv', '园区|开发区\ttwo-way\tindustry\n开发区|高新区\ttwo-way\tindustry')).toEqual([
      'synonyms.tsv:2 (words): 开发区 is in the two-way group of line 1 too: join the two, or make one of them one-way',
    ])
  })

  test('a one-way group that begins like another is told', () => {
    expect(told('synonyms.tsv', '短板|问题\tone-way\tquestion\n短板|不足\tone-way\tquestion')).toEqual([
      'synonyms.tsv:2 (words): 短板 stands already in line 1',
    ])
  })

  test('a group of one word, a word given twice, an unknown direction are told', () => {
    expect(told('synonyms.tsv', '园区\ttwo-way\tindustry\n目标|目标\ttwo-way\tquestion\n短板|问题\tboth\tquestion')).toEqual([
      'synonyms.tsv:1 (words): needs at least two words',
      'synonyms.tsv:2 (words): 目标 stands twice',
      'synonyms.tsv:3 (direction): is neither two-way nor one-way: both',
    ])
  })
})

describe('checking english.tsv', () => {
  test('a term said twice is told whatever its capitals', () => {
    expect(told('english.tsv', 'Sewage\t污水\nsewage\t污水处理')).toEqual(['english.tsv:2 (term): sewage stands already in line 1'])
  })

  test('a Chinese term, an empty side and a traditional character are told', () => {
    expect(told('english.tsv', '污水\t污水处理\nsewage\t\nhospital\t醫院')).toEqual([
      'english.tsv:1 (term): 污水 is not written in Latin letters',
      'english.tsv:2 (Chinese words): is empty',
      'english.tsv:3 (Chinese words): 醫院 holds 醫, not a simplified character',
    ])
  })

  test('terms with digits, signs and spaces pass', () => {
    expect(told('english.tsv', 'R&D\t研究与试验发展\n14th Five-Year Plan\t第十四个五年规划|十四五\nPM2.5\t细颗粒物')).toEqual([])
  })
})

describe('checking places.tsv', () => {
  const china = '中国\tcountry\t\tZhongguo\tChina\n山西省\tprovince\t中国\tShanxi\t山西\n吕梁市\tprefecture\t山西省\tLüliang\t吕梁|Lvliang\n'

  test('a sound file has nothing to tell, also where two cities have a district of one name', () => {
    expect(told('places.tsv', `${china}大同市\tprefecture\t山西省\tDatong\t\n城区\tcounty\t大同市\tChengqu\t\n城区\tcounty\t吕梁市\tChengqu\t`)).toEqual([])
  })

  test('a place said twice under one superior is told', () => {
    expect(told('places.tsv', `${china}吕梁市\tprefecture\t山西省\tLüliang\t`)).toEqual(['places.tsv:4 (name): 山西省 吕梁市 stands already in line 3'])
  })

  test('a superior that is missing, unknown or not above is told', () => {
    expect(told('places.tsv', `${china}大同市\tprefecture\t\tDatong\t\n汾阳市\tcounty\t汾阳\tFenyang\t\n太原市\tprefecture\t吕梁市\tTaiyuan\t`)).toEqual([
      'places.tsv:4 (superior): is empty',
      'places.tsv:5 (superior): 汾阳 is not in the file',
      'places.tsv:6 (superior): 吕梁市 is not of a higher level than 太原市',
    ])
  })

  test('pinyin in Chinese characters and an alias equal to the name are told', () => {
    expect(told('places.tsv', `${china}大同市\tprefecture\t山西省\t大同\t大同市`)).toEqual([
      'places.tsv:4 (pinyin): 大同 is not written in Latin letters',
      'places.tsv:4 (aliases): 大同市 leads to itself',
    ])
  })
})

describe('checking words.txt', () => {
  test('remarks, words and their frequencies have nothing to tell', () => {
    expect(told('words.txt', '# 说明\n\n高标准农田\n日间照料 300\n')).toEqual([])
  })

  test('each line that is no word is told', () => {
    expect(told('words.txt', '高标准农田\nabc\n日间照料 many')).toEqual([
      'words.txt:2: "abc" is not a word of two or more Han characters with an optional frequency',
      'words.txt:3: "日间照料 many" is not a word of two or more Han characters with an optional frequency',
    ])
  })

  test('a word said twice and a traditional character are told', () => {
    expect(told('words.txt', '日间照料\n日间照料 300\n醫疗卫生')).toEqual([
      'words.txt:2 (word): 日间照料 stands already in line 1',
      'words.txt:3 (word): 醫疗卫生 holds 醫, not a simplified character',
    ])
  })
})
