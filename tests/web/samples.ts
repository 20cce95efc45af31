/** Answers, documents and texts in the contract's shapes, for tests to change where they need to. */
import type { Document, Section } from '../../ingest/schema.ts'
import type { AskReply, Block, Citation, TextBlock } from '../../server/contract.ts'
import { newTurn, receive, type Turn } from '../../web/model/conversation.ts'

export const plan = (changes: Partial<Document> = {}): Document => ({
  id: 'east-plan',
  title: '东山市国民经济和社会发展规划',
  region: '东山市',
  level: 'county',
  kind: 'plan',
  issuer: '东山市人民政府',
  docNumber: '东政发〔2021〕3号',
  issuedOn: '2021-05-06',
  period: '2021-2025',
  language: 'zh',
  url: null,
  sha256: '0',
  fileName: 'east-plan.txt',
  lineCount: 100,
  pages: 10,
  textLength: 1000,
  ...changes,
})

export const citation = (number: number, changes: Partial<Citation> = {}): Citation => ({
  number,
  passageId: `east-plan.${number}`,
  documentId: 'east-plan',
  title: '东山市国民经济和社会发展规划',
  issuer: '东山市人民政府',
  docNumber: '东政发〔2021〕3号',
  issuedOn: '2021-05-06',
  path: ['第一章 总体要求', '第二节 主要目标'],
  page: '12',
  lines: [340, 342],
  text: '全市公路里程达到 100 公里。',
  quote: '全市公路里程达到 100 公里',
  quoteStart: 20,
  quoteEnd: 34,
  url: '/documents/east-plan?quote=20-34',
  ...changes,
})

export const block = (type: Block['type'], text: string, citations: readonly number[] = [], changes: Partial<Block> = {}): Block => ({
  type,
  text,
  citations,
  ...changes,
})

export const indicator = (changes: Partial<NonNullable<Block['indicator']>> = {}): NonNullable<Block['indicator']> => ({
  id: 'east-plan.i1',
  documentId: 'east-plan',
  passageId: 'east-plan.1',
  name: '公路里程',
  nameRange: [0, 4],
  unit: '公里',
  group: '一、交通',
  table: '表1 主要指标',
  values: [
    { year: 2020, label: '2020年实际', value: '80', kind: 'actual', range: [5, 7] },
    { year: 2025, label: '2025年目标', value: '100', kind: 'target', range: [8, 11] },
    { year: null, label: '年均增长（%）', value: '4.6', kind: 'growth', range: [12, 15] },
  ],
  binding: '预期性',
  bindingRange: [16, 19],
  note: '',
  citation: 1,
  ...changes,
})

export const reply = (changes: Partial<AskReply> = {}): AskReply => ({
  status: 'answered',
  question: { text: '公路里程是多少？', standalone: '东山市公路里程是多少？', language: 'zh', kind: 'fact', places: ['东山市'], documents: ['east-plan'] },
  answer: { text: '全市公路里程达到 100 公里[1]', blocks: [block('sentence', '全市公路里程达到 100 公里', [1])] },
  citations: [citation(1)],
  nearest: [],
  discrepancies: [],
  suggestions: [],
  timings: {},
  ...changes,
})

export const turn = (id: string, question = '公路里程是多少？', changes: Partial<AskReply> = {}): Turn =>
  receive(newTurn(id, question, null, '2026-03-05T08:00:00.000Z'), { event: 'done', data: reply(changes) })

export const section = (id: string, start: number, end: number, changes: Partial<Section> = {}): Section => ({
  id,
  documentId: 'east-plan',
  kind: '章',
  number: '第一章',
  title: id,
  level: 1,
  path: [id],
  start,
  end,
  bodyStart: start,
  parentId: null,
  ...changes,
})

/** Blocks one after the other as the canonical text has them, a line break between each. */
export function textBlocks(...lines: readonly (readonly [TextBlock['kind'], string])[]): TextBlock[] {
  let start = 0
  return lines.map(([kind, text]) => {
    const made: TextBlock = {
      start,
      end: start + text.length,
      kind,
      text,
      level: kind === 'heading' ? 1 : 0,
      sectionId: 's',
      ...(kind === 'table-row' ? { cells: text.split('\t') } : {}),
    }
    start += text.length + 1
    return made
  })
}
