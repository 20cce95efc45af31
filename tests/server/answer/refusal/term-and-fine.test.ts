import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from './setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第七个五年计划',
  '第一章 竹业',
  '所谓“三同栽”，是指竹苗要与坡地同时翻土、同时下种、同时浇水的制度，凡未执行的，由乡里处以罚款。',
  '单位安排残疾竹匠的比例达不到百分之二的，须按差额缴纳竹匠保障金。',
  '山里竹园到县城的行车时间不超过5小时，路上都铺石子。',
  '第二章 其他',
  ...others,
])
const reply = (question: string) => madeUp.ask(question)

describe('a term that is explained', () => {
  it('is told beside a plan named by its number, be the fine not told', async () =>
    expect((await reply('洪洞县“七五”讲的“三同栽”指什么，不照办会罚多少？')).answer.text).toContain('所谓“三同栽”'))
  it('is refused where none such is', async () => expect((await reply('洪洞县“七五”讲的“四并举”指什么？')).status).toBe('insufficient'))
})

describe('where a line is drawn', () => {
  it('is no place', async () => expect((await reply('洪洞县的单位没安排够残疾竹匠怎么办？线划在哪儿？')).answer.text).toContain('百分之二'))
})

describe('hours', () => {
  it('are counted in 钟头 too', () => {
    const { measure } = madeUp.read('山里竹园开车到县城要几个钟头？')
    expect(measure?.test('行车时间不超过5小时')).toBe(true)
    expect(measure?.test('改造竹园5亩')).toBe(false)
  })
})
