/** Sentences told by their form: what a thing is to be like, and mottoes of so many characters. */
import { numeralValue } from '../../../ingest/text/numerals.ts'
import { escaped } from '../understand/escaped.ts'
import type { Understanding } from '../understand/understanding.ts'

const likeWhat = /(?:什么样|怎样|啥样|怎么样)(?:儿)?的(?:一[个座片种条])?(\p{Script=Han}{2,8}?)[？?。\s]*$/u

/** 把甲市建成什么样的城市: the sentence that describes one, 建设宜居宜业的…城市. */
function describing(question: string): ((words: string) => boolean) | null {
  const kind = likeWhat.exec(question)?.[1]
  if (kind === undefined) return null
  const described = new RegExp(`(?:建设|建成|打造|成为|形成|建立|构建|塑造|培育)[^，,。；;]{3,60}的\\p{Script=Han}{0,4}${escaped(kind)}(?=[，,。；;、]|$)`, 'u')
  return (words) => described.test(words)
}

const ofCharacters = /([一二三四五六七八九十\d]{1,3})(?:个)?字(?:的)?(?:工作|发展|指导|总)?(方针|原则|要求|理念|思路|要诀|口诀)/

/** 十六字方针: the sentence that has as many characters in groups of four before that word. */
function motto(question: string): ((words: string) => boolean) | null {
  const [, number, kind] = ofCharacters.exec(question) ?? []
  const characters = number === undefined ? 0 : numeralValue(number)
  if (kind === undefined || characters < 8 || characters % 4 !== 0) return null
  const groups = new RegExp(
    `(?:^|[^\\p{Script=Han}、，]|按照|坚持|遵循|贯彻|实行|执行)(?:\\p{Script=Han}{4}[、，]){${characters / 4 - 1}}\\p{Script=Han}{4}的?${kind}`,
    'u',
  )
  return (words) => groups.test(words)
}

/** Tells sentences of the form that a question asks for; null where it asks for none. */
export const ofFormAsked = ({ standalone }: Understanding): ((words: string) => boolean) | null => describing(standalone) ?? motto(standalone)
