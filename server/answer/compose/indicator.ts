import type { Indicator, IndicatorValue } from '../../../ingest/schema.ts'
import { isPrintedNumeral } from '../../../ingest/text/numerals.ts'
import type { DraftBlock, Evidence } from '../draft.ts'
import type { Knowledge } from '../knowledge.ts'
import { bounds, holdsValue, MOST_PERCENT } from '../select-indicators.ts'
import { matchable } from '../understand/concepts.ts'
import type { Understanding } from '../understand/understanding.ts'
import { asksEveryYear, extremeYearAsked } from '../understand/years.ts'
import { changeNote } from './change.ts'

export interface IndicatorRow {
  readonly indicator: Indicator
  readonly documentId: string
}

const kindWords: Readonly<Record<IndicatorValue['kind'], string>> = { actual: '实际', target: '目标', growth: '年均增长', cumulative: '累计', other: '' }
const kindWordsEnglish: Readonly<Record<IndicatorValue['kind'], string>> = {
  actual: 'actual',
  target: 'target',
  growth: 'average annual growth',
  cumulative: 'cumulative',
  other: '',
}

/** The line that states an indicator as its row does, and a note on the marks its values carry. Null where the row gives no value. */
export function indicatorBlocks(matched: IndicatorRow, query: Understanding, knowledge: Knowledge): DraftBlock[] {
  const line = indicatorLine(matched, query, knowledge)
  const passage = line?.evidence[0]?.passage
  if (!line || passage === undefined) return []
  const { note } = matched.indicator
  const change = changeNote(matched.indicator, query, line.evidence)
  const lines = change === null ? [line] : [line, change]
  return note ? [...lines, { type: 'note', text: note, evidence: noteEvidence(matched.indicator, knowledge, passage) }] : lines
}

/** The line alone; null where its row is not held. */
export function indicatorLine({ indicator, documentId }: IndicatorRow, query: Understanding, knowledge: Knowledge): DraftBlock | null {
  const plan = knowledge.plans.get(documentId)
  const passage = knowledge.ordinalOf.get(indicator.passageId)
  if (!plan || passage === undefined) return null
  const { start, end } = knowledge.passages[passage]!.passage
  const place = plan.document.region ?? plan.document.title
  const text = query.language === 'en' ? englishLine(place, indicator, query) : chineseLine(place, indicator, query)
  return { type: 'indicator', text, evidence: [{ passage, range: [start, end] }], indicator: { documentId, id: indicator.id } }
}

/** Notes stand below the table: the passages of the same section that hold parts of what is said of the row's marks. */
function noteEvidence(indicator: Indicator, knowledge: Knowledge, row: number): DraftBlock['evidence'] {
  const section = knowledge.passages[row]!.passage.sectionId
  const parts = indicator.note.split('；').map(matchable)
  const found: Evidence[] = []
  for (let ordinal = row + 1; ordinal < knowledge.passages.length; ordinal++) {
    const { passage } = knowledge.passages[ordinal]!
    if (passage.sectionId !== section) break
    if (passage.kind === 'table-row') continue
    const words = matchable(passage.text)
    if (parts.some((part) => words.includes(part))) found.push({ passage: ordinal, range: [passage.start, passage.end] })
  }
  return found
}

/** The value asked for leads; the others of the row follow in brackets. */
export function chineseLine(place: string, indicator: Indicator, query: Understanding): string {
  const main = mainValue(indicator, query)
  const name = levelName(indicator, main)
  const others = otherValues(indicator, main, query)
  const brackets = [...others.map((value) => valueWords(value, indicator)), ...(indicator.binding ? [indicator.binding] : [])]
  const rest = brackets.length > 0 ? `（${brackets.join('，')}）` : ''
  if (!main) return `${place}${name}：表中未给出数值${rest}`
  const missing = missingYear(indicator, main, query)
  if (missing) return `${place}没有给出${missing.year}年${name}的${missing.actual ? '实际值' : '数值'}，给出的是${valueWords(main, indicator)}${rest}`
  const year = main.year && main.kind !== 'growth' && !name.startsWith(`${main.year}年`) ? `${main.year}年` : ''
  return `${place}${year}${name}${joined(nameOfValue(main, indicator), main, indicator)}${rest}`
}

/** The row's own name where it says enough alone; with the row it details where it does not. */
export function shownName({ name, place }: Indicator): string {
  if (place !== undefined) return name.slice(name.lastIndexOf(place)).replaceAll('·', ' ')
  const detail = name.slice(name.lastIndexOf('·') + 1)
  return detail.length >= 5 ? detail : name.replaceAll('·', ' ')
}

/** 收入增长（%） of 34793, 浓度下降 of 60 ug/m3: a level is no growth, whatever its row is called. 贫困人口减少 of 50万人 is by how many. */
function levelName(indicator: Indicator, main: IndicatorValue | null): string {
  const name = shownName(indicator)
  if (!main || main.kind === 'growth' || main.kind === 'cumulative') return name
  const share =
    /^[%％‰]$/.test(indicator.unit ?? '') && !/\p{Nd}\s*[a-zμ]/iu.test(main.value) && (Number.parseFloat(main.value.normalize('NFKC')) || 0) <= MOST_PERCENT
  if (share || indicator.unit === null) return name
  return /浓度/.test(name) ? name.replace(/(?:下降|降低|减少)$/, '') : name.replace(/增长$/, '')
}

/** 目标为35%, 年均增长>8%, 年均增长：完成国家下达目标任务. */
function joined(word: string, value: IndicatorValue, indicator: Indicator): string {
  const printed = withUnit(value, indicator)
  if (!isNumber(printed)) return `：${printed}`
  return /^[<>≤≥＜＞]/.test(printed) ? `${word}${printed}` : `${word}为${printed}`
}

export function englishLine(place: string, indicator: Indicator, query: Understanding): string {
  const main = mainValue(indicator, query)
  const ordered = [...(main ? [main] : []), ...otherValues(indicator, main, query)]
  const missing = main ? missingYear(indicator, main, query) : null
  const parts = ordered.map((value) => `${value.year ?? ''} ${englishNameOf(value, indicator)}: ${withUnit(value, indicator)}`.trim())
  const binding = indicator.binding ? [indicator.binding === '约束性' ? 'binding (约束性)' : 'expected (预期性)'] : []
  return `${place} ${levelName(indicator, main)} — ${[...(missing ? [`no ${missing.actual ? 'actual ' : ''}value given for ${missing.year}`] : []), ...parts, ...binding].join('; ')}`
}

/** 2020年实际312.8亿元; 年均增长8%; where a row has two of a kind, with the head they stand under: 规划目标累计15%. */
function valueWords(value: IndicatorValue, indicator: Indicator): string {
  const year = value.year && value.kind !== 'growth' ? `${value.year}年` : ''
  const printed = withUnit(value, indicator)
  return `${year}${nameOfValue(value, indicator)}${isNumber(printed) ? '' : '：'}${printed}`
}

/** actual; where a row has two of a kind, with the head they stand under: 规划目标 average annual growth. */
function englishNameOf(value: IndicatorValue, indicator: Indicator): string {
  const word = kindWordsEnglish[value.kind]
  return word ? [headApart(value, indicator), word].filter((part) => part !== '').join(' ') : value.label
}

/** The head that tells a value from another of its kind and year; '' where there is none such. */
function headApart(value: IndicatorValue, indicator: Indicator): string {
  const twins = indicator.values.filter((other) => other.kind === value.kind && other.year === value.year && holdsValue(other.value))
  const head = value.label.split(/\s/)[0] ?? ''
  // The growth aimed at must not be taken for the growth that the same row reports.
  const aimedAt = (value.kind === 'growth' || value.kind === 'cumulative') && /目标|规划|计划/.test(head) && reportsAfter(indicator)
  return (twins.length > 1 || aimedAt) && !/年均|累计/.test(head) ? head : ''
}

/** The row gives an actual value for the year of its target, or a later one. */
function reportsAfter({ values }: Indicator): boolean {
  const last = Math.max(0, ...values.flatMap(({ kind, year }) => (kind === 'target' ? [year ?? 0] : [])))
  return last > 0 && values.some(({ kind, year, value }) => kind === 'actual' && (year ?? 0) >= last && holdsValue(value))
}

function nameOfValue(value: IndicatorValue, indicator: Indicator): string {
  // A column headed by its year alone says no more than that.
  const word = kindWords[value.kind] || (/^(?:19|20)\d{2}年?$/.test(value.label.trim()) ? '' : value.label)
  const head = headApart(value, indicator)
  return word.startsWith(head) ? word : `${head}${word}`
}

/** The value as printed, with the unit where it is a bare number, be it one with a bound behind it (48左右). */
export function withUnit(value: IndicatorValue, indicator: Indicator): string {
  const bound = bounds.exec(value.value.trim())?.[0] ?? ''
  const shown = numberWithUnit({ ...value, value: value.value.trim().slice(0, value.value.trim().length - bound.length) }, indicator)
  return `${shown}${bound}`
}

const isNumber = (printed: string): boolean => /\p{Nd}/u.test(printed) || /^(?:百分之)?[一二三四五六七八九十百千万亿〇零两]/.test(printed)

function numberWithUnit(value: IndicatorValue, indicator: Indicator): string {
  const printed = value.kind === 'cumulative' ? value.value.replace(/[[\]［］()（）]|(?:五年)?累计/g, '').trim() : value.value.trim()
  // Older tables print numerals: 一万一千三百; that growth is in hundredths their heads say.
  if (isPrintedNumeral(printed))
    return value.kind === 'growth' || value.kind === 'cumulative'
      ? `${/百分之/.test(value.label) ? '百分之' : ''}${printed}`
      : `${printed}${indicator.unit ?? ''}`
  // 44μg/m3 has its own unit.
  if (!/\p{Nd}[\])］）*＊]*$/u.test(printed) || /\p{Nd}\s*[\p{L}μ/]+\/?/u.test(printed.replace(/\p{Script=Han}/gu, ''))) return printed
  // Growth has its unit in the column's head, not in the row's: where the head prints none, the bare number stands.
  const unit = indicator.unit ?? ''
  const ofGrowth = /[%％]$/.test(unit) && /(?:增长|增速)(?:率|速度)?$/.test(indicator.name.replace(/[(（][^()（）]*[)）]$/, ''))
  if (value.kind === 'growth') return (/%|％/.test(value.label) || ofGrowth) && !/%|％/.test(printed) ? `${printed}%` : printed
  // A column of growth and sums whose head says % holds sums of either kind.
  if (value.kind === 'cumulative' && /[%％]/.test(value.label) && !/^[%％]$/.test(unit)) return `${printed}${unitOfSum(printed, indicator)}`
  if (printed.includes(unit) && unit !== '') return printed
  // Growth of incomes in %, and the incomes themselves beside it: what is no percentage stands as it is printed.
  if (/^[%％]$/.test(unit) && Number.parseFloat(printed.normalize('NFKC')) > MOST_PERCENT) return printed
  if (/^\p{Nd}/u.test(unit)) return `${printed}（${unit}）`
  const mark = /[*＊]+$/.exec(printed)?.[0] ?? ''
  return `${printed.slice(0, printed.length - mark.length)}${unit}${mark}`
}

/** How far a sum may be from what the row's values come to, as plans round them: a share of it. */
const ROUNDED = 0.02

/** The unit of a sum over a period: the row's where the row gives no level, or its levels differ by that much; % where they grow by it; '' where neither tells. */
function unitOfSum(printed: string, { values, unit }: Indicator): string {
  const numberOf = ({ value }: IndicatorValue) => Number.parseFloat(value.normalize('NFKC').replace(/^[^\d-]+/, ''))
  const level = (kind: IndicatorValue['kind']) =>
    values
      .filter((value) => value.kind === kind && holdsValue(value.value))
      .map(numberOf)
      .at(-1)
  const sum = Number.parseFloat(printed.normalize('NFKC').replace(/^[^\d-]+/, ''))
  const [from, to] = [level('actual'), level('target')]
  if (from === undefined && to === undefined) return unit ?? ''
  if (from === undefined || to === undefined || !Number.isFinite(sum)) return ''
  const near = (other: number) => Math.abs(Math.abs(other) - Math.abs(sum)) <= ROUNDED * Math.abs(sum)
  const grown = near((100 * (to - from)) / from)
  return near(to - from) === grown ? '' : grown ? '%' : (unit ?? '')
}

/** Which value the question asks for: of the year asked, else the target furthest ahead, else the latest. */
export function mainValue(indicator: Indicator, { times, standalone }: Understanding): IndicatorValue | null {
  const given = indicator.values.filter((value) => holdsValue(value.value))
  const extreme = extremeYearAsked(standalone)
  if (extreme !== null) return extremeOf(given, extreme, times) ?? given.at(-1) ?? null
  const asksGrowth = /年均(?!浓度)|增速|growth rate|annual growth/i.test(standalone)
  // 2017年（“十三五”期间）: the year says which, and the period only where.
  const asked = times.years.length > 0 ? times.years : times.periods.map(([, end]) => end)
  const ofYear = given.filter((value) => value.year !== null && asked.includes(value.year)).sort((a, b) => (b.year ?? 0) - (a.year ?? 0))
  if (asksGrowth) {
    const growths = given.filter((value) => value.kind === 'growth')
    // What a period grew by is what was reached, where the row has that beside the aim.
    const reached = asksTarget(standalone) ? undefined : growths.filter(({ label }) => !/目标|规划|计划/.test(label)).at(-1)
    return reached ?? growths[0] ?? ofYear[0] ?? given[0] ?? null
  }
  const asksActual = asksActualOnly(standalone)
  // What came of a target says more than the target, unless that is asked for.
  const lookingAhead = !asksActual && (asksTarget(standalone) || (ofYear.length === 0 && !reportsAfter(indicator)))
  const preferred = lookingAhead ? 'target' : 'actual'
  return (
    ofYear.find((value) => value.kind === preferred) ??
    (asksActual ? given.filter(({ kind }) => kind === 'actual').at(-1) : undefined) ??
    ofYear[0] ??
    given.filter((value) => value.kind === preferred).at(-1) ??
    given.find((value) => value.kind === 'growth') ??
    given.at(-1) ??
    null
  )
}

function extremeOf(given: readonly IndicatorValue[], extreme: 'largest' | 'least', { years }: Understanding['times']): IndicatorValue | undefined {
  const [from, to] = years.length >= 2 ? [years[0]!, years.at(-1)!] : [0, Number.POSITIVE_INFINITY]
  const size = ({ value }: IndicatorValue) => Number.parseFloat(value.normalize('NFKC')) * (extreme === 'largest' ? 1 : -1)
  return given
    .filter((value) => value.kind === 'actual' && value.year !== null && value.year >= from && value.year <= to && !Number.isNaN(size(value)))
    .toSorted((a, b) => size(b) - size(a))[0]
}

function otherValues(indicator: Indicator, main: IndicatorValue | null, { times, standalone }: Understanding): IndicatorValue[] {
  const given = indicator.values.filter(
    (value) => value !== main && holdsValue(value.value) && !(value.kind === 'growth' && main?.kind === 'target' && value.value === main.value),
  )
  if (given.length <= 4 || asksEveryYear(standalone)) return given
  const asked = new Set(times.years)
  const wanted = given.filter((value) => value.kind !== 'actual' || value.year === null || asked.has(value.year))
  const actuals = given.filter((value) => value.kind === 'actual')
  return wanted.length >= 2 && asked.size > 0
    ? wanted
    : [...new Set([...given.filter((value) => value.kind !== 'actual'), ...actuals.slice(0, 1), ...actuals.slice(-1)])]
}

/** The year asked for, where the row leaves it blank, or gives no actual value where that is asked for, and another value has to speak. */
function missingYear(indicator: Indicator, main: IndicatorValue, { times, standalone }: Understanding): { year: number; actual: boolean } | null {
  const year = times.years.at(-1)
  if (year === undefined) return null
  const ofYear = indicator.values.filter((value) => value.year === year)
  if (ofYear.length === 0) return null
  if (!ofYear.some(({ value }) => holdsValue(value))) return main.year === year ? null : { year, actual: false }
  const actualOnly = asksActualOnly(standalone) && !ofYear.some(({ kind, value }) => kind !== 'target' && holdsValue(value))
  return actualOnly ? { year, actual: true } : null
}

/** Whether a target was met is asked, beside what was reached: 各是多少，都完成当初定的目标了吗. */
const asksIfMet = /(?:完成|达到|实现|超过)[^，。？?]{0,10}目标[^，。？?]{0,3}(?:吗|没|么|[？?])/
const asksForTarget = /目标|规划|计划|预期(?!寿命)|要求|当初|定的|要达到|要提|target|plan|aim|expect/i
const asksTarget = (question: string) => {
  const rest = question.replace(asksIfMet, '')
  return asksForTarget.test(/多少|几/.test(rest) ? rest : question)
}
const asksActualOnly = (question: string) => /实际|actual/i.test(question) && !asksTarget(question)
