/** What tests look at in a reply. */
import type { AskReply, Block, Citation } from '../../../server/contract.ts'

export function blocksOf(reply: AskReply, type: Block['type']): Block[] {
  return reply.answer.blocks.filter((block) => block.type === type)
}

/** The first source of a block, or of a cell of its table. */
export function sourceOf(reply: AskReply, { citations: [number = 0] }: Pick<Block, 'citations'>): Citation | undefined {
  return reply.citations[number - 1]
}

/** What the citations of a block quote. */
export function quotesOf(reply: AskReply, numbers: readonly number[]): string {
  return numbers.map((number) => reply.citations[number - 1]?.quote ?? '').join('\n')
}

/** All that a reply says, its discrepancies too, in one string. */
export function said(reply: AskReply): string {
  return [reply.answer.text, ...reply.discrepancies.map(({ text }) => text)].join('\n')
}
