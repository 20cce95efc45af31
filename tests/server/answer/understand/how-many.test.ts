import { describe, expect, it } from 'vitest'
import { FEW } from '../../../../server/answer/understand/how-many.ts'

describe('几', () => {
  const few = new RegExp(FEW)
  it.each(['要建几座桥', '分几期', '有几个园区'])('asks how many: %s', (words) => expect(few.test(words)).toBe(true))
  it.each(['哪几座桥', '好几年', '近几年', '这几项', '前几名', '没有那么几个'])('ends another word: %s', (words) => expect(few.test(words)).toBe(false))
})
