import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { emptyWords } from '../../../../server/answer/understand/empty-words.ts'

const source = readFileSync(new URL('../../../../server/answer/understand/empty-words.ts', import.meta.url), 'utf8')
/** The groups as they are written, each a list of words. */
const groups = [...source.matchAll(/^const \w+ = `([^`]*)`/gm)].map(([, words]) => words!.trim().split(/\s+/))

describe('words that tell nothing', () => {
  it('are those of the groups, and no word stands twice', () => {
    const words = groups.flat()
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
    expect(new Set(words)).toEqual(emptyWords)
  })

  it('are words of Chinese alone, none of them empty', () => {
    expect(emptyWords.size).toBeGreaterThan(300)
    for (const word of emptyWords) expect(word).toMatch(/^\p{Script=Han}+$/u)
  })
})
