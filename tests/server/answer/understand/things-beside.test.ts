import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsOf, timesApart } from '../../../../server/answer/understand/parts.ts'
import { answersOfMadeUp } from '../made-up.ts'

const goods = ['竹器', '花茶', '陶瓷', '纸伞', '灯笼']
const madeUp = answersOfMadeUp(
  [
    '洪洞县国民经济和社会发展第十三个五年规划纲要',
    '第一章 产业',
    ...goods.flatMap((good, i) => [`第${i + 1}节 ${good}`, `${good}产业年产值达到${i + 2}亿元，${good}的作坊迁入园区。`]),
  ],
  ['洪洞县国民经济和社会发展第十四个五年规划纲要', '第一章 茶园', '茶园面积达到9万亩，茶农增收。'],
)
const parts = (question: string) => partsOf(madeUp.read(question)).map(({ standalone }) => standalone)

describe('things side by side, of each of which the same is asked', () => {
  it.each([
    ['洪洞县竹器、花茶和陶瓷三个产业的年产值各是多少？', ['洪洞县竹器的年产值各是多少？', '花茶的年产值各是多少？', '陶瓷的年产值各是多少？']],
    ['洪洞县竹器、花茶、陶瓷的年产值分别要达到多少？', ['洪洞县竹器的年产值分别要达到多少？', '花茶的年产值分别要达到多少？', '陶瓷的年产值分别要达到多少？']],
    ['洪洞县竹器、花茶以及陶瓷各自有多少家作坊？', ['洪洞县竹器各自有多少家作坊？', '花茶各自有多少家作坊？', '陶瓷各自有多少家作坊？']],
    [
      '洪洞县竹器、花茶、陶瓷和纸伞四类产品，年产值各多少？',
      ['洪洞县竹器，年产值各多少？', '花茶，年产值各多少？', '陶瓷，年产值各多少？', '纸伞，年产值各多少？'],
    ],
    ['洪洞县竹器、花茶和陶瓷这三个行业，哪个的年产值最高？', ['洪洞县竹器，哪个的年产值最高？', '花茶，哪个的年产值最高？', '陶瓷，哪个的年产值最高？']],
    ['洪洞县竹器、花茶和陶瓷三个产业谁的年产值最低？', ['洪洞县竹器谁的年产值最低？', '花茶谁的年产值最低？', '陶瓷谁的年产值最低？']],
    [
      '到2025年，洪洞县竹器、花茶和陶瓷的年产值分别达到多少？',
      ['到2025年，洪洞县竹器的年产值分别达到多少？', '到2025年，花茶的年产值分别达到多少？', '到2025年，陶瓷的年产值分别达到多少？'],
    ],
  ])('are a question each: %s', (question, each) => expect(parts(question)).toEqual(each))

  it.each([
    ['what is asked is of all together', '洪洞县竹器、花茶和陶瓷三个产业的年产值合计多少？'],
    ['it is asked what is done for them', '洪洞县竹器、花茶和陶瓷三个产业的作坊怎么迁入园区？'],
    ['each is a kind and no thing', '洪洞县竹器、花茶和陶瓷各类产品的年产值是多少？'],
  ])('are one question where %s: %s', (_, question) => expect(parts(question)).toEqual([]))

  it('are asked for in the same words and in their order, whatever they are', () => {
    const asked = fc.record({
      opening: fc.constantFrom('', '到2025年，', '洪洞县规划提出，'),
      things: fc.uniqueArray(fc.constantFrom(...goods), { minLength: 3, maxLength: 4 }),
      last: fc.constantFrom('、', '和', '与', '及', '以及'),
      counted: fc.constantFrom('', '三个产业', '这几个行业', '四类产品'),
      words: fc.constantFrom('的年产值各是多少？', '的年产值分别要达到多少？', '的年产值各占多少？'),
    })
    fc.assert(
      fc.property(asked, ({ opening, things, last, counted, words }) => {
        const question = `${opening}${things.slice(0, -1).join('、')}${last}${things.at(-1)}${counted}${words}`
        expect(parts(question)).toEqual(things.map((thing) => `${opening}${thing}${words}`))
      }),
    )
  })
})

describe('plans that are named side by side', () => {
  const searched = (question: string) => timesApart(madeUp.read(question), madeUp.knowledge.documents).map(({ scope }) => scope.documents)

  it.each([
    '洪洞县“十三五”规划和“十四五”规划各自提出新建多少家作坊？',
    '洪洞县“十三五”计划和“十四五”纲要的年产值各是多少？',
    'What did the 13th Five-Year Plan and the 14th Five-Year Plan of Hongdong aim at respectively?',
  ])('are each asked of that plan alone: %s', (question) => expect(searched(question)).toEqual([['made-up'], ['made-up-2']]))

  it('are asked of all documents where the periods are named and no plans', () => {
    const both = ['made-up', 'made-up-2']
    expect(searched('洪洞县“十三五”时期和“十四五”时期各新建多少家作坊？')).toEqual([both, both])
  })

  it('are asked of all documents where the plan is not held', () => {
    expect(searched('洪洞县“十二五”规划和“十四五”规划各自提出新建多少家作坊？')).toEqual([['made-up', 'made-up-2'], ['made-up-2']])
  })
})
