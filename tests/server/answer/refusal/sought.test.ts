import { describe, expect, it } from 'vitest'
import { gives, type Sought, soughtBy } from '../../../../server/answer/refusal/sought.ts'
import { answersOfCorpus } from '../opened.ts'
import { sentence } from './sentence.ts'

const opened = answersOfCorpus()

describe('what kind of thing a question wants', () => {
  it.each([
    ['汾阳市要培养多少名技工？', 'number'],
    ['吕梁的湖里要放几种鱼？', 'number'],
    ['How many reservoirs will Lvliang reinforce?', 'number'],
    ['孝义市教育局局长叫什么名字？', 'person'],
    ['吕梁市代表团的团长是哪位？', 'person'],
    ['Who was the first director of the Fenyang museum?', 'person'],
    ['孝义市的高铁站什么时候开工？', 'date'],
    ['汾阳的热源厂要到哪一年建成？', 'date'],
    ['When will the airport of Lvliang open?', 'date'],
    ['汾阳市的灯会办在哪条街？', 'street'],
    ['孝义市的老字号集中在哪一条巷子？', 'street'],
    ['Which street of Xiaoyi will be rebuilt?', 'street'],
    ['孝义市有没有残疾人托养中心？', 'yes-or-no'],
    ['吕梁市会不会修城际铁路？', 'yes-or-no'],
    ['汾阳的老厂房改造了吗？', 'yes-or-no'],
    ['汾阳的垃圾分类推行了没有？', 'yes-or-no'],
    ['Will Xiaoyi build a museum?', 'yes-or-no'],
    ['汾阳的东边乡镇帮西边乡镇，谁帮谁？', null],
    ['约束性指标约束谁，怎么考核？', null],
    ['Who are the investors in the refinery of Xiaoyi?', null],
    ['Where did Xiaoyi rank among the counties in 2020?', null],
    ['汾阳市怎么发展白酒产业？', null],
    ['孝义市有哪些水库？', null],
    ['What does Lvliang plan for its rivers?', null],
  ] as const)('%s: %s', (question, sought) => expect(soughtBy(opened.read(question))).toBe(sought))

  it.each(['孝义市水厂的合作方是谁？', '孝义市养老院的运营企业是谁？', '吕梁市机场的股东都是谁？', '汾阳市灯会的主办单位又是谁？', '吕梁市的结对城市为谁？'])(
    'a body that is asked for as 谁 is no person: %s',
    (question) => expect(soughtBy(opened.read(question))).toBe(null),
  )

  it.each(['孝义市的规划纲要是哪号文？', '孝义市规划纲要是几号文件？', '孝义市规划纲要的文件编号是什么？', '孝义市规划纲要的文号是什么？'])(
    'the number of a document is a reference: %s',
    (question) => expect(soughtBy(opened.read(question))).toBe('reference'),
  )

  it.each(['孝义市治水有没有具体的时间表？', '孝义市治水有没有明确的目标？', '孝义市养老有没有数据？'])(
    'what is to be named is more than yes or no: %s',
    (question) => expect(soughtBy(opened.read(question))).not.toBe('yes-or-no'),
  )

  it.each(['汾阳市由谁负责河道清淤？', '孝义的老旧管网谁来更换？', '孝义市矿山修复由谁牵头？', '吕梁市谁监督资金使用？'])(
    'a body that does something is no person: %s',
    (question) => expect(soughtBy(opened.read(question))).not.toBe('person'),
  )

  it.each([
    ['汾阳的桥是哪家公司承建的？', 'firm'],
    ['汾石高速的中标单位是哪家？', 'firm'],
    ['Which construction company won the contract?', 'firm'],
    ['汾阳有哪些公司？', null],
    ['补办身份证需要带什么材料？', 'papers'],
    ['报名要准备哪些手续？', 'papers'],
    ['汾阳用什么新材料？', null],
    ['局长现在叫啥名字？', 'person'],
    ['团伙的头目都叫啥？', 'person'],
    ['Who won the marathon?', 'person'],
  ] as const)('%s: %s', (question, sought) => expect(soughtBy(opened.read(question))).toBe(sought))

  it('which ones they are is asked of things, and of people by what they are', () => {
    expect(soughtBy(opened.read('孝义市哪几个园区能造车，三个大的分别是谁？'))).not.toBe('person')
    expect(soughtBy(opened.read('孝义市哪几个园区能造车，它们的书记分别是谁？'))).toBe('person')
  })

  it.each(['孝义开发区的五个园叫什么名字？', '三座山都叫啥？'])('the names of several things are no person: %s', (question) =>
    expect(soughtBy(opened.read(question))).not.toBe('person'),
  )

  it.each([
    '孝义市的研发基地叫什么名字？',
    '孝义市的茶叶品牌叫啥名字？',
    '孝义市的大桥现在叫什么名字？',
    '孝义市那座水库到底叫什么名字？',
    '孝义市的新戏歌剧叫什么名字？',
  ])('the name of a thing is no person: %s', (question) => expect(soughtBy(opened.read(question))).toBe(null))

  it.each(['孝义市的教练叫什么名字？', '孝义市的馆长叫啥名字？'])('the name of somebody is one: %s', (question) =>
    expect(soughtBy(opened.read(question))).toBe('person'),
  )

  it.each([
    '孝义市跟谁结对？',
    '孝义市给谁发补贴？',
    '孝义市谁跟谁联姻？',
    '孝义和汾阳谁茶园多？',
    '孝义和汾阳谁收得快？',
    'Are farmers who won prizes named?',
  ])('somebody who is none by name is no person: %s', (question) => expect(soughtBy(opened.read(question))).not.toBe('person'))

  it.each(['孝义市谁发明了茶艺？', 'Do you know who founded the mill?', 'Tell me who leads the mill.'])('somebody who is one by name is: %s', (question) =>
    expect(soughtBy(opened.read(question))).toBe('person'),
  )

  it.each(['孝义市水库批文的文号是多少？', '孝义市水库的发文字号是多少？'])('the number of a paper of another kind is a reference too: %s', (question) =>
    expect(soughtBy(opened.read(question))).toBe('reference'),
  )

  it('is the number where a date or a name is asked for too', () => {
    expect(soughtBy(opened.read('吕梁市什么时候修多少公里路，局长叫什么名字？'))).toBe('number')
  })
})

describe('a sentence that gives the kind of thing sought', () => {
  it.each([
    ['person', '市长张建国主持召开会议。'],
    ['person', '李文秀同志长期从事地方史研究。'],
    ['person', '村医王春兰被评为先进个人。'],
    ['date', '到2023年6月底前完成验收。'],
    ['date', '二〇二四年开工建设。'],
    ['date', '“十四五”末全部投产。'],
    ['date', '确保年内开园。'],
    ['street', '在府前街设立便民服务点。'],
    ['street', '沿迎宾大道布局商业。'],
    ['firm', '由城建集团承建。'],
    ['firm', '城建公司中标。'],
    ['firm', '茶市由华岳集团投资建设。'],
    ['firm', '华岳集团投资建设的茶市开业。'],
    ['firm', '由华岳三局施工。'],
    ['firm', '华岳公司承担施工。'],
    ['papers', '凭身份证和户口本办理。'],
    ['reason', '由于地下水超采，水位下降。'],
    ['reason', '力求达到快速输送的目的。'],
  ] as const)('%s: %s', (sought, words) => expect(gives(sought, sentence(words))).toBe(true))

  it.each([
    ['person', '推动图书馆、文化馆总分馆建设。'],
    ['person', '由市长负责全面工作。'],
    ['person', '支持厂长王家岭煤矿技术改造。'],
    ['person', '兼任董事长李家庄实业。'],
    ['date', '尽快建成投用，早日见效。'],
    ['date', '五年内全部建成投用。'],
    ['date', '争取两年内见效。'],
    ['date', '新建幼儿园12所，床位2023张。'],
    ['street', '新建停车场三处。'],
    ['street', '辰北街道新建卫生服务中心。'],
    ['firm', '汾石高速尽快开工。'],
    ['firm', '引进华岳集团，壮大茶业。'],
    ['firm', '华岳公司的茶叶销往外地。'],
    ['firm', '水务局、林业局牵头建设。'],
    ['papers', '申请材料压减30%。'],
    ['reason', '破解制约发展的瓶颈。'],
    ['street', '完善公路网，优化线路由省统一确定。'],
  ] as const)('is not any other: %s: %s', (sought, words) => expect(gives(sought, sentence(words))).toBe(false))

  it.each<Sought>(['number', 'yes-or-no', null])('is not looked for where none is sought by its kind: %s', (sought) => {
    expect(gives(sought, sentence('加强湿地保护。'))).toBe(true)
  })
})

describe('who approved', () => {
  const assembly = sentence('经甲市第三届人大常委会第二十九次会议批准，对两项指标进行了调整。')

  it.each(['目标调整是谁批准的？', '是谁点头批准调的？', '批准的是谁？', 'Who approved the change?'])('may be an assembly: %s', (question) =>
    expect(gives('person', assembly, question)).toBe(true),
  )

  it.each(['谁提出的调整？', '报告人是谁？', ''])('is not what is asked: %s', (question) => expect(gives('person', assembly, question)).toBe(false))

  it('is no sentence that names no body', () => expect(gives('person', sentence('指标经批准后调整。'), '是谁批准的？')).toBe(false))
})
