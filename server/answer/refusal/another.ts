/** What tells a sentence on another thing from one on what is asked: another phase, deed or kind of institution. */
import { type Concept, matchable, presence } from '../understand/concepts.ts'
import { isGeneral } from '../understand/general-words.ts'
import type { Understanding } from '../understand/understanding.ts'
import { institutionAsked } from './names.ts'

/** Presence from which words name a thing. */
const NAMED = 0.5
/** And from which they say it in a word that means no less. */
const SAME = 0.8

/** The sentence, with what heads it, tells a number of something else than is asked, however near its words. */
export function isOfAnother(query: Understanding, words: string, headings: string): boolean {
  const { institution, doing, part, located } = askedOf(query)
  const said = words + headings
  return (
    (soFar.test(query.standalone) && !/产能|能力/.test(query.standalone) && capacity.test(words)) ||
    // 新增粮食生产能力500万吨 for the output of grain.
    (/产量/.test(query.standalone) && !/新增|产能|能力/.test(query.standalone) && capacityAdded.test(words) && !/产量|总产/.test(words)) ||
    isOfOtherPhase(query.standalone, words) ||
    (institution !== null && !said.includes(institution) && !bySynonym(institution, query.concepts, said)) ||
    (located.length > 0 && located.every((concept) => presence(concept, said) < NAMED)) ||
    (doing.length > 0 && doing.every((concept) => presence(concept, said) < NAMED)) ||
    (part !== null &&
      !part.some((concept) =>
        words.split(/[，,；;。、]/).some((segment) => presence(concept, segment) >= NAMED && /[\d一二两三四五六七八九十]/.test(segment)),
      )) ||
    deeds.some(([asks, says]) => asks.test(query.standalone) && !says.test(said))
  )
}

/** 养老机构 for 养老院: the kind said in another word for it, where the question has it as a word by itself. */
const bySynonym = (kind: string, concepts: readonly Concept[], said: string): boolean =>
  concepts.some((concept) => concept.source === kind && presence(concept, said) >= SAME)

interface Asked {
  /** The kind of the institution asked about. */
  readonly institution: string | null
  /** Of several counted as one, the part whose number is asked for: 院士工作站 in 25个创新平台里，院士工作站占几个; null where none is. */
  readonly part: readonly Concept[] | null
  /** Where what is asked about is to be built, by a name that is no place known: 在大理 in 在大理新建的机场跑道有多长. */
  readonly located: readonly Concept[]
  /** What those that are counted do: 特色体育 in 几所学校搞特色体育. */
  readonly doing: readonly Concept[]
}

/** Read from a question once, however many sentences are held against it. */
const known = new WeakMap<Understanding, Asked>()

function askedOf(query: Understanding): Asked {
  const asked = known.get(query) ?? { institution: institutionAsked(query), doing: doneByCounted(query), part: partCounted(query), located: builtAt(query) }
  known.set(query, asked)
  return asked
}

/** What is done with the sum asked for, and what a sentence on it says: 要交多少钱 is not told by what is paid out. */
const deeds: readonly (readonly [RegExp, RegExp])[] = [
  [/[交缴](?:纳|费)?(?:了)?(?:多少|几)(?:钱|元|块)?/, /[交缴](?!通)|纳税|税[收费金额]|征收|收费|加收|收取|提取|计提|加价/],
  [/罚(?:款)?(?:了)?(?:多少|几)/, /罚/],
  [/[赔补](?:偿|贴)?(?:了|给)?(?:\p{Script=Han}{1,4}?)?(?:多少|几)(?:钱|元|块)/u, /[赔补]|资助|奖|津贴|救助|发放/],
  [/贷(?:款)?(?:到|了)?(?:多少|几)/, /贷/],
  [/占[^，,。？?]{1,18}(?:比重|比例|百分之|几成)/, /占|比重|比例|分之|成以上|率/],
  [/(?:关停|关闭|关掉|取缔|淘汰|撤销|撤并|兼并|搬迁|砍掉|砍|削减|压减|压缩)(?:了)?(?:多少|几)/, /关停|关闭|取缔|淘汰|撤|并|退出|压|缩|搬|减|精简|裁/],
  // Of the energies each has its own capacity.
  [/(?:光伏|太阳能)[^，,。？?]{0,14}(?:装机|发电量)/, /光伏|太阳能/],
  [/(?:风电|风力)[^，,。？?]{0,14}(?:装机|发电量)/, /风/],
  [/核电[^，,。？?]{0,14}(?:装机|发电量)/, /核/],
]

/** All that has come of it until now is asked for. */
const soFar = /累计|至今|到现在|到目前|截至目前|以来[^，。？?]{0,6}(?:共|总)|\bso far\b|\bto date\b/i
/** What can be made in a year is not what has been. */
const capacityAdded = /新增[^，,。；;]{0,12}(?:生产能力|产能)[^，,。；;]{0,4}\d/
const capacity = /[\d万亿][吨件辆台只箱千升立方米瓦]{1,4}\/年|年产|产能/

/** 二期 for 一期: another phase is named right behind the thing, and the one asked about is not. */
export function isOfOtherPhase(question: string, words: string): boolean {
  const asked = question.match(phases)
  const said = words.match(phases)
  return asked !== null && said !== null && !asked.some((phase) => said.includes(phase))
}

const phases = /(?<![十百第\d])[一二三四五六](?=期(?!限|间|末|货))/g

const ofWhole = /(?:[里中]|里头|里面|当中|其中)[，,]?(?:属于)?(\p{Script=Han}{2,10}?)(?:又|各|分别)?(?:占|有)(?:了)?(?:多少|几)[个家所座户名人]/u

function partCounted({ standalone, concepts }: Understanding): readonly Concept[] | null {
  const named = matchable(ofWhole.exec(standalone)?.[1] ?? '')
  const own = named === '' ? [] : concepts.filter((concept) => named.includes(concept.source) && !isGeneral(concept))
  return own.length === 0 ? null : own
}

const builds = /(?:在|于)(\p{Script=Han}{2,6}?)(?:要|将|拟|计划)?(?:新建|扩建|改建|建设|建|修|设立|设|布局|开工)/u

function builtAt({ standalone, concepts }: Understanding): readonly Concept[] {
  const where = matchable(builds.exec(standalone)?.[1] ?? '')
  return where === '' ? [] : concepts.filter((concept) => concept.source === where && !anywhere.test(where) && !isGeneral(concept))
}

/** Words for where something stands that name no place. */
const anywhere = /^(?:外地|外省|国外|境外|海外|国内|省外|市外|当地|本地|各地|全国|农村|乡下|城里|城区|县城|乡镇)$/

const does = /(?:多少|几)[个家户座所条项名位处](\p{Script=Han}{2,6}?)(?:搞|做|办|开展|开设|从事|实施)(?:了|的是)?(\p{Script=Han}{2,10})/u

function doneByCounted({ standalone, concepts }: Understanding): readonly Concept[] {
  const done = matchable(does.exec(standalone)?.[2] ?? '')
  return done === '' ? [] : concepts.filter((concept) => done.includes(concept.source) && !isGeneral(concept))
}
