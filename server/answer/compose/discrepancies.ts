import type { Document } from '../../../ingest/schema.ts'
import type { DraftDiscrepancy, Evidence } from '../draft.ts'
import { halfWidth } from '../half-width.ts'
import type { Knowledge, PassageView } from '../knowledge.ts'
import type { RankedUnit, Ranking } from '../rank.ts'
import { withoutBases } from '../refusal/years-told.ts'
import type { MatchedIndicator } from '../select-indicators.ts'
import { matchable, presence } from '../understand/concepts.ts'
import { planYears } from '../understand/plan-years.ts'
import type { Understanding } from '../understand/understanding.ts'

/** How alike two clauses must be, numbers aside, to speak of the same thing. */
const ALIKE = 0.72

/** A clause that names only what is counted, and leaves it to its head of what: 绿化面积共…万平方米. */
const SHORT_LABEL = /^.{1,12}$/

interface Statement {
  /** Its words without numbers, normalised. */
  readonly words: string
  /** As printed. */
  readonly value: string
  readonly amount: number
  readonly unit: string
  /** The year (2020) or five-year period (P2016) it speaks of; null where nothing tells. */
  readonly time: string | null
  /** Looks ahead (目标, 到2025年) or back. */
  readonly ahead: boolean
  /** Says by how much something grew or fell, and not what it came to. */
  readonly change: boolean
  readonly evidence: Evidence
  readonly region: string | null
  /** What heads its passage: 园林道路绿化重点项目 and 公园绿化重点项目 speak of unlike things in like words. */
  readonly head: string
  /** The box whose entry it is; null of what is no entry of a list. */
  readonly list: string | null
  /** The part of the place that its headings name: 第二节 川南经济区; null where it speaks of the whole. */
  readonly part: string | null
}

const partOfPlace = /(?:[地片山老新园景城]区|经济[区带]|[圈带群市县州]|流域|平原|两翼|三角洲)[。：:]?$/

/** Different values for the same thing in two places of what was found: both are shown and named as different. */
export function discrepanciesOf(query: Understanding, ranking: Ranking, matched: readonly MatchedIndicator[], knowledge: Knowledge): DraftDiscrepancy[] {
  const statements = [
    ...matched
      .filter(({ nameShare }) => nameShare >= 0.95)
      .slice(0, 3)
      .flatMap((one) => rowStatements(one, knowledge)),
    ...ranking.units.slice(0, 10).flatMap((unit) => sentenceStatements(unit, query, knowledge)),
  ]
  // What differs in another year is no matter where one year is asked about.
  const { years } = query.times
  const asked = statements.filter(({ time }) => years.length === 0 || time === null || !/^\d/.test(time) || years.includes(Number(time)))
  for (const [i, one] of asked.entries()) {
    for (const other of asked.slice(i + 1)) {
      if (!differ(one, other)) continue
      const text =
        query.language === 'en'
          ? `The sources give different values: ${one.value} and ${other.value}.`
          : `来源不一致：一处为${one.value}，另一处为${other.value}。`
      return [{ subject: one.words, text, values: [one, other].map(({ value, evidence }) => ({ value, evidence })) }]
    }
  }
  return []
}

/** The same thing of the same place and year, told twice with amounts that rounding does not explain. */
function differ(one: Statement, other: Statement): boolean {
  if (
    one.evidence.passage === other.evidence.passage ||
    // Two entries of one box are two things.
    (one.list !== null && one.list === other.list) ||
    one.region !== other.region ||
    one.part !== other.part ||
    one.unit !== other.unit ||
    one.ahead !== other.ahead ||
    one.change !== other.change
  )
    return false
  if (one.time === null || one.time !== other.time) return false
  if (Math.abs(one.amount - other.amount) <= 0.005 * Math.max(Math.abs(one.amount), Math.abs(other.amount))) return false
  const headed = one.head !== '' && other.head !== '' && one.head !== other.head && SHORT_LABEL.test(one.words) && SHORT_LABEL.test(other.words)
  return !headed && !isOfOtherKind(one.words, other.words) && alike(withoutManner(one.words), withoutManner(other.words)) >= ALIKE
}

/** 以…的决心压减…: how it was done, before what was done. */
const withoutManner = (words: string): string =>
  words.replace(/^(?:以\p{Script=Han}{2,8}的(?:决心|力度|态度|举措|措施|勇气|魄力)|大力|坚决|扎实|积极|全面|深入|持续|有序|先后|稳步|加快)/u, '')

/** Words that tell one of a kind from the others beside it in a sentence otherwise alike. */
const kinds = [
  '城镇',
  '农村',
  '常住',
  '户籍',
  '国家级',
  '省级',
  '市级',
  '县级',
  '公办',
  '民办',
  '新增',
  '净增',
  '累计',
  '男',
  '女',
  '一期',
  '二期',
  '出口',
  '进口',
  '城市',
  '乡镇',
]

/** 城镇居民收入 and 农村居民收入 are two things, however alike their sentences. */
const isOfOtherKind = (one: string, other: string): boolean => kinds.some((kind) => one.includes(kind) !== other.includes(kind))

/** Clauses of a unit that speak of the question's subject and give one value. */
function sentenceStatements({ unit, ownCoverage }: RankedUnit, query: Understanding, knowledge: Knowledge): Statement[] {
  if (ownCoverage < 0.5) return []
  const { passage } = knowledge.passages[unit.passage]!
  if (passage.kind === 'table-row') return []
  const plan = knowledge.plans.get(passage.documentId)!
  const text = halfWidth(plan.text.slice(...unit.range))
  // Of the same thing only where both clauses name what is asked about most.
  const most = Math.max(0, ...query.concepts.map(({ weight }) => weight))
  const strong = query.concepts.filter(({ weight }) => weight >= 0.5 && weight >= 0.85 * most)
  return [...text.matchAll(/[^，,；;。：:、]+/g)].flatMap((match): Statement[] => {
    const clause = match[0]
    const amounts = amountsOf(clause)
    const amount = amounts[0]
    const words = matchable(clause.replace(/(?:19|20)\d{2}\s*年/g, '').replace(/\d+(?:\.\d+)?/g, ''))
    // A share (占全省生产总值的31%) leaves what has it to the clause before it.
    if (!amount || amounts.length !== 1 || words.length < 5 || /^\s*占/.test(clause) || !strong.some((concept) => presence(concept, words) >= 0.8)) return []
    const time = timeOf(text.slice(0, match.index + clause.length), knowledge.passages[unit.passage]!, plan.document)
    return [
      {
        ...amount,
        words,
        time,
        change: /增长|增加|提高|下降|降低|减少|增幅|增速/.test(clause),
        ahead: /目标|力争|到\s*20\d{2}|要|将|计划|以上|以内/.test(clause),
        evidence: { passage: unit.passage, range: unit.range },
        region: plan.document.region,
        head: unit.lead,
        list: passage.kind === 'list' ? passage.sectionId : null,
        part: passage.path.findLast((title) => partOfPlace.test(title.trim())) ?? [...text.slice(0, match.index).matchAll(opensWithPlace)].at(-1)?.[1] ?? null,
      },
    ]
  })
}

/** 某市重点发展…；另一市…: what stands behind is of that one alone. */
const opensWithPlace = /(?<=^|[；;。])\s*(\p{Script=Han}{2,4}(?:[市县区州盟]|地区|经济区))(?=重点|建设|以|为|要|发展|着力|突出|依托|围绕|充分|[，、：])/gu

/** The last year or period named so far; else what a report means by 今年, or the period its headings name. */
function timeOf(words: string, view: PassageView, document: Document): string | null {
  const year = [...withoutBases(words.replace(/\s/g, '')).matchAll(/((?:19|20)\d{2})\s*年/g)].at(-1)
  const period = planYears(words).at(-1)
  if (year) return year[1] ?? null
  if (period) return `P${period[0]}`
  if (document.kind === 'report' && /今年|年内|本年/.test(words)) return document.issuedOn?.slice(0, 4) ?? null
  return view.periods.length === 1 ? `P${view.periods[0]}` : null
}

/** The actual values of an indicator's row as statements of their years. */
function rowStatements({ indicator, documentId }: MatchedIndicator, knowledge: Knowledge): Statement[] {
  const passage = knowledge.ordinalOf.get(indicator.passageId)
  const plan = knowledge.plans.get(documentId)
  if (passage === undefined || !plan || indicator.unit === null) return []
  const view = knowledge.passages[passage]!.passage
  return indicator.values.flatMap((value): Statement[] => {
    const amount = value.kind === 'actual' && value.year !== null ? amountsOf(halfWidth(`${value.value}${indicator.unit}`))[0] : undefined
    if (!amount) return []
    const words = matchable(`全年${indicator.name.replace(/(?:人数|数量|数)$/, '')}${amount.unit}`)
    return [
      {
        ...amount,
        words,
        time: String(value.year),
        ahead: false,
        change: /增长|增速|下降|降低|减少/.test(indicator.name),
        evidence: { passage, range: [view.start, view.end] },
        region: plan.document.region,
        head: '',
        list: null,
        part: null,
      },
    ]
  })
}

const scales: Readonly<Record<string, number>> = { 万亿: 1e12, 亿: 1e8, 万: 1e4, '': 1 }

function amountsOf(text: string): { value: string; amount: number; unit: string }[] {
  const found = text.matchAll(/(\d+(?:\.\d+)?)\s*(万亿|亿|万)?(元|%|％|个百分点|个|家|户|人|座|亩|公里|平方公里|平方米|吨|名|件|处|所)/g)
  return [...found].map(([printed, number, scale, unit]) => ({
    value: printed.replace(/\s/g, ''),
    amount: Number(number) * (scales[scale ?? ''] ?? 1),
    unit: unit ?? '',
  }))
}

/** Share of character pairs that two texts have in common (Dice). */
function alike(one: string, other: string): number {
  const pairs = (text: string) => new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)))
  const a = pairs(one)
  const b = pairs(other)
  const common = [...a].filter((pair) => b.has(pair)).length
  return (2 * common) / Math.max(1, a.size + b.size)
}
