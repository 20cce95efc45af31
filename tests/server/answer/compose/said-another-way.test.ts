import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from '../refusal/setting.ts'
import { blocksOf } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 竹业',
  '第一节 竹浆',
  '2022年底前关停竹溪沿岸八百米内的竹浆作坊，搬迁户由县财政补偿。',
  '竹农生活补助标准由每人每年300元提高到500元。',
  '竹器施工队按竹楼合同价款的3%预存工资保证金。',
  '开工建设第一座竹电站，厂址初选温坨子，规划容量二百千瓦。',
  '培养竹编博士20人、硕士90名。',
  '“3+5”竹业体系：做强竹席、竹帘、竹椅三大老行当，培育竹纤维、竹炭、竹醋、竹药、竹车五大新行当。',
  '按照“一竹五园”模式，聚焦竹业“3+5”体系，推动竹园集聚发展。',
  '“一竹五园”：一竹是竹编基地，五园是甲坪竹园、乙坪竹园、丙坪竹园、丁坪竹园、戊坪竹园。',
  '第二节 水利',
  '出山店水库总库容2.51亿立方米。',
  '第三节 大水库',
  '前坪水库总库容5.84亿立方米。',
  '第四节 桥梁',
  '竹溪大桥2023年动工、2024年建成通车。',
  '第五节 收入',
  '2020年，竹县生产总值增长2%，城乡居民人均可支配收入分别增长3.3%和7.7%。',
  '城镇居民人均可支配收入从2016年的20416元提高到2020年的28030元，年均增长6%；农村居民人均可支配收入从2016年的14978元提高到2020年的19682元，年均增长7%。',
  '对新建养老机构每张床位一次性补助4500元，对竹楼改扩建的每间补助2000元。',
  '第二章 其他',
  ...others,
])
const told = async (question: string, history?: Parameters<typeof madeUp.ask>[1]) =>
  [...blocksOf(await madeUp.ask(question, history), 'sentence'), ...blocksOf(await madeUp.ask(question, history), 'item')].map(({ text }) => text)
const status = async (question: string) => (await madeUp.ask(question)).status

describe('a number told in another measure or word than it is asked in', () => {
  it.each([
    ['洪洞县什么时候以前关掉竹溪岸边多大范围内的竹浆作坊？', '八百米内'],
    ['洪洞县竹农的生活补贴从多少涨到多少？', '300元提高到500元'],
    ['洪洞县竹器施工队先押多少钱作工资保证金？', '合同价款的3%'],
    ['洪洞县的竹编博士、硕士各打算带出多少个？', '博士20人'],
    ['洪洞县新开一家养老院，一张床能补多少钱？', '每张床位一次性补助4500元'],
  ])('is found: %s', async (question, words) => {
    expect((await told(question))[0]).toContain(words)
  })

  it('is of the one year asked about, and no average over several', async () => {
    expect((await told('2020年洪洞县城里人和农村人的收入分别涨了多少？'))[0]).toContain('分别增长3.3%和7.7%')
  })
})

describe('a site', () => {
  it('is where the works are to be built, be the place named without its kind', async () => {
    expect((await told('洪洞县打算把头一座竹电站盖在什么地方？'))[0]).toContain('厂址初选温坨子')
  })
})

describe('two works side by side', () => {
  it('are told of one after the other, 前 being the first character of the one', async () => {
    expect(await told('洪洞县出山店水库和前坪水库，哪个库容大，各是多少？')).toEqual(['出山店水库总库容2.51亿立方米。', '前坪水库总库容5.84亿立方米。'])
  })
})

describe('the date of a work that the plan does not name', () => {
  it('is not that of another work, wherever everyday words lead', async () => {
    expect(await status('洪洞县竹溪的海底隧道哪年开工？')).toBe('insufficient')
    expect((await told('洪洞县竹溪大桥哪年开工？'))[0]).toContain('2023年动工')
  })
})

describe('a follow-up', () => {
  const turn = (content: string) => [{ role: 'user' as const, content }]

  it('about a term met in what was told is answered by what explains the term', async () => {
    expect((await told('那里面说的“3+5”最后那五个行当是什么？', turn('洪洞县竹业“一竹五园”是什么意思？')))[0]).toContain('竹纤维、竹炭')
  })
})
