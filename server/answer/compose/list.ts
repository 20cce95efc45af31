import type { DraftBlock } from '../draft.ts'
import type { Knowledge } from '../knowledge.ts'
import type { RankedUnit, Ranking } from '../rank.ts'
import { escaped } from '../understand/escaped.ts'
import { heaviestOf } from '../understand/heaviest.ts'
import type { Understanding } from '../understand/understanding.ts'
import { entriesAmong } from './list/among.ts'
import { announcedBlocks, bestAnnounced } from './list/announced.ts'
import { namesBearing } from './list/bearing.ts'
import { boxBlocks, boxesByTitle } from './list/box.ts'
import { countAsked, listsTold, sameCount } from './list/counted.ts'
import { bestEnumeration, enumerationBlocks, itemsOf } from './list/enumeration.ts'
import { bestHeaded, headedBlocks } from './list/headed.ts'
import { bestRunInHeads, runInBlocks } from './list/run-in-heads.ts'
import { bestSiblings, siblingBlocks } from './list/siblings.ts'
import { topicBlocks } from './list/topic.ts'
import { sentenceBlocks } from './sentence-blocks.ts'

/** A box whose title must say this much of the question to be taken as the list asked for. */
const TITLE = 0.62
/** The same for a box of the place asked about, where else only a place above it lists something. */
const OWN_TITLE = 0.45
/** So much of the question must the head of a single entry say. */
const ENTRY = { zh: 0.87, en: 0.6 } as const
/** The same where it is asked where things are: such an entry tells it of each. */
const PLACED = 0.6
const asksWhere = (question: string) => /在哪(?:里|儿|些|几)|哪几[处个]地?|哪些(?:地方|地点|地区|站点?|县|市|乡镇|村)/.test(question)
/** A box of that name is the list even where a sentence says somewhat more of the question. */
const TITLE_ODDS = 0.12

/** The sentence lists what is asked about among others of its kind, and not what it is made of. */
function isOneOfThem({ unit }: RankedUnit, { concepts }: Understanding): boolean {
  const asked = heaviestOf(concepts)?.source ?? ''
  return asked.length >= 4 && new RegExp(`、${escaped(asked)}[、等和及]`).test(unit.words)
}

/** A list that answers: its blocks, and the passages it used. */
export interface ListAnswer {
  readonly blocks: readonly DraftBlock[]
  /** How it was found. */
  readonly by: 'box' | 'entry' | 'headings' | 'announced' | 'enumeration' | 'topic'
}

const entriesOf = (blocks: readonly DraftBlock[]) => blocks.filter(({ type, ordinal }) => type === 'item' && ordinal !== undefined).length

const asksForSeveral = /哪几[个家所座条项种类处]/
/** How many boxes may be the list: the first, or where several are asked for the first of several entries. */
const BOXES = 3

/**
 * The complete list a question asks for: the box of that name or the entry of one, headings side by side, the entries a sentence announces, the sentence that
 * enumerates it, or all entries and sentences on a topic. Null where the documents hold none.
 */
export function listAnswer(ranking: Ranking, query: Understanding, knowledge: Knowledge): ListAnswer | null {
  const among = entriesAmong(query, knowledge)
  if (among) return { by: 'box', blocks: among }
  // 哪几所幼儿园: a box of one paragraph lists none.
  const several = asksForSeveral.test(query.standalone)
  const boxes = boxesByTitle(ranking, query, knowledge).slice(0, several ? BOXES : 1)
  const laidOut = boxes.map(({ share, section }) => ({ share, section, blocks: boxBlocks(section, query, knowledge) }))
  const box = laidOut.find(({ blocks }) => !several || entriesOf(blocks) !== 1) ?? null
  const enumeration = bestEnumeration(ranking, query, knowledge)
  const siblings = bestSiblings(query, knowledge)
  const announced = bestAnnounced(ranking, query, knowledge)
  const headed = bestHeaded(ranking, query, knowledge)
  const others = Math.max(box?.share ?? 0, headed?.share ?? 0, siblings?.share ?? 0, (enumeration?.ownCoverage ?? 0) - TITLE_ODDS)
  const asked = countAsked(query.standalone)
  const boxed = box?.blocks ?? []
  // As many as asked go before a box with more or fewer.
  const isAsked = announced !== null && asked !== null && entriesOf(boxed) !== asked
  if (announced && (announced.share >= others || isAsked)) return { by: 'announced', blocks: announcedBlocks(announced, knowledge) }
  // 卫体融合、医防融合和医养融合, where 哪三个“融合” is asked.
  const bearing = namesBearing(ranking, query)
  if (bearing) return { by: 'enumeration', blocks: sentenceBlocks([bearing], query, knowledge) }
  const exact =
    asked !== null &&
    enumeration !== null &&
    (itemsOf(enumeration, knowledge).length === asked || listsTold(enumeration.unit.words).some(({ count }) => count === asked)) &&
    entriesOf(boxed) !== asked
  const runIn = exact ? null : bestRunInHeads(query, knowledge)
  if (runIn) return { by: 'headings', blocks: runInBlocks(runIn, knowledge) }
  // An entry that names or lists as many as asked stays.
  if (
    headed &&
    (!exact || headed.share > 1 || headed.count === asked) &&
    headed.share >= (asksWhere(query.standalone) ? PLACED : ENTRY[query.language]) &&
    headed.share > Math.max(box?.share ?? 0, siblings?.share ?? 0) &&
    (headed.share > 1 || headed.share >= (enumeration?.ownCoverage ?? 0) - TITLE_ODDS || enumeration !== ranking.units[0] || isOneOfThem(enumeration, query))
  )
    return { by: 'entry', blocks: headedBlocks(headed, knowledge) }
  // The place's own box goes before what a document of a place above it lists.
  const ofAbove = enumeration !== null && enumeration.features.above !== 0
  if (box && ofAbove && box.share >= OWN_TITLE) return { by: 'box', blocks: boxed }
  // 六大重点工程: a box of that number goes before a sentence that names the number and lists none.
  const isCounted = box !== null && sameCount(query.standalone, box.section.title) > 0
  if (
    box &&
    !exact &&
    box.share >= TITLE &&
    box.share >= (siblings?.share ?? 0) &&
    (!enumeration || isCounted || box.share >= enumeration.ownCoverage - TITLE_ODDS)
  )
    return { by: 'box', blocks: boxed }
  if (siblings && (!enumeration || siblings.share >= enumeration.ownCoverage - TITLE_ODDS)) {
    const blocks = siblingBlocks(siblings, knowledge)
    if (blocks.length > 0) return { by: 'headings', blocks }
  }
  if (enumeration && exact) return { by: 'enumeration', blocks: enumerationBlocks(enumeration, ranking, knowledge) }
  const topic = topicBlocks(ranking, query, knowledge)
  if (topic) return { by: 'topic', blocks: topic }
  if (enumeration) return { by: 'enumeration', blocks: enumerationBlocks(enumeration, ranking, knowledge) }
  return null
}
