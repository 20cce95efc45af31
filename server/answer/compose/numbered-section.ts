/** A chapter asked for by its number (第七章讲什么) or by what it is about (哪一章讲能源): its sections by their titles, each with the sentence that opens it. */
import type { Section } from '../../../ingest/schema.ts'
import { numeralValue } from '../../../ingest/text/numerals.ts'
import type { DraftBlock } from '../draft.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Ranking } from '../rank.ts'
import { type Concept, coverage, matchable, presence } from '../understand/concepts.ts'
import { isGeneral } from '../understand/general-words.ts'
import type { Understanding } from '../understand/understanding.ts'
import { siblingBlocks } from './list/siblings.ts'
import { sentenceBlock } from './sentence-blocks.ts'

const numbered = /第\s*([一二三四五六七八九十百\d]{1,4})\s*([编篇章])(?:[^第节。？?]{0,16}第\s*([一二三四五六七八九十\d]{1,3})\s*节)?|\bchapter\s+(\d{1,2})\b/i
/** 第三、第四部分 of a report, whose heads are numbered and bear no name of their kind. */
const numberedPart = /第([一二三四五六七八九十])(?:[、和与及](?:第)?([一二三四五六七八九十]))?(?:个)?(?:部分|大部分)/
/** 第几章, 哪一章: the section is asked for by what it is about. */
const whichSection = /(?:第几|哪(?:一|几)?个?)(编|篇|章|节)|\bwhich (chapter|section)\b/i
/** Share of what the question names that a title must say. */
const TITLED = 0.5
const asksForContent = /几个?小?节|多少个?小?节|讲|说|写|谈|内容|是什么|叫什么|标题|题目|主题|哪些|什么|\bwhat|about|content/i

/** 第几章, 哪一节: a section is asked for by what it is about. */
export const asksForSection = ({ standalone }: Pick<Understanding, 'standalone'>): boolean =>
  whichSection.test(standalone) && !(numbered.test(standalone) && asksForSectionsBelow.test(standalone))

/** 第九章下面分哪几节, 第二章有几节: the sections of a chapter that is named. */
const asksForSectionsBelow = /(?:分|有|包括|包含|设|含|下面|底下|下)(?:成|了|为)?(?:哪几|哪些|几|多少)个?(?:小?节|部分)/

/** The kinds of sections asked for, the smallest first (第几章第几节), and then the other that may bear the name. */
function kindsAsked(question: string): readonly string[] {
  const named = [...question.matchAll(new RegExp(whichSection.source, 'gi'))].map(
    ([, kind, english]) => kind ?? (english?.toLowerCase() === 'section' ? '节' : '章'),
  )
  const order = ['节', '章', '篇', '编']
  const asked = order.filter((kind) => named.includes(kind))
  return [...asked, ...['章', '节'].filter((kind) => !asked.includes(kind))]
}

/** A chapter of one plan by its number. */
interface SectionNumbered {
  /** As the question writes it. */
  readonly name: string
  /** Undefined where the plan has none of that number. */
  readonly found: Section | undefined
  /** Number of the section within the chapter, where it is given. */
  readonly part: string | undefined
  readonly sections: readonly Section[]
}

/** What a question on the content of a chapter names by number alone; null for any other question. */
export function sectionNumbered(query: Understanding, knowledge: Knowledge): SectionNumbered | null {
  const match = numbered.exec(query.standalone)
  const asksForParts = asksForSectionsBelow.test(query.standalone)
  if (!match || (!asksForParts && /多少|几|how many/i.test(query.standalone)) || !asksForContent.test(query.standalone.replace(match[0], ''))) return null
  const named = match[0].toLowerCase()
  const beside = /^(?:chapter|plan|about|outline|say|contain|cover|deal)/i
  const isOfSections = (concept: Concept) => named.includes(concept.source) || aboutSections.test(concept.source) || beside.test(concept.asked ?? '')
  if (!query.concepts.every((concept) => isGeneral(concept) || isOfSections(concept))) return null
  const [name, chapter, kind = '章', part, english] = match
  const own = query.scope.places.flatMap((place) => place.own)
  const documents = knowledge.documents.filter((document) => document.kind === 'plan' && (own.length > 0 ? own : query.scope.documents).includes(document.id))
  if (documents.length !== 1) return null
  const sections = [...(knowledge.plans.get(documents[0]!.id)?.sections.values() ?? [])]
  const found = sections.find((section) => section.kind === kind && numberOf(section) === numeralValue(chapter ?? english ?? ''))
  return { name, found, part, sections }
}

/** The sections of the chapter, or the passages of the section, that a question names by number alone; null for any other question. */
export function numberedSection(query: Understanding, knowledge: Knowledge): DraftBlock[] | null {
  if (asksForSection(query)) {
    for (const kind of kindsAsked(query.standalone)) {
      const about = sectionAbout(kind, query, knowledge)
      if (about) return about
    }
    return null
  }
  const asked = sectionNumbered(query, knowledge)
  if (!asked) return numberedPart.test(query.standalone) ? partsNumbered(query, knowledge) : null
  const { found, sections, part } = asked
  if (!found) return null
  const below = sections.filter(({ parentId, kind: its }) => parentId === found.id && its !== '专栏' && its !== '表')
  const meant = part === undefined ? below : below.filter((section) => section.kind === '节' && numberOf(section) === numeralValue(part))
  const blocks = siblingBlocks({ sections: meant.length > 0 || part !== undefined ? meant : [found], share: 1 }, knowledge)
  return blocks.length > 0 ? blocks.map((block, i) => withChapter(block, blocks[i + 1], knowledge)) : null
}

/** The section of that kind whose title says most of what is asked, with the sections below it; null where none says enough. */
function sectionAbout(kind: string, query: Understanding, knowledge: Knowledge): DraftBlock[] | null {
  // Another clause asks for more: 讲能源的是第几章？局域电网那一节叫什么.
  const clause = matchable(query.standalone.split(/[，,；;？?。]/).find((words) => whichSection.test(words)) ?? query.standalone)
  const all = thingsSectioned(query)
  const within = all.filter((concept) => clause.includes(matchable(concept.asked ?? concept.source)))
  const named = within.length > 0 ? within : all
  const concepts = named.some((concept) => !isGeneral(concept)) ? named.filter((concept) => !isGeneral(concept)) : named
  if (concepts.length === 0) return null
  const heaviest = Math.max(...concepts.map(({ weight }) => weight))
  const own = query.scope.places.flatMap((place) => place.own)
  const found = (own.length > 0 ? own : query.scope.documents)
    .flatMap((id) => [...(knowledge.plans.get(id)?.sections.values() ?? [])].filter((section) => section.kind === kind))
    .map((section) => ({ section, said: coverage(concepts, matchable(section.title)) }))
    .filter(({ section, said }) => said >= TITLED || concepts.some((one) => one.weight === heaviest && presence(one, matchable(section.title)) >= 0.9))
    .sort((a, b) => b.said - a.said)[0]
  if (!found) return null
  const below = sectionsBelow(found.section, knowledge)
  const blocks = siblingBlocks({ sections: below.length > 0 ? below : [found.section], share: 1 }, knowledge)
  return blocks.length > 0 ? blocks.map((block, i) => withChapter(block, blocks[i + 1], knowledge)) : null
}

/** Share of what a section is asked for by that a sentence must say to stand for its section. */
const SPEAKS = 0.6

/** Which section speaks of it, where none bears its name: the sentence that says most of it, under the titles it stands under; null where none does. */
export function sectionSpeaking(query: Understanding, ranking: Ranking, knowledge: Knowledge): DraftBlock[] | null {
  const things = thingsSectioned(query)
  const best = ranking.units.find(({ unit, outdated }) => {
    const { passage, front } = knowledge.passages[unit.passage]!
    return passage.kind !== 'table-row' && !front && !outdated && things.length > 0 && coverage(things, unit.words) >= SPEAKS
  })
  if (!best) return null
  const { path } = knowledge.passages[best.unit.passage]!.passage
  return [{ type: 'heading', text: path.join(' › '), evidence: [] }, sentenceBlock(best.unit, knowledge)]
}

/** What a section is asked for by: the concepts beside the words for sections. */
const thingsSectioned = ({ concepts }: Pick<Understanding, 'concepts'>): Concept[] =>
  concepts.filter((concept) => !aboutSections.test(concept.asked ?? concept.source))

const aboutSections = /^(?:专门|名字|标题|题目|部分|[一二三四五六七八九十]?[编篇章节]|chapter|section|deals?|covers?|discuss\w*)$/i

function sectionsBelow({ id, documentId }: Section, knowledge: Knowledge): Section[] {
  const sections = [...(knowledge.plans.get(documentId)?.sections.values() ?? [])]
  return sections.filter((section) => section.parentId === id && section.kind !== '专栏' && section.kind !== '表')
}

/** The numbered parts of the one report or plan without chapters that is asked about: their heads, each with the sentence that opens it. */
function partsNumbered(query: Understanding, knowledge: Knowledge): DraftBlock[] | null {
  const [, ...numerals] = numberedPart.exec(query.standalone) ?? []
  const numbers = numerals.flatMap((numeral) => (numeral === undefined ? [] : [numeralValue(numeral)]))
  const own = query.scope.places.flatMap((place) => place.own)
  const isMeant = (kind: string) => (query.documentKind === null ? true : kind === query.documentKind)
  const documents = knowledge.documents.filter(({ id, kind }) => isMeant(kind) && (own.length > 0 ? own : query.scope.documents).includes(id))
  if (documents.length !== 1) return null
  const sections = [...(knowledge.plans.get(documents[0]!.id)?.sections.values() ?? [])]
  const meant = numbers.flatMap((number) => sections.find((section) => /^[一二三四五六七八九十]+、/.test(section.number) && numberOf(section) === number) ?? [])
  const blocks = siblingBlocks({ sections: meant, share: 1 }, knowledge)
  return meant.length === 0 || blocks.length === 0 ? null : blocks
}

const numberOf = ({ number }: Section): number => numeralValue(number.replace(/[第编篇章节、\s]/g, ''))

/** The title of a section under that of its chapter. */
function withChapter(block: DraftBlock, next: DraftBlock | undefined, knowledge: Knowledge): DraftBlock {
  const passage = next?.evidence[0]?.passage
  return block.type === 'heading' && passage !== undefined ? { ...block, text: knowledge.passages[passage]!.passage.path.slice(-2).join(' › ') } : block
}
