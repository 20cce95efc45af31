/** What kind of thing a question wants beside the subject it names, and whether a sentence gives one of that kind. */
import { saysDate } from '../rank/signs.ts'
import type { RankedUnit } from '../rank.ts'
import { anyOf } from '../understand/any-of.ts'
import type { Understanding } from '../understand/understanding.ts'
import { asksPerson } from './person-asked.ts'
import { surnames } from './surnames.ts'

export type Sought = 'number' | 'date' | 'person' | 'firm' | 'papers' | 'street' | 'place' | 'reason' | 'reference' | 'yes-or-no' | null

// The one that won or does a work; of several that take part a sentence may say no more than their names.
const firm = anyOf(
  /哪(?:一)?家(?:公司|企业|单位|集团|开发商|施工队)?[^，。？?]{0,6}(?:中标|中的标|承建|承包|承担施工|施工|开发的|建的|修的|盖的)|中标(?:单位|企业|公司|方)/i,
  /(?:施工|承建|设计|监理)(?:单位|方)是/i,
  /\bwhich (?:\w+ ){0,2}(?:company|contractor|firm|developer|bidder|builder) (?:won|built|is building|was awarded|got)\b/i,
  /\bwho (?:is|are|was|were|will be) (?:building|constructing|developing|investing in)\b/i,
  /\bwho (?:won|got|was awarded) the (?:\w+ ){0,2}(?:contract|bid|tender)/i,
)
const papers =
  /(?:带|交|提供|准备|提交|需要|要)(?:什么|啥|哪些|哪几种)(?:申请)?(?:材料|证件|手续|资料)|\bwhat (?:documents|papers|paperwork)\b[^?]*\b(?:need|bring|required)/i
const street = /哪(?:一)?条(?:街|路|巷)|(?:什么|哪个)(?:街|路)(?![子径线数演况程])上?|门牌|which (?:street|road)\b|on what street/i
const place = anyOf(
  /(?:建|设|放|布局|落户|落|选址|位于|安排|迁|搬)(?:到|在|于|往)?(?:哪里|哪儿|哪块|哪(?:一|几)?个(?:县|镇|乡|村|区|街道)|什么(?:地方|位置))/i,
  /(?<!错|难|好|差|强|弱|线划|线定|线画|门槛|标准|不同|体现|表现|区别|关键|重点|原因|问题|优势|不足|短板)在(?:哪里|哪儿|哪(?:几)?个(?:县|镇|乡|村|区)|哪块地|什么(?:地方|位置))/i,
  /选址|\b(?:which|what) (?:village|town|township|district)\b[^?]*\b(?:built|located|sited|situated)\b/i,
  /(?:^|[,;] |\band )where(?: exactly| in \w+)? (?:is|are|was|were|will|does|do|did|can|should|would|have|has)\b(?! (?:it|they) stand)(?![^?]{0,40}\brank)(?! (?:that|it|this) (?:put|leave|place|rank)\b)(?![^?]{0,60}\b(?:(?:fall|fell|falling|come|came) short|fail\w*|lag\w*|go wrong|went wrong)\b)/i,
)
const reference = /文号|文件号|发文字号|哪号文|几号文|文件编号|document number|reference number/i
const reason = /为什么|为何|为啥|什么原因|原因是什么|怎么会|\bwhy\b/i
const yesOrNo =
  /[吗不没][?？。!！\s]*$|有没有(?!.{0,2}(?:具体|明确|数字|数据|时间表|目标))|是不是|会不会|能不能|要不要|管不管|行不行|给不给|[了得]没(?:有)?|^\s*(?:does|do|did|is|are|was|were|will|can|could|has|have|should)\b/i

/** 要不要上牌，在哪儿办: whether is asked first, whatever is sought behind it. */
export const asksWhetherFirst = (question: string): boolean =>
  /要不要|能不能|是不是|会不会|可不可以|有没有(?!.{0,2}(?:具体|明确|数字|数据|时间表|目标))|[吗么]\s*$/.test(question.split(/[，,；;？?]/)[0] ?? '')

/** 是哪六样，为啥叫“小”: what another clause asks for is told, be the reason told or not. */
const asksElseToo = (question: string): boolean =>
  /多少|how (?:much|many)/i.test(question) ||
  question.split(/[，,；;？?]/).some((clause) => !reason.test(clause) && /哪[几些一二三四五六七八九十个]|是什么/.test(clause))

/** What is sought; a number before all else, since it is the surest to tell. */
export function soughtBy({ asking, standalone }: Understanding): Sought {
  if (reference.test(standalone)) return 'reference'
  if (reason.test(standalone) && !asksElseToo(standalone)) return 'reason'
  if (asking.number) return 'number'
  if (firm.test(standalone)) return 'firm'
  if (papers.test(standalone)) return 'papers'
  if (asksPerson(standalone)) return 'person'
  if (asking.date) return 'date'
  if (street.test(standalone)) return 'street'
  if (place.test(standalone)) return 'place'
  return yesOrNo.test(standalone) ? 'yes-or-no' : null
}

/** Sought for something to be named, which sentences name or do not. */
export type NamedKind = 'person' | 'firm' | 'papers' | 'date' | 'street' | 'place' | 'reason' | 'reference'

export const isNamedKind = (sought: Sought): sought is NamedKind => sought !== null && sought !== 'number' && sought !== 'yes-or-no'

const role = '(?:书记|市长|县长|省长|区长|主任|局长|厅长|董事长|总经理|校长|馆长|院长|导演|编导|创始人|厂长|行长|教授|院士|同志|先生|女士|总理|主席|委员长)'
const personNamed = new RegExp(
  `${role}[${surnames}][\\u4e00-\\u9fa5]{1,2}(?![\\u4e00-\\u9fa5]{0,6}(?:公司|煤业|煤矿|集团|酒业|实业|厂))|[${surnames}][\\u4e00-\\u9fa5]{1,2}(?:同志|被评为|荣获|当选|被授予)`,
)

/** Who answers for a thing by office: 米袋子省长负责制. */
const inCharge = /(?:[省市县区镇乡村厂校院]长|书记|行政首长|法人代表)(?:负责|责任)制/

/** What assemblies and offices do as much as people, 谁批准的 asks for either. */
const approval =
  /谁[^，。？?]{0,4}(?:批准|批|审议|审查|通过|同意|印发|发布|下发)|(?:批准|审议|通过|印发|发布)(?:的|人)?是谁|\bwho (?:approved|adopted|passed|issued|ratified)\b/i
const approvedBy = /(?:经|由|报)[^，。；]{2,30}(?:会议|委员会|人大|常委会|政府|部|厅|局|院)[^，。；]{0,6}(?:批准|审议|审查|通过|同意|审定|印发|发布)/

/** 几号, 几月: a year alone does not tell. */
const asksDay = /几[月号日](?!线|楼|院|机|文|井|矿|厂|坝)|哪一?[天日]|哪个月|\b(?:which|what) (?:day|month|date)\b/i
const saysDay = /(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:[日号]|月(?!均|薪|票|租))/

/** Does the sentence give a thing of the kind sought, as the question asks for it? Always where no kind is. */
export function gives(sought: Sought, { unit }: Pick<RankedUnit, 'unit'>, standalone = ''): boolean {
  switch (sought) {
    case 'person':
      return (
        personNamed.test(unit.words) ||
        (/负(?:总)?责|牵头/.test(standalone) && inCharge.test(unit.words)) ||
        (approval.test(standalone) && approvedBy.test(unit.words))
      )
    case 'date':
      return saysDate(unit.words) && (!asksDay.test(standalone) || saysDay.test(unit.words))
    case 'reference':
      return /[〔[(（]\d{4}[〕\])）]\s*\d+\s*号/.test(unit.words)
    case 'reason':
      return /^为(?:什么|何|啥)[^。]*[？?]$|由于|因为|因此|受.{1,16}影响|导致|致使|原因|造成|因(?![此素地材人而果子特网袭])[^，,；;。]{2,12}(?:减|下降|增|停|关|未能|不能|无法|未)|源于|制约(?!发展的)|主要表现[为在]|为了|所致|主要是|力求|目的|旨在|以便|需要.{0,12}支撑/.test(
        unit.words,
      )
    case 'firm':
      return (
        /承建|中标|承包|施工单位|承担(?:建设|施工)|由[^，。；]{2,20}(?:公司|集团|局)[^，。；]{0,6}(?:建设|施工|开发|实施|投资)|(?:公司|集团)(?:投资)?(?:开发|建设|实施)的/u.test(
          unit.words,
        ) ||
        (/\bwho (?:is|are|was|were|will be) /i.test(standalone) && firmNamed.test(unit.words)) ||
        (!/中标|招标|\bwon\b|contract|tender|\bbid/i.test(standalone) && buildsIt.test(unit.words))
      )
    case 'papers':
      return /身份证|户口本|证件|申请表|凭证|材料清单|所需材料|提交材料/.test(unit.words)
    case 'street':
      return /[\u4e00-\u9fa5]{2}(?<![道思铁公线出水管电链马速环支干门旅退航])(?:路|街(?!道)|巷|大道)(?![线径网由改建])/.test(unit.words)
    case 'place':
      return whereabouts.test(unit.words)
    default:
      return true
  }
}

/** A firm by its name, before its work: 支持某某实业年产10万吨…项目. */
const firmNamed =
  /\p{Script=Han}{2,8}(?:公司|集团|实业|煤业|焦化|化工|科技|能源|股份|铝业|酒业|药业|重工)(?!园|基地|产业|行业|工业|领域|企业|大学)[^，,。；;]{0,40}(?:项目|工程|建设|基地)/u

/** An entry that says who builds what: 某公司新建某项目. */
const buildsIt = /公司(?:新建|扩建|改建|建设|投资)(?!的)[^，。；]{2,40}项目/u

/** Names of places have no one form (运城垣曲, 高阳镇, 县境西部): what tells an answer is mostly that it names the thing asked about. */
const whereabouts =
  /\p{Script=Han}[省市县州区镇乡村路街港湾山河湖江海沟川庄堡滩]|[东南西北中][部侧]|[厂场校馆院站坝地选]址(?!确定)|沿线|境内|一带|沿岸|、\p{Script=Han}{2}/u

/** A street, a stretch, a side or a settlement, as what says where something stands names it. */
const site =
  /路段|路口|[街路巷](?=[、，。；与和至到]|[东西南北])|旁边|对面|院内|以[东西南北]|[东西南北]侧|\p{Script=Han}{2}[镇乡村县区](?![级域内外里间委镇乡村划分])/u

/** Is it asked where something stands, and does the sentence name a site, and no kind of place alone? */
export const namesSite = (query: Understanding, words: string): boolean =>
  (soughtBy(query) === 'place' || /在哪(?=[？?。！!\s]|$)/.test(query.standalone)) && site.test(words)
