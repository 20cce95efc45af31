import { describe, expect, it } from 'vitest'
import { type Conversation, newConversation, newTurn, withTurn } from '../../../web/model/conversation.ts'
import { HistoryStore } from '../../../web/model/history.ts'
import type { Drawer } from '../../../web/model/storage.ts'
import { turn } from '../samples.ts'

/** Storage as browsers have it, with room for so many characters. */
class Shelf implements Drawer {
  readonly held = new Map<string, string>()
  constructor(readonly room = Number.POSITIVE_INFINITY) {}
  getItem = (key: string): string | null => this.held.get(key) ?? null
  removeItem = (key: string): void => void this.held.delete(key)
  setItem = (key: string, value: string): void => {
    const others = [...this.held].reduce((sum, [name, words]) => (name === key ? sum : sum + words.length), 0)
    if (others + value.length > this.room) throw new DOMException('full', 'QuotaExceededError')
    this.held.set(key, value)
  }
}

const conversation = (id: string, ...questions: readonly string[]): Conversation =>
  questions.reduce((held, question, index) => withTurn(held, turn(`${id}-${index}`, question)), newConversation(id, '2026-03-05T08:00:00.000Z'))

describe('the history', () => {
  it('gives back a conversation as it was kept, under its first question, the newest first', () => {
    const store = new HistoryStore(new Shelf())
    store.save(conversation('a', '公路里程是多少？'))
    store.save(conversation('b', '氢能项目有哪些？', '在哪里？'))
    expect(store.list().map(({ id, title }) => [id, title])).toEqual([
      ['b', '氢能项目有哪些？'],
      ['a', '公路里程是多少？'],
    ])
    expect(store.load('b')).toEqual(conversation('b', '氢能项目有哪些？', '在哪里？'))
  })

  it('keeps one entry for a conversation that goes on', () => {
    const store = new HistoryStore(new Shelf())
    store.save(conversation('a', '一'))
    store.save(conversation('b', '二'))
    store.save(conversation('a', '一', '三'))
    expect(store.list().map(({ id }) => id)).toEqual(['a', 'b'])
    expect(store.load('a')?.turns).toHaveLength(2)
  })

  it('keeps nothing of a conversation without a question', () => {
    const store = new HistoryStore(new Shelf())
    store.save(conversation('a'))
    expect(store.list()).toEqual([])
  })

  it('finds words of later questions and of answers, whatever their case, and all of several words', () => {
    const store = new HistoryStore(new Shelf())
    store.save(conversation('a', 'Which roads?', '氢能呢？'))
    store.save(conversation('b', '学校有几所？'))
    expect(store.search('氢能').map(({ id }) => id)).toEqual(['a'])
    expect(store.search('ROADS 氢能').map(({ id }) => id)).toEqual(['a'])
    expect(store.search('公路里程达到').map(({ id }) => id)).toEqual(['b', 'a'])
    expect(store.search('roads 学校')).toEqual([])
    expect(store.search('  ')).toHaveLength(2)
  })

  it('does not keep again what was deleted, one or all, until that is taken back', () => {
    const store = new HistoryStore(new Shelf())
    for (const id of ['a', 'b', 'c']) store.save(conversation(id, id))
    store.delete('b')
    store.save(conversation('b', 'b', '再问'))
    expect(store.list().map(({ id }) => id)).toEqual(['c', 'a'])
    store.restore(conversation('b', 'b'))
    store.save(conversation('b', 'b', '再问'))
    expect(store.load('b')?.turns).toHaveLength(2)
    store.clear()
    for (const id of ['a', 'b', 'c']) store.save(conversation(id, id))
    expect(store.list()).toEqual([])
  })

  it('forgets what is deleted, one or all', () => {
    const shelf = new Shelf()
    const store = new HistoryStore(shelf)
    for (const id of ['a', 'b', 'c']) store.save(conversation(id, id))
    store.delete('b')
    expect(store.list().map(({ id }) => id)).toEqual(['c', 'a'])
    expect(store.load('b')).toBeNull()
    store.clear()
    expect(store.list()).toEqual([])
    expect([...shelf.held.keys()].filter((key) => key.includes('conversation'))).toEqual([])
  })

  it('makes room for the newest by letting the oldest go', () => {
    const size = JSON.stringify(conversation('a', 'a')).length
    const store = new HistoryStore(new Shelf(size * 3))
    for (const id of ['a', 'b', 'c', 'd']) store.save(conversation(id, id))
    expect(store.list().at(0)?.id).toBe('d')
    expect(store.list().map(({ id }) => id)).not.toContain('a')
    for (const { id } of store.list()) expect(store.load(id)).not.toBeNull()
  })

  it('holds no more than a hundred', () => {
    const store = new HistoryStore(new Shelf())
    for (let count = 0; count < 103; count++) store.save(conversation(`c${count}`, `问题${count}`))
    expect(store.list()).toHaveLength(100)
    expect(store.load('c0')).toBeNull()
    expect(store.load('c102')).not.toBeNull()
  })

  it('goes on empty where storage is forbidden or too small', () => {
    const forbidden: Drawer = {
      getItem: () => {
        throw new DOMException('forbidden', 'SecurityError')
      },
      setItem: () => {
        throw new DOMException('forbidden', 'SecurityError')
      },
      removeItem: () => {
        throw new DOMException('forbidden', 'SecurityError')
      },
    }
    for (const store of [new HistoryStore(forbidden), new HistoryStore(new Shelf(10))]) {
      store.save(conversation('a', 'a'))
      expect(store.list()).toEqual([])
      expect(store.load('a')).toBeNull()
      store.clear()
    }
  })

  it.each(['', 'null', '{"id":1}', '[', '{"id":"a","turns":[{"question":"x"}]}', '{"id":"a","turns":"x"}'])('passes over a damaged entry: %s', (damage) => {
    const shelf = new Shelf()
    const store = new HistoryStore(shelf)
    store.save(conversation('a', 'a'))
    shelf.held.set('wengui.conversation.a', damage)
    expect(store.load('a')).toBeNull()
    shelf.held.set('wengui.history', damage)
    expect(store.list()).toEqual([])
  })

  it('shows an answer that closing the page cut off as stopped', () => {
    const store = new HistoryStore(new Shelf())
    store.save(withTurn(newConversation('a', ''), newTurn('t', '问题', null, '')))
    expect(store.load('a')?.turns.map(({ state }) => state)).toEqual(['stopped'])
  })
})
