/** Whether a sentence beside the one that answers is on the same matter: of the same subject, below the same head, an entry on the same thing. */
import { innerHead } from '../../../ingest/structure/leads.ts'
import type { Knowledge } from '../knowledge.ts'
import type { RankedUnit } from '../rank.ts'
import { type Concept, matchable, presence } from '../understand/concepts.ts'
import { isGeneral } from '../understand/general-words.ts'
import { heaviestOf } from '../understand/heaviest.ts'
import type { Understanding } from '../understand/understanding.ts'

/** Presence from which words say a concept, and from which they do in so many words. */
const SAYS_IT = 0.4
const OUTRIGHT = 0.8
/** Least weight of a concept that may be a subject; the same share of the heaviest one's weight makes another count as much. */
const SUBJECT = 0.5

type Beside = (unit: RankedUnit) => boolean

const always: Beside = () => true

/** What the first sentence says in so many words that is asked about most, another has to say too, or what is asked about as much beside it: the weaknesses of one field are not those of others. */
export function sameSubject(first: RankedUnit, { concepts }: Understanding): Beside {
  const named = concepts.filter((concept) => !isGeneral(concept))
  const least = Math.max(SUBJECT, AS_MUCH * (heaviestOf(named)?.weight ?? 0))
  const subjects = named.filter((concept) => concept.weight >= least && presence(concept, first.unit.words) >= OUTRIGHT)
  return subjects.length === 0 ? always : ({ unit }) => subjects.some((subject) => presence(subject, unit.words) >= SAYS_IT)
}
/** Share of the heaviest concept's weight from which another is asked about as much. */
const AS_MUCH = 0.97

/** Whether a sentence is on another matter, by the head it stands below or as an entry on another thing. */
export function onOtherMatter(first: RankedUnit, query: Understanding, knowledge: Knowledge): Beside {
  const isBelowOtherHead = belowOtherHead(first, query, knowledge)
  const isEntryOnSame = entryOnSame(first, query, knowledge)
  return (unit) => isBelowOtherHead(unit) || (unit.unit.passage === first.unit.passage && !isEntryOnSame(unit))
}

/** Entries of a list that speaks of many things are on the same only where they say so themselves, as the first one does, or another whose number is asked for as well. */
function entryOnSame(first: RankedUnit, { concepts, asking }: Understanding, knowledge: Knowledge): Beside {
  const subject = heaviestOf(concepts)
  const isEntry = knowledge.passages[first.unit.passage]!.passage.kind === 'list'
  if (!isEntry || !subject || presence(subject, first.unit.words) < SAYS_IT) return always
  const others = !asking.number ? [] : concepts.filter((concept) => concept.weight >= SUBJECT * subject.weight && presence(concept, first.unit.words) < SAYS_IT)
  return ({ unit }) => [subject, ...others].some((concept) => presence(concept, unit.words) >= SAYS_IT)
}

/** Under numbered heads in the midst of a paragraph, a sentence whose head leaves unsaid what the first one's says of the question. */
function belowOtherHead(first: RankedUnit, { concepts }: Understanding, knowledge: Knowledge): Beside {
  const own = innerHead(first.unit.words) || matchable(knowledge.passages[first.unit.passage]!.passage.path.at(-1) ?? '')
  const least = SUBJECT * (heaviestOf(concepts)?.weight ?? 1)
  const isSaid = (concept: Concept, words: string) => presence(concept, words) >= SAYS_IT
  const told = concepts.filter((concept) => concept.weight >= least && isSaid(concept, own))
  return ({ unit }) => {
    const head = innerHead(unit.words)
    return head !== '' && told.some((concept) => !isSaid(concept, head))
  }
}
