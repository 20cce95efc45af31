import { describe, expect, it } from 'vitest'
import { localNames, nameAsked } from '../../../../server/answer/understand/names.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from '../refusal/setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 各处',
  '第一节 各镇',
  '砚浦镇烧碗烧罐，栎岭乡编筐编篓。',
  '第二节 水利',
  '柳家砚水库2024年蓄水，闸门漆成蓝色。',
  '苗家砚水库2022年蓄水，堤上种柳树。',
  '第二章 其他',
  ...others,
])
const sources = (question: string) => madeUp.read(question).concepts.map(({ source }) => source)

describe('the name of a work that cutting leaves in pieces', () => {
  it.each([
    ['柳家砚水库什么时候蓄水？', '柳家砚水库'],
    ['修柳家砚水库要多少钱？', '柳家砚水库'],
    ['王家砚隧道有多长？', '王家砚隧道'],
    ['砚浦水电站哪年发电？', '砚浦水电站'],
    ['栎岭大桥什么时候修好？', '栎岭大桥'],
    ['炽坞机场有几条跑道？', '炽坞机场'],
  ])('is one word with the word for its kind: %s', (question, name) => expect(localNames(question, madeUp.knowledge.index.tokenizer)).toContain(name))

  it.each(['水库什么时候蓄水？', '各村的水库什么时候蓄水？'])('is none where no name stands before that word: %s', (question) =>
    expect(localNames(question, madeUp.knowledge.index.tokenizer).filter((name) => name.endsWith('水库'))).toEqual([]),
  )

  it('is asked about where it is printed, and no other of its end', async () => {
    expect(sources('洪洞县柳家砚水库什么时候蓄水？')).toContain('柳家砚水库')
    expect(sources('洪洞县王家砚水库什么时候蓄水？')).not.toContain('王家砚水库')
    for (const [question, told] of [
      ['洪洞县柳家砚水库什么时候蓄水？', '柳家砚水库2024年蓄水'],
      ['洪洞县苗家砚水库什么时候蓄水？', '苗家砚水库2022年蓄水'],
    ] as const)
      expect((await madeUp.ask(question)).answer.blocks[0]?.text).toContain(told)
  })
})

describe('a name of two characters that begins the question', () => {
  const asked = (question: string, ...held: readonly string[]) =>
    nameAsked(question, { tokenizer: madeUp.knowledge.index.tokenizer, holds: (word) => held.includes(word) })

  it.each(['镇', '乡', '村', '河', '湖', '山'])('is that of what is printed with %s behind it', (suffix) =>
    expect(asked('砚浦是什么类型？', `砚浦${suffix}`)).toBe('砚浦'),
  )

  it.each(['砚浦是什么类型？', '砚浦的瓷窑有几座？', '砚浦属于哪一类？', '砚浦算哪一类？', '砚浦有什么？', '砚浦在哪？', '砚浦呢？'])(
    'stands before what is asked of it: %s',
    (question) => expect(asked(question, '砚浦镇')).toBe('砚浦'),
  )

  it.each([
    ['no place of that name is printed', '砚浦是什么类型？', '砚浦'],
    ['the name goes on', '砚浦镇是什么类型？', '砚浦镇'],
    ['it begins otherwise', '说说砚浦是什么类型？', '砚浦镇'],
    ['it is a word', '竹器是什么类型？', '竹器村'],
  ])('is none where %s: %s', (_, question, held) => expect(asked(question, held)).toBe(''))

  it('is what the question is about', () => {
    expect(sources('砚浦是什么类型？')).toContain('砚浦')
    expect(sources('洪洞县栎岭是什么类型？')).toContain('栎岭')
    expect(sources('炽坞是什么类型？')).not.toContain('炽坞')
  })
})
