import { expect, it } from 'vitest'
import { withoutBrackets } from '../../../ingest/text/brackets.ts'

it.each([
  ['数字服务工程（即：1 个总馆、30 个村（社区）分馆）。', '数字服务工程。'],
  ['旅游公路(一期)改造（二期）工程', '旅游公路改造工程'],
  ['没有括号', '没有括号'],
  ['没有合上（一期', '没有合上（一期'],
])('the name in “%s” without brackets is “%s”', (text, name) => {
  expect(withoutBrackets(text)).toBe(name)
})
