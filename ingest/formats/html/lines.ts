/** An HTML page as lines. */
import { inlineLines } from './inline.ts'
import { attribute, childrenOf, type Element, elementsOf, isBlock, isElement, isSilent, type Node, textOf } from './nodes.ts'
import { htmlTableLines, isDataTable } from './table.ts'

export interface HtmlOptions {
  /** Whether the ordinals that browsers print before the entries of numbered lists are put there. */
  readonly numbersLists: boolean
}

/** Share of a page's words that its article must hold to be all that is read. */
const MAIN = 0.5

/** The lines of a page: a paragraph, list entry or heading each; headings with # marks as in Markdown; tables with tabs between cells. */
export function htmlLines(page: Node, options: HtmlOptions): string[] {
  const main = mainPart(page)
  // One heading of the first rank is the page's title and heads nothing below it.
  const titled = elementsOf(main, 'h1').length === 1
  const lines = blockLines(main, { ...options, titled })
  return lines.filter((line, i) => line !== '' || (i > 0 && lines[i - 1] !== ''))
}

function mainPart(page: Node): Node {
  const all = textOf(page).length
  const candidates = [...elementsOf(page, 'article'), ...elementsOf(page, 'main')]
  return candidates.find((one) => textOf(one).length >= all * MAIN) ?? page
}

interface Options extends HtmlOptions {
  readonly titled: boolean
}

function blockLines(node: Node, options: Options): string[] {
  const lines: string[] = []
  let inline: Node[] = []
  const flush = () => {
    lines.push(...inlineLines(inline).map(paragraphText))
    inline = []
  }
  for (const child of childrenOf(node)) {
    if (isSilent(child)) continue
    if (!isBlock(child) && !(isElement(child) && holdsBlock(child))) inline.push(child)
    else {
      flush()
      lines.push(...elementLines(child as Element, options))
    }
  }
  flush()
  return lines
}

function elementLines(element: Element, options: Options): string[] {
  const { tagName } = element
  if (/^h[1-6]$/.test(tagName)) {
    const words = inlineLines(childrenOf(element), false).join(' ').replace(/\s+/g, ' ').trim()
    const marks = tagName === 'h1' && options.titled ? '' : `${'#'.repeat(Number(tagName[1]))} `
    return words === '' ? [] : ['', `${marks}${words}`, '']
  }
  if (tagName === 'pre') return textOf(element).split('\n')
  if (tagName === 'table' && isDataTable(element)) return ['', ...htmlTableLines(element), '']
  const lines = blockLines(element, options)
  if (tagName === 'table') return ['', ...lines, '']
  if (tagName === 'li' && options.numbersLists) return numbered(element, lines)
  return lines
}

function numbered(entry: Element, lines: string[]): string[] {
  const list = entry.parentNode
  const [first, ...rest] = lines
  if (!list || !isElement(list) || list.tagName !== 'ol' || first === undefined || /list-style(?:-type)?\s*:\s*none/i.test(attribute(list, 'style')))
    return lines
  const start = Number.parseInt(attribute(list, 'start') || '1', 10) || 1
  const place = elementsOf(list, 'li').indexOf(entry)
  return [`${start + place}. ${first.trim()}`, ...rest]
}

/** Tabs in running text are blanks, but for entries of contents (title, tab, page) and rows typed with two tabs or more. */
function paragraphText(line: string): string {
  const words = line.replace(/^[ \t]+/, '').trimEnd()
  const isEntry = /\t\s*\d{1,4}\s*$/.test(words)
  const isRow = (words.match(/\S\t+(?=\S)/g)?.length ?? 0) >= 2
  return isEntry || isRow ? words : words.replace(/\t+/g, ' ')
}

const holdsBlock = (element: Element): boolean => childrenOf(element).some((child) => isBlock(child) || (isElement(child) && holdsBlock(child)))
