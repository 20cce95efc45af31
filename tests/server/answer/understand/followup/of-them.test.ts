import { describe, expect, it } from 'vitest'
import { exchangePlaces } from '../../../../../server/answer/understand/followup/exchanges.ts'
import { answersOfMadeUp } from '../../made-up.ts'
import { blocksOf } from '../../replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 茶业',
  '第一节 茶师',
  '到2025年，茶师达到4万人，其中高级茶师占茶师的比例达到30%。',
  '第二节 花窖',
  '新建花窖40座，花窖放在东溪、南溪和北溪，花窖由花农看守。',
  '第三节 鱼塘',
  '一批鱼塘放在西溪，鱼塘由渔民看守。',
])
const first = async (question: string, before: string) => blocksOf(await madeUp.ask(question, [{ role: 'user', content: before }]), 'sentence')[0]?.text

describe('a follow-up on what was asked about', () => {
  it.each([
    ['part of it', '高级的那部分要占多少？', '洪洞县2025年茶师要有多少人？', '占茶师的比例达到30%'],
    ['all of it', '这批窖具体放在哪里？', '洪洞县要新建多少座花窖？', '花窖放在东溪'],
  ])('asks about it where it names %s: %s', async (_, question, before, words) => expect(await first(question, before)).toContain(words))
})

describe('a place exchanged for another', () => {
  const at = (text: string, name: string, superiors: readonly string[] = []) => ({
    name,
    start: text.indexOf(name),
    end: text.indexOf(name) + name.length,
    superiors,
  })

  it('leaves the plan of the place that both lie in', () => {
    const before = '山西省规划对洪洞县怎么定位？'
    expect(exchangePlaces(before, [at(before, '山西省'), at(before, '洪洞县', ['山西省'])], [at('襄汾县', '襄汾县', ['山西省'])])).toBe(
      '山西省规划对襄汾县怎么定位？',
    )
  })

  it('is exchanged for the only one named, be the other within it', () => {
    const before = '山西省的茶园有多大？'
    expect(exchangePlaces(before, [at(before, '山西省')], [at('洪洞县', '洪洞县', ['山西省'])])).toBe('洪洞县的茶园有多大？')
  })
})
