import { describe, expect, it } from 'vitest'
import type { PassageView } from '../../../../server/answer/knowledge.ts'
import { saysDate, saysNumber, saysWanting } from '../../../../server/answer/rank/signs.ts'
import { defaultWeights, type Features, weigh } from '../../../../server/answer/rank/weights.ts'
import type { RankedUnit } from '../../../../server/answer/rank.ts'
import { matchable } from '../../../../server/answer/understand/concepts.ts'
import { answersOfCorpus } from '../opened.ts'

const opened = answersOfCorpus()

const ranked = async (question: string) => {
  const { query, ranking } = await opened.ranked(question)
  expect(ranking.units.length).toBeGreaterThan(20)
  return { query, units: ranking.units }
}
const viewOf = ({ unit }: RankedUnit): PassageView => opened.knowledge.passages[unit.passage]!
/** The units of a ranking, by what is said of a part. */
const parted = (units: readonly RankedUnit[], says: (unit: RankedUnit) => boolean) => {
  const [yes, no] = [units.filter(says), units.filter((unit) => !says(unit))]
  expect(yes.length).toBeGreaterThan(0)
  expect(no.length).toBeGreaterThan(0)
  return { yes, no }
}
const kindOf = (unit: RankedUnit) => opened.knowledge.plans.get(viewOf(unit).documentId)?.document.kind
const values = (units: readonly RankedUnit[], part: keyof Features) => new Set(units.map(({ features }) => features[part]))

const questions = [
  '吕梁市要设立多少家引才工作站？',
  '汾阳市什么时候争取创成国家园林城市？',
  '孝义市的发展有哪些短板和不足？',
  '孝义市“十四五”规划是什么时候印发的？',
  '吕梁市“十三五”时期脱贫攻坚的成效？',
  'How will Fenyang develop tourism?',
] as const

describe('the order of what was found', () => {
  it.each(questions)('is that of the weighed parts, best first, each unit once: %s', async (question) => {
    const { units } = await ranked(question)
    expect(new Set(units.map(({ ordinal }) => ordinal)).size).toBe(units.length)
    for (const [i, unit] of units.entries()) {
      expect(unit.score).toBe(weigh(unit.features, defaultWeights))
      expect(Object.values(unit.features).every(Number.isFinite)).toBe(true)
      if (i > 0) expect(unit.score).toBeLessThanOrEqual(units[i - 1]?.score ?? 0)
      for (const share of [unit.coverage, unit.ownCoverage, ...unit.held]) {
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1 + 1e-9)
      }
      expect(unit.ownCoverage).toBeLessThanOrEqual(unit.coverage + 1e-9)
    }
  })
})

describe('a number in a sentence', () => {
  it('counts where one is asked for', async () => {
    const { units } = await ranked('吕梁市要设立多少家引才工作站？')
    const { yes, no } = parted(units, ({ unit }) => saysNumber(unit.words))
    expect(values(yes, 'number')).toEqual(new Set([1]))
    expect(values(no, 'number')).toEqual(new Set([0]))
  })

  it('counts for nothing where none is', async () => {
    const { units } = await ranked('吕梁市怎么引进人才？')
    for (const part of ['number', 'numberOfIt', 'measureWord'] as const) expect(values(units, part)).toEqual(new Set([0]))
  })

  it('counts as one of what is asked by how much of the question stands beside it', async () => {
    const { units } = await ranked('吕梁市要设立多少家引才工作站？')
    for (const { features, ownCoverage, coverage } of units) {
      if (features.number === 0 || coverage === 0) expect(features.numberOfIt).toBe(0)
      else if (ownCoverage >= 0.4) expect(features.numberOfIt).toBe(1)
      else if (coverage < 0.4) expect(features.numberOfIt).toBeLessThan(1)
    }
    expect(units[0]?.features).toMatchObject({ number: 1, numberOfIt: 1, measureWord: 1 })
  })

  it('counts as counted where the question’s measure word follows it', async () => {
    const { query, units } = await ranked('吕梁市2025年全市新能源装机容量要达到多少万千瓦？')
    const { yes, no } = parted(units, ({ unit }) => query.measure?.test(unit.words) ?? false)
    expect(values(yes, 'measureWord')).toEqual(new Set([1]))
    expect(values(no, 'measureWord')).toEqual(new Set([0]))
    expect(yes.some(({ unit }) => unit.words.includes('410万千瓦'))).toBe(true)
  })
})

describe('a date in a sentence', () => {
  it('counts where one is asked for, and only there', async () => {
    const { units } = await ranked('汾阳市什么时候争取创成国家园林城市？')
    const { yes, no } = parted(units, ({ unit }) => saysDate(unit.words))
    expect(values(yes, 'date')).toEqual(new Set([1]))
    expect(values(no, 'date')).toEqual(new Set([0]))
    expect(values((await ranked('汾阳市怎么争取创成国家园林城市？')).units, 'date')).toEqual(new Set([0]))
  })
})

describe('what is wanting', () => {
  it('counts where that is asked for, by how much of it a sentence says', async () => {
    const { units } = await ranked('孝义市的发展有哪些短板和不足？')
    for (const { unit, features } of units) expect(features.weakness).toBe(saysWanting(unit.words))
    expect(units[0]?.features.weakness).toBe(1)
    expect(values((await ranked('孝义市的发展有哪些优势和亮点？')).units, 'weakness')).toEqual(new Set([0]))
  })

  it('leads to the sentence that owns to it', async () => {
    const { status, answer } = await opened.ask('孝义市的发展有哪些薄弱环节和困难？')
    expect(status).toBe('answered')
    expect(answer.blocks[0]?.text).toMatch(/不充分|不平衡|欠账|短板/)
  })
})

describe('what stands before the first heading', () => {
  it('is known by its section, the imprint at the end by its words', () => {
    const { knowledge } = opened
    const front = knowledge.passages.filter((view) => view.front)
    expect(front.length).toBeGreaterThan(0)
    for (const { passage, documentId } of front) {
      const plan = knowledge.plans.get(documentId)
      const underTitle = passage.path.length === 1 && matchable(plan?.document.title ?? '').startsWith(matchable(passage.path[0] ?? ''))
      expect(plan?.sections.get(passage.sectionId)?.kind === 'front' || underTitle || /日印发$/.test(passage.text)).toBe(true)
    }
    const [first] = knowledge.index.plans.get('xiaoyi-plan')?.ordinals ?? [0]
    expect(knowledge.passages[first]?.front).toBe(true)
    expect(front.length).toBeLessThan(knowledge.passages.length / 10)
  })

  it('counts for a question about the document itself, and is among what is looked through', async () => {
    const { units } = await ranked('孝义市“十四五”规划是什么时候印发的？')
    const { yes, no } = parted(units, (unit) => viewOf(unit).front)
    expect(values(no, 'front')).toEqual(new Set([0]))
    expect(viewOf(units[0]!).front).toBe(true)
    // The plan is asked about, and a cover of a report tells nothing of it.
    const { yes: own, no: other } = parted(yes, (unit) => kindOf(unit) === 'plan')
    expect(values(own, 'front')).toEqual(new Set([1]))
    for (const { unit, features } of other) expect(features.front).toBe(unit.words.length < 60 ? -0.5 : 0)
  })

  it('counts for a question about a report on its own cover alone', async () => {
    const { units } = await ranked('孝义市政府工作报告是什么时候作的？')
    const { yes } = parted(units, (unit) => viewOf(unit).front)
    for (const unit of yes) expect(kindOf(unit)).toBe('report')
    expect(values(yes, 'front')).toEqual(new Set([1]))
  })

  it.each(['孝义市的规划纲要由谁起草？', 'Who approved the outline of Xiaoyi?', '孝义市养老院的院长是谁？'])(
    'is looked through whole, whatever the words: %s',
    async (question) => {
      const { knowledge } = opened
      const { units } = await ranked(question)
      const found = new Set(units.map(({ unit }) => unit.passage))
      const [from, to] = knowledge.index.plans.get('xiaoyi-plan')?.ordinals ?? [0, 0]
      const front = Array.from({ length: to - from }, (_, i) => from + i).filter((ordinal) => knowledge.passages[ordinal]!.front)
      expect(front.length).toBeGreaterThan(0)
      for (const ordinal of front) expect(found).toContain(ordinal)
    },
  )

  it('counts against a line of the cover where the question is of anything else', async () => {
    const { units } = await ranked('孝义市“十四五”规划的目标是什么？')
    const { yes } = parted(units, (unit) => viewOf(unit).front)
    for (const { unit, features } of yes) expect(features.front).toBe(unit.words.length < 60 ? -0.5 : 0)
  })
})

describe('the time asked about', () => {
  it('counts where a sentence names the year, and half against it where it names another', async () => {
    const { units } = await ranked('汾阳市2023年要完成哪些整治？')
    const { yes } = parted(units, ({ unit }) => unit.words.includes('2023'))
    expect(values(yes, 'year')).toEqual(new Set([1]))
    const others = units.filter(({ unit }) => /20(?:2[0-24-9]|1\d|3\d)年/.test(unit.words) && !unit.words.includes('2023'))
    const alone = others.filter((unit) => !`${viewOf(unit).context}${viewOf(unit).path}`.includes('2023'))
    expect(alone.length).toBeGreaterThan(0)
    expect(values(alone, 'year')).toEqual(new Set([-0.5]))
  })

  it('is outdated where headings name an earlier period', async () => {
    const { units } = await ranked('吕梁市2025年森林覆盖率目标是多少？')
    const { yes } = parted(units, ({ outdated }) => outdated)
    for (const unit of yes) {
      expect(Math.max(...viewOf(unit).periods)).toBeLessThan(2021)
      expect(unit.unit.words).not.toContain('2025')
    }
    expect((await ranked('吕梁市2020年森林覆盖率是多少？')).units.filter(({ outdated }) => outdated)).toEqual([])
  })
})

describe('whose document a sentence stands in', () => {
  it('counts against those of places above, where only what names the place is found', async () => {
    const { units } = await ranked('汾阳市有没有通用机场的计划？')
    const { yes, no } = parted(units, (unit) => viewOf(unit).documentId === 'fenyang-plan')
    expect(values(yes, 'above')).toEqual(new Set([0]))
    expect(values(no, 'above')).toEqual(new Set([-1]))
    for (const unit of no) expect(`${unit.unit.words}${viewOf(unit).lead}`).toContain('汾阳')
  })

  it('counts for the kind of document that is meant, and against the other', async () => {
    const { units } = await ranked('孝义市2021年的水利项目怎么安排？')
    const { yes, no } = parted(units, (unit) => viewOf(unit).documentId === 'xiaoyi-report-2021')
    expect(values(yes, 'documentKind')).toEqual(new Set([1]))
    expect(values(no, 'documentKind')).toEqual(new Set([-1]))
  })

  it('counts for a row of a table', async () => {
    const { units } = await ranked('吕梁市2025年森林覆盖率目标是多少？')
    const { yes, no } = parted(units, (unit) => viewOf(unit).passage.kind === 'table-row')
    expect(values(yes, 'row')).toEqual(new Set([1]))
    expect(values(no, 'row')).toEqual(new Set([0]))
  })
})
