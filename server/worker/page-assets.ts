/** The page's files behind the ASSETS binding. */
import { getMimeType } from 'hono/utils/mime'
import { type Assets, isImmutable } from '../assets.ts'
import { ARTIFACT_FOLDER, type AssetFetcher } from './artifacts/artifacts.ts'

/** The page's files; the artifacts that lie beside them are not for browsers. */
export function pageAssets(assets: AssetFetcher): Assets {
  return async (path) => {
    const parts = path.split('/')
    if (parts.includes('') || parts.includes(ARTIFACT_FOLDER)) return null
    const response = await assets.fetch(`https://assets.invalid/${parts.map(encodeURIComponent).join('/')}`)
    if (response.status !== 200 || !response.body) {
      await response.body?.cancel()
      return null
    }
    return {
      body: response.body,
      contentType: getMimeType(path) ?? 'application/octet-stream',
      etag: response.headers.get('etag')?.replace(/^W\//, '') ?? `"${path}"`,
      immutable: isImmutable(path),
    }
  }
}
