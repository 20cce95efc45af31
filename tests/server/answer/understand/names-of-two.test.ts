import { describe, expect, it } from 'vitest'
import { loadTokenizer } from '../../../../index/tokenizer/jieba.ts'
import { localNames, pairedNames, prefixedWords } from '../../../../server/answer/understand/names.ts'

const tokenizer = await loadTokenizer()
const holds = () => true

describe('a name of two characters that no dictionary holds', () => {
  it.each([['奥拓小车是哪家厂造的', '奥拓']])('is one word: %s', (text, name) => expect(pairedNames(text, { tokenizer, holds })).toContain(name))
  it('is none where nothing held prints it', () => expect(pairedNames('奥拓小车', { tokenizer, holds: () => false })).toEqual([]))
  it('is no piece of a longer one', () => expect(pairedNames('长株潭一体化', { tokenizer, holds })).not.toContain('株潭'))
  it('is not made of two things that are done', () => expect(pairedNames('计划引育高层次人才', { tokenizer, holds })).not.toContain('引育'))
})

describe('市 within a name', () => {
  it('belongs to it: 皂市水库', () => {
    expect(localNames('皂市水库的总库容', tokenizer)).toContain('皂市水库')
    expect(prefixedWords('皂市水库的总库容', tokenizer)).not.toContain('市水库')
  })
})
