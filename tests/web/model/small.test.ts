import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messagesFor } from '../../../web/messages.ts'
import { byAge } from '../../../web/model/ages.ts'
import { splitList } from '../../../web/model/attributes.ts'
import { accents, contrast, parseColour } from '../../../web/model/colours.ts'
import { exampleQuestions, exampleScope } from '../../../web/model/examples.ts'
import { documentAt, documentLink, questionLink, readAddress } from '../../../web/model/links.ts'
import { filterPlans, normaliseChoice, placesOf, plansByLevel } from '../../../web/model/plans.ts'
import { readSettings, writeSettings } from '../../../web/model/settings.ts'
import { indicator, plan } from '../samples.ts'

const held = [
  plan({ id: 'county', region: '东山市' }),
  plan({ id: 'province', region: '西江省', level: 'province', title: '西江省规划', issuer: '西江省人民政府' }),
  plan({ id: 'report', kind: 'report', title: '东山市政府工作报告', period: '2021' }),
]

describe('the choice of documents', () => {
  it('goes by place from the widest, and by words, level and kind', () => {
    expect(plansByLevel(held).map(({ level, plans }) => [level, plans.map(({ id }) => id)])).toEqual([
      ['province', ['province']],
      ['county', ['county', 'report']],
    ])
    const found = (words: string, level: 'county' | null = null, kind: 'report' | null = null) =>
      filterPlans(held, { words, level, kind, place: null }).map(({ id }) => id)
    expect(found('东山')).toEqual(['county', 'report'])
    expect(found('东山 报告')).toEqual(['report'])
    expect(found('', 'county', 'report')).toEqual(['report'])
    expect(found('西江', 'county')).toEqual([])
    expect(placesOf(held)).toEqual(['东山市', '西江省'])
    expect(filterPlans(held, { words: '', place: '西江省', level: null, kind: null }).map(({ id }) => id)).toEqual(['province'])
  })

  it('is all where every one, or none that is held, is chosen', () => {
    expect(normaliseChoice(['report', 'county', 'province'], held)).toBeNull()
    expect(normaliseChoice(['gone'], held)).toBeNull()
    expect(normaliseChoice(['report', 'county'], held)).toEqual(['county', 'report'])
  })
})

describe('questions to begin with', () => {
  const row = (documentId: string, name: string, value = '100') =>
    indicator({ documentId, name, values: [{ year: 2025, label: '2025年目标', value, kind: 'target', range: [0, 1] }] })
  const rows = [
    row('county', '公路里程（公里）', '达到全省平均水平'),
    row('county', '公路里程（公里）'),
    row('county', '森林覆盖率'),
    row('province', '森林覆盖率'),
  ]

  it('are about what the documents hold, and can be answered', () => {
    expect(exampleQuestions(held, rows, messagesFor('zh'))).toEqual([
      '东山市2025年公路里程目标是多少？',
      '西江省有哪些重点项目？',
      '比较东山市和西江省2025年森林覆盖率目标',
      '东山市过去五年取得了哪些成就？',
    ])
    expect(exampleQuestions(held, rows, messagesFor('en'))[0]).toBe('What is the target of 东山市 for 公路里程 in 2025?')
  })

  it('do without figures where there are none', () => {
    expect(exampleQuestions([plan()], [], messagesFor('zh'))).toEqual(['东山市有哪些重点项目？', '东山市的战略定位是什么？', '东山市的主要任务有哪些？'])
  })

  it('are none about places that are not known', () => {
    expect(exampleQuestions([plan({ region: null })], rows, messagesFor('zh'))).toEqual([])
    expect(exampleQuestions([], [], messagesFor('zh'))).toEqual([])
  })

  it('look at the figures of plans for the same years alone', () => {
    const older = plan({ id: 'older', period: '2016-2020' })
    expect(exampleScope([...held, older])).toEqual({ documents: ['county', 'province'], year: '2025' })
    expect(exampleScope([plan({ period: null }), plan({ kind: 'report' })])).toBeNull()
  })
})

describe('addresses', () => {
  it('ask what a link to a question was made of', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.option(fc.uniqueArray(fc.stringMatching(/^[\p{L}\d][\w.-]{0,8}$/u), { minLength: 1, maxLength: 3 })),
        (question, documents) => {
          const link = new URL(questionLink('https://ask.example.cn/?old=1#c=1', question, documents))
          expect(readAddress(link)).toEqual({ question: question.trim() || null, documents, conversation: null })
        },
      ),
    )
  })

  it('reopen a conversation, or ask nothing', () => {
    expect(readAddress(new URL('https://a/#c=12ab'))).toEqual({ question: null, documents: null, conversation: '12ab' })
    expect(readAddress(new URL('https://a/?q=%20'))).toEqual({ question: null, documents: null, conversation: null })
  })

  it('lead to a document and to a quote in it', () => {
    expect(documentLink('https://a/', '七五')).toBe('https://a/documents/%E4%B8%83%E4%BA%94')
    expect(documentLink('https://a/wengui/', 'x', { start: 3, end: 9 })).toBe('https://a/wengui/documents/x?quote=3-9')
    expect(documentAt(new URL(documentLink('https://a/', '七五')).pathname)).toBe('七五')
    for (const path of ['/', '/documents/', '/documents/a/b', '/documents/%ff', '/x/documents/a']) expect(documentAt(path)).toBeNull()
  })
})

describe('conversations by age', () => {
  const kept = (askedAt: Date) => ({ id: askedAt.toISOString(), title: '', words: '', askedAt: askedAt.toISOString() })

  it('go by the calendar, not by hours', () => {
    const now = new Date(2026, 2, 5, 0, 30)
    const days = [new Date(2026, 2, 5, 0, 1), new Date(2026, 2, 4, 23, 59), new Date(2026, 1, 27, 12), new Date(2026, 1, 26, 12), new Date(2026, 2, 6, 1)]
    expect(byAge(days.map(kept), now).map(({ age, kept: entries }) => [age, entries.length])).toEqual([
      ['today', 2],
      ['yesterday', 1],
      ['week', 1],
      ['earlier', 1],
    ])
  })
})

describe('settings', () => {
  it('are read as they were written', () => {
    const shelf = new Map<string, string>()
    writeSettings({ setItem: (key, value) => void shelf.set(key, value) }, { language: 'en', theme: 'dark', sidebar: false })
    expect(readSettings({ getItem: (key) => shelf.get(key) ?? null })).toEqual({ language: 'en', theme: 'dark', sidebar: false })
  })

  it.each([null, '', '7', '[]', '{"language":"fr","theme":1}'])('that cannot be read count as not chosen: %s', (words) => {
    expect(readSettings({ getItem: () => words })).toEqual({ language: null, theme: 'auto', sidebar: true })
  })

  it('last until the page is closed where nothing can be kept', () => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    expect(() => writeSettings({ setItem: full }, { language: 'en', theme: 'dark', sidebar: true })).not.toThrow()
  })
})

describe("a host's accent", () => {
  const white = [255, 255, 255] as const
  const dark = [26, 31, 35] as const

  it('of any colour can be read on both themes', () => {
    const part = fc.integer({ min: 0, max: 255 })
    fc.assert(
      fc.property(part, part, part, (red, green, blue) => {
        const pair = accents(`rgb(${red}, ${green}, ${blue})`)
        expect(contrast(parseColour(pair?.light ?? '') ?? white, white)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(parseColour(pair?.dark ?? '') ?? dark, dark)).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })

  it('stays as it is where it can be read', () => {
    expect(accents('#1f6f4a')?.light).toBe('#1f6f4a')
    expect(accents('#0f0')?.dark).toBe('#00ff00')
  })

  it('is none in a notation that is not understood', () => {
    expect(accents('oklch(50% 0.1 200)')).toBeNull()
    expect(accents('')).toBeNull()
  })
})

it('lists in attributes are parted and trimmed', () => {
  expect(splitList(' 一？ | 二？||', '|')).toEqual(['一？', '二？'])
})
