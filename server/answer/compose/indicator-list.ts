import type { DraftBlock } from '../draft.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Understanding } from '../understand/understanding.ts'
import { chineseLine, englishLine } from './indicator.ts'

/** 哪些是约束性指标: the rows of that attribute, of the table that looks furthest ahead or of the period asked about. Null for other questions. */
export function indicatorListBlocks(query: Understanding, knowledge: Knowledge): DraftBlock[] | null {
  const text = query.standalone
  const binding = /约束性|硬约束|binding/i.test(text)
    ? '约束性'
    : /预期性|(?:expected|anticipatory|indicative) (?:indicator|target)s/i.test(text)
      ? '预期性'
      : null
  if (binding === null || !query.asking.list || !/指标|indicator|binding (?:target|goal|value|one)s?/i.test(text)) return null
  const blocks: DraftBlock[] = []
  for (const documentId of query.scope.places.length > 0 ? query.scope.places.flatMap((place) => place.own) : query.scope.documents) {
    const plan = knowledge.plans.get(documentId)
    const table = plan && tableAsked(plan.indicators, query)
    if (!plan || table === undefined) continue
    const rows = plan.indicators.filter((indicator) => indicator.table === table && indicator.binding === binding)
    if (rows.length === 0) continue
    const place = plan.document.region ?? plan.document.title
    blocks.push({
      type: 'heading',
      text: query.language === 'en' ? `${table}: ${rows.length} ${binding} indicators` : `${table}中，${binding}指标共${rows.length}项`,
      evidence: [],
    })
    rows.forEach((indicator) => {
      const passage = knowledge.ordinalOf.get(indicator.passageId)
      if (passage === undefined) return
      const view = knowledge.passages[passage]!.passage
      const line = query.language === 'en' ? englishLine(place, indicator, query) : chineseLine(place, indicator, query)
      blocks.push({ type: 'indicator', text: line, evidence: [{ passage, range: [view.start, view.end] }], indicator: { documentId, id: indicator.id } })
    })
  }
  return blocks.length > 0 ? blocks : null
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
