import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from './made-up.ts'
import { answersOfCorpus } from './opened.ts'

describe('the year that a part of a sentence tells of', () => {
  const care = '山上栽树河里放鱼村村通水家家有电户户用上抽水马桶人人喝上干净井水'
  const madeUp = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 目标',
    `到2035年，茶叶翻一番，${care}；蜂蜜产量达到300吨，${care}；2030年梨园面积达到5万亩，${care}；梨窖统一修缮，${care}。果农人人参加培训，${care}；果剪由合作社统一采购，${care}；果筐由村里统一编织，${care}。`,
    '到2025年，开好老年食堂。',
    '办好养老院，',
  ])
  const openingOf = (words: string) => madeUp.knowledge.units.find((unit) => unit.words.includes(words))?.opening

  it.each([
    ['茶叶翻一番', ''],
    ['蜂蜜产量', '到2035年'],
    ['梨园面积', ''],
    ['梨窖', '2030年'],
    ['果农', ''],
    ['果剪', ''],
    ['养老院', ''],
  ])('is that of the part before it in the same sentence: %s: %s', (words, opening) => expect(openingOf(words)).toBe(opening))
})

describe('every part of the plans', () => {
  const opened = answersOfCorpus()

  it('has for its opening the year that an earlier part of its passage begins with, and begins with none itself', () => {
    const { units } = opened.knowledge
    const told = units.filter(({ opening }) => opening !== '')
    expect(told.length).toBeGreaterThan(0)
    for (const { passage, unit, opening, words } of told) {
      expect(opening).toMatch(/^(?:到|至|在)?(?:19|20)\d{2}年$/)
      expect(words.startsWith(opening)).toBe(false)
      const before = units.filter((other) => other.passage === passage && other.unit < unit)
      expect(before.some((other) => other.words.startsWith(opening))).toBe(true)
      expect(before.at(-1)?.words).not.toMatch(/[。！？]$/)
    }
  })
})
