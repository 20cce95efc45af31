import { describe, expect, it } from 'vitest'
import type { AskEvent, AskInput } from '../../../server/contract.ts'
import type { Client } from '../../../web/api/client.ts'
import { ChatModel } from '../../../web/model/chat-model.ts'
import { Failure } from '../../../web/model/failure.ts'
import { block, plan, reply } from '../samples.ts'

/** A server whose answers are let through by the test. */
class Server implements Client {
  readonly asked: AskInput[] = []
  answer: (input: AskInput, signal: AbortSignal) => AsyncGenerator<AskEvent, void, undefined> = async function* () {
    yield { event: 'done', data: reply() }
  }
  reachable = async (): Promise<never> => {
    throw new Error('not asked for here')
  }
  documents = async () => [plan()]
  indicators = async () => []
  text = async (): Promise<never> => {
    throw new Error('not asked for here')
  }
  async *ask(input: AskInput, signal: AbortSignal) {
    this.asked.push(input)
    yield* this.answer(input, signal)
  }
}

function open() {
  const server = new Server()
  let ids = 0
  const model = new ChatModel({ client: server, newId: () => `id${ids++}`, now: () => new Date(0), online: () => true })
  return { server, model }
}
const states = (model: ChatModel) => model.state.conversation.turns.map(({ state }) => state)

describe('a conversation', () => {
  it('sends a question with what was said before, and to the chosen plans alone', async () => {
    const { server, model } = open()
    model.setHeld({ plans: [plan(), plan({ id: 'west-plan' })], indicators: [] })
    await model.ask('  一  ')
    model.choose(['west-plan'])
    await model.ask('二')
    expect(server.asked).toEqual([
      { question: '一', history: [] },
      {
        question: '二',
        history: [
          { role: 'user', content: '一' },
          { role: 'assistant', content: reply().answer.text },
        ],
        documents: ['west-plan'],
      },
    ])
    expect(states(model)).toEqual(['answered', 'answered'])
  })

  it('asks nothing for no words, and one thing at a time', async () => {
    const { server, model } = open()
    expect(await model.ask('   ')).toBeNull()
    const first = model.ask('一')
    expect(await model.ask('二')).toBeNull()
    await first
    expect(server.asked).toHaveLength(1)
  })

  it('keeps what had come when it is stopped, and can go on', async () => {
    const { server, model } = open()
    server.answer = async function* (_, signal) {
      yield { event: 'block', data: block('sentence', '一半') }
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      yield { event: 'done', data: reply() }
    }
    const asked = model.ask('一')
    await arrived(model, () => model.state.conversation.turns[0]?.blocks.length === 1)
    model.stop()
    await asked
    expect(model.state).toMatchObject({ busy: false, conversation: { turns: [{ state: 'stopped', text: '一半' }] } })
    server.answer = async function* () {
      yield { event: 'done', data: reply() }
    }
    await model.ask('二')
    expect(states(model)).toEqual(['stopped', 'answered'])
  })

  it('says what went wrong, and asks the same again on request', async () => {
    const { server, model } = open()
    const facts = { kind: 'unreachable', problem: null, retryAfter: 5 } as const
    server.answer = async function* () {
      yield { event: 'block', data: block('sentence', '一半') }
      throw new Failure(facts)
    }
    const turn = await model.ask('一')
    expect(turn).toMatchObject({ state: 'failed', failure: facts, text: '一半' })
    server.answer = async function* () {
      yield { event: 'done', data: reply() }
    }
    await model.askAgain(turn?.id ?? '')
    expect(model.state.conversation.turns).toMatchObject([{ question: '一', state: 'answered', failure: null }])
  })

  it('goes on from a changed question and drops what followed it', async () => {
    const { server, model } = open()
    for (const question of ['一', '二', '三']) await model.ask(question)
    await model.askAgain(model.state.conversation.turns[1]?.id ?? '', '改')
    expect(model.state.conversation.turns.map(({ question }) => question)).toEqual(['一', '改'])
    expect(server.asked.at(-1)?.history).toHaveLength(2)
  })

  it('that is left while an answer comes is not written to any more', async () => {
    const { server, model } = open()
    let go = (): void => undefined
    server.answer = async function* () {
      await new Promise<void>((resolve) => {
        go = resolve
      })
      yield { event: 'done', data: reply() }
    }
    const asked = model.ask('一')
    await arrived(model, () => model.state.busy)
    model.restart()
    go()
    await asked
    expect(model.state).toMatchObject({ busy: false, conversation: { turns: [] } })
  })

  it('asks only what is offered, and offers nothing else to choose', async () => {
    const { server, model } = open()
    model.setHeld({ plans: [plan(), plan({ id: 'west-plan' }), plan({ id: 'south-plan' })], indicators: [] })
    model.offer(['east-plan', 'west-plan'])
    expect(model.state.plans.map(({ id }) => id)).toEqual(['east-plan', 'west-plan'])
    await model.ask('一')
    model.choose(['west-plan'])
    await model.ask('二')
    expect(server.asked.map(({ documents }) => documents)).toEqual([['east-plan', 'west-plan'], ['west-plan']])
  })

  it('forgets chosen plans that are not held, and takes all for all', () => {
    const { model } = open()
    model.choose(['east-plan', 'gone'])
    expect(model.state.chosen).toEqual(['east-plan', 'gone'])
    model.setHeld({ plans: [plan(), plan({ id: 'west-plan' })], indicators: [] })
    expect(model.state.chosen).toEqual(['east-plan'])
    model.choose(['west-plan', 'east-plan'])
    expect(model.state.chosen).toBeNull()
  })
})

async function arrived(model: ChatModel, there: () => boolean): Promise<void> {
  if (there()) return
  await new Promise<void>((resolve) => {
    const end = model.subscribe(() => {
      if (!there()) return
      end()
      resolve()
    })
  })
}
