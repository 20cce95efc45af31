import { describe, expect, it } from 'vitest'
import { siblingsOfTerm } from '../../../../../server/answer/compose/list/siblings.ts'
import type { AskReply } from '../../../../../server/contract.ts'
import { answersOfMadeUp } from '../../made-up.ts'
import { answersOfCorpus } from '../../opened.ts'
import { blocksOf, quotesOf, sourceOf } from '../../replies.ts'

const opened = answersOfCorpus()
const madeUp = answersOfMadeUp([
  '云溪县国民经济和社会发展第十四个五年规划纲要',
  '第一章 打造五大产业集群，构建现代产业体系',
  '第一节 打造茶叶产业集群',
  '改造低产茶园三万亩，建设茶叶交易市场。',
  '第二节 打造竹木产业集群',
  '发展竹木家具和竹纤维加工，扶持龙头企业。',
  '第三节 打造水产产业集群',
  '推广稻田养鱼，建设冷水鱼养殖基地。',
  '第四节 打造石材产业集群',
  '整合石材矿山，推行绿色开采。',
  '第五节 打造旅游产业集群',
  '开发古村落和温泉，完善旅游服务设施。',
  '第二章 实施“四进”工程',
  '第一节 科技进村',
  '选派科技特派员，办好田间学校。',
  '第二节 医疗进村',
  '组建巡回医疗队，每月下乡一次。',
  '第三节 文化进村',
  '送戏送书送电影，建好文化大院。',
  '第四节 法律进村',
  '每个村聘请一名法律顾问。',
  '第三章 开展“三宜”行动',
  '第一节 建设宜居乡村',
  '改造危房，整治村容。',
  '第二节 建设宜业乡村',
  '办好扶贫车间，发展电商。',
  '第三节 建设宜游乡村',
  '开发民宿，修通步道。',
  '第四节 建设宜养乡村',
  '办好敬老院，推广互助养老。',
])

const headings = (reply: AskReply) => blocksOf(reply, 'heading').map(({ text }) => text)
const items = (reply: AskReply) => blocksOf(reply, 'item')
const clusters = ['茶叶', '竹木', '水产', '石材', '旅游']

describe('headings side by side', () => {
  it.each(['云溪县要打造哪五大产业集群？', '云溪县的产业集群有哪些？'])(
    'are the list asked for, in their order, each with the first words under it: %s',
    async (question) => {
      const reply = await madeUp.ask(question)
      expect(reply.status).toBe('answered')
      expect(headings(reply)).toEqual(clusters.map((cluster, i) => `第${'一二三四五'[i]}节 打造${cluster}产业集群`))
      expect(items(reply).map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5])
      for (const [i, item] of items(reply).entries()) {
        expect(quotesOf(reply, item.citations)).toContain(item.text)
        expect(sourceOf(reply, item)?.path.at(-1)).toContain(clusters[i])
      }
    },
  )

  it('are not the list where another number of things is asked for', async () => {
    for (const question of ['云溪县要打造哪六大产业集群？', '云溪县打造的6个产业集群有哪些？'])
      expect(headings(await madeUp.ask(question)), question).toEqual([])
  })

  it('are found in a whole plan, none left out and none twice', async () => {
    const reply = await opened.ask('汾阳打造的九大产业集群都有哪些？', { limit: 50 })
    const shown = headings(reply)
    expect(shown).toHaveLength(9)
    expect(shown.map((heading) => heading.slice(0, 3))).toEqual([...'一二三四五六七八九'].map((numeral) => `第${numeral}节`))
    for (const heading of shown) expect(heading).toMatch(/产业集群$/)
    const texts = items(reply).map(({ text }) => text)
    expect(new Set(texts).size).toBe(9)
    for (const item of items(reply)) expect(sourceOf(reply, item)?.documentId).toBe('fenyang-plan')
  })

  it('of another place are not shown', async () => {
    const { citations } = await opened.ask('孝义打造哪九大产业集群？', { limit: 50 })
    expect(citations.map(({ documentId }) => documentId)).not.toContain('fenyang-plan')
  })
})

describe('a term whose parts are the headings of one chapter', () => {
  it.each([
    ['山西省规划里的“六新”是什么意思？', 'shanxi-plan'],
    ['吕梁市提的“六新”指什么？', 'lvliang-plan'],
    ['孝义的“六新”是什么意思？', 'xiaoyi-plan'],
  ])('is told by them: %s', async (question, documentId) => {
    const reply = await opened.ask(question, { limit: 50 })
    expect(reply.question.kind).toBe('definition')
    expect(headings(reply).map((heading) => /新(?:基建|技术|材料|装备|产品|业态)/.exec(heading)?.[0])).toEqual([
      '新基建',
      '新技术',
      '新材料',
      '新装备',
      '新产品',
      '新业态',
    ])
    expect(items(reply).map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5, 6])
    for (const item of items(reply)) expect(sourceOf(reply, item)?.documentId).toBe(documentId)
  })

  it('has as many parts as it says, each bearing its word', () => {
    const query = opened.read('“六新”是什么意思？')
    const scoped = { ...query, scope: { ...query.scope, documents: ['made-up'] } }
    const titles = (term: string) => siblingsOfTerm(term, scoped, madeUp.knowledge)?.sections.map(({ title }) => title)
    expect(titles('四进')).toEqual(['科技进村', '医疗进村', '文化进村', '法律进村'])
    expect(titles('三进')).toBeUndefined()
    expect(titles('三宜')).toBeUndefined()
    expect(titles('四村')).toBeUndefined()
    expect(titles('茶叶')).toBeUndefined()
  })

  it('is told by the sentence that says its parts outright where there is one', async () => {
    const { answer } = await opened.ask('吕梁讲的“五个吕梁”指什么？')
    expect(answer.blocks[0]).toMatchObject({ type: 'sentence' })
    for (const word of ['创新', '绿色', '开放', '法治', '幸福']) expect(answer.blocks[0]?.text).toContain(`${word}吕梁`)
  })
})
