/** Things asked about by a name of their own: what is said of another lake, bridge or plant is no answer. */
import type { Tokenizer } from '../../../index/tokenizer.ts'
import { numeralValue } from '../../../ingest/text/numerals.ts'
import type { Knowledge } from '../knowledge.ts'
import { type Concept, matchable, presence } from '../understand/concepts.ts'
import { emptyWords } from '../understand/empty-words.ts'
import { WORKS_BY_NUMBER } from '../understand/numbered-works.ts'
import type { Understanding } from '../understand/understanding.ts'

/** How names of places in the country and of works end. */
const nameEnd =
  /\p{Script=Han}{2}(?:[镇乡村湖河山桥港寺塔矿园厂站]|古城|枢纽|油田|煤田|气田|保护区|景区|故居|纪念馆|博物馆|体育馆|剧院|新区)$|(?:集团|公司|大学|医院|水库|电站)$/u
/** And of counties and districts, of which a plan may print the stem alone: 宝安、龙岗两区. */
const district =
  /^\p{Script=Han}{2,3}(?<!园|地|社|景|城|小|库|山|林|灌|牧|矿|厂|新|辖|市|开发|港|校|老|湖|半|郊|各|县|街|军|战|片|农|牧|产|专|险|设|全|本|我|强|贫困|大)[区县]$/u
/** Weight from which a word is printed so seldom that it names one thing. */
const RARE = 0.8
/** Weight from which a word names one thing or a few. */
const SELDOM = 0.75
/** Characters before a phase within which the thing it is of is named. */
const BESIDE = 24
/** Presence from which words name it, and from which they say it outright. */
const NAMED = 0.5
const SAID = 0.8

/** A longer question tells of itself, or quotes an entry of an earlier answer, and not all it names is asked for. */
export const LONGEST = 60

/** The names in a question that what answers it has to print. */
export function namesAsked({ concepts, standalone }: Understanding): readonly Concept[] {
  return standalone.length > LONGEST ? [] : concepts.filter(({ source, weight }) => weight >= RARE && (nameEnd.test(source) || district.test(source)))
}

/** Do the words print the name, be it of a district by its stem? */
export const printsName = (name: Concept, words: string): boolean =>
  presence(name, words) >= NAMED || (district.test(name.source) && words.includes(name.source.slice(0, -1)))

/** The question, made matchable, names the two right behind one another in either order: 甲和乙, 乙、甲. */
export const standSideBySide = (question: string, one: string, other: string): boolean =>
  ['和', '与', '跟', '、', '及', '同'].some((and) => question.includes(one + and + other) || question.includes(other + and + one))

/** 甲区和乙区各多少: of things named side by side, where the words are of another. */
export function isNamedBeside({ source }: Concept, words: string, { concepts, standalone }: Understanding): boolean {
  const question = matchable(standalone)
  return concepts.some((other) => other.source !== source && presence(other, words) >= SAID && standSideBySide(question, source, other.source))
}

/** What a name is put before: 港珠澳大桥, 五里冲水库. */
export const works =
  /^(?:水利枢纽|枢纽|大桥|特大桥|水库|铁路|公路|高速|高速公路|高铁|机场|港口|电站|水电站|核电站|电厂|煤矿|油田|气田|公园|湿地|医院|学校|大学|学院|景区|园区|开发区|隧道|运河|灌区|管道)$/

/** Institutions by their kind: of another kind, or of none, nothing is told of the one asked about. */
const institutions =
  /(?:学院|医院|机场|水库|电厂|植物园|动物园|博物馆|图书馆|科技馆|体育馆|体育场|剧院|度假村|公园|水厂|监狱|火车站|陵园|养老院|敬老院|福利院)(?!护工|护理|里?的?(?:老人|床位)|员工|工作人员)/g

/** The kind of the one institution asked about (学院 in 烹饪职业技术学院一年招多少学生), which is not what is counted; null where none or several are. */
export function institutionAsked({ standalone, language }: Understanding): string | null {
  const kinds =
    language === 'zh' && standalone.length <= LONGEST
      ? [...standalone.matchAll(institutions)].filter(({ index }) => /\p{Script=Han}{2}(?<![的和在])$/u.test(standalone.slice(0, index)))
      : []
  const kind = kinds[0]?.[0]
  return kinds.length === 1 && kind !== undefined && !new RegExp(`(?:多少|几|哪)[^，。？?]{0,6}${kind}`).test(standalone) ? kind : null
}

/** Works told from others of their kind by a number: 地铁3号线, 2号机组. */
const numbered = new RegExp(`(?:\\d{1,2}|[一二三四五六七八九十]{1,2})号${WORKS_BY_NUMBER}`, 'g')

const inDigits = (words: string) => words.replace(/[一二三四五六七八九十]{1,2}(?=号)/g, (numeral) => String(numeralValue(numeral)))

/** The works that a question calls by numbers, in digits: 7号线. */
export const numbersOfWorks = (question: string): readonly string[] => (question.normalize('NFKC').match(numbered) ?? []).map(inDigits)

/** Do the words print one of these works? */
export const printsWork = (works: readonly string[], words: string): boolean => numbersOfWorks(words).some((work) => works.includes(work))

/** A work is asked about by its number, and none of that number stands in the documents searched. */
export function asksForUnknownNumber({ standalone, scope }: Understanding, knowledge: Knowledge): boolean {
  const asked = numbersOfWorks(standalone)
  if (asked.length === 0) return false
  const searched = new Set(scope.documents)
  const held = (name: string) =>
    knowledge.units.some(({ passage, words }) => searched.has(knowledge.passages[passage]!.documentId) && printsWork([name], words))
  return asked.some((name) => !held(name))
}

/** A phase right behind the name of a thing: 鹏湾氢港二期. */
const phase = /^(?:项目|工程)?([一二三四五六])期(?!间|末|货|限)/

const isBefore = (text: string, words: string, at: number) => {
  const found = text.indexOf(words)
  return found >= 0 && found < at
}

/** A phase of a thing that the documents searched name is asked about, and none of them names that phase beside it. */
export function asksForUnknownPhase({ concepts, standalone, scope, language }: Understanding, knowledge: Knowledge): boolean {
  if (language !== 'zh') return false
  const question = matchable(standalone)
  const asked = concepts.flatMap((concept) => {
    const at = question.indexOf(concept.source)
    const own = at < 0 || concept.weight < SELDOM ? null : phase.exec(question.slice(at + concept.source.length))
    // 罗布泊的钾肥项目一期 may be printed 罗布泊钾盐一期.
    return own ? [{ concept, named: `${own[1]}期`, ofIt: concepts.filter(({ source, weight }) => weight >= SELDOM && isBefore(question, source, at)) }] : []
  })
  if (asked.length === 0) return false
  const searched = new Set(scope.documents)
  const units = knowledge.units.filter(({ passage }) => searched.has(knowledge.passages[passage]!.documentId))
  return asked.every(({ concept, named, ofIt }) => {
    const naming = units.filter(({ words }) => presence(concept, words) >= NAMED)
    const isBeside = (words: string) =>
      [...words.matchAll(new RegExp(named, 'g'))].some(({ index }) =>
        [concept, ...ofIt].some((one) => presence(one, words.slice(Math.max(0, index - BESIDE), index)) >= NAMED),
      )
    return naming.length > 0 && !naming.some(({ words }) => isBeside(words))
  })
}

/** A work is asked about whose name, one that no dictionary holds, stands nowhere in the documents searched. */
export function asksForUnknownWork({ standalone, scope, language }: Understanding, knowledge: Knowledge): boolean {
  if (language !== 'zh') return false
  const names = namesOfWorks(standalone, knowledge.index.tokenizer).map(matchable)
  if (names.length === 0) return false
  const searched = new Set(scope.documents)
  const held = (name: string) => knowledge.units.some(({ passage, words }) => words.includes(name) && searched.has(knowledge.passages[passage]!.documentId))
  return names.some((name) => !held(name))
}

/** A district or county named right behind the place asked about (云溪市槐荫区) stands nowhere in the documents searched, be it by its stem. */
export function asksForUnknownDistrict({ standalone, scope }: Understanding, knowledge: Knowledge): boolean {
  const regions = scope.documents.map((id) => knowledge.plans.get(id)?.document.region ?? '')
  const named = [...new Set([...scope.places.flatMap(({ names }) => names), ...regions])]
    .filter((name) => /[市州]$/.test(name))
    .flatMap((name) => {
      const at = standalone.indexOf(name)
      const behind =
        at < 0 ? undefined : /^(\p{Script=Han}{2,3}?[区县])(?!域|划|位|级|长|委|里|内|间|块|市|城|情|志|乡|镇)/u.exec(standalone.slice(at + name.length))?.[1]
      return behind !== undefined && district.test(behind) && !/[哪几多各的靠有在把里和与跟比对给是个要将院户棚]/.test(behind) ? [behind.slice(0, -1)] : []
    })
  if (named.length === 0) return false
  const searched = new Set(scope.documents)
  return named.some((stem) => !knowledge.units.some(({ passage, words }) => words.includes(stem) && searched.has(knowledge.passages[passage]!.documentId)))
}

/** Names cut into single characters right before a work: 港|珠|澳 of 港珠澳大桥. */
function namesOfWorks(question: string, tokenizer: Tokenizer): string[] {
  const words = tokenizer.words(question)
  // 还能住景区: what one does with it is no name.
  const single = (word: string | undefined) =>
    word !== undefined && /^\p{Script=Han}$/u.test(word) && !emptyWords.has(word) && !/[住能还去进逛玩看坐]/.test(word)
  return words.flatMap((work, i) => {
    if (!works.test(work)) return []
    let from = i
    while (from > 0 && single(words[from - 1])) from--
    const name = words.slice(from, i).join('')
    return name.length >= 2 && name.length <= 4 && question.includes(name + work) ? [name] : []
  })
}
