import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Citation } from '../../server/contract.ts'
import { whileTesting } from '../setup/while-testing.ts'
import { withoutBrowser } from './chromium.ts'
import { answered, ask, desktop, openStage, phone, picture } from './stage.ts'

const question = '孝义市怎样发展氢能产业？'

describe.skipIf(withoutBrowser())('the sources', () => {
  const stage = whileTesting(openStage)
  let citations: readonly Citation[]
  beforeAll(async () => {
    const reply = await fetch(`${stage.address}/api/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question }),
    })
    citations = ((await reply.json()) as { citations: readonly Citation[] }).citations
  })

  const marked = (page: Page) => page.locator('mark.active').evaluateAll((marks) => marks.map((mark) => mark.textContent).join(''))
  const openFirst = async (options?: typeof phone) => {
    const page = await stage.open('/', options ?? { ...desktop, permissions: ['clipboard-read', 'clipboard-write'] })
    await ask(page, question)
    const turn = await answered(page)
    await turn.locator('.cite').first().click()
    await page.locator('mark.active').first().waitFor()
    return page
  }
  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

  it('open beside the chat at the passage, with the very quote marked, in sight and in its chapter', async () => {
    const page = await openFirst()
    const [first] = citations
    const words = await marked(page)
    expect(first?.quote).toContain(words)
    expect(await page.locator('.block').first().textContent()).toContain(words)
    const source = page.getByRole('region', { name: '原文', exact: true })
    expect(await source.locator('.source-path').textContent()).toBe(first?.path.join(' › '))
    expect(await source.textContent()).toContain(`第 ${first?.lines[0]}`)
    const [mark, frame] = await Promise.all([page.locator('mark.active').first().boundingBox(), page.locator('.source-text').boundingBox()])
    expect(mark?.y).toBeGreaterThan(frame?.y ?? 0)
    expect(mark?.y).toBeLessThan((frame?.y ?? 0) + (frame?.height ?? 0))
    await source.getByRole('button', { name: '章节目录' }).click()
    expect(await source.getByRole('navigation').locator('[aria-current]').textContent()).toContain(first?.path.at(-1)?.split(' ')[0])
    await picture(page, 'source')
  })

  it('go from quote to quote, and back to the chat where the reader was', async () => {
    const page = await openFirst()
    await page.getByRole('button', { name: '下一处引文' }).click()
    await page.locator('.cite[aria-pressed=true]', { hasText: '2' }).first().waitFor()
    await expect.poll(() => marked(page)).toBe(citations[1]?.quote)
    await page.getByRole('button', { name: '上一处引文' }).click()
    await expect.poll(() => marked(page)).toBe(citations[0]?.quote)
    await page.keyboard.press('Escape')
    expect(await page.locator('mark.active').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('cite')
  })

  it('lead through the document by its chapters, and back to the quote', async () => {
    const page = await openFirst()
    const words = await marked(page)
    const source = page.getByRole('region', { name: '原文', exact: true })
    await source.getByRole('button', { name: '章节目录' }).click()
    await source.getByRole('link', { name: /^第二章/ }).click()
    await source.getByRole('heading', { name: /^第二章/ }).waitFor()
    expect(await page.locator('mark.active').count()).toBe(0)
    await source.getByRole('button', { name: /回到引文/ }).click()
    await expect.poll(() => marked(page)).toBe(words)
  })

  it('show their words while a number is pointed at or focused, until Escape', async () => {
    const page = await stage.open()
    await ask(page, question)
    const turn = await answered(page)
    const chip = turn.locator('.cite').first()
    await chip.hover()
    const card = page.getByRole('tooltip')
    await card.waitFor()
    const quoted = (await card.locator('.hover-quote').textContent()) ?? ''
    expect(citations[0]?.quote).toContain(quoted)
    expect(await turn.locator('.block').first().textContent()).toContain(quoted)
    await card.hover()
    expect(await card.count()).toBe(1)
    await picture(page, 'hover-card')
    await page.keyboard.press('Escape')
    expect(await card.count()).toBe(0)
    await turn.getByRole('button', { name: '再问一次' }).focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await chip.focus()
    await card.waitFor()
    expect(await chip.getAttribute('aria-describedby')).toBe(await card.getAttribute('id'))
  })

  it('are copied with their reference after GB/T 7714, as plain text, as Markdown and as a link', async () => {
    const page = await openFirst()
    const words = await marked(page)
    const copy = async (entry: string) => {
      await page.getByRole('button', { name: '复制引文' }).click()
      await page.getByRole('menuitem', { name: entry }).click()
      await page.getByRole('status').filter({ hasText: '已复制' }).waitFor()
      return clipboard(page)
    }
    await page.getByRole('button', { name: '复制永久链接' }).click()
    await expect.poll(() => clipboard(page)).toMatch(/^http.+\?quote=\d+-\d+$/)
    const permalink = await clipboard(page)
    expect(await copy('引文和 GB/T 7714 著录')).toMatch(/^“[\s\S]+”\[1\]\n\n\[1\] 孝义市人民政府\. .+\[EB\/OL\]\. .*\[\d{4}-\d\d-\d\d\]\. http/)
    expect(await copy('仅 GB/T 7714 著录')).toContain(`${permalink}.`)
    expect(await copy('引文和出处（纯文本）')).toContain(words)
    expect(await copy('Markdown')).toContain(`](${permalink})`)
    await page.goto(permalink)
    await page.locator('mark.active').first().waitFor()
    expect(await marked(page)).toBe(words)
  })

  it('stand below the chat on a phone, with the cited line still in sight', async () => {
    const page = await openFirst(phone)
    const [chip, source] = await Promise.all([page.locator('.cite[aria-pressed=true]').first().boundingBox(), page.locator('.source-pane').boundingBox()])
    expect(source?.width).toBe(390)
    expect(source?.y).toBeGreaterThan(200)
    expect(chip?.y).toBeLessThan(source?.y ?? 0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await picture(page, 'phone-source')
    await page.getByRole('button', { name: '关闭原文' }).click()
    expect(await page.locator('.source-pane').count()).toBe(0)
  })

  it('read well alone: a permanent link opens the document at the quote, with outline, tables and search', async () => {
    const [first] = citations
    const page = await stage.open(first?.url)
    await page.locator('mark.active').first().waitFor()
    expect(await marked(page)).toBe(first?.quote)
    await expect.poll(async () => (await page.locator('mark.active').first().boundingBox())?.y).toBeLessThan(800)
    const outline = page.getByRole('navigation', { name: '目录' })
    await outline.getByRole('link', { name: /^第一章/ }).click()
    await expect.poll(async () => (await page.locator('h2', { hasText: '第一章' }).boundingBox())?.y).toBeLessThan(300)
    expect(await page.getByRole('table').count()).toBeGreaterThan(0)
    const box = page.getByRole('searchbox', { name: '在文中查找' })
    await box.fill('氢能')
    const found = page.locator('.reader-found')
    await expect.poll(() => found.textContent()).toMatch(/^1 \/ \d+$/)
    await box.press('Enter')
    await expect.poll(() => found.textContent()).toMatch(/^2 \/ \d+$/)
    await box.press('Shift+Enter')
    await expect.poll(() => found.textContent()).toMatch(/^1 \/ \d+$/)
    await box.fill('没有这样的话')
    await expect.poll(() => found.textContent()).toBe('没有找到')
    await picture(page, 'document')
  })

  it('mark the same quote by the short form of a link', async () => {
    const [first] = citations
    const page = await stage.open(`/documents/${first?.documentId}#q=${first?.quoteStart}-${first?.quoteEnd}`)
    await page.locator('mark.active').first().waitFor()
    expect(await marked(page)).toBe(first?.quote)
  })

  it.each([320, 360, 390])('are no wider than a screen of %i pixels, but for tables', async (width) => {
    const page = await stage.open('/documents/xiaoyi-plan', { ...phone, viewport: { width, height: 640 } })
    await page.getByRole('table').first().waitFor()
    await page.getByRole('searchbox', { name: '在文中查找' }).fill('发展')
    await expect.poll(() => page.locator('.reader-found').textContent()).toMatch(/^1 \/ \d+$/)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  })

  it('read well on a phone, with the chapters behind a button', async () => {
    const page = await stage.open('/documents/xiaoyi-plan', phone)
    await page.getByRole('table').first().waitFor()
    await page.getByRole('button', { name: '目录' }).click()
    await page
      .getByRole('navigation', { name: '目录' })
      .getByRole('link', { name: /^第二章/ })
      .click()
    await expect.poll(async () => (await page.getByRole('heading', { name: /^第二章/ }).boundingBox())?.y).toBeLessThan(400)
    expect(await page.getByRole('navigation', { name: '目录' }).isVisible()).toBe(false)
    await picture(page, 'phone-document')
  })

  it('say so where there is no such document', async () => {
    const page = await stage.open('/documents/no-such-plan')
    await page.getByRole('heading', { name: '没有这份文件' }).waitFor()
    expect(await page.title()).toBe('没有这份文件 · 问规')
    await page.getByRole('link', { name: '问规' }).last().click()
    await page.getByRole('textbox', { name: '提问' }).waitFor()
  })

  it.each(['/nothing/here', '/documents/%ff', '/documents/a/b'])('say so where an address leads nowhere: %s', async (path) => {
    const page = await stage.open(path)
    await page.getByRole('heading', { name: '没有这个页面' }).waitFor()
    expect(await page.title()).toBe('没有这个页面 · 问规')
    await page.getByRole('link', { name: '问规' }).last().click()
    await page.getByRole('textbox', { name: '提问' }).waitFor()
  })

  it('lead back to asking that document', async () => {
    const page = await stage.open('/documents/fenyang-plan')
    await page.getByRole('link', { name: '向这份文件提问' }).click()
    await expect.poll(() => page.getByRole('button', { name: /提问范围/ }).textContent()).toContain('汾阳市')
  })

  it('are printed without the page around them', async () => {
    const page = await stage.open(citations[0]?.url)
    await page.locator('mark.active').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.reader-bar').isVisible()).toBe(false)
    expect(await page.getByRole('navigation').isVisible()).toBe(false)
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
  })

  it('go along when an answer is taken away as Markdown, as a Word file and on paper', async () => {
    const page = await stage.open()
    await ask(page, question)
    const turn = await answered(page)
    const take = async (entry: string) => {
      const started = page.waitForEvent('download')
      await turn.getByRole('button', { name: '导出' }).click()
      await page.getByRole('menuitem', { name: entry }).click()
      const file = await started
      return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
    }
    const markdown = await take('下载 Markdown')
    expect(markdown.name).toBe('问规-孝义市怎样发展氢能产业.md')
    const text = markdown.bytes.toString('utf8')
    expect(text).toContain(`# ${question}`)
    for (const { number, url } of citations) {
      expect(text).toContain(`\\[${number}\\]`)
      expect(text).toContain(new URL(url, stage.address).href)
    }
    const word = await take('下载 Word 文档')
    expect(word.name).toBe('问规-孝义市怎样发展氢能产业.docx')
    expect(word.bytes.subarray(0, 2).toString('latin1')).toBe('PK')
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('complementary').isVisible()).toBe(false)
    expect(await page.locator('.composer').isVisible()).toBe(false)
    expect(await turn.locator('.source-quote').first().isVisible()).toBe(true)
    await picture(page, 'print')
  })
})
