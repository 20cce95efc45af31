import { describe, expect, it } from 'vitest'
import { whileTesting } from '../setup/while-testing.ts'
import { withoutBrowser } from './chromium.ts'
import { answered, ask, desktop, openStage, phone, picture } from './stage.ts'

const question = '孝义市2025年地区生产总值目标是多少？'

describe.skipIf(withoutBrowser())('the chat', () => {
  const stage = whileTesting(openStage)

  it('offers questions about the documents that are held, and answers one on a click', async () => {
    const page = await stage.open()
    await picture(page, 'start')
    await page.getByRole('region', { name: '可以这样问' }).getByRole('button').first().click()
    const turn = await answered(page)
    expect(await turn.locator('.cite').count()).toBeGreaterThan(0)
  })

  it('shows each line as it comes, reads it out, and says when it is done', async () => {
    const page = await stage.open()
    const go = stage.hold(({ event }) => event === 'done')
    await ask(page, question)
    await page.locator('.block').first().waitFor()
    const turn = page.locator('article.turn')
    expect(await turn.getAttribute('data-state')).toBe('asking')
    expect(await turn.getAttribute('aria-busy')).toBe('true')
    const log = page.getByRole('log')
    expect(await log.textContent()).toContain('459.6')
    go()
    await answered(page)
    expect(await log.textContent()).toContain('回答完毕')
    expect(await turn.getAttribute('aria-busy')).toBe('false')
  })

  it('stops on request, keeps what had come, and asks again', async () => {
    const page = await stage.open()
    const go = stage.hold(({ event }) => event === 'done')
    await ask(page, question)
    await page.locator('.block').first().waitFor()
    await page.getByRole('button', { name: '停止' }).click()
    const turn = await answered(page, 'stopped')
    go()
    expect(await turn.textContent()).toContain('已停止')
    expect(await turn.textContent()).toContain('459.6')
    await turn.getByRole('button', { name: '再问一次' }).click()
    await answered(page)
    expect(await page.locator('article.turn').count()).toBe(1)
  })

  it('shows an indicator with its number prominent, its row and a chart', async () => {
    const page = await stage.open()
    await ask(page, question)
    const turn = await answered(page)
    expect(await turn.locator('.amount.lead').allTextContents()).toEqual(['459.6亿元'])
    const card = turn.getByRole('figure').first()
    expect(await card.textContent()).toContain('312.8')
    expect(await card.getByRole('img').getAttribute('aria-label')).toMatch(/2020 312\.8，2025 目标 459\.6/)
    await picture(page, 'indicator')
  })

  it('shows a list with its count, in groups, to be filtered', async () => {
    const page = await stage.open()
    await ask(page, '孝义市专栏里的煤炭产业重点项目有哪些？')
    const turn = await answered(page)
    const entries = turn.locator('.entries > li')
    const all = await entries.count()
    expect(all).toBeGreaterThan(8)
    expect(await turn.locator('.list-count').textContent()).toBe(`共 ${all} 项`)
    await turn.getByRole('searchbox', { name: '在清单中筛选' }).fill('改扩建')
    const left = await entries.count()
    expect(left).toBeLessThan(all)
    expect(await turn.locator('.list-count').textContent()).toBe(`显示 ${all} 项中的 ${left} 项`)
    await picture(page, 'list')
  })

  it('compares places in a table, with bars below it', async () => {
    const page = await stage.open()
    await ask(page, '比较孝义市和吕梁市2025年地区生产总值目标')
    const turn = await answered(page)
    const table = turn.getByRole('table')
    expect(await table.getByRole('columnheader').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('孝义'), expect.stringContaining('吕梁')]),
    )
    await turn.locator('canvas').first().waitFor()
    await picture(page, 'comparison')
  })

  it('says where sources disagree, with both values', async () => {
    const page = await stage.open()
    await ask(page, '孝义市2020年城镇新增就业多少人？')
    const turn = await answered(page)
    const notice = turn.getByRole('note', { name: '原文数字不一致' })
    expect(await notice.textContent()).toMatch(/0\.47万人[\s\S]*4100人|4100人[\s\S]*0\.47万人/)
    await picture(page, 'discrepancy')
  })

  it('says plainly what the documents do not answer, and keeps the nearest passages apart', async () => {
    const page = await stage.open()
    await ask(page, '太原市的氢能项目有哪些？')
    const turn = await answered(page, 'insufficient')
    expect(await turn.textContent()).toContain('原文没有回答')
    expect(await turn.locator('.cite').count()).toBe(0)
    const nearest = turn.getByRole('region', { name: '最接近的原文' })
    expect(await nearest.textContent()).toContain('没有回答您的问题')
    await nearest.getByRole('link').first().click()
    await page.locator('mark.active').first().waitFor()
    await picture(page, 'insufficient')
  })

  it('asks only the documents that are chosen', async () => {
    const page = await stage.open()
    await page.getByRole('button', { name: /提问范围/ }).click()
    const dialog = page.getByRole('dialog', { name: '选择要提问的文件' })
    await picture(page, 'documents')
    await dialog.getByRole('button', { name: '县级' }).click()
    await dialog.getByRole('button', { name: '全部', exact: true }).first().click()
    await dialog.getByRole('button', { name: '全不选' }).click()
    expect(await dialog.getByRole('button', { name: '至少选一份文件' }).isDisabled()).toBe(true)
    await dialog.getByRole('searchbox').fill('汾阳')
    await dialog.getByRole('checkbox').check()
    await dialog.getByRole('button', { name: '向 1 份文件提问' }).click()
    const sent = page.waitForRequest('**/api/ask')
    await ask(page, '2025年地区生产总值目标是多少？')
    expect((await sent).postDataJSON()).toMatchObject({ documents: ['fenyang-plan'] })
    const turn = await answered(page)
    const titles = await turn.locator('.source-place').allTextContents()
    expect(titles.length).toBeGreaterThan(0)
    for (const title of titles) expect(title).toContain('汾阳市')
  })

  it('understands a follow-up from what was said, and shows how', async () => {
    const page = await stage.open()
    await ask(page, question)
    await answered(page)
    await ask(page, '汾阳呢？')
    const turn = await answered(page)
    expect(await turn.locator('.understood').textContent()).toMatch(/^理解为：.*汾阳.*地区生产总值/)
    // The new question stands at the top of the chat, and nothing but the chat has scrolled.
    await expect.poll(async () => (await page.locator('article.turn h2').last().boundingBox())?.y).toBeLessThan(60)
    expect(await page.evaluate(() => [scrollY, document.documentElement.scrollHeight <= innerHeight])).toEqual([0, true])
    await picture(page, 'follow-up')
  })

  it('offers what to ask next, and asks it', async () => {
    const page = await stage.open()
    await ask(page, '孝义市怎样发展氢能产业？')
    const turn = await answered(page)
    const next = turn.getByRole('group', { name: '接着可以问' }).getByRole('button').first()
    const words = await next.textContent()
    await next.click()
    await page.locator('article.turn').nth(1).waitFor()
    expect(await page.locator('article.turn h2').last().textContent()).toContain(words)
  })

  it('asks a changed question instead, and leaves it on Escape', async () => {
    const page = await stage.open()
    await ask(page, question)
    await answered(page)
    const edit = page.getByRole('button', { name: /^修改问题/ })
    await edit.click()
    const box = page.getByRole('textbox', { name: '修改问题' })
    await box.fill('别的')
    await page.keyboard.press('Escape')
    expect(await page.locator('article.turn h2').textContent()).toContain(question)
    await edit.click()
    await box.fill('吕梁市2025年地区生产总值目标是多少？')
    await page.keyboard.press('Enter')
    const turn = await answered(page)
    expect(await turn.textContent()).toContain('2238')
    expect(await page.locator('article.turn').count()).toBe(1)
  })

  it('keeps conversations in the browser: reopened after a reload, found by a word, deleted and brought back', async () => {
    const page = await stage.open()
    for (const words of [question, '吕梁市2025年地区生产总值目标是多少？', '汾阳市2025年地区生产总值目标是多少？', '山西省2025年森林覆盖率目标是多少？']) {
      await page.getByRole('button', { name: '新对话' }).click()
      await ask(page, words)
      await answered(page)
    }
    await page.reload()
    expect(await (await answered(page)).textContent()).toContain('森林覆盖率')
    const history = page.getByRole('complementary', { name: '历史对话' })
    expect(await history.getByRole('link').count()).toBe(4)
    await history.getByRole('searchbox').fill('吕梁市2025')
    expect(await history.getByRole('link').allTextContents()).toEqual(['吕梁市2025年地区生产总值目标是多少？'])
    await history.getByRole('link').click()
    expect(await (await answered(page)).textContent()).toContain('2238')
    await history.getByRole('searchbox').fill('')
    const entry = history.getByRole('listitem').filter({ hasText: '吕梁' })
    await entry.hover()
    await entry.getByRole('button', { name: /^删除/ }).click()
    expect(await history.getByRole('link').count()).toBe(3)
    await history.getByRole('button', { name: '撤销' }).click()
    expect(await history.getByRole('link').count()).toBe(4)
    await page.goBack()
    await page.locator('article.turn h2', { hasText: '山西省' }).waitFor()
    await history.getByRole('button', { name: '清空历史' }).click()
    await history.getByRole('button', { name: '全部删除' }).click()
    expect(await history.getByRole('link').count()).toBe(0)
  })

  it('leaves a conversation that is deleted, and keeps nothing of it whatever is done next', async () => {
    const page = await stage.open()
    const history = page.getByRole('complementary', { name: '历史对话' })
    const turnTo = async (documents: '县级' | '全选') => {
      await page.getByRole('button', { name: /提问范围/ }).click()
      const dialog = page.getByRole('dialog', { name: '选择要提问的文件' })
      if (documents === '县级') {
        await dialog.getByRole('button', { name: '全不选' }).click()
        await dialog.getByRole('button', { name: documents }).click()
      }
      await dialog.getByRole('button', { name: '全选' }).click()
      await dialog.getByRole('button', { name: /份文件提问$/ }).click()
    }
    const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('wengui.conversation')).length)
    await ask(page, question)
    await answered(page)
    expect([await kept(), await history.getByRole('link').count()]).toEqual([1, 1])
    await history.getByRole('listitem').hover()
    await history.getByRole('button', { name: /^删除/ }).click()
    expect([await page.locator('article.turn').count(), new URL(page.url()).hash]).toEqual([0, ''])
    await turnTo('县级')
    expect([await kept(), await history.getByRole('link').count()]).toEqual([0, 0])

    await history.getByRole('button', { name: '撤销' }).click()
    expect(await (await answered(page)).textContent()).toContain('459.6')
    await page.getByRole('button', { name: '新对话' }).click()
    await ask(page, '汾阳市2025年地区生产总值目标是多少？')
    await answered(page)
    expect(await kept()).toBe(2)
    await history.getByRole('button', { name: '清空历史' }).click()
    await history.getByRole('button', { name: '全部删除' }).click()
    await turnTo('全选')
    expect([await kept(), await history.getByRole('link').count(), await page.locator('article.turn').count()]).toEqual([0, 0, 0])
  })

  it('does not keep the answer that a deleted conversation was waiting for', async () => {
    const page = await stage.open()
    const history = page.getByRole('complementary', { name: '历史对话' })
    await ask(page, question)
    await answered(page)
    const go = stage.hold(({ event }) => event === 'done')
    await ask(page, '汾阳呢？')
    await page.locator('article.turn').nth(1).locator('.block').first().waitFor()
    await history.getByRole('listitem').hover()
    await history.getByRole('button', { name: /^删除/ }).click()
    go()
    expect(await page.locator('article.turn').count()).toBe(0)
    await ask(page, question)
    await answered(page)
    expect(await history.getByRole('link').count()).toBe(1)
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('wengui.conversation')).length)).toBe(1)
  })

  it('starts and answers where the browser forbids storage, and keeps things until the page is closed', async () => {
    const page = await stage.open('about:blank')
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('The document is sandboxed.', 'SecurityError')
        },
      }),
    )
    await page.goto('/')
    await ask(page, question)
    expect(await (await answered(page)).textContent()).toContain('459.6')
    expect(await page.getByRole('complementary', { name: '历史对话' }).getByRole('link').count()).toBe(1)
    await page.getByRole('combobox', { name: '外观' }).selectOption('dark')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    await page.goto('/documents/fenyang-plan')
    await page.getByRole('heading', { level: 1, name: /汾阳市/ }).waitFor()
  })

  it('asks the question of a link, of the documents it names', async () => {
    const page = await stage.open(`/?q=${encodeURIComponent(question)}&documents=xiaoyi-plan`)
    const turn = await answered(page)
    expect(await turn.textContent()).toContain('459.6')
    expect(await page.getByRole('button', { name: /提问范围/ }).textContent()).toContain('孝义市')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.reload()
    await answered(page)
    expect(asked.filter((url) => url.endsWith('/api/ask'))).toEqual([])
  })

  it('says in words what went wrong, and goes on once it can', async () => {
    const page = await stage.open()
    stage.serve(false)
    await ask(page, question)
    const turn = await answered(page, 'failed')
    expect(await turn.getByRole('alert').textContent()).toContain('服务器正在准备文件')
    await picture(page, 'failure')
    stage.serve(true)
    await turn.getByRole('button', { name: '重试' }).click()
    expect(await (await answered(page)).textContent()).toContain('459.6')
  })

  it('says when the network is gone, keeps the question, and asks it once it is back', async () => {
    const page = await stage.open()
    await page.context().setOffline(true)
    await ask(page, question)
    const turn = await answered(page, 'failed')
    expect(await turn.textContent()).toContain('网络已断开')
    expect(await turn.textContent()).toContain(question)
    await page.context().setOffline(false)
    await turn.getByRole('button', { name: '重试' }).click()
    await answered(page)
  })

  it('says the network is gone at the top of the page, until it is back', async () => {
    const page = await stage.open()
    // Where the machine has no network to begin with, the browser tells of no change.
    await page.context().setOffline(true)
    await page.evaluate(() => dispatchEvent(new Event('offline')))
    await page.locator('p.offline').waitFor()
    await page.context().setOffline(false)
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await page.locator('p.offline').waitFor({ state: 'detached' })
  })

  it('does not say so on a machine without a network whose own server answers', async () => {
    const page = await stage.open()
    await page.evaluate(() => Object.defineProperty(navigator, 'onLine', { get: () => false }))
    const probed = page.waitForResponse((response) => response.url().endsWith('/healthz'))
    await page.evaluate(() => dispatchEvent(new Event('offline')))
    await (await probed).finished()
    await ask(page, question)
    await answered(page)
    expect(await page.locator('p.offline').count()).toBe(0)
  })

  it('says when an answer breaks off', async () => {
    const page = await stage.open()
    await page.route('**/api/ask', (route) =>
      route.fulfill({ contentType: 'text/event-stream', body: 'event: block\ndata: {"type":"sentence","text":"一半","citations":[]}\n\n' }),
    )
    await ask(page, question)
    const turn = await answered(page, 'failed')
    expect(await turn.textContent()).toContain('一半')
    expect(await turn.getByRole('alert').textContent()).toContain('回答中途断开了')
  })

  it('does not send a question that is too long, and says by how much', async () => {
    const page = await stage.open()
    await page.getByRole('textbox', { name: '提问' }).fill('字'.repeat(503))
    expect(await page.locator('.composer').textContent()).toContain('超出 3 字')
    await page.keyboard.press('Enter')
    expect(await page.locator('article.turn').count()).toBe(0)
    expect(await page.getByRole('button', { name: '提问', exact: true }).isDisabled()).toBe(true)
  })

  it('leaves Enter to an input method that is composing', async () => {
    const page = await stage.open()
    const box = page.getByRole('textbox', { name: '提问' })
    await box.fill('氢能')
    await box.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })
    await box.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true })
    expect(await page.locator('article.turn').count()).toBe(0)
    expect(await box.inputValue()).toBe('氢能')
  })

  it('speaks English to who prefers it, and remembers a choice of language and theme', async () => {
    const page = await stage.open('/', { ...desktop, locale: 'en-GB' })
    await ask(page, "What are Xiaoyi's hydrogen projects?")
    await answered(page)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await picture(page, 'english')
    await page.getByRole('button', { name: '中文' }).click()
    await page.getByRole('combobox', { name: '外观' }).selectOption('dark')
    await page.reload()
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).colorScheme)).toBe('dark')
    await picture(page, 'dark')
  })

  it('fits a phone: nothing is wider than the screen, history is behind a button', async () => {
    const page = await stage.open('/', phone)
    await ask(page, question)
    await answered(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await page.getByRole('button', { name: '打开历史对话' }).click()
    expect(await page.getByRole('dialog', { name: '历史对话' }).getByRole('link').count()).toBe(1)
    await picture(page, 'phone-history')
  })
})
