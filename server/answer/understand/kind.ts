import type { AnswerKind } from '../../contract.ts'
import { COUNTERS, FEW } from './how-many.ts'

/** What form the answer to a question should take, told by how it is asked. */
export interface Asking {
  readonly kind: Exclude<AnswerKind, 'out-of-scope'>
  /** Asks for one or more numbers. */
  readonly number: boolean
  /** Asks for every entry of something. */
  readonly list: boolean
  /** Asks for what is wanting: shortcomings, problems, difficulties. */
  readonly weakness: boolean
  /** Asks when something is or was. */
  readonly date: boolean
  /** Asks of the plan or report itself: who made it, who approved it, when it was issued. */
  readonly document: boolean
}

const number =
  /多少|(?:怎么|怎样|如何|咋)收费|收费标准|[啥什]么?价[?？。\s]*$|卖啥价|贵不贵|多贵|(?:数量|数目|户数|家数|个数|总量)[^，,。？?]{0,10}目标|(?<!算)多大|多长|多久(?!远|[^，。？?]{0,8}一[次回遍])|多高|多重|占比(?:是|为|有|达到?|要|目标|多)*(?:多少|几|[?？\s]*$)|(?:率|量|比重|占比|值|收入|支出|里程|面积|人数|户数|规模|GDP|投资|寿命|增速|增长|强度|浓度|天数|比例|指数|人口)的?目标(?:值)?(?:是|为)?(?:(?:19|20)\d{2}年?)?[?？。\s]*$|[百千]分之(?:几|多少)|具体(?:的)?(?:数字|数据|数值)|[涨升增]了?(?:还是|没)[跌降减涨升增]|变化趋势|怎么变的|走势|第几(?!个?(?:编|篇|章|节|部分|页))|how (?:many|much|large|big|long|far|high|old|fast)\b|what (?:do|does|did|will|would) [^?]{1,60}\bcosts?\b|what (?:is|was|will be) the total (?:bill|cost|price tag|budget|figure|spend)\b|what size (?:did|does|is|was|will)\b|^what (?:[\w-]+ ){0,3}(?:age|height|speed|depth|weight) (?:for|is|was|did|does|do|will|are)\b|^(?!.*\b(?:how|what|which|who|when|where|why|if|do|does|did|will|is|are|was|were)\b).*\b(?:rate|share|proportion|output|revenue|income|coverage|capacity|mileage|ratio)\b[^?]{0,16}\btargets?\s*\?*$|^what (?:[\w-]+ ){0,4}(?:output|capacity|turnover|throughput) (?:is|are|does|do|did|was|will|has|should)\b|what (?:share|proportion|percentage|rate|number|amount|level|ratio)|^what (?:annual |average |mean |overall |total |minimum |maximum |target )*[\w.-]+ (?:level|concentration|rate|density) (?:is|was|did|does|do|will|are|were|should)\b|what (?:[\w-]+ ){1,4}(?:targets?|ratio|rate|coefficient)(?: (?:among|of|for|in) (?:[\w-]+ ){0,3}[\w-]+)? (?:is|was|did|does|has|do|are|were)\b|by how much|\bas a (?:share|percentage|proportion) of\b|\bthe (?:[\w-]+ )?(?:number|share|proportion|percentage|amount|total|length|area|output|volume|size) of\b|\btargets? (?:for|of|on)\b|^what (?:is|was|are|were)\b[^?]{1,60}\btargets?\s*\?|\bwhat (?:is|was|will be|are|were) [^?]{1,60}\b(?:prices?|fares?|fees?) (?:per|of|for|in|supposed|going)\b|\bwhat (?:is|was|will be|are|were) (?:the )?(?:[\w-]+ ){0,4}(?:prices?|wages?|population|salary|salaries|pension|density|temperature|phone number)\b|\bwhat (?:is|was|were|are|will be) [^?]{0,30}\btotal (?:value|volume|amount|investment|length|area|output|capacity)\b|\bwhat (?:population|gdp|income|area|length|output|price|budget)\b|^what (?:is|was|were|are|will be) (?:the )?(?:[\w'’-]+ ){0,3}(?:sales|revenues?|income|earnings|profits?|turnover|investment|coverage|capacity|mileage|expenditure|spending)\b|电话(?:号码)?是多少|\bwhat (?:is|was|were|are|will be) [^?]{1,60}\b(?:output|gdp|population|revenue|volume|consumption)\b(?: (?:of|in|for|by|among|at|per|as|under|during|over|target|and)\b[^?]{0,60})?\?*$|\b(?:growth|rate|share|output|income|investment|revenue|yield|coverage)\b[^?]{0,80}\bcompare (?:with|to)\b|\b(?:phone|telephone|hotline) number\b|\bwhat (?:[\w-]+ ){0,3}(?:wage|salary|pension|fee|fine|subsidy|allowance|rent|price|budget|tax rate)\b/i
// 就那么几个地方, 多飞几趟不: some, and not how many.
const few = new RegExp(`(?<!第|那么|这么|就|好|就那|多\\p{Script=Han})${FEW}${COUNTERS}`, 'u')
/** A statistic named and nothing else asked of it: 2020年营业收入？ */
const statisticAlone =
  /^(?!.*(?:怎么|怎样|如何|咋|哪些|办法|措施|举措|为什么)).*(?:率|(?<![质力能流])量|额|收入|产值|面积|人口|[人户位个家]数|里程|GDP|利润|寿命|增速|净利润|余额|储量|能耗|用水量|(?:人口|投资|经济)规模|(?<!性)(?:比例|比重|占比))[?？。\s]*$/i
const definition =
  /[“"]([二三四五六七八九十])(\p{Script=Han}{1,2})[”"].*\1个\2(?:分别|各|都)?(?:是|指)|什么意思|(?:怎么|怎样|如何)解释|(?<!什么为[^，。？?]{1,12}[、，,])(?<!、)什么是(?!多少)|是指什么|指的是什么|指什么|具体指|指哪|指的是哪(?=[“"]|些|几)|的含义|何谓|什么叫|啥意思|(?:怎么|如何|怎样|咋)(?:来)?理解|(?<!都|分别|各)是啥(?!态度|水平|标准|情况|样子|政策|办法|级别|价|时候|原因|条件|要求)|是?怎么(?:一)?回事|讲的是什么|意味着什么|what (?:exactly )?(?:does|do|did) .{1,100}\b(?:mean|stand for|refer to)|[“"「][^”"」]{1,12}[”"」](?:(?!判断|看法|评价|要求|目标|标准|条件|范围|对象|原则|依据|关系|规划|纲要|计划|文号|时期|期间)\p{Script=Han}){0,8}(?:是|指的?是?)(?:什么|啥)(?:意思)?[?？。\s]*$|what (?:is|was|are|were) (?:an? |the )?["“'‘][^"”'’]{2,40}["”'’]|what (?:is|was) meant by|\bhow (?:does|do|did) [^?]{1,60}\b(?:define\b|explain \w+ (?:[\w-]+ )?(?:idea|concept|term|notion|phrase)\b)|^\s*(?:please )?explain\b|definition of|[“"「][^”"」]{2,10}[”"」](?:都|具体|分别)?(?:是|指|包括)(?:哪|什么)|[”"」][^。？?]{0,16}(?:各自?|分别|都)(?:代表|指|是指|表示)(?:什么|啥|哪|[?？\s]*$)|(?:代表|表示)(?:的是)?(?:什么|啥)(?=[?？\s]|$)|[”"」](?:单位|工程|行动|机制|制度|战略|布局|格局|模式|体系)(?:都|具体|分别)?(?:是|指|包括)(?:哪|什么)/iu
const list =
  /(?:[二三四五六七八九十]|\d{1,2})[件项个][^，。？?”"]{2,14}都(?:是什么|是啥|叫什么)[?？。\s]*$|(?<![“"])(?:[二三四五六七八九十]|\d{1,2})(?:大|项|个|类|种|条|方面)[^，。？?”"]{2,14}(?:分别)?(?:是什么|是啥|叫什么)[?？。\s]*$|哪些|哪几|每个\p{Script=Han}{1,6}(?:由|是|归|靠|在|卖|做|叫)(?:哪|谁|什么|啥)|(?:[二三四五六七八九十]|\d{1,2})[个家座条项处][^，。？?]{2,14}各自?(?:由|是|归|靠|在|叫)(?:哪|谁|什么|啥)|(?:有|共|是|分)?几(?:家|座|所|户|处)[^，。？?]{0,14}[，,、？?](?:都|分别|各)?叫(?:什么|啥)|(?:有|共|是|分)?几(?:大|项|个|类|种|条)[^，。？?]{0,14}[，,、]?(?:名字|名称)?(?:各|都|分别)?(?:叫|是|有|指)(?:什么|哪|啥)|有什么(?:重点|重大|主要|具体)*(?:项目|工程|企业|措施|内容|品牌|产业|指标)|都有(?:什么|谁|啥)|都是(?:什么|谁|啥)|包括什么|列出|列举|(?:项目|工程|企业|学校|单位|景区|园区)的?(?:名字|名称)|列一下|列一列|列全|列个|逐一|逐条|清单|名单|哪(?:[二三四五六七八九十两]|\d|一(?:些|批))[一二三四五六七八九十\d]*|分别(?:是|卖|做|叫|在|由|归|干|建|设|种|产)?(?:什么|谁|啥|哪)|都叫(?:什么|啥|哪)|which (?:\w+[- ]){0,4}(?!(?:is|was|has|does|years)\b)\w+s\b(?! \w+ (?:is|was|does|did|will|would|has)\b)|\bwhat (?!share|proportion|percentage|number|amount|rate|level|ratio)(?:[\w-]+ ){0,2}(?:projects|industries|companies|enterprises|bases|parks|roads|railways|expressways|schools|hospitals|clusters|towns|villages|brands|products|zones|lines|facilities|indicators|sites)\b|^\s*list\b|\bwhat(?: is|'s|’s)(?: on)? (?:the|its) [^?]{3,80}\blist\b|list (?:all|the|of)|name (?:the|all)|what (?:are|were) (?:the )?/iu
/** Words in a row by blanks, a statistic or its unit among them, and nothing else asked: 社会消费品零售总额 2025年目标 亿元 吕梁市. */
const statisticAmong =
  /^(?!.*[哪几什谁怎如何吗呢么？?，,。；;])(?=.*\s).*(?:率|(?<![质力能流])量|额|收入|产值|面积|人口|里程|GDP|寿命|增速|余额|储量|能耗|比重|占比|投资|造价|长度|能力|规模|户数|人数|亿元|万元|万亩|万人|公里|万吨|万千瓦|目标值?)(?:\s|$|目标|实际)/i

/** Works of some kind named and nothing asked of them: 体育类重点项目 孝义. */
const kindAlone = /^(?!.*[哪几多什谁怎如何吗呢么否])[^，,。；;：:？?]{2,18}(?:重点|重大|示范)?(?:项目|工程)(?:有|名单|清单)?(?:\s+\p{Script=Han}{2,6})*$/u
const measure =
  /详细|展开(?:说|讲)|讲讲|说说|介绍|怎么|怎样|如何|咋|办法|措施|举措|有什么(?:安排|打算|考虑|政策|支持)|有啥|打算|准备(?:怎|用|改|做)|做什么|靠什么|由谁|谁来|谁负责|哪些(?:办法|措施|举措|做法)|有没有.{0,12}(?:打算|安排|办法|政策|规定|人)|\btell me (?:more )?about\b|\bmore (?:about|on)\b|\bdetails?\b|how (?:will|does|do|can|is|are|to|would|should)|what (?:will|measures|steps|plans?|is (?:being done|planned)|does .{1,40} (?:do|(?<!(?:['’]s|the|its|their|this) )plan|intend|propose))/i
/** What is meant to be done, where one thing is asked for. */
const meansOne = /(?:打算|准备)(?=[^，,。；;？?]{0,12}(?:哪(?:一)?[个家座所条处里儿块]|[成叫为作](?:什么|啥)))/g
const review =
  /情况(?:是|又|到底)?(?:怎么样|咋样|如何|怎样)[?？。\s]*$|成绩|成就|成效|做成了|办成了|干成了|(?:做|干|开展)了(?:哪些|什么)(?:工作|事|实事)?|有(?:什么|哪些)变化|战绩|家底|完成得怎么样|完成情况|达成|做到了|取得|短板|不足|问题和困难|存在(?:的|哪些)?问题|(?:突出|主要)(?:的)?问题|回顾|总结|评价|achieved|achievement|\bdid\b[^?]{1,60}\bachieve\b|accomplish|progress made|shortcoming|weakness/i
/** 计划里怎么说的: what it says of the number, and no ways. */
const whatIsSaid = /(?:怎么|怎样|如何)(?:说|写|讲|提)的?(?=[?？。，,\s]|$)/g
const comparing =
  /相比|比起来|比下来|比一比|一样(?:吗|不|么)|是否相同|相同吗|比较|对比|谁(?:的|更|计划|定|要|多|高|低|少|大|小|快|慢|强|好|占)|还是|哪[个家边](?:的|更|高|低|多|少|大|小|快|慢|强)|更(?:高|低|多|少|大|小)|不一样|有何不同|有什么不同|区别|差别|差距|差多少|各是多少|分别|[，,；;][^，,；;？?]{0,8}又(?:是|有|要|定|打算|达到?|准备|计划){0,2}(?:多少|几)|(?:多少|几[^，,。？?]|多[大高长])[^，,；;？?]{0,8}[，,；;？?]\s*[^，,；;？?]{2,6}呢[？?\s]*$|同一年(?:吗|么)|同一个[^，,。？?]{1,4}(?:吗|么)|(?:说法|口径|数字|目标)一致(?:吗|么)|versus|\bvs\b|compar\w+|differ|than|\b(?:higher|larger|bigger|lower|smaller|faster|respectively|the same|both)\b|which of/i

/** What stands between places that are set side by side, or asks of each of them. */
const joined = /[和与跟同及、]|各|都|每个|呢|还有|\b(?:and|each|all|or|between)\b/i

/** 谁高, 哪个更多, higher than: what is compared is a number. */
const comparesAmounts =
  /(?:谁|哪[个家边])[^，。？?]{0,12}[高低多少大小快慢](?:一?些|一点|[？?。\s]|$)|比[^，。？?较]{1,16}[高低多大小快慢](?:多少|几|一?些|一点|吗|[？?。\s]|$)|\b(?:higher|lower|larger|bigger|smaller|fewer|faster|slower|highest|lowest|largest|smallest)\b|\b(?:more|less)\b[^?]{1,40}\bthan\b/i

const weakness =
  /(?:突出|主要|哪些|什么|哪几个?(?:方面|个)的?)(?:的)?(?:矛盾和)?问题(?!导向)|短板|不足|弱项|差距(?!多|是)|问题和困难|存在(?:的|哪些|什么)*问题|困难(?!群|家|职|人)|挑战|哪里不行|毛病|shortcoming|weakness|weak points?|problems?\b|challenges?|difficult/i
/** 重点研究什么问题, 解决哪些问题: matters to be dealt with, and no shortcomings. */
const dealtWith = /(?:研究|探讨|讨论|解决|回答|处理|攻克|协调)(?:好|了)?[^，,。；;？?]{0,4}(?:什么|哪些|哪几个?)(?:的)?(?:重大|主要|突出)?问题/g
const date =
  /哪一?次(?:会|大会|会议)|什么时候|啥时候|何时|哪一?(?:年|天|日)|几月|几号(?![线楼院馆桥井路])|几时|时间是|日期|(?:^|[,;:–—] ?|\b(?:and|by|since|until|say|says|know|tell me|exactly) )when\b|\bwhen (?:will|is|was|were|are|does|do|did|can|should|would|must|has|have|exactly)\b|what (?:(?:start|opening|completion|launch|end|target|cut-off) date|date|year|day|time of (?:day|year))|\bwhat time (?:do|does|is|are|will|can)\b|which year|by what year/i
const ofDocument =
  /(?:规划|纲要|计划|报告).{0,8}(?:照着?|根据|依据|按照?|依照)(?:的是)?(?:哪|什么|啥)[^，。？?]{0,8}(?:编|制定|起草|来的)|(?:规划|纲要|计划|报告|通知).{0,14}(?:哪号文|几号文|文件编号)|(?:规划|纲要|计划|报告|通知).{0,14}(?:批准|审议|通过|印发|发布|颁布|公布|下发|落款|文号|起草|谁作|作的|哪次会|哪天发|何时发|谁写|谁做)|(?:批准|审议|通过|印发|发布|颁布|公布|下发|落款|文号|起草|(?<!工)作了?).{0,10}(?:规划|纲要|计划|报告|文件)|(?:approv|adopt|issu|publish|promulgat|deliver|present|draft)\w*.{0,40}(?:plan|outline|report)|(?:plan|outline|report).{0,40}(?:approv|adopt|issu|publish|promulgat|deliver|present|draft)|\b(?:gave|read|wrote|made)\b.{0,40}\b(?:work )?report/i

/** 几条江、几座水库，名字叫什么: names, and not how many. */
const asksNames = /^(?!.*多少).*(?:名字|名称|分别|各|都)?(?:叫|是)(?:什么|啥)(?:名字)?[?？。\s]*$/
/** 几所高中（一中、二中）今后办成什么样: those that are meant are named, and not counted. */
const namesThem = /几[个家座所条项种类处][^，,。；;？?（(]{1,10}[（(][^）)]*[、和与][^）)]*[）)]/
const reference = /文号|文件编号|发文字号|几号文|哪号文/

/** Reads the form of a question. `places` is how many places that documents cover it names. */
export function askingOf(asked: string, places: number): Asking {
  const question = asked.replace(dealtWith, (said) => said.replace('问题', '事项'))
  // 文号是多少 asks for no amount.
  const asksNumber =
    (number.test(question) ||
      (few.test(question) && !asksNames.test(question) && !namesThem.test(question)) ||
      statisticAlone.test(question) ||
      statisticAmong.test(question)) &&
    !(ofDocument.test(question) && reference.test(question))
  const asksList = (list.test(question) && !/哪些(?:办法|措施|举措|做法)/.test(question)) || kindAlone.test(question)
  const base = { number: asksNumber, list: asksList, weakness: weakness.test(question), date: date.test(question), document: ofDocument.test(question) }
  if (places >= 2 && comparesAmounts.test(question) && !measure.test(question)) return { kind: 'compare', ...base, number: true }
  // 甲市要培育的强镇里，乙县有哪几个 sets no places side by side.
  const sideBySide = comparing.test(question) || joined.test(question)
  if (places >= 2 && (comparing.test(question) || ((asksNumber || asksList || /目标|指标|target/i.test(question)) && sideBySide)))
    return { kind: 'compare', ...base }
  if (definition.test(question)) return { kind: 'definition', ...base }
  if (asksList && !asksNumber)
    return {
      kind:
        review.test(question) &&
        /短板|不足|问题|困难|成绩|成就|成效|进展|[做干]了(?:哪些|什么)|开展了(?:哪些|什么)|achiev|accomplish|shortcoming|weakness/i.test(question)
          ? 'review'
          : 'list',
      ...base,
      list: !/[做干]了(?:哪些|什么)|开展了(?:哪些|什么)|成绩|成就|成效|短板|不足|问题|achiev|accomplish|shortcoming|weakness/i.test(question),
    }
  // 打算把哪个公司改成基地 asks which one, and no ways.
  const asksWays = measure.test(question.replace(meansOne, '').replace(/怎么变的/, ''))
  if (asksWays && !asksNumber) return { kind: review.test(question) ? 'review' : 'measure', ...base }
  if (review.test(question)) return { kind: 'review', ...base }
  if (asksWays && asksNumber && /怎么|怎样|如何|how will/i.test(question.replace(whatIsSaid, ''))) return { kind: 'measure', ...base }
  return { kind: 'fact', ...base }
}

/** English where Latin letters outnumber Han characters. */
export function languageOf(text: string): 'zh' | 'en' {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const latinWords = text.match(/[A-Za-z]{2,}/g)?.length ?? 0
  return latinWords > han ? 'en' : 'zh'
}
