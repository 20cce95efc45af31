import type { Indicator } from '../../../ingest/schema.ts'
import type { DraftBlock } from '../draft.ts'
import type { Knowledge } from '../knowledge.ts'
import { holdsValue } from '../select-indicators.ts'
import { anyOf } from '../understand/any-of.ts'
import { matchable } from '../understand/concepts.ts'
import { documentsMeant } from '../understand/scope.ts'
import type { Understanding } from '../understand/understanding.ts'
import { indicatorLine } from './indicator.ts'

/** 二、创新驱动（4个） is the group 创新驱动. */
const bareGroup = (group: string): string =>
  group.replace(/^[(（]?[一二三四五六七八九十\d]{1,2}[)）]?[、.．\s]\s*/, '').replace(/\s*[(（][^()（）]*[)）]\s*$/, '')

/** The group of a table that the question names by its whole name: 创新驱动 in 创新驱动类指标有哪些; null where it names none. */
function groupAsked(rows: readonly Indicator[], question: string): string | null {
  const asked = matchable(question)
  const named = [...new Set(rows.map(({ group }) => group))].filter((group) => bareGroup(group).length >= 4 && asked.includes(matchable(bareGroup(group))))
  return named.toSorted((one, another) => bareGroup(another).length - bareGroup(one).length)[0] ?? null
}

/** 哪些是约束性指标, 创新驱动类指标有几个: the rows of that attribute or group, of the table that looks furthest ahead or of the period asked about. Null for other questions. */
export function indicatorListBlocks(query: Understanding, knowledge: Knowledge): DraftBlock[] | null {
  const text = query.standalone
  if (unmet.test(text) && (query.asking.list || /which|what|哪/i.test(text))) return saysUnmet(query, knowledge) ? null : outcomeBlocks(query, knowledge)
  const binding = /约束性|硬约束|binding/i.test(text)
    ? '约束性'
    : /预期性|(?:expected|anticipatory|indicative) (?:indicator|target)s/i.test(text)
      ? '预期性'
      : null
  const asksAll = query.asking.list || /(?:多少|几)[个项]/.test(text)
  if (!asksAll || !/指标|indicator|binding (?:target|goal|value|one)s?/i.test(text)) return null
  const blocks: DraftBlock[] = []
  for (const documentId of documentsMeant(query.scope)) {
    const plan = knowledge.plans.get(documentId)
    const table = plan && tableAsked(plan.indicators, query)
    if (!plan || table === undefined) continue
    const ofTable = plan.indicators.filter((indicator) => indicator.table === table)
    const group = groupAsked(ofTable, text)
    if (binding === null && group === null) continue
    const rows = ofTable.filter((indicator) => (binding === null || indicator.binding === binding) && (group === null || indicator.group === group))
    if (rows.length === 0) continue
    const kind = [...(group === null ? [] : [`“${bareGroup(group)}”`]), ...(binding === null ? [] : [binding])].join(query.language === 'en' ? ' ' : '的')
    blocks.push({
      type: 'heading',
      text: query.language === 'en' ? `${table}: ${rows.length} ${kind} indicators` : `${table}中，${kind}指标共${rows.length}项`,
      evidence: [],
    })
    blocks.push(...rows.flatMap((indicator) => indicatorLine({ indicator, documentId }, query, knowledge) ?? []))
  }
  return blocks.length > 0 ? blocks : null
}

const unmet = anyOf(
  /(?:指标|目标).{0,8}(?:没|未|没有|不).{0,2}(?:完成|达到|达标|实现)|(?:没|未|没有)(?:完成|达到|达标|实现)的?.{0,6}(?:指标|目标)/i,
  /(?:targets?|indicators?)\b.{0,40}\b(?:not (?:met|reached|achieved)|miss(?:ed)?|fail(?:ed)?)/i,
  /\b(?:miss(?:ed)?|fail(?:ed)? to (?:meet|reach))\b.{0,30}(?:targets?|indicators?)/i,
  /(?:targets?|indicators?)\b.{0,60}\b(?:miss|fail to (?:meet|reach))\b/i,
)

/** A sentence says which were not met: 有三项指标没有完成：一是…. */
const named =
  /(?:指标|目标)[^，,。；;]{0,8}(?:没有|没能|未能?)(?:完成|实现|达到)[：:，,]?(?:一是|主要|即|[（(][1一])|(?:没有|未能?)完成的(?:指标|目标)?(?:有|是|主要|[：:])|有[一二三四五六七八九十\d几]+[项个](?:指标|目标)(?:没有|没能|未能?)(?:完成|实现|达到)[：:，,]|[一二三四五六七八九十\d]+[项个](?:指标|目标)(?:没有|没能|未能?)(?:完成|实现|达到)/

/** 有哪些指标没有完成，差多少 asks which, and a sentence says: the numbers come with it. */
export const asksUnmetSaid = (query: Understanding, knowledge: Knowledge): boolean =>
  unmet.test(query.standalone) && (query.asking.list || /which|what|哪/i.test(query.standalone)) && saysUnmet(query, knowledge)

function saysUnmet({ scope }: Understanding, { units, passages }: Knowledge): boolean {
  const own = scope.places.flatMap((place) => place.own)
  const searched = new Set(own.length > 0 ? own : scope.documents)
  return units.some(({ words, passage }) => named.test(words) && searched.has(passages[passage]!.documentId))
}

/**
 * 哪些指标没有完成: the tables set targets beside what was reached and do not judge, and whether more or less is better only a reader can say.
 * So all rows that give both, under a note that says so. Null where no table gives both.
 */
function outcomeBlocks(query: Understanding, knowledge: Knowledge): DraftBlock[] | null {
  const blocks: DraftBlock[] = []
  for (const documentId of documentsMeant(query.scope)) {
    const plan = knowledge.plans.get(documentId)
    const rows = (plan?.indicators ?? []).filter(givesBoth)
    const table = tableAsked(rows, query)
    const shown = rows.filter((row) => row.table === table)
    if (!plan || table === undefined) continue
    const lines = shown.flatMap((indicator) => indicatorLine({ indicator, documentId }, query, knowledge) ?? [])
    if (lines.length > 0) blocks.push({ type: 'heading', text: table, evidence: [] }, ...lines)
  }
  if (blocks.length === 0) return null
  const text =
    query.language === 'en'
      ? 'The source does not say which targets were missed. These rows give both a target and what was reached:'
      : '原文没有写明哪些指标没有完成，下面是表中同时给出目标和实际的各项：'
  return [{ type: 'note', text, evidence: [] }, ...blocks]
}

/** A target and an actual value of one year. */
function givesBoth({ values }: Indicator): boolean {
  const given = values.filter(({ year, value }) => year !== null && holdsValue(value))
  return given.some(({ kind, year }) => kind === 'target' && given.some((other) => other.kind === 'actual' && other.year === year))
}

/** The indicator table whose last year fits the period asked about; the furthest-looking one where none is. */
function tableAsked(
  indicators: readonly { readonly table: string; readonly values: readonly { readonly year: number | null }[] }[],
  { times }: Understanding,
): string | undefined {
  const lasts = new Map<string, number>()
  for (const { table, values } of indicators) lasts.set(table, Math.max(lasts.get(table) ?? 0, ...values.map(({ year }) => year ?? 0)))
  const wanted = times.periods[0]?.[1] ?? times.years.at(-1)
  const ordered = [...lasts].sort((a, b) => b[1] - a[1])
  return (ordered.find(([, last]) => last === wanted) ?? ordered[0])?.[0]
}
