/** What is plainly not there, however near the words: a year no row or sentence gives, a name, date or street that none says, a number of the thing asked. */
import type { Document } from '../../../ingest/schema.ts'
import type { Insufficiency } from '../insufficient.ts'
import type { Knowledge } from '../knowledge.ts'
import { SAYS_WANTING, saysNumber } from '../rank/signs.ts'
import type { RankedUnit, Ranking } from '../rank.ts'
import { type Concept, matchable, presence } from '../understand/concepts.ts'
import { escaped } from '../understand/escaped.ts'
import { isGeneral, isValueWord } from '../understand/general-words.ts'
import { endOfPlaces } from '../understand/kinds-of-places.ts'
import type { Understanding } from '../understand/understanding.ts'
import { isOfOthers } from '../unsaid.ts'
import { isOfAnother } from './another.ts'
import { countsWhatIsAsked } from './counting.ts'
import { mayDate } from './dates-told.ts'
import { asksForUnknownDistrict, asksForUnknownNumber, asksForUnknownPhase, asksForUnknownWork } from './names.ts'
import { asksUnknownInEnglish, goesWithUnknown, isShareOfUnknown } from './printed-nowhere.ts'
import { asksUnknownQuantity, isStatistic, quantityAsked, saysQuantity } from './quantity.ts'
import { asksLevel, withoutRises } from './rises.ts'
import { countsOf, settingOf } from './signs.ts'
import { asksWhetherFirst, gives, isNamedKind, soughtBy } from './sought.ts'
import { saysThing, thingCounted } from './thing.ts'
import {
  asksForUnknown,
  asksForUnknownKind,
  asksForUnknownTerm,
  asksOfUnprinted,
  asksUnknownCharge,
  asksWhatIsSaid,
  isAllUnknown,
  isOfUnknown,
  isRateOfUnknown,
  makesUnknown,
  measuresUnknownInEnglish,
} from './unknown-asked.ts'
import { endsNamed, isAimOfLater, isOfOtherSide, tellsOfOtherYears } from './years-told.ts'

/** How many of the best units are looked through. */
const LOOKED_AT = 8
/** Share of the question that a unit must speak of for a year or date in it to be one of what is asked. */
const SPEAKS = 0.2
/** Share of an English question below which the best says none of what it asks. */
const LEAST_SAID = 0.15
/** The same where words of it have no translation at all, and how many such words. */
const LITTLE_SAID = 0.35
const UNTRANSLATED = 2
/** Share of a question that its best sentence says, from which an unknown word in it is one of how it is put. */
const SAYS_MOST = 0.7
/** And of an English one, of which translations may miss the rest. */
const SAID_IN_ENGLISH = 0.45
/** Presence from which words name a thing. */
const NAMED = 0.5
/** Where everyday expressions lead, what is asked stands in other words than the question's. */
export const LED = 0.3

export function gapOf(query: Understanding, ranking: Ranking, knowledge: Knowledge): Insufficiency | null {
  if (
    asksForUnknownTerm(query, knowledge) ||
    asksForUnknownWork(query, knowledge) ||
    asksForUnknownDistrict(query, knowledge) ||
    asksForUnknownNumber(query, knowledge) ||
    asksForUnknownPhase(query, knowledge)
  )
    return { reason: 'not-found' }
  const best = ranking.units.slice(0, LOOKED_AT)
  // English questions have no everyday expressions to lead them: one of the best has to say some of their words.
  // What is wanting is told in words of its own.
  const tellsWanting = query.asking.weakness && best.some(({ features }) => features.weakness >= SAYS_WANTING)
  const saysLittle = best.slice(0, 3).every((one) => saidBy(one, query) < LEAST_SAID)
  if (query.language === 'en' && !query.asking.document && query.concepts.length > 0 && saysLittle && !tellsWanting) return { reason: 'not-found' }
  // The finless porpoise: what English names by words that nothing translates, where little else of the question is said.
  const isLittle = best.slice(0, 3).every((one) => saidBy(one, query) < LITTLE_SAID)
  if (query.language === 'en' && isLittle && untranslated(query).length >= UNTRANSLATED) return { reason: 'not-found' }
  const first = best[0]?.unit.passage
  const isRow = first !== undefined && (knowledge.passages[first]!.passage.kind === 'table-row' || knowledge.notes.has(first))
  if (!query.asking.document && query.concepts.length > 0 && isRow && best.slice(0, 5).every(saysNothing)) return { reason: 'not-found' }
  if (query.asking.list && asksForUnknownKind(query, knowledge)) return { reason: 'not-found' }
  // What the province says of a place is told where it names it.
  const { inside } = query.scope
  const names = inside.map((name) => name.slice(0, 2))
  if (!query.asking.number && inside.length > 0 && !best.slice(0, 5).some(({ unit }) => names.some((name) => unit.words.includes(name))))
    return { reason: 'not-found' }
  const sought = soughtBy(query)
  // 用了哪些手段，几月建成: what is listed is told, be the date or the place of it not.
  const listsToo = query.asking.list && (sought === 'date' || sought === 'place') && /[，,；;、]/.test(query.standalone)
  if (isNamedKind(sought) && !listsToo) {
    // What is said of the document itself stands in its first lines, whatever else was found.
    const looked = query.asking.document ? [...best, ...ranking.units.filter(({ features }) => features.front > 0)] : best
    if (!looked.some((one) => givesKind(one, query, ranking.kindred))) return { reason: 'not-said', sought }
  }
  if (sought === 'person' && ofOthers.test(query.standalone) && !best.some(({ unit }) => /前任|接替|接任|继任|原任/.test(unit.words)))
    return { reason: 'not-said', sought }
  // 怎么整治，有补偿吗: the way is told, be it not said whether.
  const asksWayToo = /怎么|怎样|如何|咋|哪些/.test(query.standalone)
  if (goesWithUnknown(query, knowledge)) return { reason: 'not-found' }
  if (ranking.kindred <= LED && isAllUnknown(query, knowledge)) return { reason: 'not-found' }
  const asksOne = ((sought === 'yes-or-no' || (sought === 'place' && asksWhetherFirst(query.standalone))) && !asksWayToo) || asksWhatIsSaid(query.standalone)
  // 是不是都要并到城里: a sentence that says most of the question answers it, be one word of it printed nowhere.
  const isSaid = (best[0]?.ownCoverage ?? 0) >= (query.language === 'en' ? SAID_IN_ENGLISH : SAYS_MOST)
  if (asksOne && !isSaid && ranking.kindred <= LED && asksForUnknown(query, knowledge)) return { reason: 'not-found' }
  if (asksOfUnprinted(query, knowledge) || makesUnknown(query, knowledge)) return { reason: 'not-found' }
  if ((best[0]?.ownCoverage ?? 0) < SAYS_MOST && asksUnknownInEnglish(query, knowledge)) return { reason: 'not-found' }
  if (measuresUnknownInEnglish(query, knowledge)) return { reason: 'no-number' }
  if (sought !== 'number') return null
  if (ranking.kindred <= LED && isRateOfUnknown(query, knowledge)) return { reason: 'no-number' }
  if (asksUnknownCharge(query, knowledge)) return { reason: 'no-number' }
  if (asksUnknownQuantity(query, knowledge) || isOfUnknown(query, knowledge) || isShareOfUnknown(query, knowledge)) return { reason: 'no-number' }
  if (yearsMissing(query, best, knowledge)) return { reason: 'no-number' }
  const led = ranking.kindred > LED && isLedTo(best.slice(0, 3), query, knowledge)
  return led || countsOf(best.slice(0, 5), query, knowledge) > 0 ? null : { reason: 'no-number' }
}

/** Share of the question that the unit says, 0 to 1; of one that names more than how values move, of the rest of it. */
function saidBy({ held, coverage }: RankedUnit, { concepts }: Understanding): number {
  const telling = concepts.flatMap((concept, i) => (isValueWord(concept) ? [] : [{ weight: concept.weight, held: held[i] ?? 0 }]))
  const total = telling.reduce((sum, { weight }) => sum + weight, 0)
  return total === 0 ? coverage : Math.min(coverage, telling.reduce((sum, { weight, held: share }) => sum + weight * share, 0) / total)
}

/** Words of an English question that stand as they are, names in capitals left out: what nothing translates. */
const untranslated = ({ concepts, standalone }: Understanding): readonly Concept[] =>
  concepts.filter(({ source, asked }) => /^[a-z]{4,}$/.test(source) && asked !== undefined && !/^\p{Lu}/u.test(asked) && !isBetweenQuotes(asked, standalone))

/** A term of the plan spelt out: "yigong daizhen". */
const isBetweenQuotes = (words: string, question: string): boolean => new RegExp(`["“'‘][^"”'’]*${escaped(words)}[^"”'’]*["”'’]`).test(question)

/** Neither a word of the question nor an everyday expression leads to it: it is near by its meaning as a whole, and that alone. */
const saysNothing = ({ coverage, features }: RankedUnit): boolean => coverage < LEAST_TOLD && features.kindredCoverage < LEAST_TOLD
const LEAST_TOLD = 0.05

/** Who held an office before or after the one that is named. */
const ofOthers =
  /[前上下]一?任|之前的?(?:那|一)?(?:任|[市省县区]长|书记)|接任|继任|接替|\b(?:predecessor|successor)\b|\bwho (?:was|were|is|will be)\b[^?]*\b(?:before|prior to|after)\b/i

/** Everyday expressions lead to a number that may be the one asked for. */
function isLedTo(best: readonly RankedUnit[], query: Understanding, knowledge: Knowledge): boolean {
  const quantity = quantityAsked(query)
  // A thing that plans have a word for is told in it, wherever everyday expressions lead.
  const counted = thingCounted(query)
  const thing = counted && knowledge.units.some(({ words }) => counted.concepts.some((concept) => presence(concept, words) >= NAMED)) ? counted : null
  return best.some((one) => {
    const { unit, features } = one
    const told = asksLevel(query.standalone) ? withoutRises(unit.words) : unit.words
    return (
      features.kindredCoverage > 0 &&
      !one.outdated &&
      (!thing || saysThing(thing, unit.words)) &&
      !tellsOfOtherYears(unit, '', query, settingOf(one, knowledge).ends) &&
      !isAimOfLater(unit, query, settingOf(one, knowledge)) &&
      !isOfOtherSide(unit, query, settingOf(one, knowledge)) &&
      !isOfAnother(query, unit.words, unit.lead + knowledge.passages[unit.passage]!.path) &&
      !isOfOthers(query.standalone, unit.words + unit.lead + knowledge.passages[unit.passage]!.path) &&
      (!quantity || !isStatistic(quantity) || saysQuantity(quantity, unit.words)) &&
      (query.measure?.test(told) ?? saysNumber(told))
    )
  })
}

/**
 * The unit gives a thing of the kind sought and speaks of the question. When and by whom the document itself was made stands before its
 * first heading.
 */
export function givesKind(one: RankedUnit, query: Understanding, kindred: number): boolean {
  const sought = soughtBy(query)
  // 哪次会议批准的: the session by its number.
  if (sought === 'date' && /哪一?次(?:大会|会)/.test(query.standalone) && session.test(one.unit.words))
    return one.features.front > 0 || (!query.asking.document && one.coverage >= SPEAKS)
  // The place that is asked about is no answer to where in it.
  if (!gives(sought, sought === 'place' ? withoutPlaces(one, query) : one, query.standalone)) return false
  // 在哪个村: a place of that kind.
  const english = /\b(?:which|what) (village|town|township|district|county)\b/i.exec(query.standalone)?.[1] ?? ''
  const kind = /哪(?:一|几)?个(村|镇|乡|街道)/.exec(query.standalone)?.[1] ?? endOfPlaces(english)
  if (sought === 'place' && kind !== undefined && !new RegExp(`\\p{Script=Han}${kind}`, 'u').test(one.unit.words)) return false
  // “十四五”时期 is no date of the plan itself.
  if (query.asking.document && sought === 'date' && !dated.test(one.unit.words)) return false
  if (one.features.front > 0) return true
  // Everyday expressions lead to no other work than the one that is named.
  const led = kindred > LED && one.features.kindredCoverage > 0 && sought !== 'place' && !(sought === 'date' && isOfOtherWork(one, query))
  return !query.asking.document && (led || (one.coverage >= SPEAKS && speaksOfThing(one, query)))
}

const session = /第[一二三四五六七八九十\d]+(?:届|次)[^，。；]{0,20}会议/

/** What a unit says beside the names of the places asked about. */
const withoutPlaces = ({ unit }: RankedUnit, { scope }: Understanding): Pick<RankedUnit, 'unit'> => ({
  unit: { ...unit, words: scope.places.flatMap((place) => place.names).reduce((words, name) => words.replaceAll(name, ''), unit.words) },
})

/** A year with its month, or the session that approved it, as documents are dated. */
const dated = /(?:19|20)\d{2}年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月|第[一二三四五六七八九十\d]+次(?:全体)?会议/

/** What happens to a thing and is not the thing: 开工 in 地铁一号线哪年开工. */
const events =
  /^(?:放在|设在|建在|位于|落户|选址|开工|动工|开建|建成|竣工|投产|通车|通航|投运|投入使用|完工|开通|启用|成立|召开|发布|建设|实现|完成|达到|印发|批准|出台|start|begin|open|complete|finish)/

/** A date, a reason or a firm is one of what is asked only beside the thing that is asked about most, a place only beside all that is asked to stand there. */
function speaksOfThing({ held, unit, coverage }: RankedUnit, query: Understanding): boolean {
  const sought = soughtBy(query)
  if (sought === 'place' && moves.test(query.standalone) && !moved.test(unit.words)) return false
  // Translations are guesses: one of them that is said tells of the thing, where the sentence says enough of the rest.
  const enough = query.language === 'en' && coverage >= SAYS_SOME && !ofService.test(query.standalone)
  if (sought === 'place') return thingsPlaced(query)[enough ? 'some' : 'every']((thing) => presence(thing, unit.words) >= NAMED)
  if (sought !== 'date' && sought !== 'reason' && sought !== 'firm' && sought !== 'street') return true
  if (sought === 'date' && isOfOtherWork({ unit }, query)) return false
  const things = query.concepts.map(({ source, weight }) => (events.test(source) ? 0 : weight))
  const most = Math.max(0, ...things)
  const main = query.concepts.filter((_, i) => things[i]! >= MAIN * most && things[i]! > 0)
  if (sought === 'date' && !mayDate(unit.words, query, main)) return false
  return most === 0 || things.some((weight, i) => weight >= 0.8 * most && (held[i] ?? 0) >= 0.4)
}

/** It is asked where a thing is moved to, and what is said of that. */
const moves = /(?:迁|搬|挪)(?:建|移|走|址|家)?(?:到|往|至|去)(?:了)?(?:哪|什么)|\bwhere\b.*\b(?:moved?|moving|relocat\w*)\b/i
const moved = /(?:迁|搬)\p{Script=Han}{0,4}[至到往入]|移[至到]|新址|选址/u

/** Where one goes for something: a thing missing from it is another thing. */
const ofService = /\bwhere (?:can|could|do|should|would) (?:i|we|you|one)\b/i
/** Share of an English question from which one word of it may be missing beside a place. */
const SAYS_SOME = 0.35

/** A work by what its name ends with: 货运机场, 海底隧道. */
const work = /\p{Script=Han}{2,}(?:工程|机场|隧道|铁路|高铁|公路|高速|大桥|水库|电站|地铁|轻轨|运河|港口?|码头)$/u

/** A work is asked about by its name, and the unit names none such. */
function isOfOtherWork({ unit }: Pick<RankedUnit, 'unit'>, { concepts }: Understanding): boolean {
  const named = concepts.filter(({ source }) => work.test(source))
  return named.length > 0 && !named.some((concept) => presence(concept, unit.words + unit.lead) >= NAMED)
}

/** Share of the heaviest thing's weight from which another is asked about as much. */
const MAIN = 0.95

/** How high a thing stands, which its name may say shortened: 国家 for 国家级. */
const ranks = /^(?:国家|省|市|县)级$/

/** What is named right before the words that ask for its place: 氢能 and 产业园 in 氢能产业园建在哪里; of a translated question what weighs most. */
function thingsPlaced({ standalone, concepts, language }: Understanding): readonly Concept[] {
  const named = concepts.filter((concept) => !isGeneral(concept) && !events.test(concept.source) && !ranks.test(concept.source))
  const most = Math.max(0, ...named.map(({ weight }) => weight))
  if (language === 'en') return named.filter(({ weight }) => weight >= PLACED_IN_ENGLISH * most)
  const thing = matchable(placed.exec(standalone)?.[1] ?? '')
    .split('的')
    .at(-1)!
  const own = named.filter(({ source }) => thing.includes(source))
  const heaviest = Math.max(0, ...own.map(({ weight }) => weight))
  return own.filter(({ weight }) => weight >= 0.5 * heaviest)
}

/** Share of the heaviest's weight from which another word of an English question may be the thing that is placed. */
const PLACED_IN_ENGLISH = 0.7

/** A thing and, behind it, what asks where it is. */
const placed =
  /(\p{Script=Han}{2,10}?)(?:要|将|会|准备|打算|计划|都|分别|各|又|是|主要)*(?:新?建|盖|搭|设|放|布局|落户|落|修|迁|搬|安排|选址|位于)?(?:到|在|于|往)?(?:哪里|哪儿|哪(?:一|几)?[个处块片]|什么地方|什么位置)/u

/**
 * A year that the searched documents do not imply (the last of a plan's period, the one before it, a report's own) must be named by what
 * answers: figures of 2023 are not in a plan of 2021 to 2025 that gives 2020 and 2025.
 */
function yearsMissing(query: Understanding, best: readonly RankedUnit[], knowledge: Knowledge): boolean {
  const { times, scope } = query
  if (times.years.length === 0) return false
  const implied = new Set(scope.documents.flatMap((id) => impliedYears(knowledge.plans.get(id)?.document)))
  const explicit = times.years.filter((year) => !implied.has(year))
  if (explicit.length < times.years.length || explicit.length === 0) return false
  return !explicit.some((year) =>
    best.some((one) => {
      const { unit, coverage } = one
      const view = knowledge.passages[unit.passage]!
      const speaks = coverage >= SPEAKS || countsWhatIsAsked(one, query, settingOf(one, knowledge)) === 1
      // “十四五”末 is the last year of that plan.
      return (
        speaks &&
        (endsNamed(unit.words).includes(year) ||
          [unit.words, unit.opening, view.context, view.path, settingOf(one, knowledge).announced ?? ''].some((words) => words.includes(String(year))))
      )
    }),
  )
}

/** What a sentence without a year may tell of: a plan's last year and the one before its first; a report's own year and the one it looks back on. */
function impliedYears(document: Pick<Document, 'kind' | 'period' | 'issuedOn'> | undefined): number[] {
  const [from, to = from] = (document?.period ?? '').split('-').map(Number)
  if (!from || !to) return []
  const issued = Number(document?.issuedOn?.slice(0, 4)) || from
  return document?.kind === 'plan' ? [from - 1, to] : [from - 1, to, from, issued, issued - 1]
}
