import { describe, expect, it } from 'vitest'
import { exchangeNamed, exchangePredicate, exchangeTime } from '../../../../../server/answer/understand/followup/exchanges.ts'
import { standAlone } from '../../../../../server/answer/understand/followup.ts'

const sense = { findPlaces: () => [], namesSubject: (words: string) => !/^(?:多少|几|\d|年|打算|到|的|[？?，])*$/.test(words) }
const alone = (question: string, ...earlier: string[]) =>
  standAlone(
    question,
    earlier.map((content) => ({ role: 'user', content })),
    sense,
  ).question

describe('another of a kind, by its name', () => {
  it.each([
    ['晋阳湖的水要达到几类？', '云竹湖', '云竹湖的水要达到几类？'],
    ['下堡镇是什么定位？', '高阳镇', '高阳镇是什么定位？'],
    ['冠军企业要培育多少个？', '领军企业', '领军企业要培育多少个？'],
    ['全县对石门水库有什么安排？', '龙口水库', '全县对龙口水库有什么安排？'],
  ])('takes the place of the one in the earlier question: %s: %s', (before, rest, whole) => expect(exchangeNamed(before, rest)).toBe(whole))

  it.each([
    ['晋阳湖的水要达到几类？', '高阳镇'],
    ['晋阳湖的水要达到几类？', '晋阳湖'],
    ['全县要修几条路？', '水质'],
  ])('is none where the earlier question names none of that kind, or the same: %s: %s', (before, rest) => expect(exchangeNamed(before, rest)).toBeNull())

  it('is meant by its name with 呢, be it said how many again', () => {
    expect(alone('云竹湖呢？', '晋阳湖的水要达到几类？')).toBe('云竹湖的水要达到几类？')
    expect(alone('领军企业呢，要几个？', '冠军企业要培育多少个？')).toBe('领军企业要培育多少个？')
  })
})

describe('another thing said of those asked for', () => {
  it.each([
    ['哪些开发区要申报国家级？', '哪些要扩区', '哪些开发区要扩区？'],
    ['全县哪几个乡镇会通天然气？', '哪几个会通动车', '全县哪几个乡镇会通动车？'],
  ])('is asked of them: %s: %s', (before, rest, whole) => expect(exchangePredicate(before, rest)).toBe(whole))

  it.each([
    ['开发区怎么申报国家级？', '哪些要扩区'],
    ['哪些开发区要申报国家级？', '怎么扩区'],
  ])('is none where it is asked otherwise: %s: %s', (before, rest) => expect(exchangePredicate(before, rest)).toBeNull())
})

describe('another time', () => {
  it('takes the place of the present', () => expect(exchangeTime('森林覆盖率现在多高？', '2025年')).toBe('2025年森林覆盖率多高？'))

  it('is put into a question that names only what is intended', () =>
    expect(alone('2025年打算到多少？', '森林覆盖率现在是多少？')).toBe('2025年森林覆盖率是多少？'))

  it('is no year by which a plan is named', () => expect(alone('投多少？路灯换多少盏？', '1991年通过的十年规划怎么安排路灯？')).not.toContain('1991'))
})
