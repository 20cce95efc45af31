import { describe, expect, it } from 'vitest'
import { isStatistic, quantityAsked } from '../../../../server/answer/refusal/quantity.ts'
import type { Concept } from '../../../../server/answer/understand/concepts.ts'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp(['洪洞县国民经济和社会发展第十四个五年规划纲要', '第一章 集市', '面摊的起征点提高到9000元，面摊的净利润归摊主。'])
const concept = (source: string): Concept => ({ source, weight: 0.8, alternatives: [{ text: source, weight: 1 }] })

describe('a sum that is adjusted', () => {
  it.each(['洪洞县面摊的净利润调整到多少元？', '洪洞县面摊的净利润调到多少元？', '洪洞县面摊的净利润要调整为多少元？'])(
    'is the quantity whose number is asked for: %s',
    (question) => expect(quantityAsked(madeUp.read(question))?.source).toBe('净利润'),
  )
})

describe('a sum from which a tax is paid', () => {
  it.each(['起征点', '免征额', '面摊税起征点'])('is a statistic: %s', (source) => expect(isStatistic(concept(source))).toBe(true))
  it.each(['集散点', '观景点'])('is none where it is a place: %s', (source) => expect(isStatistic(concept(source))).toBe(false))
})
