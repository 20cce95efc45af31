/** Headings, counts and differences: what Wengui says itself around the words of the sources. */
import type { Indicator, IndicatorValue } from '../../../ingest/schema.ts'
import type { Block, Citation } from '../../contract.ts'
import type { Knowledge } from '../knowledge.ts'
import { matchable } from '../understand/concepts.ts'
import { dense, numbersOf } from './words.ts'

/** The blocks that a heading stands above: up to the next heading or table. */
function grouped(at: number, blocks: readonly Block[]): readonly Block[] {
  const rest = blocks.slice(at + 1)
  const end = rest.findIndex(({ type }) => type === 'heading' || type === 'table' || type === 'related')
  return end < 0 ? rest : rest.slice(0, end)
}

const citedBy = (blocks: readonly Block[], citations: readonly Citation[]): readonly Citation[] =>
  [...new Set(blocks.flatMap((block) => block.citations))].flatMap((number) => citations[number - 1] ?? [])

/** A heading is a place or document held, or words of the headings that its group stands under; the number it gives is the group's. */
export function headingFault(at: number, blocks: readonly Block[], citations: readonly Citation[], knowledge: Knowledge): string | null {
  const group = grouped(at, blocks)
  const cited = citedBy(group, citations)
  const text = dense(blocks[at]?.text ?? '')
  const next = blocks[at + 1]?.type
  if (next === undefined || next === 'heading' || next === 'related') return 'stands above nothing'
  if (knowledge.documents.some(({ region, title }) => dense(region ?? '') === text || dense(title) === text)) return null
  // Headings from the innermost outwards, with the title of the document before them or not.
  const paths = cited.flatMap(({ path, title }) => path.map((_, i) => [title, dense(path.slice(i).join('›'))] as const))
  if (paths.some(([title, path]) => text === path || text === `${dense(title)}›${path}`)) return null
  const title = [...new Set(cited.map(({ path }) => dense(path.at(-1) ?? '')))].find((last) => last !== '' && text.startsWith(last))
  if (title === undefined) return 'is no heading of what it stands above'
  const counts = new Set(countsOf(group, cited, knowledge))
  const wrong = numbersOf(text.replace(title, '')).find((number) => !counts.has(Number(number)))
  return wrong === undefined ? null : `counts ${wrong}, which its group does not hold`
}

/** How many entries the box, or rows of its attribute or group the table, that a group is of holds: what is shown of them may be fewer. */
function countsOf(group: readonly Block[], cited: readonly Citation[], knowledge: Knowledge): readonly number[] {
  const sections = new Set(cited.map(({ passageId }) => knowledge.passages[knowledge.ordinalOf.get(passageId) ?? -1]?.passage.sectionId))
  const boxes = [...sections].map((section) => entriesOf(section, knowledge))
  const first = group.find(({ indicator }) => indicator !== undefined)?.indicator
  const rows = first ? (knowledge.plans.get(first.documentId)?.indicators ?? []) : []
  const ofTable = rows.filter(({ table }) => table === first?.table)
  const alike = first
    ? [
        ofTable.filter(({ binding }) => binding === first.binding),
        ofTable.filter((row) => row.group === first.group),
        ofTable.filter((row) => row.group === first.group && row.binding === first.binding),
      ].map(({ length }) => length)
    : []
  return [...boxes, ...alike]
}

/** Entries of a box, a paragraph each however they were put into passages; those printed twice are counted once. */
function entriesOf(section: string | undefined, knowledge: Knowledge): number {
  const passages = knowledge.passages.filter(({ passage }) => passage.sectionId === section)
  const entries = passages.flatMap(({ passage }) => {
    const text = knowledge.plans.get(passage.documentId)?.text ?? ''
    const ranges = passage.kind === 'list' ? passage.units : [[passage.start, passage.end] as const]
    const words = ranges.map((range) => text.slice(...range))
    return (passage.kind === 'list' ? words : words.flatMap((part) => part.split('\n'))).map((part) => matchable(part).replace(/[;；。]$/, ''))
  })
  return new Set(entries.filter((entry) => entry !== '')).size
}

const notGiven = /^表中没有给出[\d、]+年的数值。$|^The table gives no value for [\d, ]+\.$/

/** Years said to be missing are in no row that is shown. */
function notGivenFault(years: readonly number[], blocks: readonly Block[], knowledge: Knowledge): string | null {
  const rows = blocks.flatMap(({ indicator }) => knowledge.plans.get(indicator?.documentId ?? '')?.indicators.filter(({ id }) => id === indicator?.id) ?? [])
  if (rows.length === 0) return 'says that years are missing where no row is shown'
  const given = years.find((asked) => rows.some(({ values }) => values.some(({ year }) => year === asked)))
  return given === undefined ? null : `says that ${given} is missing, for which a row has a column`
}

/** A cited note is words of its source, or says only its numbers and their differences; one that is not cited only counts. */
export function noteFault(
  block: Block,
  quotes: readonly Citation[],
  at: number,
  blocks: readonly Block[],
  citations: readonly Citation[],
  knowledge: Knowledge,
): string | null {
  const numbers = numbersOf(block.text)
  if (quotes.length > 0) {
    // What the marks of a row mean may stand in several notes below its table.
    if (block.text.split(/[；;]/).every((part) => quotes.some(({ quote }) => dense(quote).includes(dense(part))))) return null
    const sourced = new Set(quotes.flatMap(({ quote }) => numbersOf(quote)))
    const terms = numbers.filter((number) => sourced.has(number))
    const rows = quotes.flatMap(({ passageId }) => knowledge.indicatorsOf.get(passageId) ?? [])
    const years = new Set(rows.flatMap(({ values }) => values.flatMap(({ year }) => (year === null ? [] : [String(year)]))))
    const derived = numbers.filter((number) => !sourced.has(number) && !years.has(number))
    const wrongWay = changeFault(block.text, rows)
    if (wrongWay !== null) return wrongWay
    if (derived.some((number) => !isDifference(Number(number), terms.map(Number)))) return 'says a number that its sources do not'
    return differenceFault(
      block.text,
      blocks.flatMap(({ table }) => table ?? []),
    )
  }
  const absent = notGiven.exec(block.text)
  if (absent) return notGivenFault(numbersOf(block.text).map(Number), blocks, knowledge)
  const counted = blocks.filter(({ type }) => type === 'item').length
  const cited = citedBy(grouped(at, blocks), citations)
  const named = new Set(cited.flatMap(({ path }) => numbersOf(path.at(-1) ?? '')))
  const counts = new Set(countsOf(grouped(at, blocks), cited, knowledge).map(String))
  // What was found on a topic is counted above all its groups; cut by the limit on citations, they show fewer entries, never more.
  const above = blocks.slice(0, at).every(({ type }) => type !== 'heading')
  const wrong = numbers.find((number) => !named.has(number) && !counts.has(number) && !(above && counted > 0 && Number(number) >= counted))
  return wrong === undefined ? null : `says ${wrong}, which nothing in the answer comes to`
}

const changeSaid = /^(\d{4})年(?:实际)?比(?:(\d{4})年|目标)([多高]?)|^(?:(\d{4})|The value reached) against (?:(\d{4})|the target): [\d.]+.*?(more|less)/

/** 2020年比2017年少…: a row has both values, and they stand apart that way. */
function changeFault(text: string, rows: readonly Indicator[]): string | null {
  const match = changeSaid.exec(text)
  if (!match) return null
  const [, last, first, rises, lastInEnglish, firstInEnglish, way] = match
  const [to, from] = [Number(last ?? lastInEnglish), Number(first ?? firstInEnglish)]
  const isMore = way === undefined ? rises !== '' : way === 'more'
  const sizeOf = ({ value }: IndicatorValue) => Number.parseFloat(value.normalize('NFKC'))
  const terms = numbersOf(text.slice(text.search(/[（(]/))).map(Number)
  const differ = (one: IndicatorValue, other: IndicatorValue) => {
    const [more, less] = isMore ? [one, other] : [other, one]
    return sizeOf(more) > sizeOf(less) && terms[0] === sizeOf(more) && terms[1] === sizeOf(less)
  }
  const holds = rows.some(({ values }) => {
    const later = values.filter(({ year, kind }) => kind === 'actual' && (Number.isNaN(to) || year === to))
    const earlier = values.filter(({ year, kind }) =>
      Number.isNaN(from) ? kind === 'target' && (Number.isNaN(to) || year === to) : kind === 'actual' && year === from,
    )
    return later.some((one) => earlier.some((other) => differ(one, other)))
  })
  return holds ? null : 'says a change that its row does not have'
}

const scales = [1, 1e4, 1e8, 1e12]
const isClose = (one: number, other: number) => Math.abs(one - other) <= 1e-4 * Math.max(1, Math.abs(other))

function isDifference(number: number, terms: readonly number[]): boolean {
  return terms.some((a) => terms.some((b) => scales.some((scale) => isClose(number, Math.abs(a - b) * scale))))
}

/**
 * 甲市高于乙市，相差15个百分点（75%－60%）: the first number is the difference of the two in brackets, and who is said to be higher has
 * the larger in the table above.
 */
function differenceFault(text: string, tables: readonly NonNullable<Block['table']>[]): string | null {
  const plain = text.normalize('NFKC').replaceAll('−', '-')
  const match = /(\d+(?:\.\d+)?)[^\d(]*\((\d+(?:\.\d+)?)[^\d]*-\s*(\d+(?:\.\d+)?)/.exec(plain)
  if (!match) return null
  const [said, larger, smaller] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (larger <= smaller || !scales.some((scale) => isClose(said, (larger - smaller) * scale))) return 'gives a difference that its terms do not have'
  const sides = tables.flatMap(({ columns, rows }) => rows.flatMap(({ cells }) => cells.map((cell, i) => ({ place: columns[i] ?? '', text: cell.text }))))
  const higher = sides.filter(({ place }) => place !== '' && text.startsWith(place))
  return higher.length === 0 || higher.some((side) => numbersOf(side.text).includes(match[2] ?? '')) ? null : 'calls the lower one higher'
}
