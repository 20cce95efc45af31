import { describe, expect, it } from 'vitest'
import { prefixedWords, shortNames } from '../../../../server/answer/understand/names.ts'
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

describe('a name of two characters', () => {
  const namesIn = (question: string, held: readonly string[]) =>
    shortNames(question, { tokenizer: opened.index.tokenizer, holds: (word) => held.includes(word) })

  it.each([
    ['修炽坞水库要花多少钱？', '炽坞'],
    ['砚浦大桥怎么修？', '砚浦'],
    ['豸峪的煤矿关了吗？', '豸峪'],
    ['栎坞那个水库有多大？', '栎坞'],
  ])('that cutting leaves in single ones is found before what it names: %s', (question, name) => expect(namesIn(question, [name])).toEqual([name]))

  it.each([
    ['no plan prints it', '修炽坞水库要花多少钱？', []],
    ['nothing that bears names stands behind it', '炽坞茶厂在哪里？', ['炽坞']],
    ['the name goes on', '炽坞港在哪里？', ['炽坞']],
    ['it is a word', '青山水库在哪里？', ['青山']],
  ])('is none where %s: %s', (_, question, held) => expect(namesIn(question, held)).toEqual([]))
})
