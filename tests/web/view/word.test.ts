import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { messagesFor } from '../../../web/messages.ts'
import { answerAsWord } from '../../../web/view/word.ts'
import { block, citation, indicator, turn } from '../samples.ts'

const write = () => ({ entry: '东山市人民政府. 规划[EB/OL].', link: 'https://ask.example.cn/documents/east-plan?quote=20-34' })

describe('an answer as a Word file', () => {
  it('holds the question, the lines, the tables and the sources with their links', async () => {
    const table = { columns: ['甲市'], rows: [{ head: '里程', cells: [{ text: '100公里', citations: [1] }] }] }
    const answered = turn('t', '公路里程 <多少>？', {
      answer: {
        text: '',
        blocks: [
          block('indicator', '2025年公路里程目标为100公里', [1], { indicator: indicator() }),
          block('table', '', [1], { table }),
          block('heading', '专栏 1'),
          block('item', '甲项目', [1]),
          block('related', '另一句', [1]),
        ],
      },
      discrepancies: [{ subject: '里程', text: '两处数字不同。', values: [{ value: '90公里', citation: 1 }] }],
      citations: [citation(1)],
    })
    const parts = await unpack(await answerAsWord(answered, messagesFor('zh'), write))
    const body = parts.get('word/document.xml') ?? ''
    const words = body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    for (const said of [
      '公路里程 &lt;多少&gt;？',
      '2025年公路里程目标为100公里',
      '2025年目标',
      '甲市',
      '100公里[1]',
      '专栏 1',
      '甲项目',
      '另一句',
      '两处数字不同。',
      '90公里',
      '全市公路里程达到 100 公里',
    ])
      expect(words).toContain(said)
    expect(body).toContain('<w:tbl>')
    expect(body).toMatch(/<w:vertAlign w:val="superscript"\/>/)
    expect(parts.get('word/_rels/document.xml.rels')).toContain('https://ask.example.cn/documents/east-plan?quote=20-34')
  })
})

/** The texts in a zip file, by name. */
async function unpack(file: Blob): Promise<Map<string, string>> {
  const bytes = Buffer.from(await file.arrayBuffer())
  const parts = new Map<string, string>()
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, nameLength, extra, comment] = [10, 20, 28, 30, 32].map((offset) =>
      offset === 20 ? bytes.readUInt32LE(at + offset) : bytes.readUInt16LE(at + offset),
    ) as [number, number, number, number, number]
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(start, start + size)
    parts.set(name, (method === 8 ? inflateRawSync(packed) : packed).toString('utf8'))
    at += 46 + nameLength + extra + comment
  }
  return parts
}
