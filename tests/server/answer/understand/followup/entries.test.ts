import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryMeant, lastListed, pointsAtEntry } from '../../../../../server/answer/understand/followup/entries.ts'
import type { Turn } from '../../../../../server/contract.ts'

const user = (content: string): Turn => ({ role: 'user', content })
const assistant = (content: string): Turn => ({ role: 'assistant', content })

const parks = [user('甲市有哪些湿地公园？'), assistant('湿地公园（共列3项）\n1. 东湖湿地公园[1]\n2. 西河湿地公园[1]\n3. 南塘湿地公园[2]')]
const roads = [user('甲市要修哪些公路？'), assistant('公路（共列2项）\n1. 环山公路[1]\n2. 沿河公路[2]')]

describe('a question that points at an entry', () => {
  it.each([
    '第三个在哪里？',
    '第 2 项呢',
    '第十条说了什么',
    '最后一家叫什么',
    '下一个呢？',
    '下一条是什么',
    'Tell me about the second one',
    'the last entry?',
    'And the next item?',
    'the first?',
    'And third?',
    'fifth',
  ])('does so by its number, or as the next or the last: %s', (question) => expect(pointsAtEntry(question)).toBe(true))

  it.each([
    '第三个五年计划的目标',
    '第三产业占多少',
    '下一年呢？',
    '下一步怎么做',
    '最后一年是多少',
    'What is planned first?',
    'the first railway of the city',
    'the second half of the plan',
    'the next year?',
    'When will the first phase open?',
    'the last year',
  ])('is none where the words are of something else: %s', (question) => expect(pointsAtEntry(question)).toBe(false))
})

describe('the entry meant', () => {
  it.each([
    ['第一个多大？', '东湖湿地公园'],
    ['第2个多大？', '西河湿地公园'],
    ['最后一个多大？', '南塘湿地公园'],
    ['How large is the third one?', '南塘湿地公园'],
    ['And the second?', '西河湿地公园'],
    ['the last one?', '南塘湿地公园'],
  ])('is that of the list, without its marks: %s', (question, entry) => expect(entryMeant(question, parks)).toBe(entry))

  it.each(['第四个多大？', '第九个多大？', '第零个？', '它们多大？', '下一个呢？', 'the next one?'])(
    'is none where nothing says which there is: %s',
    (question) => expect(entryMeant(question, parks)).toBe(''),
  )

  it.each([
    [['第一个多大？'], '下一个呢？', '西河湿地公园'],
    [['第一个多大？', '下一个呢？'], '下一个呢？', '南塘湿地公园'],
    [['第一个多大？', '下一个呢？', '下一个呢？'], '下一个呢？', ''],
    [['最后一个多大？'], '下一个呢？', ''],
    [['第三个多大？', '第一个呢？'], '下一项呢？', '西河湿地公园'],
    [['the first one?'], 'and the next one?', '西河湿地公园'],
  ])('is the next one behind the one last meant: after %j', (before, question, entry) => {
    expect(entryMeant(question, [...parks, ...before.flatMap((asked) => [user(asked), assistant('面积900亩[1]')])])).toBe(entry)
  })

  it('is still one of the list where answers on other entries hold lists of their own', () => {
    const about = [user('第二个有什么？'), assistant('西河湿地公园\n1. 观鸟台[1]\n2. 芦苇荡[1]')]
    expect(entryMeant('第一个呢？', [...parks, ...about])).toBe('东湖湿地公园')
  })

  it('is one of the list last answered', () => {
    expect(entryMeant('第二个多长？', [...parks, ...roads])).toBe('沿河公路')
    expect(entryMeant('第三个多长？', [...parks, ...roads])).toBe('')
  })

  it('is none of an older list where the last answer has no list', () => {
    expect(entryMeant('第二个呢？', [...parks, user('甲市有多少人？'), assistant('甲市有46万人[1]')])).toBe('')
  })

  it.each([
    ['第二个怎么做？', '修河堤'],
    ['最后一项怎么做？', '栽柳树'],
    ['the first one?', '清河道'],
  ])('is what one sentence counts, where no line is numbered: %s', (question, entry) => {
    const counted = [user('甲市怎么治河？'), assistant('甲市治河：一是清河道；二是修河堤；三是栽柳树。[1]')]
    expect(entryMeant(question, counted)).toBe(entry)
  })

  it('is found in lists marked by dashes and dots', () => {
    const marked = [user('甲市有哪些湖？'), assistant('湖泊：\n- 镜湖[1]\n• 月湖[2]')]
    expect([entryMeant('第一个', marked), entryMeant('第二个', marked)]).toEqual(['镜湖', '月湖'])
  })

  it('is none before anything was answered', () => {
    expect(entryMeant('第一个呢？', [])).toBe('')
    expect(entryMeant('第一个呢？', [user('甲市有哪些湿地公园？')])).toBe('')
  })

  it('is the one of that number in a list of any length, and none behind its end', () => {
    const names = fc.array(fc.string({ unit: fc.constantFrom(...'东西南北湖河山园'), minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 40 }), (entries, number) => {
        const list = [user('甲市有哪些湿地公园？'), assistant(entries.map((entry, i) => `${i + 1}. ${entry}[${i + 1}]`).join('\n'))]
        expect(entryMeant(`第${number}个呢？`, list)).toBe(entries[number - 1] ?? '')
        expect(entryMeant('最后一个呢？', list)).toBe(entries.at(-1))
      }),
    )
  })
})

describe('the question whose answer has the list', () => {
  it('is the last one that points at no entry', () => {
    expect(lastListed([...parks, ...roads])).toBe(2)
    expect(lastListed([...parks, user('第一个多大？'), assistant('900亩[1]'), user('下一个呢？')])).toBe(0)
  })

  it('is the first where every question points at one: before it there was none to point at', () => {
    expect(lastListed([user('五件实事的第一件是什么？'), assistant('一是修路；二是架桥。[1]')])).toBe(0)
  })

  it('is none where none was asked', () => {
    expect(lastListed([])).toBe(-1)
    expect(lastListed([assistant('1. 东湖湿地公园[1]')])).toBe(-1)
  })
})
