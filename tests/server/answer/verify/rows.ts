/** The lines that are built from rows of indicator tables. */
import { cite } from '../../../../server/answer/cite.ts'
import { indicatorBlocks } from '../../../../server/answer/compose/indicator.ts'
import { faultsOf } from '../../../../server/answer/verify.ts'
import type { Opened } from '../opened.ts'

/** What is wrong with the line of any row of the corpus where `question` asks for it. */
export function faultsOfEveryRow({ knowledge, read }: Opened, question: string): string[] {
  const query = read(question)
  return knowledge.documents.flatMap(({ id: documentId }) =>
    (knowledge.plans.get(documentId)?.indicators ?? []).flatMap((indicator) => {
      const line = indicatorBlocks({ indicator, documentId }, query, knowledge).filter(({ type }) => type === 'indicator')
      const cited = cite({ blocks: line, discrepancies: [] }, knowledge, 50)
      return faultsOf(cited, knowledge).map(({ reason }) => `${documentId} ${cited.blocks[0]?.text}: ${reason}`)
    }),
  )
}
