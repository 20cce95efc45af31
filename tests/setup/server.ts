import { createApp } from '../../server/app.ts'
import { assetsOf } from '../../server/node/assets.ts'
import { listen } from '../../server/node/listen.ts'
import { loadModels, openService } from '../../server/node/service.ts'
import { indexFolder, pageFolder } from './folder.ts'

export interface TestServer {
  /** http://127.0.0.1:port */
  readonly address: string
  close(): Promise<void>
}

export interface TestServerOptions {
  /** Data folder of the index that is served; without it that of corpus/. */
  readonly data?: string
  /** Serves the built page too, not the API alone. */
  readonly page?: boolean
  /** Origins that may call from elsewhere. */
  readonly origins?: readonly string[]
}

/** The real server over an index, on a free port of 127.0.0.1. */
export async function startServer({ data, page = false, origins = [] }: TestServerOptions = {}): Promise<TestServer> {
  const models = await loadModels(null)
  const service = await openService(data ?? indexFolder(), models)
  const app = createApp({
    held: () => service,
    ready: () => service.ready,
    assets: page ? await assetsOf(pageFolder()) : async () => null,
    config: { origins },
    log: { debug: () => {}, info: () => {}, error: console.error },
  })
  const server = await listen((request) => app.fetch(request), '127.0.0.1', 0)
  return {
    address: server.address,
    close: async () => {
      await server.close()
      await models.dispose()
    },
  }
}
