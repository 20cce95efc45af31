/**
 * What a reader feels, measured in the browser against a running server: first contentful paint, largest paint, layout shift, and
 * interaction to next paint over the main path.
 *
 *   npm start &
 *   node --import tsx tests/browser/figures.ts [http://127.0.0.1:8787] [--runs 9]
 */
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { launch, withoutBrowser } from './chromium.ts'

interface Figures {
  readonly firstPaint: number
  readonly largestPaint: number
  readonly layoutShift: number
  /** Milliseconds from each interaction to the next paint, by its name. */
  readonly interactions: Readonly<Record<string, number>>
}

/** Put into the page before anything of it runs. Event timing reports in steps of 8 ms. */
const watch = `(() => {
  const seen = (window.seen = { largest: 0, shift: 0, events: [] })
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => { seen.largest = entry.startTime })).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => { if (!entry.hadRecentInput) seen.shift += entry.value })).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => { if (entry.interactionId) seen.events.push({ at: entry.startTime, took: entry.duration }) }))
    .observe({ type: 'event', buffered: true, durationThreshold: 16 })
})()`

const question = '孝义市2025年地区生产总值目标是多少？'

const steps: readonly { readonly name: string; act(page: Page): Promise<unknown> }[] = [
  { name: 'type a question', act: (page) => page.keyboard.type(question) },
  { name: 'send it', act: (page) => page.keyboard.press('Enter').then(() => page.locator('article[data-state=answered]').waitFor()) },
  {
    name: 'open a source',
    act: (page) =>
      page
        .locator('.cite')
        .first()
        .click()
        .then(() => page.locator('mark.active').first().waitFor()),
  },
  { name: 'next quote', act: (page) => page.getByRole('button', { name: '下一处引文' }).click() },
  { name: 'open the chapters', act: (page) => page.getByRole('button', { name: '章节目录' }).click() },
  { name: 'go to a chapter', act: (page) => page.getByRole('link', { name: /^第二章/ }).click() },
  { name: 'close the source', act: (page) => page.getByRole('button', { name: '关闭原文' }).click() },
  {
    name: 'choose documents',
    act: (page) =>
      page
        .getByRole('button', { name: /提问范围/ })
        .click()
        .then(() => page.keyboard.press('Escape')),
  },
  { name: 'new conversation', act: (page) => page.getByRole('button', { name: '新对话' }).click() },
]

async function measure(address: string): Promise<Figures> {
  const browser = await launch()
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
    await page.addInitScript(watch)
    await page.goto(address)
    await page.locator('.example').first().waitFor()
    const interactions: Record<string, number> = {}
    for (const { name, act } of steps) {
      const from = await page.evaluate('performance.now()')
      await act(page)
      // Events are reported a moment after the paint that ends them.
      await page.waitForTimeout(300)
      interactions[name] = (await page.evaluate(`Math.max(0, ...seen.events.filter(({ at }) => at >= ${from}).map(({ took }) => took))`)) as number
    }
    const firstPaint = (await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")) as number
    const { largest, shift } = (await page.evaluate('seen')) as { largest: number; shift: number }
    return { firstPaint, largestPaint: largest, layoutShift: shift, interactions }
  } finally {
    await browser.close()
  }
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

function row(name: string, values: readonly number[], unit: string, digits = 0): string {
  return `${name.padEnd(26)} median ${median(values).toFixed(digits)}${unit}   highest ${Math.max(...values).toFixed(digits)}${unit}`
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string', default: '9' } } })
const address = positionals[0] ?? 'http://127.0.0.1:8787'
if (!withoutBrowser()) {
  const runs: Figures[] = []
  for (let run = 0; run < Number(values.runs); run++) runs.push(await measure(address))
  console.log(`${runs.length} fresh browsers at ${address}, 1440 x 900; event timing counts in steps of 8 ms, 0 is under 16`)
  console.log(
    row(
      'first contentful paint',
      runs.map(({ firstPaint }) => firstPaint),
      ' ms',
    ),
  )
  console.log(
    row(
      'largest contentful paint',
      runs.map(({ largestPaint }) => largestPaint),
      ' ms',
    ),
  )
  console.log(
    row(
      'layout shift',
      runs.map(({ layoutShift }) => layoutShift),
      '',
      4,
    ),
  )
  console.log(
    row(
      'interaction to next paint',
      runs.map(({ interactions }) => Math.max(...Object.values(interactions))),
      ' ms',
    ),
  )
  for (const { name } of steps)
    console.log(
      row(
        `  ${name}`,
        runs.map(({ interactions }) => interactions[name] ?? 0),
        ' ms',
      ),
    )
}
