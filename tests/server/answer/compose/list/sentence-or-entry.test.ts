import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../../made-up.ts'

const boats = '龙舟竞渡码头看台配套项目：码头、船坞、看台、停车场、观景台、售票处、候船亭、更衣室、急救站、广播室、储物柜、遮阳棚、救生圈、铜锣、彩旗、横幅'
const ribs = '糖醋排骨分布在东坪、西坪、南坪、北坪四个村，糖醋排骨的厨师持证上岗。'
const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 乡村',
  '第一节 民俗',
  '高跷、龙舟竞渡、灯谜分布在东坪村、西坪村、南坪村、北坪村。',
  '第二节 小吃',
  ribs,
  // What many say tells little.
  ...['小吃摊', '石碑', '水塘', '路灯'].flatMap((thing, i) => [`第${i + 3}节 ${thing}`, `村里的${thing}分布在村口，${thing}由村里看守。`]),
  '专栏 1 山乡画卷',
  '高跷表演：鼓手、锣手。',
  boats,
  '舞狮比赛：彩狮、铜锣。',
  '糖醋排骨：灶台、酱缸、饭桌。',
])
const lines = async (question: string) =>
  (await madeUp.ask(question)).answer.blocks.filter(({ type }) => type !== 'related' && type !== 'note').map(({ text }) => text)

describe('a sentence that says more of the question than the name of an entry does', () => {
  it('is taken before the entry', async () => expect(await lines('洪洞县糖醋排骨分布在哪些村？')).toEqual([ribs]))

  it('is not, where the name says all that is asked', async () =>
    expect(await lines('洪洞县糖醋排骨有哪些？')).toEqual(['专栏 1：山乡画卷', '糖醋排骨：灶台、酱缸、饭桌。']))

  it('is not, where it only names the thing among others of its kind', async () =>
    expect(await lines('洪洞县龙舟竞渡分布在哪些村？')).toEqual(['专栏 1：山乡画卷', boats]))
})
