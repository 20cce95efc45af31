import fc from 'fast-check'
import { expect, test } from 'vitest'
import { insert } from '../../../server/worker/build/export-cloudflare.ts'
import { compress, decompress, joinFiles, splitFiles } from '../../../server/worker/distributed/plan-bundle.ts'
import { Recent } from '../../../server/worker/distributed/recent.ts'
import { STATEMENT_LIMIT } from '../../../server/worker/distributed/schema.ts'

test('rows go into as few statements as D1 takes, none too long, none lost', () => {
  const rows = Array.from({ length: 500 }, (_, i) => [i, '规'.repeat(i % 300)] as const)
  const statements = insert('words (rowid, terms)', rows)
  expect(statements.length).toBeGreaterThan(1)
  for (const statement of statements) expect(Buffer.byteLength(statement)).toBeLessThanOrEqual(STATEMENT_LIMIT)
  expect(statements.join('').match(/\(\d+,'/g)).toHaveLength(500)
  expect(insert('words (rowid, terms)', [])).toEqual([])
})

test('words cannot end their statement', () => {
  expect(insert('t (a)', [["it's; DROP TABLE t; --\u0000"]])).toEqual(["INSERT INTO t (a) VALUES ('it''s; DROP TABLE t; --')"])
})

test('a row that no statement can hold is refused', () => {
  expect(() => insert('t (a)', [['x'.repeat(STATEMENT_LIMIT)]])).toThrow(/longer than the 100000 that D1 takes/)
})

test('files that were joined and compressed come apart again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string({ minLength: 1 }), fc.uint8Array({ maxLength: 200 })), async (entries) => {
      const files = new Map(Object.entries(entries))
      const split = splitFiles(await decompress(await compress(joinFiles(files))))
      expect([...split].map(([name, bytes]) => [name, [...bytes]])).toEqual([...files].map(([name, bytes]) => [name, [...bytes]]))
    }),
    { numRuns: 40 },
  )
})

test('what was used last is kept, made once, and a failure is tried again', async () => {
  const made: string[] = []
  const recent = new Recent<string>(2)
  const get = (key: string) =>
    recent.get(key, async () => {
      made.push(key)
      return key.toUpperCase()
    })
  expect(await Promise.all([get('a'), get('a'), get('b')])).toEqual(['A', 'A', 'B'])
  await get('a')
  await get('c')
  await get('a')
  await get('b')
  expect(made).toEqual(['a', 'b', 'c', 'b'])
  await expect(recent.get('d', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  await expect(recent.get('d', async () => 'here')).resolves.toBe('here')
})
