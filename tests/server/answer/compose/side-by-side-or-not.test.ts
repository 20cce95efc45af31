import { describe, expect, it } from 'vitest'
import { askingOf } from '../../../../server/answer/understand/kind.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from '../refusal/setting.ts'

describe('two places', () => {
  it.each(['甲市要培育的强镇当中，乙县有哪几个镇？', '甲市哪两处街巷拿到了乙省的牌子？'])(
    'are not compared where nothing sets them side by side: %s',
    (question) => expect(askingOf(question, 2).kind).not.toBe('compare'),
  )
  it.each(['甲市和乙县各有哪几个强镇？', '甲市、乙县的目标是多少？', '甲市的目标是多少，乙县的呢？', 'Which towns do A and B list?'])(
    'are where something does: %s',
    (question) => expect(askingOf(question, 2).kind).toBe('compare'),
  )
})

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 竹业',
  '第一节 培训',
  '年内开展竹编培训5000人次，竹农持证比例达到60%。',
  '第二节 空气',
  '竹窑二级以上天数从2016年的113天增加到2020年的209天。',
  '第二章 其他',
  ...others,
])

describe('the sum of five years', () => {
  it('is not what is done within one of them', async () => expect((await madeUp.ask('洪洞县五年加起来竹编培训多少人次？')).status).toBe('insufficient'))
  it('is what is done within one where no sum is asked for', async () =>
    expect((await madeUp.ask('洪洞县年内竹编培训多少人次？')).answer.text).toContain('5000人次'))
})
