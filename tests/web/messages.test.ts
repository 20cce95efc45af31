import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { errorCodes } from '../../server/contract.ts'
import { type Language, languages, messagesFor, preferredLanguage } from '../../web/messages.ts'

type Leaf = string | ((...facts: never[]) => string)

/** Every message with its key: messages made from facts are given samples of them. */
function leaves(part: unknown, key = ''): [string, Leaf][] {
  if (typeof part === 'string' || typeof part === 'function') return [[key, part as Leaf]]
  return Object.entries(part as Record<string, unknown>).flatMap(([name, inner]) => leaves(inner, key ? `${key}.${name}` : name))
}

const said = (language: Language): Map<string, string> =>
  new Map(leaves(messagesFor(language)).map(([key, leaf]) => [key, typeof leaf === 'string' ? leaf : (leaf as (...facts: unknown[]) => string)(3, 4)]))

describe('messages', () => {
  it('say the same things in both languages, and none is empty', () => {
    const [zh, en] = [said('zh'), said('en')]
    expect([...en.keys()]).toEqual([...zh.keys()])
    for (const [key, words] of [...zh, ...en]) expect(words.trim(), key).not.toBe('')
  })

  it('are Chinese in Chinese and English in English', () => {
    const borrowed = ['htmlLang', 'settings.otherLanguage', 'source.copyMarkdown']
    for (const [key, words] of said('zh')) if (!borrowed.includes(key) && !/^[\d\s/]+$/.test(words)) expect(words, key).toMatch(/\p{Script=Han}|^34?$/u)
    for (const [key, words] of said('en')) if (!borrowed.includes(key)) expect(words, key).not.toMatch(/\p{Script=Han}/u)
  })

  it('have words for every error the server can give', () => {
    for (const language of languages) expect(Object.keys(messagesFor(language).problems).sort()).toEqual([...errorCodes].sort())
  })

  it('are all said somewhere', () => {
    const page = readdirSync('web', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && name !== 'messages.ts')
      .map((name) => readFileSync(`web/${name}`, 'utf8'))
      .join('\n')
    // The codes of problems are the server's words.
    expect(unsaid([...said('zh').keys()], page + readFileSync('server/contract.ts', 'utf8'))).toEqual([])
  })

  it('count in English as English does', () => {
    const { answer, sources } = messagesFor('en')
    expect(answer.items(1)).toBe('1 entry')
    expect(answer.items(2)).toBe('2 entries')
    expect(sources.title(1, 1)).toBe('Sources: 1 passage in 1 document')
  })
})

describe('the search for messages that are never said', () => {
  const keys = ['history.today', 'history.show', 'levels.county', 'ask.send']

  it('finds one whose group is looked up by other values', () => {
    const page = "t.history[age]; const ages = ['today']; t.levels[level]; t.ask.send; t.history.title"
    expect(unsaid(keys, page)).toEqual(['history.show'])
  })

  it('finds those of a group that is never looked up', () => {
    expect(unsaid(keys, "'today', 'show', 'county', t.ask.send")).toEqual(['history.today', 'history.show', 'levels.county'])
  })
})

/**
 * Keys that the page's code does not say. A group that is looked up by a value (t.levels[level]) is said whole where none of its
 * messages is said by name; else the values are named somewhere as text.
 */
function unsaid(keys: readonly string[], page: string): string[] {
  const says = (key: string): boolean => new RegExp(`\\b${key.replaceAll('.', '\\.')}\\b`).test(page)
  const lookedUp = new Set([...page.matchAll(/\bt\.(\w+)\[/g)].map(([, group]) => group ?? ''))
  return keys.filter((key) => {
    const [group = '', name = ''] = key.split('.')
    if (says(key)) return false
    if (!lookedUp.has(group)) return true
    return new RegExp(`\\bt\\.${group}\\.`).test(page) && !page.includes(`'${name}'`)
  })
}

describe('the language of a reader who has not chosen', () => {
  it.each([
    [['zh-CN', 'en'], 'zh'],
    [['en-GB', 'zh'], 'en'],
    [['fr', 'en-US', 'zh'], 'en'],
    [['fr'], 'zh'],
    [[], 'zh'],
  ] as const)('%j is %s', (preferred, language) => {
    expect(preferredLanguage(preferred)).toBe(language)
  })
})
