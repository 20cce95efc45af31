/** Questions of every length, for comparing vectors: pieces of the plans themselves, and words of other kinds. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Encode } from '../../../server/worker/embedder/wordpiece.ts'

/** Longest question compared, in tokens; [CLS] and [SEP] count. */
export const LONGEST = 64
const PER_LENGTH = 3

const OTHERS = [
  'GDP',
  'What are the hydrogen projects of Xiaoyi?',
  'How many new urban jobs were created in 2020, and what is the target for 2025?',
  '２０２５年地区生产总值目标',
  '二〇二五年森林覆盖率',
  '㎡ ‰ ≤ Ⅲ类 μg/m³',
  '繁體字的問題也要能問',
  'Lüliang 市的 5G 基站有多少个？',
  '😀',
  '   ',
  '！？。',
  'Ünïcödé ÀÉÎ 和中文混排',
  'a'.repeat(120),
  '１３７１０工作机制',
]

/** At least 200 questions, some of each length from 3 tokens to {@link LONGEST}. */
export function goldenQuestions(encode: Encode): string[] {
  const sentences = readdirSync('corpus')
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(`corpus/${name}`, 'utf8').split(/[。；\n]/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 1)
  const byLength = new Map<number, string[]>()
  for (const [i, sentence] of sentences.entries()) {
    // Cut at another place each time, so that short lengths are met as well.
    const piece = sentence.slice(0, 1 + (i % (LONGEST - 1)))
    const length = encode(piece).length
    const same = byLength.get(length) ?? []
    if (length > 2 && length <= LONGEST && same.length < PER_LENGTH && !same.includes(piece)) byLength.set(length, [...same, piece])
  }
  const missing = Array.from({ length: LONGEST - 2 }, (_, i) => i + 3).filter((length) => byLength.get(length)?.length !== PER_LENGTH)
  if (missing.length > 0) throw new Error(`no ${PER_LENGTH} questions of ${missing.join(', ')} tokens`)
  return [...[...byLength.values()].flat(), ...OTHERS]
}
