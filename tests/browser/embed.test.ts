import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withoutBrowser } from './chromium.ts'
import { desktop, openStage, picture, type Stage } from './stage.ts'

/** A portal of its own origin, whose page is what a test says. */
interface Portal {
  readonly origin: string
  html: string
  readonly server: Server
}

const question = '孝义市2025年地区生产总值目标是多少？'

describe.skipIf(withoutBrowser())('Wengui inside another site', () => {
  let [listed, unlisted]: Portal[] = []
  let stage: Stage
  beforeAll(async () => {
    listed = await openPortal()
    unlisted = await openPortal()
    stage = await openStage({ origins: [listed.origin] })
  })
  afterAll(async () => {
    await stage?.close()
    for (const portal of [listed, unlisted]) portal?.server.close()
  })

  const visit = async (portal: Portal | undefined, body: string, expected?: RegExp) => {
    if (!portal) throw new Error('no portal')
    portal.html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>门户</title>
      <style>* { font-family: serif !important; letter-spacing: 9px } button { display: none } .chat { color: red }</style></head><body><h1>门户</h1>${body}</body></html>`
    return stage.open(portal.origin, desktop, expected)
  }
  const script = () => `<script type="module" src="${stage.address}/embed.js"></script>`

  it('is one script and one tag: it answers, with its own look, and tells the host', async () => {
    const page = await visit(
      listed,
      `<wengui-chat documents="xiaoyi-plan" lang="zh" theme="dark" accent="#1f6f4a" heading="规划问答" greeting="您好，请提问。" examples="${question} | 孝义的战略定位是什么？"></wengui-chat>
      <script>addEventListener('answer', (e) => { window.answer = e.detail }); addEventListener('citation', (e) => { window.citation = e.detail })</script>${script()}`,
    )
    const chat = page.locator('wengui-chat')
    expect(await chat.getByText('您好，请提问。').isVisible()).toBe(true)
    expect(await chat.getByText('规划问答').isVisible()).toBe(true)
    await chat.getByRole('button', { name: question }).click()
    await chat.locator('article[data-state=answered]').waitFor()
    expect(await page.evaluate(() => (window as unknown as { answer: { question: string; status: string } }).answer)).toMatchObject({
      question,
      status: 'answered',
    })
    const look = await chat.locator('.question h2').evaluate((element) => {
      const { fontFamily, letterSpacing } = getComputedStyle(element)
      return { fontFamily, letterSpacing }
    })
    expect(look).toEqual({ fontFamily: expect.stringContaining('PingFang'), letterSpacing: 'normal' })
    await chat.locator('.cite').first().click()
    await chat.locator('mark.active').first().waitFor()
    expect(await page.evaluate(() => (window as unknown as { citation: { number: number; documentId: string } }).citation)).toMatchObject({
      number: 1,
      documentId: 'xiaoyi-plan',
    })
    await picture(page, 'embedded')
    const started = page.waitForEvent('download')
    await chat.getByRole('button', { name: '导出' }).click()
    await chat.getByRole('menuitem', { name: '下载 Word 文档' }).click()
    expect((await started).suggestedFilename()).toMatch(/\.docx$/)
  })

  it('leaves opening a source to a host that takes it over', async () => {
    const page = await visit(
      listed,
      `<wengui-chat documents="xiaoyi-plan" lang="zh" examples="${question}"></wengui-chat><script>addEventListener('citation', (e) => e.preventDefault())</script>${script()}`,
    )
    await page.getByRole('button', { name: question }).click()
    await page.locator('.cite').first().click()
    expect(await page.locator('.source-pane').count()).toBe(0)
  })

  it('follows its attributes when they change', async () => {
    const page = await visit(listed, `<wengui-chat lang="zh"></wengui-chat>${script()}`)
    const chat = page.locator('wengui-chat')
    await chat.getByRole('textbox', { name: '提问' }).waitFor()
    await chat.evaluate((element) => element.setAttribute('lang', 'en'))
    await chat.getByRole('textbox', { name: 'Your question' }).waitFor()
    await chat.evaluate((element) => element.setAttribute('documents', 'fenyang-plan, lvliang-plan'))
    await expect.poll(() => chat.getByRole('button', { name: /Documents asked/ }).textContent()).toContain('All 2 documents')
    const sent = page.waitForRequest('**/api/ask')
    await chat.getByRole('textbox').fill('What is the GDP target?')
    await chat.getByRole('textbox').press('Enter')
    expect((await sent).postDataJSON()).toMatchObject({ documents: ['fenyang-plan', 'lvliang-plan'] })
  })

  it('floats behind a button, opened and closed by keyboard', async () => {
    const page = await visit(listed, `<wengui-chat position="floating" lang="zh" heading="问一问"></wengui-chat>${script()}`)
    const button = page.getByRole('button', { name: '问一问' })
    await button.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: '问一问' })
    await dialog.waitFor()
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.tagName)).toBe('TEXTAREA')
    await picture(page, 'floating')
    await page.keyboard.press('Escape')
    expect(await dialog.isVisible()).toBe(false)
    expect(await button.isVisible()).toBe(true)
  })

  it('runs in a frame where no scripts are allowed, with what its address asks for', async () => {
    const page = await visit(
      listed,
      `<iframe src="${stage.address}/embed.html?lang=en&theme=dark&documents=xiaoyi-plan&heading=Plans" title="Wengui" width="700" height="600"></iframe>`,
    )
    const frame = page.frameLocator('iframe')
    await frame.getByText('Plans', { exact: true }).waitFor()
    await frame.getByRole('textbox', { name: 'Your question' }).fill('What is the GDP target of Xiaoyi for 2025?')
    await frame.getByRole('textbox', { name: 'Your question' }).press('Enter')
    await frame.locator('article[data-state=answered]').waitFor()
    await picture(page, 'framed')
  })

  it('is refused to a site that is not listed, as a script, as an API and as a frame', async () => {
    const page = await visit(
      unlisted,
      `<wengui-chat lang="zh"></wengui-chat>${script()}<iframe src="${stage.address}/embed.html" title="Wengui"></iframe>`,
      /frame-ancestors/,
    )
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => customElements.get('wengui-chat') === undefined)).toBe(true)
    const framed = page.frames().find((frame) => frame !== page.mainFrame())
    expect(await framed?.locator('wengui-chat').count()).toBe(0)
    const refused = await page.evaluate(
      (address) =>
        fetch(`${address}/api/documents`).then(
          () => 'read',
          () => 'refused',
        ),
      stage.address,
    )
    expect(refused).toBe('refused')
  })

  it('is shown by the demo portal both ways', async () => {
    const page = await stage.open('/demo/')
    const chat = page.locator('wengui-chat').first()
    await chat.getByRole('button').first().waitFor()
    await chat.locator('.example').first().click()
    await expect.poll(() => page.locator('#events').textContent()).toMatch(/^answer：/)
    await page.frameLocator('iframe').getByRole('textbox').waitFor()
    await picture(page, 'demo')
  })
})

async function openPortal(): Promise<Portal> {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(portal.html))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const portal: Portal = { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, html: '', server }
  return portal
}
