import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountConcepts, printedConcept, printedIn, withoutAmounts, withoutSources } from '../../../../server/answer/understand/english-asides.ts'
import { askingOf } from '../../../../server/answer/understand/kind.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

describe('Chinese printed in an English question', () => {
  it.each([
    ['What is the 竹海栈道 project?', ['竹海栈道']],
    ['Do 竹器 and 花茶 get along with 竹器?', ['竹器', '花茶']],
    ['What does 一核5区 mean?', ['一核5区']],
    ['What is the 竹?', []],
    ['What is it?', []],
  ])('is each stretch of it once: %s', (question, terms) => expect(printedIn(question)).toEqual(terms))

  it('is a concept as it stands, the heavier the rarer', () => {
    expect(printedConcept('竹海栈道', 1)).toMatchObject({ source: '竹海栈道', alternatives: [{ text: '竹海栈道', weight: 1 }] })
    expect(printedConcept('竹海栈道', 1).weight).toBeGreaterThan(1)
    expect(printedConcept('竹海栈道', 0).weight).toBeLessThan(printedConcept('竹海栈道', 0.5).weight)
  })
})

describe('amounts in English', () => {
  const forms = (question: string) => amountConcepts(question).map(({ alternatives }) => alternatives.map(({ text }) => text))

  it.each([
    ['Which project costs 50 million yuan?', [['5000万']]],
    ['1.5 billion of investment', [['15亿', '150000万']]],
    ['some 3 thousand stalls', [['3000']]],
    ['12 thousand stalls', [['1.2万']]],
    ['2 trillion RMB', [['20000亿', '200000000万']]],
    [
      'a 300-million-yuan bridge and 1,200 million yuan more',
      [
        ['3亿', '30000万'],
        ['12亿', '120000万'],
      ],
    ],
  ])('are as plans print them: %s', (question, printed) => expect(forms(question)).toEqual(printed))

  it.each(['50 millionaires', '3 stalls', 'a million yuan', 'v1.2.3 thousands'])('are none of %s', (question) => {
    expect(forms(question)).toEqual([])
    expect(withoutAmounts(question)).toBe(question)
  })

  it('are the number that was said, whatever it is', () => {
    const scales = { thousand: 1e3, million: 1e6, billion: 1e9 } as const
    const units = { 万: 1e4, 亿: 1e8 } as const
    const said = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('thousand', 'million', 'billion'), fc.constantFrom(' ', '-'))
    fc.assert(
      fc.property(said, ([number, scale, gap]) => {
        const [printed] = forms(`about ${number}${gap}${scale} yuan`)
        expect(printed?.length).toBeGreaterThan(0)
        for (const text of printed ?? []) {
          const [, digits = '', unit = ''] = /^([\d.]+)([万亿]?)$/.exec(text) ?? []
          expect(Number(digits) * (unit === '' ? 1 : units[unit as '万' | '亿'])).toBeCloseTo(number * scales[scale], 0)
        }
      }),
    )
  })
})

describe('where a question looks for it', () => {
  const left = (question: string) => withoutSources(question).replace(/\s+/g, ' ').trim()

  it.each([
    ['Under the Ninth Five-Year Plan, how long are the canals?', 'Under the , how long are the canals?'],
    ['In the 14th plan period, how long are the canals?', 'In the , how long are the canals?'],
    ['How long are the canals listed in the indicator table?', 'How long are the canals in the ?'],
    ['Which canals are named in the plan?', 'Which canals are in the plan?'],
    ['What figure does it give for canals?', 'What does it give for canals?'],
    ['Which canals? Give the Chinese names.', 'Which canals? .'],
    ['How long are the canals in the 2019 government work report?', 'How long are the canals in ?'],
    ["How long are the work report's canals?", 'How long are canals?'],
  ])('is no part of what is asked: %s', (question, rest) => expect(left(question)).toBe(rest))

  it.each(['Who gave the government work report?', 'When was the work report delivered?', 'Which meeting approved the annual work report?'])(
    'is asked about itself where it is asked who gave it: %s',
    (question) => expect(withoutSources(question)).toContain('work report'),
  )

  it.each(['How long are the canals?', 'Which teams figure out the route?', 'Who works on the table tennis list?'])('is not named: %s', (question) =>
    expect(withoutSources(question)).toBe(question),
  )
})

describe('a question without what stands beside its subject', () => {
  const words = fc.constantFrom(
    'the 14th Five-Year Plan',
    'the government work report',
    'indicator table',
    'give the Chinese names',
    'listed in',
    'figures for',
    '50 million yuan',
    '1.5 billion',
    '3-thousand',
    'canals',
    'in Hongdong',
    '竹器',
    'who gave',
    ',',
    '?',
  )
  const question = fc.array(words, { maxLength: 10 }).map((said) => said.join(' '))

  it('is as long as before, so that places stand where they were found', () => {
    fc.assert(
      fc.property(question, (asked) => {
        for (const rest of [withoutSources(asked), withoutAmounts(asked), withoutAmounts(withoutSources(asked))]) {
          expect(rest).toHaveLength(asked.length)
          for (let i = 0; i < asked.length; i++) expect([asked[i], ' ']).toContain(rest[i])
        }
      }),
    )
  })
})

describe('an English question for a total', () => {
  it.each([
    'What was the total value of tea sold in Hongdong?',
    'What is its annual total output of bamboo ware?',
    'What will be the planned total length of canals?',
    'What were the market stalls’ total area and use?',
  ])('asks for a number: %s', (question) => expect(askingOf(question, 0).number).toBe(true))

  it.each(['What was done about the tea sold in Hongdong?', 'What is the value of tradition in Hongdong?', 'What was the total plan for tea?'])(
    'is not asked: %s',
    (question) => expect(askingOf(question, 0).number).toBe(false),
  )
})

describe('over a plan', () => {
  const madeUp = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 项目',
    '第一节 东溪',
    '东溪吊桥项目投资5000万元，桥面铺木板。',
    '第二节 西溪',
    '西溪石桥项目投资12亿元，桥面铺青石。',
    '第三节 南溪',
    '南溪木桥项目投资800万元，桥面铺竹板。',
    '第四节 巡检',
    '桥梁巡检由巡桥人负责，巡桥人每月写一份报告，报告存入档案。',
    '竹海栈道由护林员看守，栈道两旁挂灯。',
  ])
  const heaviest = (question: string) => madeUp.read(question).concepts.toSorted((a, b) => b.weight - a.weight)[0]?.source
  const first = async (question: string) => blocksOf(await madeUp.ask(question), 'sentence')[0]?.text

  it('a sum in digits alone leads to what is counted so', async () => {
    const question = 'Which bridge project in Hongdong has an investment of 8,000,000 yuan?'
    expect(madeUp.read(question).concepts.map(({ source }) => source)).toContain('800万')
    expect(await first(question)).toMatch(/^南溪木桥项目投资800万元/)
  })

  it('what is printed in Chinese is meant most', async () => {
    expect(heaviest('Who looks after the 竹海栈道 in Hongdong and what else is planned for bridges?')).toBe('竹海栈道')
    expect(await first('Who looks after the 竹海栈道 in Hongdong?')).toMatch(/^竹海栈道由护林员看守/)
  })

  it('what is printed in Chinese is no period, and no place that the search is narrowed to', () => {
    const sources = (question: string) => madeUp.read(question).concepts.map(({ source }) => source)
    expect(sources('Which bridges does Hongdong build under “十四五”?')).not.toContain('十四五')
    expect(sources('Which bridges does 洪洞县 build?').join()).not.toContain('洪洞')
  })

  it('a place printed in Chinese is a place, and no other word of the question', () => {
    const { concepts, scope } = madeUp.read('Which bridges of Hongdong lead across the river to the villages of 襄汾县?')
    expect(scope.inside).toContain('襄汾县')
    expect(concepts.map(({ source }) => source).join()).not.toContain('襄汾')
  })

  it('the figure of an amount is no word of its own', () => {
    const { concepts } = madeUp.read('Which bridge project in Hongdong has an investment of 8 million yuan?')
    expect(concepts.map(({ source }) => source)).toContain('800万')
    expect(concepts.map(({ asked }) => asked)).not.toContain('8')
  })

  it.each([
    ['Which bridge project in Hongdong has an investment of 50 million yuan?', /^东溪吊桥项目投资5000万元/],
    ['Which bridge project in Hongdong has an investment of 1.2 billion yuan?', /^西溪石桥项目投资12亿元/],
    ['Which bridge project in Hongdong has an investment of 8 million yuan?', /^南溪木桥项目投资800万元/],
  ])('an amount leads to what is counted so: %s', async (question, line) => expect(await first(question)).toMatch(line))

  it('what report it stands in leads nowhere', () =>
    expect(
      madeUp
        .read('What do bridges cost according to the government work report of Hongdong?')
        .concepts.map(({ asked }) => asked ?? '')
        .join(),
    ).not.toMatch(/report|work/))
})
