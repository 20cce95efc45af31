import { describe, expect, it } from 'vitest'
import { yearOfReport } from '../../../../server/answer/understand/reports.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { answersOfCorpus } from '../opened.ts'

const opened = answersOfCorpus()

describe('the year of a report', () => {
  it.each([
    '2021年孝义市政府工作报告里怎么说水利？',
    '孝义2021年的政府工作报告提到哪些公园？',
    'What does the 2021 Xiaoyi government work report say about parks?',
  ])('names the report and is not the time asked about: %s', (question) => {
    const { times, documentKind } = opened.read(question)
    expect(times.years).toEqual([])
    expect(documentKind).toBe('report')
  })

  it('leaves another year that is asked about', () => {
    expect(opened.read('2021年孝义市政府工作报告说2020年修了多少公里路？').times.years).toEqual([2020])
  })

  it('is the time asked about where no report is named', () => {
    expect(opened.read('孝义市2021年要修多少公里路？').times.years).toEqual([2021])
  })
})

describe('a place inside quotation marks', () => {
  it('is part of the term', () => {
    const { concepts, scope } = opened.read('吕梁市提出的“五个吕梁”是什么？')
    expect(concepts.map(({ source }) => source)).toContain('五个吕梁')
    expect(scope.places.map(({ place }) => place)).toEqual(['吕梁市'])
  })

  it.each(['吕梁市提出的五个吕梁是什么？', '五个吕梁指什么？'])('is read so where it is counted: %s', (question) => {
    const { concepts, standalone } = opened.read(question)
    expect(standalone).toContain('“五个吕梁”')
    expect(concepts.map(({ source }) => source)).toContain('五个吕梁')
  })

  it('is no part of a term outside them', () => {
    const sources = opened
      .read('“健康中心”在吕梁怎么建？')
      .concepts.map(({ source }) => source)
      .join(' ')
    expect(sources).toContain('健康中心')
    expect(sources).not.toContain('吕梁')
  })
})

describe('what somebody says before the question', () => {
  const asked = '孝义市2025年森林覆盖率目标是多少？'

  it.each([`我在写材料，想核对一下：${asked}`, `请教各位:${asked}`, `麻烦帮忙看看：${asked}`])('is no part of it: %s', (question) =>
    expect(opened.read(question).standalone).toBe(asked),
  )

  it.each(['孝义市的三条路线：新建公路多少公里？', '我想问一下孝义市的水库：有几座？', '我问：孝义市的水库有几座？'])(
    'is kept where it says nothing of him, or hardly anything is asked behind it: %s',
    (question) => expect(opened.read(question).standalone).toBe(question),
  )
})

describe('what a question excepts', () => {
  it.each([
    ['除了汾阳市以外，孝义市还有哪些水库？', ['孝义市']],
    ['除了汾阳，吕梁市还有哪些水库？', ['吕梁市']],
    ['汾阳市除了水库，还有哪些湖？', ['汾阳市']],
  ])('is no place asked about: %s', (question, places) => expect(opened.read(question).scope.places.map(({ place }) => place)).toEqual(places))

  it('is looked for where nothing else says what is asked for', () => {
    const sources = (question: string) => opened.read(question).concepts.map(({ source }) => source)
    expect(sources('除了省里的实事，孝义市又承诺了哪5件？')).toContain('实事')
    expect(sources('除了省里的实事，孝义市又承诺了哪5件大事？')).not.toContain('实事')
  })
})

describe('what stands in brackets', () => {
  it('parts no English words that belong together', () => {
    const { concepts, embedded } = opened.read('How many inclusive (affordable) kindergartens will Xiaoyi build?')
    expect(concepts.map(({ source }) => source)).toContain('普惠性幼儿园')
    expect(embedded).toMatch(/^How many inclusive kindergartens will build\? affordable/)
  })

  it('stays in Chinese where it stands', () => expect(opened.read('孝义市(含乡镇)怎么修路？').embedded).toBe('(含乡镇)怎么修路？'))
})

describe('a year of two digits', () => {
  it('is the year asked about', () => expect(opened.read('孝义市到25年森林覆盖率要达到多少？').times.years).toEqual([2025]))
})

describe('a follow-up that begins without a subject', () => {
  const history = [
    { role: 'user', content: '山西省怎么建设智创城？' },
    { role: 'assistant', content: '打造智创城。' },
  ] as const
  const weightIn = (question: string) => opened.read(question, history).concepts.find(({ source }) => source === '智创城')?.weight ?? 0

  it('is about the earlier one', () => expect(weightIn('一共布局几个，综改示范区占几个？')).toBeGreaterThan(0.5))
  it('is not where it begins with one', () => expect(weightIn('综改示范区一共布局几个，开发区占几个？')).toBeLessThan(0.2))
})

describe('the words that are embedded', () => {
  it('are for Chinese the question without its places', () => {
    const { embedded } = opened.read('孝义市怎么发展养老服务？')
    expect(embedded).toContain('养老服务')
    expect(embedded).not.toContain('孝义')
  })

  it('are for English the question with the Chinese of its words, and none of its own words twice', () => {
    const { embedded, concepts } = opened.read('How will Fenyang protect wetlands with the XQZ method?')
    const [, behind = ''] = embedded.split('?')
    expect(behind).toMatch(/湿地/)
    expect(concepts.map(({ source }) => source)).toContain('xqz')
    expect(behind).not.toMatch(/xqz/i)
  })
})

describe('a follow-up that asks what came of a target', () => {
  it('is answered with the value that was reached', async () => {
    const reply = await opened.ask('2020年实际是多少？', { after: ['吕梁市2025年常住人口城镇化率目标是多少？'] })
    expect(reply.answer.blocks[0]?.text).toMatch(/^吕梁市2020年常住人口城镇化率实际为54\.7%/)
  })
})

describe('a question that names a plan by its period and no place', () => {
  const madeUp = answersOfMadeUp(
    ['洪洞县国民经济和社会发展第十三个五年规划纲要', '第一章 水利', '第一节 水库', '新建水库7座，总库容九百万立方米，全部用于灌溉。'],
    ['襄汾县国民经济和社会发展第十四个五年规划纲要', '第一章 水利', '第一节 水库', '新建水库11座，总库容两千万立方米，全部用于供水。'],
    ['中华人民共和国国民经济和社会发展第十五个五年规划纲要', '第一章 水利', '第一节 水库', '新建水库95座，总库容四十亿立方米，我国水网基本成形。'],
  )
  const [earlier, later, country] = ['made-up', 'made-up-2', 'made-up-3']

  it.each([
    ['“十三五”规划要新建几座水库？', [earlier]],
    ['十四五计划里要新建几座水库？', [later]],
    ['“十四五”时期规划纲要要新建几座水库？', [later]],
    ['“十三五”纲要和“十四五”纲要各要新建几座水库？', [earlier, later]],
    ['“十三五”期间要新建几座水库？', [earlier]],
    ['How many reservoirs does the 13th Five-Year Plan propose?', [earlier]],
    ['Which reservoirs does the outline of the 14th five year plan name?', [later]],
  ])('is put to the plans of that period: %s', (question, documents) => expect(madeUp.read(question).scope.documents).toEqual(documents))

  it.each([
    ['no plan of that period is held', '“十一五”规划要新建几座水库？'],
    ['it names no period', '规划要新建几座水库？'],
  ])('is put to all where %s: %s', (_, question) => expect(madeUp.read(question).scope.documents).toEqual([earlier, later, country]))

  it('is put to the plans of the period after it, too, where it asks what came of it', () => {
    expect(madeUp.read('“十三五”期间水库建设取得了哪些成绩？').scope.documents).toEqual([earlier, later])
  })

  it('is put to the plans of the place where it names one', () => {
    expect(madeUp.read('襄汾县“十三五”规划要新建几座水库？').scope.documents).toContain(later)
    expect(madeUp.read('襄汾县“十三五”规划要新建几座水库？').scope.documents).not.toContain(earlier)
  })

  it.each([
    ['“十三五”规划要新建几座水库？', /水库7座/],
    ['“十四五”规划要新建几座水库？', /水库11座/],
  ])('is answered from them alone: %s', async (question, words) => {
    const { status, answer, citations } = await madeUp.ask(question)
    expect(status).toBe('answered')
    expect(answer.blocks[0]?.text).toMatch(words)
    expect(new Set(citations.map(({ documentId }) => documentId)).size).toBe(1)
  })

  it.each(['全国九五计划和襄汾县“十四五”规划各要新建几座水库？', '全国的目标与襄汾县比，要多建几座水库？', '全国2025年的水库蓄水率与襄汾县的各是多少？'])(
    'sets the whole country against a place by their plans: %s',
    (question) =>
      expect(
        madeUp
          .read(question)
          .scope.places.map(({ place }) => place)
          .toSorted(),
      ).toEqual(['中国', '襄汾县']),
  )

  it.each(['襄汾县怎么走在全国前列？', '襄汾县在全国的名气怎么提高？'])('sets nothing against the country that only measures: %s', (question) =>
    expect(madeUp.read(question).scope.places.map(({ place }) => place)).toEqual(['襄汾县']),
  )
})

describe('a plan named by its period, where the country’s of that period is held with others', () => {
  const madeUp = answersOfMadeUp(
    ['洪洞县国民经济和社会发展第十四个五年规划纲要', '第一章 水利', '第一节 水库', '新建水库7座。', '第二节 渡口', '改造渡口13处，全部换成钢船。'],
    ['中华人民共和国国民经济和社会发展第十四个五年规划纲要', '第一章 水利', '第一节 水库', '新建水库95座，我国水网基本成形。'],
  )
  const [county, country] = ['made-up', 'made-up-2']

  it('is the country’s', async () => {
    const { scope } = madeUp.read('“十四五”规划要新建几座水库？')
    expect(scope.documents).toEqual([country])
    expect([...scope.otherwise].sort()).toEqual([county, country])
    const { answer, citations } = await madeUp.ask('“十四五”规划要新建几座水库？')
    expect(answer.blocks[0]?.text).toContain('水库95座')
    expect(citations.map(({ documentId }) => documentId)).not.toContain(county)
  })

  it('is any other where the country’s has no answer', async () => {
    const { status, answer } = await madeUp.ask('“十四五”规划要改造几处渡口？')
    expect(status).toBe('answered')
    expect(answer.blocks[0]?.text).toContain('渡口13处')
  })

  it('is asked for by name, and then no other is looked at', async () => {
    const named = madeUp.read('国家“十四五”规划要新建几座水库？')
    expect(named.scope.places.map(({ place }) => place)).toEqual(['中国'])
    expect(named.scope.otherwise).toEqual([])
    expect((await madeUp.ask('国家“十四五”规划要改造几处渡口？')).status).toBe('insufficient')
    expect(madeUp.read('How many reservoirs does the national 14th five-year plan set?').scope.places.map(({ place }) => place)).toEqual(['中国'])
  })

  it('is the place’s where one is named', () => {
    expect(madeUp.read('洪洞县“十四五”规划要新建几座水库？').scope).toMatchObject({ documents: [county, country], otherwise: [] })
  })
})

describe('this year and the last', () => {
  const years = (question: string) => opened.read(question).times.years

  it.each([
    ['孝义市今年要做什么？', [2021]],
    ['孝义市去年财政收入是多少？', [2020]],
    ['今年的工作重点是什么？', [2021]],
    ['What will Xiaoyi do this year?', [2021]],
    ["What was Xiaoyi's revenue last year?", [2020]],
  ])('are told from the report of the place, or the only one held: %s', (question, expected) => expect(years(question)).toEqual(expected))

  it('is, to a place without a report, the year before its plan', () => {
    expect(years('汾阳市去年的粮食产量是多少？')).toEqual([2020])
    expect(years('汾阳市今年的粮食产量是多少？')).toEqual([])
  })

  it.each(['孝义市2019年去年同期是多少？', '孝义市“十四五”今年怎么开局？'])('say nothing where a time is named: %s', (question) =>
    expect(years(question).filter((year) => year > 2019)).toEqual([]),
  )
})

describe('a part of what is asked about', () => {
  const alternatives = (question: string, source: string) =>
    opened
      .read(question)
      .concepts.find((concept) => concept.source === source)
      ?.alternatives.map(({ text }) => text) ?? []

  it('is told by no word that may stand for the whole as well', () => {
    expect(alternatives('孝义市公租房有多少套？', '公租房')).toContain('保障性住房')
    expect(alternatives('孝义市保障性住房有多少套，其中公租房多少？', '公租房')).not.toContain('保障性住房')
  })

  it('is told by another name of the same thing', () => {
    expect(alternatives('孝义市保障性住房有多少套，其中公租房多少？', '公租房')).toContain('公共租赁住房')
  })
})

describe('a question over several lines', () => {
  it('is one line with single blanks', () => {
    expect(opened.read('  孝义市\n\n 2025年\t\t森林覆盖率   是多少？ ').standalone).toBe('孝义市 2025年 森林覆盖率 是多少？')
  })

  it('is read as that line', () => {
    const { concepts, times } = opened.read('孝义市\n2025年\n森林覆盖率是多少？')
    expect({ concepts, times }).toEqual({ concepts: opened.read('孝义市 2025年 森林覆盖率是多少？').concepts, times: { years: [2025], periods: [] } })
  })
})

describe('a place in an English question', () => {
  const madeUp = answersOfMadeUp(
    ['洪洞县国民经济和社会发展第十四个五年规划纲要', '第一章 旅游', '推进洪洞县旅游发展，接待西安游客，办好寻根节。'],
    ['襄汾县国民经济和社会发展第十四个五年规划纲要', '第一章 旅游', '推进旅游发展，接待游客。'],
  )
  const asked = (question: string) => madeUp.read(question).concepts.flatMap(({ alternatives }) => alternatives.map(({ text }) => text))

  it('that is held narrows the search and is no part of what is asked', () =>
    expect(asked('What does Hongdong County plan for tourism?')).not.toContain('洪洞'))

  it('that is not held is part of what is asked', () => {
    expect(asked("Does Hongdong County welcome tourists from Xi'an?")).toContain('西安')
  })

  it('that stands in words of every place is cut out once', () => {
    const { scope, concepts } = madeUp.read('两个规划的旅游目标各是多少？')
    expect(scope.places).toHaveLength(2)
    expect(concepts.map(({ source }) => source).join(' ')).toContain('旅游')
  })
})

describe('a follow-up that names no subject of its own', () => {
  const following = (question: string, earlier: string) => opened.read(question, [{ role: 'user', content: earlier }])

  it('asks the same of a place inside the one asked about, where it names that place and how many', () => {
    const { standalone, scope } = following('太原分到几个？', '山西要建多少个智创城？')
    expect(standalone).toMatch(/^太原市.*智创城.*分到几个/)
    expect(scope.documents).toEqual(['shanxi-plan'])
  })

  it('is about the earlier subject, where it begins with what is planned', () => {
    const { concepts } = following('打算以哪里为核心来建，主打什么产业？', '山西要不要申请自由贸易试验区？')
    const zone = concepts.find(({ source }) => source === '自由贸易试验区')
    expect(zone?.weight ?? 0).toBeGreaterThan(0.5)
  })

  it('is about another place alone, where it names one and asks something of it', () => {
    const { concepts } = following('那阳泉是什么定位', '山西“一主三副六市域中心”，三副指的哪三个市')
    expect(concepts.map(({ source }) => source)).not.toContain('一主三副六市域中心')
  })
})

describe('last year in English', () => {
  it('says when and nothing of what', () => {
    const sources = opened.read("What was Xiaoyi's revenue last year?").concepts.map(({ source }) => source)
    expect(sources).not.toContain('上年')
    expect(sources.length).toBeGreaterThan(0)
  })
})

describe('a follow-up about this year', () => {
  it('is not of the year asked about before', () => {
    const { times, standalone } = opened.read('今年还接着改吗，改多少户？', [{ role: 'user', content: '孝义2020年农村改了多少户厕所？' }])
    expect(standalone).not.toContain('2020')
    expect(times.years).toEqual([2021])
  })

  it('is about the earlier subject, where it only counts: 具体是哪六家', async () => {
    const reply = await opened.ask('具体是哪六家企业？', { after: ['孝义有几户氧化铝企业？'] })
    expect(reply.answer.text).toContain('兴安化工')
  })
})

describe('a report asked for by name', () => {
  it('is the only document looked into, where it is held', async () => {
    expect(opened.read('孝义政府工作报告说修了多少公里路？').scope.documents).toEqual(['xiaoyi-report-2021'])
    expect((await opened.ask('孝义政府工作报告里2020年GDP是多少？')).status).toBe('insufficient')
  })

  it('tells its own numbers, and not the plan’s row', async () => {
    const reply = await opened.ask('孝义2021年政府工作报告定的GDP增速是多少？')
    expect(reply.citations.map(({ documentId }) => documentId)).toContain('xiaoyi-report-2021')
    expect(reply.citations.map(({ documentId }) => documentId)).not.toContain('xiaoyi-plan')
  })

  it.each([
    ['吕梁市政府工作报告定的GDP增速是多少？', '所收文件中没有吕梁市的政府工作报告，无法回答。'],
    ['2022年孝义政府工作报告提出的GDP增长目标是多少？', '所收文件中没有孝义市2022年的政府工作报告，无法回答。'],
    ["What growth did Lvliang's work report set?", 'No government work report of 吕梁市 is held here, so this cannot be answered.'],
  ])('is said to be missing where it is not held: %s', async (question, words) => {
    const reply = await opened.ask(question)
    expect(reply.status).toBe('insufficient')
    expect(reply.answer.text).toBe(words)
  })

  it.each([
    ['2022年孝义市政府工作报告说了什么？', 2022],
    ['孝义2022年的政府工作报告', 2022],
    ['What did the 2022 Xiaoyi work report say?', 2022],
    ['2020年GDP孝义政府工作报告怎么说？', null],
    ['孝义2020年财政收入在政府工作报告里是多少？', null],
    ['孝义政府工作报告里2020年修了多少路？', null],
  ])('is named by a year with no more than its place between: %s: %s', (question, year) => expect(yearOfReport(opened.read(question))).toBe(year))

  it('leaves the plan where both are named', () => {
    const { scope, documentKind } = opened.read('孝义规划纲要和政府工作报告里的焦化产能一样吗？')
    expect(documentKind).toBeNull()
    expect(scope.documents).toContain('xiaoyi-plan')
  })
})
