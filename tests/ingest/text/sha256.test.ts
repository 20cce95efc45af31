import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hexadecimal, sha256 } from '../../../ingest/text/sha256.ts'

it('the hash of bytes is that of Node, also where they are a part of a larger buffer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.nat({ max: 9 }), async (bytes, from) => {
      const part = bytes.subarray(from)
      expect(await sha256(part)).toBe(createHash('sha256').update(part).digest('hex'))
    }),
    { numRuns: 30 },
  )
})

it('bytes are two hexadecimal digits each', () => {
  expect(hexadecimal(Uint8Array.of(0, 1, 15, 16, 255))).toBe('00010f10ff')
})
