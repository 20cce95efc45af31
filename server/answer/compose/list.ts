import type { Item, Range, Section } from '../../../ingest/schema.ts'
import type { DraftBlock } from '../draft.ts'
import type { Knowledge } from '../knowledge.ts'
import type { RankedUnit, Ranking } from '../rank.ts'
import { type Concept, coverage, matchable, presence } from '../understand/concepts.ts'
import type { Understanding } from '../understand/understanding.ts'
import { kindWords } from '../understand/wording.ts'
import { sentenceBlock } from './sentences.ts'

/** A box whose title must say this much of the question to be taken as the list asked for. */
const TITLE = 0.62
/** A box of that name is the list even where a sentence says somewhat more of the question. */
const TITLE_ODDS = 0.12
/** A sentence that enumerates must say this much of the question itself. */
const ENUMERATES = 0.5
/** Most entries of a topic gathered over whole documents. */
const MOST_ENTRIES = 60
/** A concept this rare can be the topic of a gathering. */
const TOPIC = 0.5

/** 氢能项目有哪些 asks for what there is on hydrogen; 中心镇有哪些 asks for what bears that name. */
const KIND_ASKED = /项目|工程|企业|公司|园区|基地|平台|政策|措施|举措|projects?\b|compan(?:y|ies)|enterprises?|polic(?:y|ies)|measures?/i

/** A list that answers: its blocks, and the passages it used. */
export interface ListAnswer {
  readonly blocks: readonly DraftBlock[]
  /** How it was found. */
  readonly by: 'box' | 'enumeration' | 'topic'
}

/**
 * The complete list a question asks for: the box of that name, the sentence that enumerates it, or all entries and sentences on a
 * topic. Null where the documents hold none.
 */
export function listAnswer(ranking: Ranking, query: Understanding, knowledge: Knowledge): ListAnswer | null {
  const box = bestBox(ranking, query, knowledge)
  const enumeration = bestEnumeration(ranking, query, knowledge)
  if (box && box.share >= TITLE && (!enumeration || box.share >= enumeration.ownCoverage - TITLE_ODDS))
    return { by: 'box', blocks: boxBlocks(box.section, query, knowledge) }
  const topic = topicBlocks(ranking, query, knowledge)
  if (topic) return { by: 'topic', blocks: topic }
  if (enumeration) return { by: 'enumeration', blocks: enumerationBlocks(enumeration, ranking, knowledge) }
  return null
}

/** What a title gains that names as many as the question asks for: 哪六项行动, 六大行动. */
function sameCount(question: string, title: string): number {
  const asked = /(?:哪|的)\s*([一二三四五六七八九十\d]+)\s*(?:项|大|个|类|处|种)/.exec(question)?.[1]
  return asked !== undefined && new RegExp(`(?<![一二三四五六七八九十\\d])${asked}(?:项|大|个|类|处|种)`).test(title) ? 0.25 : 0
}

/** The box whose title says most of the question, of all documents searched; the better ranked where two say as much. */
function bestBox(ranking: Ranking, query: Understanding, knowledge: Knowledge): { section: Section; share: number } | null {
  const rank = new Map<string, number>()
  ranking.passages.forEach(({ unit }, i) => {
    const { sectionId } = knowledge.passages[unit.passage]!.passage
    if (!rank.has(sectionId)) rank.set(sectionId, i)
  })
  const { places, uncovered, documents } = query.scope
  const searched = places.length > 0 ? places.flatMap((place) => place.own) : documents
  const found = searched
    .flatMap((id) => [...(knowledge.plans.get(id)?.sections.values() ?? [])])
    .filter(({ kind, title }) => kind === '专栏' && (uncovered.length === 0 || uncovered.some((place) => place.names.some((name) => title.includes(name)))))
    .map((section) => ({
      section,
      share:
        coverage(query.concepts, matchable(section.title)) + sameCount(query.standalone, section.title) - 0.001 * Math.min(100, rank.get(section.id) ?? 100),
    }))
  return found.sort((a, b) => b.share - a.share)[0] ?? null
}

/** The paragraphs of a stretch of canonical text, which stand on lines of their own. */
function paragraphsOf(text: string, [start, end]: Range): Range[] {
  const ranges: Range[] = []
  for (let from = start; from < end; ) {
    const stop = text.indexOf('\n', from)
    const to = stop < 0 || stop > end ? end : stop
    if (to > from) ranges.push([from, to])
    from = to + 1
  }
  return ranges
}

/** All entries of a box under its title, none twice; with a word on the number the title names where the entries do not reach it. */
function boxBlocks(section: Section, query: Understanding, knowledge: Knowledge): DraftBlock[] {
  const passages = knowledge.passages.flatMap((view, ordinal) => (view.passage.sectionId === section.id ? [{ view, ordinal }] : []))
  const entries: DraftBlock[] = []
  const seen = new Set<string>()
  let count = 0
  for (const { view, ordinal } of passages) {
    const { passage } = view
    const whole = knowledge.plans.get(passage.documentId)!.text
    const ranges = passage.kind === 'list' ? passage.units : paragraphsOf(whole, [passage.start, passage.end])
    for (const range of ranges) {
      const text = whole.slice(...range)
      const key = matchable(text).replace(/[;；。]$/, '')
      if (seen.has(key)) continue
      seen.add(key)
      // An entry that was cut for its length goes on in the next passage: it is one entry, shown in two parts.
      const goesOn = range[0] > 0 && whole[range[0] - 1] !== '\n'
      if (!goesOn) count += 1
      entries.push({ type: 'item', text, evidence: [{ passage: ordinal, range }], ...(goesOn ? {} : { ordinal: count }) })
    }
  }
  const named = /(\d+)\s*(?:户|家|个|项|座|所|条|处|种)/.exec(section.title)
  const said = named ? Number(named[1]) : null
  const title = `${section.number}：${section.title}`
  const heading = query.language === 'en' ? `${title} (${count} entries)` : `${title}（共列${count}项）`
  const blocks: DraftBlock[] = [{ type: 'heading', text: heading, evidence: [] }, ...entries]
  if (said !== null && said > count && count >= 3) {
    blocks.splice(1, 0, {
      type: 'note',
      text: query.language === 'en' ? `The title names ${said}, the source lists ${count}.` : `标题写明${said}，原文所列为${count}项。`,
      evidence: [],
    })
  }
  return blocks
}

function bestEnumeration(ranking: Ranking, _query: Understanding, knowledge: Knowledge): RankedUnit | null {
  const top = ranking.units[0]?.score ?? 0
  const enumerating = ranking.units
    .slice(0, 12)
    .filter(
      (unit) =>
        unit.score >= 0.72 * top &&
        unit.ownCoverage >= ENUMERATES &&
        (itemsOf(unit, knowledge).length >= 3 || wholeSentence(unit.ordinal, knowledge).length >= 3),
    )
  return enumerating[0] ?? null
}

function itemsOf({ unit }: RankedUnit, knowledge: Knowledge): readonly Item[] {
  const { passage } = knowledge.passages[unit.passage]!
  return knowledge.plans.get(passage.documentId)?.lists.get(`${passage.id}.u${unit.unit}`) ?? []
}

/** The sentence as it stands, then its entries one a line; sentences that enumerate as well as the first follow. */
function enumerationBlocks(first: RankedUnit, ranking: Ranking, knowledge: Knowledge): DraftBlock[] {
  const others = ranking.units.slice(0, 8).filter((unit) => unit !== first && unit.score >= 0.85 * first.score && itemsOf(unit, knowledge).length >= 3)
  return [first, ...others.slice(0, 2)]
    .flatMap((unit) => wholeSentence(unit.ordinal, knowledge))
    .filter((ordinal, i, all) => all.indexOf(ordinal) === i)
    .map((ordinal) => sentenceBlock(knowledge.units[ordinal]!, knowledge))
}

/** The units of the whole sentence that a unit is part of: long sentences are cut at their semicolons. */
export function wholeSentence(ordinal: number, knowledge: Knowledge): number[] {
  const { passage } = knowledge.units[ordinal]!
  const [from, to] = knowledge.passages[passage]!.units
  const stops = (at: number) => /[。！？!?][”’」』）)]*$/.test(knowledge.units[at]!.words)
  let first = ordinal
  while (first > from && !stops(first - 1)) first--
  let last = ordinal
  while (last < to - 1 && !stops(last)) last++
  return last - first < 12 ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : [ordinal]
}

/** Every entry of boxes and every sentence that speaks of the question's topic, grouped by where they stand. */
function topicBlocks(ranking: Ranking, query: Understanding, knowledge: Knowledge): DraftBlock[] | null {
  const told = query.concepts.filter((concept) => concept.weight >= 0.3 && !kindWords.test(concept.source))
  const topic = told[0]
  // Only a bare topic (某地的氢能项目有哪些) calls for everything on it; anything said beside it asks for something narrower.
  if (!topic || told.length > 1 || topic.weight < TOPIC || !KIND_ASKED.test(query.standalone)) return null
  const searched = new Set(query.scope.places.length > 0 ? query.scope.places.flatMap((place) => place.own) : query.scope.documents)
  const widened = withMorpheme(topic, knowledge)
  const groups = new Map<string, { heading: string; rank: number; entries: DraftBlock[] }>()
  const rank = new Map(ranking.passages.map(({ unit }, i) => [unit.passage, i]))
  const seen = new Set<string>()
  let count = 0
  for (const unit of knowledge.units) {
    const view = knowledge.passages[unit.passage]!
    if (!searched.has(view.documentId) || count >= MOST_ENTRIES) continue
    if (presence(widened, unit.words) < 0.6 || seen.has(unit.words)) continue
    seen.add(unit.words)
    const heading = view.passage.path.slice(-2).join(' › ')
    const key = `${view.documentId} ${heading}`
    const group = groups.get(key) ?? { heading, rank: Number.POSITIVE_INFINITY, entries: [] }
    group.rank = Math.min(group.rank, rank.get(unit.passage) ?? 999)
    const block = sentenceBlock(unit, knowledge, 'item')
    group.entries.push(block)
    groups.set(key, group)
    count++
  }
  if (count < 3) return null
  const ordered = [...groups.values()].sort((a, b) => a.rank - b.rank || b.entries.length - a.entries.length)
  const capped = count >= MOST_ENTRIES
  const summary =
    query.language === 'en'
      ? `${count}${capped ? ' or more' : ''} places in the documents speak of ${topic.source}:`
      : `共找到${count}处${capped ? '以上' : ''}提到“${topic.source}”的内容，按所在位置列出：`
  // Numbered through, so that a follow-up about the third entry means one.
  let ordinal = 0
  return [
    { type: 'note', text: summary, evidence: [] },
    ...ordered.flatMap((group): DraftBlock[] => [
      { type: 'heading', text: group.heading, evidence: [] },
      ...group.entries.map((entry) => {
        ordinal += 1
        return { ...entry, ordinal }
      }),
    ]),
  ]
}

/**
 * A two-character topic also in its telling character, where that character is itself rare in what is held: 氢能 is found in 制氢 and 氢化镁.
 */
function withMorpheme(topic: Concept, knowledge: Knowledge): Concept {
  if (!/^\p{Script=Han}{2,3}$/u.test(topic.source)) return topic
  const rare = [...topic.source].filter((character) => {
    const holding = knowledge.units.filter((unit) => unit.words.includes(character)).length
    return holding > 0 && holding < knowledge.units.length * 0.012
  })
  return { ...topic, alternatives: [...topic.alternatives, ...rare.map((text) => ({ text, weight: 0.7 }))] }
}
