import { describe, expect, it } from 'vitest'
import { askingOf } from '../../../../server/answer/understand/kind.ts'

describe('a question on what is wanting', () => {
  it.each(['农业有哪些突出问题？', '农业的主要问题是什么？', '农业存在哪些突出的问题？', '农业上突出的问题有哪些？'])(
    'asks for weaknesses, as a review: %s',
    (question) => expect(askingOf(question, 1)).toMatchObject({ kind: 'review', weakness: true, list: false }),
  )

  it.each(['农业有什么问题？', '农业有哪些问题？'])('asks for weaknesses: %s', (question) => expect(askingOf(question, 1).weakness).toBe(true))

  it.each(['怎么坚持突出问题导向？', '农业有哪些突出成绩？', '农业有哪些重点项目？', '这些问题由谁负责？'])('is none of %s', (question) =>
    expect(askingOf(question, 1).weakness).toBe(false),
  )
})

describe('how many there are', () => {
  it.each([
    '县里几所高中（一中、二中）今后办成什么样？',
    '几座水库（东坪水库和西坪水库）怎么加固？',
    '几条河(东溪与西溪)由谁治理？',
    '几家茶厂（东坪、西坪）分别怎么转型？',
  ])('is not asked where they are named in brackets: %s', (question) => expect(askingOf(question, 1).number).toBe(false))

  it.each(['县里有几所高中？', '县里要办几所高中（含职高）？', '县里要办几所高中，一中、二中怎么办？', '几条河（东溪、西溪）总长多少公里？'])(
    'is asked otherwise: %s',
    (question) => expect(askingOf(question, 1).number).toBe(true),
  )
})
