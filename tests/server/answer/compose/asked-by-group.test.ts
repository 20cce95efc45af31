import { describe, expect, it } from 'vitest'
import { answersOfCorpus } from '../opened.ts'
import { blocksOf } from '../replies.ts'

const opened = answersOfCorpus()

describe('indicators asked for by the group of their table', () => {
  it('are those of the group, counted', async () => {
    const reply = await opened.ask('汾阳“十四五”主要指标里，创新驱动这一类有几个，分别是什么？')
    expect(blocksOf(reply, 'heading').map(({ text }) => text)).toEqual(['专栏 1-2：“十四五”汾阳市经济社会发展主要指标中，“创新驱动”指标共4项'])
    expect(blocksOf(reply, 'indicator')).toHaveLength(4)
  })
  it('are those of the group that are binding, where both are named', async () => {
    const reply = await opened.ask('吕梁安全保障类的约束性指标有哪些')
    expect(blocksOf(reply, 'heading')[0]?.text).toContain('“安全保障”的约束性指标共2项')
    expect(blocksOf(reply, 'indicator').map(({ text }) => text)).toEqual([
      expect.stringContaining('粮食综合生产能力'),
      expect.stringContaining('能源综合生产能力'),
    ])
  })
})

describe('the sections of a chapter', () => {
  it.each(['汾阳规划第四章分几节，分别是什么', '汾阳规划第四章下面有哪几节？'])('are told by their titles: %s', async (question) => {
    const titles = blocksOf(await opened.ask(question), 'heading').map(({ text }) => text)
    expect(titles).toHaveLength(7)
    expect(titles[0]).toContain('第四章 全面推进乡村振兴，加快农业农村现代化步伐 › 第一节')
  })
})

describe('incomes of all, of which the table has one row for the towns and one for the country', () => {
  it.each(['山西居民人均收入是多少元', '山西老百姓一年能挣多少钱', '山西城乡居民人均可支配收入2020年是多少'])('are told by both: %s', async (question) => {
    const lines = blocksOf(await opened.ask(question), 'indicator').map(({ text }) => text)
    expect(lines).toEqual([expect.stringContaining('城镇居民人均可支配收入实际为34793'), expect.stringContaining('农村居民人均可支配收入实际为13878')])
  })
})

describe('a list with a question behind it', () => {
  it('is told whole where one of its entries answers that', async () => {
    const entries = blocksOf(await opened.ask('孝义有哪些风电项目？有没有中船重工的'), 'item').map(({ text }) => text)
    expect(entries).toHaveLength(3)
    expect(entries.join()).toContain('中船重工')
  })
})

describe('rows of nearly the same name', () => {
  it('are compared, and what one does not give is said', async () => {
    const { answer } = await opened.ask('河水达到Ⅲ类以上的比例，吕梁市和孝义市到2025年的目标分别怎么定？')
    expect(answer.text).toContain('吕梁市2025年地表水达到或好于Ⅲ类水体比例目标为50%以上')
    expect(answer.text).toContain('孝义市没有给出2025年地表水达到或好于III类水体占地表水比例的数值')
  })
})

describe('a term of things that bear one name', () => {
  it('is told by the sentence that lists them, however far it stands', async () => {
    const [first] = blocksOf(await opened.ask('“五个吕梁”是指哪五个？'), 'sentence')
    expect(first?.text).toContain('创新吕梁、绿色吕梁、开放吕梁、法治吕梁、幸福吕梁')
  })
})
