import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ingest } from '../../server/node/pipeline.ts'
import { smallCorpus, smallPlan } from '../setup/small-corpus.ts'
import { whileTesting } from '../setup/while-testing.ts'
import { withoutBrowser } from './chromium.ts'
import { answered, ask, desktop, openStage, phone, picture } from './stage.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const question = '孝义市2025年地区生产总值目标是多少？'

/** What axe finds against WCAG 2.2 AA and its best practices: rule and element. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations: found } = (await page.evaluate(
    'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })',
  )) as AxeResults
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`))
}

describe.skipIf(withoutBrowser())('for everyone', () => {
  const stage = whileTesting(openStage)

  const states: readonly { readonly name: string; readonly path?: string; readonly phone?: boolean; reach?(page: Page): Promise<unknown> }[] = [
    { name: 'the start page' },
    {
      name: 'an indicator with its source open',
      reach: async (page) => {
        await ask(page, question)
        await (await answered(page)).locator('.cite').first().click()
        await page.locator('mark.active').first().waitFor()
        await page.getByRole('button', { name: '章节目录' }).click()
      },
    },
    {
      name: 'a list with its sources open',
      reach: async (page) => {
        await ask(page, '孝义市专栏里的煤炭产业重点项目有哪些？')
        await (await answered(page)).locator('.sources summary').click()
      },
    },
    {
      name: 'a comparison',
      reach: async (page) => {
        await ask(page, '比较孝义市和吕梁市2025年地区生产总值目标')
        await answered(page)
      },
    },
    {
      name: 'an insufficient answer',
      reach: async (page) => {
        await ask(page, '太原市的氢能项目有哪些？')
        await answered(page, 'insufficient')
      },
    },
    {
      name: 'a failure',
      reach: async (page) => {
        await page.context().setOffline(true)
        await ask(page, question)
        await answered(page, 'failed')
      },
    },
    {
      name: 'a question being changed',
      reach: async (page) => {
        await ask(page, question)
        await answered(page)
        await page.getByRole('button', { name: /^修改问题/ }).click()
      },
    },
    { name: 'the choice of documents', reach: (page) => page.getByRole('button', { name: /提问范围/ }).click() },
    { name: 'a document', path: '/documents/xiaoyi-plan' },
    { name: 'a document that is not there', path: '/documents/none' },
    { name: 'the frame for other sites', path: '/embed.html?lang=zh' },
    {
      name: 'a phone with its source open',
      phone: true,
      reach: async (page) => {
        await ask(page, question)
        await (await answered(page)).locator('.cite').first().click()
        await page.locator('mark.active').first().waitFor()
      },
    },
    {
      name: 'a phone with its history open',
      phone: true,
      reach: async (page) => {
        await ask(page, question)
        await answered(page)
        await page.getByRole('button', { name: '打开历史对话' }).click()
      },
    },
  ]

  it.each(states)('axe finds nothing on $name, in light and dark', async ({ path, reach, phone: small }) => {
    const page = await stage.open(path, { ...(small ? phone : desktop), reducedMotion: 'reduce' })
    await page.waitForLoadState('networkidle')
    await reach?.(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      // The page hears of the theme a moment later; a look taken meanwhile would see both.
      await page.waitForFunction((scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, colorScheme)
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
      // However short, a transition of colours that is under way on a busy machine would be judged by what it passes through.
      await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
      expect(await violations(page)).toEqual([])
    }
  })

  it('works by keyboard alone: ask, open a source, copy its reference, go back, ask on', async () => {
    const page = await stage.open('/', { ...desktop, permissions: ['clipboard-read', 'clipboard-write'] })
    const { keyboard } = page
    const focused = () =>
      page.evaluate(() => [document.activeElement?.getAttribute('aria-label'), document.activeElement?.textContent?.trim()].filter(Boolean).join(' '))
    const tabTo = async (name: RegExp, key = 'Tab') => {
      for (let step = 0; step < 60; step++) {
        if (name.test(await focused())) return
        await keyboard.press(key)
      }
      throw new Error(`never came to ${name}`)
    }
    await keyboard.type(question)
    await keyboard.press('Enter')
    await answered(page)
    await tabTo(/^来源 1/, 'Shift+Tab')
    await keyboard.press('Enter')
    await page.locator('mark.active').first().waitFor()
    await tabTo(/^复制引文/)
    await keyboard.press('Enter')
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('[EB/OL]')
    await keyboard.press('Escape')
    expect(await page.locator('.source-pane').count()).toBe(0)
    expect(await focused()).toMatch(/^来源 1/)
    await page.goto('/documents/xiaoyi-plan')
    await page.locator('.reader-text').waitFor()
    await keyboard.press('Tab')
    expect(await focused()).toBe('跳到正文')
    await keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('text')
  })

  it('moves nothing for who asked for less motion', async () => {
    const page = await stage.open('/', { ...desktop, reducedMotion: 'reduce' })
    const go = stage.hold(() => true)
    await ask(page, question)
    const duration = await page
      .locator('.dots i')
      .first()
      .evaluate((dot) => Number.parseFloat(getComputedStyle(dot).animationDuration))
    expect(duration).toBeLessThan(0.01)
    go()
    await answered(page)
  })

  it('keeps still while an answer comes: nothing that was there moves', async () => {
    const page = await stage.open()
    await page.evaluate(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await ask(page, question)
    await answered(page)
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.02)
  })

  it('asks nothing of any other site', async () => {
    const page = await stage.open()
    const hosts = new Set<string>()
    page.on('request', (request) => hosts.add(new URL(request.url()).origin))
    await page.reload()
    await ask(page, question)
    await (await answered(page)).locator('.cite').first().click()
    await page.locator('mark.active').first().waitFor()
    expect([...hosts]).toEqual([stage.address])
  })
})

describe.skipIf(withoutBrowser())('a document that would be a program', () => {
  const evil = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'

  it('is shown as the words it is, in answers, sources, exports and its own page', async () => {
    const corpus = await smallCorpus()
    await corpus.write(
      'yunxi.txt',
      smallPlan('12').replace('加强湿地保护', `推进${evil}林场建设，造林投入5亿元。加强湿地保护`).replace('第一节 生态', `第一节 生态${evil}`),
    )
    await ingest({ corpus: corpus.corpus, data: corpus.data, model: null })
    const stage = await openStage({ data: corpus.data })
    try {
      const page = await stage.open()
      await ask(page, '云溪县林场建设造林投入多少？')
      const turn = await answered(page)
      expect(await turn.textContent()).toContain(evil)
      await turn.locator('.cite').first().click()
      await page.locator('mark.active').first().waitFor()
      expect(await page.locator('.source-text').textContent()).toContain(evil)
      await picture(page, 'inert')
      await page.goto('/documents/yunxi')
      await page.locator('.reader-text').waitFor()
      expect(await page.locator('.reader-text').textContent()).toContain(evil)
      expect(await page.locator('img, .reader-text script').count()).toBe(0)
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    } finally {
      await stage.close()
      await corpus.remove()
    }
  })
})
