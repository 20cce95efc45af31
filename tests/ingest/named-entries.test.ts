import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReadPlan } from '../../ingest/schema.ts'
import { entryHead } from '../../server/answer/entry-head.ts'
import { readText } from './plans.ts'

const running = '乡里的路由各村照看。逢集的日子，车马走东门，挑担走西门，柴草堆在场院里，不许堆在桥头，夜里各家门口点灯，看路的人每月换一次班。'
const box = (...lines: readonly string[]) => readText(['第一节 乡里', running, '专栏 1：乡里三处', ...lines, '第二节 渡口', running])

const entries = (plan: ReadPlan) => plan.items.filter(({ lead }) => lead === '乡里三处').map(({ text }) => text)
const passages = (plan: ReadPlan) => plan.passages.filter(({ kind }) => kind === 'list' || kind === 'box')

const stage = ['城东戏台', '修在东门外的土台上，可坐三百人看戏。'] as const
const kiln = ['河西瓷窑', '建在河西岸边，烧碗和罐，逢集开窑。'] as const
const road = ['北坡茶路', '从北坡通到渡口，铺石板二里。'] as const
const joined = (pair: readonly string[]) => pair.join('\n')
/** As long as an entry is that stands in a passage of its own. */
const long = ([name, words]: readonly [string, string]) => [name, words.replace('，', `，${'东西两边各砌一道矮墙，'.repeat(9)}`)] as const

describe('a box whose lines are names and what is said of them in turn', () => {
  it('has an entry for each name with the line below it', async () => {
    const plan = await box(...stage, ...kiln, ...road)
    expect(entries(plan)).toEqual([stage, kiln, road].map(joined))
    expect(passages(plan).map(({ units }) => units.map(([start, end]) => plan.text.slice(start, end)))).toEqual([[stage, kiln, road].map(joined)])
    expect(entries(plan).map(entryHead)).toEqual(['城东戏台', '河西瓷窑', '北坡茶路'])
  })

  it('has a passage for each where they are long, headed by the name', async () => {
    const pairs = [stage, kiln, road].map(long)
    const plan = await box(...pairs.flat())
    expect(passages(plan).map(({ kind, lead, text }) => [kind, lead, text])).toEqual(pairs.map((pair) => ['box', pair[0], joined(pair)]))
    expect(entries(plan)).toEqual(pairs.map(joined))
  })

  it('has an entry for each where short and long ones share a passage', async () => {
    const [first, second] = [long(stage), kiln]
    const plan = await box(...first, ...second)
    expect(passages(plan).map(({ kind, lead, text }) => [kind, lead, text])).toEqual([['box', '城东戏台', `${joined(first)}\n${joined(second)}`]])
    expect(entries(plan)).toEqual([first, second].map(joined))
  })
})

describe('a box of lines that stand alone', () => {
  it.each([
    ['it has a name without a line behind it', [...stage, ...kiln, '南坪冷库']],
    ['two names stand below one another', [...stage, '南坪冷库', ...kiln, '东坪水井']],
    ['all of them are names', [stage[0], kiln[0], road[0], '南坪冷库']],
    ['all of them tell of something', [stage[1], kiln[1], road[1], '在南坪挖窖藏冰，夏天取用。']],
    ['what is said of a thing stands before its name', [stage[1], stage[0], kiln[1], kiln[0]]],
    ['it has one name and one line alone', [...stage]],
    ['what stands first is a sentence', ['东门外要修戏台。', stage[1], '河西岸要建瓷窑。', kiln[1]]],
    ['what stands second is short', [stage[0], '坐人，看戏。', kiln[0], '烧碗，烧罐。']],
    ['long and short sentences share a passage', [long(stage)[1], kiln[1]]],
    ['what stands second is a few words', [stage[0], '可坐三百人', kiln[0], '逢集开窑']],
  ])('has an entry a line where %s', async (_, lines) => expect(entries(await box(...lines))).toEqual(lines))

  it('keeps them apart from those of the box behind it', async () => {
    const plan = await readText(['第一节 乡里', running, '专栏 1：乡里三处', ...stage, '专栏 2：河边两处', ...kiln, '第二节 渡口', running])
    expect(plan.items.filter(({ lead }) => lead === '乡里三处' || lead === '河边两处').map(({ text }) => text)).toEqual([...stage, ...kiln])
  })
})

describe('the entries of any box', () => {
  const name = fc.tuple(fc.constantFrom('城东', '河西', '北坡', '南坪'), fc.constantFrom('戏台', '瓷窑', '茶路', '竹器铺')).map((words) => words.join(''))
  const clause = fc.constantFrom('修在土台上', '铺石板二里', '逢集开门', '可坐三百人', '种柳和竹子')
  const telling = fc.array(clause, { minLength: 3, maxLength: 60 }).map((clauses) => `${clauses.join('，')}。`)
  const pairs = fc.array(fc.tuple(name, telling), { minLength: 1, maxLength: 5 })
  const more = fc.option(name, { nil: null })

  it('are the canonical text at their offsets, in the order of the box, and no word of it is in two', async () => {
    await fc.assert(
      fc.asyncProperty(pairs, more, async (told, last) => {
        const plan = await box(...told.flat(), ...(last === null ? [] : [last]))
        for (const { start, end, text } of plan.items) expect(plan.text.slice(start, end)).toBe(text)
        for (const { start, end, text } of plan.passages) expect(plan.text.slice(start, end)).toBe(text)
        const own = plan.items.filter(({ lead }) => lead === '乡里三处')
        expect(
          own
            .map(({ text }) => text)
            .join('\n')
            .replace(/\s/g, ''),
        ).toBe([...told.flat(), last ?? ''].join(''))
        own.slice(1).forEach(({ start }, i) => {
          expect(start).toBeGreaterThanOrEqual(own[i]!.end)
        })
        if (told.length >= 2 && last === null && told.every(([, words]) => words.length < 300)) expect(own.map(({ text }) => text)).toEqual(told.map(joined))
      }),
      { numRuns: 60 },
    )
  })
})
