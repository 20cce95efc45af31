import { describe, expect, it } from 'vitest'
import { withPlacesMissing } from '../../../../server/answer/compose/places-missing.ts'
import type { DraftBlock } from '../../../../server/answer/draft.ts'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp([
  '陕西省国民经济和社会发展第十四个五年规划纲要',
  '第一章 机场',
  '第一节 航线',
  '宝鸡机场开通至日本的航线，旅客不用转机，航线每周三班。',
  '汉中机场扩建候机楼，候机楼铺红毯。',
  '第二节 道路',
  '安康市修好环城路，环城路栽槐树。',
])
const flight = '宝鸡机场开通至日本的航线，旅客不用转机，航线每周三班。'
const shown = async (question: string) => {
  const reply = await madeUp.ask(question)
  return { status: reply.status, blocks: reply.answer.blocks.filter(({ type }) => type !== 'related').map(({ type, text }) => `${type} ${text}`) }
}

describe('two places of which no document is held', () => {
  it.each([
    ['从宝鸡坐飞机去日本的航线，不用再上武汉吗？', '武汉市'],
    ['宝鸡和武汉开通至日本的航线怎么样？', '武汉市'],
    ['宝鸡和渭南开通至日本的航线怎么样？', '渭南市'],
  ])('are answered by a sentence that names the one, with a word on the other: %s', async (question, other) =>
    expect(await shown(question)).toEqual({
      status: 'answered',
      blocks: [`sentence ${flight}`, `note 所收文件中没有${other}的规划或报告，引文也没有提到。`],
    }),
  )

  it('are answered in English with a word on the other', async () =>
    expect((await shown('Do Baoji and Wuhan open air routes to Japan?')).blocks).toEqual([
      expect.stringMatching(/^note From 陕西省/),
      `sentence ${flight}`,
      'note No plan or report of 武汉市 is held here, and what is quoted does not name it.',
    ]))

  it.each([
    ['the sentence says too little of the question', '从宝鸡坐马车、坐轿子、坐木船去武汉的渡口，要几天？'],
    ['no sentence names either', '从渭南坐飞机去日本的航线，不用再上武汉吗？'],
    ['what is asked stands nowhere', '宝鸡和武汉的渡口怎么修？'],
  ])('are not answered where %s: %s', async (_, question) => {
    const { status, blocks } = await shown(question)
    expect(status).toBe('insufficient')
    expect(blocks.join()).toContain('武汉市的规划或报告，无法回答')
  })

  it('are told without a word more where both are named', async () =>
    expect((await shown('宝鸡和汉中的机场怎么办？')).blocks.filter((block) => block.startsWith('note'))).toEqual([]))
})

describe('one place of which no document is held', () => {
  it('is told of without a word more', async () => expect((await shown('宝鸡市开通至日本的航线怎么样？')).blocks).toEqual([`sentence ${flight}`]))
})

describe('the word on places that nothing names', () => {
  const block = (type: DraftBlock['type'], text: string): DraftBlock => ({ type, text, evidence: [] })
  const related = block('related', '渭南机场栽树。')
  const over = (question: string, blocks: readonly DraftBlock[]) => withPlacesMissing(blocks, madeUp.read(question)).map(({ type, text }) => `${type} ${text}`)
  const three = '宝鸡、渭南和铜川的机场怎么办？'

  it('names them all, before what is only related', () =>
    expect(over(three, [block('sentence', '宝鸡机场扩建。'), related])).toEqual([
      'sentence 宝鸡机场扩建。',
      'note 所收文件中没有渭南市、铜川市的规划或报告，引文也没有提到。',
      'related 渭南机场栽树。',
    ]))

  it('stands at the end where nothing is related', () =>
    expect(over('What about the airports of Baoji, Weinan and Tongchuan?', [block('sentence', '宝鸡机场扩建。')]).at(-1)).toMatch(
      /^note No plan or report of 渭南市, 铜川市 is held here, and what is quoted does not name them\.$/,
    ))

  it('is left out where every place is named', () => {
    const blocks = [block('sentence', '宝鸡、渭南、铜川机场扩建。'), related]
    expect(over(three, blocks)).toEqual(['sentence 宝鸡、渭南、铜川机场扩建。', 'related 渭南机场栽树。'])
  })

  it('is left out of an answer on one place, whose sentence need not name it', () =>
    expect(over('宝鸡市的机场怎么办？', [block('sentence', '机场扩建候机楼。')])).toEqual(['sentence 机场扩建候机楼。']))
})
