import type { Block } from '../contract.ts'

/** An answer's blocks as plain text with the markers [1], one block a line. */
export function answerText(blocks: readonly Block[], language: 'zh' | 'en'): string {
  const lines: string[] = []
  let related = false
  for (const block of blocks) {
    if (block.type === 'related' && !related) {
      related = true
      lines.push(language === 'en' ? 'Related passages:' : '相关内容：')
    }
    const number = block.type === 'item' && block.ordinal ? `${block.ordinal}. ` : ''
    lines.push(`${number}${block.text}${block.citations.map((n) => `[${n}]`).join('')}`)
  }
  return lines.join('\n')
}
