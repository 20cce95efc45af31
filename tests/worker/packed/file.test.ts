import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { ALIGNMENT, encodePacked, PackedFileError, type PackedKind, payloadSchema, readPackedBytes } from '../../../server/worker/packed/file.ts'
import { damaged, streamOf } from '../streams.ts'

const schema = z.object({ title: z.string(), payload: payloadSchema })
const kind: PackedKind<z.infer<typeof schema>> = { name: 'TESTFILE', schema }

function encode(title: string, payload: Uint8Array): Uint8Array {
  const sha256 = createHash('sha256').update(payload).digest('hex')
  return encodePacked(kind, { title, payload: { bytes: payload.length, sha256 } }, payload)
}

const payload = Uint8Array.from({ length: 1000 }, (_, i) => i * 7)
const file = encode('规划', payload)
const payloadStart = file.length - payload.length

test('what was packed is read back, wherever the stream is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme' }),
      fc.uint8Array({ minLength: 1, maxLength: 300 }),
      fc.integer({ min: 1, max: 400 }),
      async (title, bytes, piece) => {
        const read = await readPackedBytes(kind, streamOf(encode(title, bytes), piece))
        expect(read.header.title).toBe(title)
        expect(read.payload).toEqual(bytes)
      },
    ),
    { numRuns: 60 },
  )
})

test('the payload begins at a multiple of the alignment', () => {
  expect(payloadStart % ALIGNMENT).toBe(0)
})

test('a payload of which any byte differs is refused by its checksum', async () => {
  for (const at of [payloadStart, payloadStart + 500, file.length - 1]) {
    await expect(readPackedBytes(kind, streamOf(damaged(file, at), 256))).rejects.toThrow(/payload is damaged: sha256 is [0-9a-f]{64}, expected/)
  }
})

test('a file cut short is refused wherever it ends', async () => {
  for (const length of [0, 5, 11, 40, payloadStart - 1, payloadStart, payloadStart + 1, file.length - 1]) {
    await expect(readPackedBytes(kind, streamOf(file.slice(0, length), 64)), `after ${length} bytes`).rejects.toThrow(PackedFileError)
  }
})

test('a file with more behind it is refused', async () => {
  const longer = new Uint8Array(file.length + 1)
  longer.set(file)
  await expect(readPackedBytes(kind, streamOf(longer, 128))).rejects.toThrow(/longer than the 1000 bytes/)
})

test('a file of another kind is refused by name', async () => {
  const other: PackedKind<z.infer<typeof schema>> = { name: 'OTHERONE', schema }
  await expect(readPackedBytes(other, streamOf(file))).rejects.toThrow('file is of kind "TESTFILE"; expected "OTHERONE"')
  await expect(readPackedBytes(kind, streamOf(new TextEncoder().encode('<!doctype html><title>Not found</title>')))).rejects.toThrow(/of kind "<!doctyp"/)
})

test('a header that is damaged, of another shape or impossibly long is refused', async () => {
  await expect(readPackedBytes(kind, streamOf(damaged(file, 13)))).rejects.toThrow(/header cannot be read/)
  const wrong: PackedKind<z.infer<typeof schema>> = { name: 'TESTFILE', schema: schema.extend({ pages: z.int() }) }
  await expect(readPackedBytes(wrong, streamOf(file))).rejects.toThrow(/header cannot be read[\s\S]*pages/)
  const long = file.slice()
  new DataView(long.buffer).setUint32(8, 0x7fff_ffff, true)
  await expect(readPackedBytes(kind, streamOf(long))).rejects.toThrow(/header of 2147483647 bytes/)
})
