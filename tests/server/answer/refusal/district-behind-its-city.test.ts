import { describe, expect, it } from 'vitest'
import { asksForUnknownDistrict } from '../../../../server/answer/refusal/names.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from './setting.ts'

const madeUp = answersOfMadeUp([
  '云溪市国民经济和社会发展第十四个五年规划纲要',
  '第一章 作坊',
  '第一节 瓷窑',
  '竹岗区新建瓷窑12座，窑工每月轮班。',
  '第二节 竹器',
  '柳塘、河西两区编竹器30万件，逢集的日子运到渡口卖。',
  '第二章 其他',
  ...others,
])
const isUnknown = (question: string) => asksForUnknownDistrict(madeUp.read(question), madeUp.knowledge)

describe('a district named right behind its city', () => {
  it('is unknown where no document prints it', async () => {
    expect(isUnknown('云溪市砚塘区新建瓷窑多少座？')).toBe(true)
    expect((await madeUp.ask('云溪市砚塘区新建瓷窑多少座？')).status).toBe('insufficient')
  })

  it.each(['云溪市竹岗区新建瓷窑多少座？', '云溪市柳塘区编竹器多少件？', '云溪市河西区编竹器多少件？'])(
    'is known where one does, be it by its stem: %s',
    (question) => expect(isUnknown(question)).toBe(false),
  )

  it.each(['云溪市哪些县有瓷窑？', '云溪市各区有几座瓷窑？', '云溪市的山区有几座瓷窑？', '云溪市棚户区改造多少户？', '云溪市新建瓷窑多少座？'])(
    'is none in words for areas of a kind: %s',
    (question) => expect(isUnknown(question)).toBe(false),
  )
})
