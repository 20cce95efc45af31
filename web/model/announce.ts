import type { Messages } from '../messages.ts'
import type { Turn } from './conversation.ts'

/**
 * What a screen reader is told of a turn, line by line. It only grows while the turn goes on, so that a log region reads out what is
 * new: the search, each verified line as it comes, and how it ended.
 */
export function announcements(turn: Turn, t: Messages): readonly string[] {
  const lines = turn.blocks.filter(({ type, text }) => type !== 'related' && text !== '').map(({ text }) => text)
  return [t.announce.searching, ...lines, ...ending(turn, t)]
}

function ending({ state, citations }: Turn, t: Messages): readonly string[] {
  switch (state) {
    case 'answered':
      return [t.announce.done(citations.length)]
    case 'insufficient':
      return [t.announce.insufficient]
    case 'stopped':
      return [t.announce.stopped]
    default:
      // A failure is an alert of its own.
      return []
  }
}
