/** Entries of an earlier answer that a follow-up means by their number. */
export const ordinalRef =
  /第\s*([一二三四五六七八九十\d]+)\s*(?:个|项|条|点|类|家)|(最后一)(?:个|项|条|点|类|家)|(下一个|下一项|下一条)|\b(?:the\s+)?(first|second|third|fourth|fifth|next)\s+(?:one|item|point)?|\bthe (last) (?:one|item|point|entry)\b/i

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const englishOrdinals = ['first', 'second', 'third', 'fourth', 'fifth']

/** True where the question means an entry of the earlier answer by its number (第三个, the second one). */
export const pointsAtEntry = (question: string): boolean => ordinalRef.test(question)

/** Words of the entry of the earlier answer that the question points at (第三个, the second one); '' where it points at none. */
export function entryMeant(question: string, reply: string): string {
  const match = ordinalRef.exec(question)
  if (!match || reply === '') return ''
  const entries = reply.split('\n').flatMap((line) => {
    const entry = /^\s*(?:\d+[.、)]|[-•])\s*(.+)$/.exec(line)?.[1]
    return entry ? [entry.replace(/\[\d+\]/g, '').trim()] : []
  })
  // 一是…；二是…: entries that one sentence counts.
  if (entries.length === 0) entries.push(...countedIn(reply))
  const word = match[1] ?? match[4]?.toLowerCase() ?? ''
  if (match[2] || match[5]) return entries.at(-1) ?? ''
  const number = /^\d+$/.test(word) ? Number(word) : Math.max(ordinals.indexOf(word), englishOrdinals.indexOf(word)) + 1
  return number > 0 ? (entries[number - 1] ?? '') : ''
}

function countedIn(reply: string): string[] {
  const sentence = reply.split('\n').find((line) => /一是.*二是/.test(line)) ?? ''
  return sentence
    .split(/[一二三四五六七八九十]是/)
    .slice(1)
    .map((entry) => entry.replace(/[；;。]?(?:\[\d+\])*\s*$/, '').trim())
}
