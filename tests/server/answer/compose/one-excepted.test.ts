import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 酿造',
  '第一节 酿醋',
  '专栏 1 酿造重点项目',
  '杏花窖酿醋项目。杏花窖醋业有限公司投资2亿元的酿醋项目，新建酿醋车间3座。',
  '柏树沟酿醋项目。柏树沟醋业有限公司投资1亿元，新建车间2座。',
  '石桥编筐项目。石桥竹业有限公司投资1亿元，新建编筐车间2座。',
  '第二节 县区',
  '甘泉县建醋坊，醋坊由甘泉醋社经营，醋坊的规矩是醋社定的，甘泉县的醋卖到渡口。',
  '霍泉县建醋坊，由霍泉醋社经营。',
  '鼓楼由守楼人敲钟。',
])
const told = async (question: string) => blocksOf(await madeUp.ask(question), 'sentence').map(({ text }) => text)
const first = '杏花窖酿醋项目。杏花窖醋业有限公司投资2亿元的酿醋项目，新建酿醋车间3座。'
const second = '柏树沟酿醋项目。柏树沟醋业有限公司投资1亿元，新建车间2座。'

describe('one more beside the one that a question excepts', () => {
  it.each([
    '洪洞县除了杏花窖那个，还有一个酿醋的项目，是哪家公司的？',
    '洪洞县除杏花窖之外，还有一个酿醋的项目，是哪家公司的？',
    '洪洞县除了杏花窖以外，另有一个酿醋的项目，是哪家公司的？',
    '洪洞县除了杏花窖那家，还有一家酿醋的，是哪家公司？',
    '洪洞县除了杏花窖外，还有另一个酿醋的项目，是哪家公司的？',
  ])('is the other entry: %s', async (question) => expect(await told(question)).toEqual([second]))

  it('is either of them, as it is excepted', async () => {
    expect(await told('洪洞县除了柏树沟那个，还有一个酿醋的项目，是哪家公司的？')).toEqual([first])
  })

  it('is the best of all where none is excepted', async () => {
    expect(await told('洪洞县有一个酿醋的项目，是哪家公司的？')).toEqual([first])
  })
})

describe('districts asked about by their names', () => {
  const districts = answersOfMadeUp([
    '山西省国民经济和社会发展第十四个五年规划纲要',
    '第一章 县区',
    '第一节 主导产业',
    '霍泉区主导产业的布局是酿醋，主导产业的布局要靠河。',
    '蒲溪县的布局是编筐。',
    '甘亭县主导产业的布局是烧陶，布局要靠山。',
    '鼓楼由守楼人敲钟。',
  ])

  it.each([
    ['山西省蒲溪县主导产业怎么布局？', ['蒲溪县'], ['霍泉区', '甘亭县']],
    ['山西省蒲溪县和甘亭县主导产业怎么布局？', ['蒲溪县', '甘亭县'], ['霍泉区']],
    ['山西省蒲溪县的主导产业是什么？', ['蒲溪县'], ['霍泉区', '甘亭县']],
  ])('are not answered by what is said of another: %s', async (question, asked, others) => {
    const answer = blocksOf(await districts.ask(question), 'sentence')
      .map(({ text }) => text)
      .join('')
    for (const name of asked) expect(answer).toContain(name)
    for (const name of others) expect(answer).not.toContain(name)
  })
})
