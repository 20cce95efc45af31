import { describe, expect, it } from 'vitest'
import { askingOf, languageOf } from '../../../../server/answer/understand/kind.ts'

/** Questions by the form of answer they call for; `places` is how many places with documents of their own they name. */
const questions = {
  fact: {
    zh: [
      ['临汾市2025年粮食产量要达到多少万吨？', 1],
      ['全县森林覆盖率是多少？', 0],
      ['到十四五末要建成几座公园？', 0],
      ['县城到省会的高铁什么时候通车？', 0],
      ['新区的绿地占比多大？', 0],
      ['市里的龙头企业叫什么名字？', 0],
      ['全市有多少名乡村教师？', 0],
      ['地铁一号线多长？', 0],
      ['机场在哪个镇？', 0],
    ],
    en: [
      ['What is the target for grain output in 2025?', 1],
      ['How many parks are to be built?', 0],
      ['How much will be invested in roads?', 0],
      ['What share of energy comes from coal?', 0],
      ['Where is the new airport?', 0],
      ['When does the railway open?', 0],
      ['How long is the metro line?', 0],
      ['Who leads the reform?', 0],
      ['By how much does energy use fall?', 0],
    ],
  },
  list: {
    zh: [
      ['全市有哪些水库？', 0],
      ['要建设哪几条高速公路？', 0],
      ['列出所有省级开发区', 0],
      ['交通重点工程都有什么？', 0],
      ['列举主要的文物保护单位', 0],
      ['重大水利工程清单', 0],
      ['哪三个镇是中心镇？', 0],
      ['水网分几大片区，各叫什么？', 0],
      ['哪一批街区先改造？', 0],
      ['入选的企业都是谁？', 0],
      ['有什么项目落户新区？', 0],
      ['把入选的村子列一下', 0],
      ['水库列一列', 0],
      ['乡镇卫生院列全', 0],
      ['给老字号列个单子', 0],
      ['逐一说明要修的路', 0],
      ['逐条讲讲要守的规矩', 0],
    ],
    en: [
      ['Which highways are planned?', 0],
      ['What are the key water projects?', 0],
      ['List all the development zones.', 0],
      ['Which county towns will grow?', 0],
      ['Name the protected wetlands.', 0],
      ['What are the five priorities?', 0],
      ['List the industrial parks of the city.', 1],
      ['Which rural schools will be rebuilt?', 0],
    ],
  },
  measure: {
    zh: [
      ['怎么减少空气污染？', 0],
      ['如何留住乡村医生？', 0],
      ['怎样保护古村落？', 0],
      ['看病贵有啥办法？', 0],
      ['农田灌溉由谁负责？', 0],
      ['对小微企业有什么支持？', 0],
      ['打算给残疾人做什么？', 0],
      ['财政缺口靠什么补？', 0],
      ['治理水土流失有哪些措施？', 0],
      ['娃上学远咋办？', 0],
    ],
    en: [
      ['How will the city cut air pollution?', 1],
      ['How does the county keep its doctors?', 0],
      ['How can farmers sell more?', 0],
      ['How are old villages protected?', 0],
      ['What measures protect wetlands?', 0],
      ['What steps are taken against floods?', 0],
      ['What will the government do for small firms?', 0],
      ['What does the county plan for the disabled?', 0],
      ['How is waste sorted?', 0],
    ],
  },
  definition: {
    zh: [
      ['“两山”是什么意思？', 0],
      ['“河长制”指什么？', 0],
      ['“三区”具体指哪三区？', 0],
      ['“双控”的含义是什么？', 0],
      ['何谓“海绵城市”？', 0],
      ['什么叫“标准地”？', 0],
      ['“一张网”讲的是什么？', 0],
      ['“放管服”啥意思？', 0],
      ['“四好农村路”意味着什么？', 0],
      ['“三张清单”分别是什么？', 0],
      ['「五网」包括哪些网？', 0],
      ['“河长制”是怎么回事？', 0],
      ['“标准地”怎么一回事？', 0],
    ],
    en: [
      ['What does "sponge city" mean?', 0],
      ['What does "dual control" stand for?', 0],
      ['What do "the two mountains" refer to?', 0],
      ['What is meant by "standard land"?', 0],
      ['Give the definition of "river chief".', 0],
      ['What does the plan mean by "one network"?', 0],
      ['What does the term "three zones" refer to?', 0],
      ['What do "four good roads" stand for?', 0],
    ],
  },
  review: {
    zh: [
      ['过去五年交通建设的成就', 0],
      ['脱贫攻坚取得了什么成效？', 0],
      ['上一个规划完成情况怎么样？', 0],
      ['当前发展的主要短板是什么？', 0],
      ['教育方面存在哪些问题？', 0],
      ['还有哪些不足？', 0],
      ['总结一下过去五年的工作', 0],
      ['对上一时期的评价', 0],
      ['改革有什么成绩？', 0],
      ['这几年教育上办成了什么事？', 0],
      ['县城五年来有什么变化？', 0],
      ['交通方面干成了什么？', 0],
    ],
    en: [
      ['What was achieved in transport?', 0],
      ['What did the county accomplish in five years?', 0],
      ['Describe the progress made in schooling.', 0],
      ['Tell me about the shortcomings of public services.', 0],
      ['What is the main weakness of the economy?', 0],
      ['What achievement stands out?', 0],
      ['What has been accomplished against poverty?', 0],
      ['Which weaknesses does the county admit?', 0],
      ['Is there progress made on clean air?', 0],
    ],
  },
  compare: {
    zh: [
      ['甲县和乙县相比谁的人口多？', 2],
      ['两市的城镇化率各是多少？', 2],
      ['甲县、乙县的森林覆盖率差多少？', 2],
      ['甲县的定位和乙县有什么不同？', 2],
      ['甲市与乙市哪个更高？', 2],
      ['甲、乙两县分别有哪些开发区？', 2],
      ['省里的目标是多少，市里的呢？', 2],
      ['甲县还是乙县建得多？', 2],
      ['甲县乙县在教育上的差距', 2],
      ['甲县和乙县谁建得快？', 2],
      ['甲县和乙县谁占的地好？', 2],
      ['甲县和乙县哪家的水库大？', 2],
      ['甲县和乙县哪边强？', 2],
      ['甲县和乙县的做法一样吗？', 2],
      ['甲县和乙县的指标', 2],
    ],
    en: [
      ['Compare the forest cover of A and B.', 2],
      ['Which is higher, the target of A or of B?', 2],
      ['How do A and B differ on schooling?', 2],
      ['Is the rate of A larger than that of B?', 2],
      ['Growth in A versus B', 2],
      ['A vs B: how many parks?', 2],
      ['How many hospitals will A and B build?', 2],
      ['Give a comparison of A and B.', 2],
      ['Are A and B comparable in size?', 2],
      ['Is growth faster in A or in B?', 2],
      ['What do A and B plan respectively?', 2],
      ['Which of A and B has more farmland?', 2],
    ],
  },
} as const

describe.each(Object.entries(questions))('a question that calls for a %s', (kind, byLanguage) => {
  describe.each(Object.entries(byLanguage))('in %s', (language, examples) => {
    it.each([...examples])('%s', (question, places) => {
      expect(askingOf(question, places).kind).toBe(kind)
      expect(languageOf(question)).toBe(language)
    })
  })
})

describe('what is asked beside the form', () => {
  it.each(['要建几所学校？', '占比是多少？', '百分之几的人参保？', 'How many schools?', 'What percentage is insured?', '路有多长？'])(
    'a number: %s',
    (question) => expect(askingOf(question, 0).number).toBe(true),
  )

  it.each([
    '2025年新建水库的数量目标',
    '规模以上企业户数的发展目标',
    '用水总量的控制目标是什么？',
    'What is the total of arable land?',
    'Give the number of reservoirs.',
    'What is the length of the metro line?',
    'What are the targets for grain?',
    'the target of forest cover',
  ])('a number, in words that only name it: %s', (question) => expect(askingOf(question, 0).number).toBe(true))

  it.each(['往后几年怎么修路？', '近几年建了什么？', '前几年的水库怎么样了？', '头几个月怎么安排？', '后来几次会议说了什么？'])(
    'no number, where 几 only says about when: %s',
    (question) => expect(askingOf(question, 0).number).toBe(false),
  )

  it.each(['甲县和乙县谁的水库多？', '甲县比乙县高吗？', '甲县和乙县哪个建得更快？', 'Does A have more farmland than B?', 'Is A higher than B?'])(
    'a number, where the amounts of two places are compared: %s',
    (question) => {
      expect(askingOf(question, 2)).toMatchObject({ kind: 'compare', number: true })
      expect(askingOf(question, 1).kind).not.toBe('compare')
    },
  )

  it.each(['甲县和乙县的定位有什么不同？', 'How do A and B differ on schooling?'])('no number, where the ways of two places are compared: %s', (question) =>
    expect(askingOf(question, 2)).toMatchObject({ kind: 'compare', number: false }),
  )

  it.each(['有哪几个开发区？', '怎么修路？', '“河长制”指什么？', 'Which towns grow?', '学校建在哪几条街？'])('no number: %s', (question) =>
    expect(askingOf(question, 0).number).toBe(false),
  )

  it.each(['高校毕业生占比要达到多少？', '清洁能源占比？', '绿地占比为几成？', '煤电占比是多少？'])('a share: %s', (question) =>
    expect(askingOf(question, 0).number).toBe(true),
  )

  it.each(['怎样让清洁能源占比再上台阶？', '提高绿地占比有哪些措施？'])('no number, where a share is only what is to change: %s', (question) =>
    expect(askingOf(question, 0).number).toBe(false),
  )

  it.each(['路修了好几年，什么时候通？', '这几个镇怎么扩容？', '那几条路怎么修？', '分几个大片区来治理？'])(
    'no number, where 几 counts nothing: %s',
    (question) => expect(askingOf(question, 0).number).toBe(false),
  )

  it.each(['要建成哪一个基地？', '机场在哪一县？'])('no list, where one thing is asked for: %s', (question) => expect(askingOf(question, 0).list).toBe(false))
  it.each(['哪一些基地要建？', '哪12个镇要扩容？', '哪两条高速要开工？'])('a list, where several are: %s', (question) =>
    expect(askingOf(question, 0).list).toBe(true),
  )

  it.each([
    '教育还有什么短板？',
    '民生上有哪些不足？',
    '和先进地区有什么差距？',
    '工业存在什么问题？',
    '发展面临哪些挑战？',
    '企业经营有什么困难？',
    'What are the shortcomings of schooling?',
    'Which challenges does the county face?',
    'What problems remain in farming?',
  ])('what is wanting: %s', (question) => expect(askingOf(question, 0).weakness).toBe(true))

  it.each(['困难群众有什么补贴？', '困难家庭怎么帮？', '城乡收入差距是多少？', '甲县和乙县的差距多大？', '怎么解决停车问题？', 'How many schools are built?'])(
    'nothing of what is wanting: %s',
    (question) => expect(askingOf(question, 0).weakness).toBe(false),
  )

  it.each([
    '新医院什么时候开诊？',
    '高铁啥时候通？',
    '这座水库何时蓄水？',
    '哪一年全部脱贫？',
    '会议是几月开的？',
    '开园的日期定了吗？',
    'When will the dam be finished?',
    'By what year will the road open?',
    'What date was it signed?',
  ])('a date: %s', (question) => expect(askingOf(question, 0).date).toBe(true))

  it.each(['未来五年怎么治水？', '每年修几公里路？', 'Whenever possible, how are farmers helped?', '哪里的水库要加固？'])('no date: %s', (question) =>
    expect(askingOf(question, 0).date).toBe(false),
  )

  it.each([
    '这份规划纲要由谁批准？',
    '规划是什么时候印发的？',
    '报告是在哪次会上作的？',
    '谁起草了这份纲要？',
    '通知的落款是哪一天？',
    'Who approved the outline?',
    'When was the plan adopted?',
    'Who delivered the report?',
    '报告是谁写的？',
    '这份规划何时发的？',
    'Who drafted the plan?',
    'Who read the work report?',
  ])('the document itself: %s', (question) => expect(askingOf(question, 0).document).toBe(true))

  it.each(['规划建设几座水库？', '教育发展的目标是什么？', '批准了哪些开发区？', '计划新修多少公路？', 'What does the plan say of rivers?'])(
    'not the document but what it says: %s',
    (question) => expect(askingOf(question, 0).document).toBe(false),
  )

  it('one place is not compared with itself, whatever the words', () => {
    expect(askingOf('全县的水库和公园比，谁更多？', 1).kind).not.toBe('compare')
  })

  it('measures that are asked for as 哪些措施 are no list', () => {
    expect(askingOf('保护古树有哪些举措？', 0)).toMatchObject({ kind: 'measure', number: false, list: false })
  })
})

describe('the language of a question', () => {
  it.each([
    ['GDP是多少？', 'zh'],
    ['5G基站建多少个？', 'zh'],
    ['R&D经费投入', 'zh'],
    ['What is the target of 孝义?', 'en'],
    ['PPP mode projects', 'en'],
    ['2025?', 'zh'],
  ] as const)('%s is %s', (question, language) => expect(languageOf(question)).toBe(language))
})

describe('a row of words and no question', () => {
  it.each(['甲市 氢能项目', '体育类重点项目 甲市', '甲市教育重点工程', '重点养老项目 甲市 专栏', '水利项目名单'])('lists works named alone: %s', (question) =>
    expect(askingOf(question, 1)).toMatchObject({ kind: 'list', list: true }),
  )

  it.each(['甲市项目进展如何', '甲市的项目好吗', '支持项目建设，改善工程', '项目'])('is no list of works: %s', (question) =>
    expect(askingOf(question, 1).list).toBe(false),
  )

  it.each(['零售总额 2025年目标 亿元 甲市', '四好农村路 甲市 建成里程', '甲市 大坝 开工年份 总投资', '人口 2025 甲市'])(
    'asks for the number that it names: %s',
    (question) => expect(askingOf(question, 1).number).toBe(true),
  )

  it.each(['总投资怎么筹措 甲市', '甲市文化 茶叶品牌', '亿元 楼宇有哪些'])('asks for no number: %s', (question) =>
    expect(askingOf(question, 1).number).toBe(false),
  )
})

describe('forms that look like others', () => {
  it.each(['停车位怎么收费？', '停车收费标准', 'What is the cumulative amount of loans?'])('a price or an amount is a number: %s', (question) =>
    expect(askingOf(question, 0).number).toBe(true),
  )

  it.each(['“511”工程三个数字分别代表', '“一圈两带”各自指什么？'])('what parts of a term stand for is its meaning: %s', (question) =>
    expect(askingOf(question, 0).kind).toBe('definition'),
  )

  it('one thing named with a plural before it is no list, several are', () => {
    expect(askingOf('Which world sports championship was held here?', 0).list).toBe(false)
    expect(askingOf('Which sports halls were opened?', 0).list).toBe(true)
  })

  it('what each of several is or has is a list', () => expect(askingOf('五个市场，每个市场由哪家合作社牵头？', 0).list).toBe(true))

  it('places set beside one another are compared', () => expect(askingOf('收入比 甲市跟乙县比起来怎样', 2).kind).toBe('compare'))
})
