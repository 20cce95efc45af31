import { describe, expect, it } from 'vitest'
import { askingOf } from '../../../../server/answer/understand/kind.ts'

describe('what a term in quotation marks is', () => {
  it.each(['洪洞县“竹影长廊”到底是什么？', '洪洞县的“一碗茶”这个说法是什么？', '洪洞县「灯市口」究竟又是什么？', '洪洞县的“茶三碗”这句话是什么？'])(
    'asks for its meaning: %s',
    (question) => expect(askingOf(question, 0).kind).toBe('definition'),
  )

  it.each(['洪洞县对“竹影长廊”的总体评价是什么？', '洪洞县“茶三碗”的目标是什么？', '洪洞县“茶三碗”的要求是什么？', '“竹影长廊”和灯市的关系是什么？'])(
    'is not asked where something is asked of it: %s',
    (question) => expect(askingOf(question, 0).kind).not.toBe('definition'),
  )
})
