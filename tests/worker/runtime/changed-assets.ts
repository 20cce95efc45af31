/** Assets with artifacts changed: damaged in passing, missing, or replaced by others that the list knows. */
import { ARTIFACT_FOLDER, type AssetFetcher, createListing, LISTING, type Listing } from '../../../server/worker/artifacts/artifacts.ts'
import { hex } from '../../../server/worker/packed/file.ts'
import { assets } from './worker.ts'

const FOLDER = `/${ARTIFACT_FOLDER}/`

export async function listing(): Promise<Listing> {
  return (await (await assets.fetch(`https://assets.invalid${FOLDER}${LISTING}`)).json()) as Listing
}

export async function artifact(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const part = (await listing()).files[name]!.parts[0]!
  return new Uint8Array(await (await assets.fetch(`https://assets.invalid${FOLDER}${part}`)).arrayBuffer())
}

/** `change` sees the bytes of the artifact's asset; null takes it away. */
export async function withChange(name: string, change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> | null): Promise<AssetFetcher> {
  const asset = name === LISTING ? LISTING : (await listing()).files[name]!.parts[0]!
  return {
    async fetch(url) {
      const response = await assets.fetch(url)
      if (!url.endsWith(`${FOLDER}${asset}`)) return response
      const bytes = change(new Uint8Array(await response.arrayBuffer()))
      return bytes ? new Response(bytes) : new Response('not found', { status: 404 })
    },
  }
}

/** Artifacts replaced by others, as a build would have written them: the list names their checksums. */
export async function withOthers(others: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Promise<AssetFetcher> {
  const files = { ...(await listing()).files }
  for (const [name, bytes] of others) {
    files[name] = { bytes: bytes.length, sha256: hex(await crypto.subtle.digest('SHA-256', bytes)), parts: [`other/${name}`] }
  }
  const changed = await createListing(files)
  return {
    fetch(url) {
      const path = new URL(url).pathname
      if (path === `${FOLDER}${LISTING}`) return Promise.resolve(Response.json(changed))
      const other = others.get(path.slice(`${FOLDER}other/`.length))
      return path.startsWith(`${FOLDER}other/`) && other ? Promise.resolve(new Response(other)) : assets.fetch(url)
    },
  }
}
