/** The browser that tests and figures use: Debian's Chromium, or another that the environment names. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Path of the browser, null where there is none. */
export const chromiumPath: string | null = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path)) ?? null

/** Whether browser tests are to be left out; says why, and how to run them, where they are. */
export function withoutBrowser(): boolean {
  if (chromiumPath) return false
  console.log('skipped: no Chromium at /usr/bin/chromium. To run the browser tests, install it (apt-get install chromium) or name another with CHROMIUM_PATH.')
  return true
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
