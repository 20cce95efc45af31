/** What the notes below a table say about one of its rows. */

const definition =
  /^(?:注[:：])?\s*(?:\d{1,2}[.、．]|[①-⑳])?\s*(?:带|标有?|有|加|括号)?[“"]?(\*+|＊+|\[\s*\]|［\s*］|【\s*】|〔\s*〕|（\s*）|\(\s*\))[”"]?(?:号|内|中|里|标记)*(?:的|者)?(?:数据|数字|数值|数|指标)?(?:均|都)?(?:为|表示|是|指|系|代表)/u

export interface MarkedRow {
  /** Cells of the row as printed: name and values. */
  readonly cells: readonly string[]
  /** Names by which notes may speak of the row: its own and its parent's, without units and brackets. */
  readonly names: readonly string[]
}

/** The sentences and definitions of the notes that bear on the row, joined; '' where none does. */
export function noteFor(row: MarkedRow, notes: readonly string[]): string {
  const found: string[] = []
  for (const note of notes) {
    for (const sentence of note.split(/(?<=[。；;])/u)) {
      const clauses = sentence.split(/(?<=[，,；;。])/u)
      const marks = clauses.filter((clause) => definition.test(clause))
      for (const clause of marks) if (usesMark(row.cells, definition.exec(clause)![1]!)) found.push(tidy(clause))
      if (marks.length === 0 && row.names.some((name) => speaksOf(sentence, name))) found.push(tidy(sentence))
    }
  }
  return [...new Set(found)].join('；')
}

/** Whether a sentence names the indicator itself, not one whose name merely contains it (地区生产总值 in 万元地区生产总值用水量). */
function speaksOf(sentence: string, name: string): boolean {
  if (name.length < 3) return false
  for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
    const before = sentence.slice(0, at)
    const after = sentence.slice(at + name.length)
    if (
      /(?:^|[、，,。；;:：和及与对将年“”（(①-⑳\d.\s])$/u.test(before) &&
      /^(?:$|[、，,。；;和及与等的为按采以均是系“”（(\d\s]|[两二三四五六七八九]项|指标)/u.test(after)
    )
      return true
  }
  return false
}

function tidy(words: string): string {
  return words
    .replace(/^\s*(?:注[:：])?\s*(?:\d{1,2}[.、．]|[①-⑳])?\s*/u, '')
    .replace(/[，,；;。\s]+$/u, '')
    .trim()
}

function usesMark(cells: readonly string[], mark: string): boolean {
  const sign = mark.replace(/\s+/gu, '')
  if (/^[*＊]/u.test(sign)) {
    const stars = new RegExp(`(?<![*＊])[*＊]{${sign.length}}(?![*＊])`, 'u')
    return cells.some((cell) => stars.test(cell))
  }
  const open = /^[[［]/u.test(sign) ? /[[［]/u : /^[（(]/u.test(sign) ? /^[（(][-+<>≤≥\d.]/u : new RegExp(sign[0]!, 'u')
  return cells.some((cell) => open.test(cell))
}
