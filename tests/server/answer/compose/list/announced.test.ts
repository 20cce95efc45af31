import { describe, expect, it } from 'vitest'
import type { AskReply } from '../../../../../server/contract.ts'
import { answersOfMadeUp } from '../../made-up.ts'
import { blocksOf, quotesOf } from '../../replies.ts'

const madeUp = answersOfMadeUp([
  '云溪县国民经济和社会发展第十四个五年规划纲要',
  '第一章 办好水利',
  '第一节 修渠的规矩',
  '修渠必须守住下列规矩：',
  '——先勘后修。请水文队勘明地下暗河，勘不明的渠段一律缓修，不得抢工期。',
  '——旧渠先补。能用的旧渠补漏清淤，补不好的再拆，拆下的条石留作护岸。',
  '——专人看水。每条干渠聘一名看水员，早晚各巡一遍，汛期住在渠上。',
  '第二节 管水的办法',
  '管水要理顺四个方面的关系。',
  '1、闸门统一编号，由水管站发钥匙，任何村组不得私自开闸放水。',
  '2、水费按方计收，旱季每方加收的部分全部用来补贴提水电费。',
  '3、尾水收进池塘，池塘由各村轮流清挖，挖出的塘泥还田。',
  '4、抢水的纠纷由乡里调解，调解不成的送县里裁定。',
  '第三节 存水的去处',
  '存水要办成三项大事：',
  '山塘扩容。把七座山塘挖深两米，塘坝全部换成浆砌石，坝顶种柳。',
  '屋面集雨。学校和祠堂先装雨落管，雨水引进地窖，供旱季洗涤浇菜。',
  '河滩蓄洪。下游河滩退出种植，洪水来时进滩，枯水时慢慢放回河里。',
  '第四节 看水的差使',
  '看水的差使由水管站安排',
  '1、早班从鸡叫到日中，带饭上堤。',
  '2、晚班从日中到月出，带灯上堤。',
  '3、夜班从月出到鸡叫，两人同行。',
  '第五节 卖水的买卖',
  '卖水分两种买卖：',
  '——担水。担水按担收钱，一担两文。',
  '——车水。车水按亩收钱，一亩十文。',
  '第六节 量水的尺子',
  '量水的尺子分五类制备：',
  '——木尺。木尺插在田头，刻度由乡里校准。',
  '——石尺。石尺砌在闸口，刻度由县里校准。',
  '——铁尺。铁尺挂在水管站，每年比对一次。',
  '第二章 办好学堂',
  '第一节 学堂的差事',
  '各乡学堂本期重点抓好以下四方面差事。',
  '专栏 1：学堂名录',
  '东坡学堂',
  '西坡学堂',
  '一、补足先生',
  '聘请师范毕业的先生，每所学堂至少四名。',
  '二、修缮校舍',
  '漏雨的教室今秋翻瓦，土墙换成砖墙。',
  '三、供应午饭',
  '每天供应一顿热饭，灶台由家长轮流照看。',
  '四、添置图书',
  '每班置一架图书，旧书可到县里调换。',
  '第三章 药铺',
  '第一节 药铺的活计',
  '药铺今冬的活计有以下七方面。',
  '一、收购草药',
  '收购山里的草药，晒干入柜。',
  '二、坐堂看病',
  '请郎中逢集坐堂，穷人免收诊金。',
  '三、种痘防疫',
  '开春给孩子种痘，种痘的名册交学堂。',
  '第四章 渔业',
  '第一节 渔场的活计',
  '经渔户公议，报县里核定之后贴在门口晓谕各村各户，渔场今冬的活计有以下三方面。看塘的人手由各村轮流派出，派出的人吃住在塘边，工钱由渔场按月发放，' +
    '发放的日子贴在门口，领钱的人亲自画押。',
  '一、清理鱼塘',
  '抽干塘水，挖出塘泥，撒上石灰。',
  '二、修补渔网',
  '补好破网，换掉朽绳。',
  '三、挑选鱼苗',
  '鱼苗要选活泼的，放苗要看水色和风向，水色发黑不放。',
  '第五章 茶业',
  '第一节 茶市的摊位',
  '茶市的摊位每旬抽签一次，外地茶商住店吃饭须记得下列物件：',
  '——路引。路引由原籍开具，过期的不收。',
  '——保人。保人由本地茶行出具，一年一换。',
  '——押金。押金按货值收取，离市退还。',
  '第二节 茶场的工程',
  '茶场的大小工程按下列规矩办：',
  '——采茶看天。露水不干不采，雨天不采。',
  '——炒茶看火。炒茶的灶由老师傅看守。',
  '——收茶看秤。收茶的秤由乡里校准。',
  '专栏 2：茶场重点工程',
  '甲坪茶场引水工程',
  '乙坪茶场道路工程',
  '丙坪茶场仓库工程',
  '第六章 约定',
  '第一节 出行的约定',
  '出行须守住以下五条约定：',
  '——结伴。三人以上同行，不走夜路。',
  '——报备。出行之前到乡里报备，回来销号。',
  '——带药。随身带药，药由药铺配。',
  '——避让。遇到车马避让，不得抢道。',
  '——留信。每到一处寄信一封。',
  '第二节 议事的约定',
  '议事须守住以下四条约定：',
  '——守时。鼓响入座，鼓停关门。',
  '——举手。举手发言，一人一次。',
  '——记录。先生记录，当场宣读。',
  '——画押。散会画押，各执一份。',
  '第七章 好客',
  '第一节 渡口',
  '办成“四有渡口”要在下列地方一起用力气：',
  '——有船。渡船每年上一遍桐油，船底无漏。',
  '——有路。引道铺青石板，雨天不滑。',
  '——有灯。渡口夜里点灯，灯油由县里出。',
  '——有人。撑船人和气，不收外乡人小费。',
  '第二节 人家',
  '“三净人家”就是院子净、灶台净、水缸净，评上的挂牌。',
  '评“三净人家”要看下列几样长处：',
  '——早起。鸡叫起床，洒水扫地。',
  '——勤洗。衣被每月拆洗。',
  '——节用。剩饭喂鸡，废纸换针线。',
  '第八章 戏班',
  '第一节 戏班下乡',
  '戏班去冬下乡唱戏走了四个村镇，三天一换台。',
  '一、添置行头',
  '蟒袍和靠旗由裁缝赶制。',
  '二、招收学徒',
  '学徒八岁起学，三年出师。',
  '三、修缮戏台',
  '台板换成柏木，台柱刷漆。',
  '四、排演新戏',
  '新戏由先生编写，腊月排完。',
  '第九章 更夫',
  '第一节 更夫的要务',
  '县里拨下三个铜锣，更夫今冬要办好下列要务：',
  '表1 更夫轮值',
  '更次\t更夫',
  '一更\t张三',
  '二更\t李四',
  '一、整修更楼',
  '更楼漏雨的换瓦，楼梯补板。',
  '二、排定更次',
  '更次由街坊抽签，每月一换。',
  '三、备足灯油',
  '灯油由油坊供应，月底结账。',
  '四、巡查火烛',
  '灶火不熄的敲门提醒。',
  '第十章 磨坊',
  '第一节 磨坊的活计',
  `${'磨面的人家按到来的先后排队，轮到的人不在就让给下一家。'.repeat(10)}磨坊今冬的活计有以下三方面。`,
  '水磨的工钱用谷子抵，一石谷子抵三天工，不足一石的记在账上，年底一并结清。'.repeat(8),
  '一、清洗磨盘',
  '磨盘拆下来刷净，齿槽重新凿过。',
  '二、疏通水道',
  '水道里的石块捞净，闸板换新。',
  '三、修补磨房',
  '屋顶换瓦，墙脚砌石。',
])

/** The entries of a list that is numbered, each by its first words. */
const entries = (reply: AskReply) => blocksOf(reply, 'item').map(({ text }) => text.split(/[，。]/)[0])
const headings = (reply: AskReply) => blocksOf(reply, 'heading').map(({ text }) => text)

describe('a list that a sentence announces', () => {
  it.each([
    ['云溪县修渠要守住哪些规矩？', '修渠必须守住下列规矩：', ['——先勘后修', '——旧渠先补', '——专人看水']],
    ['云溪县管水要理顺哪些方面的关系？', '管水要理顺四个方面的关系。', ['1、闸门统一编号', '2、水费按方计收', '3、尾水收进池塘', '4、抢水的纠纷由乡里调解']],
    ['云溪县存水要办成哪些大事？', '存水要办成三项大事：', ['山塘扩容', '屋面集雨', '河滩蓄洪']],
  ])('is given whole behind it, in its order, each with its own citation: %s', async (question, announcing, expected) => {
    const reply = await madeUp.ask(question)
    expect(reply.status).toBe('answered')
    expect(reply.answer.blocks[0]).toMatchObject({ type: 'sentence', text: announcing })
    expect(entries(reply)).toEqual(expected)
    const items = blocksOf(reply, 'item')
    expect(items.map(({ ordinal }) => ordinal)).toEqual(expected.map((_, i) => i + 1))
    for (const { text, citations } of items) expect(quotesOf(reply, citations)).toContain(text)
  })

  it.each(['云溪县学堂要抓好哪些差事？', '云溪县学堂要抓好哪四方面差事？'])('may be the headings under its section: %s', async (question) => {
    const reply = await madeUp.ask(question)
    expect(reply.answer.blocks[0]).toMatchObject({ type: 'sentence', text: '各乡学堂本期重点抓好以下四方面差事。' })
    expect(headings(reply)).toEqual(['一、 补足先生', '二、 修缮校舍', '三、 供应午饭', '四、 添置图书'])
    expect(entries(reply)).toEqual(['聘请师范毕业的先生', '漏雨的教室今秋翻瓦', '每天供应一顿热饭', '每班置一架图书'])
  })

  it('may be headings behind a table, where its last clause names no number', async () => {
    const reply = await madeUp.ask('云溪县更夫今冬要办好哪些要务？')
    expect(reply.answer.blocks[0]).toMatchObject({ type: 'sentence', text: '县里拨下三个铜锣，更夫今冬要办好下列要务：' })
    expect(headings(reply)).toEqual(['一、 整修更楼', '二、 排定更次', '三、 备足灯油', '四、 巡查火烛'])
    expect(entries(reply)).toEqual(['更楼漏雨的换瓦', '更次由街坊抽签', '灯油由油坊供应', '灶火不熄的敲门提醒'])
  })

  it.each([
    ['云溪县须守住哪四条约定？', ['——守时', '——举手', '——记录', '——画押']],
    ['云溪县须守住哪五条约定？', ['——结伴', '——报备', '——带药', '——避让', '——留信']],
  ])('is the one of as many entries as are asked for: %s', async (question, expected) => expect(entries(await madeUp.ask(question))).toEqual(expected))

  it.each([
    ['of another number is asked for', '云溪县须守住哪六条约定？'],
    ['names more than follow', '云溪县量水的尺子有哪些？'],
    ['names more than there are headings', '云溪县药铺今冬有哪些活计？'],
    ['has two entries only', '云溪县卖水有哪些买卖？'],
    ['is not said to follow', '云溪县看水的差使有哪些？'],
    ['counts as many of something else as there are headings', '云溪县戏班去冬下乡走了哪些村镇？'],
    ['is followed by something else before the headings', '云溪县渔场今冬有哪些活计？'],
    ['is followed by a paragraph on something else before the headings', '云溪县磨坊今冬有哪些活计？'],
    ['says little of what is asked', '云溪县渔场放鱼苗看水色有哪些规矩？'],
    ['is of something else than the rest of the announcing sentence', '云溪县茶市的摊位有哪些？'],
  ])('is not numbered where it %s: %s', async (_, question) => {
    const reply = await madeUp.ask(question)
    expect(reply.status).toBe('answered')
    expect(entries(reply)).toEqual([])
    expect(headings(reply)).toEqual([])
  })

  it('stands back behind a box whose title is what is asked for', async () => {
    const reply = await madeUp.ask('云溪县茶场有哪些重点工程？')
    expect(entries(reply)).toEqual(['甲坪茶场引水工程', '乙坪茶场道路工程', '丙坪茶场仓库工程'])
  })
})

describe('a term of parts', () => {
  it('is told by the entries announced under its name', async () => {
    const reply = await madeUp.ask('云溪县的“四有渡口”指什么？')
    expect(reply.question.kind).toBe('definition')
    expect(reply.answer.blocks[0]).toMatchObject({ type: 'sentence', text: '办成“四有渡口”要在下列地方一起用力气：' })
    expect(entries(reply)).toEqual(['——有船', '——有路', '——有灯', '——有人'])
  })

  it('is told by the sentence that says its parts outright where there is one', async () => {
    const reply = await madeUp.ask('云溪县的“三净人家”指什么？')
    expect(reply.answer.blocks[0]?.text).toContain('院子净、灶台净、水缸净')
    expect(entries(reply)).toEqual([])
  })
})
