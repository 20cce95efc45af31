import { describe, expect, it } from 'vitest'
import { prefixedWords } from '../../../../server/answer/understand/names.ts'
import { answersOfCorpus } from '../opened.ts'

const opened = answersOfCorpus()

describe('a word with a prefix that makes it another', () => {
  it.each([
    ['省域副中心怎么建？', '副中心'],
    ['要建几个次中心', '次中心'],
  ])('is one word: %s', (question, word) => expect(prefixedWords(question, opened.index.tokenizer)).toContain(word))

  it.each(['中心怎么建？', '副 中心', '全省有哪些中心'])('is none where nothing is put before it: %s', (question) =>
    expect(prefixedWords(question, opened.index.tokenizer)).toEqual([]),
  )
})
