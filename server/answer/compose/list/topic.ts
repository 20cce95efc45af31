/** Everything on a topic, gathered over whole documents. */
import type { DraftBlock } from '../../draft.ts'
import type { Knowledge } from '../../knowledge.ts'
import type { Ranking } from '../../rank.ts'
import { type Concept, presence } from '../../understand/concepts.ts'
import { documentsMeant } from '../../understand/scope.ts'
import type { Understanding } from '../../understand/understanding.ts'
import { kindWords } from '../../understand/wording.ts'
import { sentenceBlock } from '../sentence-blocks.ts'

/** Most entries of a topic gathered over whole documents. */
const MOST_ENTRIES = 60
/** Entries from which a topic is told by those that name the kind asked for (项目). */
const MANY = 40
/** A concept this rare can be the topic of a gathering. */
const TOPIC = 0.5

/** Words that rank things and are no topic. */
const rankWords = /^(?:国家级|省级|市级|县级|重点|重大|主要|新建)$/
/** A number of things is no topic either, and what stands beside it is narrower than one. */
const counted = /^[一二三四五六七八九十]+[大个项]$/

/** 氢能项目有哪些 asks for what there is on hydrogen; 中心镇有哪些 asks for what bears that name. */
const KIND_ASKED = /项目|工程|企业|公司|园区|基地|平台|政策|措施|举措|projects?\b|compan(?:y|ies)|enterprises?|polic(?:y|ies)|measures?/i

/** Every entry of boxes and every sentence that speaks of the question's topic, grouped by where they stand. */
export function topicBlocks(ranking: Ranking, query: Understanding, knowledge: Knowledge): DraftBlock[] | null {
  const told = query.concepts.filter((concept) => concept.weight >= 0.3 && !kindWords.test(concept.source) && !rankWords.test(concept.source))
  const topic = told[0]
  // Only a bare topic (某地的氢能项目有哪些) calls for everything on it; anything said beside it asks for something narrower.
  if (!topic || told.length > 1 || counted.test(topic.source) || topic.weight < TOPIC || !KIND_ASKED.test(query.standalone)) return null
  const searched = new Set(documentsMeant(query.scope))
  const widened = withMorpheme(topic, knowledge)
  const also = widened.alternatives.slice(topic.alternatives.length).map(({ text }) => text)
  const groups = new Map<string, { heading: string; rank: number; entries: DraftBlock[] }>()
  const rank = new Map(ranking.passages.map(({ unit }, i) => [unit.passage, i]))
  const seen = new Set<string>()
  let count = 0
  for (const unit of knowledge.units) {
    const view = knowledge.passages[unit.passage]!
    if (!searched.has(view.documentId)) continue
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
  const kind = KIND_ASKED.exec(query.standalone)?.[0]
  const narrowed = count > MANY && kind !== undefined && narrow(groups, inChinese(kind)) ? inChinese(kind) : null
  const all = [...groups.values()].sort((a, b) => a.rank - b.rank || b.entries.length - a.entries.length)
  const ordered = firstEntries(all, MOST_ENTRIES)
  count = ordered.reduce((sum, { entries }) => sum + entries.length, 0)
  const capped = count < all.reduce((sum, { entries }) => sum + entries.length, 0)
  const summary =
    query.language === 'en'
      ? `${count}${capped ? ' or more' : ''} places in the documents speak of ${[topic.source, ...also].join(' or ')}${narrowed ? ` and ${narrowed}` : ''}:`
      : `共找到${count}处${capped ? '以上' : ''}提到${[topic.source, ...also].map((word) => `“${word}”`).join('或')}${narrowed ? `和“${narrowed}”` : ''}的内容，按所在位置列出：`
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

/** The groups in their order, as far as so many entries reach. */
function firstEntries<Group extends { readonly entries: readonly DraftBlock[] }>(groups: readonly Group[], most: number): Group[] {
  let left = most
  return groups.flatMap((group) => {
    const entries = group.entries.slice(0, left)
    left -= entries.length
    return entries.length > 0 ? [{ ...group, entries }] : []
  })
}

const kindsInChinese: readonly (readonly [RegExp, string])[] = [
  [/^project/i, '项目'],
  [/^(?:compan|enterprise)/i, '企业'],
  [/^polic/i, '政策'],
  [/^measure/i, '措施'],
]
const inChinese = (kind: string) => kindsInChinese.find(([english]) => english.test(kind))?.[1] ?? kind

/** A topic spoken of in many places is told by those alone that name the kind asked for, in their own words or their heading; false where none does. */
function narrow(groups: Map<string, { readonly heading: string; entries: DraftBlock[] }>, kind: string): boolean {
  const named = [...groups].map(
    ([key, group]) => [key, group.heading.includes(kind) ? group.entries : group.entries.filter(({ text }) => text.includes(kind))] as const,
  )
  if (named.every(([, entries]) => entries.length === 0)) return false
  for (const [key, entries] of named)
    if (entries.length === 0) groups.delete(key)
    else groups.get(key)!.entries = [...entries]
  return true
}

/** Characters that name a material wherever they stand: 氢 in 制氢, 铝 in 铝镁. Others (器, 桃, 九) are parts of unlike words. */
const material = /^[氢氦氧氮氯氟硅硫磷锂镁铝钛钒铬锰铁钴镍铜锌锡铅钨钼稀碳煤焦油气钢盐酒醋茶药枣粮棉麻丝糖]$/

/**
 * A short topic also in the material it names, where that is itself rare in what is held: 氢能 is found in 制氢 and 氢化镁.
 */
function withMorpheme(topic: Concept, knowledge: Knowledge): Concept {
  // 盐湖 is a lake, and not whatever has to do with salt.
  if (!/^\p{Script=Han}{1,2}[能业]$/u.test(topic.source)) return topic
  const rare = [...topic.source].filter((character) => {
    if (!material.test(character)) return false
    const holding = knowledge.units.filter((unit) => unit.words.includes(character)).length
    return holding > 0 && holding < knowledge.units.length * 0.012
  })
  return { ...topic, alternatives: [...topic.alternatives, ...rare.map((text) => ({ text, weight: 0.7 }))] }
}
