/** The box (专栏) whose title names what is asked for, with all its entries. */
import type { Range, Section } from '../../../../ingest/schema.ts'
import type { DraftBlock } from '../../draft.ts'
import type { Knowledge } from '../../knowledge.ts'
import type { Ranking } from '../../rank.ts'
import { type Concept, coverage, matchable, presence } from '../../understand/concepts.ts'
import { isGeneral } from '../../understand/general-words.ts'
import { heaviestOf } from '../../understand/heaviest.ts'
import { documentsMeant } from '../../understand/scope.ts'
import type { Understanding } from '../../understand/understanding.ts'
import { countAsked, sameCount, withoutCounts } from './counted.ts'

/** A box, and the share of the question that its title says. */
interface TitledBox {
  readonly section: Section
  readonly share: number
}

/** The boxes of all documents searched, those first whose titles say most of the question; the better ranked where two say as much. */
export function boxesByTitle(ranking: Ranking, query: Understanding, knowledge: Knowledge): readonly TitledBox[] {
  const rank = new Map<string, number>()
  ranking.passages.forEach(({ unit }, i) => {
    const { sectionId } = knowledge.passages[unit.passage]!.passage
    if (!rank.has(sectionId)) rank.set(sectionId, i)
  })
  const { uncovered } = query.scope
  const things = withoutCounts(query.concepts)
  const searched = documentsMeant(query.scope)
  const found = searched
    .flatMap((id) => [...(knowledge.plans.get(id)?.sections.values() ?? [])])
    .filter(({ kind, title }) => kind === '专栏' && (uncovered.length === 0 || uncovered.some((place) => place.names.some((name) => title.includes(name)))))
    .map((section) => ({
      section,
      share: withCount(coverage(things, matchable(section.title)), query.standalone, section.title) - 0.001 * Math.min(100, rank.get(section.id) ?? 100),
    }))
  return found.sort((a, b) => b.share - a.share)
}

/** A number that title and question share tells only of a box that speaks of what is asked. */
const withCount = (said: number, question: string, title: string) => said + (said >= 0.3 ? sameCount(question, title) : 0)

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
export function boxBlocks(section: Section, query: Understanding, knowledge: Knowledge): DraftBlock[] {
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
  // 六大工程是哪六个: a title that counts as many means all of them.
  const meant =
    entriesMeant(entries, query) ??
    (sameCount(query.standalone, section.title) > 0 && !asksByName.test(query.standalone) ? null : entriesOnTopic(entries, section.title, query))
  if (meant) return [{ type: 'heading', text: `${section.number}：${section.title}`, evidence: [] }, ...meant]
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

/** 名字带“某某”的是哪几家: those of a name, however many the title counts. */
const asksByName = /(?:带|含|有|叫|包含)(?:有)?[“"][^”"]{1,8}[”"]/

/** Share of the heaviest concept's weight from which another is as much what is asked about. */
const TOGETHER = 0.9

/** Of a box whose title does not say the topic asked about (大孝堡) the entries that do, where they are the fewer; null otherwise. */
function entriesOnTopic(entries: readonly DraftBlock[], title: string, { concepts }: Understanding): DraftBlock[] | null {
  const head = matchable(title)
  const heaviest = heaviestOf(concepts)
  // A title on the topic (新能源) leaves the narrower thing asked about (风电) to its entries.
  const topic = heaviest && head.includes(heaviest.source) ? narrower(concepts, head) : heaviest
  // Of two things asked about together (养老康养) the title may say the other.
  if (
    !topic ||
    (topic === heaviest && concepts.some((concept) => concept !== topic && concept.weight >= TOGETHER * topic.weight && presence(concept, head) >= 0.5))
  )
    return null
  const bearing = entries.filter(({ text }) => presence(topic, matchable(text)) >= BEARS)
  return bearing.length > 0 && bearing.length < entries.length / 2 ? bearing.map((entry, i) => ({ ...entry, ordinal: i + 1 })) : null
}

/** Presence from which an entry is one of the topic: by its own word or the likeliest that stands for it. */
const BEARS = 0.9
/** Weight from which what a title does not say narrows its entries down. */
const NARROWS = 0.6

/** The one thing asked about that a title does not say; undefined where there is none or there are several. */
function narrower(concepts: readonly Concept[], title: string): Concept | undefined {
  const left = concepts.filter((concept) => concept.weight >= NARROWS && !isGeneral(concept) && !title.includes(concept.source))
  return left.length === 1 ? left[0] : undefined
}

/** Characters at the head of an entry that name it. */
const HEAD = 10

/** Of a box on several things (七河和五湖) the entries of the kind asked for, where they are as many as asked; null where they are not told apart so. */
function entriesMeant(entries: readonly DraftBlock[], query: Understanding): DraftBlock[] | null {
  const asked = countAsked(query.standalone)
  if (asked === null || entries.length <= asked) return null
  const kinds = new Set(query.concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ text }) => (text.length <= 3 ? [...text] : []))))
  for (const kind of kinds) {
    const bearing = entries.filter(
      ({ text, ordinal }) =>
        ordinal !== undefined &&
        text
          .slice(0, HEAD)
          .split(/工程|项目/)[0]
          ?.includes(kind),
    )
    if (bearing.length === asked) return bearing.map((entry, i) => ({ ...entry, ordinal: i + 1 }))
  }
  return null
}
