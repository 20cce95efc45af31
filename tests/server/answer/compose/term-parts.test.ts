import { describe, expect, it } from 'vitest'
import { partsNamed } from '../../../../server/answer/compose/term-parts.ts'

describe('what a term is made of', () => {
  it.each([
    ['一点两轴三板块', ['点', '轴', '板块']],
    ['一核两翼', ['核', '翼']],
    ['一个中心五条大道', ['个中心', '条大道']],
  ])('%s: %j', (term, parts) => expect(partsNamed(term)).toEqual(parts))

  it.each(['三零', '老井精神', '新一点两轴', '一点两轴格局一', '', '高铁新城'])('is no numbered parts: %s', (term) => expect(partsNamed(term)).toEqual([]))
})
