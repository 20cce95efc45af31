import { describe, expect, it } from 'vitest'
import { exchangeSide } from '../../../../../server/answer/understand/followup/exchanges.ts'
import { answersOfCorpus } from '../../opened.ts'

const opened = answersOfCorpus()
const alone = async (question: string, ...after: string[]) => (await opened.ask(question, { after })).question.standalone

describe('a follow-up on another side of the same', () => {
  it.each([
    ['吕梁2035年远景目标里，文化方面是怎么展望的？', '碳排放方面呢？', '吕梁2035年远景目标里，碳排放方面是怎么展望的？'],
    ['甲市在教育方面有什么打算？', '那医疗方面呢', '甲市在医疗方面有什么打算？'],
  ])('%s → %s', (before, question, asked) => expect(exchangeSide(before, question)).toBe(asked))
  it.each([
    ['甲市在教育方面有什么打算？', '教育方面呢？'],
    ['甲市有什么打算？', '教育方面呢？'],
    ['甲市在教育方面有什么打算？', '教育经费呢？'],
  ])('is none where it is the same side, or none was named: %s → %s', (before, question) => expect(exchangeSide(before, question)).toBeNull())
})

describe('a follow-up', () => {
  it('on a term of its own asks about that', async () =>
    expect(await alone('那2+4+2又是什么？', '孝义的“一区五园”是指哪五个园？')).toBe('孝义市2+4+2又是什么？'))
  it('on that area keeps which one', async () =>
    expect(await alone('那一片打算开发什么样的旅游？', '孝义农业布局里的“三大区域”是哪三个？', '中部丘陵区包括哪些乡镇？')).toContain('中部丘陵区'))
  it('on a place among what was listed stays with the list', async () =>
    expect(await alone('文水呢？', '吕梁列了哪些水污染治理的重点项目？', '交口县在里面有什么项目？')).toMatch(/^吕梁.*水污染治理的重点项目里，文水县/))
})
