import { describe, expect, it } from 'vitest'
import { exchangeNamed } from '../../../../../server/answer/understand/followup/exchanges.ts'
import { answersOfMadeUp } from '../../made-up.ts'
import { blocksOf } from '../../replies.ts'

const madeUp = answersOfMadeUp([
  '山西省国民经济和社会发展第十四个五年规划纲要',
  '第一章 灯会',
  '第一节 灯棚',
  '全省要建灯棚40个，其中示范区12个，临汾市9个，运城市8个。',
  '灯棚用竹子搭，灯棚由灯会办看管。',
  '第二节 船队',
  '组建渡船队5支，渡船队分布在东溪、南溪和北溪，逢集出船。',
  '第三节 马队',
  '驿站的马队在山路上走，队伍由驿丞看管，东坪分布最多。',
  '第四节 县区',
  '霍泉区的主导产业是酿醋。',
  '蒲溪县的主导产业是编筐。',
  '甘亭县的主导产业是烧陶。',
  '鼓楼由守楼人敲钟。',
])
const history = (before: string) => [{ role: 'user' as const, content: before }]
const read = (question: string, before: string) => madeUp.read(question, history(before)).standalone
const told = async (question: string, before: string) => blocksOf(await madeUp.ask(question, history(before)), 'sentence').map(({ text }) => text)

describe('a follow-up on these that were counted', () => {
  const before = '山西省要组建几支渡船队？'

  it.each(['那这5支队伍怎么分布？', '这5支队伍怎么分布？', '这五支队伍怎么分布？', '那几支队伍怎么分布？', '这12支队伍怎么分布？'])(
    'is about the earlier subject and place: %s',
    async (question) => {
      const standalone = read(question, before)
      expect(standalone).toContain('山西省')
      expect(standalone).toContain('渡船队')
      expect(standalone).toContain('怎么分布')
      expect(await told(question, before)).toEqual(['组建渡船队5支，渡船队分布在东溪、南溪和北溪，逢集出船。'])
    },
  )

  it('is not where it names another subject', () => expect(read('马队怎么分布？', before)).not.toContain('渡船队'))
})

describe('a part beside a place in a follow-up', () => {
  it.each(['全省要建多少个灯棚？', '山西省要建多少个灯棚？'])('keeps the thing that was asked for: %s', async (before) => {
    for (const question of ['示范区和临汾市各分到几个？', '示范区与临汾各分几个？', '示范区、临汾市各分到多少个？']) {
      const standalone = read(question, before)
      for (const words of ['灯棚', '示范区', '临汾市']) expect(standalone).toContain(words)
      expect(await told(question, before)).toEqual(['全省要建灯棚40个，其中示范区12个，临汾市9个，运城市8个。'])
    }
  })

  it('is about another thing where it names one', () => expect(read('示范区和临汾市各分到几个渡船队？', '全省要建多少个灯棚？')).not.toContain('灯棚'))
})

describe('other districts and counties by their names', () => {
  it.each([
    ['霍泉区的主导产业是什么？', '蒲溪县和甘亭县', '蒲溪县和甘亭县的主导产业是什么？'],
    ['霍泉区的主导产业是什么？', '蒲溪县', '蒲溪县的主导产业是什么？'],
    ['霍泉区的主导产业是什么？', '蒲溪县、甘亭县', '蒲溪县、甘亭县的主导产业是什么？'],
    ['临汾市霍泉区的主导产业是什么？', '蒲溪县和甘亭县', '临汾市蒲溪县和甘亭县的主导产业是什么？'],
    ['临汾市的霍泉区的主导产业是什么？', '蒲溪县', '临汾市的蒲溪县的主导产业是什么？'],
    ['霍泉县有什么景点？', '蒲溪区', '蒲溪区有什么景点？'],
  ])('take the place of the one in the earlier question: %s: %s', (before, rest, whole) => expect(exchangeNamed(before, rest)).toBe(whole))

  it.each([
    ['霍泉区的主导产业是什么？', '霍泉区'],
    ['霍泉区的主导产业是什么？', '霍泉区和蒲溪县'],
    ['主导产业是什么？', '蒲溪县'],
    ['全区的主导产业是什么？', '蒲溪县'],
    ['规划区的主导产业是什么？', '蒲溪县'],
    ['霍泉区委的主导产业是什么？', '蒲溪县'],
    ['霍泉区的主导产业是什么？', '编筐业'],
  ])('are none where the earlier question names none, or the same: %s: %s', (before, rest) => expect(exchangeNamed(before, rest)).toBeNull())

  it('are asked about in a follow-up that names nothing else', () =>
    expect(read('蒲溪县和甘亭县呢？', '山西省霍泉区的主导产业是什么？')).toBe('山西省蒲溪县和甘亭县的主导产业是什么？'))

  it('are answered, and the earlier one no more', async () => {
    expect(await told('蒲溪县呢？', '山西省霍泉区的主导产业是什么？')).toEqual(['蒲溪县的主导产业是编筐。'])
    const both = (await told('蒲溪县和甘亭县呢？', '山西省霍泉区的主导产业是什么？')).join('')
    expect(both).toMatch(/蒲溪县|甘亭县/)
    expect(both).not.toContain('霍泉区')
  })
})
