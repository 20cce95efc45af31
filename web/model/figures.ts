import type { Piece } from './ranges.ts'

const number = String.raw`(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?`
const scale = '(?:十|百|千|万|亿|百万|千万|万亿)?'
const unit =
  '(?:%|％|‰|个?百分点|[万亿]?美?元|平方公里|平方米|立方米|公里|千米|米|公顷|亩|吨标准煤|吨|千瓦时|千瓦|兆瓦|度|人次|人|户|家|个|所|座|处|项|张|套|条|件|辆|台|株|岁|床|倍|亿|万|MW|GW|kWh|km|m³|㎡|亩次|篇|名|款|种|批|次|天|期|公斤)'
const per = '(?:年|月|日|天|小时|时|万人|人|户|亩|公里|平方公里|平方米|立方米|吨|万元|元|千瓦时|次|个|台|辆|家|h|km²|m³|kWh)'
const pattern = new RegExp(
  String.raw`(?:[≥≤><＞＜]\s*)?(?:\d+\s*[×x]\s*)?${number}(?:\s*[-—–~～至到]\s*${number})?\s*${scale}${unit}(?:/${per})?(?:以上|以下|以内|左右)?`,
  'gu',
)

/**
 * A sentence cut around its amounts (459.6亿元, 95%以上, 2万吨/年). Years, dates, ordinals and document numbers are no amounts.
 * The pieces joined are the sentence; `marked` are the amounts.
 */
export function cutAtAmounts(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const match of text.matchAll(pattern)) {
    // 第3批, A5座: a number that continues something else is not an amount of its own.
    if (/[第\d.A-Za-z〔]$/.test(text.slice(0, match.index))) continue
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), marked: false })
    pieces.push({ text: match[0], marked: true })
    at = match.index + match[0].length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false })
  return pieces
}

/**
 * Which of a sentence's pieces are the amounts the question asks for: those of the clause that shares most with the question. Indices
 * into `pieces`; empty where there is no amount.
 */
export function answeringAmounts(pieces: readonly Piece[], question: string): ReadonlySet<number> {
  const asked = pairsOf(question)
  let clause = ''
  let waiting: number[] = []
  let best: { shared: number; amounts: readonly number[] } = { shared: -1, amounts: [] }
  const close = (): void => {
    const shared = [...pairsOf(clause)].filter((pair) => asked.has(pair)).length
    if (waiting.length > 0 && shared > best.shared) best = { shared, amounts: waiting }
    clause = ''
    waiting = []
  }
  pieces.forEach(({ text, marked }, index) => {
    if (marked) waiting.push(index)
    const parts = marked ? [text] : (text.match(/[^，,；;。（）()、：:]*[，,；;。（）()、：:]|[^，,；;。（）()、：:]+/g) ?? [])
    for (const part of parts) {
      clause += part
      if (/[，,；;。（）()、：:]$/.test(part)) close()
    }
  })
  close()
  return new Set(best.amounts)
}

/** Neighbouring characters, spaces left out. */
function pairsOf(text: string): ReadonlySet<string> {
  const letters = [...text.replace(/\s/g, '')]
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`))
}
