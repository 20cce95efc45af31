/** The thing that a question counts: 大熊猫 in 多少只大熊猫. A number of anything else is no answer. */
import { type Concept, presence } from '../understand/concepts.ts'
import { escaped } from '../understand/escaped.ts'
import { isGeneral } from '../understand/general-words.ts'
import { heaviestOf } from '../understand/heaviest.ts'
import { FEW } from '../understand/how-many.ts'
import { PEOPLE } from '../understand/measure-word.ts'
import type { Understanding } from '../understand/understanding.ts'
import { kindWords } from '../understand/wording.ts'
import { isStatistic, quantityAsked } from './quantity.ts'

export interface Thing {
  /** As the question prints it. */
  readonly name: string
  readonly concepts: readonly Concept[]
}

const counted = new RegExp(
  `(?:多少|${FEW})(?:万|亿)?(?:个|家|户|座|所|条|项|名|位|只|头|匹|棵|株|辆|台|架|艘|张|套|本|件|盏|处|亩|吨)的?((?:[\\dA-Za-z]{1,3})?\\p{Script=Han}{2,10}?)(?=[到在去用来给和与搞做干弄能会要将可、，,；;？?。\\s]|$)`,
  'u',
)

/** 有多少职工, 安置多少移民: without a measure word, at the end of the question. */
const uncounted = /(?:有|安置|搬迁|迁移|移民|接待|吸纳|覆盖|惠及|救助|资助|招收|招聘|转移|拥有)(?:了|到)?多少(\p{Script=Han}{2,6})[?？。\s]*$/u

/** The thing whose name stands behind the number word and its measure, or right before it (在校学生多少人); null where none does or it names nothing of its own. */
export function thingCounted(query: Understanding): Thing | null {
  const { standalone, concepts } = query
  const question = standalone.normalize('NFKC')
  const people = peopleCounted.exec(question)?.[1]
  if (people !== undefined) {
    const meant = concepts.filter(({ asked, source }) => people.endsWith(asked ?? source))
    return meant.length === 0 ? null : { name: meant[0]!.source, concepts: meant }
  }
  const name = counted.exec(question)?.[1] ?? uncounted.exec(question)?.[1] ?? kindBefore.exec(question)?.[1]
  if (name === undefined) {
    const quantity = query.language === 'zh' && query.measure !== null ? quantityAsked(query) : null
    return quantity && isNoun(quantity) && !isStatistic(quantity) && !isGeneral(quantity) ? { name: quantity.source, concepts: [quantity] } : null
  }
  // 给多少家换成干净的: what is done, not what is counted.
  if (/[换改成的了]/.test(name)) return null
  // 多少户居民 counts households.
  if (anybody.test(name)) return null
  const named = concepts.filter((concept) => name.includes(concept.source) && !isGeneral(concept))
  // 互联网用户 are not told by what says 用户 of another kind.
  const telling = named.filter(({ source }) => !isKind.test(source))
  const own = telling.length > 0 ? telling : named
  return own.length === 0 ? null : { name, concepts: own }
}

/** How many new police officers: what other people are is no answer. */
const peopleCounted = new RegExp(`how many ((?:[\\w-]+ ){0,3}${PEOPLE})\\b`, 'i')

const anybody = /^(?:居民|村民|市民|群众|百姓|老百姓|人家|家庭|住户)$/

/** 在校学生 and no time (规划期末) and nothing that is done or seems so in two characters (培训, 老人). */
const isNoun = ({ source }: Concept) => source.length >= 3 && !/^[一二三四五六七八九十每]|[期年月天]末?$/.test(source)

/** Do the words name the thing, in a word that stands for it or in part of its name (提案 for 政协提案)? */
export function saysThing({ name, concepts }: Thing, words: string): boolean {
  // 骨干科技中介机构: what is said of 科技 alone is of other things.
  const heaviest = heaviestOf(concepts)
  const isNamed = heaviest !== undefined && concepts.length > 1 && name.endsWith(heaviest.source) && !isKind.test(heaviest.source)
  if (isNamed && presence(heaviest, words) < 0.5 && pairsSaid(name, words) < HALF_SAID) return false
  if (concepts.some((concept) => presence(concept, words) >= 0.5)) return true
  return Array.from({ length: name.length - 1 }, (_, i) => name.slice(i, i + 2)).some(
    (pair) => !kindWords.test(pair) && !(isKind.test(pair) && name !== pair) && words.includes(pair),
  )
}

/** Share of a name's character pairs from which words say it otherwise: 博士硕士学位授权点 for 硕士博士点. */
const HALF_SAID = 0.5

function pairsSaid(name: string, words: string): number {
  const pairs = Array.from({ length: name.length - 1 }, (_, i) => name.slice(i, i + 2))
  return pairs.filter((pair) => words.includes(pair)).length / Math.max(1, pairs.length)
}

const kinds = '(?:用户|企业|公司|集团|学校|医院|园区|基地|景区|开发区|平台|中心|机构|车站|机场|水库|电站)'
const isKind = new RegExp(`^${kinds}$`)
/** 互联网用户的目标是多少: named by its kind before the word for a number. */
const kindBefore = new RegExp(
  `(\\p{Script=Han}{2,6}${kinds})(?:的?(?:总?数量?|规模|目标))*(?:是|为|要|有|从|由|达到?|发展到|打算|计划|准备|再|新?培育|培养|新增|认定|新?建设?|建成|引进)*(?:多少|几)`,
  'u',
)
const ofKind = new RegExp(
  `(\\p{Script=Han}{2,6})(${kinds})(?:总数|数量|数)?(?:力争|争取|要|将|共)?(?:达到?|为|有|发展到|增加到|突破|超过|稳定在|保持在)[^\\d，,；;。、]{0,3}\\d`,
  'u',
)

/** 16个乡镇分馆 count no 乡镇: behind the thing's name stands what each of them has. */
const establishment = '\\p{Script=Han}{0,3}(?:馆|站|院|[^其无个]所|中心|校|园|公司|企业|合作社|项目|委员会)'

function countsWhatItHas(clause: string, name: string): boolean {
  const counts = `\\d[万亿余多]*[个家所座处条]${escaped(name)}`
  const all = clause.match(new RegExp(counts, 'gu'))?.length ?? 0
  return all > 0 && all === (clause.match(new RegExp(counts + establishment, 'gu'))?.length ?? 0)
}

/** 高新技术企业达到50家 where 领军企业 are counted: of its kind, by another name right before its number. */
export function isCountOfOther(clause: string, { name, concepts }: Thing): boolean {
  if (countsWhatItHas(clause.replaceAll(/\s/g, ''), name)) return true
  const [, other, kind] = ofKind.exec(clause) ?? []
  if (other === undefined || kind === undefined || !name.endsWith(kind) || name === kind) return false
  return !/^(?:[全本]|这|该|其|各|我|此|以上)/.test(other) && !concepts.some((concept) => presence(concept, other + kind) >= 0.5)
}
