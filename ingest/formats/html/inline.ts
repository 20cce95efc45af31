/** The words of one line of an HTML page. */
import { plainCharacters } from '../characters.ts'
import { attribute, childrenOf, type Element, isElement, isSilent, type Node } from './nodes.ts'

/** Words set in one weight. A line break inside a paragraph is a \n of its own. */
interface Run {
  readonly text: string
  readonly bold: boolean
}

const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]/u

/** The lines that stretches of inline nodes make, bold words between ** as in Markdown; `marksBold` false leaves the marks out. */
export function inlineLines(nodes: readonly Node[], marksBold = true): string[] {
  const runs = nodes.flatMap((node) => runsOf(node, false))
  const lines: Run[][] = [[]]
  for (const { text, bold } of runs) {
    text.split('\n').forEach((part, i) => {
      if (i > 0) lines.push([])
      if (part !== '') lines.at(-1)!.push({ text: part, bold })
    })
  }
  return lines.map((line) => lineOf(line, marksBold)).filter((line) => line.trim() !== '')
}

function runsOf(node: Node, bold: boolean): Run[] {
  if (node.nodeName === '#text' && 'value' in node) return [{ text: spaced(node.value), bold }]
  if (isSilent(node) || !isElement(node)) return []
  if (node.tagName === 'br') return [{ text: '\n', bold }]
  const heavy = bold ? !isLight(node) : isHeavy(node)
  return childrenOf(node).flatMap((child) => runsOf(child, heavy))
}

const weightOf = (element: Element) => /font-weight\s*:\s*(\w+)/i.exec(attribute(element, 'style'))?.[1]?.toLowerCase()
const isLight = (element: Element) => /^(?:normal|lighter|[1-4]00)$/.test(weightOf(element) ?? '')
const isHeavy = (element: Element) => /^(?:b|strong)$/.test(element.tagName) || /^(?:bold|bolder|[6-9]00)$/.test(weightOf(element) ?? '')

/** Line ends of the file are no more than blanks; between Han characters they are nothing. Tabs are kept for the tables of Word files. */
function spaced(text: string): string {
  return plainCharacters(text)
    .replace(/[ \r\f]*\n[ \r\n\f]*/g, (blank, at: number, all: string) => (HAN.test(all[at - 1] ?? '') && HAN.test(all[at + blank.length] ?? '') ? '' : ' '))
    .replace(/ {2,}/g, '  ')
}

function lineOf(runs: readonly Run[], marksBold: boolean): string {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (last && (last.bold === run.bold || run.text.trim() === '')) merged[merged.length - 1] = { ...last, text: last.text + run.text }
    else merged.push(run)
  }
  return merged
    .map(({ text, bold }) => (bold && marksBold && text.trim() !== '' ? text.replace(/^(\s*)([\s\S]*?)(\s*)$/, '$1**$2**$3') : text))
    .join('')
    .replace(/ {3,}/g, '  ')
    .trimEnd()
}
