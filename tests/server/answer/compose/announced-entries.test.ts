import { describe, expect, it } from 'vitest'
import { announcedEntries, lastClause } from '../../../../server/answer/compose/announced-entries.ts'
import { matchable } from '../../../../server/answer/understand/concepts.ts'
import { answersOfMadeUp } from '../made-up.ts'

const dashed = ['——种柳。渠堤两边每隔三步种一棵柳树。', '——种草。渠坡种草，草由各村轮流割。', '——禁牧。渠堤上不许放牛。']
const long = `——石料。${'自采石料的按半价折算，记入村组的账，年底由乡里派人逐村核对，核对不符的当场补足。'.repeat(14)}`
const headed = `山塘扩容。${'七座山塘挖深两米，塘坝换成浆砌石，坝顶种柳，坝脚留出放水的涵洞，涵洞口装铁栅。'.repeat(14)}`
/** Makes a paragraph too long to share a passage with its neighbours. */
const further =
  '，数目记在册上，册子挂在工棚里，任何人都可以翻看，翻看的人不得涂改，涂改的罚工三天，罚下的工钱充作公用，公用的账目每月张榜，十天之内可以查问，过了十天不再改动，改动的作废。'

const madeUp = answersOfMadeUp([
  '云溪县国民经济和社会发展第十四个五年规划纲要',
  '第一章 办好水利',
  '第一节 护渠',
  '护渠要做到下列各项：',
  ...dashed,
  '第二节 存水',
  '存水要办成以下大事。',
  headed,
  '屋面集雨。学校和祠堂先装雨落管，雨水引进地窖，供旱季洗涤浇菜。',
  '河滩蓄洪。下游河滩退出种植，洪水来时进滩，枯水时慢慢放回河里。',
  '第三节 管水',
  '管水要理顺若干关系。',
  '1、闸门统一编号，由水管站发钥匙，任何村组不得私自开闸放水。',
  '2、水费按方计收，旱季每方加收的部分全部用来补贴提水电费。',
  '3、尾水收进池塘，池塘由各村轮流清挖，挖出的塘泥还田。',
  '第四节 排水',
  '排水须备齐以下物件。',
  '（1）沙袋，每个村口堆放三百个，雨季之前装满，雨季过后晒干。',
  '（2）抽水机，每个乡配四台，机油随机配足，钥匙挂在墙上。',
  '第五节 提水',
  '提水须过几关：',
  '一是机手关，机手须到县里学满两个月，考核不过的不得上机。',
  '二是电价关，夜里抽水的电价减半，白天抽水的照常收费。',
  '第六节 筑堰',
  '筑堰的人手由下游各村按田亩多少摊派，摊派的数目写在木牌上，立在堰头，须照以下规矩来做。（一）堰脚打松木桩，桩长一丈。（二）堰身用竹笼装石，笼口朝下。' +
    '（三）堰顶铺草皮，草皮用竹签钉牢。',
  '第七节 淘井',
  '淘井由村里自己安排',
  '先浅后深。浅井淘一天，深井淘三天，淘出的泥堆在井边，晒干之后运走。',
  '先公后私。村口的公井先淘，院里的私井后淘，工钱由井主自己付。',
  '第八节 节水',
  '节水的步骤如下。',
  '第一，先量后放，每块田装一个水尺，水尺由村里统一刻度。',
  '第二，先旱后涝，高处的田先放，低处的田后放，轮到半夜也照放。',
  '第九节 记账',
  '治水的钱先交到账房，再分五类记账：',
  '——勘测费。按勘测的里程付给水文队，多退少补。',
  '——人工费。出工一天记一分，年底凭分领钱。',
  '——杂费。灯油火烛从这里开支。',
  '第十节 算账',
  '每年过三个关口，按下列次序：',
  '——先算石料，石料由乡里过秤。',
  '1、过秤的时候村里派人在场。',
  '——再算人工，人工由村里记分。',
  '第十一节 看水',
  '看水员每天早晚各要巡查一遍渠堤，巡查时带上铁锹和铜锣，遇到塌方先打桩再报告，任何人不得拦阻。巡查须看清下列各处。' +
    '巡查的工钱由水管站按天发放，遇雨加倍，遇雪停发，年底由各村用谷子补齐差额。',
  '——水位。水尺每早抄一次，超过红线就敲锣，并报给乡里。',
  '——渠堤。渠堤有渗漏的插旗，当天报修，修好拔旗。',
  '第十二节 修坝',
  '修坝的开支分这样几样：',
  long,
  '——木料。木料由林场出，价钱比市价低一成，运费由县里补。',
  '伐木的日子由各村议定，议定之后不得更改，误了日子的下一轮排在最后，连误三轮的不再排进轮次，空出的日子由邻村补上，补上的日子另算工钱。',
  '领料的规矩。领料须凭村里的条子，条子上写明斤两和用处，没有条子的不发。',
  `——铁件。铁件由县里的铁匠铺打${further}`,
  `铁匠的炭由县里供应，烧剩的炭归铁匠${further}`,
  `——工钱。工钱按日结算，遇雨照付一半${further}`,
  `1、工钱由账房发放${further}`,
  '——杂项。灯油火烛从这里开支。',
  '第十三节 修闸',
  '修闸的事项如下：',
  '——换门。旧门拆下来当桥板，不得烧火。',
  '——换轴。铁轴上油，油由水管站买，买油的钱从杂费里开支，开支的数目贴在门口，贴满一个月之后收进账房，账房每季清点一次。' +
    '换下的旧轴送到铁匠铺回炉，回炉打成钉子，钉子按斤领回，领回的钉子先修桥板，再修船底。',
  '——换锁。旧锁交给水管站，新锁的钥匙一式两把，一把挂在水管站，一把由守闸人收着。',
  '1、油桶存放在水管站。',
  '2、油桶每月盘点一次，短少的由保管员照价赔付，多出的登记入库，盘点的日子由水管站定，定下的日子贴在门口，不得更改。',
  '第十四节 收尾',
  '收尾之后还有下列事情：',
  '第十五节 立碑',
  '——碑石。碑石取自老山，由石匠刻字。',
  '——碑文。碑文由学堂的先生撰写。',
  '第二章 集市',
  '第一节 集市规费',
  '集市的规费分这样两样收取：',
  '摊位费。摊位费按日收取，雨天减半，雪天免收。',
  '过秤费。过秤费由买卖双方各出一半，不过秤的不收。',
  '第二节 集市布局',
  '三类集市',
  '早市：天不亮开秤，日出之前收摊，卖鲜菜和活鱼，摊位按日轮换。',
  '午市：日中开秤，日落之前收摊，卖布匹和农具，摊位按月租用。',
  '夜市：掌灯开秤，二更之前收摊，卖吃食和灯笼，摊位按季抽签。',
  '夜市的更夫：更夫由街坊推举，一更敲一下，二更敲两下，三更之后不敲。',
  '第三节 集市用秤',
  '四种秤',
  '木秤：木秤用来称菜，秤杆由木匠校准，校准的费用由市场出。',
  '铁秤：铁秤用来称鱼，秤砣由铁匠校准，校准的费用由鱼行出。',
  '铜秤：铜秤用来称药，秤盘由铜匠校准，校准的费用由药铺出。',
  '专栏 1：渡口名录',
  '两处官渡',
  `东渡：东渡由县里设船两条${further}`,
  `西渡：西渡由县里设船三条${further}`,
  `南渡：南渡由商会设船一条${further}`,
])

/** What a sentence announces, each entry by its first words. */
function announcedBy(sentence: string): string[] {
  const { knowledge } = madeUp
  const ordinal = knowledge.units.findIndex(({ words }) => words.includes(matchable(sentence)))
  if (ordinal < 0) throw new Error(`no sentence ${sentence}`)
  return announcedEntries(ordinal, knowledge).map((entry) => knowledge.units[entry]!.words.split(/[,。]/).slice(0, 1).join(''))
}

describe('what a sentence announces', () => {
  it.each([
    ['护渠要做到下列各项：', 'by dashes', ['——种柳', '——种草', '——禁牧']],
    ['管水要理顺若干关系。', 'by numbers', ['1、闸门统一编号', '2、水费按方计收', '3、尾水收进池塘']],
    ['排水须备齐以下物件。', 'by numbers in brackets', ['(1)沙袋', '(2)抽水机']],
    ['提水须过几关：', 'by 一是, 二是', ['一是机手关', '二是电价关']],
    ['须照以下规矩来做。', 'by numerals in brackets', ['(一)堰脚打松木桩', '(二)堰身用竹笼装石', '(三)堰顶铺草皮']],
    ['节水的步骤如下。', 'by 第一, 第二', ['第一', '第二']],
    ['集市的规费分这样两样收取：', 'by heads of their own, behind a colon', ['摊位费', '过秤费']],
    ['存水要办成以下大事。', 'by heads of their own', ['山塘扩容', '屋面集雨', '河滩蓄洪']],
  ] as const)('%s: the paragraphs after it that are told apart %s', (sentence, _, entries) => expect(announcedBy(sentence)).toEqual(entries))

  it('counts an entry once that goes on in a further paragraph or was cut for its length', () => {
    expect(announcedBy('修坝的开支分这样几样：')).toEqual(['——石料', '——木料', '——铁件', '——工钱'])
  })

  it('ends where paragraphs open in another way', () => {
    expect(announcedBy('修闸的事项如下：')).toEqual(['——换门', '——换轴', '——换锁'])
  })

  it('ends with its section', () => {
    expect(announcedBy('护渠要做到下列各项：')).toHaveLength(3)
    expect(announcedBy('收尾之后还有下列事情：')).toEqual([])
  })

  it('is as many as a bare label names, of paragraphs or in a box, and nothing where fewer follow', () => {
    expect(announcedBy('三类集市')).toEqual(['早市:天不亮开秤', '午市:日中开秤', '夜市:掌灯开秤'])
    expect(announcedBy('两处官渡')).toEqual(['东渡:东渡由县里设船两条', '西渡:西渡由县里设船三条'])
    expect(announcedBy('四种秤')).toEqual([])
  })

  it('is nothing where it names another number of them than follow', () => expect(announcedBy('治水的钱先交到账房，再分五类记账：')).toEqual([]))

  it('is told by the number in its last clause, not by one before', () => {
    expect(announcedBy('每年过三个关口，按下列次序：')).toEqual(['——先算石料', '——再算人工'])
  })

  it('is nothing where other words stand between it and what follows', () => expect(announcedBy('巡查须看清下列各处。')).toEqual([]))
})

describe('a sentence that announces nothing', () => {
  it.each([
    ['is itself an entry among others', '——种柳。'],
    ['ends an entry, before the next one', '换下的旧轴送到铁匠铺'],
    ['goes on with an entry in a paragraph of its own', '伐木的日子由各村议定'],
    ['does not say that anything follows, before paragraphs with heads', '淘井由村里自己安排'],
    ['is a title', '云溪县国民经济和社会发展第十四个五年规划纲要'],
  ])('%s: %s', (_, sentence) => expect(announcedBy(sentence)).toEqual([]))
})

describe('the clause that announces', () => {
  it.each([
    ['坚持自力更生，修好水渠，做到以下四条：', '做到以下四条：'],
    ['守住下列规矩：', '守住下列规矩：'],
    ['把水管好；管水分三步走。', '管水分三步走'],
    ['', ''],
  ])('of %s is the last: %s', (sentence, clause) => expect(lastClause(sentence)).toBe(clause))
})
