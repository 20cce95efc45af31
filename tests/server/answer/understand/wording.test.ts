import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyWords } from '../../../../server/answer/understand/empty-words.ts'
import { subjectOf, withoutYearly } from '../../../../server/answer/understand/wording.ts'

describe('the subject of a question', () => {
  it.each([
    ['请问一下，养老院要建多少个？', '养老院'],
    ['我想知道古村落怎么保护呢？', '古村落 保护'],
    ['能不能介绍一下湿地公园的情况', '湿地公园'],
    ['到底有哪些水库？', '水库'],
    ['回头看，县里自己承认教育上有什么短板？', '教育 短板'],
    ['回过头看，脱贫办成了哪些事？', '脱贫'],
  ])('%s is %s', (question, subject) => {
    for (const word of subject.split(' ')) expect(subjectOf(question)).toContain(word)
    expect(subjectOf(question)).not.toMatch(/请问|想知道|能不能|到底|多少|怎么|哪些|回头看|回过头看|承认|自己|[？?，]|呢/)
  })

  it('is nothing where a question only asks', () => {
    expect(subjectOf('请问有哪些？')).not.toMatch(/\p{Script=Han}{2,}/u)
  })

  it('keeps apart the words that stood on both sides of what is taken out', () => {
    expect(subjectOf('水库怎么加固')).toBe('水库 加固')
  })

  it('never says a word that the question does not', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'请问有哪些水库项目目标是多少怎么治理汾河？，、。a 5') }), (question) => {
        const plain = question.normalize('NFKC')
        for (const part of subjectOf(question).split(' ')) expect(plain).toContain(part)
      }),
    )
  })
})

describe('an output or an income of a year', () => {
  it.each([
    ['煤炭一年产量是多少', '煤炭产量是多少'],
    ['农民每年的收入', '农民收入'],
    ['全年产值', '产值'],
    ['一年要修多少路', '一年要修多少路'],
  ])('%s is asked for as %s', (question, plain) => expect(withoutYearly(question)).toBe(plain))
})

describe('words that tell nothing of a subject', () => {
  it.each(['的', '所有', '万元', '目标', '情况', '推进', '地方', '过去', '大伙', '公家', '往后', '半天', '管不管'])('are left out: %s', (word) =>
    expect(emptyWords.has(word)).toBe(true),
  )
  it.each(['水库', '教育', '氢能', '养老', '森林', '地方病', '班子', '农家', '老年'])('are not those that name one: %s', (word) =>
    expect(emptyWords.has(word)).toBe(false),
  )
})
