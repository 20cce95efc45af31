import type { Block } from '../../server/contract.ts'

/** Entries under one heading. */
export interface ListGroup {
  readonly heading: Block | null
  readonly items: readonly Block[]
}

/** Indicators from which on a row of them is shown as one table. */
const TABLED = 3

/** What an answer is shown as: entries that follow each other become one list, many indicators one table. */
export type AnswerPart =
  | { readonly type: 'indicators'; readonly blocks: readonly Block[] }
  | { readonly type: 'list'; readonly groups: readonly ListGroup[] }
  | { readonly type: 'block'; readonly block: Block }

export interface AnswerLayout {
  readonly parts: readonly AnswerPart[]
  /** Sentences on the subject that are no part of the answer. */
  readonly related: readonly Block[]
}

/** Arranges blocks for showing; none is lost and their order is kept. A heading no entry follows stays a block. */
export function arrange(blocks: readonly Block[]): AnswerLayout {
  const parts: AnswerPart[] = []
  let groups: ListGroup[] = []
  const closeList = (): void => {
    let run: ListGroup[] = []
    const closeRun = (): void => {
      if (run.length > 0) parts.push({ type: 'list', groups: run })
      run = []
    }
    for (const group of groups) {
      if (group.items.length > 0) run.push(group)
      else if (group.heading) {
        closeRun()
        parts.push({ type: 'block', block: group.heading })
      }
    }
    closeRun()
    groups = []
  }
  for (const block of blocks) {
    if (block.type === 'related') continue
    if (block.type === 'heading') groups.push({ heading: block, items: [] })
    else if (block.type === 'item') {
      const last = groups.pop() ?? { heading: null, items: [] }
      groups.push({ ...last, items: [...last.items, block] })
    } else {
      closeList()
      parts.push({ type: 'block', block })
    }
  }
  closeList()
  return { parts: joinIndicators(parts), related: blocks.filter(({ type }) => type === 'related') }
}

function joinIndicators(parts: readonly AnswerPart[]): readonly AnswerPart[] {
  const joined: AnswerPart[] = []
  let run: Block[] = []
  const close = (): void => {
    if (run.length >= TABLED) joined.push({ type: 'indicators', blocks: run })
    else joined.push(...run.map((block): AnswerPart => ({ type: 'block', block })))
    run = []
  }
  for (const part of parts) {
    if (part.type === 'block' && part.block.type === 'indicator' && part.block.indicator) run.push(part.block)
    else {
      close()
      joined.push(part)
    }
  }
  close()
  return joined
}

/** The groups with only the entries that hold the words; groups left empty go. */
export function filterGroups(groups: readonly ListGroup[], words: string): readonly ListGroup[] {
  const wanted = words.trim().toLowerCase()
  if (wanted === '') return groups
  return groups
    .map((group) =>
      group.heading?.text.toLowerCase().includes(wanted) ? group : { ...group, items: group.items.filter(({ text }) => text.toLowerCase().includes(wanted)) },
    )
    .filter(({ items }) => items.length > 0)
}

export const countItems = (groups: readonly ListGroup[]): number => groups.reduce((sum, { items }) => sum + items.length, 0)
