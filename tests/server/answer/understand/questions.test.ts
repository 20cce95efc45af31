import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionsIn } from '../../../../server/answer/understand/questions.ts'

const asked = (text: string) => questionsIn(text).map(({ question }) => question)

describe('questions put in a row', () => {
  it.each([
    ['总投资多少亿元？什么时候建成？', ['总投资多少亿元？', '什么时候建成？']],
    ['How many parks are there? When do they open?', ['How many parks are there?', 'When do they open?']],
    ['水库有几座？给出堤坝的长度要多少天？', ['水库有几座？', '给出堤坝的长度要多少天？']],
    ['水库有几座？？堤坝有多长？', ['水库有几座？？', '堤坝有多长？']],
    ['水库有几座？另外说说堤坝长度', ['水库有几座？', '另外说说堤坝长度']],
    ['水库有几座？堤坝有多长？谁来管？哪年建成？', ['水库有几座？', '堤坝有多长？', '谁来管？', '哪年建成？']],
  ])('are told apart in their order: %s', (text, questions) => expect(asked(text)).toEqual(questions))

  it.each([
    ['one alone', '水库有几座，堤坝有多长？'],
    ['none at all', '水库的座数'],
    ['one, with 是多少 behind it', '2025年水库的座数？是多少？'],
    ['one, with 分别是多少 behind it', '水库和堤坝的座数？分别多少座？'],
    ['one, with too little behind it', '水库有几座？嗯？'],
    ['one, with a closing word', '水库有几座？谢谢'],
    ['one, with how to answer it behind it', '水库和堤坝各有几座？请分别列出。'],
    ['one, with how many answers it wants', '水库有几座，堤坝有多长？给出两个数。'],
    ['more than are answered one by one', '水库有几座？堤坝有多长？谁来管？哪年建成？花多少钱？'],
    ['nothing', ''],
    ['nothing but question marks', '？？？'],
  ])('are not found in %s', (_, text) => expect(asked(text)).toEqual([]))

  it('have those before them as what was asked earlier', () => {
    expect(questionsIn('水库有几座？堤坝有多长？谁来管？').map(({ history }) => history.map(({ role, content }) => [role, content]))).toEqual([
      [],
      [['user', '水库有几座？']],
      [
        ['user', '水库有几座？'],
        ['user', '堤坝有多长？'],
      ],
    ])
  })

  it('are two to four, each part of what was asked and in its order, whatever is asked', () => {
    const text = fc.string({ unit: fc.constantFrom('?', '？', ' ', '水库', '有几座', '是', '多少', '哪年', 'a', '。'), maxLength: 30 })
    fc.assert(
      fc.property(text, (whole) => {
        const questions = asked(whole)
        expect([0, 2, 3, 4]).toContain(questions.length)
        let from = 0
        for (const question of questions) {
          const at = whole.indexOf(question, from)
          expect(at).toBeGreaterThanOrEqual(0)
          from = at + question.length
        }
      }),
    )
  })
})
