/** A file that cannot be read as a plan. The message names the file, what is wrong and what to do. */
export class UnreadableFileError extends Error {
  constructor(
    readonly file: string,
    readonly reason: string,
  ) {
    super(`${file}: ${reason}`)
    this.name = 'UnreadableFileError'
  }
}

/**
 * The text of a file: UTF-8 (with or without a byte order mark), UTF-16 with one, else GB18030. Line ends become \n.
 * @throws UnreadableFileError for an empty file, binary data, or bytes that fit none of these encodings.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  if (bytes.length === 0) throw new UnreadableFileError(file, 'the file is empty; put the plan text into it or take it out of the corpus')
  const text = decodeAny(bytes)
  if (text === null) throw new UnreadableFileError(file, 'its bytes are neither UTF-8 nor GB18030; save the text as UTF-8')
  const control = [...text.slice(0, 20_000)].filter((c) => c < ' ' && !'\n\r\t\f'.includes(c)).length
  if (text.includes('\u0000') || control > 20) throw new UnreadableFileError(file, 'it holds binary data, not text; export the plan as text first')
  const plain = text.replace(/\r\n?/g, '\n')
  if (plain.trim() === '') throw new UnreadableFileError(file, 'it holds only blank lines; put the plan text into it or take it out of the corpus')
  return plain
}

function decodeAny(bytes: Uint8Array): string | null {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  for (const encoding of mark ? [mark] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next encoding may fit.
    }
  }
  return null
}
