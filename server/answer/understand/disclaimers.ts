/** What a question says it does not ask for (（不是孝义）, 别答成核心区, not functional foods) and how it wants to be answered: words that must not be looked for. */

const DENIED = '(?:请|注意)?(?:我要的|要的|问的)?(?:而|也|并)?(?:不是|别(?!的|墅)|不要(?!求)|不含|不包括|并非)'
/** （不是孝义）, in the midst of a question. */
const inBrackets = new RegExp(`[（(]${DENIED}[^（）()]{1,40}[）)]`, 'g')
/** A sentence of its own behind the question, which asks nothing itself. */
const sentenceBehind = new RegExp(`(?<=[？?。；;])\\s*${DENIED}[^？?。；;]{1,60}(?:[。；;]|$)`, 'g')
/** The same behind what is wanted: 我要报告的数，不要纲要的. */
const clauseBehind = new RegExp(`(?<=(?:我要|要的是|问的是)[^，,？?。]{1,24})[，,]${DENIED}[^？?。；;]{1,40}(?=[。；;]|$)`, 'g')
/** ，而不是概算总额 before the end. */
const instead = /[，,]?(?:而不是|而非)[^，,？?。；;]{1,30}(?=[，,？?。；;]|$)/g

/** 给出两个数。 behind a question says how to answer it. */
const orders = /(?<=[?？])\s*(?:请|并)?(?:分别)?(?:给出|给我|列出|写出|写明|说明|注明)[^？?\d年]{0,12}[。.]?$/

const english = [
  /\s*\((?:not|rather than|as (?:distinct|opposed) (?:from|to)|excluding)\b[^()]{1,80}\)/gi,
  /,?\s+(?:as (?:distinct from|opposed to)|rather than|instead of)\s[^?,;.]{1,80}(?=[?,;.]|$)/gi,
  /,\s+(?:and\s+)?not\s(?!only|least|later|more|less|to mention)[^?,;.]{1,60}(?=[?,;.]|$)/gi,
]

/** The question without what it says it does not ask for and without orders; as it was where nothing else is left. */
export function withoutDisclaimers(question: string): string {
  const rest = [inBrackets, sentenceBehind, clauseBehind, instead, orders, ...english].reduce(
    (text, pattern) => text.replace(pattern, (said) => (/吗[。？?]?$/.test(said) ? said : '')),
    question,
  )
  return rest.trim().length >= 4 ? rest.trim() : question
}
