import { describe, expect, it } from 'vitest'
import { isOfAnother } from '../../../../server/answer/refusal/another.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from './setting.ts'

const madeUp = answersOfMadeUp(['洪洞县国民经济和社会发展第十四个五年规划纲要', '第一章 手艺', '第一节 竹器', '竹器坊的产能达到9万件，竹器坊挂牌。', ...others])
const isOther = (question: string, words: string) => isOfAnother(madeUp.read(question), words, '')

describe('a capacity', () => {
  it.each(['洪洞县竹器坊至今累计编了多少件竹器？', '洪洞县竹器坊到目前一共编了多少件竹器？'])('is not what was made so far: %s', (question) => {
    expect(isOther(question, '竹器坊年产9万件。')).toBe(true)
    expect(isOther(question, '竹器坊编竹器9万件。')).toBe(false)
  })

  it.each(['洪洞县竹器坊至今累计形成多少件竹器的产能？', '洪洞县竹器坊到目前累计形成多少件的生产能力？'])(
    'is one where capacity so far is asked: %s',
    (question) => expect(isOther(question, '竹器坊的产能达到9万件。')).toBe(false),
  )

  it('that is added is no output', () => {
    expect(isOther('洪洞县竹器产量目标是多少？', '新增竹器生产能力9万件')).toBe(true)
    expect(isOther('洪洞县新增竹器产量多少？', '新增竹器生产能力9万件')).toBe(false)
    expect(isOther('洪洞县竹器产量目标是多少？', '竹器生产能力达到9万件')).toBe(false)
  })
})
