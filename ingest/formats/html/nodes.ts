/** Questions asked of a parsed HTML page. */
import type { DefaultTreeAdapterMap } from 'parse5'

/** A node of a page as parse5 has it. */
export type Node = DefaultTreeAdapterMap['node']
export type Element = DefaultTreeAdapterMap['element']

/** Elements whose words are no part of what the page says. */
const SILENT = new Set(
  'script style noscript template head nav footer aside form button select option textarea input iframe object embed svg canvas video audio dialog map'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'address article blockquote body center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
)
/** Words in class and id that name what stands around the text of a page. */
const SURROUNDINGS = /(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|crumbs?|footer|copyright|sidebar|share|sharing|toolbar|pagination|related)(?:$|[\s_-])/i
const LINKS = 4
/** Share of the words that stand in links from which on a block is a list of links. */
const LINKED = 0.75

/** Whether a node is an element, and no text, comment or document. */
export const isElement = (node: Node): node is Element => 'tagName' in node
/** Whether a node is an element that stands on lines of its own. */
export const isBlock = (node: Node): boolean => isElement(node) && BLOCKS.has(node.tagName)
/** The nodes right inside a node; none where it can hold none. */
export const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : [])

/** The value of an element's attribute; '' where it has none of that name. */
export function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? ''
}

/** All elements of a name below a node, not those inside one another's. */
export function elementsOf(node: Node, ...names: readonly string[]): Element[] {
  return childrenOf(node).flatMap((child) => (isElement(child) && names.includes(child.tagName) ? [child] : elementsOf(child, ...names)))
}

/** All words inside a node as the file has them, white space included; those of silent nodes are left out. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  return isSilent(node) ? '' : childrenOf(node).map(textOf).join('')
}

/** Whether a node says nothing that belongs to the text: scripts, hidden parts, navigation, footers, lists of links to other pages. */
export function isSilent(node: Node): boolean {
  if (!isElement(node)) return node.nodeName === '#comment' || node.nodeName === '#documentType'
  if (SILENT.has(node.tagName) || node.attrs.some(({ name }) => name === 'hidden')) return true
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(node, 'style'))) return true
  if (/^(?:navigation|contentinfo|complementary|search)$/.test(attribute(node, 'role'))) return true
  if (!/^(?:ul|ol|dl|div|section|table|td|p|header)$/.test(node.tagName)) return false
  return SURROUNDINGS.test(`${attribute(node, 'class')} ${attribute(node, 'id')}`) || isLinkList(node)
}

/** A table of contents links into its own page; other lists of links lead away. */
function isLinkList(element: Element): boolean {
  const links = elementsOf(element, 'a').filter((link) => !/^(?:#|$)/.test(attribute(link, 'href')))
  if (links.length < LINKS) return false
  const linked = links.reduce((sum, link) => sum + rawLength(link), 0)
  return linked >= rawLength(element) * LINKED
}

function rawLength(node: Node): number {
  if (node.nodeName === '#text' && 'value' in node) return node.value.replace(/\s+/g, '').length
  if (isElement(node) && SILENT.has(node.tagName)) return 0
  return childrenOf(node).reduce((sum, child) => sum + rawLength(child), 0)
}
