import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from '../refusal/setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 记忆',
  '第一节 老物件',
  '老物件要讲给孩子听，老物件进校园。',
  '专栏 1 老物件工程',
  '1.修缮水井并挂牌上锁，井台铺石板，井绳换新绳，井边设岗亭，早晚有人看，夏天清一次淤。',
  '2.修缮祠堂并挂牌上锁，瓦顶换新瓦，门前种松树，院里铺青砖，早晚有人看，冬天扫一次雪。',
  '3.修缮石桥并挂牌上锁，栏杆刷清漆，桥面补石缝，桥头立石碑，早晚有人看，汛期巡一次堤。',
  '4.修缮水井井沿并挂牌上锁，井边种柳树，树下摆石凳，凳边修花池，早晚有人看，春天刷一次漆。',
  ...['门楼', '碾盘', '牌坊'].flatMap((thing, i) => [`第${'二三四'[i]}节 ${thing}`, `${thing}年年修缮，请人挂牌，入夜上锁。`]),
  ...others,
])
const told = async (question: string) => {
  const { answer } = await madeUp.ask(question)
  return answer.blocks
    .filter(({ type }) => type === 'sentence')
    .map(({ text }) => text)
    .join('')
}

describe('the entries of a box that speaks of many things', () => {
  it('are told where they are of the thing asked about, and the others are not', async () => {
    const text = await told('洪洞县怎么给水井修缮、挂牌、上锁？')
    expect(text).toContain('修缮水井并挂牌上锁，井台铺石板')
    expect(text).toContain('修缮水井井沿并挂牌上锁，井边种柳树')
    expect(text).not.toMatch(/祠堂|石桥/)
  })
})
