import { describe, expect, it } from 'vitest'
import { productsAsked, thingsAsked } from '../../../../server/answer/understand/things.ts'
import { answersOfCorpus } from '../opened.ts'

const opened = answersOfCorpus()

describe('a thing called by one character', () => {
  it.each([
    ['孝义市要修什么桥？', '桥', '大桥'],
    ['汾阳有哪些河', '河', '河道'],
    ['一年唱多少场戏？', '戏', '戏曲'],
    ['打几口井？', '井', '机井'],
    ['哪两座桥要加宽？', '桥', '大桥'],
    ['哪些河将清淤？', '河', '河道'],
    ['哪三座桥能通车？', '桥', '大桥'],
  ])('is what plans call it in longer words: %s', (question, thing, word) => {
    const [asked] = thingsAsked(question)
    expect(asked?.[0]).toBe(thing)
    expect(asked?.[1]).toContain(word)
  })

  it.each(['孝义市要修什么桥梁？', '河在哪里？', '哪些河流要治理？', '哪两座桥梁要加宽？', '哪条河最长？'])(
    'is none inside a word, or where it is not asked for so: %s',
    (question) => expect(thingsAsked(question)).toEqual([]),
  )
})

describe('a product called by one character', () => {
  const products = (question: string) => productsAsked(question, opened.index.tokenizer)

  it.each([
    ['2025年煤产量是多少？', '煤产量', '原煤'],
    ['粮产量多少吨', '粮产量', '粮食'],
    ['往后一年还挖多少煤', '煤产量', '原煤'],
    ['要打多少斤粮？', '粮产量', '粮食'],
    ['煤挖多少？', '煤产量', '原煤'],
    ['粮要打多少斤？', '粮产量', '粮食'],
    ['粮能产多少吨？', '粮产量', '粮食'],
    ['山西的煤1980年挖了多少', '煤产量', '原煤'],
    ['山西的煤 挖了多少', '煤产量', '原煤'],
    ['这一年产煤多少', '煤产量', '原煤'],
    ['糖的产量要达到多少', '糖产量', '食糖'],
    ['全国有多少头猪', '猪饲养量', '生猪'],
    ['猪有多少万头', '猪饲养量', '生猪'],
  ])('is meant before a statistic of it: %s', (question, source, name) => {
    const [asked] = products(question)
    expect(asked?.[0]).toBe(source)
    expect(asked?.[1]).toContain(name)
  })

  it.each([
    '煤怎么卖？',
    '原煤产量是多少？',
    '煤炭产量是多少？',
    '挖多少煤矿巷道？',
    '煤怎么挖？',
    '粮食要打多少？',
    '普洱茶1990年要产多少吨？',
    '洋芋面要打多少？',
  ])('is not meant: %s', (question) => expect(products(question)).toEqual([]))
})
