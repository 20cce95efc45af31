import { describe, expect, it } from 'vitest'
import type { AskReply } from '../../../../../server/contract.ts'
import { answersOfMadeUp } from '../../made-up.ts'
import { answersOfCorpus } from '../../opened.ts'
import { blocksOf, quotesOf } from '../../replies.ts'

const opened = answersOfCorpus()

const items = (reply: AskReply) => blocksOf(reply, 'item')

describe('everything on a topic', () => {
  it.each([
    ['汾阳的会展项目有哪些？', '会展', 'fenyang-plan'],
    ['吕梁的光伏项目有哪些？', '光伏', 'lvliang-plan'],
  ])('is every sentence of the place’s plan that names it, counted and numbered through: %s', async (question, topic, documentId) => {
    const reply = await opened.ask(question, { limit: 50 })
    const shown = items(reply)
    expect(shown.length).toBeGreaterThan(3)
    expect(reply.answer.blocks[0]).toMatchObject({ type: 'note', text: `共找到${shown.length}处提到“${topic}”的内容，按所在位置列出：` })
    expect(shown.map(({ ordinal }) => ordinal)).toEqual(shown.map((_, i) => i + 1))
    for (const { text, citations } of shown) {
      expect(quotesOf(reply, citations)).toContain(text)
      for (const number of citations) expect(reply.citations[number - 1]?.documentId).toBe(documentId)
    }
    const naming = opened.knowledge.units.filter(({ passage, words }) => opened.knowledge.passages[passage]?.documentId === documentId && words.includes(topic))
    const text = shown.map((entry) => entry.text.replace(/\s/g, '')).join('\n')
    for (const { passage, range } of naming) {
      const { documentId: id } = opened.knowledge.passages[passage] ?? { documentId: '' }
      expect(text).toContain(
        opened.knowledge.plans
          .get(id)
          ?.text.slice(...range)
          .replace(/\s/g, ''),
      )
    }
    expect(new Set(shown.map((entry) => entry.text)).size).toBe(shown.length)
  })

  it('is counted in English where the question is English', async () => {
    const reply = await opened.ask("What are Fenyang's exhibition projects?", { limit: 50 })
    expect(reply.answer.blocks[0]?.text).toBe(`${items(reply).length} places in the documents speak of 会展:`)
  })

  it.each(['汾阳会展场馆的设施项目有哪些？', '汾阳怎么发展会展产业？'])('is not poured out where something narrower is asked: %s', async (question) => {
    expect((await opened.ask(question)).answer.text).not.toMatch(/共找到/)
  })
})

describe('a topic that is part of longer words', () => {
  it('is not widened to what shares one of its characters', async () => {
    const reply = await opened.ask('山西的机器人项目有哪些？')
    const found = items(reply)
    expect(found.length).toBeGreaterThanOrEqual(3)
    for (const { text } of found) expect(text).toContain('机器人')
  })
})

describe('a number of things', () => {
  it('is no topic: 九大 is not gathered from 十九大', async () => {
    const reply = await opened.ask('吕梁九大基地有哪些？')
    expect(reply.answer.text).not.toContain('十九大')
  })
})

describe('a topic spoken of in more places than are listed', () => {
  it('is told by all that name the kind asked for, wherever in the document they stand', async () => {
    const reply = await opened.ask('孝义的铝产业项目有哪些？')
    const found = items(reply)
    expect(reply.answer.text).toContain(`共找到${found.length}处提到“铝产业”和“项目”的内容`)
    const { passages } = opened.knowledge
    const later = opened.knowledge.units.filter(
      ({ passage, words }) => passages[passage]!.documentId.startsWith('xiaoyi') && /铝产业.*项目|项目.*铝产业/.test(words),
    )
    expect(later.length).toBeGreaterThan(0)
    const shown = new Set(reply.citations.map(({ passageId }) => passageId))
    for (const { passage } of later) expect(shown).toContain(passages[passage]!.passage.id)
  })
})

describe('a short topic named for a material that is rare in what is held', () => {
  const things = ['井台', '磨坊', '石桥', '戏台', '粮囤', '马棚', '油坊', '染坊', '砖窑', '水渠', '羊圈', '鸡场', '鱼塘', '果窖', '花房']
  const cares = ['由本村老人轮流看护', '每年秋后修补一次并刷上白灰', '的钥匙挂在村口', '旁边立起木牌写明来历和年份，过路的人都能看到', '归村里公用']
  const madeUp = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 能源',
    '第一节 氢能',
    '建设氢能产业园，引来氢能企业。',
    '氢能公交车开到村口，加氢站建在路旁。',
    '氢能研究所招收学徒，学徒跟班学艺三年。',
    '第二节 供暖',
    '焦炉煤气制氢余热用于供暖，供暖不收接口费。',
    '第三节 盐湖',
    '盐湖养殖卤虫，盐湖岸边种柳树。',
    '盐湖风景区免费开放。',
    '盐湖栈道修到湖心，栈道旁设座椅，夜里亮灯。',
    '盐田改种莲藕，盐厂工人转岗。',
    ...Array.from({ length: 400 }, (_, i) => [`第${i + 4}节 ${things[i % 15]}`, `${things[i % 15]}${cares[i % 5]}，${i}年不变。`]).flat(),
  ])

  it.each([
    ['洪洞县的氢能项目有哪些？', '共找到4处提到“氢能”或“氢”的内容，按所在位置列出：'],
    ['What are the hydrogen energy projects of Hongdong?', '4 places in the documents speak of 氢能 or 氢:'],
  ])('is found in the material as well, which is said: %s', async (question, summary) => {
    const reply = await madeUp.ask(question)
    expect(reply.answer.blocks[0]).toMatchObject({ type: 'note', text: summary })
    expect(items(reply)).toHaveLength(4)
    expect(items(reply).map(({ text }) => text)).toContain('焦炉煤气制氢余热用于供暖，供暖不收接口费。')
  })

  it('is not found so where it is a name that begins with a material', async () => {
    const reply = await madeUp.ask('洪洞县的盐湖项目有哪些？')
    expect(reply.answer.blocks[0]?.text).toBe('共找到3处提到“盐湖”的内容，按所在位置列出：')
    for (const { text } of items(reply)) expect(text).toContain('盐湖')
  })
})
