/** Where the browser keeps words: the part of `Storage` that is used. */
export type Drawer = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * What `storage` gives, usually `() => localStorage`. Where the browser forbids even naming it, or has none, what is kept lasts until
 * the page is closed.
 */
export function drawerOf(storage: () => Storage | null): Drawer {
  try {
    return storage() ?? memoryDrawer()
  } catch {
    return memoryDrawer()
  }
}

function memoryDrawer(): Drawer {
  const held = new Map<string, string>()
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  }
}
