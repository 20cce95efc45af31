/** What wrangler.toml says that others have to agree with. */
import { readFileSync } from 'node:fs'

const text = readFileSync(new URL('../../wrangler.toml', import.meta.url), 'utf8')

/** The day whose runtime behaviour the Worker is written for. */
export const COMPATIBILITY_DATE = setting('compatibility_date')

function setting(name: string): string {
  const [, value] = new RegExp(`^${name} = "([^"]+)"$`, 'm').exec(text) ?? []
  if (!value) throw new Error(`wrangler.toml does not set ${name}`)
  return value
}
