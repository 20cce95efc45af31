import { describe, expect, it } from 'vitest'
import { type Insufficiency, saysWhy } from '../../../server/answer/insufficient.ts'
import { answersOfMadeUp } from './made-up.ts'

const reasons: readonly (readonly [Insufficiency, string, string])[] = [
  [{ reason: 'no-number' }, '没有给出所问的数字', 'do not give the number'],
  [{ reason: 'not-found' }, '没有找到', 'Nothing in the documents'],
  [{ reason: 'not-said', sought: 'person' }, '没有写明是谁', 'do not say who'],
  [{ reason: 'not-said', sought: 'date' }, '没有写明时间', 'do not say when'],
  [{ reason: 'not-said', sought: 'street' }, '没有写明在哪条街路', 'in which street'],
  [{ reason: 'not-said', sought: 'place' }, '没有写明地点', 'do not say where'],
  [{ reason: 'not-said', sought: 'reason' }, '没有写明原因', 'do not say why'],
  [{ reason: 'not-said', sought: 'reference' }, '没有写明文号', 'the document number'],
  [{ reason: 'place', places: ['甲市', '乙县'], held: ['丙省'] }, '没有甲市、乙县的规划', 'No plan or report of 甲市, 乙县'],
  [{ reason: 'year', year: 2023, indicator: '粮食产量', given: [2020, 2025] }, '没有给出2023年“粮食产量”的数值，表中只有2020、2025年', '粮食产量 for 2023'],
]

describe('why there is no answer', () => {
  it.each(reasons)('is a plain sentence in the language asked in: %j', (why, chinese, english) => {
    expect(saysWhy(why, 'zh')).toContain(chinese)
    expect(saysWhy(why, 'en')).toContain(english)
    expect(saysWhy(why, 'zh')).toMatch(/。$/)
    expect(saysWhy(why, 'en')).toMatch(/^[A-Z].*\.$/)
  })

  it('names a few of the places held where there are many', () => {
    const held = Array.from({ length: 9 }, (_, i) => `甲${i}县`)
    expect(saysWhy({ reason: 'place', places: ['乙县'], held }, 'zh')).toMatch(/甲5县等。$/)
    expect(saysWhy({ reason: 'place', places: ['乙县'], held: held.slice(0, 2) }, 'zh')).toMatch(/甲0县、甲1县。$/)
  })
})

describe('a place that is not held', () => {
  const madeUp = answersOfMadeUp(['洪洞县国民经济和社会发展第十四个五年规划纲要', '第一章 建设', '到2025年，新建水库三座，森林覆盖率达到36%。'])

  it.each([
    ['襄汾县要建几座水库？', '襄汾县'],
    ['襄汾县和乡宁县要建几座水库？', '襄汾县、乡宁县'],
    ['How many reservoirs will Xiangfen County build?', '襄汾县'],
  ])('is what is missing, beside the place that is: %s', async (question, places) => {
    const { status, answer, citations } = await madeUp.ask(question)
    expect(status).toBe('insufficient')
    expect(answer.text).toContain(places)
    expect(answer.text).toContain('洪洞县')
    expect(citations).toEqual([])
  })
})
