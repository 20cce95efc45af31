/** The words of asking, apart from the words asked about. Patterns are of Chinese as it is asked in general, not of any plan. */

/** Phrases of asking and politeness, longest first: taken out before a question's subject is read. */
const askingPhrases: readonly string[] = `
  政府工作报告 核心指标表里 主要指标表里 十四五规划 达标了没有 指的是什么 是什么意思 什么意思 什么时候 达标了吗 达标没有 达没达标 指标表里 什么样的 介绍一下 可不可以 回过头看 工作报告 想问一下 我想知道 是指什么 未来五年 规划纲要 请问一下 下一步 为什么
  什么样 会不会 做什么 分别为 分别是 列一下 列出来 发展到 告诉我 哪一个 哪一些 哪一天 哪一年 哪几个 哪几处 哪几座 哪几条 哪几项 回头看 干什么 怎么办 怎么样 想知道 报告中 报告里 报告说 报告讲 报告提到 报告提出 报告跟 报告和 报告与 和报告 跟报告 与报告
  指什么 指标值 指的是 接下来 控制在 提升到 提高到 是不是 是什么 有什么 有没有 目标值 能不能 要不要 要达到 规划中 规划里 计划要 说没说 一共 举措 五年 什么 今后 今年 介绍 他们
  以及 以后 你们 做到 做法 共有 关于 其中 具体 内容 准备 几个 几家 几座 几成 几户 几项 分别 列了 列入 列出 列进 到底 办法 包括 另外 各为 各是 各有 各自 合计 咋办 咋样
  咱们 哪个 哪些 哪儿 哪几 哪家 哪年 哪次 哪部 哪里 哪项 多久 多大 多少 多远 多长 多高 大概 如何 安排 定在 定的 对于 将来 属于 帮我 年底 年度 年末 怎么 怎样 总共 情况
  想要 想到 想问 我们 我家 打算 承认 指标 措施 提出 提到 文件 方面 时期 明确 有关 期间 现在 现有 由谁 目前 目标 相关 究竟 纲要 给我 自己 要做 要到 要建 要搞 要求 规划 规定
  讲讲 详细 说说 请问 谁来 达到 还有 这个 这些 那个 那些 针对 麻烦 你 俺 几 各 咋 咱 哪 我 末 算 谁 这 那
`
  .trim()
  .split(/\s+/)

/** Words for what is listed (项目, 工程, 企业), not for what it is about. */
export const kindWords =
  /^(?:重点|重大|主要|关键|建设)?(?:项目|工程|企业|公司|产业|园区|基地|平台|政策|措施|行动|计划|任务|内容|建设|发展|规划|建设项目|重点项目|重点工程|重大项目|重大工程)$/

/** 哪一年最高, 最低的是哪一年: asks for a year and names no subject. */
const extremeYear = /(?:哪一?年|哪个年份)最[高多低少大小]|最[高多低少]的(?:是哪一?年|一年|年份|那年)/g

/** 谁最高, 哪个产业的年产值最大: which of several is asked, and no word for it need stand in a plan. */
const extremeOf = /(?<=(?:谁|哪一?[个家座条边处项类种地市县省区])[^，,。；;？?]{0,10})最[高低多少大小快慢早晚长短强]/g

/** 打造成, 建设成为: cut behind the verb, or 造成 would be read. */
const becoming = /(打造|建设|培育|发展|升级)(?:成为|成)(?![了立本效果就绩])/g

/** The subject of a question: without asking phrases, quotation marks and final particles; parts stay apart by a space. */
export function subjectOf(question: string): string {
  let text = question
    .normalize('NFKC')
    .replace(/[?？!！。,，、;；:：]/g, ' ')
    .replace(extremeYear, ' ')
    .replace(extremeOf, ' ')
    .replace(/^(?=.*(?:哪一?年|哪个年份)).*$/, (said) => said.replace(/最[高多低少大小]/g, ' '))
  text = text.replace(becoming, '$1 ')
  for (const phrase of askingPhrases) text = text.replaceAll(phrase, ' ')
  return text
    .replace(/(?:呢|吗|吧|啊|呀|么)(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** 煤炭一年产量 asks for 煤炭产量: outputs and incomes are of a year, said or not. */
export const withoutYearly = (question: string): string =>
  question
    .replace(/(?:每年|一年|全年)的?(?=产量|产值|收入|利润)/g, '')
    .replace(/每([百千万])名(?=人口)/g, '每$1')
    .replace(/每([百千万])名?居民/g, '每$1人口')

/** 经济实际涨了多少: how the whole economy grows is told by its product. */
const economyGrows =
  /(?<!民营|公有|公有?制|非公|数字|县域|村级|集体|个体|私营|低空|平台|海洋|国有|外向型|开放型)经济(?:总量|实际|总体|整体|全年|每年|一年|平均|年均|大概|总共|预计|预期|计划|打算|准备|到底|又|会|能|要|想|得|应该?|的){0,4}(?:增长|增|涨|长)(?=(?:了|到)?(?:多少|几|百分之|多快)|速度|率)/g

/** Whose income is asked for in everyday words: 城里人一年能到手多少钱. */
const earns =
  /(城里人|城镇居民|城市居民|市民|农村居民|农村人|乡下人|村里人|农民|老百姓|居民|职工)(?:一?个?人)?(?:每年|一年|全年|一年到头|平均|人均|大概|大约|能|可以|要|会|将|想|到底|手里){1,6}(?:到手|挣到?|赚到?|拿到|进账)(?:了)?(?:多少|几)万?(?:钱|元|块钱?)?(?=[，,。；;？?\s]|$)/g
/** And other statistics: 平均念几年书, 百分之几的人住在城里, 能活多少岁. */
const statisticsInWords: readonly (readonly [RegExp, string])[] = [
  [/(?:人均|平均|每人|人|居民)*(?:一共|总共)?(?:念|读|上)(?:了|过)?(?:几|多少)年(?:的)?[书学]/g, '平均受教育年限是多少年'],
  [/(?:百分之几|几成|多[大少](?:的)?比例)的?(?:人|人口|老百姓|居民)?住(?:在|进)?(?:了)?(?:城里|城镇|城市)(?:里)?/g, '城镇化率是多少'],
  [
    /(20[3-9]\d年|二〇三五年|十五年[以之]?后)(?:的?时候|时)?[，,]?(的?\p{Script=Han}{0,8}?)(?:会|将|要|能)?(?:是|变成|变|成)(?:个|一个)?(?:什么|啥)(?:样子?|光景|模样|景象)/gu,
    '$1$2的远景目标是什么',
  ],
  [/(?:大学|高校)(?=(?:毛|净)?入学率)/g, '高等教育'],
  [/(?:每个?人平均|平均每个?人)(?:能|可以)?(?:有|拥有|住|用|占)?(?:上|到)?/g, '人均'],
  [/(?:托儿|托育|带娃|看娃|看孩子|照看娃娃|照看孩子)的?(?:位子|位置|名额)|托儿位/g, '托位'],
  [/每?一?千(?:口|个|名)人(?:口)?(?=(?:里|中)?(?:能|可以|要|得|应)?(?:摊|有|拥有|配|分|轮))/g, '每千人'],
  [/每一?千(?:个|名)?人(?:口)?(?:里|中)?(?:能|可以)?(?:摊上|有|拥有|配|配备|分到|轮到)(?:几|多少)(?:个|名|位)(?:大夫|医生|医师)/g, '每千人口执业医师是多少人'],
  [/(?:东西|物价|啥|什么)(?:一共|总共|到底|都|又)*(?:贵|涨)了(?=多少|几成)/g, '物价总水平上涨了'],
  [/(?:人均|平均|每人|人|居民)*(?:能|可以)?活(?:到|得到)?(?:多少|几)(?:岁|十岁)|(?:能|可以)活(?:到)?多大(?:岁数|年纪)/g, '平均预期寿命是多少岁'],
]

/** 居民的收入 is the statistic 居民收入. */
const incomeOf = /(?<=居民|农民|职工)的(?=(?:人均)?(?:可支配|纯)?(?:收入|支出))/g

/** 城里人和农民的收入各是多少 asks for two statistics. */
const bothGroups =
  /(?:城镇居民|城市居民|城里人|市民)(?:和|与|跟|、)(?:农村居民|农民|乡下人|村里人|农村人)的?((?:人均)?(?:可支配|纯)?(?:收入|(?:消费)?支出))(?=[^，。？?]*(?:各|分别)[^，。？?]*[？?\s]*$)/g

/** 制定八五计划的时候，…: when a plan was made says which plan, and nothing of what. */
const whenPlanned = /(?:制定|编制|起草)(?=[^，,。？?]{0,12}(?:计划|规划|纲要)的?(?:时候?|之初))/g

/** 哪些目标落空了: plans say of them that they were not reached. */
const unmetSaid = /(?<=(?:指标|目标|任务)(?:都|又|也)?)(?:落空|泡汤|没(?:有)?做到|没兑现)(?:了)?/g

/** Who is meant by an everyday word for townspeople or country people, as statistics call them. */
const groupOf = (whose: string): string => (/^[城市]/.test(whose) ? '城镇居民' : /农|乡|村/.test(whose) ? '农民' : '居民')

/** The question with the statistics that it speaks of by other words called by their names. */
export const withStatisticsNamed = (question: string): string =>
  statisticsInWords
    .reduce((text, [said, name]) => text.replace(said, name), question)
    .replace(whenPlanned, '')
    .replace(earns, (_, whose: string) => `${/职工/.test(whose) ? '职工平均工资' : `${groupOf(whose)}人均收入`}是多少元`)
    .replace(bothGroups, '城镇居民$1和农村居民$1')
    .replace(incomeOf, '')
    .replace(unmetSaid, '没有完成')
    .replace(economyGrows, (said) => `${said.replace(/^经济(?:总量)?/, '地区生产总值').replace(/(?:增长|增|涨|长)$/, '')}增长`)
