import { endsWithStop } from '../text/sentences.ts'
import { headsRunningText, leadLength } from './leads.ts'

/** One paragraph or line below a box title, as the box-end question needs it. */
export interface BoxCandidate {
  readonly text: string
  readonly bold: number
  /** True where blank lines part it from what stands above. */
  readonly gap: boolean
}

const LIST_LINE = 60

/**
 * How many of the paragraphs that follow a box title belong to the box, where layout says nothing. A box of bare lines ends at the
 * first paragraph of sentences behind a gap; a box of paragraphs ends where heads call for action again, as running text does, or
 * where the way of heading paragraphs changes.
 */
export function boxExtent(candidates: readonly BoxCandidate[]): number {
  const first = candidates[0]
  if (!first) return 0
  const isList = (c: BoxCandidate) => !endsWithStop(c.text) && c.text.length <= LIST_LINE * 3 && headStyle(c) !== 'sentence'
  const style = headStyle(first)
  let lines = 0
  for (const [i, candidate] of candidates.entries()) {
    if (i === 0) {
      lines += isList(candidate) ? 1 : 0
      continue
    }
    const lead = candidate.text.slice(0, leadLength(candidate.text, candidate.bold))
    if (isList(candidate) && (!candidate.gap || lines === i)) {
      lines++
      continue
    }
    if (lines === i && candidate.gap && endsWithStop(candidate.text) && candidate.text.length > LIST_LINE && !/[：:]$/.test(lead)) return i
    if (lead !== '' && headsRunningText(lead) && !(style === 'action' && i < 8)) return i
    if (style === 'none' && headStyle(candidate) !== 'none' && /。$/.test(lead)) return i
    if (style === 'label' && headStyle(candidate) === 'sentence') return i
  }
  return candidates.length
}

type HeadStyle = 'none' | 'label' | 'sentence' | 'action'

function headStyle({ text, bold }: BoxCandidate): HeadStyle {
  const lead = text.slice(0, leadLength(text, bold)).trim()
  if (lead === '') return 'none'
  if (/[：:]$/.test(lead)) return 'label'
  return headsRunningText(lead) ? 'action' : 'sentence'
}
