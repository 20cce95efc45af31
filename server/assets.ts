/** One file of the page as it is sent. */
export interface Asset {
  readonly body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
  readonly contentType: string
  /** Entity tag with its quotes. */
  readonly etag: string
  /** The name carries a hash of the content, so that a browser may keep it for good. */
  readonly immutable: boolean
}

/** The built page's files, by path from its root (index.html, assets/app-1a2b.js); null for what is not there. */
export type Assets = (path: string) => Promise<Asset | null>

/** Whether a file's name carries a hash of its content: the build puts such files into this folder. */
export const isImmutable = (path: string): boolean => path.startsWith('assets/')
