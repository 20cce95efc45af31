import { describe, expect, it } from 'vitest'
import type { Cited } from '../../../server/answer/cite.ts'
import { faultsOf } from '../../../server/answer/verify.ts'
import type { Block, Citation } from '../../../server/contract.ts'
import { answersOfCorpus } from './opened.ts'
import { faultsOfEveryRow } from './verify/rows.ts'

const opened = answersOfCorpus()

/** One question for each way an answer is built. */
const questions = {
  row: '孝义市2025年常住人口城镇化率目标是多少？',
  'English row': "What is Xiaoyi's GDP target for 2025?",
  'marked row': '吕梁市2020年森林覆盖率是多少？',
  'missing year': '汾阳市2025年地区生产总值目标是多少？',
  attributes: '孝义市有哪些约束性指标？',
  list: '孝义市147户规模以上企业名单',
  topic: '孝义的氢能项目有哪些？',
  comparison: '孝义和汾阳2025年城镇化率目标各是多少？',
  fact: '汾阳白酒年产量要达到多少千升？',
  discrepancy: '孝义城市排水管网有多少公里？',
} as const
type Question = keyof typeof questions

const composed = async (question: Question): Promise<Cited> => {
  const cited = await opened.cited(questions[question])
  if (!cited) throw new Error(`${questions[question]} is not answered`)
  return cited
}

describe('answers as they are composed', () => {
  it.each(Object.entries(questions))('have no fault: %s, %s', async (_, question) => {
    const cited = await opened.cited(question)
    expect(cited?.blocks.length).toBeGreaterThan(0)
    expect(cited && faultsOf(cited, opened.knowledge)).toEqual([])
  })

  it.each([3, 8])('have none where only %d citations are wanted, but headings that lost all their entries', async (limit) => {
    for (const question of Object.values(questions)) {
      const cited = await opened.cited(question, limit)
      const faults = cited ? faultsOf(cited, opened.knowledge) : []
      expect(faults.filter(({ block }) => block === null || cited?.blocks[block]?.type !== 'heading')).toEqual([])
      const { answer } = await opened.ask(question, { limit })
      answer.blocks.forEach(({ type }, i) => {
        if (type === 'heading') expect(answer.blocks[i + 1]?.type).toMatch(/^(?:note|item|indicator|sentence|table)$/)
      })
    }
  })

  it('hold the blocks they are meant to hold, so that corrupting them means something', async () => {
    const types = async (question: Question) => new Set((await composed(question)).blocks.map(({ type }) => type))
    expect(await types('row')).toContain('indicator')
    expect(await types('list')).toContain('item')
    expect(await types('comparison')).toContain('table')
    expect(await types('fact')).toContain('sentence')
    expect((await composed('discrepancy')).discrepancies).not.toEqual([])
  })
})

describe('a line built from a row of any indicator table', () => {
  it.each(['2025年目标是多少？', '2020年实际是多少？', '年均增长多少？', 'What is the target in 2025?'])('says what the row says, asked %s', (question) =>
    expect(faultsOfEveryRow(opened, question)).toEqual([]),
  )
})

/** A corrupted answer: the first block of a type, or the first citation, changed. Throws where the change changes nothing. */
const changed = <T>(before: T, after: T): T => {
  if (JSON.stringify(before) === JSON.stringify(after)) throw new Error(`nothing was corrupted in ${JSON.stringify(before).slice(0, 200)}`)
  return after
}
const inBlock =
  (type: Block['type'], change: (block: Block, answer: Cited) => Block, nth = 0) =>
  (answer: Cited): Cited => {
    const at = answer.blocks.flatMap((block, i) => (block.type === type ? [i] : []))[nth]
    const block = at === undefined ? undefined : answer.blocks[at]
    if (!block) throw new Error(`no ${type} to corrupt`)
    return { ...answer, blocks: answer.blocks.with(at ?? 0, changed(block, change(block, answer))) }
  }
const inText = (type: Block['type'], from: string | RegExp, to: string, nth = 0) =>
  inBlock(type, (block) => ({ ...block, text: block.text.replace(from, to) }), nth)
const inCitation =
  (change: (citation: Citation, answer: Cited) => Citation) =>
  (answer: Cited): Cited => {
    const first = answer.citations[0]
    if (!first) throw new Error('no citation to corrupt')
    return { ...answer, citations: answer.citations.with(0, changed(first, change(first, answer))) }
  }
type Table = NonNullable<Block['table']>
const inTable = (change: (table: Table) => Table) => inBlock('table', (block) => ({ ...block, ...(block.table ? { table: change(block.table) } : {}) }))
const inCell = (from: string | RegExp, to: string) =>
  inTable((table) => ({
    ...table,
    rows: table.rows.map((row, r) => ({ ...row, cells: row.cells.map((cell, c) => (r + c === 0 ? { ...cell, text: cell.text.replace(from, to) } : cell)) })),
  }))
const swapped = <T>(list: readonly T[]): T[] => [...list.slice(0, 2).reverse(), ...list.slice(2)]

const corruptions: readonly (readonly [string, Question, (answer: Cited) => Cited])[] = [
  // What a built line says of its row.
  ['a digit of the value', 'row', inText('indicator', '75%', '76%')],
  ['a digit added to the value', 'row', inText('indicator', '75%', '75.5%')],
  ['a digit of the base value', 'row', inText('indicator', '实际70', '实际71')],
  ['the base value in the place of the target', 'row', inText('indicator', '目标为75%', '目标为70%')],
  ['a digit of the growth', 'row', inText('indicator', '年均增长1', '年均增长7')],
  ['the growth taken from the row below', 'row', inText('indicator', '年均增长1', '年均增长5')],
  ['the year of the target', 'row', inText('indicator', '2025年', '2035年')],
  ['the year of the base', 'row', inText('indicator', '2020年实际', '2019年实际')],
  ['the years exchanged', 'row', inText('indicator', /2025(.*)2020/, '2020$1' + '2025')],
  ['target called actual', 'row', inText('indicator', '目标', '实际')],
  ['actual called target', 'row', inText('indicator', '实际', '目标')],
  ['the unit', 'row', inText('indicator', '75%', '75‰')],
  ['a unit put in', 'row', inText('indicator', '75%', '75万人')],
  ['expected called binding', 'row', inText('indicator', '预期性', '约束性')],
  ['the place', 'row', inText('indicator', '孝义市', '汾阳市')],
  ['the name', 'row', inText('indicator', '常住人口城镇化率', '户籍人口城镇化率')],
  ['a longer name', 'row', inText('indicator', '常住人口城镇化率', '常住人口城镇化率增速')],
  [
    'the row it carries',
    'row',
    inBlock('indicator', (block) => ({ ...block, ...(block.indicator ? { indicator: { ...block.indicator, name: '城镇化率' } } : {}) })),
  ],
  [
    'a value of the row it carries',
    'row',
    inBlock('indicator', (block) => ({
      ...block,
      ...(block.indicator
        ? { indicator: { ...block.indicator, values: block.indicator.values.map((value, i) => (i === 0 ? { ...value, value: '71' } : value)) } }
        : {}),
    })),
  ],
  [
    'the citation of the row',
    'row',
    inBlock('indicator', (block) => ({ ...block, citations: [2], ...(block.indicator ? { indicator: { ...block.indicator, citation: 2 } } : {}) })),
  ],
  ['no citation', 'row', inBlock('indicator', (block) => ({ ...block, citations: [] }))],
  ['a digit of an English value', 'English row', inText('indicator', '459.6', '459.8')],
  ['an English target called actual', 'English row', inText('indicator', '2025 target', '2025 actual')],
  ['the year of an English value', 'English row', inText('indicator', '2020 actual', '2021 actual')],
  ['an English unit', 'English row', inText('indicator', '459.6亿元', '459.6万元')],
  ['an English attribute', 'English row', inText('indicator', 'expected (预期性)', 'binding (预期性)')],
  ['an English growth', 'English row', inText('indicator', 'growth: 8', 'growth: 6')],
  ['a cumulative value', 'marked row', inText('indicator', /累计0\.6/, '累计0.8', 1)],
  ['a year said to be missing that is not', 'missing year', inText('indicator', '没有给出2025年', '没有给出2020年')],
  ['the sign of a bound', 'missing year', inText('indicator', '>8', '<8')],
  [
    'one of many lines takes the values of the next',
    'attributes',
    (answer) => inText('indicator', /^.*$/, answer.blocks.filter(({ type }) => type === 'indicator')[2]?.text ?? '')(answer),
  ],
  ['the count of a table’s rows', 'attributes', inText('heading', '共8项', '共9项')],
  // What is quoted.
  ['a name in a list', 'list', inText('item', '建强', '建弱')],
  ['an entry cut short', 'list', inText('item', /公司$/, '')],
  ['an entry that is another citation’s', 'list', inBlock('item', (block) => ({ ...block, citations: [2] }))],
  ['an entry under two citations of which one has other words', 'list', inBlock('item', (block) => ({ ...block, citations: [...block.citations, 2] }))],
  ['a marker beyond the list', 'list', inBlock('item', (block, { citations }) => ({ ...block, citations: [citations.length + 1] }))],
  ['an entry that stands on nothing', 'list', inBlock('item', (block) => ({ ...block, citations: [] }))],
  [
    'two entries run together',
    'list',
    inBlock('item', (block, { blocks }) => ({ ...block, text: `${block.text}和${blocks.filter(({ type }) => type === 'item')[1]?.text}` })),
  ],
  ['the count of a list', 'list', inText('heading', '106', '107')],
  ['the number in a title', 'list', inText('heading', '147', '148')],
  ['the title of a box', 'list', inText('heading', '规模以上企业', '规模以下企业')],
  ['the count in a note', 'list', inText('note', '106', '105')],
  ['the title’s number in a note', 'list', inText('note', '147', '140')],
  ['the count of places found', 'topic', inText('note', /\d+/, '3')],
  ['the heading of a group', 'topic', inText('heading', /第.章/, '第九章')],
  ['a digit of a quoted number', 'topic', inText('item', '2 万吨', '3 万吨', 4)],
  ['a digit of a fact', 'fact', inText('sentence', '50万千升', '60万千升')],
  ['a number cut at its front', 'fact', inText('sentence', /^.*?达到5/, '')],
  ['a word left out', 'fact', inText('sentence', '白酒年产量', '年产量')],
  ['a sentence cut in a word', 'fact', inBlock('sentence', (block) => ({ ...block, text: block.text.slice(0, -4) }))],
  ['a related passage made up', 'fact', inText('related', /./, '将')],
  // What is compared.
  ['a number of a cell', 'comparison', inCell('75', '57')],
  ['the unit of a cell', 'comparison', inCell('%', '亿元')],
  ['cells exchanged', 'comparison', inTable((table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, cells: swapped(row.cells) })) }))],
  ['columns exchanged', 'comparison', inTable((table) => ({ ...table, columns: swapped(table.columns) }))],
  ['the year of a row', 'comparison', inTable((table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, head: row.head.replace('2025', '2020') })) }))],
  ['the name of a row', 'comparison', inTable((table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, head: '2025 森林覆盖率' })) }))],
  [
    'a cell that stands on nothing',
    'comparison',
    inTable((table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, citations: [] })) })) })),
  ],
  ['a cell left out', 'comparison', inTable((table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.slice(1) })) }))],
  [
    'a cell’s marker beyond the list',
    'comparison',
    inTable((table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, citations: [99] })) })) })),
  ],
  ['the words of a table', 'comparison', inText('table', '75', '77')],
  ['the places in the words of a table', 'comparison', inText('table', /孝义市(.*)汾阳市/, '汾阳市$1孝义市')],
  ['a difference', 'comparison', inText('note', '相差15', '相差51')],
  ['a term of a difference', 'comparison', inText('note', '75%', '95%')],
  ['which is higher', 'comparison', inText('note', '孝义市高于汾阳市', '汾阳市高于孝义市')],
  [
    'a heading above nothing',
    'topic',
    (answer) => ({ ...answer, blocks: [...answer.blocks.filter(({ type }) => type !== 'item'), ...answer.blocks.filter(({ type }) => type === 'related')] }),
  ],
  ['the heading of a side', 'comparison', inText('heading', '孝义市', '平遥县')],
  // What is cited.
  ['the first offset', 'fact', inCitation((citation) => ({ ...citation, quoteStart: citation.quoteStart + 1 }))],
  ['the last offset', 'fact', inCitation((citation) => ({ ...citation, quoteEnd: citation.quoteEnd + 1 }))],
  ['both offsets', 'fact', inCitation((citation) => ({ ...citation, quoteStart: citation.quoteStart - 3, quoteEnd: citation.quoteEnd - 3 }))],
  ['a quote cut short', 'fact', inCitation((citation) => ({ ...citation, quote: citation.quote.slice(0, -2) }))],
  ['a quote lengthened', 'fact', inCitation((citation) => ({ ...citation, quote: `${citation.quote}等` }))],
  [
    'a quote and its offsets cut short together',
    'fact',
    inCitation((citation) => ({
      ...citation,
      quote: citation.quote.slice(0, -2),
      quoteEnd: citation.quoteEnd - 2,
      url: citation.url.replace(/\d+$/, String(citation.quoteEnd - 2)),
    })),
  ],
  [
    'a quote and its offsets lengthened into the next passage',
    'fact',
    inCitation((citation) => {
      const text = opened.knowledge.plans.get(citation.documentId)?.text ?? ''
      const quoteEnd = citation.quoteStart + citation.text.length + 200
      return { ...citation, quoteEnd, quote: text.slice(citation.quoteStart, quoteEnd), text: text.slice(citation.quoteStart, quoteEnd) }
    }),
  ],
  ['a digit of a quote', 'fact', inCitation((citation) => ({ ...citation, quote: citation.quote.replace('50', '60') }))],
  ['a digit of the passage shown', 'fact', inCitation((citation) => ({ ...citation, text: citation.text.replace('5000', '9000') }))],
  ['another passage’s id', 'fact', inCitation((citation, { citations }) => ({ ...citation, passageId: citations[1]?.passageId ?? '' }))],
  [
    'the next passage’s id',
    'fact',
    inCitation((citation) => ({
      ...citation,
      passageId: opened.knowledge.passages[(opened.knowledge.ordinalOf.get(citation.passageId) ?? 0) + 1]?.passage.id ?? '',
    })),
  ],
  ['the id of no passage', 'fact', inCitation((citation) => ({ ...citation, passageId: 'none' }))],
  ['another document’s id', 'fact', inCitation((citation) => ({ ...citation, documentId: 'xiaoyi-plan' }))],
  ['the id of no document', 'fact', inCitation((citation) => ({ ...citation, documentId: 'none' }))],
  ['the title', 'fact', inCitation((citation) => ({ ...citation, title: `${citation.title}（草案）` }))],
  ['the issuer', 'fact', inCitation((citation) => ({ ...citation, issuer: '国务院' }))],
  ['the document’s number', 'fact', inCitation((citation) => ({ ...citation, docNumber: '国发〔2021〕1号' }))],
  ['the date', 'fact', inCitation((citation) => ({ ...citation, issuedOn: '1999-01-01' }))],
  ['a heading of the path', 'fact', inCitation((citation) => ({ ...citation, path: [...citation.path.slice(0, -1), '第九节 其他'] }))],
  ['a heading left out of the path', 'fact', inCitation((citation) => ({ ...citation, path: citation.path.slice(1) }))],
  ['the lines', 'fact', inCitation((citation) => ({ ...citation, lines: [citation.lines[0] + 1, citation.lines[1] + 1] }))],
  ['the page', 'fact', inCitation((citation) => ({ ...citation, page: '999' }))],
  ['the link', 'fact', inCitation((citation) => ({ ...citation, url: citation.url.replace(/\d+$/, '1') }))],
  ['the number of a citation', 'fact', inCitation((citation) => ({ ...citation, number: 2 }))],
  ['citations exchanged', 'fact', (answer) => ({ ...answer, citations: swapped(answer.citations) })],
  [
    'citations exchanged and numbered anew',
    'fact',
    (answer) => ({ ...answer, citations: swapped(answer.citations).map((citation, i) => ({ ...citation, number: i + 1 })) }),
  ],
  ['a citation left out', 'fact', (answer) => ({ ...answer, citations: answer.citations.slice(1) })],
  // What is said to differ.
  [
    'a value said to differ',
    'discrepancy',
    (answer) => ({
      ...answer,
      discrepancies: answer.discrepancies.map((one) => ({ ...one, values: one.values.map((value, i) => (i === 0 ? { ...value, value: '999公里' } : value)) })),
    }),
  ],
  [
    'the sources of what differs exchanged',
    'discrepancy',
    (answer) => ({
      ...answer,
      discrepancies: answer.discrepancies.map((one) => ({
        ...one,
        values: one.values.map((value, i) => ({ ...value, citation: one.values[1 - i]?.citation ?? 0 })),
      })),
    }),
  ],
]

describe('a corrupted answer is caught:', () => {
  it.each(corruptions)('%s (%s)', async (_, question, corrupt) => {
    const answer = await composed(question)
    expect(faultsOf(answer, opened.knowledge)).toEqual([])
    const broken = corrupt(answer)
    expect(faultsOf(broken, opened.knowledge)).not.toEqual([])
  })
})
