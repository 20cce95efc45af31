/** The words by which a follow-up leans on the question before it. */
import { PERIOD_NAMED } from '../plan-years.ts'
import { KINDS_OF_NAMES } from './exchanges.ts'

/** How a question opens that leans on the one before. */
export const opening =
  /^(?:那么|那(?![些个几两二三四五六七八九十座条家支种类项里边片]|一[片带])|还有|另外|再问一下|再问|换成|如果是|至于|同样的问题[，,]?|(?:and )?(?:what about|how about)|and|then)\s*/i

/** A question word with what it asks for, and no subject before it. */
export const asksOnly = /^的?(?:又|也)?(?:是|有|在|叫|占|由)?(?:哪|多少|几|什么|谁|啥)\p{Script=Han}{1,6}[?？\s]*$/u
/** The same number of another place: 打算有多少户, 的这个比例. */
export const asksSame =
  /^的?(?:又|也)?(?:打算|准备|计划|想|要|能|会)(?:有|达到?|做到|到|占)?(?:多少|几)[个家户座所条人亩项]?$|^的?(?:这个|那个|该|这项|同一[个项]?|同样的|相同的|一样的)(?:比例|比重|占比|数|数字|数据|指标|目标)(?:又|也)?(?:定|是|定的是)?(?:多少|几|什么)?$/u
export const thatByThen = new RegExp(
  `^到?(${PERIOD_NAMED})(?:它|其|这个|这项)?(?:要|得|会|将|能|想)?(?:到|达到?|做到|提高到|增加到)?(?:多少|几)\\p{Script=Han}{0,3}$`,
  'u',
)
export const withoutCounts = (words: string) => words.replace(/哪(?:[一二两三四五六七八九十几]{1,2})个/g, '哪个').replace(/[?？\s]+$/, '')

/** Some of a rank, and not what they are: 再建几个省级的. */
export const ranksAlone = /(?:几|多少)个?(?:国家|省|市|县)级的[?？\s]*$/
export const otherOnes = /^(?:另外|其他|其它|其余|剩下)的?(?:[一二两三四五六七八九十几\d]+)?[个座家所条]?/

/** 企业培育那条: one of what was listed, by its name. */
export const entryNamed = /^(\p{Script=Han}{2,10}?)[那这]一?(?:[条项块]|部分|个?行动|个?工程)(?=[^的，,。？?呢]{2})/u
/** It asked for several things. */
export const listed = /哪些|哪几|哪[一二两三四五六七八九十]|有什么|包括|内容/
export const ofThem = /^其中的?(\p{Script=Han}{2,12}?)[这那]一?[项个块条类方]/u
/** Of the time already asked about. */
export const sameTime = /(?:同一(?:时期|时间|年份?|期)|同期|同年)的?/
export const countsAgain = /呢[，,、\s]+(?:那|又|也|都)?(?:要|是|有|得|会|达到?|建|修)*(?:多少|几)\p{Script=Han}{0,3}[?？\s]*$/u
/** 汾阳的呢，也是这个数吗 asks no more than 汾阳的呢. */
export const sameAgain = /呢[，,、\s]+(?:是不是|是否)?(?:也|都)?(?:是|一样)?(?:这|那)?(?:个|么)?(?:数|样|多|高)?(?:吗|么)?[?？\s]*$/u
export const setsApart = /[高低多少大小快慢强弱](?:还是|不|吗|一些|点|多少|几)|相比|对比|谁|哪个/
/** Of what was asked for before: 其中多少, 它在哪. */
export const refersBack =
  /^(?:其中|[二三四五六七八九十]{1,2}[大个项](?:重点|重大|主要|具体)?(?:工程|项目|行动|任务|领域|方面|集群|措施|举措)(?=[又是都各分具有])|第[一二三四五六七八九十]{1,2}个?(?:大?方面|部分)|(?:头|最后)一个?(?:方面|部分|[个项条](?=[是讲说抓叫]))|沿线|沿途|(?:这|那)?里[面头]|(?:这)?当中|它们?|[他她]们|其|这些|那些|[这那]一?(?:片|带|块地)|[这那](?:批|(?:几|\d{1,2}|[两二三四五六七八九十]{1,3})[个家座所条处支类项种大])|\p{Script=Han}{1,4}的那(?:部分|些|一?批)|(?:这个|那个)(?=[镇乡村县市区厂园馆站校]?(?:[底里下的在有叫是离到具，,？?]|$))|该)/u
/** 这个产业还要吸纳多少人, 每年给它补多少钱: the thing of the earlier question, by its kind or a pronoun. */
export const meansIt = new RegExp(`^(?:[这那]一?[个条座家所项种]|该)(?:${KINDS_OF_NAMES})|(?:[给对为把让由跟向]|关于)(?:它们?|其(?![他它余中实]))`, 'u')
export const asksWays = /怎么|怎样|如何|咋|办法|措施|举措|靠什么/
/** A share or the like is counted in nothing, and takes no thing's place that is. */
export const isRate = /(?:率|比重|占比|比例|系数|指数|增速|浓度)$/
export const asksPresent = (words: string) => /现在|目前|现有/.test(words)
/** Names something of its own, be it no word that is known: 那2+4+2又是什么, “三化”呢. */
export const namesTerm = /[“"「][^”"」]{2,}[”"」]|\d(?:\+\d)+/
/** A term in quotation marks that was met in what was told before: 那里面说的“2+4+2”. */
export const metThere = /^(?:[这那]?(?:里面?|里头|上面|其中|当中))(?:所)?(?:说|提|讲|写)(?:到|起)?的(?=[“"「])/
export const saidThere = new RegExp(`${metThere.source}[“"「]([^”"」]{2,})[”"」]`)
/** Of those listed before: 甲县在里面有什么项目. */
export const amongThem = /^(?:在)?(?:这|那)?(?:里面|里头|其中|当中)的?/
/** 修好以后, 搬完之后: after what is done with a thing that the question before names. */
export const onceDone =
  /^(?:等|它|那)*(?:修|建|盖|搬|改|弄|完工|竣工|投产|通车|通水|通航|通气|开通|启用|投用)[好成完起]?(?:了)?(?:以后|之后|后)(?=[^，,。；;]{0,2}[，,]?[^，,。；;]{2})/
/** A year told from the report's own. */
export const saysYear = /今年|去年|明年/
export const yearsNamed = /^(?:到|至|在)?(?:(?:19|20)\d{2}年?[、和]?)+(?:底|末)?/
