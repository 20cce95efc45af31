import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 发展回顾',
  '第一节 “十三五”时期发展成就',
  '过去五年，戏台由乡里的守台人看护，戏台换上铜灯。',
  '第二章 文化',
  '第一节 戏台看护',
  '戏台由县里的文保队看护，戏台每月检修。',
  '戏台看护要立规矩，戏台看护要有账本。',
  '第二节 灯会',
  '灯会由县里的灯会办操办，灯会收门票。',
  '第三节 鼓楼',
  '“十三五”修的鼓楼要换瓦，鼓楼的换瓦由瓦匠动手。',
  '鼓楼换瓦要立规矩，鼓楼换瓦要有账本。',
  '第四节 出行',
  '绿色出行指数要逐年提高，绿色出行指数每年公布。',
  '夜间出行指数要逐年提高，夜间出行指数每年公布。',
  '表1 主要指标',
  '指标名称\t单位\t2020年\t2025年\t属性',
  '绿色出行指数\t%\t40\t60\t预期性',
  '夜间出行指数\t%\t20\t30\t预期性',
  '注：绿色出行指数是指步行、骑车和坐公交的人占出门的人的份额。',
  '注：夜间出行指数由统计队测算。',
])
const told = async (question: string) => blocksOf(await madeUp.ask(question), 'sentence').map(({ text }) => text)
const past = '过去五年，戏台由乡里的守台人看护，戏台换上铜灯。'

describe('a period before the plan’s own', () => {
  it.each(['洪洞县“十三五”期间戏台怎么看护？', '洪洞县“十三五”期间戏台看护是什么情况？'])(
    'is told by the look back, and not by what is planned for later: %s',
    async (question) => expect(await told(question)).toEqual([past]),
  )

  it('is told by a sentence that names it, wherever that stands', async () =>
    expect(await told('洪洞县“十三五”修的鼓楼怎么换瓦？')).toEqual(['“十三五”修的鼓楼要换瓦，鼓楼的换瓦由瓦匠动手。']))

  it('is told by what is planned where nothing is told of it', async () =>
    expect(await told('洪洞县“十三五”期间灯会怎么操办？')).toEqual(['灯会由县里的灯会办操办，灯会收门票。']))
})

describe('the plan’s own period', () => {
  it.each(['洪洞县“十四五”期间戏台怎么看护？', '洪洞县戏台怎么看护？'])('is told by what is planned: %s', async (question) => {
    expect((await told(question))[0]).toBe('戏台由县里的文保队看护，戏台每月检修。')
    expect(await told(question)).not.toContain(past)
  })
})

describe('a note below a table', () => {
  const note = '注：绿色出行指数是指步行、骑车和坐公交的人占出门的人的份额。'

  it.each(['什么是绿色出行指数？', '洪洞县绿色出行指数是什么意思？'])('tells what a term means, where it says so: %s', async (question) =>
    expect(await told(question)).toEqual([note]),
  )

  it('tells no meaning where it only names the term', async () =>
    expect(await told('什么是夜间出行指数？')).toEqual(['夜间出行指数要逐年提高，夜间出行指数每年公布。']))

  it('tells no way', async () => expect(await told('洪洞县怎么提高绿色出行指数？')).not.toContain(note))
})
