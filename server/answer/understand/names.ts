/** Names in a question that no dictionary holds. */
import type { Tokenizer } from '../../../index/tokenizer.ts'
import { emptyWords } from './empty-words.ts'
import { kindWords } from './wording.ts'

/** What names of townships, villages and sights end in. */
const nameEnd = /^[镇乡村堡庄寺塔湖河山桥沟岭关川湾屯营坪峪塬坡庙祠]$/

const isSingle = (word: string | undefined): boolean => word !== undefined && /^\p{Script=Han}$/u.test(word) && !emptyWords.has(word)

/** And of works, in two characters or three. */
const workEnd = /^(?:水库|电站|水电站|机场|大桥|隧道|枢纽|灌区|运河)$/

/** Names that no dictionary holds and that cutting leaves in pieces: 大|孝|堡, 三泉|镇, 李家|岩|水库. */
export function localNames(text: string, tokenizer: Tokenizer): string[] {
  const words = tokenizer.words(text)
  return words.flatMap((word, i) => {
    if (!nameEnd.test(word) && !workEnd.test(word)) return []
    let from = i
    while (
      from > 0 &&
      i - from < 3 &&
      /^\p{Script=Han}{1,2}$/u.test(words[from - 1]!) &&
      (!emptyWords.has(words[from - 1]!) || isPartOfName(words, from - 1) || (workEnd.test(word) && isFirstOfName(words, from - 1, i)))
    ) {
      from--
      // A word of two characters is the name itself; single ones may go on.
      if (words[from]!.length === 2) break
    }
    const name = words.slice(from, i + 1).join('')
    return from < i && name.length <= 5 && text.includes(name) ? [name] : []
  })
}

/** 市 behind a single character that means nothing by itself: 皂|市|水库. */
const isPartOfName = (words: readonly string[], at: number): boolean => /^[市县区镇乡村]$/.test(words[at]!) && isSingle(words[at - 1])

/** 前 of 和|前|坪|水库: a character that else means something else, behind a word that joins and before a single one. */
const isFirstOfName = (words: readonly string[], at: number, end: number): boolean =>
  at + 2 === end && /^[前后上下大小新老东西南北中长高]$/.test(words[at]!) && isSingle(words[at + 1]) && (at === 0 || /^[和与跟及同]$/.test(words[at - 1]!))

/** Names that cutting leaves in single characters (智|创|城) or without their last one (羊肚|菌). */
export function unknownNames(text: string, { tokenizer, holds }: { readonly tokenizer: Tokenizer; holds(word: string): boolean }): string[] {
  const words = tokenizer.words(text)
  return words.flatMap((word, i) => {
    if (!isSingle(word)) {
      const whole = word + (words[i + 1] ?? '')
      return /^\p{Script=Han}{2,3}$/u.test(word) && !emptyWords.has(word) && !holds(word) && isSingle(words[i + 1]) && text.includes(whole) ? [whole] : []
    }
    if (isSingle(words[i - 1])) return []
    let to = i + 1
    while (isSingle(words[to])) to++
    const name = words.slice(i, to).join('')
    // Two are as often a way to say something (引育) as a name.
    return name.length >= 3 && name.length <= 6 && text.includes(name) ? [name] : []
  })
}

/** Housing estates by name, in however many pieces cutting leaves them: 某|中|二|小区, without what says that somebody lives there. */
export const estates = (text: string): string[] =>
  [...text.matchAll(/(\p{Script=Han}{2,8})小区/gu)].flatMap(([, run = '']) => {
    const name = run.replace(/^.*[在住是的了和与叫]/, '')
    return name.length < 2 || anyEstate.test(name) ? [] : [`${name}小区`]
  })

const anyEstate = /^(?:老旧|老|新|旧|住宅|居民|各个?|每个|哪些|哪个|多少个?|几个|这个|那个|我们|咱们|城市|城镇|老旧住宅|安置|商住|智慧|平安)+$/

/** Works and areas whose names may be of two characters. */
const named =
  /^(?:那个|这个|那座|这座|的)?(?:水利|水库|水电站|电站|电厂|枢纽|新区|开发区|大桥|铁路|高速|公路|机场|港口?|煤矿|铁矿|油田|气田|景区|古镇|古城|公园|湿地|工程|项目|大学|学院|灌区|水厂|运河|隧道)/

/** Names of two characters that cutting leaves in single ones, right before what they name: 夹|岩 in 夹岩水利枢纽, be a verb of one character before them. */
export function shortNames(text: string, { tokenizer, holds }: { readonly tokenizer: Tokenizer; holds(word: string): boolean }): string[] {
  const words = tokenizer.words(text)
  return words.flatMap((word, i) => {
    const name = word + (words[i + 1] ?? '')
    if (!isSingle(word) || !isSingle(words[i + 1]) || isSingle(words[i + 2]) || !holds(name)) return []
    const at = text.indexOf(name)
    return at >= 0 && named.test(text.slice(at + 2)) ? [name] : []
  })
}

/** Single characters that stand before a name and are none of it. */
const joins = /[的和与在是了要把将到由从对为有]/

/** What plans do, in one character each. */
const doing = /[引育培招扩提增减升降推促办抓管保做搞建改选评聘奖]/

/** Names of two characters that cutting leaves in single ones, at the head of a clause or of what is asked about: 奥|拓 in 奥拓小车. */
export function pairedNames(text: string, { tokenizer, holds }: { readonly tokenizer: Tokenizer; holds(word: string): boolean }): string[] {
  const words = tokenizer.words(text)
  return words.flatMap((word, i) => {
    const name = word + (words[i + 1] ?? '')
    if (!isSingle(word) || !isSingle(words[i + 1]) || isSingle(words[i - 1]) || isSingle(words[i + 2]) || !holds(name)) return []
    // 株潭 of 长株潭 is a piece of a name.
    if (/^\p{Script=Han}$/u.test(words[i - 1] ?? '') && !joins.test(words[i - 1]!)) return []
    // 云溪县 is a place, and 七坊 a count.
    if (/^[省市县区镇乡村州盟旗]$/.test(words[i + 2] ?? '') || /^[一二两三四五六七八九十百千万亿]/.test(word)) return []
    // 引育 is two things that are done.
    if (doing.test(name)) return []
    // Of characters that plans print side by side by chance the two make no term of theirs.
    return tokenizer.terms(name).includes(name) && text.includes(name) ? [name] : []
  })
}

/** What makes a name of two characters that of a township, a village, a river: 下堡 is one where 下堡镇 is printed. */
const namedBySuffix = ['镇', '乡', '村', '河', '湖', '山']

/** A name of two characters that cutting leaves in single ones, where the question begins with it: 下|堡 in 下堡是什么类型的镇; '' where it begins otherwise. */
export function nameAsked(question: string, { tokenizer, holds }: { readonly tokenizer: Tokenizer; holds(word: string): boolean }): string {
  const name = /^\s*(\p{Script=Han}{2})(?=[是的属算有在呢])/u.exec(question)?.[1] ?? ''
  // Of characters that are words by themselves (分到) the two make no term.
  const isName = tokenizer.words(name).length === 2 && tokenizer.terms(name).includes(name)
  return isName && namedBySuffix.some((suffix) => holds(name + suffix)) ? name : ''
}

/** A single character that heads a word of kind, 铝 in 铝产业: alone it would be passed over. */
export function headedKinds(text: string, tokenizer: Tokenizer): [string, string][] {
  const words = tokenizer.words(text)
  return words.flatMap((word, i): [string, string][] => {
    const next = words[i + 1]
    // 原计划 is what was planned, and no kind of plan.
    return /^(?!原)\p{Script=Han}$/u.test(word) && !emptyWords.has(word) && next !== undefined && kindWords.test(next) && text.includes(word + next)
      ? [[word, word + next]]
      : []
  })
}

/** What stands before a word and makes it another: 副 in 副中心. */
const prefix = /^[副总分主次子新老超微非亚双单多半省市县区乡镇村]$/

/** Words with a prefix that cutting takes off: 副|中心. */
export function prefixedWords(text: string, tokenizer: Tokenizer): string[] {
  const words = tokenizer.words(text)
  return words.flatMap((word, i) => {
    const whole = word + (words[i + 1] ?? '')
    // 皂市水库 is named by all of it.
    const isWord = /^\p{Script=Han}{2}$/u.test(words[i + 1] ?? '')
    if (isWord && /^[市县区镇乡村]$/.test(word) && isSingle(words[i - 1]) && !isSingle(words[i - 2]) && text.includes(words[i - 1]! + whole))
      return [words[i - 1]! + whole]
    return prefix.test(word) && isWord && !emptyWords.has(words[i + 1]!) && text.includes(whole) ? [whole] : []
  })
}

const into = '(?:到|往|入|进|向|给)'
/** What is led where, and into what: 把长江水调到淮河, 从汉江往渭河调水. */
const ledTo = new RegExp(`[把从将]?(\\p{Script=Han}{2,3}?)(?:的?水)?[调引送补]水?${into}(\\p{Script=Han}{2,3}?)(?=[的去里这那大，,。？?\\s]|$|流域)`, 'gu')
const ledFrom = new RegExp(`从(\\p{Script=Han}{2,3}?)${into}(\\p{Script=Han}{2,3}?)[调引送补]水`, 'gu')
const joined = ['济', '入', '补', '润', '供']

/** The character by which such works call a river or place: 江 of 长江, 淮 of 淮河. */
const calledBy = (name: string): string => (name === '长江' ? '江' : name.slice(0, 1))

/** The question without what such a work is told by: its rivers, and what is done to them. */
export const withoutTransfer = (question: string): string => question.replace(ledFrom, ' ').replace(ledTo, ' ')

/** Works that lead water from one place to another go by a character of each: 引江济淮. */
export const transfersOfWater = (question: string, holds: (word: string) => boolean): string[] =>
  [...question.matchAll(ledFrom), ...question.matchAll(ledTo)].flatMap(([, from = '', to = '']) =>
    joined.map((verb) => `引${calledBy(from)}${verb}${calledBy(to)}`).filter(holds),
  )
