import { describe, expect, it } from 'vitest'
import { answersOfCorpus } from '../../opened.ts'

const opened = answersOfCorpus()
const alone = async (question: string, after: string) => (await opened.ask(question, { after: [after] })).question.standalone

describe('a follow-up for another thing of its kind', () => {
  it.each([
    ['伍姓湖呢？', '云竹湖治理之后水质要达到什么程度？', '伍姓湖治理之后水质要达到什么程度？'],
    ['演武镇呢？', '汾阳把冀村镇定位成什么样的城镇？', '汾阳把演武镇定位成什么样的城镇？'],
    ['茂成的呢？', '孝义现代煤化工重点项目里，晋茂要上多大规模的环己酮？', '孝义现代煤化工重点项目里，茂成的有哪些？'],
  ])('%s', async (question, after, told) => expect(await alone(question, after)).toBe(told))
  it('is none among others where the earlier question names none', async () =>
    expect(await alone('茂成的呢？', '晋茂的环己酮项目多大？')).not.toContain('有哪些？'))
})

describe('a follow-up for some of a number of things', () => {
  it('keeps what they are of', async () => expect(await alone('六大重点工程又是哪些？', '吕梁物流业要建几个集聚区？')).toContain('物流业'))
})

describe('a follow-up for a place within the one asked about', () => {
  it('asks what its list says of that place', async () => {
    const reply = await opened.ask('交口县的是哪两个？', { after: ['吕梁要重点建设哪些创新型经济强镇？'] })
    expect(reply.answer.text).toContain('交口县水头镇、康城镇')
  })
  it('asks for the list of no place beside it', async () =>
    expect((await opened.ask('河曲县的是哪两个？', { after: ['吕梁要重点建设哪些创新型经济强镇？'] })).status).toBe('insufficient'))
})
