/** A real browser before the real server: what every browser test needs. */
import { mkdirSync } from 'node:fs'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import type { Answerer } from '../../server/answerer.ts'
import { createApp, type Held } from '../../server/app.ts'
import type { AskEvent } from '../../server/contract.ts'
import { assetsOf } from '../../server/node/assets.ts'
import { listen } from '../../server/node/listen.ts'
import { loadModels, openService } from '../../server/node/service.ts'
import { indexFolder, pageFolder } from '../setup/folder.ts'
import { launch } from './chromium.ts'

const SCREENSHOTS = 'tests/screenshots'

export const desktop = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' } as const satisfies BrowserContextOptions
export const phone = { viewport: { width: 390, height: 844 }, locale: 'zh-CN', hasTouch: true, isMobile: true } as const satisfies BrowserContextOptions

export interface Stage {
  readonly address: string
  readonly browser: Browser
  /** Serves nothing until it is called again with true: what a server says while it reads plans. */
  serve(ready: boolean): void
  /** Holds every streamed event back until the one returned is called; by default nothing is held back. */
  hold(before: (event: AskEvent) => boolean): () => void
  /** A page of the site in a browser of its own, closed with the test. Fails the test for anything the page reports as wrong. */
  open(path?: string, options?: BrowserContextOptions, expected?: RegExp): Promise<Page>
  close(): Promise<void>
}

export interface StageOptions {
  readonly origins?: readonly string[]
  /** Data folder of another index than that of corpus/. */
  readonly data?: string
}

export async function openStage({ origins = [], data }: StageOptions = {}): Promise<Stage> {
  const models = await loadModels(null)
  const service = await openService(data ?? indexFolder(), models)
  let ready = true
  let gate: { readonly before: (event: AskEvent) => boolean; readonly opened: Promise<void> } | null = null
  const held: Held = { library: service.library, answerer: gated(service.answerer, async (event) => void (gate?.before(event) && (await gate.opened))) }
  const app = createApp({
    held: () => (ready ? held : null),
    ready: () => (ready ? service.ready : { ready, reason: 'reading the plans', index: null, vectors: '' }),
    assets: await assetsOf(pageFolder()),
    config: { origins },
    log: { debug: () => {}, error: console.error },
  })
  const server = await listen((request) => app.fetch(request), '127.0.0.1', 0)
  const browser = await launch()
  return {
    address: server.address,
    browser,
    serve: (now) => {
      ready = now
    },
    hold: (before) => {
      let open = (): void => undefined
      gate = {
        before,
        opened: new Promise((resolve) => {
          open = resolve
        }),
      }
      return () => {
        gate = null
        open()
      }
    },
    open: async (path = '/', options = desktop, expected) => {
      const context = await browser.newContext({ baseURL: server.address, ...options })
      onTestFinished(() => context.close())
      return openPage(context, path, expected)
    },
    close: async () => {
      await browser.close()
      await server.close()
      await models.dispose()
    },
  }
}

/** Fails the test for what the page reports as wrong: script errors, and whatever a policy had to stop, unless that is `expected`. */
async function openPage(context: BrowserContext, path: string, expected?: RegExp): Promise<Page> {
  const page = await context.newPage()
  const complaints: string[] = []
  const note = (words: string): void => {
    if (!expected?.test(words)) complaints.push(words)
  }
  page.on('pageerror', (error) => note(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Refused|Uncaught/.test(message.text())) note(message.text())
  })
  await page.goto(path)
  onTestFinished(() => {
    if (complaints.length > 0) throw new Error(`the page complained:\n${complaints.join('\n')}`)
  })
  return page
}

function gated(answerer: Answerer, wait: (event: AskEvent) => Promise<void>): Answerer {
  return {
    ask: (request) => answerer.ask(request),
    async *stream(request) {
      for await (const event of answerer.stream(request)) {
        await wait(event)
        yield event
      }
    },
  }
}

/** Types a question and sends it. */
export async function ask(page: Page, question: string): Promise<void> {
  await page.getByRole('textbox', { name: /^(提问|Your question)$/ }).fill(question)
  await page.keyboard.press('Enter')
}

/** The latest turn, once its answer is complete. */
export async function answered(page: Page, state: 'answered' | 'insufficient' | 'stopped' | 'failed' = 'answered') {
  const turn = page.locator('article.turn').last()
  await turn.and(page.locator(`[data-state=${state}]`)).waitFor()
  return turn
}

/** Keeps a picture of the state for people to look at; git ignores the folder. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true })
  await page.screenshot({ path: `${SCREENSHOTS}/${name}.png`, animations: 'disabled' })
}
