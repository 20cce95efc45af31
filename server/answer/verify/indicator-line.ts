import type { IndicatorValue } from '../../../ingest/schema.ts'
import type { Block, Citation } from '../../contract.ts'
import type { Knowledge } from '../knowledge.ts'
import { holdsValue } from '../select-indicators.ts'
import { namesOf, type Row, unmarked, valueLength } from './row.ts'
import { dense, numbersOf } from './words.ts'

const kinds: Readonly<Record<string, IndicatorValue['kind']>> = {
  实际: 'actual',
  目标: 'target',
  年均增长: 'growth',
  累计: 'cumulative',
  actual: 'actual',
  target: 'target',
  averageannualgrowth: 'growth',
  cumulative: 'cumulative',
}
const kindWord = /实际|目标|年均增长|累计|actual|target|averageannualgrowth|cumulative/
/** What may stand behind a value of a line. */
const ENDS = /^(?:$|[,;()。])/

/** What a built line says that the row it cites does not; null where all is right. */
export function indicatorFault(block: Block, quotes: readonly Citation[], knowledge: Knowledge): string | null {
  const { indicator } = block
  if (!indicator) return 'names no indicator'
  const plan = knowledge.plans.get(indicator.documentId)
  const held = plan?.indicators.find((known) => known.id === indicator.id)
  if (!plan || !held || JSON.stringify({ ...indicator, citation: 0 }) !== JSON.stringify({ ...held, citation: 0 })) return 'its indicator is not the one held'
  const citation = quotes.find((quote) => quote.number === indicator.citation)
  if (!citation || citation.documentId !== held.documentId) return 'its row is not cited'
  const row = knowledge.passages[knowledge.ordinalOf.get(held.passageId) ?? -1]?.passage
  if (!row || row.start < citation.quoteStart || row.end > citation.quoteEnd) return 'its row stands outside the quote it cites'
  for (const { range, value } of held.values) {
    if (range && dense(plan.text.slice(...range)) !== dense(value)) return `its value ${value} is not what the cell says`
  }
  return lineFault(block.text, plan.document.region ?? plan.document.title, held)
}

/** A line names the place, then the indicator, and every value in it stands in the row under the year and kind it gives. */
function lineFault(text: string, place: string, held: Row): string | null {
  const line = unmarked(text)
  if (!line.startsWith(unmarked(place))) return 'does not begin with the place'
  const behind = line.slice(unmarked(place).length)
  const name = namesOf(held).find((shown) => nameStands(behind, shown, held))
  if (name === undefined) return 'does not name its indicator'
  // The name may hold words and numbers of its own, which state no value; the year that it begins with is not said twice.
  const at = behind.indexOf(name)
  const ownYear = at === 0 ? (/^\d{4}年/.exec(name)?.[0] ?? '') : ''
  const dated = held.values.some(({ year }) => ownYear === `${year}年`) ? ownYear : ''
  const values = `${behind.slice(0, at)}${dated}${behind.slice(at + name.length)}`
  const absent = /没有给出(\d{4})年(的实际值)?|no(actual)?valuegivenfor(\d{4})/.exec(values)
  const year = absent?.[1] ?? absent?.[4]
  const ofActual = absent?.[2] !== undefined || absent?.[3] !== undefined
  if (year && held.values.some(({ value, kind, year: own }) => String(own) === year && holdsValue(value) && (!ofActual || kind === 'actual')))
    return `says that ${year} is missing, for which its row has a value`
  return valuesFault(absent && ofActual ? values.replace(absent[0], '') : values, held) ?? attributeFault(values, held) ?? numberFault(values, held, year)
}

/** Right behind the place, or behind the year, stands the whole name and no longer one. */
function nameStands(behind: string, name: string, { values }: Row): boolean {
  const rest = behind.replace(/^没有给出(?=\d)/, '').replace(/^\d{4}年/, '')
  const shown = [rest, behind].find((words) => words.startsWith(name))
  if (shown === undefined) return false
  const next = shown.slice(name.length)
  const heads = values.map(({ label }) => unmarked(label.split(/\s/)[0] ?? '')).filter((head) => head !== '')
  return !/^[\p{L}\p{N}]/u.test(next) || /^(?:实际|目标|年均增长|累计|为|的数值|的实际值)/.test(next) || heads.some((head) => next.startsWith(head))
}

/** Reads the line value by value, each behind the word for its kind; the words of one value are not read as another. */
function valuesFault(line: string, held: Row): string | null {
  // 孝义市…：完成上级下达目标 gives a value that is no number, of no kind.
  const stated = /^(?:\d{4}年)?:/.exec(line)?.[0]
  let at = 0
  if (stated !== undefined) {
    const length = valueLength(line.slice(stated.length), held.values, held.unit, ENDS)
    if (length === 0 && held.values.some(({ value }) => holdsValue(value))) return 'gives a value that its row does not have'
    at = stated.length + length
  }
  while (at < line.length) {
    const word = kindWord.exec(line.slice(at))
    if (!word) return null
    const kind = kinds[word[0]]
    const behind = at + word.index + word[0].length
    // 年均增长为百分之三点八: the unit that the head of the column prints stands before the value.
    const inHundredths = kind === 'growth' && held.values.some(({ label }) => label.includes('百分之'))
    const from = behind + (inHundredths ? /^[为:]?(?:百分之)?/ : /^[为:]?/).exec(line.slice(behind))![0].length
    const year = /(\d{4})(?:年[^,;()]*)?$/.exec(
      line
        .slice(0, at + word.index)
        .split(/[,;(]/)
        .at(-1) ?? '',
    )?.[1]
    at = from
    // 规划目标累计: the head of a column, before the word for the kind.
    if (kindWord.exec(line.slice(from))?.index === 0) continue
    const cells = held.values.filter(
      (value) => value.kind === kind && (year === undefined ? value.year === null || kind === 'growth' : String(value.year) === year),
    )
    const length = valueLength(line.slice(from), cells, held.unit, ENDS)
    if (length === 0) return `gives a value that its row does not have as ${word[0]}${year ? ` of ${year}` : ''}`
    at = from + length
  }
  return null
}

function attributeFault(line: string, { binding }: Row): string | null {
  const said = line.match(/约束性|预期性/g) ?? []
  if (said.some((attribute) => attribute !== binding)) return 'gives another attribute than its row does'
  if (/binding/.test(line) && binding !== '约束性') return 'gives another attribute than its row does'
  return /expected/.test(line) && binding !== '预期性' ? 'gives another attribute than its row does' : null
}

/** Every number in the line is in the row: its cells, their heads, years and unit. */
function numberFault(line: string, { values, unit }: Row, absent: string | undefined): string | null {
  const known = new Set(numbersOf([...values.map(({ value, label, year }) => `${value} ${label} ${year ?? ''}`), unit ?? '', absent ?? ''].join(' ')))
  const foreign = numbersOf(line).find((number) => !known.has(number))
  return foreign === undefined ? null : `says ${foreign}, which its row does not`
}
