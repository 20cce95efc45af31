import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureOf } from '../../../../server/answer/understand/measure-word.ts'
import { HISTORY_LIMIT, QUESTION_LIMIT, TURN_LIMIT, type Turn } from '../../../../server/contract.ts'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 建设',
  '第一节 水库',
  '到2025年，洪洞县新建水库三座，森林覆盖率达到36%。',
])

/** Words that patterns of asking are made of, and what nobody means to ask. */
const words = [
  ...['达到', '是', '要', '的', '呢', '?', '？', '有', '为', '将', '到', '多少', '几', '哪', '目标', '和', '、', '比', '五', '年', '一', '那'],
  ...['洪洞县', '洪洞', '全省', '北京市', '十四五', '2025年', '2025', '7', '.', '（', '“', '，', '我：', '除了', '第一个', '下一个', '扮演', '人口', '面积'],
  ...['the ', 'how many ', 'where is ', 'and ', 'ignore all ', 'act as ', 'a', '-', '\u3000 ', '\t', '\n', '𠮷', '\ufeff'],
]
const filled = (word: string, length: number) => word.repeat(Math.ceil(length / word.length)).slice(0, length)
const turns = (contents: readonly string[], role: (i: number) => Turn['role']): Turn[] => contents.map((content, i) => ({ role: role(i), content }))

describe('a question of the greatest length', () => {
  it.each(words)('is read where it is one word over and over: %j', (word) => {
    const { text, standalone, concepts } = madeUp.read(filled(word, QUESTION_LIMIT))
    expect(text).toHaveLength(QUESTION_LIMIT)
    expect(standalone.length).toBeLessThanOrEqual(QUESTION_LIMIT)
    for (const { weight } of concepts) expect(weight).toBeGreaterThan(0)
  })

  it.each(words)('is read where the word stands between a subject and what is asked of it: %j', (word) => {
    const question = `洪洞县人口${filled(word, QUESTION_LIMIT - 8)}多少？`
    expect(madeUp.read(question).scope.places.map(({ place }) => place)).toContain('洪洞县')
  })

  it('asks for what it asks for in its last words, behind blanks and lines that stand for one', () => {
    const question = `洪洞县${' \n\t'.repeat(150)}森林覆盖率是多少？`
    expect(madeUp.read(question)).toMatchObject({ standalone: '洪洞县 森林覆盖率是多少？', asking: { number: true } })
  })

  it('is answered or refused as any other', async () => {
    for (const word of ['达到', '？', '的', '第一个', '2025年', 'how many ']) {
      const { status, answer } = await madeUp.ask(`洪洞县${filled(word, QUESTION_LIMIT - 10)}`)
      expect(['answered', 'insufficient']).toContain(status)
      expect(answer.text).not.toBe('')
    }
  })

  it('is read of whatever it is made', () => {
    const unit = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(unit, fc.constantFrom('', ...words), (repeated, last) => {
        const question = filled(repeated, QUESTION_LIMIT - last.length) + last
        expect(madeUp.read(question).text).toBe(question)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a history of the greatest length', () => {
  it.each(words)('is read where each turn is one word over and over: %j', (word) => {
    const long = Array.from({ length: HISTORY_LIMIT }, () => filled(word, TURN_LIMIT))
    for (const role of [() => 'user' as const, (i: number) => (i % 2 === 0 ? ('user' as const) : ('assistant' as const))]) {
      const { text, standalone } = madeUp.read('那水库呢？', turns(long, role))
      expect(text).toBe('那水库呢？')
      expect(standalone).toContain('水库')
    }
  })

  it('is followed through all of its turns', () => {
    const years = Array.from({ length: HISTORY_LIMIT - 1 }, (_, i) => `${2001 + i}年呢？`)
    const { standalone } = madeUp.read(
      '2025年呢？',
      turns(['洪洞县2000年森林覆盖率是多少？', ...years], () => 'user'),
    )
    expect(standalone).toBe('洪洞县2025年森林覆盖率是多少？')
  })

  it('of answers with long lists has the entry that is pointed at', () => {
    const list = Array.from({ length: 200 }, (_, i) => `${i + 1}. 第${i + 1}号水库[1]`)
      .join('\n')
      .slice(0, TURN_LIMIT)
    const history = turns(Array.from({ length: HISTORY_LIMIT / 2 }, () => ['洪洞县有哪些水库？', list]).flat(), (i) => (i % 2 === 0 ? 'user' : 'assistant'))
    expect(madeUp.read('第150个有多大？', history).standalone).toMatch(/^洪洞县第150号水库/)
  })
})

describe('how a thing is counted', () => {
  it.each(['达到', '是', '为', '有', '要', '到', '控制在'])('is told past a row of %s, as long as one is said', (word) => {
    expect(measureOf(`常住人口${word.repeat(3)}多少？`)?.test('46万人')).toBe(true)
    expect(measureOf(`常住人口${filled(word, QUESTION_LIMIT)}`)).toBeNull()
  })

  it.each([
    ['常住人口目标是多少？', '46万人', '46万元'],
    ['工业总产值要达到多少？', '500亿元', '500万吨'],
    ['绿道全长多少？', '35公里', '35万亩'],
    ['造林面积达多少？', '5万亩', '5万元'],
    ['床位数目标是多少？', '1200', '12%'],
  ])('is told by its name alone: %s', (question, own, other) => {
    const measure = measureOf(question)
    expect(measure?.test(own)).toBe(true)
    expect(measure?.test(other)).toBe(false)
  })
})
