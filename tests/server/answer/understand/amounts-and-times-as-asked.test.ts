import { describe, expect, it } from 'vitest'
import { saysNumber } from '../../../../server/answer/rank/signs.ts'
import { measureOf } from '../../../../server/answer/understand/measure-word.ts'
import { questionsIn } from '../../../../server/answer/understand/questions.ts'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 竹业',
  '第一节 招商',
  '对1000万元以上的竹业项目给予奖励，公房租金由每平方米一角三分提高到六角。',
])
const words = (question: string) => madeUp.read(question).concepts.flatMap(({ alternatives }) => alternatives.map(({ text }) => text))

describe('amounts', () => {
  it('in words are those in digits', () => expect(words('洪洞县一千万以上的竹业项目有什么奖励？')).toContain('1000万'))
  it('of jiao are numbers', () => expect(saysNumber('租金提高到六角')).toBe(true))
  it.each(['六角亭', '一角落'])('are none in %s', (word) => expect(saysNumber(`修缮${word.replace('亭', '形亭')}`)).toBe(false))
  it('of people are population where nothing else is counted', () => expect(words('洪洞县有多少人？')).toContain('总人口'))
  it('of people are not where something is', () => expect(words('洪洞县有多少竹农？')).not.toContain('总人口'))
})

describe('what is counted', () => {
  it('in points is no time', () => {
    const points = measureOf('高考要多少分？')
    expect(points?.test('最低520分')).toBe(true)
    expect(points?.test('步行15分钟')).toBe(false)
  })
  it('in towns and in villages gives both', () => {
    const both = measureOf('覆盖几个镇几个村？')
    expect(both?.test('覆盖7镇43村')).toBe(true)
    expect(both?.test('覆盖43个村')).toBe(false)
  })
  it('may be a share of those who hold a certificate', () => expect(measureOf('护工得有多少人有证？')?.test('持证上岗率达到95%')).toBe(true))
})

describe('times', () => {
  it('five years on are the last of the plan', () => expect(madeUp.read('洪洞县五年后竹业产值要到多少？').times.years).toEqual([2025]))
  it.each(['洪洞县今后五年竹业产值要到多少？', '洪洞县往后五年竹业产值要到多少？'])('of all five years are no year: %s', (question) =>
    expect(madeUp.read(question).times.years).toEqual([]),
  )
})

describe('a second thing to be said', () => {
  it('is a question of its own', () =>
    expect(questionsIn('List the ten clusters, and say what output they are to yield.').map(({ question }) => question)).toEqual([
      'List the ten clusters?',
      'what output they are to yield.',
    ]))
  it('is none where nothing is asked by it', () => expect(questionsIn('List the ten clusters and say so.')).toEqual([]))
})
