/** How every entry of something is asked for. */
import { anyOf } from '../any-of.ts'

const list = anyOf(
  /(?:[二三四五六七八九十]|\d{1,2})[件项个][^，。？?”"]{2,14}都(?:是什么|是啥|叫什么)[?？。\s]*$/iu,
  /(?<![“"])(?:[二三四五六七八九十]|\d{1,2})(?:大|项|个|类|种|条|方面)[^，。？?”"]{2,14}(?:分别)?(?:是什么|是啥|叫什么)[?？。\s]*$|哪些|哪几/iu,
  /每个\p{Script=Han}{1,6}(?:由|是|归|靠|在|卖|做|叫)(?:哪|谁|什么|啥)/iu,
  /(?:[二三四五六七八九十]|\d{1,2})[个家座条项处][^，。？?]{2,14}各自?(?:由|是|归|靠|在|叫)(?:哪|谁|什么|啥)/iu,
  /(?:有|共|是|分)?几(?:家|座|所|户|处)[^，。？?]{0,14}[，,、？?](?:都|分别|各)?叫(?:什么|啥)/iu,
  /(?:有|共|是|分)?几(?:大|项|个|类|种|条)[^，。？?]{0,14}[，,、]?(?:名字|名称)?(?:各|都|分别)?(?:叫|是|有|指)(?:什么|哪|啥)/iu,
  /有什么(?:重点|重大|主要|具体)*(?:项目|工程|企业|措施|内容|品牌|产业|指标)|都有(?:什么|谁|啥)|都是(?:什么|谁|啥)|包括什么|列出|列举/iu,
  /(?:项目|工程|企业|学校|单位|景区|园区)的?(?:名字|名称)|列一下|列一列|列全|列个|逐一|逐条|清单|名单|哪(?:[二三四五六七八九十两]|\d|一(?:些|批))[一二三四五六七八九十\d]*/iu,
  /分别(?:是|卖|做|叫|在|由|归|干|建|设|种|产)?(?:什么|谁|啥|哪)|都叫(?:什么|啥|哪)/iu,
  /which (?:\w+[- ]){0,4}(?!(?:is|was|has|does|years)\b)\w+s\b(?! \w+ (?:is|was|does|did|will|would|has)\b)/iu,
  /\bwhat (?!share|proportion|percentage|number|amount|rate|level|ratio)(?:[\w-]+ ){0,2}(?:projects|industries|companies|enterprises|bases|parks|roads|railways|expressways|schools|hospitals|clusters|towns|villages|brands|products|zones|lines|facilities|indicators|sites)\b/iu,
  /^\s*list\b|\bwhat(?: is|'s|’s)(?: on)? (?:the|its) [^?]{3,80}\blist\b|list (?:all|the|of)|name (?:the|all)/iu,
  /what (?:are|were) (?:the )?/iu,
)

/** Works of some kind named and nothing asked of them: 体育类重点项目 孝义. */
const kindAlone = /^(?!.*[哪几多什谁怎如何吗呢么否])[^，,。；;：:？?]{2,18}(?:重点|重大|示范)?(?:项目|工程)(?:有|名单|清单)?(?:\s+\p{Script=Han}{2,6})*$/u

/** Are all of several things asked for, and no ways (哪些办法)? */
export const asksList = (question: string): boolean => (list.test(question) && !/哪些(?:办法|措施|举措|做法)/.test(question)) || kindAlone.test(question)
