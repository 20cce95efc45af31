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
    // Looked up by a value: t.levels[level].
    const lookedUp = [...page.matchAll(/\bt\.(\w+)\[/g)].map(([, group]) => group)
    const unsaid = [...said('zh').keys()].filter((key) => !lookedUp.includes(key.split('.')[0]) && !new RegExp(`\\b${key.replace('.', '\\.')}\\b`).test(page))
    expect(unsaid).toEqual([])
  })

  it('count in English as English does', () => {
    const { answer, sources } = messagesFor('en')
    expect(answer.items(1)).toBe('1 entry')
    expect(answer.items(2)).toBe('2 entries')
    expect(sources.title(1, 1)).toBe('Sources: 1 passage in 1 document')
  })
})

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
