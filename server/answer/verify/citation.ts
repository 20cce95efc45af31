import { linesOf, pageOf, runsOf } from '../../../ingest/offset-map.ts'
import type { Citation } from '../../contract.ts'
import { permalink } from '../cite.ts'
import type { Knowledge } from '../knowledge.ts'
import { passagesQuoted } from './words.ts'

/** What a citation says that its document, its passage or the file as published does not; null where all is right. */
export function citationFault(citation: Citation, knowledge: Knowledge): string | null {
  const plan = knowledge.index.plans.get(citation.documentId)
  if (!plan) return 'names a document that is not held'
  const ordinal = knowledge.ordinalOf.get(citation.passageId)
  const passage = ordinal === undefined ? undefined : knowledge.passages[ordinal]?.passage
  if (!passage || passage.documentId !== citation.documentId) return 'names a passage that is not held'
  const { quote, quoteStart, quoteEnd } = citation
  if (quote === '' || plan.text.slice(quoteStart, quoteEnd) !== quote) return 'its quote does not stand at its offsets'
  const { title, docNumber, issuer, issuedOn, id } = plan.document
  if (citation.title !== title || citation.docNumber !== docNumber || citation.issuer !== issuer || citation.issuedOn !== issuedOn)
    return 'its title, number, issuer or date is not the document’s'
  if (citation.path.join('\n') !== passage.path.join('\n')) return 'its headings are not those of its passage'
  if (quoteEnd <= passage.start || quoteStart >= passage.end) return 'its quote stands outside its passage'
  const crosses = quoteStart < passage.start || quoteEnd > passage.end
  // Rows that follow each other in one table may be quoted together, nothing else.
  if (crosses && !passagesQuoted(citation, knowledge).every(({ kind, sectionId }) => kind === 'table-row' && sectionId === passage.sectionId))
    return 'its quote goes on into another passage'
  if (citation.text !== (crosses ? quote : passage.text)) return 'the words it shows are not its passage'
  if (runsOf(plan.map, [quoteStart, quoteEnd]).length === 0) return 'its quote leads to no place in the file'
  if (citation.page !== pageOf(plan.map, quoteStart)) return 'its page is not where its quote stands'
  if (citation.lines.join() !== linesOf(plan.map, [quoteStart, quoteEnd]).join()) return 'its lines are not where its quote stands'
  return citation.url === permalink(id, quoteStart, quoteEnd) ? null : 'its link leads elsewhere'
}
