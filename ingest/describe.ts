import type { Document } from './schema.ts'
import { yearsOfPlan } from './text/five-year-plans.ts'
import { numeralValue } from './text/numerals.ts'

/** What a plan says of itself at its head, for a corpus without a catalogue. */
export type Description = Pick<Document, 'title' | 'region' | 'level' | 'kind' | 'issuer' | 'docNumber' | 'issuedOn' | 'period' | 'language'>

const HEAD = 4000
const region = '(?:[\\u4e00-\\u9fa5]{2,12}?(?:自治区|自治州|特别行政区|省|市|县|区|盟|旗|地区)|(?![全我本各该两])[\\u4e00-\\u9fa5]县|中华人民共和国|我国|全国)'
const nth = '[一二三四五六七八九十]+'
const term = `(?:第?${nth}个?五年|[“"]?${nth}五[”"]?|十年)`
const years = '(?:[（(][^）)]{4,20}[）)])?'
/** A plan is often joined with another, or with aims further off: 第十四个五年规划和2035年远景目标纲要. */
const joinedWith = `(?:和(?:第${nth}个五年|[^，。]{2,14}?(?:远景)?(?:目标|规划|设想)))?`
const form = '(?:的)?(?:规划)?(?:纲要|规划|计划|建议|报告)?(?:纲要)?(?:的报告)?'
const planTitle = new RegExp(`(?:国民经济和社会发展|经济和社会发展)(?:的)?${term}${years}(?:规划|计划)?${joinedWith}${form}`)
/** Older heads name the plan alone: 关于第七个五年计划的报告. */
const bareTitle = new RegExp(`(?:关于)?第${nth}个五年(?:规划|计划)(?:纲要)?(?:[（(]草案[）)])?(?:的(?:报告|说明|建议))?`)
/** And by the short name of its period: 湖南省“九五”计划和2010年远景目标纲要. */
const shortTitle = new RegExp(`[“"]${nth}五[”"](?:规划|计划)${joinedWith}纲要`)
const reportTitle = /(政府工作报告|国民经济和社会发展[^，。\n]{0,20}计划[^，。\n]{0,16}报告|工作报告)/

/**
 * Reads title, region, level, kind, issuer, number, date and period off a text; null (or other) where it does not say.
 * @param header what its pages repeat at their head: the only place of a plan's name where the cover was left out
 */
export function describePlan(text: string, fallbackTitle: string, header?: string): Description {
  const own = describe(text, fallbackTitle)
  if (own.region !== null && own.kind !== 'other') return own
  const headed = header ? describe(`${header}\n${text}`, fallbackTitle) : own
  return headed.kind === 'other' ? own : headed
}

function describe(text: string, fallbackTitle: string): Description {
  const head = text.slice(0, HEAD)
  const dense = head.replace(/[\s*#]+/g, '')
  const plan = planTitle.exec(dense) ?? bareTitle.exec(dense.slice(0, 200)) ?? shortTitle.exec(dense.slice(0, 120))
  const report = reportTitle.exec(dense.slice(0, 200))
  const reports = report !== null && (!plan || report.index < plan.index)
  const named = reports ? report : plan
  const printed = named ? placeBefore(dense.slice(Math.max(0, named.index - 14), named.index).replace(/(?:19|20)\d{2}年$/, '')) : ''
  const before = (named && placeBefore(beginsLine.exec(head)?.[1] ?? '')) || printed
  const title = (reports ? report[1] : plan && before + plan[0]) ?? fallbackTitle
  const place = regionOf(before || undefined, dense, text)
  const kind = reports ? 'report' : plan ? 'plan' : 'other'
  const issuedOn = dateOf(head)
  return {
    title: place && !title.includes(place) && report ? `${place}${title}` : title,
    region: place,
    level: levelOf(place),
    kind,
    issuer: new RegExp(`${place ?? region}人民政府`).exec(dense)?.[0] ?? null,
    docNumber: /(?:^|\n)\s*([\u4e00-\u9fa5]{2,6}〔\d{4}〕\d{1,4}号)/.exec(head)?.[1] ?? null,
    issuedOn,
    period: kind === 'report' ? (issuedOn?.slice(0, 4) ?? null) : periodOf(title + dense.slice(0, 600)),
    language: /[\u4e00-\u9fa5]/.test(head) ? 'zh' : 'en',
  }
}

/** The place with which the line begins that names the plan, whatever a page prints above it. */
const beginsLine = new RegExp(`^[\\s*#]*(${region})(?:国民经济和社会发展|经济和社会发展|政府工作报告)`, 'm')

/** The place right before a plan's name: 山西省 in 关于印发山西省国民经济…. */
function placeBefore(words: string): string {
  const own = words.replace(/^.*(?:印发|关于|制定|编制|《|〈|的)/, '')
  return new RegExp(`^${region}$`).test(own) ? own : ''
}

function regionOf(named: string | undefined, head: string, text: string): string | null {
  if (named) return /^(?:我国|全国|中华人民共和国)$/.test(named) ? '中国' : named
  const congress = new RegExp(`[日月在经由，（(](?:在|经|由)?((?![〇零一二三四五六七八九十]+[年月日])${region})第[一二三四五六七八九十]+届人民代表大会`).exec(
    head,
  )?.[1]
  if (congress) return congress
  if (/第[一二三四五六七八九十]+届全国人民代表大会|中华人民共和国/.test(head) || (text.match(/我国/g)?.length ?? 0) > 20) return '中国'
  return speaksOfCountry(text) ? '中国' : null
}

/** A plan without a place in its title or on its cover speaks of 全国 throughout, or it is of a place that it names nowhere. */
function speaksOfCountry(text: string): boolean {
  const count = (words: RegExp) => text.match(words)?.length ?? 0
  const country = count(/全国|我国/g)
  const smaller = count(/(?:全|我|本)(?:省|市|区|县|州)(?!场|域)/g)
  return country >= OF_COUNTRY && country >= 4 * smaller
}
const OF_COUNTRY = 4

function levelOf(place: string | null): Document['level'] {
  if (place === null) return 'other'
  if (place === '中国') return 'country'
  if (/(省|自治区|特别行政区)$/.test(place) || /^(北京|上海|天津|重庆)市$/.test(place)) return 'province'
  if (/(市|州|盟|地区)$/.test(place)) return 'prefecture'
  return 'county'
}

const namedPlan = new RegExp(`第(${nth})个五年|[“"](${nth})五[”"]?(?:规划|计划|时期)`)

/** The years a plan covers: as printed (2001—2005年), or those of the five-year plan it names. */
function periodOf(text: string): string | null {
  const plain = text.normalize('NFKC')
  const span = /(\d{4})\s*年?\s*[-—–~至到]+\s*(\d{4})\s*年/.exec(plain)
  const named = namedPlan.exec(plain)
  const number = named ? numeralValue(named[1] ?? named[2] ?? '') : Number.NaN
  if (number >= 3) return yearsOfPlan(number).join('-')
  return span ? `${span[1]}-${span[2]}` : null
}

const numeral = '[〇零○◯Oo0一二三四五六七八九十]'
const dated = new RegExp(`(\\d{4}|[一二]${numeral}{3})\\s*年\\s*(\\d{1,2}|${numeral}{1,3})\\s*月(?:\\s*(\\d{1,2}|${numeral}{1,3})\\s*日)?`)

const isoDated = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/

/** Lines of a head that state when it was issued or adopted are short; dates in sentences are of something else. */
const LINE = 70

/** The first date on a line of its own, in digits or in Chinese numerals (一九九一年三月二十日, 2011-03-18). */
function dateOf(head: string): string | null {
  const lines = head
    .normalize('NFKC')
    .split('\n')
    .filter((line) => line.length <= LINE)
  const match = lines.map((line) => dated.exec(line) ?? isoDated.exec(line)).find((found) => found !== null)
  const [year, month, day] = (match?.slice(1) ?? []).map((part) => (part ? numeralValue(part) : null))
  if (!year || !month || month > 12) return null
  return [String(year), month, ...(day && day <= 31 ? [day] : [])].map((part) => String(part).padStart(2, '0')).join('-')
}
