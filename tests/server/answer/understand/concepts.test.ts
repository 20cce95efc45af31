import { describe, expect, it } from 'vitest'
import { type Concept, coverage, matchable, otherForms, presence, stands } from '../../../../server/answer/understand/concepts.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { answersOfCorpus } from '../opened.ts'

const opened = answersOfCorpus()

const concepts = (question: string) => opened.read(question).concepts
const sources = (question: string) => concepts(question).map(({ source }) => source)
/** All the words a question is looked for in. */
const words = (question: string) => concepts(question).flatMap(({ alternatives }) => alternatives.map(({ text }) => text))

describe('the concepts of a Chinese question', () => {
  it.each([
    ['孝义怎么解决看病难？', /医疗|诊疗|卫生/],
    ['老人吃饭怎么办？', /助餐|日间照料|养老/],
    ['堵车怎么治？', /交通|拥堵|畅通/],
    ['打工的人怎么找活干？', /就业|创业|农民工/],
    ['空气差怎么办？', /空气质量|大气/],
    ['种地的怎么多挣钱？', /增收|农民收入|农民/],
  ])('everyday words are looked for as plans say them: %s', (question, plan) => {
    expect(words(question).some((word) => plan.test(word))).toBe(true)
  })

  it('hold a word and the words that stand for it as one thing', () => {
    const found = concepts('GDP目标是多少？').find(({ alternatives }) => alternatives.some(({ text }) => text === '地区生产总值'))
    expect(found?.alternatives.map(({ text }) => text)).toContain('gdp')
  })

  it('prefer the question’s own word to what stands for it', () => {
    for (const { alternatives } of concepts('GDP目标是多少？')) {
      const best = Math.max(...alternatives.map(({ weight }) => weight))
      expect(best).toBe(1)
    }
  })

  it('weigh a quoted term above all others', () => {
    const found = concepts('孝义的“六型城市”建设取得什么进展？')
    const quoted = found.find(({ source }) => source === '六型城市')
    expect(quoted?.weight).toBe(Math.max(...found.map(({ weight }) => weight)))
  })

  it.each([
    ['什么是九通一平？', '九通一平'],
    ['一区五园是什么意思？', '一区五园'],
    ['请问什么叫双轮驱动？', '双轮驱动'],
    ['里面说的1415指的是什么？', '1415'],
  ])('weigh the term whose meaning is asked as a quoted one: %s', (question, term) => {
    const found = concepts(question)
    const asked = found.find(({ source }) => source === term)
    expect(asked?.weight).toBe(Math.max(...found.map(({ weight }) => weight)))
    expect(asked?.weight).toBeGreaterThan(1)
  })

  it('take no whole question for a term', () => {
    expect(sources('什么是汾阳市发展白酒产业最重要的依靠？').every((source) => source.length <= 8)).toBe(true)
  })

  it('hold the other forms that headings have: six of another measure, an industry without its last character', () => {
    const formsOf = (question: string, source: string) => concepts(question).find((concept) => concept.source === source)?.alternatives ?? []
    const forms = new Map(formsOf('开展哪六项行动？', '六项').map(({ text, weight }) => [text, weight]))
    expect(forms.get('六项')).toBe(1)
    expect(forms.get('六大')).toBeLessThan(1)
    expect(forms.get('六方面')).toBeLessThan(1)
    expect([...forms.keys()]).not.toContain('七大')
    expect(formsOf('怎么发展养殖业？', '养殖业').map(({ text }) => text)).toContain('养殖')
  })

  it('do not count a quoted period as a term', () => {
    expect(sources('“十三五”的水库有哪些？')).not.toContain('十三五')
    expect(sources('“十三五”的水库有哪些？')).toContain('水库')
  })

  it('weigh rare words above common ones', () => {
    const found = new Map(concepts('核桃产业').map(({ source, weight }) => [source, weight]))
    const walnut = [...found].find(([source]) => source.includes('核桃'))?.[1] ?? 0
    expect(walnut).toBeGreaterThan(found.get('产业') ?? 0)
  })

  it('leave out places and years, which are understood apart', () => {
    expect(sources('孝义市2025年粮食产量是多少？').join(' ')).not.toMatch(/孝义|2025/)
  })

  it('leave out what a question excepts', () => {
    expect(sources('除了幼儿园，汾阳还要建什么学校？').join(' ')).not.toContain('幼儿园')
  })

  it('are none where a question asks for nothing', () => {
    expect(sources('有哪些呢？')).toEqual([])
  })
})

describe('words of a made-up plan', () => {
  const madeUp = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 主要目标',
    '第一节 七坊',
    '老城建成“七坊”，就是铁坊、木坊、酒坊、油坊、布坊、纸坊、糖坊，纸坊学徒分九批进城。',
    '第二章 重点任务',
    '第一节 粮食',
    '粮食总产达到20万吨，油菜籽总产量3万吨，总产量居全县前列。',
  ])
  const concepts = (question: string) => madeUp.read(question).concepts
  const sources = (question: string) => concepts(question).map(({ source }) => source)

  it.each(['老城的七坊是哪七坊？', '七坊建设怎么推进？', '七坊，建在哪里？', '七坊指哪些？', '怎么建七坊'])(
    'a number made one word with what it counts is a term: %s',
    (question) => expect(sources(question)).toContain('七坊'),
  )

  it.each([
    ['no plan prints it', '八坊，建在哪里？', '八坊'],
    ['it is an ordinal', '第七坊，建在哪里？', '七坊'],
    ['it is the end of a larger number', '十七坊，建在哪里？', '七坊'],
    ['it goes on as another word', '老城七坊里有什么？', '七坊'],
    ['a measure word stands behind it', '纸坊学徒分九批，怎么分？', '九批'],
  ])('a number is no such term where %s: %s', (_, question, term) => expect(sources(question)).not.toContain(term))

  it.each([
    ['洪洞县的主要目标是什么？', '主要目标'],
    ['洪洞县的重点任务是什么？', '重点任务'],
  ])('what plans call their parts is asked about where nothing else is: %s', (question, part) => {
    expect(sources(question)).toContain(part)
    for (const { weight } of concepts(question)) expect(weight).toBeGreaterThan(0)
  })

  it.each([
    ['something else is asked about', '洪洞县粮食的主要目标是什么？', '主要目标'],
    ['no plan prints it', '洪洞县的主要措施有哪些？', '主要措施'],
  ])('what plans call their parts is not, where %s: %s', (_, question, part) => expect(sources(question)).not.toContain(part))

  it('the output of a thing is looked for in all ways it is written', () => {
    const forms = (question: string, source: string) =>
      concepts(question)
        .find((concept) => concept.source === source)
        ?.alternatives.map(({ text }) => text)
    expect(forms('洪洞县粮食产量是多少？', '粮食产量')).toEqual(expect.arrayContaining(['粮食产量', '粮食总产量', '粮食总产']))
    expect(forms('洪洞县水泥有多少吨？', '水泥')).toEqual(expect.arrayContaining(['水泥产量', '水泥总产量', '水泥总产']))
    expect(forms('What is the grain output of Hongdong?', '粮食产量')).toEqual(expect.arrayContaining(['粮食产量', '粮食总产量', '粮食总产']))
  })

  it('the output of a thing is answered, however the plan writes it', async () => {
    for (const question of ['洪洞县粮食产量要达到多少万吨？', '洪洞县粮食总产量要达到多少万吨？', 'What is the grain output target of Hongdong?'])
      expect((await madeUp.ask(question)).answer.text, question).toContain('粮食总产达到20万吨')
  })
})

describe('names and things that a dictionary does not have', () => {
  const madeUp = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 产业',
    '第一节 创业',
    '智创城在城东，智创城的店铺免租两年。',
    '茶园篱用竹子编成，茶园的篱笆每年修补。',
    '第二节 交通',
    '新建汾河大桥，维修两岸桥梁，疏浚河道。',
    '第三节 托育',
    '3岁以下婴幼儿的托位增加到两百个。',
  ])
  const concepts = (question: string) => madeUp.read(question).concepts
  const sources = (question: string) => concepts(question).map(({ source }) => source)
  const formsOf = (question: string, source: string) =>
    concepts(question)
      .find((concept) => concept.source === source)
      ?.alternatives.map(({ text }) => text)

  it('a name that cutting leaves in single characters is one word', () => expect(sources('洪洞县的智创城在哪里？')).toContain('智创城'))

  it.each([
    ['what stands behind it is a word of every question', '洪洞县的智创城在哪里？', '智创城在'],
    ['what it begins with is a word of its own', '洪洞县的茶园篱用什么编成？', '茶园篱'],
    ['no plan prints it', '洪洞县的智创坊在哪里？', '智创坊'],
  ])('there is no such name where %s: %s', (_, question, name) => expect(sources(question)).not.toContain(name))

  it.each(['洪洞县要修什么桥？', '洪洞县修啥桥', '洪洞县有哪些桥？', '洪洞县要修哪几座桥？', '洪洞县要修几座桥，花多少钱？'])(
    'a thing called by one character is looked for by the words that plans have: %s',
    (question) => expect(formsOf(question, '桥')).toEqual(['大桥', '桥梁', '桥']),
  )

  it.each(['洪洞县要修几座桥梁？', '洪洞县的桥怎么修？'])('a character is no such thing where it is not what is asked for: %s', (question) =>
    expect(sources(question)).not.toContain('桥'),
  )

  it.each([
    ['洪洞县三岁的孩子有多少托位？', '三岁'],
    ['洪洞县三周岁以下的孩子有多少托位？', '三周岁'],
  ])('an age is looked for in digits too: %s', (question, age) => expect(formsOf(question, age)).toContain('3岁'))
})

describe('other ways to write how much of a thing is made', () => {
  it.each([
    ['粮食产量', ['粮食总产量', '粮食总产', '粮食生产总量']],
    ['粮食总产量', ['粮食产量', '粮食总产', '粮食生产总量']],
    ['油菜籽产量', ['油菜籽总产量', '油菜籽总产', '油菜籽生产总量']],
    ['产量', []],
    ['总产量', []],
    ['粮食生产', []],
    ['粮食产量增速', []],
  ])('of %s: %j', (word, forms) => expect(otherForms(word)).toEqual(forms))
})

describe('the concepts of an English question', () => {
  it('keep a word that nothing explains, whose absence tells', () => {
    expect(sources('Does Xiaoyi plan any gryphons?').some((source) => /gryphon/.test(source))).toBe(true)
    expect(sources('What will Fenyang do about krakens?').some((source) => /kraken/.test(source))).toBe(true)
  })

  it('keep no numbers in words, forms of verbs or places as such words', () => {
    expect(sources('Which seven reportedly planned parks will Fenyang open?').join(' ')).not.toMatch(/seven|reportedly|planned|fenyang/)
  })

  it('weigh a word that nothing explains less than one that plans print', () => {
    const found = new Map(concepts('Does Xiaoyi plan krakens or coal mines?').map(({ source, weight }) => [source, weight]))
    const unknown = [...found].find(([source]) => /kraken/.test(source))?.[1] ?? Number.NaN
    const known = Math.max(...[...found].filter(([source]) => /\p{Script=Han}/u.test(source)).map(([, weight]) => weight))
    expect(unknown).toBeLessThan(known)
  })
})

describe('a word with digits', () => {
  it.each([
    ['985', '修建985公里', true],
    ['985', '修建3985公里', false],
    ['985', '修建1.985公里', false],
    ['98', '修建985公里', false],
    ['98', '增长98.5个百分点', false],
    ['98', '达到98。', true],
    ['98', '从3985增到98', true],
    ['1415', '“1415”体系', true],
    ['5g', '推进5g网络', true],
    ['5g', '15g网络', false],
  ])('%s stands in %s: %s', (word, text, found) => {
    expect(stands(word, text)).toBe(found)
    expect(presence({ source: word, weight: 1, alternatives: [{ text: word, weight: 1 }] }, text)).toBe(found ? 1 : 0)
  })
})

describe('how much of the concepts a text holds', () => {
  const lake: Concept = { source: '湖', weight: 1, alternatives: [{ text: '水库', weight: 1 }] }
  const wood: Concept = {
    source: '林',
    weight: 0.5,
    alternatives: [
      { text: '森林', weight: 1 },
      { text: '造林', weight: 0.6 },
    ],
  }

  it('is all where every concept is there, nothing where none is', () => {
    expect(coverage([lake, wood], '水库旁的森林')).toBe(1)
    expect(coverage([lake, wood], '公路')).toBe(0)
    expect(coverage([], '水库')).toBe(0)
  })

  it('counts by weight', () => expect(coverage([lake, wood], '水库')).toBeCloseTo(2 / 3))
  it('counts a stand-in for less than the word', () => expect(presence(wood, '造林')).toBe(0.6))

  it('counts a long word found in part for less than half', () => {
    const long: Concept = { source: 'x', weight: 1, alternatives: [{ text: '农村公路养护', weight: 1 }] }
    const part = presence(long, '农村公路建设')
    expect(part).toBeGreaterThan(0)
    expect(part).toBeLessThanOrEqual(0.5)
    expect(presence(long, '养护')).toBe(0)
  })

  it('looks past width, case, blanks and quotation marks', () => {
    expect(matchable('“５Ｇ” 网络 GDP')).toBe('5g网络gdp')
  })

  it('looks past what text recognition has taken for another character, and years in Chinese numerals', () => {
    expect(matchable('一九九五年')).toBe('1995年')
    expect(matchable('二○○○年')).toBe('2000年')
    const income: Concept = { source: '收入', weight: 1, alternatives: [{ text: '收入', weight: 1 }] }
    expect(presence(income, matchable('农民收人'))).toBe(1)
    expect(presence(income, matchable('招收人员'))).toBe(0)
  })
})

describe('times and values that the question itself gives', () => {
  const madeUp = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 建设',
    '到2025年，茶叶覆盖率达到38.7%，每千人口拥有执业医师3人，末期工程全部完工，期末考试取消。',
  ])
  const sourcesOf = (question: string) => madeUp.read(question).concepts.map(({ source }) => source)

  it.each([
    ['洪洞县“十三五”期末茶叶覆盖率是多少？', /期末|末/],
    ['洪洞县十四五规划末期茶叶覆盖率是多少？', /末期/],
    ['洪洞县“十三五”期初茶叶覆盖率是多少？', /期初/],
    ['洪洞县茶叶覆盖率是否超过38.7%？', /38|%|是否|超过/],
    ['洪洞县茶叶覆盖率提高了2.5个百分点吗？', /2\.5|百分点/],
  ])('name nothing of what is asked: %s', (question, times) => {
    expect(sourcesOf(question).join(' ')).toMatch(/茶叶/)
    expect(sourcesOf(question).join(' ')).not.toMatch(times)
  })

  it('are kept where they belong to no period', () => expect(sourcesOf('洪洞县期末考试取消了吗？').join(' ')).toContain('期末'))

  it.each(['千', '百', '万'])('每一%s人 is what rows call by one character less', (count) => {
    const of = (question: string) => madeUp.read(question).concepts
    expect(of(`洪洞县每一${count}人口的执业医师有多少？`)).toEqual(of(`洪洞县每${count}人口的执业医师有多少？`))
  })
})

describe('a school called by its number', () => {
  it('is no session of a committee', () => expect(stands('二中', '十九届二中、三中、四中全会')).toBe(false))
  it('is a school where no session is named behind it', () => expect(stands('二中', '新建汾阳二中、四中')).toBe(true))
})
