import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from '../refusal/setting.ts'
import { blocksOf } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '湖南省国民经济和社会发展第十个五年计划纲要（2001-2005年）',
  '第一章 回顾',
  '第一节 问题',
  '“九五”时期也存在一些不足。外贸进出口总额2000年为25.1亿美元，没有达到计划提出的35亿美元；城镇化水平只有29.75％，比全国低6.5个百分点；农民收入增长连续三年减缓；县域财政困难。',
  '第二章 竹业',
  '第一节 竹业学院',
  '探索产学研用一体的发展模式，创办竹器专业，申报国家级“竹业学院”，打造“一个中心、五个平台”，形成全国一流的办学力量。',
  '依托竹业检验检测中心、竹器大学和竹业研究院，面向全国招收爱好手艺的青年，打造远近闻名的三大高地。',
  '坚持开门办学，与各地竹乡互派教师，年年举办竹艺展览，推动师傅带徒弟的老办法与学校教学相互结合。',
  '建设竹艺研究中心、竹席教学平台、竹帘检测平台、竹椅创制平台、竹炭实训平台、竹浆研究平台。',
  '第三节 竹工',
  '下岗竹工基本生活费每月120元。',
  '第四节 竹农',
  '全省2256户5194名建档立卡竹农整体脱贫，人均收入达到11600元。',
  '第五节 居民',
  '居民人均收入从1995年的3416元提高到2000年的8030元，年均增长6%，居民生活水平得到提高。',
  '第六节 竹山',
  '竹山保护区2002年底前拆除违章竹楼34座，竹林连片。',
  '第三章 其他',
  ...others,
  '第四章 指标',
  '表1 主要指标',
  '指标名称\t单位\t2000年\t2005年\t年均增长%',
  '外贸进出口总额\t亿美元\t25.1\t45\t12.4',
  '竹林面积\t万亩\t20\t30\t8',
])
const told = async (question: string, history?: Parameters<typeof madeUp.ask>[1]) =>
  blocksOf(await madeUp.ask(question, history), 'sentence').map(({ text }) => text)

describe('several that a sentence only counts', () => {
  it('are told by the one further on in its section that names as many', async () => {
    expect((await told('湖南竹业学院 五个平台')).join('')).toContain('竹席教学平台、竹帘检测平台')
  })
})

describe('whether a target was met', () => {
  it('is told by the sentence that says so before the row that gives its values', async () => {
    expect((await told('湖南“九五”定的外贸进出口总额目标值完成了吗？'))[0]).toContain('没有达到')
  })
})

describe('a verb with 了 in it', () => {
  it('is the word that plans print: 下了岗 is 下岗', async () => {
    expect(madeUp.read('湖南下了岗的竹工一个月能领几个钱？').concepts.map(({ source }) => source)).toContain('下岗')
    expect((await told('湖南下了岗的竹工一个月能领几个钱？'))[0]).toContain('每月120元')
  })
})

describe('them', () => {
  it('are those asked about before', async () => {
    const before = [{ role: 'user' as const, content: '湖南一共有多少户建档立卡竹农脱了贫？' }]
    expect((await told('他们现在一年人均收入多少？', before))[0]).toContain('11600元')
  })
})
