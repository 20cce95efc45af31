import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface SmallCorpus {
  /** Folder of the plan texts. */
  readonly corpus: string
  /** Folder for an index of them. */
  readonly data: string
  write(file: string, content: string | Uint8Array): Promise<void>
  remove(): Promise<void>
}

/** A plan of a few lines: quick to read and embed. `trees` is the number its answer turns on. */
export function smallPlan(trees = '12'): string {
  return [
    '云溪县国民经济和社会发展第十四个五年规划纲要',
    '',
    '第一章 发展目标',
    '',
    '第一节 生态',
    '',
    `到2025年，全县造林${trees}万亩，森林覆盖率达到41%。加强湿地保护，建设湿地公园三处。`,
    '',
    '第二节 民生',
    '',
    '到2025年，新建幼儿园六所，改造老旧小区二十个。',
    '',
  ].join('\n')
}

/** A folder of its own with one small plan, gone after `remove`. */
export async function smallCorpus(): Promise<SmallCorpus> {
  const root = await mkdtemp(join(tmpdir(), 'wengui-'))
  const corpus = join(root, 'corpus')
  await mkdir(corpus)
  const write = (file: string, content: string | Uint8Array) => writeFile(join(corpus, file), content)
  await write('yunxi.txt', smallPlan())
  return { corpus, data: join(root, 'data'), write, remove: () => rm(root, { recursive: true }) }
}
