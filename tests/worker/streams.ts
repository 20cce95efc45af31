/** Bytes as a stream whose pieces have the given length: readers must not depend on where a network cuts. */
export function streamOf(bytes: Uint8Array, pieceLength = bytes.length): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(bytes.slice(at, at + pieceLength))
      at += pieceLength
    },
  })
}

/** A copy with one byte changed. */
export function damaged(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice()
  copy[at] = copy[at]! ^ 0xff
  return copy
}
