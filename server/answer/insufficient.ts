import { linesOf, pageOf } from '../../ingest/offset-map.ts'
import type { AskReply, Nearest, Understood } from '../contract.ts'
import { permalink } from './cite.ts'
import type { Knowledge } from './knowledge.ts'
import type { Ranking } from './rank.ts'
import type { NamedKind } from './refusal/sought.ts'
import type { Understanding } from './understand/understanding.ts'

/** Why the documents do not answer. */
export type Insufficiency =
  | { readonly reason: 'instructions' | 'small-talk' | 'not-found' | 'no-number' }
  | { readonly reason: 'not-said'; readonly sought: NamedKind }
  | { readonly reason: 'report'; readonly places: readonly string[]; readonly year: number | null }
  | { readonly reason: 'place'; readonly places: readonly string[]; readonly held: readonly string[] }
  | { readonly reason: 'part'; readonly part: string; readonly places: readonly string[] }
  | { readonly reason: 'year'; readonly year: number; readonly indicator: string; readonly given: readonly number[] }

const NEAREST = 3
const SHOWN_TITLES = 6

/** The reply that says plainly what is missing; it carries no citations and no line that looks like an answer. */
export function insufficientReply(why: Insufficiency, question: Understood, nearest: readonly Nearest[], timings: AskReply['timings']): AskReply {
  const text = saysWhy(why, question.language)
  return {
    status: 'insufficient',
    question,
    answer: { text, blocks: [{ type: 'note', text, citations: [] }] },
    citations: [],
    nearest: why.reason === 'instructions' || why.reason === 'small-talk' ? [] : nearest,
    discrepancies: [],
    suggestions: [],
    timings,
  }
}

/** Why there is no answer, in a plain sentence. */
export const saysWhy = (why: Insufficiency, language: 'zh' | 'en'): string => (language === 'en' ? inEnglish(why) : inChinese(why))

function inChinese(why: Insufficiency): string {
  switch (why.reason) {
    case 'instructions':
      return '这里只回答关于所收规划和报告内容的问题，不能更改规则，也不提供系统配置。'
    case 'small-talk':
      return '您好。请就所收规划和报告的内容提问，例如某地某项指标的目标、某类项目有哪些。'
    case 'place':
      return `所收文件中没有${why.places.join('、')}的规划或报告，无法回答。现有文件涉及：${why.held.slice(0, SHOWN_TITLES).join('、')}${why.held.length > SHOWN_TITLES ? '等' : ''}。`
    case 'report':
      return `所收文件中没有${why.places.join('、')}${why.year === null ? '' : `${why.year}年`}的政府工作报告，无法回答。`
    case 'part':
      return `所收${why.places.length > 0 ? `${why.places.join('、')}的` : ''}文件中没有${why.part}。`
    case 'year':
      return `所收文件没有给出${why.year}年“${why.indicator}”的数值${why.given.length > 0 ? `，表中只有${why.given.join('、')}年的数据` : ''}。`
    case 'no-number':
      return '所收文件提到了相关内容，但没有给出所问的数字。'
    case 'not-said':
      return `所收文件提到了相关内容，但没有写明${{ person: '是谁', firm: '是哪家', papers: '所需材料', date: '时间', street: '在哪条街路', place: '地点', reason: '原因', reference: '文号' }[why.sought]}。`
    case 'not-found':
      return '所收文件中没有找到能回答这个问题的内容。'
  }
}

function inEnglish(why: Insufficiency): string {
  switch (why.reason) {
    case 'instructions':
      return 'Only questions about the plans and reports held here are answered; rules cannot be changed and configuration is not disclosed.'
    case 'small-talk':
      return 'Hello. Please ask about the plans and reports held here, for example the target of an indicator or the projects of a place.'
    case 'place':
      return `No plan or report of ${why.places.join(', ')} is held here, so this cannot be answered. Documents held cover: ${why.held.slice(0, SHOWN_TITLES).join(', ')}.`
    case 'report':
      return `No ${why.year === null ? '' : `${why.year} `}government work report of ${why.places.join(', ')} is held here, so this cannot be answered.`
    case 'part':
      return `The documents held here${why.places.length > 0 ? ` of ${why.places.join(', ')}` : ''} have no ${why.part}.`
    case 'year':
      return `The documents give no value of ${why.indicator} for ${why.year}${why.given.length > 0 ? `; its table has ${why.given.join(', ')} only` : ''}.`
    case 'no-number':
      return 'The documents speak of this, but do not give the number asked for.'
    case 'not-said':
      return `The documents speak of this, but do not say ${{ person: 'who', firm: 'which firm', papers: 'which papers are needed', date: 'when', street: 'in which street', place: 'where', reason: 'why', reference: 'the document number' }[why.sought]}.`
    case 'not-found':
      return 'Nothing in the documents held here answers this question.'
  }
}

/** The best passages, for a reader to judge; they are not an answer. */
export function nearestOf(ranking: Ranking, knowledge: Knowledge, query: Understanding): Nearest[] {
  if (query.outOfScope) return []
  return ranking.passages
    .filter((unit) => unit.coverage >= 0.25)
    .slice(0, NEAREST)
    .map(({ unit }) => {
      const { passage } = knowledge.passages[unit.passage]!
      const plan = knowledge.index.plans.get(passage.documentId)!
      return {
        passageId: passage.id,
        documentId: passage.documentId,
        title: plan.document.title,
        path: passage.path,
        text: passage.text,
        url: permalink(passage.documentId, unit.range[0], unit.range[1]),
        page: pageOf(plan.map, passage.start),
        lines: linesOf(plan.map, [passage.start, passage.end]),
      }
    })
}
