/** The files a Worker needs besides its script: static assets under one folder, split where they are larger than an asset may be. */
import { z } from 'zod'
import { hex } from '../packed/file.ts'

/** Largest static asset that Cloudflare takes, bytes. */
export const ASSET_LIMIT = 25 * 1024 * 1024
/** Folder of the artifacts among the assets; the page's files lie beside it. */
export const ARTIFACT_FOLDER = '_artifacts'
/** The list of the artifacts, in that folder. */
export const LISTING = 'artifacts.json'

export const listingSchema = z
  .object({
    format: z.literal(1),
    /** Of `files` as JSON. */
    sha256: z.hex().length(64),
    files: z
      .record(
        z.string(),
        z
          .object({
            bytes: z.int().nonnegative(),
            sha256: z.hex().length(64),
            /** Names of the assets that make up the file, in order. */
            parts: z.array(z.string()).min(1).readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type Listing = z.infer<typeof listingSchema>

/** An artifact that is missing or not what was written; `message` names it. */
export class ArtifactError extends Error {
  override readonly name = 'ArtifactError'
  constructor(
    readonly file: string,
    message: string,
  ) {
    super(`artifact ${file} ${message}`)
  }
}

/** What the ASSETS binding offers. */
export interface AssetFetcher {
  fetch(url: string): Promise<Response>
}

export interface Artifacts {
  readonly names: readonly string[]
  has(name: string): boolean
  /** The whole file, checked against the list. Rejects with {@link ArtifactError}. */
  bytes(name: string): Promise<Uint8Array<ArrayBuffer>>
  /** The file as it comes, for readers that check it themselves. Rejects, or fails midway, with {@link ArtifactError}. */
  stream(name: string): Promise<ReadableStream<Uint8Array>>
}

/** Opens the artifacts behind an ASSETS binding. Rejects with {@link ArtifactError} where their list is missing or damaged. */
export async function openArtifacts(assets: AssetFetcher): Promise<Artifacts> {
  const fetchAsset = async (file: string, asset: string): Promise<Response> => {
    // The binding looks at the path alone; the host is there because a URL has one.
    const response = await assets.fetch(`https://assets.invalid/${ARTIFACT_FOLDER}/${asset}`)
    if (response.status !== 200) throw new ArtifactError(file, `is missing: asset ${asset} gives status ${response.status}`)
    return response
  }
  const listing = await parseListing(await (await fetchAsset(LISTING, LISTING)).text())
  const entry = (name: string) => {
    const found = listing.files[name]
    if (!found) throw new ArtifactError(name, 'is not among the artifacts')
    return found
  }
  return {
    names: Object.keys(listing.files),
    has: (name) => Object.hasOwn(listing.files, name),
    async bytes(name) {
      const { parts, bytes, sha256 } = entry(name)
      const whole = new Uint8Array(bytes)
      let at = 0
      for (const part of parts) {
        const piece = new Uint8Array(await (await fetchAsset(name, part)).arrayBuffer())
        if (at + piece.length > bytes) throw new ArtifactError(name, `is longer than the ${bytes} bytes that were written`)
        whole.set(piece, at)
        at += piece.length
      }
      if (at < bytes) throw new ArtifactError(name, `has ${at} of the ${bytes} bytes that were written`)
      const sum = hex(await crypto.subtle.digest('SHA-256', whole))
      if (sum !== sha256) throw new ArtifactError(name, `is damaged: sha256 is ${sum}, expected ${sha256}`)
      return whole
    },
    async stream(name) {
      const { parts } = entry(name)
      const first = await fetchAsset(name, parts[0]!)
      return concatenate(first, parts.slice(1), (part) => fetchAsset(name, part))
    },
  }
}

async function parseListing(json: string): Promise<Listing> {
  const listing = readListing(json)
  if (!listing || (await checksum(listing.files)) !== listing.sha256) throw new ArtifactError(LISTING, 'is damaged: it is not the list that was written')
  return listing
}

function readListing(json: string): Listing | null {
  try {
    return listingSchema.safeParse(JSON.parse(json)).data ?? null
  } catch {
    return null
  }
}

/** The list of these files. */
export async function createListing(files: Listing['files']): Promise<Listing> {
  return { format: 1, sha256: await checksum(files), files }
}

const checksum = async (files: Listing['files']): Promise<string> => hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(files))))

/** The bodies one after the other; the next is fetched when the one before has been read. */
function concatenate(first: Response, rest: readonly string[], fetchPart: (part: string) => Promise<Response>): ReadableStream<Uint8Array> {
  if (rest.length === 0 && first.body) return first.body
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const copy = async () => {
    await first.body?.pipeTo(writable, { preventClose: true })
    for (const part of rest) await (await fetchPart(part)).body?.pipeTo(writable, { preventClose: true })
    await writable.close()
  }
  // The reader learns of a failure through the stream.
  copy().catch((error: unknown) => writable.abort(error).catch(() => {}))
  return readable
}
