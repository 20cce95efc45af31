import { withoutBrackets } from '../text/brackets.ts'
import { numeralValue } from '../text/numerals.ts'
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

/** Entries up to which a box of calls for action is believed in. */
const MOST_ACTIONS = 8

/**
 * How many of the paragraphs that follow a box title belong to the box, where layout says nothing. A box of bare lines ends at the
 * first paragraph of sentences behind a gap; a box of paragraphs ends where heads call for action again, as running text does, or
 * where the way of heading paragraphs changes. A title that counts its entries (九大工程, “四个一”) says where a box of calls for action ends.
 */
export function boxExtent(candidates: readonly BoxCandidate[], title = ''): number {
  const first = candidates[0]
  if (!first) return 0
  const isList = (c: BoxCandidate) => (!endsWithStop(c.text) && c.text.length <= LIST_LINE * 3 && headStyle(c) !== 'sentence') || explainsName(c.text)
  const style = headStyle(first)
  const announced = entriesAnnounced(title)
  let headed = style === 'none' ? 0 : 1
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
    const complete = announced !== null && headed >= announced
    if (lead !== '' && headsRunningText(lead) && (complete || !(style === 'action' ? i < MOST_ACTIONS : namedAlike(candidates.slice(0, i), lead)))) return i
    if (lead !== '') headed++
    if (style === 'none' && headStyle(candidate) !== 'none' && /。$/.test(lead)) return i
    if (style === 'label' && headStyle(candidate) === 'sentence') return i
  }
  return candidates.length
}

/** A name with what it consists of in brackets: a list entry even where a full stop ends it. */
function explainsName(text: string): boolean {
  const name = withoutBrackets(text)
  return name.length < text.length && name.length <= LIST_LINE / 2 && !/[，；：]|。./.test(name)
}

type HeadStyle = 'none' | 'label' | 'sentence' | 'action'

function headStyle({ text, bold }: BoxCandidate): HeadStyle {
  const lead = text.slice(0, leadLength(text, bold)).trim()
  if (lead === '') return 'none'
  if (/[：:]$/.test(lead)) return 'label'
  return headsRunningText(lead) ? 'action' : 'sentence'
}

/** How many entries a box title says there are: 六 in 六大行动, 四 in “四个一”; null where it says nothing. */
function entriesAnnounced(title: string): number | null {
  const count = /([二三四五六七八九十]{1,2})(?:大|个|项)/.exec(title)?.[1]
  return count ? numeralValue(count) : null
}

/** Do all paragraphs so far have heads that end in the same noun (…工程。) as this one, which does not itself say to carry it out? */
function namedAlike(before: readonly BoxCandidate[], lead: string): boolean {
  const noun = (words: string) => words.replace(/[。：:\s]+$/, '').slice(-2)
  if (before.length < 2 || /^(?:实施|推进|加快|开展|推动|启动|抓好|深入|全面|积极|大力)/.test(lead)) return false
  return before.every(({ text, bold }) => noun(text.slice(0, leadLength(text, bold))) === noun(lead))
}
