import { describe, expect, it } from 'vitest'
import { bestHeaded } from '../../../../../server/answer/compose/list/headed.ts'
import { answersOfMadeUp } from '../../made-up.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 完善城乡商贸',
  '第一节 建设市场体系',
  '建设冷链仓库必须守住下列规矩：',
  '——进货登记。进货的单据当天登记，留存两年。',
  '——早晚清扫。开市之前清扫一遍，收市之后冲洗一遍。',
  '专栏 1 商贸重点工程',
  '冷链仓库示范单位：槐树窑厂。',
  '农贸市场示范单位：东坪镇市场、西坪镇市场、南坪镇市场。',
  '夜市提升项目。统一摊位样式；引进小吃摊主；延长公交末班车。',
  '第二节 建设冷链',
  '冷链仓库要配备冷库、叉车、货架、温度计，冷链仓库专人看守。',
  '农贸市场要管好摊位、灯光、垃圾、声音，农贸市场的摊主持证经营。',
  '第二章 修建桥梁',
  '第一节 过河过街',
  '跨河大桥的引道、护栏、路灯、排水沟一起修建，跨河大桥两头接通公路。',
])
const headed = async (question: string) => bestHeaded(await madeUp.ranked(question), madeUp.read(question), madeUp.knowledge)
const words = async (question: string) => (await headed(question))?.units.map((ordinal) => madeUp.knowledge.units[ordinal]!.words).join('') ?? ''

describe('an entry that lists one thing', () => {
  it.each(['洪洞县冷链仓库示范单位是哪一个？', '洪洞县冷链仓库示范单位是哪家？', '洪洞县冷链仓库示范单位叫哪家？', '洪洞县冷链仓库示范单位是哪个？'])(
    'is the one asked for where one is: %s',
    async (question) => {
      expect(await words(question)).toContain('槐树窑厂')
      const { status, answer } = await madeUp.ask(question)
      expect(status).toBe('answered')
      expect(answer.blocks.find(({ type }) => type === 'sentence')?.text).toContain('槐树窑厂')
    },
  )

  it.each(['洪洞县冷链仓库示范单位有哪些？', '洪洞县有哪些冷链仓库示范单位？', '洪洞县冷链仓库示范单位是哪个镇的？'])(
    'is not where several may be: %s',
    async (question) => expect(await words(question)).not.toContain('槐树窑厂'),
  )
})

describe('an entry that lists several', () => {
  it.each(['洪洞县农贸市场示范单位有哪些？', '洪洞县农贸市场示范单位是哪一个？'])('is taken either way: %s', async (question) =>
    expect(await words(question)).toContain('东坪镇市场、西坪镇市场、南坪镇市场'),
  )
})
