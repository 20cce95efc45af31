/** The earlier question with one thing in it exchanged: its places, its time, what narrows its subject. */
import { numeralValue } from '../../../../ingest/text/numerals.ts'
import { languageOf } from '../kind.ts'
import { WORKS_BY_NUMBER } from '../numbered-works.ts'
import { PERIOD_NAMED } from '../plan-years.ts'
import { timesOf } from '../years.ts'

/** A place named in a question: where, and by which words. */
export interface NamedPlace {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly superiors?: readonly string[]
}

export function exchangePlaces(before: string, earlier: readonly NamedPlace[], own: readonly NamedPlace[]): string {
  const names = own.map((place) => place.name).join('、')
  // 四川的规划对泸州怎么定位 asked of 宜宾 stays a question about the plan of 四川.
  const beside = earlier.filter(({ name }) => !own.every(({ superiors }) => superiors?.includes(name)))
  const exchanged = beside.length > 0 ? beside : earlier
  const first = exchanged[0]
  if (!first) return `${names}${before}`
  const rest = exchanged.slice(1).sort((a, b) => b.start - a.start)
  const words = rest.reduce((text, place) => text.slice(0, place.start) + text.slice(place.end), before)
  return (words.slice(0, first.start) + names + words.slice(first.end)).replace(/\s*(?:\band\b|[和与跟、,])\s*(?=[.。?？]|$)/g, '')
}

export function exchangeYears(before: string, years: readonly number[]): string {
  const words = years.map((year) => (languageOf(before) === 'en' ? `${year}` : `${year}年`)).join('、')
  // Of “九五”计划2000年 the year is exchanged, and the plan stays.
  return yearSaid.test(before) ? before.replace(yearSaid, words) : exchangeTime(before, words)
}

const yearSaid = /(?:19|20)\d{2}\s*年?/

/** The period that a follow-up asks about and nothing else (整个十四五呢); '' where there is none. */
export function periodAsked(rest: string): string {
  const match =
    /^(?:整个|全部|那么?|在)?([“"]?[一二三四五六七八九十]{1,2}五[”"]?)(?:时期|期间|规划|计划|末|整个)?(?:这?五年)?(?:的|里|中|一共|总共|合计|累计|加起来|加在一起|下来|总的)*$/.exec(
      rest,
    )
  return match ? `${match[1]}时期` : ''
}

export function exchangeTime(before: string, words: string): string {
  const year = new RegExp(`(?:19|20)\\d{2}\\s*年?|${PERIOD_NAMED}`)
  return year.test(before) ? before.replace(year, words) : `${words}${before.replace(/现在|目前|如今|眼下/, '')}`
}

const yearBefore = /上一年|前一年|头一年|上年度?(?!末)|\b(?:the )?(?:year before|previous year|preceding year)\b/i
const yearAfter = /下一年|后一年|次年|第二年|\b(?:the )?(?:year after|next year|following year)\b/i

/** The year before or after the one last named, as a year. */
export function withYearsResolved(question: string, before: string): string {
  const year = timesOf(before).years.at(-1)
  if (year === undefined) return question
  const printed = (shown: number) => (/[a-z]/i.test(question) ? `in ${shown}` : `${shown}年`)
  return question.replace(yearBefore, printed(year - 1)).replace(yearAfter, printed(year + 1))
}

/** How high a thing stands. */
const levels = ['国家级', '省级', '市级', '县级']

/** Words that narrow a thing to one of two kinds, and their counterparts. */
const counterparts: readonly (readonly [string, string])[] = [
  ...levels.flatMap((one, i) => levels.slice(i + 1).map((other) => [one, other] as const)),
  ['城镇', '农村'],
  ['城市', '农村'],
  ['约束性', '预期性'],
  ['男性', '女性'],
  ['rural', 'urban'],
  ['binding', 'expected'],
]

/** Those of the town and those of the country, in whatever words they are called: as they are put into a question, and how they are said. */
const townAndCountry = [
  ['城镇居民', /城镇居民|城市居民|城里人|市民/, /农民|农村居民|乡下人/],
  ['农民', /农民|农村居民|乡下人|村里人/, /城镇居民|城市居民|城里人|市民/],
] as const

/** The earlier question of the other kind, where that is all that is asked (农村的呢, 那约束性的呢); null where it is not. */
export function exchangeQualifier(before: string, rest: string): string | null {
  const bare = rest
    .replace(/(?:居民|常住居民|人口|指标|地区|的|一个|ones?|the|呢|有哪些|是多少|多少|哪些|创建|打造|新建|培育|[要有]?几[个家处所项座条种])/gi, '')
    .trim()
  for (const [one, other] of counterparts) {
    for (const [asked, said] of [
      [one, other],
      [other, one],
    ] as const)
      if (bare.toLowerCase() === asked && before.toLowerCase().includes(said) && !before.toLowerCase().includes(asked))
        return before.replace(new RegExp(said, 'gi'), asked)
  }
  for (const [group, called, others] of townAndCountry)
    if (rest.replace(called, '').replace(/的$/, '') === '' && others.test(before) && !called.test(before)) return before.replace(others, group)
  // 户籍的呢 after 城镇化率: narrowed, where it was not.
  const qualifier = /^(户籍|常住|城镇|农村|乡镇|公办|民办|省级|市级|县级|国家级)的?$/.exec(rest)?.[1]
  return qualifier === undefined || before.includes(qualifier) ? null : `${qualifier}${before}`
}

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const numeralOf = (value: number): string =>
  value <= 10 ? (numerals[value] ?? '') : `${value >= 20 ? numerals[Math.floor(value / 10)] : ''}十${numerals[value % 10]}`

/** The earlier question on the chapter before or behind its own (下一章呢 after 第七章讲什么); null where another thing is asked. */
export function sectionBeside(before: string, rest: string): string | null {
  const [, way, kind] = /^([上下])一([编篇章节])(?:讲|说|写|是)?(?:了|的)?(?:什么|啥)?$/.exec(rest.trim()) ?? []
  if (way === undefined || kind === undefined) return null
  const named = new RegExp(`第([一二三四五六七八九十\\d]{1,3})${kind}`).exec(before)
  const value = numeralValue(named?.[1] ?? '') + (way === '下' ? 1 : -1)
  return named && value > 0 ? before.replace(named[0], `第${numeralOf(value)}${kind}`) : null
}

const documentWords = /(?:政府)?工作报告|(?:发展)?规划(?:纲要)?(?![期了建])|(?<!规划)纲要/
/** How what a document says is asked for, and words of asking. */
const saying = /里面?|中|上|写的?|说的?|提的?|定的?|给的?|又|那么?|呢|是|为|有|多少|几|怎么|如何|[?？。，,\s]/g

/** The same of the other document: 规划纲要里写的产能又是多少 after 政府工作报告说产能是多少; null where it is not asked so. */
export function exchangeDocument(before: string, rest: string): string | null {
  const named = documentWords.exec(rest)?.[0]
  const earlier = documentWords.exec(before)?.[0]
  if (named === undefined || earlier === undefined || /报告/.test(named) === /报告/.test(earlier)) return null
  const left = rest.replace(named, '').replace(saying, '')
  return before.includes(left) ? before.replace(earlier, named) : null
}

const ordinal = /第([一二三四五六七八九十\d]{1,3})(个|项|条|点|类|家|件|种|位|批|期|步|方面|部分)(?!五年)/

/** The earlier question on another of those that it counts (第二件呢 after 第一件是什么); null where another thing is asked. */
export function exchangeOrdinal(before: string, rest: string): string | null {
  const asked = ordinal.exec(rest)
  const said = ordinal.exec(before)
  return asked === null || said === null || asked[0] !== rest.trim() || asked[2] !== said[2] ? null : before.replace(said[0], asked[0])
}

/** How names end that stand side by side: lakes, towns, works, trades. */
export const KINDS_OF_NAMES =
  '水库|电站|机场|铁路|高铁|高速|公路|大桥|医院|中学|小学|大学|学院|集团|公司|园区|景区|开发区|保护区|组团|湖|河|江|镇|乡|村|寺|塔|桥|路|街|站|港|矿|厂|产业|行业|企业'
const kindOfName = new RegExp(`^(\\p{Script=Han}{1,8}?)(${KINDS_OF_NAMES})$`, 'u')

/** What stands before a name and is no part of it. */
const border = '在对把从到的和与跟'

/** The earlier question on another of a kind, by its name (乙湖呢 after 甲湖的水要达到几类); null where it names none of that kind. */
export function exchangeNamed(before: string, rest: string): string | null {
  const district = exchangeDistricts(before, rest) ?? exchangeArea(before, rest)
  if (district !== null) return district
  // 钨呢 after 稀土产业: one character names a material, and no thing that a trade is asked for beside.
  const trade = /^\p{Script=Han}$/u.test(rest.trim()) ? /产业|行业/.exec(before)?.[0] : undefined
  const [, name, kind] = kindOfName.exec(trade === undefined ? rest.trim() : `${rest.trim()}${trade}`) ?? []
  if (name === undefined || kind === undefined) return null
  const named = new RegExp(
    `(^|[\\s，,。、；;${border}]|[省市县区末里间中内年])((?:(?![${border}])\\p{Script=Han}){${Math.max(1, name.length - 1)},${name.length + 1}})${kind}(?=[的是有要在会能和与，,、 ]|收入|产值|投资|治理|整治|改造|定位|\\d|$)`,
    'u',
  )
  const found = named.exec(before)
  return found === null || found[2] === name ? null : `${before.slice(0, found.index)}${found[1]}${name}${kind}${before.slice(found.index + found[0].length)}`
}

/** 1990年粮食要产多少: a product, and that it is grown, bred or made. */
const productNamed = /(?<=^|[年末省市县区里间内的”"，,])(\p{Script=Han}{2,5}?)(?=(?:要|得|会|将|能|该|准备|计划|打算)?(?:产|种|养|收|出栏|栽|造)(?:多少|几))/u

/** The earlier question on another product (棉花呢 after 粮食要产多少); null where it is not asked so. */
export function exchangeProduct(before: string, rest: string): string | null {
  const found = productNamed.exec(before)
  return found === null || !/^\p{Script=Han}{2,5}$/u.test(rest) ? null : `${before.slice(0, found.index)}${rest}${before.slice(found.index + found[0].length)}`
}

/** Districts and counties of one place, whose kinds may differ; the stem of a name is of two characters. */
const districts = /^(?:\p{Script=Han}{2}[区县市旗](?:[和与、及])?){1,4}$/u
const districtNamed = new RegExp(
  `(?<=^|[\\s，,。、；;${border}省市县区里中])(?!规划|计划|时期|全|本)\\p{Script=Han}{2}[区县市旗](?=[的是有要在会能主重和与，,、 ]|\\d|$)(?!委|里|内|级)`,
  'u',
)

/** 桃江县和安化县呢 after 赫山区的主导产业是什么. */
function exchangeDistricts(before: string, rest: string): string | null {
  const names = rest.trim()
  const found = districts.test(names) ? districtNamed.exec(before.replace(/^\p{Script=Han}{2,3}[市州省]/u, (place) => ' '.repeat(place.length))) : null
  return found === null || names.includes(found[0]) ? null : `${before.slice(0, found.index)}${names}${before.slice(found.index + found[0].length)}`
}

/** 赣南呢 after 赣北经济区, 台垣区呢 after 中部丘陵区种什么: another area of the same place. */
function exchangeArea(before: string, rest: string): string | null {
  const [, area = ''] = /^(\p{Script=Han}{2})(?:经济区|地区|片区)?$/u.exec(rest.trim()) ?? []
  const found =
    area === '' ? null : new RegExp(`(?:${area[0]}(?!${area[1]})[东南西北中]|(?!${area[0]})[东南西北中]${area[1]})(?=经济区|地区|片区)`, 'u').exec(before)
  if (found !== null && /[东南西北中]/.test(area)) return before.replaceAll(found[0], area)
  const zone = /^\p{Script=Han}{2,5}区$/u.exec(rest.trim())?.[0]
  const other = zone === undefined ? null : zoneAsked.exec(before)
  return zone === undefined || other === null ? null : before.replace(other[0], zone)
}

/** 中部丘陵区种什么, 山前那一片种什么: an area by what the land there is like, and what is done in it. */
const zoneAsked =
  /(?<=[省市县州])(?:(?![的在])\p{Script=Han}){2,6}?(?:[山丘垣川原谷坡坪陵]区|(?:那|这)一?[片块带])(?=(?:要|主要|重点|适合|准备|打算)?\p{Script=Han}{1,2}(?:什么|哪|啥|多少))/u

const phaseNamed = /[一二三四五六]期(?!间|末|货|限)/

/** 二期呢，多长，哪年动工 after 轻轨一期多长: the earlier question on another phase, with what is asked of it. */
function exchangePhase(before: string, rest: string): string | null {
  const said = phaseNamed.exec(before)
  const [, phase, more = ''] = /^([一二三四五六]期)(?:工程|项目)?(?:呢)?[，,\s]*(.*)$/u.exec(rest.trim()) ?? []
  if (said === null || phase === undefined || said[0] === phase) return null
  return more === '' ? before.replace(said[0], phase) : `${before.slice(0, said.index)}${phase}${more}`
}

const numberedWork = new RegExp(`[\\dA-Za-z一二三四五六七八九十]{1,3}号(${WORKS_BY_NUMBER})(?:[一二三四五六]期)?`)

/** The earlier question on another work of those that are called by numbers (7号线呢，有多长 after 4号线二期什么时候开通); null where it names none. */
export function exchangeNumbered(before: string, rest: string): string | null {
  const phase = exchangePhase(before, rest)
  if (phase !== null) return phase
  const asked = numberedWork.exec(rest)
  const said = numberedWork.exec(before)
  if (asked === null || said === null || asked[1] !== said[1] || asked[0] === said[0]) return null
  const more = rest.replace(asked[0], '').replace(/^[呢，,、\s]+|[呢，,\s]+$/g, '')
  return more === '' ? before.replace(said[0], asked[0]) : `${before.slice(0, said.index)}${asked[0]}${more}`
}

/** 碳排放方面呢 after 远景目标里，文化方面是怎么展望的: the earlier question on another side of the same; null where it is not asked so. */
export function exchangeSide(before: string, question: string): string | null {
  const side = /(\p{Script=Han}{2,8})方面[呢?？\s]*$/u.exec(question.replace(/^(?:那么?|还有|至于)/, ''))?.[1]
  const said = /(?<=^|[，,、里中在的])(?:(?![里中在的])\p{Script=Han}){2,6}?方面(?!军)/u.exec(before)?.[0]
  return side === undefined || said === undefined || said === `${side}方面` ? null : before.replace(said, `${side}方面`)
}

/** How names of firms go on. */
const firms = '煤业|煤矿|矿业|煤焦|焦化|化工|铝业|能源|科技|酒业|实业|集团|公司'

/** 正城呢 after 正令煤业的项目: another firm, whose name is as long and shares a character with the one before; null where it names none such. */
export function exchangeFirm(before: string, rest: string): string | null {
  const name = /^\p{Script=Han}{2,3}$/u.exec(rest.trim())?.[0]
  if (name === undefined) return null
  const others = [...name]
    .slice(1)
    .map(() => '\\p{Script=Han}')
    .join('')
  const found = new RegExp(`(?:${name[0]}${others}|${others}${name.at(-1)})(?=${firms})`, 'u').exec(before)
  return found === null || found[0] === name ? null : before.replace(found[0], name)
}

/** 茂成的呢 after 重点项目里，晋茂要上多大规模的焦炉: the one of several that are named by what they are among; null where it is not asked so. */
export function exchangeAmong(before: string, rest: string): string | null {
  const [, among, asked] = /^([^，,]{4,}(?:里面?|中|当中|之中))[，,](.+)$/u.exec(before) ?? []
  const name = /^(\p{Script=Han}{2,6})的?$/u.exec(rest.trim())?.[1]
  if (among === undefined || asked === undefined || name === undefined || !/^\p{Script=Han}{2,6}(?:要|准备|打算|计划|拟|的|是|有)/u.test(asked)) return null
  return `${among}，${name}的有哪些？`
}

const willBe = '(?:要|会|将|准备|打算|计划|拟|可以|能|已经?|正在?|被)'

/** The earlier question on those of which something else is said (哪些要扩区 after 哪些园区要申报国家级); null where it is not asked so. */
export function exchangePredicate(before: string, rest: string): string | null {
  const [, asks, said] = new RegExp(`^(哪些|哪几[个家座条所])(${willBe}\\p{Script=Han}{2,10})$`, 'u').exec(rest.trim()) ?? []
  const [, head, thing] = new RegExp(`^(.*?)(?:哪些|哪几[个家座条所])(\\p{Script=Han}{2,8}?)${willBe}\\p{Script=Han}+[?？。\\s]*$`, 'u').exec(before) ?? []
  return asks === undefined || thing === undefined ? null : `${head}${asks}${thing}${said}？`
}
