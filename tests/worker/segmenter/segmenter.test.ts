import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { cut, cut_for_search } from 'jieba-wasm'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadTokenizer } from '../../../index/tokenizer/jieba.ts'
import { createTokenizer, type Segmenter, type Tokenizer } from '../../../index/tokenizer.ts'
import { packJiebaDictionary } from '../../../server/worker/build/pack-dictionary.ts'
import { loadSegmenter } from '../../../server/worker/segmenter/segmenter.ts'
import { damaged, streamOf } from '../streams.ts'

const require = createRequire(import.meta.url)
const wordList = readFileSync('index/lexicon/words.txt', 'utf8')
const jiebaWasm = Uint8Array.from(readFileSync(require.resolve('jieba-wasm').replace(/pkg\/.*$/, 'pkg/web/jieba_rs_wasm_bg.wasm')))
const corpus = readdirSync('corpus').filter((name) => name.endsWith('.txt'))

let file: Uint8Array
let ours: Segmenter
/** jieba itself: its functions take the words that loading the tokenizer has added. */
let jieba: Pick<Segmenter, 'cut' | 'cutForSearch'>
let tokenizer: Tokenizer

beforeAll(async () => {
  file = await packJiebaDictionary(jiebaWasm, wordList)
  ours = await loadSegmenter(streamOf(file, 65_536))
  tokenizer = await loadTokenizer()
  jieba = { cut: (text) => cut(text, false), cutForSearch: (text) => cut_for_search(text, false) }
})

describe('the segmenter of a Worker', () => {
  test('has the id and the dictionary hash of the one in Node: its indexes are accepted', () => {
    expect([createTokenizer(ours).id, ours.lexiconHash]).toEqual([tokenizer.id, tokenizer.lexiconHash])
  })

  test.each(corpus)('cuts every stretch of %s as jieba does', (name) => {
    const stretches = new Set(
      Array.from(
        readFileSync(`corpus/${name}`, 'utf8')
          .normalize('NFKC')
          .matchAll(/\p{Script=Han}+/gu),
        ([stretch]) => stretch,
      ),
    )
    expect(stretches.size).toBeGreaterThan(100)
    const different = [...stretches].filter(
      (stretch) =>
        ours.cut(stretch).join('|') !== jieba.cut(stretch).join('|') || ours.cutForSearch(stretch).join('|') !== jieba.cutForSearch(stretch).join('|'),
    )
    expect(different).toEqual([])
  })

  test('cuts characters thrown together as jieba does: frequent, rare, beyond 16 bits, and those that are no ideographs', () => {
    const frequent = fc.constantFrom(
      ...'的一是在不了有和人中大为上个国以要时来用生到作地于出分对成会可主发年动同工能产面方后多定行学法民经十三进等部度家电力水化高理小现实加量体制机点业本性开合外政平全关重新区建设市县规划目标农村项目',
    )
    const rare = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code))
    const other = fc.constantFrom('〇', '々', '𠮷', '𪚥', '龘', '㐀')
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 12, arbitrary: frequent }, { weight: 2, arbitrary: rare }, { weight: 1, arbitrary: other }), { maxLength: 40 }),
        (characters) => {
          const text = characters.join('')
          // 高高|高 and 高|高高 are as likely, down to how a logarithm is rounded.
          fc.pre(!/(.)\1\1/u.test(text))
          expect(ours.cut(text)).toEqual(jieba.cut(text))
          expect(ours.cutForSearch(text)).toEqual(jieba.cutForSearch(text))
        },
      ),
      { numRuns: 3000 },
    )
  })

  test('knows the words of the plan-domain dictionary, and no others as such', () => {
    const listed = wordList.split('\n').flatMap((line) => (line === '' || line.startsWith('#') ? [] : [line.split(/\s/)[0]!]))
    expect(listed.length).toBeGreaterThan(10)
    expect(listed.filter((word) => !ours.isPlanWord(word))).toEqual([])
    for (const word of ['经济', '的', '', '不是一个词的词']) expect(ours.isPlanWord(word)).toBe(false)
  })

  test('cuts nothing into nothing', () => {
    expect(ours.cut('')).toEqual([])
    expect(ours.cutForSearch('')).toEqual([])
  })
})

describe('a packed dictionary', () => {
  test('is refused when it is damaged', async () => {
    await expect(loadSegmenter(streamOf(damaged(file, file.length >> 1)))).rejects.toThrow(/payload is damaged/)
    await expect(loadSegmenter(streamOf(file.slice(0, 1_000_000)))).rejects.toThrow(/file ends after/)
  })

  test('holds one word list a process, since jieba does', async () => {
    expect(await packJiebaDictionary(jiebaWasm, wordList)).toBe(file)
    await expect(packJiebaDictionary(jiebaWasm, '氢能产业园\n')).rejects.toThrow(/another word list/)
  })
})
