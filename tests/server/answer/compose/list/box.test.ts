import { describe, expect, it } from 'vitest'
import { boxBlocks } from '../../../../../server/answer/compose/list/box.ts'
import { matchable } from '../../../../../server/answer/understand/concepts.ts'
import type { AskReply } from '../../../../../server/contract.ts'
import { answersOfMadeUp } from '../../made-up.ts'
import { answersOfCorpus } from '../../opened.ts'
import { blocksOf, quotesOf } from '../../replies.ts'

const opened = answersOfCorpus()
const madeUp = answersOfMadeUp([
  '云溪县国民经济和社会发展第十四个五年规划纲要',
  '第一章 保护生态环境，建设美丽云溪',
  '第一节 推进河湖治理',
  '统筹山水林田湖草系统治理，改善河湖水质，让河流恢复生命。',
  '专栏 1 “三河”和“两湖”治理工程',
  '东溪河治理工程。疏浚河道二十公里，加固堤防。',
  '西溪河治理工程。关停沿岸排污口，补种水源林。',
  '北溪河治理工程。拆除小水电站，恢复鱼类洄游通道。',
  '镜湖治理工程。清除湖底淤泥，退渔还湖。',
  '白湖治理工程。建设环湖湿地，控制面源污染。',
  '第二节 加强水利建设',
  '补齐水利短板，提高防洪抗旱能力，保障城乡供水安全。',
  '专栏 2 9 个重点水利项目',
  '龙潭水库除险加固项目',
  '虎跳灌区配套项目；',
  '凤山泵站更新项目',
  '虎跳灌区配套项目',
  '城西供水管网项目',
])

const items = (reply: AskReply) => blocksOf(reply, 'item')
const heads = (reply: AskReply) => items(reply).map(({ text }) => text.split('治理工程')[0])

describe('a box on several things', () => {
  it('gives the entries of the kind asked for, numbered anew', async () => {
    const rivers = await madeUp.ask('云溪县三河和两湖治理工程是哪三条河？')
    expect(heads(rivers)).toEqual(['东溪河', '西溪河', '北溪河'])
    expect(items(rivers).map(({ ordinal }) => ordinal)).toEqual([1, 2, 3])
    const lakes = await madeUp.ask('云溪县三河两湖治理工程里是哪两个湖？')
    expect(heads(lakes)).toEqual(['镜湖', '白湖'])
    expect(items(lakes).map(({ ordinal }) => ordinal)).toEqual([1, 2])
  })

  it('gives all entries, and says how many, where both kinds are asked for', async () => {
    const reply = await madeUp.ask('云溪县三河和两湖治理工程有哪些？')
    expect(heads(reply)).toEqual(['东溪河', '西溪河', '北溪河', '镜湖', '白湖'])
    expect(reply.answer.blocks[0]?.text).toMatch(/共列5项/)
  })

  it('gives all entries where those of the kind are not as many as asked for', async () => {
    expect(heads(await madeUp.ask('云溪县“三河和两湖治理工程”要治理哪四条河？'))).toHaveLength(5)
  })

  it('of a whole plan is told apart by kind as well', async () => {
    const reply = await opened.ask('山西省“七河”生态保护修复工程包括哪七条河？', { limit: 50 })
    expect(items(reply)).toHaveLength(7)
    for (const { text, citations } of items(reply)) {
      expect(text).toMatch(/^\p{Script=Han}{1,3}河生态修复工程/u)
      expect(quotesOf(reply, citations)).toContain(text)
    }
    expect(new Set(items(reply).map(({ text }) => text.slice(0, 4))).size).toBe(7)
  })
})

describe('a box whose title names as many as are asked for', () => {
  it.each([
    ['吕梁市现代物流的六大重点工程是哪六项？', 'lvliang-plan', 6],
    ['山西省集群建设六大行动是哪六项行动？', 'shanxi-plan', 6],
    ['孝义的6户氧化铝企业是哪几家？', 'xiaoyi-plan', 6],
    ['汾阳的四大发展区域分别是什么？', 'fenyang-plan', 4],
    ['Which six key modern logistics projects does Lvliang plan?', 'lvliang-plan', 6],
  ])('is the list, counted and of that place alone: %s', async (question, documentId, count) => {
    const reply = await opened.ask(question, { limit: 50 })
    expect(items(reply).map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: count }, (_, i) => i + 1))
    expect(reply.answer.blocks[0]?.text).toMatch(reply.question.language === 'en' ? `(${count} entries)` : `（共列${count}项）`)
    for (const { citations } of items(reply)) for (const number of citations) expect(reply.citations[number - 1]?.documentId).toBe(documentId)
  })
})

describe('an entry printed twice', () => {
  it('is listed and counted once, and the title’s other number is told', async () => {
    const reply = await madeUp.ask('云溪县重点水利项目有哪些？')
    expect(items(reply).map(({ text }) => text.replace('；', ''))).toEqual(['龙潭水库除险加固项目', '虎跳灌区配套项目', '凤山泵站更新项目', '城西供水管网项目'])
    expect(items(reply).map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4])
    expect(reply.answer.blocks[0]?.text).toMatch(/共列4项/)
    expect(reply.answer.blocks[1]).toMatchObject({ type: 'note', text: '标题写明9，原文所列为4项。' })
  })
})

describe('a box on the topic asked about, of which a narrower thing is asked', () => {
  const energy = answersOfMadeUp([
    '云溪县国民经济和社会发展第十四个五年规划纲要',
    '第一章 发展新能源',
    '第一节 新能源',
    '加快发展新能源，建成一批新能源项目。',
    '专栏1 新能源重点项目',
    '城东风电项目。装风机八台。',
    '城西光伏项目。铺光伏板三百亩。',
    '城南光伏项目。利用屋顶发电。',
    '城北沼气项目。养猪户建沼气池。',
    '河东生物质项目。收集秸秆发电。',
  ])

  it.each(['云溪县新能源风电项目有哪些？', '云溪县新能源项目里有哪些风电项目？'])('gives the entries on that, numbered anew: %s', async (question) => {
    const reply = await energy.ask(question)
    expect(items(reply).map(({ ordinal, text }) => [ordinal, text])).toEqual([[1, '城东风电项目。装风机八台。']])
    expect(reply.answer.blocks[0]?.text).not.toContain('共列')
  })

  it.each([
    ['nothing narrower is asked', '云溪县有哪些新能源项目？'],
    ['several narrower things are asked together', '云溪县新能源风电、沼气项目有哪些？'],
    ['no entry is on it', '云溪县有哪些新能源核电项目？'],
  ])('gives all its entries where %s: %s', async (_, question) => expect(items(await energy.ask(question))).toHaveLength(5))
})

describe('every box of every plan', () => {
  it('is listed whole: each paragraph once, in its own words, and counted', () => {
    const query = opened.read('有哪些？')
    const boxes = [...opened.knowledge.plans].flatMap(([id, { sections }]) =>
      [...sections.values()].flatMap((section) => (section.kind === '专栏' ? [{ id, section }] : [])),
    )
    expect(boxes.length).toBeGreaterThan(80)
    for (const { id, section } of boxes) {
      const text = opened.knowledge.plans.get(id)?.text ?? ''
      const blocks = boxBlocks(section, query, opened.knowledge)
      const entries = blocks.filter(({ type }) => type === 'item')
      for (const { text: words, evidence } of entries) expect(evidence.map(({ range }) => text.slice(...range))).toEqual([words])
      const numbered = entries.flatMap(({ ordinal }) => ordinal ?? [])
      expect(numbered, section.title).toEqual(Array.from(numbered, (_, i) => i + 1))
      expect(blocks[0]?.text).toContain(`共列${numbered.length}项`)
      const shown = matchable(entries.map(({ text: words }) => words).join(''))
      const printed = opened.knowledge.passages.filter(({ passage }) => passage.sectionId === section.id).map(({ passage }) => matchable(passage.text))
      expect(shown, section.title).toBe(printed.join(''))
    }
  })
})
