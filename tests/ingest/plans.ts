import { readFileSync } from 'node:fs'
import { readCatalogue } from '../../ingest/catalogue.ts'
import { type PlainLine, plainLine } from '../../ingest/clean/markup.ts'
import { decodeText } from '../../ingest/decode.ts'
import { toLines } from '../../ingest/lines.ts'
import { readPlan } from '../../ingest/plan.ts'
import type { Passage, ReadPlan, Section } from '../../ingest/schema.ts'

export interface CorpusPlan extends ReadPlan {
  /** The file as published, decoded. */
  readonly source: string
  readonly lines: readonly string[]
}

const corpus = new URL('../../corpus/', import.meta.url)
const catalogue = readCatalogue(readFileSync(new URL('sources.json', corpus), 'utf8'))

export const corpusIds = catalogue.map(({ id }) => id)

const read = new Map<string, Promise<CorpusPlan>>()

/** A plan of the corpus as the ingest reads it; read once a test file. */
export function corpusPlan(id: string): Promise<CorpusPlan> {
  const known = read.get(id) ?? openPlan(id)
  read.set(id, known)
  return known
}

async function openPlan(id: string): Promise<CorpusPlan> {
  const entry = catalogue.find((document) => document.id === id)
  if (!entry) throw new Error(`no document ${id}`)
  const bytes = readFileSync(new URL(entry.file, corpus))
  const source = decodeText(bytes, entry.file)
  return { ...(await readPlan(bytes, entry)), source, lines: source.split('\n') }
}

/** A text made up for a test, read as a plan. */
export function readText(text: string | readonly string[]): Promise<ReadPlan> {
  const joined = typeof text === 'string' ? text : text.join('\n')
  return readPlan(new TextEncoder().encode(joined), { id: 'made-up', file: 'made-up.txt' })
}

/** A text made up for a test as lines without marks. */
export function plainLines(text: string | readonly string[]): PlainLine[] {
  return toLines(typeof text === 'string' ? text : text.join('\n')).map(plainLine)
}

/** A paragraph broken at a page's width, as text extraction leaves it: blank lines between. */
export function wrapped(paragraph: string, width: number): string[] {
  const indented = `　　${paragraph}`
  const lines: string[] = []
  for (let at = 0; at < indented.length; at += width) lines.push(indented.slice(at, at + width).trim(), '')
  return lines
}

const verbs = ['推进', '加强', '完善', '扩大', '优化', '建设', '深化', '健全', '提升', '发展', '保障']
const subjects = ['产业基础再造', '乡村公共服务', '生态环境保护', '科技创新体系', '城市综合功能', '对外开放合作', '基层社会治理']
const ends = ['取得明显成效', '增强发展后劲', '惠及更多群众', '走在全省前列', '形成新的格局']

/** Paragraphs of running text, each of other words. */
export function paragraphs(count: number, clauses = 9): string[] {
  return Array.from({ length: count }, (_, p) => {
    const parts = Array.from({ length: clauses }, (_, c) => {
      const i = p * clauses + c
      return verbs[i % verbs.length]! + subjects[i % subjects.length]! + ends[(i >> 1) % ends.length]!
    })
    return `${parts.join('，')}。`
  })
}

/** The tree as text: a line a section, its level as indent, its kind, number and title. */
export function outline(plan: ReadPlan): string[] {
  return plan.sections
    .filter((section) => section.kind !== 'front')
    .map((section) => `${'  '.repeat(section.level - 1)}${[section.kind, section.number, section.title].filter((part) => part !== '').join(' ')}`)
}

/** The last heading above a passage and its words, a block a line. */
export function passagesUnder(plan: ReadPlan, heading: string): string[] {
  return plan.passages.filter(({ path }) => path.at(-1)?.includes(heading)).flatMap(({ text }) => text.split('\n'))
}

export function sectionCalled(plan: ReadPlan, title: string): Section {
  const found = plan.sections.find((section) => section.title.includes(title))
  if (!found) throw new Error(`no section ${title}`)
  return found
}

/** The passage that holds some words. */
export function passageWith(plan: ReadPlan, words: string): Passage {
  const found = plan.passages.find(({ text }) => text.includes(words))
  if (!found) throw new Error(`no passage with ${words}`)
  return found
}
