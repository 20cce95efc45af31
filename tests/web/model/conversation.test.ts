import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askRequestSchema, HISTORY_LIMIT, TURN_LIMIT } from '../../../server/contract.ts'
import { messagesFor } from '../../../web/messages.ts'
import { announcements } from '../../../web/model/announce.ts'
import { failed, history, newConversation, newTurn, receive, stopped, type Turn, before as turnsBefore, withTurn } from '../../../web/model/conversation.ts'
import { block, citation, reply, turn } from '../samples.ts'

const asked = newTurn('t', '公路里程是多少？', ['east-plan'], '2026-03-05T08:00:00.000Z')
const talk = (...turns: readonly Turn[]) => turns.reduce(withTurn, newConversation('c', ''))

describe('a turn', () => {
  it('grows with the pieces of its answer', () => {
    const pieces = [
      { event: 'understood', data: reply().question },
      { event: 'citation', data: citation(1) },
      { event: 'block', data: block('sentence', '全市公路里程达到 100 公里', [1]) },
      { event: 'block', data: block('note', '共一处') },
    ] as const
    const grown = pieces.reduce(receive, asked)
    expect(grown).toMatchObject({ state: 'asking', text: '全市公路里程达到 100 公里[1]\n共一处', documents: ['east-plan'] })
    expect(grown.blocks).toHaveLength(2)
    expect(grown.understood?.standalone).toBe('东山市公路里程是多少？')
  })

  it('is what the whole answer says once it is there', () => {
    const done = receive(receive(asked, { event: 'block', data: block('note', '旧') }), {
      event: 'done',
      data: reply({ status: 'insufficient', suggestions: ['还有呢？'] }),
    })
    expect(done).toMatchObject({ state: 'insufficient', blocks: reply().answer.blocks, suggestions: ['还有呢？'], text: reply().answer.text })
  })
})

describe('what is sent along with a question', () => {
  it('is every answered turn, question before answer, the oldest first', () => {
    const unanswered = failed(newTurn('b', '断了', null, ''), { kind: 'offline', problem: null, retryAfter: null })
    expect(history(talk(turn('a', '一'), unanswered, turn('c', '二')))).toEqual([
      { role: 'user', content: '一' },
      { role: 'assistant', content: reply().answer.text },
      { role: 'user', content: '二' },
      { role: 'assistant', content: reply().answer.text },
    ])
  })

  it('is always taken by the server: few enough turns, each short enough, and all small enough', () => {
    const answer = fc.integer({ min: 1, max: TURN_LIMIT * 2 }).map((length) => '答'.repeat(length))
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 30 }), (answers) => {
        const sent = history(talk(...answers.map((text, index) => turn(`t${index}`, `问${index}`, { answer: { text, blocks: [] } }))))
        expect(askRequestSchema.safeParse({ question: '新', history: sent }).success).toBe(true)
        expect(sent.length).toBeLessThanOrEqual(HISTORY_LIMIT)
        expect(new TextEncoder().encode(JSON.stringify(sent)).length).toBeLessThan(48 * 1024)
        expect(sent.map(({ role }) => role)).toEqual(sent.map((_, index) => (index % 2 === 0 ? 'user' : 'assistant')))
        if (answers.length > 0) expect(sent.at(-2)?.content).toBe(`问${answers.length - 1}`)
      }),
      { numRuns: 30 },
    )
  })

  it('is what had come, of a stopped answer', () => {
    const cut = stopped(receive(asked, { event: 'block', data: block('sentence', '一半', [1]) }))
    expect(history(talk(cut)).at(-1)).toEqual({ role: 'assistant', content: '一半[1]' })
  })
})

describe('asking again', () => {
  it('starts from before the turn', () => {
    const conversation = talk(turn('a'), turn('b'), turn('c'))
    expect(turnsBefore(conversation, 'b').turns.map(({ id }) => id)).toEqual(['a'])
    expect(turnsBefore(conversation, 'gone').turns).toHaveLength(3)
  })
})

describe('what is read out', () => {
  it('only grows while an answer comes, and ends with how it ended', () => {
    const t = messagesFor('zh')
    const steps = [
      asked,
      receive(asked, { event: 'block', data: block('sentence', '全市公路里程达到 100 公里', [1]) }),
      receive(asked, { event: 'done', data: reply() }),
    ]
    const lines = steps.map((step) => announcements(step, t))
    lines.forEach((now, index) => {
      expect(now.slice(0, lines[index - 1]?.length ?? 0)).toEqual(lines[index - 1] ?? [])
    })
    expect(lines.at(-1)).toEqual(['正在查找', '全市公路里程达到 100 公里', '回答完毕，引用 1 处原文。'])
    expect(announcements(receive(asked, { event: 'done', data: reply({ status: 'insufficient' }) }), t).at(-1)).toBe('原文没有回答这个问题。')
  })

  it('leaves out what is no part of the answer', () => {
    const done = receive(asked, { event: 'done', data: reply({ answer: { text: '', blocks: [block('related', '另一句', [1])] } }) })
    expect(announcements(done, messagesFor('zh')).join()).not.toContain('另一句')
  })
})
