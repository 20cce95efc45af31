import type { Document } from '../../../ingest/schema.ts'
import { anyOf } from './any-of.ts'
import { type PlaceMention, shortName } from './scope.ts'

/** The place a level stands for: 全省 is the province whose plan is held. */
export interface LevelPlace {
  readonly name: string
  readonly superiors: readonly string[]
}

/** Places that documents are of, by the level that words may stand for. */
export interface LevelsHeld {
  readonly provinces: readonly LevelPlace[]
  readonly cities: readonly LevelPlace[]
  /** All places that documents are of. */
  readonly all: readonly LevelPlace[]
}

/** 全省 and the like; not where it only measures something (在全省前列, 全省首个). 省、市、县 side by side are levels too. */
const wholeProvince = anyOf(
  /(?<![居列占是为获])(?:全省|省里|[我咱俺本]省|咱们省)(?!级|一流|前列|第[一二三]|首|率先|领先|最|头一|重要|示范|各|先进|唯一|重点|排)/giu,
  /(?<=^|[，,、和与跟])省(?=[、和与跟])|(?<![\p{Script=Han}])省(?=[“"]?十[一二三四五]五|规划|纲要|政府)/giu,
  /(?<=保证|确保|按照?|根据|问|查|看|核对)省(?=[“"]?十[一二三四五]五|规划|纲要)/giu,
  /\b(?:the|this) (?:whole |entire )?province\b(?:'s)?(?: as a whole)?/giu,
  /\bprovincial(?= (?:one|target|figure|average|plan|goal|value|number|total|rate)s?\b)|\bprovince-?wide\b/giu,
)
const wholeCity = /(?<![居列占是为获])全市(?!级|一流|前列|第[一二三]|首|率先|领先|最|头一|重要|示范|各|先进|唯一|重点|排)/g
const setBeside = /[和与跟同比、]\s*$|\b(?:and|with)(?: that of)?\s*$/i
const setBefore = /^\s*(?:的?目标|的)?\s*(?:相比|比|[和与跟同、]|又(?=是|有|要|定|打算|达到|准备|计划)|呢|and\b)/i
/** The question sets things against one another. */
const sets =
  /分别|各(?:是|为|有|自|定)?(?:多少|几|多大|什么)|相比|对比|比较|谁|差(?:多少|几)|[多高少低]出?(?:多少|几)|哪个|\b(?:compar\w+|than|versus|vs|respectively|higher|lower)\b/i

/** Every place or plan held: 四个规划各是多少, each place, which of the four plans. More than a few are no comparison. */
const everyWord = anyOf(
  /(?<!哪)(?:(?:这|所有)?[两二三四五六几]|各|每)(?:个|份)(?:地方|规划|计划|市县)|各地(?=分别|各)/i,
  /\b(?:each|every) (?:place|plan|region|area)\b/i,
  /(?<!which )\b(?:which of )?(?:all |the )?(?:all|two|three|four|five|six) (?:plans|places|regions|areas)\b/i,
  /\bwhich (?:plan|place|region)\b/i,
)
const MOST_PLACES = 6

/** 国家要求…多少: what the country asks for or says, where no place is named beside it. */
const countrySays =
  /(?<=^|[，,。；]|(?:19|20)\d{2}年的)国家(?=(?:计划(?=[到在从里中上给]|有没有|有无|今后|(?:19|20)\d{2}年)|要求|规定|提出|打算|准备|承认|想|要把|要在)(?!.*(?:[级性]|重点|投资|资金)(?:的)?(?:项目|工程|补助)))/

/** 2010年全国城镇化率要到多少: of the whole country, and no rank or measure in it. */
const wholeCountry =
  /(?<=^|[，,。；、]|年|末|期|底)全国(?!第|首|最|前|一流|先进|率先|各地|唯一|重点|文明|优秀|性|人大|政协|试点|示范|领先|知名|闻名|有名|排|[一二三四五六七八九十百\d]+[强佳])/

/** The country's own plan: 国家“七五”计划, the national Tenth Five-Year Plan. */
const countryPlan =
  /国家(?=的?(?:19|20)\d{2}年?[—–~～至到-]+(?:19|20)\d{2}年?的?(?:那份|这份)?(?:计划|规划|纲要))|国家(?=的?[“"]?(?:第[一二三四五六七八九十]+个五年|(?:[六七八九]|十[一二三四五]?)五(?:[”"]|计划|规划|时期|期间|纲要|[的和与跟对在把给提])))|\bnational(?= (?:\w+ )?five[- ]year (?:plan|outline))/i

/** 全国七五计划, China's national Seventh Five-Year Plan: the country's plan is meant, whatever places are named beside it. */
const ofCountry =
  /(?:国家|全国|中国|我国)的?[“"]?(?:第[一二三四五六七八九十]+个五年|(?:[六七八九]|十[一二三四五]?)五(?:[”"]|计划|规划|时期|期间|纲要|[的对在把给提]))|\b(?:china(?:'s|’s)|national)(?: national)? (?:\w+ )?five[- ]year (?:plan|outline)/i

export const namesCountryPlan = (question: string): boolean => ofCountry.test(question)

/** Is the mention of the country one of its plan, and not a word that only measures (全国第一)? */
export const isOfCountryPlan = ({ matched }: PlaceMention): boolean => /^(?:国家|national)$/i.test(matched)

/**
 * The mentions of a question, with the province that 全省 or 省里 means: the only one held, or the one that a named place lies in. Beside
 * another place it counts only where it is set against it (吕梁跟全省比), since 全省 mostly just measures. 全市 is the city that a county
 * named beside it lies in; alone it is the place's own.
 */
export function withLevelsMeant(question: string, named: readonly PlaceMention[], held: LevelsHeld): readonly PlaceMention[] {
  const everyPlace =
    named.length === 0 && !countryPlan.test(question) && held.all.length > 1 && held.all.length <= MOST_PLACES ? everyWord.exec(question) : null
  if (everyPlace) return held.all.map((place) => ({ ...place, matched: everyPlace[0], start: everyPlace.index, end: everyPlace.index + everyPlace[0].length }))
  const giver = givingProvince(question, named, held.provinces)
  const told = toldOfByProvince(question, named, held.provinces) ?? listedWithin(question, named) ?? spokenOf(question, named)
  if (told) return told
  if (giver) return [giver, ...named.map((place) => ({ ...place, within: true }))].sort((a, b) => a.start - b.start)
  const province = meant(question, named, wholeProvince, held.provinces, true, held.all)
  const city = meant(question, named, wholeCity, held.cities, false)
  const added = [...province, ...city, ...countryMeant(question, named, held)]
  return added.length === 0 ? named : [...named, ...added].sort((a, b) => a.start - b.start)
}

/** What the province says of a place in it is told by the province's own plan: 省里给吕梁市的定位. */
const provinceGives = /(?:省里|全省|省)(?:的?(?:规划|纲要|计划))?(?:里|中)?(?=(?:给|对|让|把|要求|支持|怎么说)\p{Script=Han}{2})/u

function givingProvince(question: string, named: readonly PlaceMention[], provinces: readonly LevelPlace[]): PlaceMention | null {
  const match = provinceGives.exec(question)
  const [place] = named
  if (!match || !place || named.length > 1) return null
  const province = provinces.find(({ name }) => place.superiors.some((superior) => shortName(superior) === shortName(name)))
  return province ? { ...province, matched: match[0], start: match.index, end: match.index + match[0].length } : null
}

/** 山西对吕梁的定位: the province is named, and the place in it is what it speaks of. */
function toldOfByProvince(question: string, named: readonly PlaceMention[], provinces: readonly LevelPlace[]): PlaceMention[] | null {
  const [province, place] = named
  if (!province || !place || named.length > 2 || !provinces.some(({ name }) => name === province.name) || !place.superiors.includes(province.name)) return null
  const between = question.slice(province.end, place.start)
  return /^(?:省)?(?:的?(?:规划|纲要|计划))?(?:里|中)?(?:给|对|让|把|要求|支持)$/.test(between) ? [province, { ...place, within: true }] : null
}

/** 汾阳规划分析形势时，认为吕梁…: what the document of the one says of the other. */
function spokenOf(question: string, named: readonly PlaceMention[]): PlaceMention[] | null {
  const [speaker, other] = named
  if (!speaker || !other || named.length > 2 || speaker.name === other.name) return null
  const between = question.slice(speaker.end, other.start)
  const isSaid =
    /^[省市县区]?的?(?:这份|那份)?(?:规划|纲要|政府工作报告|工作报告|报告|计划)(?:纲要)?(?:里|中|上)?(?:[^，,。；;？?]{0,10}[，,])?(?:认为|判断|评价|提到|说到?|讲到?|怎么看)$/
  return isSaid.test(between) ? [speaker, { ...other, within: true }] : null
}

/** 吕梁列的治理项目里，孝义的有哪几个: what the one lists of a place that lies in it. */
function listedWithin(question: string, named: readonly PlaceMention[]): PlaceMention[] | null {
  const [whole, part] = named
  if (!whole || !part || named.length > 2 || !part.superiors.some((superior) => shortName(superior) === shortName(whole.name))) return null
  const between = question.slice(whole.end, part.start)
  return /^[^，,。；;？?]{2,}(?:里|里面|里头|当中|之中|中)[，,]?$/.test(between) &&
    /^(?:市|县|区)?的?(?:又|都|分别)?(?:有|是|占)哪/.test(question.slice(part.end))
    ? [whole, { ...part, within: true }]
    : null
}

/** The country set beside a place: 比全国高还是低, 和全国相比. */
const countryBeside =
  /(?<=[和与跟同比较])(?:全国|国家)(?![级性人首第最前]|一流|各)|全国(?=的?(?:平均|水平)?相比)|\b(?:than|with|to|and|versus) (?:that of )?the (?:whole )?(?:country|nation)\b/i

function countryMeant(question: string, named: readonly PlaceMention[], { all }: LevelsHeld): PlaceMention[] {
  const isHeld = all.some(({ superiors, name }) => superiors.length === 0 && name === '中国')
  const match =
    countryPlan.exec(question) ??
    (isHeld ? (named.length > 0 ? countryBeside.exec(question) : (countrySays.exec(question) ?? wholeCountry.exec(question))) : null)
  if (!match || named.some(({ superiors }) => superiors.length === 0)) return []
  return [{ name: '中国', superiors: [], matched: match[0], start: match.index, end: match.index + match[0].length }]
}

function meant(
  question: string,
  named: readonly PlaceMention[],
  words: RegExp,
  places: readonly LevelPlace[],
  alone: boolean,
  held: readonly LevelPlace[] = [],
): PlaceMention[] {
  for (const match of question.matchAll(words)) {
    const start = match.index
    const end = start + match[0].length
    // 山西全省 names it already.
    if (named.some((place) => place.end === start || (place.start <= start && end <= place.end))) continue
    const around = places.filter(({ name }) => named.some(({ superiors }) => superiors.some((superior) => shortName(superior) === shortName(name))))
    const place = around.length === 1 ? around[0] : alone && places.length === 1 ? places[0] : undefined
    if (!place || named.some(({ name }) => shortName(name) === shortName(place.name))) continue
    // 省里布局几个，其中太原几个: a place that is not held is part of what is asked of the province named before it.
    const isPart = alone && named.every((one) => one.start > start && !held.some(({ name }) => shortName(name) === shortName(one.name)))
    if (named.length === 0 ? alone : isPart || isSetAgainst(question, start, end, alone)) return [{ ...place, matched: match[0], start, end }]
  }
  return []
}

/** 吕梁跟全省比, 全省和吕梁各多少. A level that also is the place's own way to say itself has to stand right beside the other. */
function isSetAgainst(question: string, start: number, end: number, anywhere: boolean): boolean {
  return setBeside.test(question.slice(0, start)) || setBefore.test(question.slice(end)) || (anywhere && sets.test(question))
}

/** The provinces and cities that documents are of, each once. */
export function levelsHeld(documents: readonly Document[], superiorsOf: (name: string) => readonly string[]): LevelsHeld {
  const of = (level: Document['level']) =>
    [...new Set(documents.flatMap((document) => (document.level === level && document.region ? [document.region] : [])))].map((name) => ({
      name,
      superiors: superiorsOf(name),
    }))
  const all = [...new Set(documents.flatMap(({ kind, region }) => (kind === 'plan' && region ? [region] : [])))].map((name) => ({
    name,
    superiors: superiorsOf(name),
  }))
  return { provinces: of('province'), cities: of('prefecture'), all }
}
