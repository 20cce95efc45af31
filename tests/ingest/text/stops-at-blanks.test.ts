import { describe, expect, it } from 'vitest'
import { sentenceRanges, stopsAtBlanks } from '../../../ingest/text/sentences.ts'

const sentences = (text: string) => sentenceRanges(text).map(([start, end]) => text.slice(start, end))

const clauses = ['戏台修在东门外的土台上，可坐三百人', '瓷窑建在河西的岸边，逢集烧碗和罐', '茶路从北坡通到渡口，沿路铺石板二里']
const bare = clauses.map((clause) => clause.replace('，', ''))

describe('clauses that single blanks part', () => {
  it('are sentences where commas stand in them', () => {
    expect(sentences(clauses.join(' '))).toEqual(clauses)
    expect(sentences(clauses.map((clause) => clause.replace('，', '；')).join(' '))).toHaveLength(3)
  })

  it('may begin with a year, a bracket or a quotation mark, and end with one or with a percentage', () => {
    const parts = [
      '“三条茶路”沿山铺石板，路边种柳树',
      '1990年竹器的产量要再多些，增长5%',
      '《戏台章程》写明谁看台，谁来点灯（夜里点两盏）',
      '南坪的冷库挖窖藏冰，夏天取用',
    ]
    expect(sentences(parts.join(' '))).toEqual(parts)
  })

  it('stand together where no comma stands in them, for the blanks are their commas', () => {
    expect(stopsAtBlanks(bare.join(' '))).toBe(true)
    expect(sentences(bare.join(' '))).toEqual([bare.join(' ')])
  })

  it('stand together where a full stop ends them, or there are no more than two', () => {
    expect(sentences(`${clauses.join(' ')}。`)).toEqual([`${clauses.join(' ')}。`])
    expect(sentences(clauses.slice(0, 2).join(' '))).toEqual([clauses.slice(0, 2).join(' ')])
  })

  it.each([
    '各村的戏台和台口要修到 2025 年，2030 年再看一遍河边的瓷窑',
    '各村的戏台和台口要修 12 座，可坐三百人，河西的瓷窑烧碗 4 万件',
    '各村竹器的产量都要达到 12000件，比往年多些也好些',
    '各村的戏台和台口在开春前都要修到 2025年以后再看，多修些更好',
    '各村竹器的产量都要达到12 万件以上，比往年多些也好些',
    '各村的戏台和台口都要 看护 好，逢集的日子开台唱戏给乡亲看',
  ])('are not cut beside a figure or a word that blanks set apart: %s', (last) => {
    expect(sentences(`${clauses.join(' ')} ${last}`)).toEqual([...clauses, last])
    expect(sentences(last)).toEqual([last])
  })
})

describe('a text that stops at blanks', () => {
  it.each([clauses.join(' '), bare.join(' '), `${clauses.join(' ')}。`, `${clauses.join(' ')}。 `])('has blanks between its clauses: %s', (text) =>
    expect(stopsAtBlanks(text)).toBe(true),
  )

  it.each([
    ['one blank alone', clauses.slice(0, 2).join(' ')],
    ['none', clauses.join('，')],
    ['a full stop before its end', `${clauses[0]}。${clauses.join(' ')}`],
    ['blanks between words of a few characters', '戏台 瓷窑 茶路 竹器 冷库 渡口'],
    ['blanks that set figures apart', '到 2025 年，修戏台 12 座，建瓷窑 4 座，铺茶路 20 里'],
    ['blanks between Latin words', 'stages and kilns of the county are looked after by those who live there'],
  ])('is none that has %s', (_, text) => expect(stopsAtBlanks(text)).toBe(false))
})
