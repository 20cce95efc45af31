import type { Citation } from '../contract.ts'
import type { Knowledge } from './knowledge.ts'
import type { Understanding } from './understand/understanding.ts'

const MOST = 3

/** Questions to ask next, drawn from the sections that the answer's citations stand in. */
export function suggestionsOf(query: Understanding, citations: readonly Citation[], knowledge: Knowledge): string[] {
  const seen = new Set<string>()
  const suggestions: string[] = []
  for (const citation of citations) {
    const plan = knowledge.plans.get(citation.documentId)
    const ordinal = knowledge.ordinalOf.get(citation.passageId)
    if (!plan || ordinal === undefined) continue
    const { sectionId } = knowledge.passages[ordinal]!.passage
    const place = plan.document.region ?? ''
    for (let next = ordinal + 1; next < Math.min(knowledge.passages.length, ordinal + 8) && suggestions.length < MOST; next++) {
      const { passage } = knowledge.passages[next]!
      if (passage.documentId !== citation.documentId) break
      const section = plan.sections.get(passage.sectionId)
      const words =
        passage.sectionId === sectionId && passage.kind !== 'table-row'
          ? (passage.lead.replace(/^[—\s]+/, '').split(/[。：:]/)[0] ?? '')
          : section?.kind === '专栏' && passage.kind !== 'table-row'
            ? section.title
            : ''
      if (words.length < 4 || /[“”]/.test(words) || words.length > 24 || seen.has(words)) continue
      seen.add(words)
      const question = section?.kind === '专栏' && passage.sectionId !== sectionId ? `${place}${words}有哪些？` : `${place}在“${words}”方面有哪些内容？`
      const asked = query.language === 'en' ? `What does the plan of ${place} say on ${words}?` : question
      if (asked !== query.text) suggestions.push(asked)
      break
    }
  }
  return suggestions
}
