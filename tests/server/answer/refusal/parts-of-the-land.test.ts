import { describe, expect, it } from 'vitest'
import { countsWhatIsAsked, UNDATED } from '../../../../server/answer/refusal/counting.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { sentence } from './sentence.ts'
import { others, proseUnder } from './setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 各乡',
  '第一节 东坪地区，包括上坪下坪两乡',
  '竹器产量达到120万件。',
  '第二节 作坊',
  '作坊分给各村看护，逢集的日子把编好的筐篓运到渡口，换回米面油盐，全县竹器产量达到300万件。',
  '第二章 其他',
  ...others,
])
const question = '洪洞县竹器产量要达到多少万件？'
const counts = (asked: string, heading: string) =>
  countsWhatIsAsked(sentence('竹器产量达到120万件。'), madeUp.read(asked), proseUnder(madeUp.knowledge, heading))

describe('a number below a heading on a part of the land', () => {
  it.each(['第一节 东坪地区，包括上坪下坪两乡', '东坪片区：包括上坪下坪', '西坪山区，指上坪下坪两乡', '渡口经济区包括上坪下坪', '北坡组团，包括上坪下坪'])(
    'counts less than one of the whole: %s',
    (heading) => {
      expect(counts(question, heading)).toBe(UNDATED)
      expect(UNDATED).toBeLessThan(1)
    },
  )

  it.each(['第一节 东坪地区', '第一节 竹器，包括筐篓', '第一节 作坊'])('counts wholly where no part is told by what lies in it: %s', (heading) =>
    expect(counts(question, heading)).toBe(1),
  )

  it('counts wholly where that part is asked about', () => expect(counts('洪洞县东坪地区竹器产量要达到多少万件？', '东坪地区，包括上坪下坪两乡')).toBe(1))

  it('gives way to the number of the whole', async () => {
    const of = async (asked: string) => (await madeUp.ask(asked)).answer.blocks[0]?.text
    expect(await of(question)).toContain('300万件')
    expect(await of('洪洞县东坪地区竹器产量要达到多少万件？')).toContain('120万件')
  })
})
