/** What an earlier question is about, without how it asks. */
import { isBare } from './bare.ts'

const measure = '(?:万|亿)?(?:个|家|户|座|所|条|项|名|位|人次|人|公里|亩|吨|元|处|种|张|套|台|辆|平方米|件|批|支|只|头|棵|艘|篇|本|届|班|级)?'
const interrogative = new RegExp(
  `(?:都|分别|各|一共|总共|共)?(?:是|由|有|靠|在)?(?:[百千]分之)?(?:谁|哪(?:些|几${measure}|一?[年天次个家]|里|儿)?|多少${measure}|几${measure}|什么(?:样的|时候)?|啥(?:时候)?|怎么样?|怎样|如何|咋样?|何时|多[大长高久远])的?`,
  'u',
)
/** 一年要来, 打算新增: what is to be done, said before what is asked for. */
const intent = /(?:一年|每年|现在|目前|今年)?(?:还|又|都|会)?(?:要|打算|准备|计划|拟|将|会|想)\p{Script=Han}{0,3}$/u
const particles = /^[的，,、\s]+|(?:[的，,、：:\s]|是|为|有|共|达到|要到|达)+$/gu

/**
 * The subject of a question with its places and times: 孝义2021年厕所 for 孝义2021年要改多少厕所; all of one that asks for nothing by a word.
 * What the follow-up `next` ends in too (谁作的, 什么时候作的) is left to it.
 */
export function topicOf(before: string, next = ''): string {
  const question = before.replace(/[\s?？。!！]+$/, '')
  const match = interrogative.exec(question)
  if (!match) return question
  const said = question.slice(0, match.index).replace(particles, '')
  const behind = question.slice(match.index + match[0].length).replace(/[，,；;].*$/su, '')
  const asked = behind !== '' && next.replace(/[\s?？。!！]+$/, '').endsWith(behind) ? '' : behind
  return `${asked === '' ? said : said.replace(intent, '')}${asked}`.replace(particles, '')
}

/** The thing that the earlier question asks for by kind, at its end: 高速公路 in 要修哪些高速公路; '' where it asks otherwise. */
export function objectOf(before: string): string {
  const asked =
    new RegExp(`(?<![在到于由往向]哪?)(?:哪(?:些|几${measure})|多少${measure}|几${measure}|什么)的?(\\p{Script=Han}{2,8})[?？。\\s]*$`, 'u').exec(
      before,
    )?.[1] ?? ''
  const isThing = !new RegExp(`^${measure}$`).test(asked) && !/项目|工程|企业|公司|措施|举措|办法|政策|情况|内容|时间|地方|时候|目标|任务/.test(asked)
  return isThing ? asked : ''
}

/** What is measured of a thing, at the end of its name: 装机 of 水电装机. */
const measured = /(?:装机(?:容量)?|产量|产值|产能|收入|投资|面积|里程|人数|户数|床位|耕地|电量|储量)$/

/** The earlier question asking for another thing than `object`, which may be counted otherwise; what was measured of the one is of the other. */
export function withObject(before: string, object: string, other: string): string {
  const next = measured.test(other) || object.length < 4 ? other : `${other}${measured.exec(object)?.[0] ?? ''}`
  return before.replace(
    new RegExp(`(?:(多少|几)${measure}的?)?${object}(?=[?？。\\s]*$)`, 'u'),
    (_, counts: string | undefined) => `${counts ? '多少' : ''}${next}`,
  )
}

const adjective = '[高低多少大小快慢强]'
const compares = new RegExp(
  `^(?:和|跟|与|同|比|较)?(?:相?比(?:起来|较)?|对比|比较)?(?:呢|如何|怎么样|又|的话)?[，,]?(?:谁|哪[个家边])?(?:的)?(?:更|要)?(${adjective})?(?:一些|些|点|多少|几)?$`,
)
const comparesInEnglish = /^(?:(?:and )?how (?:does|do|did) (?:that|it|this|they)|(?:how is|is) (?:that|it))? ?(?:compared? (?:to|with)|versus|vs\.?|against)$/i

/** What a follow-up sets the earlier question's place against another by (和乙县比谁高): an adjective, '' where it names none; null where it compares nothing. */
export function comparedBy(rest: string): string | null {
  const words = rest.trim()
  if (comparesInEnglish.test(words)) return ''
  const match = /比|谁|哪|^(?:和|跟|与|同)/.test(words) ? compares.exec(words) : null
  return match ? (match[1] ?? '') : null
}

const wholePeriod =
  /^(?:那|那么)?(?:整个|全部|这)?(?:五年|规划期|计划期)(?:内|里|间|时间|期间|下来)?(?:一共|总共|合计|总计|全部|加起来|来)?(?:呢|是|要|有)*(?:多少|几)?(?:个|人|户|家|亿|元)*的?$|\b(?:over|for|in|during|across) (?:all |the )?(?:whole |full |entire )?(?:five years|five-year period|plan(?:ning)? period)\b/i

/** All the years of the plan are asked about, and nothing else is named: 那五年一共呢, over the whole five years. */
export function asksWholePeriod(rest: string): boolean {
  const words = rest.trim()
  return wholePeriod.test(words) && (/^[^a-z]*$/i.test(words) || isBare(words.replace(wholePeriod, '')))
}
