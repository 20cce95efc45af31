import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from './setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 产业',
  '第一节 特色农业',
  '做强红枣、核桃、小杂粮等特色农业产业，建设生态观光区和特色产业园。',
  '第二节 体育',
  '建设社会足球场和全民健身设施，在竹溪镇建设射箭馆。',
  '第二章 其他',
  ...others,
])
const status = async (question: string) => (await madeUp.ask(question)).status

describe('what is to be built or grown', () => {
  it.each(['洪洞县打算在哪儿建野生动物园？', '洪洞县要建高尔夫球场吗？', '洪洞县怎样发展蚕桑产业？', '洪洞县在哪里建设锂电池产业园？'])(
    'and stands in no plan is not told by what is near: %s',
    async (question) => expect(await status(question)).toBe('insufficient'),
  )

  it.each(['洪洞县在哪儿建射箭馆？', '洪洞县怎样发展红枣产业？', '洪洞县那种摇橹划桨的射箭馆建在哪个镇？'])(
    'is told where a plan names it: %s',
    async (question) => expect(await status(question)).toBe('answered'),
  )
})
