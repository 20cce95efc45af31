import { describe, expect, it } from 'vitest'
import { drawerOf } from '../../../web/model/storage.ts'

describe('where words are kept', () => {
  it('is the browser’s storage where there is one', () => {
    const storage = { getItem: () => 'held' } as unknown as Storage
    expect(drawerOf(() => storage)).toBe(storage)
  })

  it.each<[string, () => Storage | null]>([
    [
      'is forbidden',
      () => {
        throw new DOMException('denied', 'SecurityError')
      },
    ],
    ['is not there', () => null],
  ])('is the page itself where storage %s', (_, storage) => {
    const drawer = drawerOf(storage)
    expect(drawer.getItem('a')).toBeNull()
    drawer.setItem('a', '1')
    expect(drawer.getItem('a')).toBe('1')
    expect(drawerOf(storage).getItem('a')).toBeNull()
    drawer.removeItem('a')
    expect(drawer.getItem('a')).toBeNull()
  })
})
