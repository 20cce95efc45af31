/** What an answer says of places that it was asked about and that nothing in it names. */
import type { DraftBlock } from '../draft.ts'
import type { Understanding } from '../understand/understanding.ts'

/** The blocks with a word, before the related passages, on the places without documents that none of them names, where another such place is told of. */
export function withPlacesMissing(blocks: readonly DraftBlock[], { scope, language }: Understanding): readonly DraftBlock[] {
  const shown = blocks.filter(({ type }) => type !== 'related')
  const isNamed = (names: readonly string[]) => shown.some(({ text }) => names.some((name) => text.includes(name)))
  const missing = scope.uncovered.filter(({ names }) => !isNamed(names)).map(({ place }) => place)
  if (scope.uncovered.length < 2 || missing.length === 0) return blocks
  const text =
    language === 'en'
      ? `No plan or report of ${missing.join(', ')} is held here, and what is quoted does not name ${missing.length > 1 ? 'them' : 'it'}.`
      : `所收文件中没有${missing.join('、')}的规划或报告，引文也没有提到。`
  const at = blocks.findIndex(({ type }) => type === 'related')
  const note: DraftBlock = { type: 'note', text, evidence: [] }
  return at < 0 ? [...blocks, note] : [...blocks.slice(0, at), note, ...blocks.slice(at)]
}
