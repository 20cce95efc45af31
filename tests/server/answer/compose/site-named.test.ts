import { describe, expect, it } from 'vitest'
import { namesSite } from '../../../../server/answer/refusal/sought.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from '../refusal/setting.ts'
import { blocksOf } from '../replies.ts'

const madeUp = answersOfMadeUp(
  [
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 城市',
    '第一节 交通',
    '大力发展立体式交通，加快建设天桥，完善城区慢行系统。',
    '专栏1 基础设施重点项目',
    '过街天桥建设项目。胜利街县医院路段、文峰街体育场路段。',
    '第二节 农村',
    '推进农村道路桥梁安全隐患排查，落实管养主体责任，建设美丽乡村，改善人居环境。',
  ],
  [
    '临汾市国民经济和社会发展“九五”计划和2010年远景目标纲要',
    '第一部分 “八五”计划完成情况',
    '昆河至玉城高等级公路通车，巫家坝机场扩建完成，芒市、丽水机场建成，基础设施建设取得突破。',
    '第二部分 “九五”重点建设任务',
    '迁建国际机场作前期研究，新建大理、迪庆、临沧机场，全市民用机场达到11个，公路里程10万公里。',
    '第三部分 其他',
    ...others,
  ],
)
const first = async (question: string) => blocksOf(await madeUp.ask(question), 'sentence')[0]?.text

describe('where something stands', () => {
  it('is told by what names the site', async () => expect(await first('洪洞县天桥要修在哪')).toContain('胜利街县医院路段'))
})

describe('a site', () => {
  const named = (question: string, words: string) => namesSite(madeUp.read(question), words)

  it('is named by a street, a stretch or a settlement, and not by a kind of place', () => {
    expect(named('洪洞县的天桥修在哪', '胜利街县医院路段、文峰街体育场路段')).toBe(true)
    expect(named('洪洞县的园区设在哪里', '位于高阳镇，涉及农业科技')).toBe(true)
    expect(named('洪洞县的天桥修在哪', '加快建设天桥、立交桥')).toBe(false)
  })

  it('is none where no place is asked for', () => expect(named('洪洞县修几座天桥', '胜利街县医院路段')).toBe(false))
})

describe('what was built in an earlier period', () => {
  it('is told by what looks back on it', async () => expect(await first('临汾市“八五”期间修成了哪些机场？')).toContain('芒市、丽水机场建成'))

  it('is not told where the later one is asked about', async () => expect(await first('临汾市“九五”要建哪些机场？')).toContain('新建大理'))
})
