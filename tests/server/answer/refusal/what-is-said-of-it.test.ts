import { describe, expect, it } from 'vitest'
import { isShareOfUnknown } from '../../../../server/answer/refusal/printed-nowhere.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from './setting.ts'

const madeUp = answersOfMadeUp(
  [
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 交通',
    '第一节 道路',
    '加快洪洞县城区道路建设，对老旧桥梁进行安全改造，农村公路全部硬化，公交车全部更新为新能源车辆。',
    '第二节 科技',
    '2025年研究与开发经费占地区生产总值的比例提高到1.5%以上，建设产业研究院三家，引进高层次人才。',
    '第三节 邮电',
    '五年新增市内电话十一万门，全县市话总容量达到二十四万门，开通长途自动拨号，村村通邮。',
    '第二章 其他',
    ...others,
  ],
  ['临汾市国民经济和社会发展第十四个五年规划纲要', '第一章 交通', '第一节 轨道', '临汾市城区开工建设地铁一号线，线路全长二十六公里，总投资一百五十亿元。'],
)
const statusOf = async (question: string) => (await madeUp.ask(question)).status

describe('a question what is said of one thing', () => {
  it.each(['洪洞县对地铁有什么安排？', '洪洞县规划对磁浮列车线路有什么规定？'])('is not answered where the place does not name it: %s', async (question) =>
    expect(await statusOf(question)).toBe('insufficient'),
  )

  it.each(['洪洞县对农村公路有什么安排？', '临汾市对地铁有什么安排？'])('is answered where it does: %s', async (question) =>
    expect(await statusOf(question)).toBe('answered'),
  )
})

describe('the part that a thing is of another', () => {
  const isUnknown = (question: string) => isShareOfUnknown(madeUp.read(question), madeUp.knowledge)

  it('is that of something unknown where no document prints it', async () => {
    expect(isUnknown('洪洞县军费占GDP的比例是多少？')).toBe(true)
    expect((await madeUp.ask('洪洞县军费占GDP的比例是多少？')).status).toBe('insufficient')
  })

  it('is none where it is printed, where no share is asked for, and where only a part of it is meant', () => {
    expect(isUnknown('洪洞县研究与开发经费占地区生产总值的比例是多少？')).toBe(false)
    expect(isUnknown('洪洞县军费有多少？')).toBe(false)
    expect(isUnknown('洪洞县建的研究院里，其中那部分占多少？')).toBe(false)
  })
})
