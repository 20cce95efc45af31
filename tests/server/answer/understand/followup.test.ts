import { describe, expect, it } from 'vitest'
import type { NamedPlace } from '../../../../server/answer/understand/followup/exchanges.ts'
import { standAlone } from '../../../../server/answer/understand/followup.ts'
import { QUESTION_LIMIT, type Turn } from '../../../../server/contract.ts'

const known = [
  ['甲市', /甲市|甲(?!板)/g],
  ['乙县', /乙县|乙/g],
  ['丙省', /丙省/g],
] as const

/** Places of a made-up map: what a follow-up does with places does not depend on which there are. */
const findPlaces = (text: string): NamedPlace[] =>
  known
    .flatMap(([name, pattern]) => [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ name, start: index, end: index + words.length })))
    .sort((a, b) => a.start - b.start)

/** Anything but a number, a date or what is invested is a subject. */
const sense = { findPlaces, namesSubject: (words: string) => !/^(?:投资|收入|面积|多少|几个|什么时候|什么|改|了|作|的|年|\d|靠|办法|做到|[？?])*$/.test(words) }
const asked = (...questions: string[]): Turn[] => questions.map((content) => ({ role: 'user', content }))
const alone = (question: string, ...earlier: string[]) => standAlone(question, asked(...earlier), sense)

describe('a question that leans on an earlier one', () => {
  it.each([
    ['那乙县呢？', '甲市的森林覆盖率目标是多少？', '乙县的森林覆盖率目标是多少？'],
    ['乙县那边呢？', '甲市的森林覆盖率目标是多少？', '乙县的森林覆盖率目标是多少？'],
    ['乙县这边怎么样？', '甲市的森林覆盖率目标是多少？', '乙县的森林覆盖率目标是多少？'],
    ['乙县呢', '甲市有哪些湿地公园？', '乙县有哪些湿地公园？'],
    ['换成丙省', '甲市怎么治理污水？', '丙省怎么治理污水？'],
    ['丙省的情况呢？', '甲市2025年粮食产量', '丙省2025年粮食产量'],
    ['How about 乙县?', 'How many parks will 甲市 build?', 'How many parks will 乙县 build?'],
    ['And 乙县?', 'What roads will 甲市 build?', 'What roads will 乙县 build?'],
  ])('about another place: %s', (question, earlier, whole) => {
    expect(alone(question, earlier)).toEqual({ question: whole, leansOn: earlier, swapped: true })
  })

  it.each([
    ['那城镇化率目标呢？', '甲市2020年森林覆盖率实际是多少？', '甲市2020年城镇化率目标多少？'],
    ['那城镇化率呢？', '甲市2020年森林覆盖率实际是多少？', '甲市2020年城镇化率实际多少？'],
  ])('about another thing, with the value asked for before unless it names one: %s', (question, earlier, whole) => {
    expect(alone(question, earlier).question).toBe(whole)
  })

  it('names the place where the earlier question named none', () => {
    expect(alone('乙县呢？', '森林覆盖率目标是多少？').question).toBe('乙县森林覆盖率目标是多少？')
  })

  it('puts one place where the earlier question compared two', () => {
    expect(alone('那丙省呢？', '甲市和乙县的绿地各多少？').question).toMatch(/^丙省.*绿地/)
    expect(alone('那丙省呢？', '甲市和乙县的绿地各多少？').question).not.toMatch(/甲|乙/)
  })

  it.each([
    ['2020年呢？', '甲市2025年森林覆盖率是多少？', '甲市2020年森林覆盖率是多少？'],
    ['那2030年的呢？', '甲市2025年的粮食产量', '甲市2030年的粮食产量'],
  ])('about another year: %s', (question, earlier, whole) => {
    expect(alone(question, earlier).question).toBe(whole)
  })

  it.each([
    ['八五呢？', '甲市“七五”计划的主要任务是什么？'],
    ['“八五”呢？', '甲市“七五”计划的主要任务是什么？'],
    ['那“八五”计划呢？', '甲市七五计划的主要任务是什么？'],
  ])('about another plan, in the same words: %s', (question, earlier) => {
    const { question: whole } = alone(question, earlier)
    expect(whole).toMatch(/^甲市[“"]?八五[”"]?.*主要任务是什么/)
    expect(whole).not.toContain('七五')
  })

  it('about another year, where the earlier question named none', () => {
    expect(alone('2025年呢？', '甲市森林覆盖率是多少？').question).toBe('2025年甲市森林覆盖率是多少？')
  })

  it('about another subject takes over the place, the time and the way of asking', () => {
    const { question } = alone('小学呢？', '甲市2025年要建多少所幼儿园？')
    expect(question).toContain('甲市')
    expect(question).toContain('2025年')
    expect(question).toContain('小学')
    expect(question).toContain('多少')
    expect(question).not.toContain('幼儿园')
  })

  it.each([
    ['水库呢？', '甲市有哪些湿地公园？', /甲市有哪些水库/],
    ['大气呢？', '甲市怎么治理污水？', /甲市.*大气.*怎么/],
    ['水库呢？', '甲市要建几座公园？', /甲市要建多少水库/],
  ])('keeps the form: %s after %s', (question, earlier, form) => expect(alone(question, earlier).question).toMatch(form))

  it.each([
    ['那水库呢？', '甲市重点项目有哪些？', '甲市水库项目有哪些？'],
    ['水库呢？', '甲市的旅游工程都有哪些？', '甲市水库工程有哪些？'],
    ['水库呢？', '甲市支持政策有什么，有哪些？', '甲市水库政策有哪些？'],
    ['养老呢？', '甲市教育方面的举措包括哪些？', '甲市养老举措有哪些？'],
    ['水库呢？', '甲市治污企业是哪些？', '甲市水库企业有哪些？'],
    ['水库呢？', '甲市增速快的工程有哪些？', '甲市水库工程有哪些？'],
    ['水库呢？', '甲市有哪些湿地公园？', '甲市有哪些水库？'],
  ])('keeps the kind of thing listed: %s after %s', (question, earlier, whole) => expect(alone(question, earlier).question).toBe(whole))

  it.each([
    ['And 乙县’s target?', 'What is the forest target of 甲市 for 2025?', 'What is the forest target of 乙县 for 2025?'],
    ["What is 乙县's level?", 'What is the forest target of 甲市 for 2025?', 'What is the forest target of 乙县 for 2025?'],
    ['What about 乙县 as a whole?', 'How many parks will 甲市 build?', 'How many parks will 乙县 build?'],
    ['And what is the figure for 乙县?', 'How many parks will 甲市 build?', 'How many parks will 乙县 build?'],
    ['How many in 乙县?', 'How many parks will 甲市 build?', 'How many parks will 乙县 build?'],
  ])('about another place, in English words that name nothing else: %s', (question, earlier, whole) =>
    expect(alone(question, earlier)).toEqual({ question: whole, leansOn: earlier, swapped: true }),
  )

  it('about another place in English stands alone where it names a thing of its own', () => {
    expect(alone('How many lakes are there in 乙县?', 'How many parks will 甲市 build?')).toMatchObject({ leansOn: '', swapped: false })
  })

  it.each([
    ['那农村的呢？', '甲市城镇居民收入目标是多少？', '甲市农村居民收入目标是多少？'],
    ['预期性的有哪些？', '甲市约束性指标有哪些？', '甲市预期性指标有哪些？'],
    ['女性的呢？', '甲市男性平均寿命是多少？', '甲市女性平均寿命是多少？'],
    ['And the urban one?', 'What is the rural income of 甲市?', 'What is the urban income of 甲市?'],
  ])('about the other of two kinds: %s', (question, earlier, whole) => expect(alone(question, earlier).question).toBe(whole))

  it.each(['还有别的吗？', '还有没有', 'Anything else?', 'Any more?'])('for more asks for all again: %s', (question) => {
    expect(alone(question, '甲市有哪些湿地公园？')).toEqual({ question: '甲市有哪些湿地公园？', leansOn: '甲市有哪些湿地公园？', swapped: true })
  })

  it.each(['都叫什么名字？', '分别是什么？', '那它们都有哪些？'])('asks which they are after how many: %s', (question) => {
    expect(alone(question, '甲市一共有多少家龙头企业？').question).toBe('甲市有哪些龙头企业？')
  })

  it.each([
    ['水泥呢？', '甲市钢材年均增长目标是多少？', '甲市水泥年均增长目标多少？'],
    ['水泥呢？', '甲市钢材产量是多少？', '甲市水泥产量多少？'],
    ['水泥产量呢？', '甲市钢材产量是多少？', '甲市水泥产量多少？'],
  ])('keeps what of its values was asked: %s after %s', (question, earlier, whole) => expect(alone(question, earlier).question).toBe(whole))

  it.each([
    ['乙县的目标是多少？', '甲市2025年森林覆盖率目标是多少？', '乙县2025年森林覆盖率目标是多少？'],
    ['乙县的目标是多少座？', '甲市2025年水库目标是多少座？', '乙县2025年水库目标是多少座？'],
    ['那丙省的目标值是多少呢？', '甲市2025年森林覆盖率目标是多少？', '丙省2025年森林覆盖率目标是多少？'],
  ])('asks for another place’s target of the same thing: %s', (question, earlier, whole) => {
    expect(alone(question, earlier)).toEqual({ question: whole, leansOn: earlier, swapped: true })
  })

  it('about another place stands alone where it names a thing of its own', () => {
    expect(alone('乙县的水库目标是多少座？', '甲市2025年森林覆盖率目标是多少？')).toEqual({ question: '乙县的水库目标是多少座？', leansOn: '', swapped: false })
  })

  it.each(['2020年实际', '2020年实际是多少？', '2020年的实际值呢？', '到2020年底实际完成了多少？', '2020年做到了多少？'])(
    'asks what was reached in another year after what was aimed at: %s',
    (question) => {
      const { question: whole, swapped } = alone(question, '甲市2025年粮食产量目标是多少？')
      expect(whole).toMatch(/^甲市2020年粮食产量实际/)
      expect(whole).not.toMatch(/目标|2025/)
      expect(swapped).toBe(true)
    },
  )

  it.each([
    ['上一年呢？', '甲市2019年粮食产量是多少？'],
    ['前一年的呢', '甲市2019年粮食产量是多少？'],
    ['头一年是多少？', '甲市2019年粮食产量是多少？'],
    ['下一年呢？', '甲市2021年粮食产量是多少？'],
    ['后一年的呢？', '甲市2021年粮食产量是多少？'],
    ['次年是多少？', '甲市2021年粮食产量是多少？'],
  ])('about the year before or after the one named: %s', (question, whole) => {
    expect(alone(question, '甲市2020年粮食产量是多少？')).toEqual({ question: whole, leansOn: '甲市2020年粮食产量是多少？', swapped: true })
  })

  it.each([
    ['And the year before?', 2019],
    ['What about the previous year?', 2019],
    ['And the following year?', 2021],
    ['What about the year after?', 2021],
  ])('about the year before or after in English too: %s', (question, year) => {
    const { question: whole, swapped } = alone(question, 'What was the grain output of 甲市 in 2020?')
    expect(whole).toMatch(new RegExp(`^What was the grain output of 甲市 in ${year}(?!\\d)`))
    expect(whole).not.toContain('2020')
    expect(swapped).toBe(true)
  })

  it('about the year before, of a thing of its own, in the words of its own language', () => {
    expect(alone('How many lakes were restored the year before?', 'How many parks did 甲市 build in 2020?').question).toContain('lakes were restored in 2019?')
    expect(alone('上一年修了几座水库？', 'How many parks did 甲市 build in 2020?').question).toContain('2019年修了几座水库？')
  })

  it('about the year after the last of several named', () => {
    expect(alone('次年的水库有多少座？', '甲市2018年和2020年的水库各有多少座？').question).toBe('甲市2021年的水库有多少座？')
  })

  it('names no year where the earlier question named none', () => expect(alone('上一年呢？', '甲市粮食产量是多少？').question).not.toMatch(/\d/))

  it.each(['后来完成了没有？', '结果做到了多少？', '最终达成了吗', '基数是多少？', '当时的现状值呢？', '起点是多少', '最后到底做到了没有？'])(
    'asks what came of a target, in whatever words: %s',
    (question) => {
      const { question: whole, leansOn, swapped } = alone(question, '甲市2020年粮食产量目标是多少？')
      expect(whole).toMatch(/^甲市2020年粮食产量实际/)
      expect(whole).not.toContain('目标')
      expect(leansOn).toBe('甲市2020年粮食产量目标是多少？')
      expect(swapped).toBe(true)
    },
  )

  it.each(['What was actually achieved?', 'Did it really reach that?', 'Was the figure reached?', 'What did it actually end up at?'])(
    'asks what came of a target in English: %s',
    (question) => {
      const { question: whole, swapped } = alone(question, 'What is the grain output target of 甲市 for 2020?')
      expect(whole).toContain('grain output')
      expect(whole).toContain('甲市')
      expect(whole).not.toContain(question.slice(0, -1))
      expect(swapped).toBe(true)
    },
  )

  it('that asks what was reached keeps to its own thing', () => {
    const { question, swapped } = alone('2020年实际建成的水库有多少座？', '甲市2025年粮食产量目标是多少？')
    expect(question).toBe('甲市2020年实际建成的水库有多少座？')
    expect(swapped).toBe(false)
  })

  it.each(['甲市十三五规划对煤炭产能的目标是多少？', '甲市“十三五”规划的煤炭产能要控制在多少？', '甲市十三五计划给煤炭产能的目标是多少？'])(
    'asks no longer what was planned where it asks what was reached: %s',
    (earlier) => {
      const { question } = alone('实际呢？', earlier)
      expect(question).toMatch(/^甲市“?十三五”?.*煤炭产能实际/)
      expect(question).not.toMatch(/规划|计划|目标|控制/)
    },
  )

  it('asks what was reached after what was aimed at', () => {
    const { question, swapped } = alone('实际完成了多少？', '甲市2020年粮食产量目标是多少？')
    expect(question).toMatch(/甲市2020年粮食产量实际/)
    expect(question).not.toContain('目标')
    expect(swapped).toBe(true)
  })

  it('that asks in full takes over the place alone', () => {
    const { question, swapped } = alone('湿地公园有哪些，各在什么地方？', '甲市的粮食产量目标是多少？')
    expect(question).toBe('甲市湿地公园有哪些，各在什么地方？')
    expect(swapped).toBe(false)
  })

  it('that names its own year does not take over the earlier one', () => {
    const { question } = alone('到2030年森林覆盖率要达到多少？', '甲市2025年粮食产量目标是多少？')
    expect(question).toContain('2030年')
    expect(question).not.toContain('2025')
  })

  it('follows a chain of follow-ups back to the subject', () => {
    const { question } = alone('2020年呢？', '甲市2025年森林覆盖率是多少？', '那乙县呢？')
    expect(question).toBe('乙县2020年森林覆盖率是多少？')
  })
})

describe('a question that stands alone', () => {
  it('comes back as it is where nothing was asked before', () => {
    expect(alone('2020年呢？')).toEqual({ question: '2020年呢？', leansOn: '', swapped: false })
  })

  it('comes back as it is where it names its own place and subject', () => {
    expect(alone('乙县的水库有多少座？', '甲市的森林覆盖率是多少？')).toEqual({ question: '乙县的水库有多少座？', leansOn: '', swapped: false })
  })
})

describe('an entry of the list answered before', () => {
  const list: Turn[] = [
    { role: 'user', content: '甲市有哪些湿地公园？' },
    { role: 'assistant', content: '湿地公园（共列3项）\n1. 东湖湿地公园[1]\n2. 西河湿地公园[1]\n3. 南塘湿地公园[2]' },
  ]
  it.each([
    ['第三个在哪里？', '南塘湿地公园'],
    ['第二项什么时候建？', '西河湿地公园'],
    ['第1个多大？', '东湖湿地公园'],
    ['Tell me more about the second one', '西河湿地公园'],
    ['the first one?', '东湖湿地公园'],
    ['最后一个有多大？', '南塘湿地公园'],
    ['And the last one?', '南塘湿地公园'],
  ])('is meant by %s', (question, entry) => {
    const { question: whole, leansOn } = standAlone(question, list, sense)
    expect(whole).toContain(entry)
    expect(whole).toContain('甲市')
    expect(whole).not.toMatch(/\[\d\]/)
    expect(leansOn).toBe('甲市有哪些湿地公园？')
  })

  it('is not made up where the list has no such entry', () => {
    expect(standAlone('第九个在哪里？', list, sense).question).not.toMatch(/湖|河|塘/)
  })

  it('is not looked for where nothing was answered', () => {
    expect(standAlone('第三个五年计划的目标？', asked('甲市有哪些湿地公园？'), sense).question).toContain('第三个五年计划')
  })
})

describe('two places set against one another', () => {
  const before = '甲市2025年森林覆盖率是多少？'

  it.each([
    ['和乙县比谁高？', '甲市、乙县2025年森林覆盖率是多少，谁更高？'],
    ['跟乙县比，谁更快？', '甲市、乙县2025年森林覆盖率是多少，谁更快？'],
    ['比乙县高多少？', '甲市、乙县2025年森林覆盖率是多少，谁更高？'],
    ['跟乙县比呢？', '甲市、乙县2025年森林覆盖率是多少，相比如何？'],
    ['与乙县相比如何？', '甲市、乙县2025年森林覆盖率是多少，相比如何？'],
  ])('are both asked about: %s', (question, whole) => expect(alone(question, before)).toEqual({ question: whole, leansOn: before, swapped: true }))

  it.each(['How does that compare with 乙县?', 'And how does it compare to 乙县?', 'versus 乙县?'])('are both asked about in English: %s', (question) => {
    expect(alone(question, 'What is the forest target of 甲市 for 2025?').question).toBe('What is the forest target of 甲市、乙县 for 2025, compared?')
  })

  it('are no two where the earlier question named none', () => {
    expect(alone('和乙县比谁高？', '森林覆盖率是多少？').question).not.toContain('、')
  })

  it.each(['乙县', '比乙县多建几座水库？'])('are not where another thing is named or nothing is compared: %s', (question) => {
    expect(alone(question, before).question).not.toContain('甲市、乙县')
  })
})

describe('all years of the plan after one of them', () => {
  it.each(['那五年一共呢？', '整个五年呢？', '五年合计多少？', '规划期内一共多少个？'])('are asked about: %s', (question) => {
    expect(alone(question, '甲市2022年要建多少个公园？')).toEqual({
      question: '甲市“十四五”期间要建多少个公园？',
      leansOn: '甲市2022年要建多少个公园？',
      swapped: true,
    })
  })

  it.each(['Over the whole five years?', 'And over the whole plan period?'])('are asked about in English: %s', (question) => {
    expect(alone(question, 'How many parks will 甲市 build in 2017?').question).toBe('How many parks will 甲市 build in “十三五”时期?')
  })

  it.each([
    ['2000', '甲市2000年建了多少个公园？', '“九五”'],
    ['2001', '甲市2001年建了多少个公园？', '“十五”'],
    ['2010', '甲市2010年建了多少个公园？', '“十一五”'],
  ])('are those of the plan that %s is in', (_, before, period) => expect(alone('那五年一共呢？', before).question).toBe(`甲市${period}期间建了多少个公园？`))

  it('are none where the question names a thing of its own', () => {
    expect(alone('五年一共修多少水库？', '甲市2022年要建多少个公园？')).toMatchObject({ swapped: false })
  })
})

describe('the target after what was reached', () => {
  it.each([
    ['目标是多少？', '甲市2020年粮食产量实际是多少？', '甲市2020年粮食产量目标是多少？'],
    ['那目标呢？', '甲市2020年粮食产量是多少？', '甲市粮食产量的目标是多少？'],
    ['目标值呢？', '甲市现在粮食产量是多少？', '甲市粮食产量的目标是多少？'],
    ['And the target?', 'What was the actual grain output of 甲市 in 2020?', 'What was the target grain output of 甲市 in 2020?'],
    ['What is the target?', 'What was the grain output of 甲市 in 2020?', 'What was the grain output of 甲市, target?'],
    ['目标是多少？', '甲市2025年粮食产量目标是多少？', '甲市2025年粮食产量目标是多少？'],
  ])('is asked for: %s', (question, before, whole) => expect(alone(question, before)).toEqual({ question: whole, leansOn: before, swapped: true }))
})

describe('a question that names nothing but what it asks for', () => {
  it.each([
    ['投资多少？', '甲市2021年要改多少厕所？', '甲市2021年厕所投资多少？'],
    ['收入多少？', '甲市一年要来多少游客？', '甲市游客收入多少？'],
    ['什么时候作的？', '甲市的政府工作报告是谁作的？', '甲市的政府工作报告什么时候作的？'],
    ['靠什么办法？', '甲市2025年粮食产量目标是多少？', '甲市2025年粮食产量靠什么办法？'],
    ['其中公办的多少？', '甲市2025年要建多少所幼儿园？', '甲市2025年幼儿园其中公办的多少？'],
    ['2023年面积多少？', '甲市2021年水库有多少座？', '甲市2023年水库面积多少？'],
  ])('keeps the subject: %s after %s', (question, before, whole) =>
    expect(alone(question, before)).toEqual({ question: whole, leansOn: before, swapped: false }),
  )

  it('asks for no target where it asks for what there is now', () => {
    const whole = standAlone('现在多少？', asked('甲市粮食产量目标值是多少？'), { ...sense, namesSubject: (words) => !/^(?:现在|多少|[？?])*$/.test(words) })
    expect(whole.question).toBe('甲市粮食产量现在多少？')
  })
})

describe('another object of the same kind', () => {
  it.each([
    ['铁路呢？', '甲市要修哪些高速公路？', '甲市要修哪些铁路？'],
    ['那铁路呢？', '甲市要修多少公里高速公路？', '甲市要修多少铁路？'],
    ['铁路呢', '甲市2025年要建几座水库？', '甲市2025年要建多少铁路？'],
  ])('is asked about as the earlier one was: %s after %s', (question, before, whole) =>
    expect(alone(question, before)).toEqual({ question: whole, leansOn: before, swapped: true }),
  )

  it('is none where another place is named', () => expect(alone('乙县的铁路呢？', '甲市要修哪些高速公路？').question).not.toContain('甲市'))
})

describe('a period named with nothing but its sum', () => {
  it.each(['那“十四五”五年加起来呢？', '十四五一共呢？', '“十四五”五年下来呢'])('is put for the year: %s', (question) => {
    const { question: whole } = alone(question, '甲市2020年新增就业多少人？')
    expect(whole).toMatch(/甲市.*十四五.*新增就业多少人/)
    expect(whole).not.toContain('2020')
  })
})

describe('what another document says of the same', () => {
  it.each([
    ['那规划纲要里写的产能又是多少？', '甲市政府工作报告说产能是多少？', '甲市规划纲要说产能是多少？'],
    ['工作报告里说的呢？', '甲市规划纲要定的产能是多少？', '甲市工作报告定的产能是多少？'],
  ])('%s', (question, earlier, whole) => expect(alone(question, earlier).question).toBe(whole))

  it('is not meant where another thing is named, or the same document', () => {
    expect(alone('规划纲要里写的水库有几座？', '甲市政府工作报告说产能是多少？').question).not.toContain('产能是多少')
    expect(alone('规划里写的产能呢？', '甲市规划纲要定的产能是多少？').question).not.toMatch(/报告/)
  })
})

describe('an entry of the list answered last', () => {
  const turns = (...contents: string[]): Turn[] => contents.map((content, i) => ({ role: i % 2 === 0 ? 'user' : 'assistant', content }))
  const lakes = ['甲市有哪些湖？', '1. 东湖[1]\n2. 西湖[1]\n3. 南湖[2]']
  const towers = ['乙县有哪些塔？', '1. 白塔[1]\n2. 黑塔[1]']

  it('leans on the question of that list, past others of its entries', () => {
    const history = turns(...lakes, '第一个在哪里？', '东湖在城东。[1]')
    expect(standAlone('下一个有多大？', history, sense)).toMatchObject({ question: '甲市西湖 有多大', leansOn: '甲市有哪些湖？' })
  })

  it('is of the place of its own list', () => {
    const whole = standAlone('第二个有多高？', turns(...lakes, ...towers), sense)
    expect(whole).toMatchObject({ question: '乙县黑塔 有多高', leansOn: '乙县有哪些塔？', placesIn: '乙县有哪些塔？' })
  })
})

describe('an earlier turn of many lines', () => {
  it('is read as one line, no longer than a question may be', () => {
    expect(alone('那乙县呢？', '甲市的\n\n森林覆盖率   是多少？').question).toBe('乙县的 森林覆盖率 是多少？')
    expect(alone('那乙县呢？', `甲市的水库${'很'.repeat(3000)}`).question.length).toBeLessThanOrEqual(QUESTION_LIMIT)
  })
})

describe('a follow-up that counts on', () => {
  it.each([
    ['第二件呢', '甲市的五件实事，第一件是什么', '甲市的五件实事，第二件是什么'],
    ['那第三批呢？', '甲市第一批试点村有几个？', '甲市第三批试点村有几个？'],
  ])('exchanges the number: %s', (question, earlier, whole) => expect(alone(question, earlier).question).toBe(whole))

  it.each([
    ['第二件花了多少钱', '甲市的五件实事，第一件是什么'],
    ['第二批呢', '甲市的五件实事，第一件是什么'],
  ])('is another question where it asks for more, or counts other things: %s', (question, earlier) =>
    expect(alone(question, earlier).question).not.toBe(earlier.replace('第一件', '第二件')),
  )
})

describe('a follow-up about a place in the one before', () => {
  it('takes over what is counted, where its own clause names nothing', () => {
    expect(alone('示范区几个，甲市几个？', '丙省要布局多少个智创城？').question).toMatch(/智创城.*示范区几个/)
  })

  it('is told by the whole place as by its name', () => {
    expect(alone('乙县全县的这个指标呢？', '甲市的森林覆盖率目标是多少？').question).toBe('乙县的森林覆盖率目标是多少？')
  })
})
