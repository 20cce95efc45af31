import { describe, expect, it } from 'vitest'
import type { AskReply } from '../../../../../server/contract.ts'
import { answersOfMadeUp } from '../../made-up.ts'
import { blocksOf, quotesOf } from '../../replies.ts'

const madeUp = answersOfMadeUp(
  [
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 完善城乡商贸',
    '第一节 建设市场体系',
    '建设农贸市场必须守住下列规矩：',
    '——进货登记。进货的单据当天登记，留存两年。',
    '——早晚清扫。开市之前清扫一遍，收市之后冲洗一遍。',
    '——秤具校准。秤具每月校准，校准的日子贴在门口。',
    '专栏 1 商贸重点工程',
    '农贸市场建设项目。在东坪镇、西坪镇、南坪镇新建农贸市场，改造县城北关农贸市场。',
    '冷链仓库建设项目。在火车站货场建设冷链仓库。',
    '夜市提升项目。统一摊位样式；引进小吃摊主；延长公交末班车。',
    '第二节 建设冷链',
    '冷链仓库要配备冷库、叉车、货架、温度计，冷链仓库专人看守。',
    '夜市要管好摊位、灯光、垃圾、声音，夜市的摊主持证经营。',
    '第二章 修建桥梁',
    '第一节 过河过街',
    '过街天桥要建在人多车多的路口，过街天桥要装电梯，方便老人小孩。',
    '跨河大桥的引道、护栏、路灯、排水沟一起修建，跨河大桥两头接通公路。',
    '专栏 2 桥梁重点工程',
    '城区过街天桥项目：实验小学门口、县医院门口、汽车站门口、北关路口。',
    '渡口跨河大桥项目：东溪大桥、西溪大桥。',
    '第三章 培育名品',
    '第一节 打响品牌',
    '叫响自己的牌子，做大自己的生意，注册自己的商标。',
    '茶场要配齐看守、账房、灶房、仓房，茶场的围墙逐年修补。',
    '专栏 3 特色产品',
    '名品工程：摊位、招牌、仓库。',
    '三大名品：豆腐、粉条、陈醋。',
    '茶场：东坡茶园、西坡茶园、南坡茶园、北坡茶园。',
    '第二节 做强果业',
    '果园滴灌先在山前、山后、山顶、河滩试点，果园滴灌的水由水管站供给。',
    '专栏 4 果业重点工程',
    '果园道路项目：甲坪、乙坪、丙坪。',
    '粮仓分布在山前山后山顶河滩各个村庄而且由村里统一看守管理使用的示范项目：丁坪、戊坪、己坪。',
    '第三节 储存果品',
    '粮仓要防潮、防鼠、防火、防盗，粮仓每年晒一回。',
    '专栏 5 果酒项目',
    '果酒酿造项目：庚坪酒坊、辛坪酒坊、壬坪酒坊。',
    '专栏 6 水塔建设项目',
    '水塔建设项目选址：山顶、坡脚、村口。',
    '水塔看护队伍：看塔人、修塔人。',
    '第四节 保护祠堂',
    '祠堂修缮要用旧砖、旧瓦、旧梁，祠堂修缮的工匠持证上岗。',
  ],
  [
    '临汾市国民经济和社会发展第十四个五年规划纲要',
    '第一章 文物',
    '第一节 文物保护',
    '保护好全市的文物，文物保护要有人管。',
    '专栏 1 文物重点工程',
    '洪洞县祠堂修缮项目：槐树祠堂、柳树祠堂、榆树祠堂。',
    '襄汾县古墓看护项目：城北古墓、城南古墓。',
  ],
)

const shown = (reply: AskReply) => reply.answer.blocks.filter(({ type }) => type !== 'related' && type !== 'note').map(({ text }) => text)

describe('the entry of a box whose own head is what is asked for', () => {
  const market = ['专栏 1：商贸重点工程', '农贸市场建设项目。在东坪镇、西坪镇、南坪镇新建农贸市场，改造县城北关农贸市场。']
  const footbridge = ['专栏 2：桥梁重点工程', '城区过街天桥项目：实验小学门口、县医院门口、汽车站门口、北关路口。']

  it.each([
    ['洪洞县有哪些农贸市场建设项目？', market],
    ['洪洞县有哪些过街天桥项目？', footbridge],
    ['洪洞县跨河大桥有哪些？', ['专栏 2：桥梁重点工程', '渡口跨河大桥项目：东溪大桥、西溪大桥。']],
    ['洪洞县夜市有哪些项目？', ['专栏 1：商贸重点工程', '夜市提升项目。统一摊位样式；引进小吃摊主；延长公交末班车。']],
    ['洪洞县酿造果酒有哪些项目？', ['专栏 5：果酒项目', '果酒酿造项目：庚坪酒坊、辛坪酒坊、壬坪酒坊。']],
    ['Which footbridges will Hongdong build?', footbridge],
  ])('is given alone, under the title of its box: %s', async (question, lines) => {
    const reply = await madeUp.ask(question)
    expect(shown(reply)).toEqual(lines)
    const [entry] = blocksOf(reply, 'sentence')
    expect(quotesOf(reply, entry?.citations ?? [])).toContain(lines[1])
  })

  it.each([
    ['洪洞县三大“名品”工程有哪些？', '三大名品：豆腐、粉条、陈醋。'],
    ['洪洞县“名品”工程有哪些？', '名品工程：摊位、招牌、仓库。'],
    ['洪洞县四大茶场有哪些？', '茶场：东坡茶园、西坡茶园、南坡茶园、北坡茶园。'],
  ])('is the one that names as many as asked, where one does: %s', async (question, entry) =>
    expect(shown(await madeUp.ask(question))).toEqual(['专栏 3：特色产品', entry]),
  )

  it('is told among all on its topic, where it lists one thing only', async () => {
    const reply = await madeUp.ask('洪洞县有哪些冷链仓库建设项目？')
    expect(reply.answer.blocks.some(({ text }) => text.includes('在火车站货场建设冷链仓库'))).toBe(true)
  })

  it.each([
    ['it says only part of what is asked', '洪洞县果园滴灌有哪些试点？', '果园滴灌先在山前、山后、山顶、河滩试点'],
    ['it is as long as a sentence', '洪洞县的粮仓要做好哪些？', '粮仓要防潮、防鼠、防火、防盗'],
    ['it stands in the document of a place above', '洪洞县有哪些祠堂修缮项目？', '祠堂修缮要用旧砖、旧瓦、旧梁'],
  ])('is not taken where %s: %s', async (_, question, words) => {
    const reply = await madeUp.ask(question)
    expect(reply.answer.blocks[0]).toMatchObject({ type: 'sentence' })
    expect(reply.answer.blocks[0]?.text).toContain(words)
  })

  it('stands back behind a box whose title says as much', async () => {
    const reply = await madeUp.ask('洪洞县有哪些水塔建设项目？')
    expect(shown(reply)).toEqual(['专栏 6：水塔建设项目（共列2项）', '水塔建设项目选址：山顶、坡脚、村口。', '水塔看护队伍：看塔人、修塔人。'])
  })
})
