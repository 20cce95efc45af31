/** Which of the sentences near to a question goes first: the one that gives what is asked for. */
import { numeralValue } from '../../../ingest/text/numerals.ts'
import type { Knowledge } from '../knowledge.ts'
import { SAYS_WANTING, saysDate, saysNumber } from '../rank/signs.ts'
import type { RankedUnit } from '../rank.ts'
import { UNDATED } from '../refusal/counting.ts'
import { givesKind } from '../refusal/gaps.ts'
import { isNamedKind, soughtBy } from '../refusal/sought.ts'
import { aimOf, asksForAim, asksForDone, asksYearsGone, saysPlanned } from '../understand/aims.ts'
import { presence } from '../understand/concepts.ts'
import { isGeneral } from '../understand/general-words.ts'
import type { Understanding } from '../understand/understanding.ts'
import { ofFormAsked } from './described.ts'
import { explainingFirst } from './explaining.ts'
import { looksBack, type SentenceKind } from './fitting.ts'
import { namesSeveralOf } from './list/instances.ts'

/** How near to the best a sentence with a number must come to answer before it. */
const NUMBER_ODDS = 0.8
const NUMBER_WITHIN = 20
/** The same for a sentence that says what is aimed at. */
const AIM_ODDS = 0.88
/** How near to what a place above says of it, and how much of the question, the place's own must say to go first. */
const OWN_ODDS = 0.7
const SAYS_MOST = 0.6
/** Presence from which a sentence says what kind of thing is asked for. */
const SAYS_KIND = 0.8
/** Share of what is named behind the word that asks which a word for its kind makes up. */
const KIND = 0.6
/** And for one that begins with the place asked about. */
const PLACE_ODDS = 0.75

/** Units that may answer, the one that gives what is asked for first; `kindred` is the similarity from which everyday expressions lead to a unit. */
export function leadingFirst(
  fitting: readonly RankedUnit[],
  query: Understanding,
  kind: SentenceKind,
  knowledge: Knowledge,
  kindred: number,
  counted: (unit: RankedUnit) => number,
): readonly RankedUnit[] {
  const asksForNumber = query.asking.number && kind === 'fact'
  if (!query.asking.number && query.scope.uncovered.length === 1) return placeFirst(fitting, query.scope.uncovered[0]!.names)
  const own = totalFirst(insideFirst(ownFirst(fitting), query), query)
  const isNth = isNthAsked(query)
  const nth = isNth && own.slice(0, NUMBER_WITHIN).find(({ unit, score }) => isNth(unit.words) && score >= OWN_ODDS * (own[0]?.score ?? 0))
  if (nth) return putFirst(own, nth)
  const told = ofTimeAsked(asksForNumber ? numbersFirst(own, query.asking.date, counted) : own, query, kind, knowledge)
  const isOfForm = ofFormAsked(query)
  if (isOfForm) return sayingFirst(told, FORM_ODDS, ({ unit }) => isOfForm(unit.words))
  if (kind === 'list') return instancesFirst(kindFirst(told, query, kindred), query)
  if (asksWhatFor.test(query.standalone)) return sayingFirst(told, OWN_ODDS, ({ unit }) => describes.test(unit.words))
  return kind === 'definition' ? explainingFirst(told, query) : kindFirst(told, query, kindred)
}

/** The same for a sentence of the form asked for, which hardly another has. */
const FORM_ODDS = 0.5

/** 那套系统能干什么: an entry that says it behind its name (某系统：…) goes before one that is no more than the name. */
const asksWhatFor = /(?:(?:能|可以|用来)(?:干|做)|管)(?:些|点)?(?:什么|啥|哪些)(?:事|活)?[？?\s]*$|有(?:什么|啥)(?:用处?|作用)[？?\s]*$/
const describes = /^[^，,。；;：:]{4,30}[：:][^，,。；;]{4,}/u

/** How near to the best a sentence must come that names several of the kind asked for. */
const INSTANCES_ODDS = 0.8

/** Which intangible heritage: of those near to the best, the one that names several of the kind that weighs most, right before its word (“甲”“乙”等非物质文化遗产). */
function instancesFirst(units: readonly RankedUnit[], query: Understanding): readonly RankedUnit[] {
  const names = namesSeveralOf(query)
  if (names === null) return units
  return sayingFirst(units, INSTANCES_ODDS, ({ unit }) => names(unit.words))
}

/** The units with one of them before all others; as they are where there is none. */
const putFirst = (units: readonly RankedUnit[], first: RankedUnit | undefined): readonly RankedUnit[] =>
  first === undefined || first === units[0] ? units : [first, ...units.filter((unit) => unit !== first)]

/** The units, the first of those near to the best that says it before all others, where the best does not. */
function sayingFirst(units: readonly RankedUnit[], odds: number, says: (unit: RankedUnit) => boolean): readonly RankedUnit[] {
  const [best] = units
  if (best === undefined || says(best)) return units
  const first = units.slice(0, NUMBER_WITHIN).find((unit) => unit.score >= odds * best.score && says(unit))
  return putFirst(units, first)
}

const nthAsked = /第([一二三四五六七八九十]|10|[1-9])(?:[个条点项件]|方面)(?:[^，,。；;？?]{0,6})?(?:是|讲|说|叫)(?:的是|了)?(?:什么|啥|哪)/

/** 第三条是什么: tells a sentence that counts itself as that one, 三是… or （三）…; null where no one by its number is asked for. */
export function isNthAsked({ standalone }: Understanding): ((words: string) => boolean) | null {
  const asked = nthAsked.exec(standalone)?.[1]
  if (asked === undefined) return null
  const value = numeralValue(asked)
  const numeral = '一二三四五六七八九十'[value - 1]
  const marks = new RegExp(`^(?:${numeral}(?:是|要|、)|第${numeral}(?:[,，、]|是)|[(（](?:${numeral}|${value})[)）]|${value}[.．、](?!\\d))`)
  return (words) => marks.test(words)
}

/** What the place's own documents say, where they say most of it, before what those of a place above tell of it. */
function ownFirst(units: readonly RankedUnit[]): readonly RankedUnit[] {
  const [best] = units
  if (best === undefined || best.features.above === 0) return units
  const own = units.slice(0, NUMBER_WITHIN).find((unit) => unit.features.above === 0 && unit.ownCoverage >= SAYS_MOST && unit.score >= OWN_ODDS * best.score)
  return putFirst(units, own)
}

/** How near to the best, and how much of what it says of the question, the sentence on a place inside the one held must say to go first. */
const INSIDE_ODDS = 0.9

/** 长治的定位 in the plan of its province: the sentence that begins with the place before those that name it among others. */
function insideFirst(units: readonly RankedUnit[], { scope, asking }: Understanding): readonly RankedUnit[] {
  const [best] = units
  const names = scope.inside.filter((name) => name.length > 1)
  if (asking.number || best === undefined || names.length === 0 || names.length > 2 || names.some((name) => best.unit.words.startsWith(name))) return units
  const says = ({ unit, score, ownCoverage }: RankedUnit) =>
    names.some((name) => unit.words.startsWith(name)) && score >= INSIDE_ODDS * best.score && ownCoverage >= INSIDE_ODDS * best.ownCoverage
  const first = units.slice(0, NUMBER_WITHIN).find(says)
  return putFirst(units, first)
}

const asksTotal =
  /(?:总共|一共|合计|总计|加起来|全部)[^，。？?]{0,8}(?:多少|几)|(?:投资|资金|金额|预算)[^，。？?]{0,4}(?:总共|一共|合计|总计|加起来)|\b(?:in total|altogether|in all)\b/i
const saysTotal = /(?:合计|总计|共计)[^，。；;]{0,8}\d/

/** How many sentences a sum may stand behind what it sums up. */
const SUMMED = 5

/** 一共投多少: of what stands right behind the best, the sentence that sums it up. */
function totalFirst(units: readonly RankedUnit[], { asking, standalone }: Understanding): readonly RankedUnit[] {
  const [best] = units
  if (!asking.number || best === undefined || !asksTotal.test(standalone) || saysTotal.test(best.unit.words)) return units
  const first = units.find(({ unit, ordinal }) => ordinal > best.ordinal && ordinal <= best.ordinal + SUMMED && saysTotal.test(unit.words))
  return putFirst(units, first)
}

/** Of a place that has no document of its own, the sentence on it before those that name it among others. */
function placeFirst(units: readonly RankedUnit[], names: readonly string[]): readonly RankedUnit[] {
  const best = units[0]
  const first = units
    .slice(0, NUMBER_WITHIN)
    .find(
      ({ unit, score, ownCoverage }) =>
        names.some((name) => unit.words.startsWith(name)) && score >= PLACE_ODDS * (best?.score ?? 0) && ownCoverage >= (best?.ownCoverage ?? 1),
    )
  // One that hardly says what is asked gives way to one that says it in its own words.
  const saying = (best?.ownCoverage ?? 1) >= SAYS_HALF ? undefined : units.slice(0, NUMBER_WITHIN).find((one) => isSaying(one, names) && isClose(one, best))
  return putFirst(units, first ?? saying)
}

const SAYS_HALF = 0.5
const CLOSE = 0.9
const isSaying = ({ unit, ownCoverage }: RankedUnit, names: readonly string[]) => ownCoverage >= SAYS_HALF && names.some((name) => unit.words.includes(name))
const isClose = ({ score }: RankedUnit, best: RankedUnit | undefined) => score >= CLOSE * (best?.score ?? 0)

/** How near to the best a sentence of what is wanting must come to lead where that is asked for. */
const WANTING_ODDS = 0.8

/** 国企有哪些问题: what says that they lack vigour, before what is to be done with them. */
function wantingFirst(units: readonly RankedUnit[]): readonly RankedUnit[] {
  const [best] = units
  if (!best || best.features.weakness >= SAYS_WANTING) return units
  const first = units
    .slice(0, NUMBER_WITHIN)
    .find((unit) => unit.features.weakness >= SAYS_WANTING && unit.score >= WANTING_ODDS * best.score && unit.ownCoverage >= HALF * best.ownCoverage)
  return putFirst(units, first)
}
const HALF = 0.5

/** Where it is asked what was done, what the documents look back on, if that is about as near. */
function ofTimeAsked(units: readonly RankedUnit[], query: Understanding, kind: SentenceKind, knowledge: Knowledge): readonly RankedUnit[] {
  if (query.asking.weakness && !query.asking.number && (kind === 'list' || kind === 'review')) return wantingFirst(units)
  if (kind === 'review' && !query.asking.weakness) return doneFirst(units, knowledge)
  if (!query.asking.number && kind === 'fact' && asksYearsGone(query.standalone)) return doneFirst(units, knowledge)
  if (!query.asking.number || !asksForDone(query.standalone)) return units
  const isPlanned = ({ unit }: RankedUnit) => saysPlanned(unit.words) || plannedBelow.test(knowledge.passages[unit.passage]!.path)
  const done = units.filter((unit) => looksBack(unit, knowledge) || !isPlanned(unit))
  return done.some(({ score }) => score >= DONE_ODDS * (units[0]?.score ?? 0)) ? done : units
}

/** Headings below which a report says what is to be done. */
const plannedBelow = /工作安排|重点工作|主要任务|目标任务|工作部署/

/** A date with its day, as documents are dated. */
export const IN_FULL = /(?:19|20)\d{2}年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日/
const MONTH = /^(?:19|20)\d{2}年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月$/

/** Share of the question that a sentence says of all but a word, and how much more that must be than what the leading one says. */
const WHOLE = 0.9
const MUCH_MORE = 1.6
const MORE = 1.3
/** How near to the best a sentence must come that surely gives the number, where those before it hardly do. */
const SURE_ODDS = 0.6
const HARDLY = 0.4
/** Share of what the first says of the question that one of a surer year must say. */
const AS_MUCH = 0.7

/** Where a number is asked for, the first sentence has to give one, best one of what is asked. */
function numbersFirst(units: readonly RankedUnit[], asksDate: boolean, counted: (unit: RankedUnit) => number): RankedUnit[] {
  const near = ({ score }: RankedUnit) => score >= NUMBER_ODDS * (units[0]?.score ?? 0)
  const within = units.slice(0, NUMBER_WITHIN)
  const first = within.findIndex((one) => near(one) && counted(one) > 0)
  // A number that may be of another year gives way to one that is surely of the one asked about.
  const saysAsMuch = ({ ownCoverage, coverage }: RankedUnit) =>
    ownCoverage >= AS_MUCH * (within[first]?.ownCoverage ?? 0) && coverage >= AS_MUCH * (within[first]?.coverage ?? 0)
  const sure = first >= 0 && counted(within[first]!) === UNDATED ? within.findIndex((one) => near(one) && counted(one) === 1 && saysAsMuch(one)) : -1
  const leading = sure >= 0 ? sure : first
  // One that says all of the question goes before one that says half of it.
  const whole = within.findIndex(
    (one) => near(one) && counted(one) === 1 && one.ownCoverage >= WHOLE && one.ownCoverage >= MUCH_MORE * (within[leading]?.ownCoverage ?? 1),
  )
  // And, be it farther off, before one that hardly gives the number.
  const hardly = whole < 0 && (leading < 0 || counted(within[leading]!) <= HARDLY)
  const gives = hardly ? within.findIndex((one) => one.score >= SURE_ODDS * (units[0]?.score ?? 0) && counted(one) === 1 && one.ownCoverage >= WHOLE) : -1
  // Or nearer, and saying more of it.
  const surer =
    hardly && gives < 0
      ? within.findIndex(
          (one) =>
            one.score >= SURE_ODDS * (units[0]?.score ?? 0) &&
            counted(one) === 1 &&
            (near(one) || one.ownCoverage >= SAYS_MOST) &&
            one.ownCoverage >= (near(one) ? MORE : MUCH_MORE) * (within[leading]?.ownCoverage ?? 1),
        )
      : -1
  const best = [gives, surer, whole, leading].find((at) => at >= 0) ?? -1
  const at = best >= 0 ? datedToo(within, best, asksDate, near, counted) : units.findIndex((one) => near(one) && saysNumber(one.unit.words))
  return at > 0 ? units.slice(at) : [...units]
}

/** 多长，哪年通车: of those that give the number as surely, the first that gives a date too and says as much. */
function datedToo(
  units: readonly RankedUnit[],
  at: number,
  asksDate: boolean,
  near: (unit: RankedUnit) => boolean,
  counted: (unit: RankedUnit) => number,
): number {
  const best = units[at]!
  if (!asksDate || saysDate(best.unit.words)) return at
  const dated = units.findIndex((one) => near(one) && counted(one) >= counted(best) && one.ownCoverage >= best.ownCoverage && saysDate(one.unit.words))
  return dated >= 0 ? dated : at
}

/** The line that dates the document itself, where that is asked for. */
export function dateOfDocument(units: readonly RankedUnit[], { asking }: Understanding): RankedUnit | undefined {
  if (!asking.document || !asking.date) return undefined
  const front = units.filter(({ features }) => features.front > 0)
  // A cover may give the month alone.
  return front.find(({ unit }) => IN_FULL.test(unit.words)) ?? front.find(({ unit }) => MONTH.test(unit.words))
}

const asksBasis = /(?:照着?|根据|依据|按照?|依照)(?:的是)?(?:哪|什么|啥)[^，。？?]{0,8}(?:编|制定|起草|来的)/
const saysBasis = /(?:根据|依据|按照)[^，,。；;]{6,60}(?:编制|制定|起草)/

/** What the document was drawn up on, where that is asked for: 根据…的建议编制. */
const basisOfDocument = (units: readonly RankedUnit[], { asking, standalone }: Understanding): RankedUnit | undefined =>
  asking.document && asksBasis.test(standalone) ? units.find(({ unit }) => saysBasis.test(unit.words)) : undefined

/** Where a name, a date or a street is asked for, the first sentence has to give one. */
function kindFirst(units: readonly RankedUnit[], query: Understanding, kindred: number): readonly RankedUnit[] {
  const sought = soughtBy(query)
  const basis = basisOfDocument(units, query)
  if (basis) return putFirst(units, basis)
  if (!isNamedKind(sought)) return askedKindFirst(asksForAim(query.standalone) && !query.asking.number ? aimFirst(units) : units, query)
  const dated = sought === 'date' ? dateOfDocument(units, query) : undefined
  if (dated) return putFirst(units, dated)
  return putFirst(
    units,
    units.slice(0, NUMBER_WITHIN).find((one) => givesKind(one, query, kindred)),
  )
}

/** What is asked for is named behind the word that asks: 特色小镇 in 建成什么特色小镇. */
const kindAsked = /(?:什么|哪[种类个])(?:样的)?((?:(?![有是在的能会要给做搞让由把被])\p{Script=Han}){2,6})[？?。\s]*$/u

/** Of those near to the best, the first that says itself what kind of thing is asked for. */
function askedKindFirst(units: readonly RankedUnit[], { standalone, concepts }: Understanding): readonly RankedUnit[] {
  const named = kindAsked.exec(standalone)?.[1] ?? ''
  const kinds = concepts.filter(
    (concept) => named.includes(concept.source) && concept.source.length >= KIND * named.length && (!isGeneral(concept) || /什么样的/.test(standalone)),
  )
  const says = ({ unit }: RankedUnit) => kinds.some((kind) => presence(kind, unit.words + unit.lead) >= SAYS_KIND)
  const [best] = units
  if (kinds.length === 0 || best === undefined || says(best)) return units
  const first = units.slice(0, NUMBER_WITHIN).find((unit) => unit.score >= AIM_ODDS * best.score && unit.ownCoverage > best.ownCoverage && says(unit))
  return putFirst(units, first)
}

/** Where an aim is asked for, a sentence near to the best that says one goes first. */
function aimFirst(units: readonly RankedUnit[]): readonly RankedUnit[] {
  const near = units.slice(0, NUMBER_WITHIN).filter(({ score }) => score >= AIM_ODDS * (units[0]?.score ?? 0))
  const most = Math.max(0, ...near.map(({ unit }) => aimOf(unit.words)))
  const first = near.find(({ unit }) => aimOf(unit.words) === most)
  return putFirst(units, first)
}

/** What has to be done from now on: 一是必须坚定不移. */
const resolves = /^(?:[一二三四五六七八九十]是)?(?:必须|要(?!求))/

/** Share of the best score from which what was done tells more of it than what is to be done. */
const DONE_ODDS = 0.7

/** Where it is asked what was achieved, what the plan looks back on, if any of that is near; else all. */
function doneFirst(units: readonly RankedUnit[], knowledge: Knowledge): readonly RankedUnit[] {
  const done = units.filter((unit) => looksBack(unit, knowledge) && !resolves.test(unit.unit.words))
  return (done[0]?.score ?? 0) >= DONE_ODDS * (units[0]?.score ?? 0) && done.length > 0 ? done : units
}
