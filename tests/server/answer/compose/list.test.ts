import { beforeAll, describe, expect, it } from 'vitest'
import type { AskReply } from '../../../../server/contract.ts'
import { answersOfCorpus } from '../opened.ts'
import { blocksOf, quotesOf, sourceOf } from '../replies.ts'

const opened = answersOfCorpus()

const items = (reply: AskReply) => blocksOf(reply, 'item')
const bare = (words: string) => words.replace(/\s/g, '')

describe('every project on a topic', () => {
  let reply: AskReply
  beforeAll(async () => {
    reply = await opened.ask('孝义的氢能项目有哪些？', { limit: 50 })
  })

  it.each([
    ['鹏湾氢港产业园', '鹏湾氢港产业园'],
    ['焦炉煤气制氢', '焦炉煤气制氢'],
    ['金岩富氢能源', '金岩富氢能源'],
    ['1 万吨氢化镁', '1万吨氢化镁'],
    ['氢能实验室', '氢能实验室'],
    ['茂成', /茂成.*氢能/],
    ['氢能产业园', '孝义市氢能产业园'],
  ] as const)('is listed with its citation: %s', (_, words) => {
    const entry = items(reply).find(({ text }) => (typeof words === 'string' ? bare(text).includes(words) : words.test(bare(text))))
    expect(
      entry,
      items(reply)
        .map(({ text }) => text)
        .join('\n'),
    ).toBeDefined()
    expect(bare(quotesOf(reply, entry?.citations ?? []))).toContain(bare(entry?.text ?? ''))
  })

  it('is listed once, under the heading it stands under', () => {
    const texts = items(reply).map(({ text }) => bare(text))
    expect(new Set(texts).size).toBe(texts.length)
    let heading = ''
    for (const block of reply.answer.blocks) {
      if (block.type === 'heading') heading = block.text
      const last = heading.split(' › ').at(-1) ?? ''
      if (block.type === 'item') expect(last).toBe(sourceOf(reply, block)?.path.at(-1))
    }
  })

  it('is counted', () => {
    const [note] = blocksOf(reply, 'note')
    expect(note?.text).toContain(String(items(reply).length))
  })

  it('comes from documents of the place alone', () => {
    for (const { citations } of items(reply)) for (const n of citations) expect(reply.citations[n - 1]?.documentId).toMatch(/^xiaoyi-/)
  })

  it('is the same list in English, framed in English', async () => {
    const english = await opened.ask('Which hydrogen projects does Xiaoyi plan?', { limit: 50 })
    expect(english.question.language).toBe('en')
    expect(new Set(items(english).map(({ text }) => text))).toEqual(new Set(items(reply).map(({ text }) => text)))
    const [note] = blocksOf(english, 'note')
    expect(note?.text).toMatch(/[A-Za-z]{3,} [a-z]+/)
  })
})

describe('a box that names more than it lists', () => {
  it('says both numbers, and lists every entry once in the order of the source', async () => {
    const reply = await opened.ask('孝义市147户规模以上企业名单', { limit: 50 })
    expect(blocksOf(reply, 'note').some(({ text }) => text.includes('147') && text.includes('106'))).toBe(true)
    expect(items(reply)).toHaveLength(106)
    expect(items(reply).map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: 106 }, (_, i) => i + 1))
    const starts = items(reply).map((item) => {
      const source = sourceOf(reply, item)
      return (source?.quoteStart ?? Number.NaN) + (source?.quote.indexOf(item.text) ?? Number.NaN)
    })
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })

  it('says so in English too', async () => {
    const reply = await opened.ask('孝义市147户规模以上企业名单 list of enterprises above designated size in Xiaoyi', { limit: 50 })
    if (reply.question.language === 'en') expect(reply.answer.text).toMatch(/147.*106|106.*147/s)
    else expect(reply.answer.text).toContain('147')
  })
})

describe('the entries of a box', () => {
  it.each([
    ['孝义市重点康养项目有哪些？', '康养'],
    ['孝义市旅游重点项目有哪些？', '旅游'],
    ['吕梁市电力电网重点项目有哪些？', '电网'],
  ])('are all there, in its words: %s', async (question, title) => {
    const reply = await opened.ask(question, { limit: 50 })
    const [heading] = blocksOf(reply, 'heading')
    expect(heading?.text).toContain(title)
    const shown = items(reply)
    expect(shown.length).toBeGreaterThan(1)
    const section = opened.knowledge.passages.find(({ passage }) => passage.id === sourceOf(reply, shown[0]!)?.passageId)?.passage.sectionId
    const passages = opened.knowledge.passages.filter(({ passage }) => passage.sectionId === section)
    for (const { passage } of passages) for (const part of passage.text.split('\n')) expect(bare(reply.answer.text)).toContain(bare(part))
  })
})

describe('the number of entries of a box', () => {
  it.each(['山西省要打造哪些战略性新兴产业集群？', '山西省现代能源体系建设工程有哪些？', '吕梁市城市更新重点工程有哪些？'])(
    'is never told as another than its paragraphs come to: %s',
    async (question) => {
      const reply = await opened.ask(question, { limit: 50 })
      const sections = new Set(
        items(reply).flatMap(({ citations }) =>
          citations.map((n) => opened.knowledge.passages[opened.knowledge.ordinalOf.get(reply.citations[n - 1]?.passageId ?? '') ?? -1]?.passage.sectionId),
        ),
      )
      expect(sections.size).toBe(1)
      const paragraphs = opened.knowledge.passages.filter(({ passage }) => sections.has(passage.sectionId)).flatMap(({ passage }) => passage.text.split('\n'))
      for (const [, count] of reply.answer.text.matchAll(/(?:共列|所列为)(\d+)项/g)) expect(Number(count)).toBe(paragraphs.length)
      for (const paragraph of paragraphs) expect(bare(reply.answer.text)).toContain(bare(paragraph))
    },
  )
})

describe('which list goes first', () => {
  it('is one of as many as asked, before an entry whose head counts nothing', async () => {
    const reply = await opened.ask('山西农谷要建的五大基地都有哪些？')
    expect(bare(reply.answer.text)).toContain('山西农谷总部基地')
    expect(bare(reply.answer.text).split('相关内容')[0]).not.toContain('中试')
  })

  it('is the box of the place asked about, before what the plan of a place above it lists', async () => {
    const reply = await opened.ask('孝义列了哪些养老康养的重点项目？')
    expect(items(reply)[0]?.text).toContain('金晖盛世兰亭')
    expect(reply.citations[0]?.documentId).toBe('xiaoyi-plan')
  })
})
