/** Entries of an earlier answer that a follow-up means by their number. */

import { numeralValue } from '../../../../ingest/text/numerals.ts'
import type { Turn } from '../../../contract.ts'
import { anyOf } from '../any-of.ts'

export const ordinalRef = anyOf(
  /第\s*([一二三四五六七八九十\d]+)\s*(?:个|项|条|点|类|家|件|种)(?!五年)|(最后一)(?:个|项|条|点|类|家|件|种)|(下一)(?:个|项|条|点|类|家|件|种)/i,
  /\b(?:the )?(first|second|third|fourth|fifth) (?:one|item|point|entry)\b/i,
  /^(?:and )?(?:the )?(first|second|third|fourth|fifth)\s*\?*$|\bthe (last) (?:one|item|point|entry)\b/i,
  /\bthe (next) (?:one|item|point|entry)\b/i,
)

const englishOrdinals = ['first', 'second', 'third', 'fourth', 'fifth']

/** True where the question means an entry of the earlier answer by its number (第三个, the second one, 下一个). */
export const pointsAtEntry = (question: string): boolean => ordinalRef.test(question)

/** Words of the entry of the list last answered that the question points at, after others that did; '' where it points at none. */
export function entryMeant(question: string, history: readonly Turn[]): string {
  if (!pointsAtEntry(question)) return ''
  const asked = lastListed(history)
  const entries = entriesOf(history.slice(asked + 1).find(({ role }) => role === 'assistant')?.content ?? '')
  const pointing = history.slice(asked + 1).filter(({ role }) => role === 'user')
  const at = [...pointing.map(({ content }) => content), question].reduce<number>((before, next) => ordinalIn(next, before, entries.length), -1)
  return entries[at] ?? ''
}

/** Place in `history` of the last question that points at no entry of an earlier answer: the one whose answer has the list. -1 where there is none. */
export const lastListed = (history: readonly Turn[]): number => {
  const first = history.findIndex(({ role }) => role === 'user')
  return history.findLastIndex(({ role, content }, i) => role === 'user' && (i === first || !pointsAtEntry(content)))
}

/** Index of the entry that a question points at; the next one is the one behind `before`, and where nothing points it stays. */
function ordinalIn(question: string, before: number, entries: number): number {
  const match = ordinalRef.exec(question)
  if (!match) return before
  const [, numeral, lastOne, nextOne, ordinal, bare, lastEntry, nextEntry] = match
  if (lastOne || lastEntry) return entries - 1
  if (nextOne || nextEntry) return before < 0 ? -1 : before + 1
  const word = numeral ?? (ordinal ?? bare ?? '').toLowerCase()
  const english = englishOrdinals.indexOf(word)
  return english >= 0 ? english : (numeralValue(word) || 0) - 1
}

/** The entries of an answer: its numbered lines, or what one sentence counts (一是…；二是…). */
function entriesOf(reply: string): readonly string[] {
  const lines = reply.split('\n')
  const numbered = lines.flatMap((line) => {
    const entry = /^\s*(?:\d+[.、)]|[-•])\s*(.+)$/.exec(line)?.[1]
    return entry ? [entry.replace(/\[\d+\]/g, '').trim()] : []
  })
  if (numbered.length > 0) return numbered
  const counting = lines.find((line) => /一是.*二是/.test(line)) ?? ''
  return counting
    .split(/[一二三四五六七八九十]是/)
    .slice(1)
    .map((entry) => entry.replace(/[；;。]?(?:\[\d+\])*\s*$/, '').trim())
}
