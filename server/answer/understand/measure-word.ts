/** Units and measure words that stand for one another when things are counted. */
import { anyOf } from './any-of.ts'
import { FEW } from './how-many.ts'

const alike: readonly (readonly string[])[] = [
  [
    '家',
    '户',
    '个',
    '所',
    '座',
    '处',
    '项',
    '条',
    '种',
    '类',
    '支',
    '张',
    '套',
    '台',
    '辆',
    '盏',
    '部',
    '次',
    '对',
    '片',
    '株',
    '只',
    '头',
    '枚',
    '件',
    '站',
    '间',
    '场',
    '块',
    '栋',
    '架',
  ],
  ['人', '名', '位', '人次', '万人', '万人次', '户'],
  ['元', '万元', '亿元', '美元', '亿美元', '万美元', '块', '钱', '万亿元', '角', '分钱'],
  ['%', '％', '百分点', '个百分点', '成', '‰', '倍'],
  ['公里', '千米', '米', '里', '公里以上', 'km'],
  ['亩', '万亩', '公顷', '平方公里', '平方米', '万平方米', '平方', '平米'],
  ['吨', '万吨', '亿吨', '公斤', '亿公斤', '斤', '立方米', '万立方米', '亿立方米', '方', '千升', '标准煤'],
  ['千瓦', '万千瓦', '千瓦时', '亿千瓦时', '度', '兆瓦', 'mw'],
  ['岁', '年', '天', '日', '小时', '钟头', '个小时', '个钟头', '分钟'],
]

const percent = anyOf(
  /(?:占(?![地用])|撑起|贡献|拉动)[^，,。？?]{0,12}(?:多大|多少)(?:的)?一?(?:块|部分|半)/iu,
  /占(?:到|全[省市国县]|GDP|(?:地区|国内|国民)?生产总值|总[量数额])[^，,。？?]{0,8}多少(?=[?？。，,\s]|$)/iu,
  /(?:增长|增幅|下降|提高|降低|上升)了?多少(?!\s*[\p{Script=Han}\d])/iu,
  /how much (?:did|will|does|has) .{1,60}\b(?:grow|grown|fall|rise)\b/iu,
  /\bhow fast\b[^?]{1,60}\b(?:grow|grew|grown|growing|expand\w*|rise|rising|fall\w*|shrink\w*)\b|百分之|占比|比例|比重|比率/iu,
  /几成|覆盖率|普及率|增长率|利用率|[^效]率(?:是|为|要|到|达|多|的)|增速|\bwhat (?:\w+ )?growth\b|\binflation\b/iu,
  /\b(?:shares?|percent\w*|proportion|rates?|ratio)\b/iu,
)
const money = anyOf(
  /多少钱|多少(?:的)?[\u4e00-\u9fa5]{0,4}(?:费|款|金)(?=[?？。\s]|$)|[啥什]么?价[?？。\s]*$|贵不贵|多贵/i,
  /多少(?:的)?(?:(?:(?![能领有可要拿给得人户家])[\u4e00-\u9fa5]){2,6}(?:资金|经费|补助|补贴)|税|费用|资金|经费|债|补贴|补助|奖金|投资|贷款|外资|财政|收入|存款|产值|利润|营收|销售额)/i,
  /金额|数额|多少元|多少亿|多少万元|投资多少|几(?:亿|万)元|花多少/i,
  /how much (?:money|investment|funding|(?:foreign |private |social )?capital|tax|will .{1,40} (?:cost|spend|invest)|does .{1,40} (?:cost|spend|invest)|is .{1,40} worth)/i,
  /cost|investment|amount|\b(?:prices?|wages?|salary|salaries|pension|income)\b/i,
  /\bwhat (?:did|do|does|will|would|must) [^?]{1,60}\b(?:pay|cost|earn)\b|\b(?:subsidy|price|cost|fee|fare|toll|pay|allowance|reward) per \w/i,
)
/** What may stand between a statistic and the word that asks for it; each word may be read in one way only, or a long row of them takes for ever. */
const between = '(?:目标|计划)?(?:是|为|有|要|将|会|做|达到?|控制在|涨|提高|增加|到){0,6}'
const byName = (names: string, asks: string) => new RegExp(`(?:${names})${between}${asks}`, 'i')
/** People, whom plans count by the head and askers by the piece (几个老师). */
const persons =
  '游客|旅客|乘客|观众|读者|病人|患者|会员|用户|志愿者|学生|师生|老师|教师|医生|大夫|护士|职工|工人|民工|老人|孩子|儿童|居民|村民|市民|农民|劳动力|人才|党员|干部|残疾人'
const personsByPiece = new RegExp(
  `(?:多少|${FEW})个(?:\\p{Script=Han}{0,4}?)(?:${persons}|警察|民警|专家|院士|博士|硕士|研究生|大学生|工匠|技师)(?![\\p{Script=Han}]*?[家站室所院校])`,
  'u',
)
const personsBefore = new RegExp(
  `(?:${persons}|专家|院士|博士生?|硕士生?|研究生|本科生?|大学生|工匠|技师)(?:各|都|一共|总共|分别)[^，,。；;？?]{0,8}(?:多少|${FEW})个[?？。\\s]*$`,
  'u',
)

/** What is counted in one way only says how, where no measure word stands: 人口是多少. The first unit of its row names the row. */
const byNoun: readonly (readonly [RegExp, string])[] = [
  [byName('人数', '(?:多少|[?？。\\s]*$)'), '人'],
  [/人数(?:目标|指标)?[\s：:，,][^。？?]{0,20}多少/, '人'],
  [byName('人口(?:规模|总量|总数|数量?)?', '(?:多少|[?？。\\s]*$)'), '人'],
  [
    byName(
      '收入|产值|投资额?|总投资|预算|造价|概算|生产总值|GDP|营收|利润|销售额|进出口总额|工资|薪酬|养老金|租金|房价|学费|票价|债务',
      '(?:多少|[?？。\\s]*$)',
    ),
    '元',
  ],
  [byName('里程|全长|长度', '多少'), '公里'],
  [new RegExp(`多少(?:${persons})`), '人'],
  [/多少(?:万)?(?:个)?(?:城镇|农村)?(?:新增)?就业|(?:新增|转移)(?:城镇|农村)?就业[^，。？?]{0,4}多少/, '人'],
  [/多长(?!时间|期)/, '公里'],
  [byName('面积', '多[少大]'), '亩'],
  [/多[大少](?:的)?面积|[区城园市县镇村地田林湖库场院馆]有多大(?=[?？。，,\s]|$)/, '亩'],
  [/多大(?:的)?(?:一?[片块]|地盘|地方)/, '亩'],
  [/多少(?:的)?(?:耕地|土地|农田|田地|林地|草地|湿地|草原|地(?=[?？。，,\s]|$))/, '亩'],
]
/** People by what they do, as English counts them. */
export const PEOPLE =
  '(?:officers|policemen|nurses|professors|experts|officials|cadres|farmers|migrants|veterans|children|pupils|patients|graduates|trainees|apprentices|employees|staff|soldiers|firefighters|engineers|technicians|chefs|volunteers|inhabitants|villagers|retirees|pensioners|passengers|athletes|artists|scientists|researchers)'

/** What English counts by its nouns alone, and the unit of the row of units it is counted in here; anything else is counted in 家, 个, 座 or 人. */
const englishNouns: readonly (readonly [RegExp, string])[] = [
  [/how many (?:(?!square\b)\w+ ){0,2}(?:kilomet(?:er|re)s?|km)\b|\bhow long\b[^?]{0,12}\b(?:kilomet(?:er|re)s?|km|met(?:er|re)s?)\b/i, '公里'],
  [/\bhow (?:large|big) (?:is|was|will|are)\b[^?,]{0,40}\b(?:zone|area|district|park|reservoir|lake|garden|campus|city)\b/i, '亩'],
  [
    /\bhow long (?:is|was|are|were|will) [^?,]{0,40}\b(?:networks?|roads?|railways?|expressways?|highways?|lines?|bridges?|tunnels?|rivers?|routes?|pipelines?|canals?)\b/i,
    '公里',
  ],
  [/how many (?:\w+ ){0,2}(?:mu|hectares?|square (?:kilo)?met(?:er|re)s?|acres?)\b/i, '亩'],
  [/how much (?:\w+ ){0,2}(?:land|farmland|cropland|woodland|forest|grassland)\b/i, '亩'],
  [/how many (?:\w+ ){0,2}(?:tonnes?|tons?|cubic met(?:er|re)s?|litres?|jin)\b/i, '吨'],
  [/how many (?:\w+ ){0,2}(?:people|persons|residents|workers|students|teachers|doctors|jobs|visitors|tourists)\b(?![’'])/i, '人'],
  [new RegExp(`how many (?:[\\w-]+ ){0,3}${PEOPLE}\\b`, 'i'), '人'],
  [/how many (?:\w+ ){0,2}(?:households|families)\b/i, '户'],
  [/how many (?:\w+ ){0,2}(?:days?|years?|hours?|minutes?)\b|\bhow old\b/i, '岁'],
  [/how many (?:\w+ ){0,2}(?:yuan|dollars?)\b/i, '元'],
  [/how many (?:\w+ ){0,2}(?:kilowatts?|megawatts?|kwh|mw|gw)\b/i, '千瓦'],
  [/\bwhat (?!share|proportion|percentage|part|rate|ratio)(?:[\w'’]+ ){0,3}population\b(?! (?:density|growth|ageing|aging|coverage|share))/i, '人'],
  [/how many (?:\w+ ){0,2}(?:percent\w*|points?)\b/i, '%'],
]

/** 各多少个，乙是甲的几倍: what is counted stands in the plan, and how many times as much it is does not. */
const countsFirst = new RegExp(`(?:多少|${FEW})(?:个|家|户|座|项|人|亩|万|亿|元|吨|公里)[^。？?]{2,30}几倍`)

/** Measure words of one kind of thing each: flats are not counted as projects are. */
const countedAlone: readonly (readonly string[])[] = [
  ['套', '户', '间'],
  ['张', '个'],
  ['盏', '个'],
  ['辆', '台', '部'],
  ['头', '只', '匹'],
  ['只', '头', '羽'],
  ['场', '次'],
  ['艘', '条'],
  ['车道'],
]

/** 生产总值是多少，每年增长多少: the value is asked first, which a sentence on the growth of something else does not give. */
const valueFirst =
  /^([^，,。；;？?]{2,}(?:是|为|有|到|达到)多少(?:亿|万)?(?:元|美元)?)[，,、][^，,。；;？?]{0,8}(?:增长|增速|增|涨|提高|提升|下降|降|升)[^，,。；;？?]{0,6}(?:多少|几|百分)/

/** A share as plans print one: 百分之四十, 40%, 3.5个百分点, 七成; 六个百分之百 is a slogan and none. */
const share = anyOf(
  /(?<![一二三四五六七八九十\d]个)[百千]分之|[一二三四五六七八九十]分之[一二三四五六七八九]|(?<![\d/])\d\/\d(?![\d/])/,
  /(?<![\d:：])\d{1,2}(?:[:：]\d{1,2}){1,3}(?![\d:：])|[一二三四五六七八九十点]{1,6}(?:比[一二三四五六七八九十点]{1,6}){2}/,
  /\d\s*(?:%|％|个百分点|‰)|[\d一二三四五六七八九][^\d]{0,2}[成倍]|[(（]\s*[%％‰]\s*[)）]/,
  /死亡率[^，,；;。]{0,4}?(?:由|从|为|达到?|[到至]|控制在)\d+(?:\.\d+)?(?![\d.万亿])/,
)

/** A share of people or places who have something: 普及率达到98%. */
const shareOfThem = '(?:普及|覆盖|参保|受益|享有|持证(?:上岗)?)率[^，,；;。]{0,8}?\\d+(?:\\.\\d+)?\\s*[%％]|[%％]的(?:人口|居民|农户|村)'

/** People with what they are between them and their number: 1200万农村人口. */
const peopleByKind =
  '(?:\\d|[一二三四五六七八九十百千]{2})\\s*[万亿]?\\s*(?:余|多)?\\s*[名个]?[\\u4e00-\\u9fa5]{0,4}(?:人口|居民|群众|农民|牧民|渔民|职工|劳动力|儿童|老人|学生|教师|人员|毕业生)'

/** A count, which is neither a share nor a date: for 床位数 and its like, whose unit is not named. */
const count =
  /(?<![\d.])\d+(?:\.\d+)?(?![\d.]|\s*(?:%|％|‰|个百分点|年|月|日))|(?<!第|[百千]分之[一二三四五六七八九十点]*)[一二三四五六七八九]+[十百千万亿][一二三四五六七八九十百千万亿]*(?![一二三四五六七八九十百千万亿]|年|月|日|届|次|章|节)/
const counts = new RegExp(`(?<![指倍系次基])数(?:${between}(?:多少|几)(?=[?？。\\s]|$)|目标[?？。\\s]*$)`)

const afterHowMany = new RegExp(`(?:多少|${FEW})(?:个(?=钱))?\\s*((?:亿|万|百|千)?\\s*[\\p{Script=Han}%]{1,4})`, 'u')

/**
 * A pattern for the number that a question asks for: digits followed by a measure word like the question's. Null where the question does
 * not say how the thing is counted.
 */
export function measureOf(asked: string): RegExp | null {
  // 几个亿 is money, and so are 几万块 and 几块钱.
  const question = asked.replace(/(?<=[几多少])个亿(?!元)/g, '亿元').replace(/(?<=(?:几|多少)[十百千万]+)块(?![地田石牌砖板屏])|(?<=几|多少)块(?=钱)/g, '元')
  if (/第几(?![版届次批期轮卷章节页])|排名多少|\bwhat rank\b|^(?!.*how (?:large|big|many|much|long)).*how .{0,20}\brank/i.test(question))
    return /第[一二三四五六七八九十\d]|前[一二三四五六七八九十\d]|首位|榜首|末位|倒数/
  if (/phone number|电话号码|电话(?:是|为)?多少\s*[?？]*$/i.test(question)) return /\d{3,4}-?\d{7,8}/
  if (/几点(?=[?？。钟\s]|$|开|关|到)/.test(question)) return /\d{1,2}\s*(?:[:：]\s*\d{2}|点|时(?!期|代|间))/
  if (/(?:历史|年限|期限|寿命|时间|工期)[^，,。？?]{0,3}多[长久]|多久|多长时间/.test(question)) {
    const { source } = numberBefore(alike.find((units) => units[0] === '岁')!)
    return new RegExp(`${source}|半(?:个)?(?:小时|天|年|月)`)
  }
  const value = valueFirst.exec(question)?.[1]
  if (value !== undefined) return measureOf(value)
  // Waters are graded in Roman numerals.
  if (/水[^，。；？?]{0,10}(?:几|哪一?|什么)类/.test(question)) return /(?:[Ⅰ-Ⅵ]|i{1,3}|iv|vi?|[一二三四五劣])\s*类|劣[Ⅴv]/i
  // 几个镇几个村: 7镇43村.
  const [, first, second] = /(?:多少|几)个?(镇|乡|县)[、，,和及]?(?:多少|几)个?(行政村|村|社区|镇|乡)/.exec(question) ?? []
  if (first !== undefined && second !== undefined) return new RegExp(`\\d\\s*个?${first}.{0,6}?\\d\\s*个?${second}`)
  // 每百万吨死多少人: told as a rate.
  if (/每百?万吨[^，,。；;？?]{0,4}[死亡]/.test(question)) return share
  // 高考要多少分: points, and no minutes.
  if (/(?:多少|几)分(?=[，,。？?\s才能就]|$)/.test(question)) return /\d\s*分(?![之钟别公校院享类布段米])/
  if (/几分之几/.test(question)) return share
  // 岸边多大范围: so many metres from the bank, or an area.
  if (/多大(?:的)?范围/.test(question)) return numberBefore([...alike[4]!, ...alike[5]!])
  // 分几个方面: 以下八方面.
  if (/(?:多少|几)个?(?:大)?方面/.test(question)) return numberBefore(['方面', '大方面', '个方面'])
  if (/(?:多少|几)个(?:百分)?点/.test(question)) return share
  if (gap.test(question)) return /(?:相差|差距|[高低]于)[^，。；]{0,8}\d|[\d一二两三四五六七八九十]\s*(?:倍|[:：∶]\s*1(?!\d))/
  if (!countsFirst.test(question) && /多少倍|几倍|\bhow many times (?:larger|bigger|higher|more|greater|as|the|richer)\b/i.test(question))
    return /[\d一二两三四五六七八九十]\s*(?:倍|[:：∶]\s*1(?!\d))/
  // 几个人 counts people.
  const whole = (afterHowMany.exec(question)?.[1] ?? '').replace(/^个(?=人(?![均才大]))/, '')
  const word = whole.replace(/^(?:亿|万|百|千)?\s*/, '')
  const alone = countedAlone.find((units) => word.startsWith(units[0]!))
  if (alone) return numberBefore(alone)
  // Households and users are counted by themselves or by heads, and not as stations are.
  if (word.startsWith('户')) return numberBefore(['户', '家', '个', '人'])
  // 博士、硕士各带出多少个: what is counted is named before.
  if (personsByPiece.test(question) || personsBefore.test(question)) return numberBefore([...alike[1]!, '个'])
  // 千瓦 begins like a multiplier and is a unit.
  const group =
    alike.find((units) => units.some((unit) => whole.startsWith(unit) && unit.length > 1)) ?? alike.find((units) => units.some((unit) => word.startsWith(unit)))
  if (group?.[0] === '%') return share
  // 先押多少钱: money held back is told as a share of a price too (按合同价款的2%).
  if (group?.[0] === '元' && /押|缴存|预存/.test(question)) return new RegExp(`${numberBefore(group).source}|按[^，,。；;]{0,16}的\\d+(?:\\.\\d+)?[%％]`)
  // 多少人能喝上自来水 is told by the share of them too.
  if (group?.[0] === '人' && /多少(?:人|户|村民|居民|农民)(?:能|可以|会|就能|用得?上|喝得?上|享受|[有持]证)/.test(question))
    return new RegExp(`${numberBefore(group).source}|${shareOfThem}`)
  if (
    group?.[0] === '人' ||
    /^(?:乡下|农村|城里|村里|外地|本地|年轻|穷|下岗|失业|打工)的?人|^\p{Script=Han}{1,3}的(?=要|能|会|得|可以|改行|转行)/u.test(
      whole + question.slice(question.indexOf(whole) + whole.length),
    )
  )
    return new RegExp(`${numberBefore(alike[1]!).source}|${peopleByKind}`)
  if (group) return numberBefore(group)
  // 打几折, 分几期: a word that counts in no other way.
  const edition = /第几([版届次批期轮])/.exec(question)?.[1]
  if (edition !== undefined) return new RegExp(`[\\d一二三四五六七八九十]\\s*${edition}`)
  const own = new RegExp(`${FEW}(\\p{Script=Han})`, 'u').exec(question)?.[1]
  if (own !== undefined && /[折期级届批档轮卷章节页题]/.test(own)) return numberBefore([own])
  // 多少卷, 多少枚: a word that counts, and nothing behind it that it would begin.
  const counter = /多少([卷册辑集首幅篇艘眼孔根盘趟枚颗棵栋幢门锭箱担桶包袋瓶匹])(?=[的，,。？?\s]|$|\p{Script=Han}{2})/u.exec(question)?.[1]
  if (counter !== undefined) return numberBefore([counter])
  const howMany = question.replace(/\bnumber of\b/gi, 'how many')
  const english = englishNouns.find(([pattern]) => pattern.test(howMany))?.[1]
  if (english !== undefined && english !== '%') {
    const counted = numberBefore(alike.find((units) => units[0] === english) ?? [english])
    return english === '人' ? new RegExp(`${counted.source}|${peopleByKind}`) : counted
  }
  // How many of them may be told by their share.
  const ofThem = /how many of (?:the|those|these|its|their|them)\b/i.test(question)
  if (english === undefined && /how many\b/i.test(question) && !percent.test(question)) {
    const { source } = numberBefore([...alike[0]!, ...alike[1]!, '册', '卷', '艘', '棵', '枚', '组', '孔', '眼'])
    return new RegExp(ofThem ? `${source}|${share.source}` : source)
  }
  if (percent.test(question)) return share
  if (money.test(question)) return numberBefore(alike[2]!)
  if (counts.test(question)) return count
  // By how much a ratio to the gross product is to fall is no sum of money.
  if (/\bby how much\b/i.test(question)) return null
  const noun = /怎么|怎样|如何|哪些/.test(question) && !/多少|多大|多长/.test(question) ? undefined : byNoun.find(([pattern]) => pattern.test(question))
  if (!noun) return null
  const { source } = numberBefore(alike.find((units) => units[0] === noun[1])!)
  return new RegExp(/人口/.test(question) && noun[1] === '人' ? `${source}|${bareMillions}` : source)
}

/** 总人口控制在1.2亿以内: how many people, with no word for them behind the number. */
const bareMillions = '\\d\\s*[亿万](?:以内|以下|以上|左右|(?=[，,；;。]|$))'

/** How far things lie apart is asked for, and not how far a value from its target. */
const gap = /^(?!.*(?:目标|规划|计划|实际)).*(?:差距|悬殊)(?:有|是|到底)?多大|^(?!.*(?:target|planned)).*\bhow (?:wide|large|big) is the gap\b/i

function numberBefore(units: readonly string[]): RegExp {
  const words = [...new Set(units.map((unit) => unit.replace(/^[亿万]/, '')))].sort((a, b) => b.length - a.length)
  return new RegExp(
    `(?:\\d|[一二三四五六七八九十百千]{2}|(?<![第十百千万亿])[二两三四五六七八九]|点[一二三四五六七八九〇零]|[\\d.一二两三四五六七八九十百千]\\s*[十百千万亿])\\s*(?:余|多)?\\s*(?:万亿|亿|万|千|百)?\\s*(?:余|多)?\\s*(?:${words.join('|')})`,
  )
}
