import { describe, expect, it } from 'vitest'
import { outline, paragraphs, readText, wrapped } from '../plans.ts'

const width = 26
const filler = paragraphs(16).flatMap((paragraph) => wrapped(paragraph, width))
const read = (...lines: readonly string[]) => readText(['第一章 戏台', '', ...filler, ...lines.flatMap((line) => [line, '']), ...filler])

describe('a line that begins like a point', () => {
  it.each([
    ['修缮戏台的木料钱由县里、乡里和村里按四、', '三、三的比例分担，看戏的人不出钱。'],
    ['修缮戏台的木料钱由县里、乡里和村里分担，', '（一）字不漏记在账上，逢年过节贴在戏台门口。'],
  ])('goes on with what breaks off inside an enumeration: %s%s', async (first, second) => {
    const plan = await read(first, second)
    expect(outline(plan)).toEqual(['章 第一章 戏台'])
    expect(plan.text).toContain(first + second)
  })

  it('is a heading behind a sentence that has ended', async () => {
    const plan = await read('修缮戏台的木料钱由县里、乡里和村里分担。', '三、翻新茶棚', '茶棚由各村看护。')
    expect(outline(plan)).toEqual(['章 第一章 戏台', '  款 三、 翻新茶棚'])
  })

  it.each(['第二章 翻新茶棚', '第二节 翻新茶棚'])('is a heading all the same where it is a chapter or section: %s', async (heading) => {
    const plan = await read('修缮戏台的木料钱由县里、乡里和村里分担，', heading, '茶棚由各村看护。')
    expect(outline(plan).map((line) => line.trim().slice(2))).toContain(heading)
  })
})

describe('a line of clauses set in below a title', () => {
  const points = ['（一）东岸戏台', '（二）西岸戏台']

  it('begins a paragraph, and is no second line of the title', async () => {
    const plan = await readText(['第一章 翻新河边戏台，', '　　各村看护戏台，修缮茶棚', '第二章 茶棚', '茶棚由各村看护。', ...points])
    expect(outline(plan)[0]).not.toContain('各村看护')
    expect(plan.text).toContain('各村看护戏台，修缮茶棚')
  })

  it('is its second line where it is not set in', async () => {
    const plan = await readText(['第一章 翻新河边戏台，', '各村看护戏台，修缮茶棚', '第二章 茶棚', '茶棚由各村看护。', ...points])
    expect(outline(plan)[0]).toBe('章 第一章 翻新河边戏台，各村看护戏台，修缮茶棚')
  })
})
