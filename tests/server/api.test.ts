import { describe, expect, it } from 'vitest'
import {
  type AskReply,
  askReplySchema,
  type DocumentText,
  documentListSchema,
  documentTextSchema,
  indicatorListSchema,
  problemSchema,
  readySchema,
  searchReplySchema,
} from '../../server/contract.ts'
import { startServer } from '../setup/server.ts'
import { whileTesting } from '../setup/while-testing.ts'

const server = whileTesting(startServer)

const get = (path: string) => fetch(server.address + path)
const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.address}/api/ask`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })

describe('a server over the corpus', () => {
  it('is ready, and says with what', async () => {
    const response = await get('/readyz')
    expect(response.status).toBe(200)
    expect(readySchema.parse(await response.json())).toMatchObject({ ready: true, index: { documents: 5 } })
  })

  it('lists the documents as the catalogue describes them', async () => {
    const { documents } = documentListSchema.parse(await (await get('/api/documents')).json())
    expect(documents.map(({ id, region, period }) => [id, region, period])).toEqual([
      ['shanxi-plan', '山西省', '2021-2025'],
      ['lvliang-plan', '吕梁市', '2021-2025'],
      ['xiaoyi-plan', '孝义市', '2021-2025'],
      ['xiaoyi-report-2021', '孝义市', '2021'],
      ['fenyang-plan', '汾阳市', '2021-2025'],
    ])
  })

  it('tells a browser that nothing changed', async () => {
    const first = await get('/api/documents')
    const again = await fetch(`${server.address}/api/documents`, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
  })
})

describe('a document', () => {
  const read = async (query: string): Promise<DocumentText> => documentTextSchema.parse(await (await get(`/api/documents/xiaoyi-plan${query}`)).json())

  it.each(['shanxi-plan', 'lvliang-plan', 'xiaoyi-plan', 'xiaoyi-report-2021', 'fenyang-plan'])(
    'comes whole, in blocks that leave nothing out: %s',
    async (id) => {
      const { document, range } = documentTextSchema.parse(await (await get(`/api/documents/${id}`)).json())
      expect(range.text).toHaveLength(document.textLength)
      expect(range.blocks.map(({ text }) => text).join('\n')).toBe(range.text)
      for (const { start, end, text } of range.blocks) expect(range.text.slice(start, end)).toBe(text)
    },
  )

  it('has the outline that its table of contents promises', async () => {
    const { outline } = await read('?from=0&to=0')
    expect(outline.filter(({ kind }) => kind === '章').map(({ number }) => number)).toEqual(
      [...'一二三四五六七八九十', '十一', '十二', '十三', '十四'].map((n) => `第${n}章`),
    )
  })

  it('shows headings, boxes, lists and tables as what they are', async () => {
    const { range } = await read('')
    const kinds = new Set(range.blocks.map(({ kind }) => kind))
    for (const kind of ['heading', 'paragraph', 'box-title', 'item', 'table-title', 'table-row'] as const) expect(kinds).toContain(kind)
    for (const { kind, cells, text } of range.blocks) expect(cells?.join('\t')).toBe(kind === 'table-row' ? text : undefined)
  })

  it('comes by range, widened to whole blocks', async () => {
    const whole = await read('')
    const block = whole.range.blocks[200]
    if (!block) throw new Error('the document is too short for this test')
    const { range } = await read(`?from=${block.start + 1}&to=${block.start + 2}`)
    expect(range).toEqual({ start: block.start, end: block.end, text: block.text, blocks: [block] })
  })

  it('has nothing where a range holds a line break alone, and is said to end where a range begins behind it', async () => {
    const { document, range: whole } = await read('')
    const gap = whole.blocks[200]?.end ?? 0
    expect((await read(`?from=${gap}&to=${gap + 1}`)).range).toEqual({ start: gap, end: gap, text: '', blocks: [] })
    expect((await read(`?from=${document.textLength - 1}`)).range.end).toBe(document.textLength)
    for (const from of [document.textLength, 999_999_999]) {
      const response = await get(`/api/documents/xiaoyi-plan?from=${from}`)
      expect(response.status).toBe(400)
      expect(problemSchema.parse(await response.json())).toMatchObject({
        code: 'invalid_request',
        detail: expect.stringContaining(`${document.textLength} characters`),
        errors: [{ field: 'from' }],
      })
    }
  })

  it('comes by section', async () => {
    const { outline } = await read('?from=0&to=0')
    const section = outline.find(({ kind }) => kind === '专栏')
    if (!section) throw new Error('the document has no box')
    const { range } = await read(`?section=${encodeURIComponent(section.id)}`)
    expect(range.start).toBe(section.start)
    expect(range.end).toBeLessThanOrEqual(section.end)
    expect(range.blocks[0]?.kind).toBe('box-title')
    expect(range.blocks.length).toBeGreaterThan(1)
  })

  it('that is not held, or a section that is not in it, is a 404', async () => {
    const unknown = await get('/api/documents/no-such-plan')
    expect(unknown.status).toBe(404)
    expect(problemSchema.parse(await unknown.json())).toMatchObject({ code: 'unknown_document', detail: expect.stringContaining('xiaoyi-plan') })
    const section = await get('/api/documents/xiaoyi-plan?section=nothing')
    expect(section.status).toBe(404)
    expect(problemSchema.parse(await section.json())).toMatchObject({ code: 'not_found', errors: [{ field: 'section' }] })
  })
})

describe('indicators', () => {
  const list = async (query: string) => indicatorListSchema.parse(await (await get(`/api/indicators${query}`)).json()).indicators

  it('are filtered by document, name, year and binding', async () => {
    const all = await list('')
    expect(all.length).toBeGreaterThan(100)
    const found = await list(`?documents=xiaoyi-plan&name=${encodeURIComponent('地区生产总值')}&year=2025`)
    expect(found).not.toEqual([])
    for (const { documentId, name, values } of found) {
      expect(documentId).toBe('xiaoyi-plan')
      expect(name).toContain('地区生产总值')
      expect(values.map(({ year }) => year)).toContain(2025)
    }
    const bound = await list(`?binding=${encodeURIComponent('约束性')}`)
    expect(bound.length).toBeGreaterThan(0)
    expect(bound.length).toBeLessThan(all.length)
    expect(bound.every(({ binding }) => binding === '约束性')).toBe(true)
  })

  it('stand where they say they stand', async () => {
    const indicators = await list('?documents=xiaoyi-plan')
    const { range } = documentTextSchema.parse(await (await get('/api/documents/xiaoyi-plan')).json())
    const words = (at: readonly [number, number] | null) => at && range.text.slice(...at).replace(/\s/g, '')
    for (const { values } of indicators) for (const { value, range: at } of values) if (at) expect(words(at)).toBe(value.replace(/\s/g, ''))
  })
})

describe('search', () => {
  const search = async (query: string) => searchReplySchema.parse(await (await get(`/api/search?${query}`)).json()).hits

  it('finds passages by words, best first, each with its place', async () => {
    const hits = await search(`q=${encodeURIComponent('氢能')}&limit=5`)
    expect(hits).toHaveLength(5)
    expect(hits[0]?.text).toContain('氢')
    const scores = hits.map(({ score }) => score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    for (const { url, documentId } of hits) expect(url).toContain(`/documents/${documentId}`)
  })

  it('looks into the documents named alone', async () => {
    const hits = await search(`q=${encodeURIComponent('白酒')}&documents=xiaoyi-plan,lvliang-plan`)
    expect(hits.length).toBeGreaterThan(0)
    for (const { documentId } of hits) expect(['xiaoyi-plan', 'lvliang-plan']).toContain(documentId)
  })

  it('in a document that is not held is a 404', async () => {
    const response = await get('/api/search?q=x&documents=no-such-plan')
    expect(response.status).toBe(404)
    expect(problemSchema.parse(await response.json()).code).toBe('unknown_document')
  })
})

describe('a question', () => {
  it('is answered with citations to the exact words of the source', async () => {
    const response = await post({ question: '孝义的氢能项目有哪些？' })
    expect(response.headers.get('cache-control')).toBe('no-store')
    const reply = askReplySchema.parse(await response.json())
    expect(reply.status).toBe('answered')
    expect(reply.question.places).toContain('孝义市')
    await expectQuotesInPlace(reply)
  })

  it('about a place that no document covers gets no answer and no citation', async () => {
    const reply = askReplySchema.parse(await (await post({ question: '苏州市2025年地区生产总值目标是多少？' })).json())
    expect(reply.status).toBe('insufficient')
    expect(reply.citations).toEqual([])
  })

  it('comes as events that add up to the whole reply', async () => {
    const question = { question: '孝义的氢能项目有哪些？' }
    const whole = askReplySchema.parse(await (await post(question)).json())
    const streamed = await post(question, { accept: 'text/event-stream' })
    expect(streamed.headers.get('content-type')).toContain('text/event-stream')
    const events = [...(await streamed.text()).matchAll(/^event: (.*)\ndata: (.*)$/gm)].map(([, name, data]) => ({ name, data: JSON.parse(data ?? '') }))
    expect(events[0]).toEqual({ name: 'understood', data: whole.question })
    expect(events.filter(({ name }) => name === 'block').map(({ data }) => data)).toEqual(whole.answer.blocks)
    const done = askReplySchema.parse(events.at(-1)?.data)
    expect({ ...done, timings: {} }).toEqual({ ...whole, timings: {} })
    const sent = new Set<number>()
    for (const { name, data } of events) {
      if (name === 'citation') sent.add(data.number)
      if (name === 'block') for (const number of data.citations) expect(sent).toContain(number)
    }
  })

  it('to a document that is not held is a 404, however it is asked', async () => {
    for (const accept of ['application/json', 'text/event-stream']) {
      const response = await post({ question: '目标是多少？', documents: ['no-such-plan'] }, { accept })
      expect(response.status).toBe(404)
      expect(problemSchema.parse(await response.json()).code).toBe('unknown_document')
    }
  })
})

/** Every quote stands at its offsets of the document's text. */
async function expectQuotesInPlace({ citations }: AskReply): Promise<void> {
  expect(citations.length).toBeGreaterThan(0)
  for (const { documentId, quote, quoteStart, quoteEnd } of citations) {
    const { range } = documentTextSchema.parse(await (await get(`/api/documents/${documentId}`)).json())
    expect(range.text.slice(quoteStart, quoteEnd)).toBe(quote)
  }
}
