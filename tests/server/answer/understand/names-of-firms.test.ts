import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp(
  ['山西省国民经济和社会发展第十四个五年规划纲要', '第一章 能源', '推动新能源高比例发展，建设一批风电项目，风电装机进入全国前列。'],
  ['洪洞县国民经济和社会发展第十四个五年规划纲要', '第一章 能源', '推进山西昱垣华阳能源有限公司柳沟20兆瓦风电项目。', '山西陈醋品牌在洪洞县设店。'],
)

describe('a place that a name begins with', () => {
  it('is not asked about, and the document that prints the name answers', async () => {
    const { status, answer } = await madeUp.ask('山西昱垣华阳在柳沟的风电项目有多少兆瓦？')
    expect(status).toBe('answered')
    expect(answer.text).toContain('柳沟20兆瓦')
  })

  it.each(['山西昱川华阳在柳沟的风电项目有多少兆瓦？', '山西陈醋品牌怎么做强？', '山西省昱垣的风电项目有多少？'])(
    'is asked about where no document prints it so, or it stands before a word: %s',
    async (question) => expect((await madeUp.ask(question)).question.places).toContain('山西省'),
  )
})
