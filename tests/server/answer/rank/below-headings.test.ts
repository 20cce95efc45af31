import { describe, expect, it } from 'vitest'
import { saysWanting } from '../../../../server/answer/rank/signs.ts'
import type { RankedUnit } from '../../../../server/answer/rank.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

/** Of a long sentence each part between semicolons stands alone. */
const work = '出工出力，搬石头，运木料，和泥浆，搭架子，砌墙基，铺地面，上房梁，盖屋瓦，安门窗，刷白灰，扫院子'
const madeUp = answersOfMadeUp(
  [
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 发展基础',
    '第一节 “十三五”发展成就',
    `到2019年，农户${work}，盖起新房；到2024年，乡亲们${work}，修起鼓楼；邻居们${work}，晒场搭起雨棚。`,
    '第二节 存在的主要问题',
    '农户打井要排队，水渠年久失修。',
    '农户晒粮要借地方，晒场被占用。',
    '水渠发展不平衡、不充分，水渠管护滞后，短板突出。',
    '第二章 农业',
    '第一节 水渠',
    '水渠要修好，水渠要有人管，水渠要通到地头。',
  ],
  [
    '襄汾县国民经济和社会发展第十四个五年规划纲要',
    '第一章 茶业',
    '第一节 “十三五”时期和2025年的茶园',
    '茶园面积达到9万亩，茶农增收。',
    '第二节 “十三五”时期的茶厂',
    '茶厂达到12家，茶厂通电。',
  ],
)
const featuresOf = (units: readonly RankedUnit[], words: string) => units.find(({ unit }) => unit.words.includes(words))?.features

describe('a sentence below a heading on what is wanting', () => {
  const question = '洪洞县水渠存在哪些主要问题？'

  it('says of it, where that is asked, though it has no word for it', async () => {
    const { units } = await madeUp.ranked(question)
    expect(saysWanting('水渠年久失修')).toBe(0)
    expect(featuresOf(units, '水渠年久失修')?.weakness).toBe(0.5)
    expect(featuresOf(units, '水渠要修好')?.weakness).toBe(0)
  })

  it('says of it as much as its own words do, where they say more', async () =>
    expect(featuresOf((await madeUp.ranked(question)).units, '短板突出')?.weakness).toBe(1))

  it('says nothing of it where something else is asked', async () =>
    expect(featuresOf((await madeUp.ranked('洪洞县水渠怎么修？')).units, '水渠年久失修')?.weakness).toBe(0))

  it('answers before what is to be done', async () => {
    const reply = await madeUp.ask('洪洞县农户存在哪些主要问题？')
    expect(reply.question.kind).toBe('review')
    const lines = blocksOf(reply, 'sentence').map(({ text }) => text)
    expect(lines).toContain('农户打井要排队，水渠年久失修。')
    expect(lines.join()).not.toContain('盖起新房')
  })
})

describe('what stands below headings of an earlier period', () => {
  const outdated = async (question: string, words: string) => (await madeUp.ranked(question)).units.find(({ unit }) => unit.words.includes(words))?.outdated

  it('is not outdated where they name the year asked about too', async () =>
    expect(await outdated('襄汾县2025年茶园面积达到多少万亩？', '茶园面积')).toBe(false))

  it('is not outdated where an earlier part of the sentence names that year', async () =>
    expect(await outdated('洪洞县2024年晒场搭起雨棚了吗？', '晒场搭起雨棚')).toBe(false))

  it.each([
    ['襄汾县2025年茶厂达到多少家？', '茶厂达到'],
    ['襄汾县2024年茶园面积达到多少万亩？', '茶园面积'],
    ['洪洞县2025年晒场搭起雨棚了吗？', '晒场搭起雨棚'],
    ['洪洞县2024年农户盖起新房了吗？', '盖起新房'],
  ])('is outdated where nothing names it: %s', async (question, words) => expect(await outdated(question, words)).toBe(true))
})
