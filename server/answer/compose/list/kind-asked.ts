/** 哪几项工程, 哪三项行动, 分成哪几个“更加”: the word that all of those asked for bear. */

const numeral = '[几一两二三四五六七八九十\\d]{1,2}'
const asked = new RegExp(`哪?${numeral}(?:大|项|个|类|种|条)(?:“|"|「)?(\\p{Script=Han}{2})(?=[”"」？?，,。；\\s]|$|分别|各|都|是)`, 'u')
/** Parts of whatever kind are no word that they bear. */
const anyKind = /^(?:方面|部分|内容|问题|地方)$/
/** 从哪几个方面, 分成几块. */
const parts = /(?:哪|分|从|有|共)(?:成|为|了)?(?:哪)?(?:[几一二三四五六七八九十]{1,2})?个?(?:方面|大块|块|部分)(?!军)/

export interface KindAsked {
  /** Undefined where parts of any kind are asked for, or nothing is counted. */
  readonly word: string | undefined
  /** Parts are asked for, whatever they are called. */
  readonly ofAnyKind: boolean
}

export function kindAskedBy(question: string): KindAsked {
  const word = asked.exec(question)?.[1]
  const isAny = word !== undefined && anyKind.test(word)
  return { word: isAny ? undefined : word, ofAnyKind: isAny || parts.test(question) }
}
