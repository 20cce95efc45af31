import { expect, it } from 'vitest'
import * as contract from '../../server/contract.ts'
import * as page from '../../web/limits.ts'

it('the page keeps to the limits of the contract', () => {
  expect(page.QUESTION_LIMIT).toBe(contract.QUESTION_LIMIT)
  expect(page.HISTORY_LIMIT).toBe(contract.HISTORY_LIMIT)
  expect(page.TURN_LIMIT).toBe(contract.TURN_LIMIT)
})
