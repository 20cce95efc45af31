import type { Document } from '../../../ingest/schema.ts'
import type { AskRequest } from '../../contract.ts'
import { ABSENT, type Concept, matchable } from './concepts.ts'
import { withoutDisclaimers } from './disclaimers.ts'
import { asAsked, withLightLeadIn } from './english-wording.ts'
import { standAlone } from './followup.ts'
import { isGeneral } from './general-words.ts'
import { type Asking, askingOf, languageOf } from './kind.ts'
import { isOfCountryPlan, namesCountryPlan } from './level-words.ts'
import { measureOf } from './measure-word.ts'
import { placesTogether, withNameOfPlace } from './name-of-place.ts'
import { outOfScopeOf } from './out-of-scope.ts'
import { withoutAsker, withoutPreamble } from './preambles.ts'
import { documentKindOf, namesReport, ofReports, withEarlierPlan, withoutPlanPeriod, withoutReportYear, withYearsMeant } from './reports.ts'
import { isRegion, type PlaceMention, scopeOf } from './scope.ts'
import { type Speakers, withReportForSpeaker } from './speakers.ts'
import type { Understanding } from './understanding.ts'
import { withStatisticsNamed } from './wording.ts'
import { timesOf, withArabicYears, withPlanNamed, withWholeYears } from './years.ts'

/** What understanding needs to know of what is held and of words. */
export interface UnderstandContext {
  readonly documents: readonly Document[]
  /** Who gave which of the reports. */
  readonly speakers?: Speakers
  findPlaces(question: string): readonly PlaceMention[]
  /** Does any document print the words? */
  prints?(words: string): boolean
  /** Concepts of a question without its places and times; `places` are the mentions in it. */
  concepts(question: string, language: 'zh' | 'en', places: readonly PlaceMention[]): readonly Concept[]
}

/** Words for what is wanting: plans say 补短板 of what they will do, and weaknesses in other words. */
const wanting = /^(?:短板|不足|弱项|差距|问题|困难|挑战|薄弱|薄弱环节|毛病)$/
const WANTING = 0.2

/** Where weaknesses are asked for, sentences are told by saying what is wanting and not by the word for it. */
function withoutWanting(concepts: readonly Concept[], { weakness }: Asking): readonly Concept[] {
  return weakness ? concepts.map((concept) => (wanting.test(concept.source) ? { ...concept, weight: WANTING * concept.weight } : concept)) : concepts
}

/** 那三支, 那个镇: of what was asked about before. */
const pointsBack = /[那这](?:[几两二三四五六七八九十](?:个|座|家|支|所|条)(?!月|五)|个[镇乡村县市区厂园馆站校](?=[底里下的在有叫是离到具，,？?]|$))/
/** A term of numbers: 三三五, 1415. */
const slogan = /^(?:[二三四五六七八九]{2,3}|\d{3,6})$/
/** 乙县对应的目标是什么: of the same thing, at another place. */
const corresponds = /对应|相应|同样的|同类/
/** What happens to any work, and names none. */
const happens = /^(?:动工|开工|开建|竣工|建成|完工|通车|投产|投运|开通|启用|创建|起点|基数)$/
/** What concepts of the earlier question still count where a follow-up asks in full. */
const EARLIER = 0.1
/** And where it takes the earlier one up: 那副中心呢. */
const BESIDE = 0.35

/** Reads a question: stands it alone, tells its language, form, places, times and concepts. */
export function understand(request: Pick<AskRequest, 'question' | 'history' | 'documents'>, context: UnderstandContext): Understanding {
  const documents = request.documents ? context.documents.filter(({ id }) => request.documents?.includes(id)) : context.documents
  const namesSubject = (words: string) => context.concepts(words, languageOf(words), []).some((concept) => !isGeneral(concept))
  const placesIn = (words: string) => context.findPlaces(words).map(({ name }) => name)
  const holds = (name: string) => documents.some(({ region }) => isRegion(region, name))
  const typed = oneLine(request.question)
  const isCountryAsked = holds('中国') && !holds('北京市')
  const put = languageOf(typed) === 'en' ? asAsked(typed, isCountryAsked) : typed
  const bareQuestion = withoutAsker(withoutPreamble(put, placesIn), namesSubject)
  const plain = withStatisticsNamed(withPlanNamed(withWholeYears(withoutDisclaimers(bareQuestion))))
  const asWritten = context.speakers ? withReportForSpeaker(plain, context.speakers, documents, context.findPlaces(plain).length > 0) : plain
  const history = request.history.map((turn) => ({ ...turn, content: asTurn(withArabicYears(turn.content), isCountryAsked) }))
  const {
    question,
    leansOn,
    swapped,
    placesIn: placed,
  } = standAlone(withSlogansQuoted(asWritten, context.findPlaces(asWritten)), history, {
    findPlaces: (text) => context.findPlaces(text),
    namesSubject,
  })
  const language = languageOf(request.question.trim() === '' ? question : request.question)
  // Places that are excepted are not asked about.
  const named = context.findPlaces(question).filter(({ start }) => !isExcepted(question, start))
  const asked = placed === undefined ? named : context.findPlaces(placed)
  const mentions = placesMeant(placed ?? question, asked, documents)
  const country = asked.find((place) => place.superiors.length === 0 && place.name === '中国')
  const { searched, otherwise } = plansMeant(question, mentions, documents)
  const scope = {
    ...scopeOf(mentions, withoutOtherPlans(question, searched)),
    otherwise: otherwise.map(({ id }) => id),
    countryMissing: country !== undefined && mentions.length === 0 && !isHeld(country, documents),
  }
  const places = scope.places.length > 0 ? mentions.filter(({ name }) => scope.places.some(({ place }) => place === name)) : mentions
  const said = withoutPlanPeriod(question, withoutReportYear(question, timesOf(question)))
  const times = withEarlierPlan(question, withYearsMeant(question, said, scope, documents), scope, documents)
  const asking = askingOf(question, scope.places.length)
  const unplaced = withoutPlaces(question, placed === undefined ? places : named.slice(0, 1)).replace(epithet, ' ')
  const bare = withoutExceptions(asidesLast(unplaced, language)).replace(yearsSaid, ' ')
  const found = context.concepts(bare, languageOf(bare), places)
  const told = language === 'en' ? withLightLeadIn(bare, found) : found
  const concepts = withNameOfPlace(withoutWanting(told, asking), question, places, context.prints)
  // 阳泉是什么定位 asks that of another place, whatever was asked before.
  const ofOtherPlace =
    !corresponds.test(question) &&
    named.length > 0 &&
    concepts.length > 0 &&
    !context.findPlaces(leansOn).some(({ name }) => named.some((place) => place.name === name))
  const earlier =
    leansOn !== '' && !swapped && !ofOtherPlace
      ? context
          .concepts(withoutPlaces(leansOn, context.findPlaces(leansOn)), languageOf(leansOn), [])
          // Another place has another slogan.
          .filter(({ source }) => !corresponds.test(question) || !slogan.test(source))
          .filter(({ source }) => !exceptedIn(question).includes(source))
      : []
  // 投资多少, 有哪些项目: a follow-up that names no subject is about the earlier one.
  // So is one that begins without a subject: 一共布局几个，综改示范区占几个.
  // What English says before its first comma is often only when or where.
  const opening = matchable(language === 'en' ? question : (question.split(/[，,；;？?]/)[0] ?? ''))
  const isHeadless = /^(?:那么?|又|还)?(?:打算|准备|计划|将要|预计)(?!生育|经济)/.test(request.question.trim())
  // 科技创新那一类: one of those that were asked for.
  const ofListed = /[那这]一?[类种项](?!事)|[这那](?:头|块|边|方面|一块|一头)/.test(question)
  const answered = request.history.findLast(({ role }) => role === 'assistant')?.content ?? ''
  const carried =
    isHeadless ||
    pointsBack.test(question) ||
    concepts.every(
      (concept) =>
        isGeneral(concept) ||
        isCount(concept) ||
        happens.test(concept.source) ||
        concept.weight <= ABSENT ||
        !opening.includes(matchable(concept.asked ?? concept.source)),
    )
      ? 1
      : ofListed || namesOneOf(answered, concepts) || /^(?:那么?(?![个些里边一])|还有|其中|(?:and|what about|how about)\b)/i.test(request.question.trim())
        ? BESIDE
        : EARLIER
  const all = [
    ...concepts,
    ...placesTogether(scope),
    ...earlier
      .filter((old) => !concepts.some((own) => own.source === old.source || isBeside(own, old)))
      .map((old) => ({ ...old, weight: old.weight * carried })),
  ]
  const outOfScope = outOfScopeOf(request.question)
  const documentKind = documentKindOf(question, times.years.length > 0 ? times : timesOf(question), scope, documents)
  return {
    text: request.question,
    standalone: question,
    language,
    asking,
    outOfScope,
    kind: outOfScope ? 'out-of-scope' : asking.kind,
    scope: documentKind === 'report' && namesReport(question) && asking.kind !== 'definition' ? ofReports(scope, documents) : scope,
    times,
    concepts: all,
    embedded: embeddedWords(carried === 1 && earlier.length > 0 ? `${subjectWords(earlier)} ${bare}` : bare, language, all),
    measure: measureOf(question),
    documentKind,
  }
}

/** An earlier turn, read as a question is. */
const asTurn = (content: string, isCountryAsked: boolean): string => (languageOf(content) === 'en' ? withPlanNamed(asAsked(content, isCountryAsked)) : content)

/** 下堡是什么类型的镇 after an answer that lists 下堡镇: it is asked of that one as one of them. */
function namesOneOf(answer: string, concepts: readonly Concept[]): boolean {
  const words = matchable(answer)
  return concepts.some(({ source, weight }) => weight > BESIDE && words.includes(source))
}

/**
 * The places a question is about. The whole country counts only where a document of it is held, and beside another place only where it is
 * set against it (和全国相比), since 全国 mostly just measures.
 */
function placesMeant(question: string, found: readonly PlaceMention[], documents: readonly Document[]): PlaceMention[] {
  const country = (place: PlaceMention) => place.superiors.length === 0
  const others = found.filter((place) => !country(place))
  return found.filter(
    (place) =>
      !country(place) ||
      (isHeld(place, documents)
        ? others.length === 0 ||
          setAgainst(question, place) ||
          (namesCountryPlan(question) &&
            (setsPlans.test(question) || timesOf(question).periods.length > 1 || others.every((other) => !isHeld(other, documents))))
        : others.length === 0 && isOfCountryPlan(place)),
  )
}

/** Plans of two places are set against one another. */
const setsPlans = /比比|比一比|对比|比较|相比|放(?:在)?一起|还是(?:国家|全国)|两边|差多少|各(?:是|为|有|定)?(?:了)?(?:多少|几)|分别|谁(?:更|的)/

const setAgainst = (question: string, place: PlaceMention) =>
  /(?:[和与跟同比较、]|[高低快慢多少大小超][过于出])$/.test(question.slice(0, place.start)) ||
  /^的?(?:平均|水平)?相比/.test(question.slice(place.end)) ||
  /^(?:[^，,。；;？?]{0,16}(?:规划|计划|纲要|报告|目标|实际|占比|比重|率|值)|[“"]?(?:[六七八九]|十[一二三四五六]?)五[”"]?)?[和与跟同、]/.test(
    question.slice(place.end),
  )

const looksBack = /成就|成绩|成效|完成|实际|取得|回顾|达到了|增长了|涨了|跌了|降了|做到|结果|执行|结束时|结束后|achiev|actual|accomplish|progress/i

interface PlansMeant {
  readonly searched: readonly Document[]
  readonly otherwise: readonly Document[]
}

/**
 * The documents a question without a place is put to: where it names a plan by its period (“七五”计划), those of that period if any are held,
 * and among them the country's, whose plan needs no name; `otherwise` are those that are searched where these have no answer.
 */
function plansMeant(question: string, mentions: readonly PlaceMention[], documents: readonly Document[]): PlansMeant {
  if (mentions.length > 0) return { searched: documents, otherwise: [] }
  const named = /五[”"]?(?:时期)?(?:规划|计划|纲要)|\bfive[- ]year (?:plan|outline)/i.test(question)
  // What came of “七五” is told by the plans of the period after it.
  const own = named || !looksBack.test(question)
  const spans = timesOf(question).periods.flatMap(([from, to]) =>
    own
      ? [[from, to]]
      : [
          [from, to],
          [to + 1, to + 5],
        ],
  )
  const periods = spans.map(([from, to]) => `${from}-${to}`)
  const meant = documents.filter(({ period }) => period !== null && periods.includes(period))
  const ofCountry = meant.filter(({ region }) => isRegion(region, '中国'))
  if (ofCountry.length > 0 && ofCountry.length < meant.length) return { searched: ofCountry, otherwise: meant }
  return { searched: meant.length > 0 ? meant : documents, otherwise: [] }
}

/** 国家“十一五”规划提出…: of a plan named by its period those of other periods tell nothing, unless what came of it is asked. */
function withoutOtherPlans(question: string, documents: readonly Document[]): readonly Document[] {
  const [period] = timesOf(question).periods
  if (!period || timesOf(question).periods.length > 1 || looksBack.test(question) || !planNamed.test(question)) return documents
  const asked = `${period[0]}-${period[1]}`
  const regions = new Set(documents.filter((document) => document.kind === 'plan' && document.period === asked).map(({ region }) => region))
  return documents.filter(({ kind, region, period: own }) => kind !== 'plan' || own === asked || !regions.has(region))
}

const planNamed = /五[”"]?(?:规划|计划|纲要)|五年(?:规划|计划)|\bfive[- ]year (?:plan|outline)/i

const isHeld = (place: PlaceMention, documents: readonly Document[]) => documents.some(({ region }) => isRegion(region, place.name))

/** What a place is called beside its name, which stood where the blank is: “厨师之乡”汾阳. */
const epithet = /[“"]\p{Script=Han}{2,10}(?:之[乡城都州县源]|名城|古城|故里|第一[村镇县市])[”"] (?=\S)/gu

/** The question without the names of places: the documents searched already say where. */
function withoutPlaces(question: string, places: readonly PlaceMention[]): string {
  return places
    .filter(({ start, end }, i) => !isQuoted(question, start, end) && places.findIndex((other) => other.start === start) === i)
    .sort((a, b) => b.start - a.start)
    .reduce((text, place) => `${text.slice(0, place.start)} ${text.slice(place.end)}`, question)
    .replace(/\s+/g, ' ')
    .trim()
}

/** A place that is counted is a slogan, and read as if it stood in quotation marks: 五个吕梁 as “五个吕梁”. */
function withSlogansQuoted(question: string, places: readonly PlaceMention[]): string {
  const counted = places
    .map((place) => ({ ...place, start: place.start - (/[二三四五六七八九十]个$/.test(question.slice(0, place.start)) ? 2 : 0), named: place.start }))
    .filter(({ start, end, named }) => start < named && !isQuoted(question, named, end))
  return counted
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => `${text.slice(0, start)}“${text.slice(start, end)}”${text.slice(end)}`, question)
}

/** A name inside quotation marks is part of a term: “五个吕梁”. */
function isQuoted(question: string, start: number, end: number): boolean {
  return /[“"「『][^”"」』]*$/.test(question.slice(0, start)) && /^[^“"「『]*[”"」』]/.test(question.slice(end))
}

/** Patterns look far for what stands at the end behind blanks: a question is one line with single blanks. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const exception = /除了?[^，,。？?]{1,24}?(?:以外|之外|外)?[，,]/g

const isExcepted = (question: string, at: number) => [...question.matchAll(exception)].some((match) => at >= match.index && at < match.index + match[0].length)

/** What follow-ups leave out, as concepts are looked for: 除了汾酒厂那个，还有…. */
const exceptedIn = (question: string) => matchable((question.match(exception) ?? []).join(' '))

/** 除了农村公路，还有哪些…: what is excepted is not what is asked about. */
function withoutExceptions(question: string): string {
  const rest = question.replace(exception, '')
  // 除了省里的实事，又承诺了哪5件: the exception names what is asked for.
  const bare = /(?:哪|几|多少)(?:几|一些|\d+|[一二三四五六七八九十]+)?[些件个项条种类家处]?[?？。\s]*$/.test(rest)
  return rest.length >= 4 && !bare ? rest : question
}

/** Inclusive (affordable) kindergartens: what English puts in brackets stands between words that belong together, so it is read behind all of them. */
function asidesLast(question: string, language: 'zh' | 'en'): string {
  if (language !== 'en') return question
  const asides = [...question.matchAll(/\(([^()]+)\)/g)].map(([, words]) => words)
  return asides.length === 0 ? question : `${question.replace(/\s*\([^()]+\)/g, '')} ${asides.join(', ')}`
}

/** 六家 in 具体是哪六家企业 counts and names nothing. */
const isCount = ({ source }: Concept) => /^(?:[二两三四五六七八九十]{1,3}|\d+)[家个项大类种座户条处所]$/.test(source)

/** Words for a year, which say when and nothing of what; the Chinese ones are empty words. */
const yearsSaid = /\b(?:this|last|next) year\b/gi

/** Ranks set apart what they are said of: 省级的 is asked of what were 市级 ones before. */
const rank = /^(?:国家|省|市|县|区|村|乡镇)级$/
const isBeside = (own: Concept, old: Concept) => rank.test(own.source) && rank.test(old.source)

/** The two words that an earlier question was most about. */
const subjectWords = (concepts: readonly Concept[]) =>
  concepts
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 2)
    .map(({ source }) => source)
    .join(' ')

/** What the model embeds: the question, for everyday wording with the plan words it stands for, for English with its Chinese terms. */
function embeddedWords(question: string, language: 'zh' | 'en', concepts: readonly Concept[]): string {
  // Words that have no Chinese stand in the question already.
  if (language === 'en')
    return `${question} ${concepts
      .map((concept) => concept.source)
      .filter((source) => !question.toLowerCase().includes(source))
      .join(' ')}`
  return question
}
