/** The sentence that enumerates what is asked for. */
import type { Item } from '../../../../ingest/schema.ts'
import type { DraftBlock } from '../../draft.ts'
import type { Knowledge } from '../../knowledge.ts'
import type { RankedUnit, Ranking } from '../../rank.ts'
import { type Concept, presence } from '../../understand/concepts.ts'
import { isGeneral } from '../../understand/general-words.ts'
import { heaviestOf } from '../../understand/heaviest.ts'
import type { Understanding } from '../../understand/understanding.ts'
import { isCounted } from '../counting-on.ts'
import { isOfCover, looksBack } from '../fitting.ts'
import { markOfAbove, sentenceBlock } from '../sentence-blocks.ts'
import { countAsked, countsIn, listsTold, withoutCounts } from './counted.ts'
import { isHead } from './headed.ts'
import { namesSeveralOf } from './instances.ts'
import { placesNamedBy } from './places-named.ts'

/** A sentence that enumerates must say this much of the question itself; of translated words less. */
const ENUMERATES = { zh: 0.5, en: 0.35 } as const

/** Share of the best score from which a sentence may answer. */
const NEAR = 0.72

/** Presence from which a sentence speaks of a concept. */
const SPEAKS = 0.5
/** How much more of the question a sentence of two must say than one that enumerates. */
const MORE = 0.1

/** How much better ranked a sentence that enumerates nothing must be to answer before one that does. */
const LEADS = { zh: 1.2, en: 1.1 } as const
/** And one that says more of the question and names several in a row. */
const NAMES_MORE = 1.1
const SAYS_MORE = 1.05

/** Share of the best score from which a sentence that names the places asked for tells of them. */
const NAMES_THEM = 0.9

/** The best ranked of the sentences that enumerate; one of as many entries as asked for before all others. */
export function bestEnumeration(ranking: Ranking, query: Understanding, knowledge: Knowledge): RankedUnit | null {
  const top = ranking.units[0]?.score ?? 0
  const asked = countAsked(query.standalone)
  // A sentence that names the number and then as many entries is the list, however little of the rest of the question it says.
  const things = withoutCounts(query.concepts)
  const telling = things.some((thing) => !isGeneral(thing)) ? things.filter((thing) => !isGeneral(thing)) : things
  const tellsThem = (unit: RankedUnit) =>
    listsTold(unit.unit.words).some(({ count, name }) => count === asked && telling.some((thing) => presence(thing, name) >= SPEAKS))
  const announcesThem = (unit: RankedUnit) =>
    asked !== null && (tellsThem(unit) || (countsIn(unit.unit.words).includes(asked) && itemsOf(unit, knowledge).length === asked))
  // Where the best sentence speaks of what is asked about most, one that enumerates has to, too.
  // 哪两个项目 counts them, and is nothing that a sentence speaks of.
  const heaviest = heaviestOf(things) ?? heaviestOf(query.concepts)
  const main = heaviest ? query.concepts.indexOf(heaviest) : -1
  // What is to be built is not told by what was.
  const isAhead = toCome.test(query.standalone) && query.times.years.length + query.times.periods.length === 0
  const enumerating = ranking.units
    .slice(0, 12)
    .filter(
      (unit) =>
        unit.score >= NEAR * top &&
        (main < 0 || (ranking.units[0]!.held[main] ?? 0) < SPEAKS || (unit.held[main] ?? 0) >= SPEAKS || announcesThem(unit)) &&
        (query.asking.document || !isOfCover(unit, knowledge)) &&
        !(isAhead && looksBack(unit, knowledge)) &&
        (unit.ownCoverage >= ENUMERATES[query.language] || (unit.ownCoverage >= ENUMERATES.en && announcesThem(unit))) &&
        (itemsOf(unit, knowledge).length >= 3 ||
          (!knowledge.passages[unit.unit.passage]!.front && wholeSentence(unit.ordinal, knowledge).length >= 3 && !isAloneOnIt(unit, heaviest, knowledge))),
    )
  // A plan of a place above is asked only where the place's own has no such list.
  const own = enumerating.filter(({ features }) => features.above === 0)
  const enumerate = own.length > 0 ? own : enumerating
  const takenUp = ranking.units.slice(0, 3).flatMap((unit) => takesUp(unit, ranking, knowledge) ?? [])[0]
  if (takenUp && (asked === null || listsTold(takenUp.unit.words).some(({ count }) => count === asked))) return takenUp
  // 哪些非遗: what names several of them goes before what lists ways to protect them.
  const names = namesSeveralOf(query)
  const most = Math.max(0, ...ranking.units.slice(0, 3).map(({ ownCoverage }) => ownCoverage))
  const saysAll = ({ features, score, ownCoverage }: RankedUnit) => features.above === 0 && score >= NEAR * top && ownCoverage >= most
  const several = asked === null && names ? ranking.units.slice(0, 20).find((unit) => saysAll(unit) && names(unit.unit.words)) : undefined
  if (several) return several
  const exact = asked === null ? undefined : enumerate.find((unit) => tellsThem(unit) || itemsOf(unit, knowledge).length === asked)
  // 哪些镇 is told by a sentence that names towns, set out as entries or not.
  const places = placesNamedBy(query.standalone)
  const naming = places ? ranking.units.slice(0, 3).filter(({ unit, score }) => score >= NAMES_THEM * top && places(unit.words) >= 2) : []
  if (naming.length > 0 && !exact) return enumerate.find((unit) => naming.includes(unit)) ?? null
  const best = exact ?? enumerate[0] ?? null
  // Two are named in a sentence without being set out as entries: 支持甲地、乙地创建.
  const first = ranking.units[0]
  // 甲、乙和丙共同出资 names three, as many as asked.
  if (asked !== null && !exact && first && first !== best && namesAsMany(first.unit.words, asked)) return null
  if (asked === null && best && first && first !== best && goesBefore(first, best, query)) return null
  return asked === 2 && !exact && best && first && first !== best && first.ownCoverage >= best.ownCoverage + MORE ? null : best
}

/** Whether a sentence that sets out no entries tells more of what is asked than the best of those that do. */
function goesBefore(first: RankedUnit, best: RankedUnit, { standalone, language }: Understanding): boolean {
  const more = first.ownCoverage - best.ownCoverage
  // One that leads by far: 支持吕梁、孝义开发区升级, before projects of another kind.
  if (first.score >= LEADS[language] * best.score && more >= -LITTLE) return true
  // One that names several in a row and says more of it; of a translated question one that says so much more is nearer than it seems.
  const names = inRow.test(first.unit.words) ? NAMES_MORE : language === 'en' ? SAYS_MORE : Number.POSITIVE_INFINITY
  if (first.score >= names * best.score && more >= MORE) return true
  // 地热能项目有哪些: what names projects goes before what lists kinds of energy.
  const named = first.unit.words.match(/项目/g) ?? []
  return asksForProjects.test(standalone) && more >= 0 && named.length >= SEVERAL && !best.unit.words.includes('项目')
}
/** How much less of the question one that leads by far may say. */
const LITTLE = 0.05

/** 六是…酸雨面积扩大: one of several that are counted, and the only one of them on what is asked about most. */
function isAloneOnIt({ unit, ordinal }: RankedUnit, heaviest: Concept | undefined, knowledge: Knowledge): boolean {
  if (heaviest === undefined || !isCounted(unit.words) || presence(heaviest, unit.words) < SPEAKS) return false
  return wholeSentence(ordinal, knowledge).every((at) => at === ordinal || presence(heaviest, knowledge.units[at]!.words) < SPEAKS)
}

const asksForProjects = /项目|\bprojects\b/i
/** Times a sentence says 项目 from which it names some. */
const SEVERAL = 2

const inRow = /[^，,。；;：:、]{2,}、[^，,。；;：:、]{2,}、[^，,。；;：:、]{2,}/

const toCome = /(?:要|打算|准备|计划|拟)(?:再)?(?:推进|建成?|修|新建|开工|实施|发展|打造|引进|搞|办)/

/** A clause names so many side by side, the last two by 和. */
const namesAsMany = (words: string, asked: number): boolean =>
  words.split(/[，,；;。：:]/).some((clause) => clause.includes('、') && /[和及]/.test(clause) && clause.split(/、|[和及]/).length === asked)

/** 这十项工程是：… right behind a sentence that names ten: the one that takes it up and tells them all; undefined where none does. */
function takesUp({ unit, ordinal }: RankedUnit, ranking: Ranking, knowledge: Knowledge): RankedUnit | undefined {
  const next = knowledge.units[ordinal + 1]
  if (next?.passage !== unit.passage || !anaphor.test(next.words)) return undefined
  const named = countsIn(unit.words)
  if (!listsTold(next.words).some(({ count }) => named.includes(count))) return undefined
  return ranking.units.find((other) => other.ordinal === ordinal + 1)
}

const anaphor = /^(?:这|上述|以上(?=[一二三四五六七八九十\d各]))/

/** Its entries, where it enumerates. */
export function itemsOf({ unit }: RankedUnit, knowledge: Knowledge): readonly Item[] {
  const { passage } = knowledge.passages[unit.passage]!
  return knowledge.plans.get(passage.documentId)?.lists.get(`${passage.id}.u${unit.unit}`) ?? []
}

/** The sentence as it stands, then its entries one a line; sentences that enumerate as well as the first follow, those of what was apart from those of what is to be. */
export function enumerationBlocks(first: RankedUnit, ranking: Ranking, knowledge: Knowledge): DraftBlock[] {
  const others = ranking.units
    .slice(0, 8)
    .filter(
      (unit) =>
        unit !== first &&
        unit.features.above === first.features.above &&
        looksBack(unit, knowledge) === looksBack(first, knowledge) &&
        unit.score >= 0.85 * first.score &&
        itemsOf(unit, knowledge).length >= 3,
    )
  const blocks = [first, ...others.slice(0, 2)]
    .flatMap((unit) => [...(anaphor.test(unit.unit.words) ? wholeSentence(unit.ordinal - 1, knowledge) : []), ...wholeSentence(unit.ordinal, knowledge)])
    .filter((ordinal, i, all) => all.indexOf(ordinal) === i)
    .map((ordinal) => sentenceBlock(knowledge.units[ordinal]!, knowledge))
  return [...markOfAbove(first, knowledge), ...blocks]
}

/** The units of the whole sentence that a unit is part of: long sentences are cut at their semicolons. */
export function wholeSentence(ordinal: number, knowledge: Knowledge): number[] {
  const { passage } = knowledge.units[ordinal]!
  const { front, units, passage: of, documentId } = knowledge.passages[passage]!
  const [from, to] = units
  const isList = of.kind === 'list'
  // Wide blanks stand for full stops in some prints.
  const isBlankBehind = (at: number) => {
    const next = at + 1 < to ? knowledge.units[at + 1]!.range[0] : undefined
    return next !== undefined && /\u3000|\s{2}/.test(knowledge.plans.get(documentId)?.text.slice(knowledge.units[at]!.range[1], next) ?? '')
  }
  // Lines of a cover end without a stop and are no part of the sentence below them.
  // An entry of a box, or a line of a text without full stops, stands alone where nothing at its end says that the next one goes on.
  const stops = (at: number) =>
    /[。！？!?][”’」』）)]*$/.test(knowledge.units[at]!.words) ||
    (!/[，,；;：:、]$/.test(knowledge.units[at]!.words) && (isList || !isHead(knowledge.units[at]!.words))) ||
    isBlankBehind(at) ||
    (front && !/[，,。；;：:、]/.test(knowledge.units[at]!.words))
  let first = ordinal
  while (first > from && !stops(first - 1)) first--
  let last = ordinal
  while (last < to - 1 && !stops(last)) last++
  return last - first < 12 ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : [ordinal]
}
