import { describe, expect, it } from 'vitest'
import { mayDate } from '../../../../server/answer/refusal/dates-told.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'
import { others } from './setting.ts'

const madeUp = answersOfMadeUp([
  '湖南省国民经济和社会发展第十个五年计划纲要（2001-2005年）',
  '第一章 竹业',
  '第一节 竹业协作',
  '建设长株潭外环高速公路，2002年三市电话区号并网研究论证，2004年实现三市银行同城清算。',
  '城镇人口达到2520万人。长沙市建成区扩大，培育株洲、湘潭两个大城市。',
  '第二节 分区域',
  '表1 分区域发展目标',
  '区域\t2000年城镇化水平（％）\t2005年城镇化水平（％）\t“十五”国内生产总值年均增长（％）',
  '洞庭湖区\t28.9\t36\t9',
  '湘南地区\t27.8\t35.5\t9.2',
  '湘西地区\t21.7\t29\t8.4',
  '第二章 其他',
  ...others,
])
const rows = async (question: string) => blocksOf(await madeUp.ask(question), 'indicator').map(({ text }) => text)

describe('several named side by side', () => {
  it('are each told by a row of their own, in what the question asks of them and not in the last column', async () => {
    const lines = await rows('湖南“十五”计划里，洞庭湖区和湘南地区2005年的城镇化水平各定多少，哪个高？')
    expect(lines).toHaveLength(2)
    expect(lines).toContainEqual(expect.stringMatching(/洞庭湖区.*城镇化水平目标为36%/))
    expect(lines).toContainEqual(expect.stringMatching(/湘南地区.*城镇化水平目标为35.5%/))
  })

  it('are dated by a sentence that counts them together, and by none that counts fewer', () => {
    const query = madeUp.read('湖南“十五”的时候，长沙、株洲、湘潭三个城市的银行哪年能同城清算？')
    const banks = query.concepts.filter(({ source }) => source === '银行')
    expect(banks).toHaveLength(1)
    expect(mayDate('2004年实现三市银行同城清算。', query, banks)).toBe(true)
    expect(mayDate('2004年实现两市银行同城清算。', query, banks)).toBe(false)
  })
})
