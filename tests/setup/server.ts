import { listen } from '../../server/node/listen.ts'
import { loadModels, openService } from '../../server/node/service.ts'
import { appOf } from './app.ts'
import { indexFolder } from './folder.ts'

export interface TestServer {
  /** http://127.0.0.1:port */
  readonly address: string
  close(): Promise<void>
}

/** The real server, without the page, on a free port of 127.0.0.1. It serves the index in the folder `data`; without one that of corpus/. */
export async function startServer(data?: string): Promise<TestServer> {
  const models = await loadModels(null)
  const app = appOf(await openService(data ?? indexFolder(), models))
  const server = await listen((request) => app.fetch(request), '127.0.0.1', 0)
  return {
    address: server.address,
    close: async () => {
      await server.close()
      await models.dispose()
    },
  }
}
