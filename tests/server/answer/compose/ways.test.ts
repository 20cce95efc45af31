import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

/** Of one paragraph: only the seventh speaks of what is asked, and all nine are longer than an answer may be. */
const ferry = [
  '东岸的木桩先拔后换，换下的旧木桩锯成柴火分给沿岸的孤老和学堂，锯柴的人工由河务所记账，年底一次结清工钱。',
  '西岸的石阶每月刷洗青苔，老人上船有人搀扶，孩子上船有大人牵手，牲口一律走下游的浅滩，不得与行人抢道过河。',
  '雨天的棚子由商户轮流看管，棚顶漏雨当天补好，补棚的油布向供销社赊购，秋后拿粮食抵账，账本交给河务所保存。',
  '候船的长凳刷成绿色，坏了的凳腿由木匠铺免费修理，修好的凳子编上号码写进册子里面备查，册子放在门口的木箱里。',
  '卖茶的摊子离水十步，茶水一文一碗，天热的时候加一味薄荷，天冷的时候加一片生姜暖胃驱寒，茶渣不得倒进河里面。',
  '装货的跳板宽三尺，跳板两边钉上防滑的木条，木条磨平之后重新钉过，钉子用铁匠铺的新钉子，旧的钉子收回炉里重打。',
  '渡口项目要有人管，管渡口的人由沿岸七个村庄推举，渡口的章程贴在门口，过往的行人一看就明白，不识字的有人念。',
  '夜里的灯笼挂三盏，灯油由县里出，风大的晚上多挂一盏，灯笼纸破了当晚换上新的桑皮纸糊好，灯座每年上两遍桐油。',
  '涨水的日子停船三天，停船的告示提前敲锣通知，误了行程的外乡人由驿站安排一宿两餐不要钱，牲口的草料另外收钱。',
]
const firms = [
  '民营企业的项目由县里垫付地价，垫付的地价分三年还清，还清以后颁发地契，地契由县里盖印。',
  '厂房租金头两年减半，第三年减收三成，拖欠租金的收回钥匙。',
  '税务所上门办税，一个窗口办完所有手续，不让人跑第二趟。',
  '商会每季开一次会，会上的提议当月答复。',
]
const bamboo = '竹编的篾匠由师傅带徒弟，徒弟三年出师，出师以后由县里发给一套工具，工具刻上名字。'
const teachers = [
  '留住乡村教师。食堂由家长轮流看管，米面当天采买当天上账，账本月底公布。',
  '乡村教师的工资按月发放，宿舍通水通暖，路费据实报销。',
  '校长由全体教员推选，三年一换，不称职的随时换下。',
  '操场每年平整一回，雨天积水的地方垫上煤渣。',
]
const masters = '养蜂户的师傅由县里请来，师傅住在养蜂户家里，一个师傅教十户，教会一户再教下一户，学不会的明年重学一遍，学费不用再交。'
const meat = '师傅的口粮由县里供给，过年的时候再送一条腊肉，腊肉由屠户送到门口，送到以后由师傅按下手印，手印留在县里存查。'
const donors =
  '给县里投资的人家不论本地外地，投资多少随自己的心意，投资的账目由祠堂里的先生登记，登记的册子每年清明翻开给众人过目，过目以后按下手印封存，封存的册子传给下一任先生，先生换人的时候当面点清。'
const loans =
  '信用社给农户办理小额贷款，小额贷款不用抵押，减免利息的手续一天办完，办完以后当天拿到现钱，现钱不足的由县里的钱庄补足，收成不好的年份全部减免利息，减免的名册贴在门口，贴满十天没有异议再行入账。'

const madeUp = answersOfMadeUp(
  [
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 发展事业',
    '第一节 渡口',
    ferry.join(''),
    '第二节 民营企业',
    firms.join(''),
    '第三节 百工',
    `${bamboo}磨坊的石磨每年凿一回齿，凿下的石粉拿去铺路。染坊的污水先沉三天再放进水沟，沟口种上芦苇。铁匠铺的炉火夜里封好，封火的煤泥堆在墙角。`,
    '第四节 办学',
    teachers.join(''),
    '第五节 养殖',
    masters + meat,
    loans,
    donors,
  ],
  ['襄汾县国民经济和社会发展第十四个五年规划纲要', '第一章 发展事业', '第一节 养殖', masters + meat, '第二节 钱庄', loans],
)

const told = async (question: string) => blocksOf(await madeUp.ask(question), 'sentence').map(({ text }) => text)

describe('how something is done', () => {
  it('is told by the whole paragraph under a heading on what is asked', async () => {
    expect(await told('洪洞县怎么推进民营企业项目？')).toEqual(firms)
  })

  it('is told by as much of a long one as an answer holds, what stands nearest first', async () => {
    expect(await told('洪洞县怎么推进渡口项目？')).toEqual(ferry.slice(1))
  })

  it('is told by the sentence alone where it does not say what is asked most', async () => {
    expect(await told('洪洞县怎么推进民营企业项目、解决“贷款难”？')).toEqual(firms.slice(0, 1))
  })

  it('is told by the sentence alone where its heading is on something else', async () => {
    expect(await told('洪洞县怎么扶持竹编？')).toEqual([bamboo])
  })

  it('is told with the sentences beside it where it says more of what is asked than their head', async () => {
    expect(await told('洪洞县怎么给乡村教师发放工资、安排宿舍、报销路费？')).toEqual(teachers.slice(0, 3))
  })

  it('is not told by the paragraph where a fact is asked for', async () => {
    expect(await told('洪洞县民营企业项目的地价由县里垫付吗？')).toEqual(firms.slice(0, 1))
  })
})

describe('another thing that is asked about', () => {
  it('is told by a sentence of the same section', async () => {
    expect(await told('洪洞县怎么给养蜂户请师傅、办小额贷款、减免利息？')).toEqual([loans, masters])
  })

  it.each([
    ['it stands in another section', '襄汾县怎么给养蜂户请师傅、办小额贷款、减免利息？', loans],
    ['it says only what every trade has', '洪洞县怎么给养蜂户投资？', masters],
    ['a fact is asked for', '洪洞县养蜂户的师傅、小额贷款和减免的利息从哪里来？', loans],
  ])('is not where %s: %s', async (_, question, sentence) => expect(await told(question)).toEqual([sentence]))
})
