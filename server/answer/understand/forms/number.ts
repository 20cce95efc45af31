/** How a number is asked for. */
import { anyOf } from '../any-of.ts'
import { COUNTERS, FEW } from '../how-many.ts'

const number = anyOf(
  /多少|(?:怎么|怎样|如何|咋)收费|收费标准|[啥什]么?价[?？。\s]*$|卖啥价|贵不贵|多贵|(?:数量|数目|户数|家数|个数|总量)[^，,。？?]{0,10}目标|(?<!算)多大|多长/i,
  /多久(?!远|[^，。？?]{0,8}一[次回遍])|多高|多重|占比(?:是|为|有|达到?|要|目标|多)*(?:多少|几|[?？\s]*$)/i,
  /(?:率|量|比重|占比|值|收入|支出|里程|面积|人数|户数|规模|GDP|投资|寿命|增速|增长|强度|浓度|天数|比例|指数|人口)的?目标(?:值)?(?:是|为)?(?:(?:19|20)\d{2}年?)?[?？。\s]*$/i,
  /[百千]分之(?:几|多少)|具体(?:的)?(?:数字|数据|数值)|[涨升增]了?(?:还是|没)[跌降减涨升增]|变化趋势|怎么变的|走势|第几(?!个?(?:编|篇|章|节|部分|页))/i,
  /how (?:many|much|large|big|long|far|high|old|fast)\b|what (?:do|does|did|will|would) [^?]{1,60}\bcosts?\b/i,
  /what (?:is|was|will be) the total (?:bill|cost|price tag|budget|figure|spend)\b/i,
  /what size (?:did|does|is|was|will)\b/i,
  /^what (?:[\w-]+ ){0,3}(?:ages?|height|speed|depth|weight) (?:for|is|was|did|does|do|will|are)\b/i,
  /^(?!.*\b(?:how|what|which|who|when|where|why|if|do|does|did|will|is|are|was|were)\b).*\b(?:rate|share|proportion|output|revenue|income|coverage|capacity|mileage|ratio)\b[^?]{0,16}\btargets?\s*\?*$/i,
  /^what (?:[\w-]+ ){0,4}(?:output|capacity|turnover|throughput) (?:is|are|does|do|did|was|will|has|should)\b/i,
  /what (?:share|proportion|percentage|rate|number|amount|level|ratio)/i,
  /^what (?:annual |average |mean |overall |total |minimum |maximum |target )*[\w.-]+ (?:level|concentration|rate|density) (?:is|was|did|does|do|will|are|were|should)\b/i,
  /what (?:[\w-]+ ){1,4}(?:targets?|ratio|rate|coefficient)(?: (?:among|of|for|in) (?:[\w-]+ ){0,3}[\w-]+)? (?:is|was|did|does|has|do|are|were)\b/i,
  /by how much|\bas a (?:share|percentage|proportion) of\b/i,
  /\bthe (?:[\w-]+ )?(?:number|share|proportion|percentage|amount|total|length|area|output|volume|size) of\b/i,
  /\btargets? (?:for|of|on)\b|^what (?:is|was|are|were)\b[^?]{1,60}\btargets?\s*\?/i,
  /\bwhat (?:is|was|will be|are|were) [^?]{1,60}\b(?:prices?|fares?|fees?) (?:per|of|for|in|supposed|going)\b/i,
  /\bwhat (?:is|was|will be|are|were) (?:the )?(?:[\w-]+ ){0,4}(?:prices?|wages?|population|salary|salaries|pension|density|temperature|phone number)\b/i,
  /\bwhat (?:is|was|were|are|will be) [^?]{0,30}\btotal (?:value|volume|amount|investment|length|area|output|capacity)\b/i,
  /\bwhat (?:population|gdp|income|area|length|output|price|budget)\b/i,
  /^what (?:is|was|were|are|will be) (?:the )?(?:[\w'’-]+ ){0,3}(?:sales|revenues?|income|earnings|profits?|turnover|investment|coverage|capacity|mileage|expenditure|spending)\b/i,
  /电话(?:号码)?是多少/i,
  /\bwhat (?:is|was|were|are|will be) [^?]{1,60}\b(?:output|gdp|population|revenue|volume|consumption)\b(?: (?:of|in|for|by|among|at|per|as|under|during|over|target|and)\b[^?]{0,60})?\?*$/i,
  /\b(?:growth|rate|share|output|income|investment|revenue|yield|coverage)\b[^?]{0,80}\bcompare (?:with|to)\b/i,
  /\b(?:phone|telephone|hotline) number\b/i,
  /^(?:the )?(?:average|mean|monthly|annual|hourly|daily|minimum|starting) [^?,]{0,24}\b(?:pay|wage|salary|pension|price|cost|fee|fare|rent|income)\b/i,
  /\b(?:subsidy|price|cost|fee|fare|toll|pay|allowance|reward) per (?:vehicle|car|truck|head|person|household|tonne|ton|mu|bed|kilomet(?:re|er)|unit|day|month|year)\b/i,
  /\bwhat (?:[\w-]+ ){0,3}(?:wage|salary|pension|fee|fine|subsidy|allowance|rent|price|budget|tax rate)\b/i,
)

// 就那么几个地方, 多飞几趟不: some, and not how many.
const few = new RegExp(`(?<!第|那么|这么|就|好|就那|多\\p{Script=Han})${FEW}${COUNTERS}`, 'u')

/** A statistic named and nothing else asked of it: 2020年营业收入？ */
const statisticAlone =
  /^(?!.*(?:怎么|怎样|如何|咋|哪些|办法|措施|举措|为什么)).*(?:率|(?<![质力能流])量|额|收入|产值|面积|人口|[人户位个家]数|里程|GDP|利润|寿命|增速|净利润|余额|储量|能耗|用水量|(?:人口|投资|经济)规模|(?<!性)(?:比例|比重|占比))[?？。\s]*$/i

/** Words in a row by blanks, a statistic or its unit among them, and nothing else asked: 社会消费品零售总额 2025年目标 亿元 吕梁市. */
const statisticAmong =
  /^(?!.*[哪几什谁怎如何吗呢么？?，,。；;])(?=.*\s).*(?:率|(?<![质力能流])量|额|收入|产值|面积|人口|里程|GDP|寿命|增速|余额|储量|能耗|比重|占比|投资|造价|长度|能力|规模|户数|人数|亿元|万元|万亩|万人|公里|万吨|万千瓦|目标值?)(?:\s|$|目标|实际)/i

/** 几条江、几座水库，名字叫什么: names, and not how many. */
const asksNames = /^(?!.*多少).*(?:名字|名称|分别|各|都)?(?:叫|是)(?:什么|啥)(?:名字)?[?？。\s]*$/

/** 几所高中（一中、二中）今后办成什么样: those that are meant are named, and not counted. */
const namesThem = /几[个家座所条项种类处][^，,。；;？?（(]{1,10}[（(][^）)]*[、和与][^）)]*[）)]/

/** Is one number or more asked for? */
export const asksNumber = (question: string): boolean =>
  number.test(question) ||
  (few.test(question) && !asksNames.test(question) && !namesThem.test(question)) ||
  statisticAlone.test(question) ||
  statisticAmong.test(question)
