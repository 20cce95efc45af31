/** Who gave a report: what is asked of a person's words is asked of the report that bears the name. */
import type { Document } from '../../../ingest/schema.ts'

/** Who signs a report on its cover, by the name, and the document. */
export type Speakers = ReadonlyMap<string, string>

const OFFICE = '(?:代)?(?:[省市县区州旗盟]长|自治区主席|总理)'
const spoke = '(?:在(?:会上|人代会上|报告里|报告中)|说|讲|报|提|作|念|答应|承诺|表示)'
/** 市长在会上说, the mayor: who gives the report of the place. */
const office = new RegExp(
  `(?<!副)${OFFICE}(?=${spoke})|(?<!\\b(?:salary|pay|wage|age|name|phone|number|office|house|photo)s? of (?:the )?)\\b(?:the )?(?:acting )?(?:mayor|governor)\\b(?!['’]s (?:\\w+ )?(?:office|hotline|award|salary|phone|number))`,
  'iu',
)

/** The names on covers of reports: 代市长 杨 光. */
export function speakersIn(covers: readonly { readonly documentId: string; readonly text: string }[]): Speakers {
  const name = new RegExp(`${OFFICE}[\\s：:]*([\\u4e00-\\u9fa5]\\s{0,3}[\\u4e00-\\u9fa5](?:\\s{0,3}[\\u4e00-\\u9fa5])?)\\s*(?:$|[\\n)）])`, 'u')
  return new Map(covers.flatMap(({ documentId, text }) => (name.exec(text) ? [[name.exec(text)![1]!.replace(/\s/g, ''), documentId] as const] : [])))
}

/** The question with the report for whoever gave it: 孝义市政府工作报告 for 杨光. */
export function withReportForSpeaker(question: string, speakers: Speakers, documents: readonly Document[], namesPlace: boolean): string {
  const asksWho = /是谁|谁是|哪位|叫什么|哪里人|多大年纪|任职|简历|\bwho\b/i.test(question)
  if (asksWho) return question
  for (const [name, id] of speakers) {
    const document = documents.find((one) => one.id === id)
    if (!document || !question.includes(name)) continue
    const said = new RegExp(`(?:${OFFICE})?${name}(?:代?(?:[市县省区]长))?(?:的报告|报告)?`)
    return question.replace(said, `${namesPlace ? '' : (document.region ?? '')}政府工作报告`)
  }
  return question
}

/** Whether words tell of what the head of a government said. */
export const namesSpeaker = (question: string): boolean => office.test(question)
