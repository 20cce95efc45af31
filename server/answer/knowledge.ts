import type { OpenIndex } from '../../index/open.ts'
import type { Document, Indicator, Item, Passage, Range, Section } from '../../ingest/schema.ts'
import { leadLength } from '../../ingest/structure/leads.ts'
import { entryHead } from './entry-head.ts'
import { type PairIndex, pairIndexOf } from './pairs.ts'
import { matchable } from './understand/concepts.ts'
import { planYears } from './understand/plan-years.ts'
import { type Speakers, speakersIn } from './understand/speakers.ts'

/** The smallest citable part of a passage, made ready for matching. */
export interface Unit {
  /** Ordinal of its passage. */
  readonly passage: number
  /** Which of the passage's units. */
  readonly unit: number
  readonly range: Range
  /** Normalised words; offsets do not hold in them. */
  readonly words: string
  /** The year that an earlier part of its sentence begins with, which it tells of too (到2010年，…；…): normalised, '' where none does. */
  readonly opening: string
  /** The name that an entry of a box begins with, normalised; '' for any other. */
  readonly head: string
  /** The run-in head of the paragraph that it stands in, normalised: that of its passage, or where entries of a box share one its own entry's. */
  readonly lead: string
}

/** What matching needs of a passage beside its units. */
export interface PassageView {
  readonly passage: Passage
  readonly documentId: string
  readonly lead: string
  readonly path: string
  readonly context: string
  /** Title of its section or box, normalised. */
  readonly title: string
  /** First year of the five-year periods that its headings name. */
  readonly periods: readonly number[]
  /** It is of the cover, the title and what else stands before the first heading, or the imprint at the end. */
  readonly front: boolean
  /** Ordinals of its units in {@link Knowledge.units}. */
  readonly units: readonly [number, number]
}

export interface PlanView {
  readonly document: Document
  /** First and last year of the period it plans; {} of reports and where no period is told. */
  readonly span: { readonly begins: number; readonly ends: number } | Readonly<Record<string, never>>
  readonly text: string
  readonly sections: ReadonlyMap<string, Section>
  readonly indicators: readonly Indicator[]
  readonly lists: ReadonlyMap<string, readonly Item[]>
}

/** An open index, with what answering looks at again and again worked out once. */
export interface Knowledge {
  readonly index: OpenIndex
  readonly documents: readonly Document[]
  readonly plans: ReadonlyMap<string, PlanView>
  readonly passages: readonly PassageView[]
  readonly units: readonly Unit[]
  readonly ordinalOf: ReadonlyMap<string, number>
  /** Ordinals of the passages that tell what marks in the rows of a table mean. */
  readonly notes: ReadonlySet<number>
  /** By id of the passage that is their row: several where the columns of a row of a place measure several things. */
  readonly indicatorsOf: ReadonlyMap<string, readonly Indicator[]>
  /** Unit ordinal by sentence vector ordinal. */
  readonly unitOfSentence: readonly number[]
  /** Sentence vector ordinal by unit ordinal; units without one are missing. */
  readonly sentenceOfUnit: ReadonlyMap<number, number>
  /** Who gave which report, as its cover says. */
  readonly speakers: Speakers
  readonly pairs: PairIndex
}

function spanOf({ kind, period }: Document): PlanView['span'] {
  const [begins = 0, ends = 0] = kind === 'plan' ? (period ?? '').split('-').map(Number) : []
  return begins > 0 && ends > 0 ? { begins, ends } : {}
}

export function prepareKnowledge(index: OpenIndex): Knowledge {
  const units: Unit[] = []
  const ordinalOf = new Map<string, number>()
  const plans = new Map<string, PlanView>()
  for (const [id, plan] of index.plans) {
    const lists = new Map<string, Item[]>()
    for (const item of plan.items) {
      const list = lists.get(item.listId)
      if (list) list.push(item)
      else lists.set(item.listId, [item])
    }
    const { document, text, indicators } = plan
    plans.set(id, { document, span: spanOf(document), text, sections: new Map(plan.sections.map((s) => [s.id, s])), indicators, lists })
  }
  const passages = index.passages.map((passage, ordinal): PassageView => {
    const plan = plans.get(passage.documentId)
    const text = plan?.text ?? ''
    const from = units.length
    let opening = ''
    let before = ''
    let lead = matchable(passage.lead)
    passage.units.forEach((range, unit) => {
      const printed = text.slice(...range)
      // The number of a row would run into a name that begins with a digit: 11 and 5G网络用户普及率.
      const words = matchable(passage.kind === 'table-row' ? printed.replace(rowNumber, '') : printed)
      const own = begins.exec(words.slice(words.search(lastSentence)))?.[0]
      const head = passage.kind === 'list' ? matchable(entryHead(printed)) : ''
      if (text[range[0] - 1] === '\n') lead = headAlike(printed, passage) ?? lead
      units.push({ passage: ordinal, unit, range, words: subjectLeftOut(words, before) + words, opening: own === undefined ? opening : '', head, lead })
      before = words
      opening = /[。！？]$/u.test(words) ? '' : (own ?? opening)
    })
    ordinalOf.set(passage.id, ordinal)
    return {
      passage,
      documentId: passage.documentId,
      lead: matchable(passage.lead),
      path: matchable(passage.path.join(' ')),
      context: matchable(passage.context),
      title: matchable(plan?.sections.get(passage.sectionId)?.title ?? ''),
      front: isFront(passage, plan),
      periods: periodsOf(passage, plan?.document.period ?? null),
      units: [from, units.length],
    }
  })
  const indicatorsOf = new Map<string, Indicator[]>()
  for (const indicator of [...plans.values()].flatMap(({ indicators }) => indicators)) {
    const row = indicatorsOf.get(indicator.passageId)
    if (row) row.push(indicator)
    else indicatorsOf.set(indicator.passageId, [indicator])
  }
  const unitOfSentence = index.sentences.map(({ passage, unit }) => (passages[passage]?.units[0] ?? 0) + unit)
  const sentenceOfUnit = new Map(unitOfSentence.map((unit, sentence) => [unit, sentence]))
  return {
    index,
    documents: index.documents,
    plans,
    passages,
    units,
    ordinalOf,
    unitOfSentence,
    sentenceOfUnit,
    pairs: pairIndexOf(units),
    indicatorsOf,
    notes: notesIn(passages, plans),
    speakers: speakersIn(
      passages
        .filter(({ front, documentId }) => front && plans.get(documentId)?.document.kind === 'report')
        .map(({ documentId, passage }) => ({ documentId, text: passage.text })),
    ),
  }
}

/** 云竹湖修复工程。 in a line below 漳泽湖修复工程。, in one passage of a box: the head that an entry begins with, of the same kind as the first; null where it begins with none. */
function headAlike(printed: string, { kind, lead }: Passage): string | null {
  if (kind !== 'box' || lead === '') return null
  const head = printed.slice(0, leadLength(printed))
  const kindOf = (words: string) => words.trim().slice(/[。：:]$/.test(words.trim()) ? -3 : -2)
  return head !== '' && kindOf(head) === kindOf(lead) ? matchable(head) : null
}

const ends = '(?:控制在|达到|提高到|增加到|上升到|降到|下降到|减少到|降低到|稳定在|保持在)'
const withoutSubject = new RegExp(`^(?:到|至)?(?:19|20)\\d{2}年(?:末|底)?(?:要|将|再|力争|争取)*${ends}`)
const subjectNamed = new RegExp(`(\\p{Script=Han}{2,16})${ends}[^，,；;。]*[。]?$`, 'u')

/** …1995年末全国总人口控制在12亿人以内。到2000年控制在13亿人左右。: what the second sentence is about, as the one before names it; '' where it needs none. */
function subjectLeftOut(words: string, before: string): string {
  return withoutSubject.test(words) ? (subjectNamed.exec(before)?.[1]?.replace(/^.*?年(?:末|底)?/u, '') ?? '') : ''
}

/** The number of a row in the cell before its name. */
const rowNumber = /^\s*\d{1,2}[.、．]?\s+(?=[^\s]*\p{L})/u

/** Behind the head that a sentence runs on from: 3.2010年远景目标。到2010年，…. */
const lastSentence = /[^。！？]+[。！？]?$/
/** A sentence, or a part of one behind a semicolon, that begins with a year. */
const begins = /^(?:到|至|在)?(?:19|20)\d{2}年/

/** The line that says when a document was issued, at its end: 2021年9月28日印发. */
const imprint = /(?:19|20)\d{2}年\d{1,2}月\d{1,2}日(?:印发|发布|公布)$/
/** Longer passages at the end say more than when it was issued. */
const IMPRINT = 60
/** A heading as long as this with which a plan's title begins is that title. */
const LONG_TITLE = 10

function isFront({ text, path, sectionId }: Passage, plan: PlanView | undefined): boolean {
  // A title set over two lines heads what stands before the first chapter.
  const title = path.length === 1 ? matchable(path[0] ?? '') : ''
  const underTitle = title.length >= LONG_TITLE && matchable(plan?.document.title ?? '').startsWith(title)
  return underTitle || plan?.sections.get(sectionId)?.kind === 'front' || (text.length < IMPRINT && imprint.test(text.replace(/\s/g, '')))
}

/** Passages beside the rows of a table that hold a part of what is said of a row's marks. */
function notesIn(passages: readonly PassageView[], plans: ReadonlyMap<string, PlanView>): Set<number> {
  const parts = new Map(
    [...plans].map(([id, { indicators }]) => [id, [...new Set(indicators.flatMap(({ note }) => (note ? note.split('；') : [])))].map(matchable)]),
  )
  const withRows = new Set(passages.flatMap(({ passage }) => (passage.kind === 'table-row' ? [passage.sectionId] : [])))
  return new Set(
    passages.flatMap(({ passage, documentId }, ordinal) => {
      if (passage.kind === 'table-row' || !withRows.has(passage.sectionId)) return []
      const words = matchable(passage.text)
      return parts.get(documentId)?.some((part) => words.includes(part)) ? [ordinal] : []
    }),
  )
}

/**
 * Periods that headings name; a heading that looks back without naming one means the period before the plan's own, and so does a paragraph
 * that opens with that period and speaks of nothing to come.
 */
function periodsOf({ path, text, kind }: Passage, period: string | null): number[] {
  const named = planYears(path.join(' ')).map(([first]) => first)
  const own = Number(period?.slice(0, 4))
  if (named.length > 0 || !own) return named
  const looksBack = kind === 'prose' && opensWithPeriod.test(text) && planYears(text).every(([first]) => first < own) && !toCome.test(text)
  const isBefore = looksBack && planYears(opensWithPeriod.exec(text)?.[0] ?? '').every(([first]) => first === own - 5)
  return isBefore || /回顾|发展成就|发展成效|主要成就|取得的成绩|完成情况|实现情况|实施情况|执行情况/.test(path.join(' ')) ? [own - 5] : []
}

/** “十一五”时期，…; 过去五年，…. */
const opensWithPeriod = /^\s*(?:[“"]?(?:[一二三四五六七八九]|十[一二三四五]?)五[”"]?(?:时期|期间|以来)|过去的?五年)/
const toCome = /今后|未来|下一步|本[规计][划]期|到(?:20\d{2}|19\d{2})年|力争|必须|要(?=[在把加大进坚继推着])/
