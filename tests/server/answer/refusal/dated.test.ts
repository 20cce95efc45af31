import { describe, expect, it } from 'vitest'
import type { RankedUnit } from '../../../../server/answer/rank.ts'
import { givesKind } from '../../../../server/answer/refusal/gaps.ts'
import { type Concept, coverage, matchable, presence } from '../../../../server/answer/understand/concepts.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from './setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '（2021年3月5日洪洞县第十七届人民代表大会第一次会议批准）',
  '第一章 建设',
  '第一节 交通',
  '襄湾车站扩建、北山隧道2024年6月底前开通，路面铺油。',
  '第二节 码头',
  '镜湖码头2023年开工，木桩换成石桩。',
  '第三节 水务',
  '水务局局长王建国主持清淤。',
  '第四节 实验室',
  '国家实验室设在高阳镇，研究茶叶。',
  '第五节 赛车场',
  '赛车场由华岳集团投资建设，看台坐三千人。',
  '第六节 茶市',
  '引进华岳集团，共建茶市，市场里设茶馆。',
  ...others,
])

const concept = (source: string, weight = 0.8): Concept => ({ source, weight, alternatives: [{ text: source, weight: 1 }] })
const gives = (question: string, concepts: readonly Concept[], words: string, front = 0) => {
  const unit = { passage: 0, unit: 0, range: [0, 0], words: matchable(words), opening: '', head: '', lead: '' } as const
  const held = concepts.map((one) => presence(one, unit.words))
  const one = { unit, held, coverage: coverage(concepts, unit.words), features: { front, kindredCoverage: 0 } } as unknown as RankedUnit
  return givesKind(one, { ...madeUp.read(question), concepts }, 0)
}

describe('the session that approved a plan', () => {
  const question = '洪洞县规划纲要是哪次会议批准的？'

  it.each(['洪洞县规划纲要是哪次会议批准的？', '哪次大会批准了洪洞县的规划纲要？'])('is told by its number: %s', async (asked) => {
    const { status, answer } = await madeUp.ask(asked)
    expect(status).toBe('answered')
    expect(answer.blocks[0]?.text).toContain('第十七届人民代表大会第一次会议')
  })

  it.each([
    ['by its number before the first heading', '县第十七届人民代表大会第一次会议批准', 1, true],
    ['by its number elsewhere', '县第十七届人民代表大会第一次会议批准', 0, false],
    ['without a number or a date', '经人民代表大会会议批准', 1, false],
    ['by a date', '2021年3月批准', 1, true],
  ])('%s: %s', (_, words, front, given) => expect(gives(question, [concept('批准')], words, front)).toBe(given))

  it('that decided something else is told beside it', () => {
    const other = '洪洞县茶市是哪次会议定下的？'
    expect(gives(other, [concept('茶市')], '县委第三次全体会议定下茶市')).toBe(true)
    expect(gives(other, [concept('茶市')], '县委第三次全体会议研究清淤')).toBe(false)
  })
})

describe('the date of another thing beside the one asked about', () => {
  it.each([
    ['another is dated', '襄湾车站扩建、北山隧道2024年6月底前开通', false],
    ['it is dated', '北山隧道清理、襄湾车站2024年6月底前开通', true],
    ['each is dated', '襄湾车站2023年扩建、北山隧道2024年开通', true],
    ['the other stands in another clause', '襄湾车站2023年扩建，北山隧道、南川码头2024年开通', true],
    ['nothing stands beside it', '襄湾车站2024年6月底前开通', true],
  ])('is no date of it: where %s: %s: %s', (_, words, given) =>
    expect(gives('洪洞县襄湾车站什么时候开通？', [concept('襄湾车站'), concept('开通')], words)).toBe(given),
  )

  it('is no answer', async () => {
    const refused = await madeUp.ask('洪洞县襄湾车站什么时候开通？')
    expect(refused.status).toBe('insufficient')
    expect(refused.answer.text).toContain('没有写明时间')
    expect((await madeUp.ask('洪洞县北山隧道什么时候开通？')).answer.blocks[0]?.text).toContain('2024年6月底前开通')
  })
})

describe('who held an office before or after', () => {
  it.each(['洪洞县水务局前任局长是谁？', '洪洞县水务局局长之前的那任局长是谁？', '洪洞县谁是水务局下一任局长？'])(
    'is not told by who holds it: %s',
    async (question) => {
      const { status, answer } = await madeUp.ask(question)
      expect(status).toBe('insufficient')
      expect(answer.text).toContain('没有写明是谁')
    },
  )

  it('is not asked for where the office alone is', async () => {
    const { status, answer } = await madeUp.ask('洪洞县水务局局长是谁？')
    expect(status).toBe('answered')
    expect(answer.blocks[0]?.text).toContain('王建国')
  })
})

describe('where a thing of some rank is', () => {
  const question = '洪洞县国家级实验室建在哪里？'
  const asked = [concept('国家级'), concept('实验室')]

  it('is told by its name without the rank', () => {
    expect(gives(question, asked, '国家实验室设在高阳镇')).toBe(true)
    expect(gives(question, asked, '国家级茶园设在高阳镇')).toBe(false)
  })

  it('is answered', async () => expect((await madeUp.ask(question)).answer.blocks[0]?.text).toContain('高阳镇'))
})

describe('the firm that builds a thing', () => {
  it('is told where it builds or won it', async () => {
    const { status, answer } = await madeUp.ask('洪洞县赛车场是哪家公司承建的？')
    expect(status).toBe('answered')
    expect(answer.blocks[0]?.text).toContain('华岳集团投资建设')
  })

  it('is not told by one that is only named', async () => {
    const { status, answer } = await madeUp.ask('洪洞县茶市是哪家公司承建的？')
    expect(status).toBe('insufficient')
    expect(answer.text).toContain('没有写明是哪家')
  })
})
