import { createApp } from '../../server/app.ts'
import type { Service } from '../../server/service.ts'

/** The real app over an index that is open, without the page. */
export function appOf(service: Service): ReturnType<typeof createApp> {
  return createApp({
    held: () => service,
    ready: () => service.ready,
    assets: async () => null,
    config: { origins: [] },
    log: { debug: () => {}, error: console.error },
  })
}
