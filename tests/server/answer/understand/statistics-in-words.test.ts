import { describe, expect, it } from 'vitest'
import { measureOf } from '../../../../server/answer/understand/measure-word.ts'
import { withStatisticsNamed } from '../../../../server/answer/understand/wording.ts'

describe('a statistic asked for in everyday words', () => {
  it.each([
    ['到2015年，临汾城里人一年平均能到手多少钱？', '城镇居民人均收入是多少元'],
    ['乡下人一年到头能挣到多少？', '农民人均收入是多少元'],
    ['老百姓一年能赚多少钱', '居民人均收入是多少元'],
    ['职工一年能拿到多少钱？', '职工平均工资是多少元'],
    ['全省人平均念几年书？', '平均受教育年限是多少年'],
    ['大家能活多少岁？', '平均预期寿命是多少岁'],
    ['有百分之几的人住在城里？', '城镇化率是多少'],
  ])('is called by its name: %s', (question, named) => expect(withStatisticsNamed(question)).toContain(named))

  it.each(['农民能拿到多少补贴？', '老百姓的钱袋子怎么鼓起来？', '孩子念几年级要考试？'])('is left as it is where another thing is asked: %s', (question) =>
    expect(withStatisticsNamed(question)).toBe(question),
  )
})

describe('people asked for by what they are', () => {
  it.each([
    ['要让多少乡下人喝上放心水？', '解决1200万农村人口饮水不安全问题'],
    ['有多少打鱼的要改行？', '渔民转产转业1.5万人'],
    ['要帮多少下岗的人找到活？', '吸纳下岗职工40万人'],
  ])('are counted in heads: %s', (question, words) => expect(measureOf(question)?.test(words)).toBe(true))
  it('are not told by a number of things', () => expect(measureOf('要让多少乡下人喝上放心水？')?.test('兴建集中供水工程8200处')).toBe(false))
})
