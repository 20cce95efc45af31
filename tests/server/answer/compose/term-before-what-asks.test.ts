import { describe, expect, it } from 'vitest'
import { explains, termAsked } from '../../../../server/answer/compose/explaining.ts'
import { matchable } from '../../../../server/answer/understand/concepts.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 集市',
  '第一节 开市',
  '集市是各村逢集时卖货的地方，由守路人照看，逢三逢八开门，天黑收摊，卖剩的货寄放在渡口的棚子里，来年再卖，不收寄放的钱。竹器由各村看着办，竹器分级装箱，竹器不许堆在桥头。',
  '第二节 集市的棚子',
  '集市的棚子每年修一次。集市边上种柳树。集市里挂灯。',
  '第三节 集市的路',
  '集市的路铺石板。集市门口立木牌。',
])
const term = (question: string) => termAsked(madeUp.read(question))

describe('the term whose meaning is asked', () => {
  it.each([
    '洪洞县运竹器的师傅常去的集市是指什么？',
    '洪洞县运竹器的师傅常去的集市具体是指什么？',
    '洪洞县运竹器的师傅常去的集市到底指什么？',
    '洪洞县运竹器的师傅常去的集市这个词怎么理解？',
    '洪洞县运竹器的师傅常去的集市的意思是什么？',
    '洪洞县运竹器的师傅常去的集市怎么解释？',
  ])('stands before the words that ask, however much others weigh: %s', (question) => {
    const [heaviest] = madeUp.read(question).concepts.toSorted((a, b) => b.weight - a.weight)
    expect(heaviest?.source).toBe('竹器')
    expect(term(question)).toBe('集市')
  })

  it('is the heaviest where none stands there, or that one does', () => {
    expect(term('洪洞县集市上的竹器，什么意思？')).toBe('竹器')
    expect(term('洪洞县集市的师傅常常运出去卖的竹器是指什么？')).toBe('竹器')
  })

  it('is the heaviest of several that end there, and the longest where none of them is', () => {
    const of = (...concepts: readonly (readonly [string, number])[]) =>
      termAsked({
        ...madeUp.read('洪洞县师傅常去的东门集市是指什么？'),
        concepts: concepts.map(([source, weight]) => ({ source, weight, alternatives: [{ text: source, weight: 1 }] })),
      })
    expect(of(['集市', 0.8], ['东门集市', 0.5])).toBe('集市')
    expect(of(['师傅', 0.8], ['集市', 0.6], ['东门集市', 0.5])).toBe('东门集市')
  })

  it('is the one in quotation marks, wherever it stands', () => expect(term('洪洞县“竹器”，常去的那些集市是指什么？')).toBe('竹器'))

  it('is explained first', async () => {
    const reply = await madeUp.ask('洪洞县运竹器的师傅常去的集市是指什么？')
    expect(blocksOf(reply, 'sentence')[0]?.text).toContain('集市是各村逢集时卖货的地方')
    expect(blocksOf(reply, 'note')).toEqual([])
  })
})

describe('a sentence that begins with a term', () => {
  it.each(['集市是各村逢集时卖货的地方，由守路人照看。', '集市是逢集卖货的棚子。', '“集市”是各村逢集时卖货的场院，天黑收摊。'])(
    'explains it by saying of what kind it is: %s',
    (words) => expect(explains(matchable(words), '集市')).toBe(1),
  )

  it.each([
    ['it says no kind', '集市是各村逢集时常去，天黑收摊。'],
    ['the kind stands behind a mark', '集市是逢集，卖货的地方，由守路人照看。'],
    ['it does not begin with it', '各村的集市是逢集时卖货的地方，由守路人照看。'],
    ['it says little', '集市是我的地方，由守路人照看。'],
    ['it is only called important', '集市是全县富起来的好日子里最要紧的。'],
  ])('does not where %s: %s', (_, words) => expect(explains(matchable(words), '集市')).toBe(0))
})
