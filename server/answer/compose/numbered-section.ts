/** A chapter asked for by its number (第七章讲什么): its sections by their titles, each with the sentence that opens it. */
import type { Section } from '../../../ingest/schema.ts'
import { numeralValue } from '../../../ingest/text/numerals.ts'
import type { DraftBlock } from '../draft.ts'
import type { Knowledge } from '../knowledge.ts'
import { isGeneral } from '../understand/general-words.ts'
import type { Understanding } from '../understand/understanding.ts'
import { siblingBlocks } from './list/siblings.ts'

const numbered = /第\s*([一二三四五六七八九十百\d]{1,4})\s*([编篇章])(?:\s*第\s*([一二三四五六七八九十\d]{1,3})\s*节)?|\bchapter\s+(\d{1,2})\b/i
const asksForContent = /讲|说|写|谈|内容|是什么|叫什么|标题|题目|主题|哪些|什么|\bwhat|about|content/i

/** The sections of the chapter, or the passages of the section, that a question names by number alone; null for any other question. */
export function numberedSection(query: Understanding, knowledge: Knowledge): DraftBlock[] | null {
  const match = numbered.exec(query.standalone)
  if (!match || /多少|几|how many/i.test(query.standalone) || !asksForContent.test(query.standalone.replace(match[0], ''))) return null
  const named = match[0].toLowerCase()
  const beside = /^(?:chapter|plan|about|outline|say|contain|cover|deal)/i
  if (!query.concepts.every((concept) => isGeneral(concept) || named.includes(concept.source) || beside.test(concept.asked ?? ''))) return null
  const [, chapter, kind = '章', part, english] = match
  const own = query.scope.places.flatMap((place) => place.own)
  const documents = knowledge.documents.filter((document) => document.kind === 'plan' && (own.length > 0 ? own : query.scope.documents).includes(document.id))
  if (documents.length !== 1) return null
  const sections = [...(knowledge.plans.get(documents[0]!.id)?.sections.values() ?? [])]
  const found = sections.find((section) => section.kind === kind && numberOf(section) === numeralValue(chapter ?? english ?? ''))
  if (!found) return null
  const below = sections.filter(({ parentId, kind: its }) => parentId === found.id && its !== '专栏' && its !== '表')
  const meant = part === undefined ? below : below.filter((section) => section.kind === '节' && numberOf(section) === numeralValue(part))
  const blocks = siblingBlocks({ sections: meant.length > 0 || part !== undefined ? meant : [found], share: 1 }, knowledge)
  return blocks.length > 0 ? blocks.map((block, i) => withChapter(block, blocks[i + 1], knowledge)) : null
}

const numberOf = ({ number }: Section): number => numeralValue(number.replace(/[第编篇章节、\s]/g, ''))

/** The title of a section under that of its chapter. */
function withChapter(block: DraftBlock, next: DraftBlock | undefined, knowledge: Knowledge): DraftBlock {
  const passage = next?.evidence[0]?.passage
  return block.type === 'heading' && passage !== undefined ? { ...block, text: knowledge.passages[passage]!.passage.path.slice(-2).join(' › ') } : block
}
