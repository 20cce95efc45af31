/** The browser that tests and figures use: Debian's Chromium, or another that the environment names. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Path of the browser, null where there is none. */
export const chromiumPath: string | null = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path)) ?? null

const MISSING = 'no Chromium at /usr/bin/chromium. To run the browser tests, install it (apt-get install chromium) or name another with CHROMIUM_PATH.'

/**
 * Whether browser tests are to be left out; says why, and how to run them, where they are. Throws instead where CI is set: what a change
 * has to pass is not passed by leaving it out.
 */
export function withoutBrowser(path: string | null = chromiumPath, ci: string | undefined = process.env.CI): boolean {
  if (path) return false
  if (ci && ci !== 'false' && ci !== '0') throw new Error(MISSING)
  console.log(`skipped: ${MISSING}`)
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
