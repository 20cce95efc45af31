import { existsSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AskReply, askReplySchema, type Ready, readySchema } from '../../../server/contract.ts'
import { ingest } from '../../../server/node/pipeline.ts'
import { type Running, startProgram } from '../../setup/programs.ts'
import { getAs } from '../../setup/serve.ts'
import { type SmallCorpus, smallCorpus, smallPlan } from '../../setup/small-corpus.ts'

let small: SmallCorpus
let running: Running | null = null
beforeEach(async () => {
  small = await smallCorpus()
})
afterEach(async () => {
  running?.child.kill('SIGKILL')
  await running?.finished
  running = null
  await small.remove()
})

function start(environment: Record<string, string> = {}): Running {
  running = startProgram('start', [], { PORT: '0', WENGUI_CORPUS: small.corpus, WENGUI_DATA: small.data, ...environment })
  return running
}

const addressOf = async (server: Running) => (await server.says(/answers from \d+ documents? at (\S+)/))[1] ?? ''
const readyAt = async (address: string): Promise<Ready> => readySchema.parse(await (await fetch(`${address}/readyz`)).json())
const askAt = async (address: string): Promise<AskReply> => {
  const body = JSON.stringify({ question: '云溪县到2025年造林多少万亩？' })
  return askReplySchema.parse(await (await fetch(`${address}/api/ask`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).json())
}

describe('npm start', () => {
  it('with nothing there makes the page and the index, says where it is, answers, and stops when told', async () => {
    const server = start()
    const [, early = ''] = await server.says(/page is at ([^;\s]+)/)
    expect((await fetch(`${early}/`)).status).toBe(200)
    const address = await addressOf(server)
    expect(address).toBe(early)
    expect((await askAt(address)).answer.text).toContain('12万亩')
    expect((await getAs(address, 'elsewhere.example', '/api/documents')).status).toBe(403)
    expect(existsSync('dist/web/index.html')).toBe(true)
    server.child.kill('SIGTERM')
    const { code, stderr } = await server.finished
    expect([code, stderr]).toEqual([0, ''])
  })

  it('serves the index that is there, and one that another program makes meanwhile', async () => {
    await ingest({ ...small, model: null })
    const server = start()
    const address = await addressOf(server)
    expect(server.said()).not.toContain('Reading the plans')
    const before = (await readyAt(address)).index?.generation
    await small.write('yunxi.txt', smallPlan('15'))
    const { generation } = await ingest({ ...small, model: null })
    while ((await readyAt(address)).index?.generation === before) await new Promise((resolve) => setTimeout(resolve, 50))
    expect((await readyAt(address)).index?.generation).toBe(generation)
    expect((await askAt(address)).answer.text).toContain('15万亩')
  })

  it('makes a damaged index again', async () => {
    const { generation } = await ingest({ ...small, model: null })
    await appendFile(join(small.data, 'generations', generation, 'texts.json'), 'x')
    const server = start()
    await server.says(/texts\.json.*the index is made again/)
    const address = await addressOf(server)
    expect((await readyAt(address)).index?.generation).not.toBe(generation)
    expect((await askAt(address)).answer.text).toContain('12万亩')
  })

  it('goes on with the old index where the new corpus cannot be read, and says why', async () => {
    const { generation } = await ingest({ ...small, model: null })
    await small.write('empty.txt', '')
    const server = start()
    await server.says(/The old index goes on serving/)
    expect(server.said()).toMatch(/empty\.txt.*empty/)
    const address = await addressOf(server)
    expect((await readyAt(address)).index?.generation).toBe(generation)
    expect((await askAt(address)).answer.text).toContain('12万亩')
  })

  it('ends with 1 where there is neither an index nor a corpus that can be read', async () => {
    await small.write('empty.txt', '')
    const { code, stderr } = await start().finished
    expect(code).toBe(1)
    expect(stderr).toMatch(/empty\.txt.*empty/)
  })

  it('ends with 1 and a sentence where the port is taken or a variable is wrong', async () => {
    const first = start()
    const [, early = ''] = await first.says(/page is at ([^;\s]+)/)
    const { port } = new URL(early)
    const second = await startProgram('start', [], { PORT: port, WENGUI_CORPUS: small.corpus, WENGUI_DATA: small.data }).finished
    expect([second.code, second.stderr]).toEqual([1, `port ${port} on 127.0.0.1 is in use; stop what uses it, or choose another with PORT\n`])
    const third = await startProgram('start', [], { PORT: 'eighty' }).finished
    expect([third.code, third.stderr]).toEqual([1, 'PORT is "eighty": a whole number from 0 to 65535 is allowed\n'])
  })
})
