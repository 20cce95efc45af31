/** What reading the plans found, as lines for a terminal. */
import type { ReadPlan } from '../../ingest/schema.ts'

const REPAIRS_SHOWN = 200

/** One block a document: its parts counted against its table of contents, what was taken out and why, and what was repaired. */
export function printedReport({ document, report }: Pick<ReadPlan, 'document' | 'report'>): string {
  const { contents, passageLengths: length } = report
  const rows: [string, string][] = [
    ['file', `${document.fileName}, ${document.lineCount} lines, ${document.pages} pages, ${document.textLength} characters read`],
    ['sections', counts(report.sections)],
    ['contents', contents.listed === 0 ? 'no table of contents' : `${contents.listed - contents.missing.length} of ${contents.listed} titles found`],
    ...contents.missing.map((title): [string, string] => ['  not found', title]),
    ['boxes', String(report.boxes)],
    ['tables', `${report.tables}, with ${report.indicators} indicator rows`],
    ['items', String(report.items)],
    ['passages', `${counts(report.passages)}; characters: shortest ${length.min}, median ${length.median}, p95 ${length.p95}, longest ${length.max}`],
    ['removed', counts(report.removed, 'lines of ')],
    ['repaired', String(report.repairs.length)],
    ...report.repairs.slice(0, REPAIRS_SHOWN).map(({ line, from, to, context }): [string, string] => ['  line', `${line}: ${from} → ${to} in ${context}`]),
    ...report.warnings.map((warning): [string, string] => ['warning', warning]),
  ]
  return [`${document.id}  ${document.title}`, ...rows.map(([head, text]) => `  ${head.padEnd(11)} ${text}`)].join('\n')
}

function counts(numbers: Readonly<Record<string, number>>, of = ''): string {
  const listed = Object.entries(numbers)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${of}${name}`)
  return listed.join(', ') || 'none'
}
