import { describe, expect, it } from 'vitest'
import { asksForUnknownPhase } from '../../../../server/answer/refusal/names.ts'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 建设',
  '第一节 盐场',
  '罗布泊钾盐一期工程年产硫酸钾120万吨，总投资46亿元，可使钾肥自给率提高6个百分点。',
  '第二节 粮仓',
  '修缮粮仓7座，添置烘干机12台。',
  // So many passages that a name in one of them counts as seldom.
  ...Array.from({ length: 120 }, (_, i) => [`第${i + 3}节 村道`, `${'甲乙丙丁戊己庚辛壬癸'[i % 10]}村铺石板路，两旁栽槐树。`]).flat(),
])
const isUnknown = (question: string) => asksForUnknownPhase(madeUp.read(question), madeUp.knowledge)

describe('a phase asked about', () => {
  it('is unknown where none is named beside the thing', async () => {
    expect(isUnknown('洪洞县罗布泊钾盐二期投资多少亿元？')).toBe(true)
    expect((await madeUp.ask('洪洞县罗布泊钾盐二期投资多少亿元？')).status).toBe('insufficient')
  })

  it('is known by any of the names that the question gives the thing', async () => {
    expect(isUnknown('洪洞县罗布泊的钾肥项目一期投资多少亿元？')).toBe(false)
    expect((await madeUp.ask('洪洞县罗布泊的钾肥项目一期投资多少亿元？')).answer.text).toContain('46亿元')
  })
})
