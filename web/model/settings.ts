import { type Language, languages } from '../messages.ts'
import type { Drawer } from './storage.ts'

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** What a reader chose; null where nothing was chosen. */
export interface Settings {
  readonly language: Language | null
  readonly theme: Theme
  /** Whether the list of conversations stands beside the chat. */
  readonly sidebar: boolean
}

const KEY = 'wengui.settings'

/** The settings kept in the browser; what cannot be read counts as not chosen. */
export function readSettings(drawer: Pick<Drawer, 'getItem'>): Settings {
  const held = parse(drawer)
  return {
    language: languages.find((value) => value === held.language) ?? null,
    theme: themes.find((value) => value === held.theme) ?? 'auto',
    sidebar: held.sidebar !== false,
  }
}

export function writeSettings(drawer: Pick<Drawer, 'setItem'>, settings: Settings): void {
  try {
    drawer.setItem(KEY, JSON.stringify(settings))
  } catch {
    // Storage is full or forbidden: the choice lasts until the page is closed.
  }
}

function parse(drawer: Pick<Drawer, 'getItem'>): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(drawer.getItem(KEY) ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
