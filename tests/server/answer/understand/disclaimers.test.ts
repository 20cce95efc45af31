import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutDisclaimers } from '../../../../server/answer/understand/disclaimers.ts'
import { answersOfMadeUp } from '../made-up.ts'

describe('what a question says it does not ask for', () => {
  it.each([
    ['青石镇（不是青石县）有几座桥？', '青石镇有几座桥？'],
    ['茶厂(不含分厂)产多少茶？', '茶厂产多少茶？'],
    ['茶厂（注意不要茶园）有几座？', '茶厂有几座？'],
    ['茶厂（我要的不是茶园）有几座？', '茶厂有几座？'],
    ['茶厂（并非茶馆）、茶园（不包括苗圃）各有几处？', '茶厂、茶园各有几处？'],
    ['How many tea mills (not tea gardens) are there?', 'How many tea mills are there?'],
    ['How many mills (excluding old ones) are open?', 'How many mills are open?'],
  ])('is taken out of brackets: %s', (question, rest) => expect(withoutDisclaimers(question)).toBe(rest))

  it.each([
    ['茶厂有几座？别答成茶园。', '茶厂有几座？'],
    ['茶厂有几座？我要的不是茶园', '茶厂有几座？'],
    ['茶厂建在哪里？注意不是茶馆。', '茶厂建在哪里？'],
    ['我要报告里的茶厂数，不要纲要里的', '我要报告里的茶厂数'],
    ['茶厂花了多少钱，而不是茶园花了多少？', '茶厂花了多少钱？'],
    ['茶厂花了多少，而非茶园', '茶厂花了多少'],
    ['How many tea mills are there, not tea gardens?', 'How many tea mills are there?'],
    ['How long is the north road rather than the south one?', 'How long is the north road?'],
    ['How many mills does the plan name, as opposed to the report?', 'How many mills does the plan name?'],
  ])('is taken off behind what is asked: %s', (question, rest) => expect(withoutDisclaimers(question)).toBe(rest))

  it.each([
    ['the brackets say something of the thing', '青石镇（茶乡）有几座桥？'],
    ['the brackets begin with another word', '湖边的房子（别墅30栋）卖给谁？'],
    ['the brackets say something else than one', '湖边的房子（别的三栋）卖给谁？'],
    ['a question asks so', '是不是每个村都有茶厂？'],
    ['a question of its own asks so', '茶厂有几座？不是停产了吗'],
    ['something is not required', '我要报告里的茶厂数，不要求分年'],
    ['something is asked for besides', 'Which mills are open, not only in summer?'],
    ['a clause only goes on', '茶厂有几座，不要茶园'],
  ])('is none where %s: %s', (_, question) => expect(withoutDisclaimers(question)).toBe(question))

  it.each(['（不是青石县）', '（不是青石县）几？'])('is all there is, and is kept: %s', (question) => expect(withoutDisclaimers(question)).toBe(question))

  it('changes nothing of what is left, wherever it stands', () => {
    const parts = fc.record({
      before: fc.constantFrom('青石镇', '茶厂和茶园', '2025年青石镇的茶'),
      denies: fc.constantFrom('不是', '别', '不要', '不含', '不包括', '并非', '注意不是', '请别', '而不是', '我要的不是'),
      denied: fc.constantFrom('青石县', '茶园2020年的', '上一个计划', '分厂和门市'),
      behind: fc.constantFrom('有几座桥？', '产多少茶？', '怎么管？', '建在哪里'),
      brackets: fc.constantFrom(['（', '）'], ['(', ')']),
    })
    fc.assert(
      fc.property(parts, ({ before, denies, denied, behind, brackets: [open, close] }) => {
        expect(withoutDisclaimers(`${before}${open}${denies}${denied}${close}${behind}`)).toBe(`${before}${behind}`)
      }),
    )
  })

  it('is in no question that denies nothing', () => {
    const words = fc.string({ unit: fc.constantFrom('茶厂', '有几座', '？', '，', '（', '）', '。', '2025年', 'tea', 'mills', '哪', '怎么管'), maxLength: 12 })
    fc.assert(
      fc.property(words, (question) => {
        expect(withoutDisclaimers(question)).toBe(question)
      }),
    )
  })
})

describe('how a question wants to be answered', () => {
  it.each(['茶厂有几座？请分别给出两个数。', '茶厂有几座？列出厂名', '茶厂有几座？并注明出处', '茶厂有几座？说明理由。'])('is no part of it: %s', (question) =>
    expect(withoutDisclaimers(question)).toBe('茶厂有几座？'),
  )

  it.each(['茶厂有几座？列出2025年的数。', '茶厂有几座？给出名字要几天？', '请列出茶厂的名字'])('is kept where it asks for something: %s', (question) =>
    expect(withoutDisclaimers(question)).toBe(question),
  )
})

describe('a question with what it does not ask for', () => {
  const madeUp = answersOfMadeUp(
    ['洪洞县国民经济和社会发展第十四个五年规划纲要', '第一章 茶业', '第一节 茶厂', '新建茶厂7座，全部用电炒茶。', '第二节 茶园', '新辟茶园13处，种在坡上。'],
    ['襄汾县国民经济和社会发展第十四个五年规划纲要', '第一章 茶业', '第一节 茶厂', '新建茶厂11座，全部用柴炒茶。'],
  )

  it('is put to the place that it asks about alone', () => {
    expect(madeUp.read('洪洞县（不是襄汾县）要新建几座茶厂？').scope.places.map(({ place }) => place)).toEqual(['洪洞县'])
  })

  it('looks for none of those words', () => {
    const sources = madeUp.read('洪洞县要新建几座茶厂？别答成茶园。').concepts.map(({ source }) => source)
    expect(sources).toContain('茶厂')
    expect(sources).not.toContain('茶园')
  })

  it('is answered as if they were not there', async () => {
    const { status, answer } = await madeUp.ask('洪洞县（不是襄汾县）要新建几座茶厂？')
    expect(status).toBe('answered')
    expect(answer.text).toContain('茶厂7座')
    expect(answer.text).not.toContain('11座')
  })
})
