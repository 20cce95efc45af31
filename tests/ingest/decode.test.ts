import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, UnreadableFileError } from '../../ingest/decode.ts'

const sentence = '“十四五”时期，地区生产总值年均增长 8% 左右。'
const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...values: readonly number[]) => new Uint8Array(values)
const utf16 = (text: string, bigEndian: boolean) =>
  new Uint8Array(
    [...`\uFEFF${text}`].flatMap((c) => (bigEndian ? [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255] : [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])),
  )

describe('the text of a file', () => {
  it.each([
    ['UTF-8', utf8(sentence)],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${sentence}`)],
    ['UTF-16, low byte first', utf16(sentence, false)],
    ['UTF-16, high byte first', utf16(sentence, true)],
  ])('is read from %s', (_, file) => {
    expect(decodeText(file, 'plan.txt')).toBe(sentence)
  })

  it('is read from GB18030, also the characters that GBK has not', () => {
    // 规划，氢㎡ with 𠮷 in four bytes.
    expect(decodeText(bytes(0xb9, 0xe6, 0xbb, 0xae, 0xa3, 0xac, 0xc7, 0xe2, 0x95, 0x34, 0xb1, 0x31), 'old.txt')).toMatch(/^规划，氢./u)
  })

  it('has one kind of line end, whatever system wrote it', () => {
    expect(decodeText(utf8('第一章\r\n总则\r正文\n完'), 'plan.txt')).toBe('第一章\n总则\n正文\n完')
  })

  it('comes back from UTF-8 as it was, for any words', () => {
    const words = fc.stringMatching(/^[\u4e00-\u9fa5，。“”A-Za-z0-9 \n]{1,80}$/).filter((text) => text.trim() !== '')
    fc.assert(fc.property(words, (text) => decodeText(utf8(text), 'plan.txt') === text))
  })
})

describe('a file that is no text', () => {
  it.each([
    ['nothing in it', bytes(), 'the file is empty'],
    ['only blank lines', utf8(' \n\t\n　\r\n'), 'it holds only blank lines'],
    ['binary data', bytes(0x50, 0x4b, 3, 4, 0, 0, 0, 0), 'it holds binary data'],
    ['many control characters', utf8(`${'\u0001'.repeat(21)}规划`), 'it holds binary data'],
    ['bytes of no known encoding', bytes(0xff, 0xff, 0x80, 0xff), 'neither UTF-8 nor GB18030'],
  ])('with %s is refused by name, with the reason', (_, file, reason) => {
    const refused = () => decodeText(file, 'folder/plan.txt')
    expect(refused).toThrow(UnreadableFileError)
    expect(refused).toThrow(`folder/plan.txt: `)
    expect(refused).toThrow(reason)
  })

  it('names the file and the reason apart for a caller', () => {
    try {
      decodeText(bytes(), 'a.txt')
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ file: 'a.txt', reason: expect.stringContaining('empty') })
    }
  })
})
