import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../../made-up.ts'

const madeUp = answersOfMadeUp(
  [
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 民生',
    '2020年每千名老年人拥有养老床位36张。2020年婴儿死亡率为3.5‰。高中阶段毛入学率达到97%，高等教育毛入学率达到59%。',
    '创建4个国家级减灾示范社区和10个省级减灾示范社区。至少建成2个省级数字校园示范学校。',
    '成功申报国家级茶园5处，省级茶园10处，临汾市级茶园12处。',
    '2020年新建茶亭306个。2021年再建茶亭210个。',
  ],
  ['临汾市国民经济和社会发展第十四个五年规划纲要', '第一章 民生', '茶园由各县申报，茶亭由各县建设。'],
)
const stands = (...questions: string[]) => {
  const history = questions.slice(0, -1).map((content) => ({ role: 'user' as const, content }))
  return madeUp.read(questions.at(-1)!, history)
}

describe('a follow-up', () => {
  it('on a rate takes no place of a thing that is counted', () => {
    const { standalone } = stands('洪洞县2020年每千名老年人有多少张养老床位？', '那婴儿死亡率呢？')
    expect(standalone).toContain('婴儿死亡率')
    expect(standalone).not.toMatch(/床位|老年人/)
  })

  it('on another stage of schooling asks for the same rate of it', () => {
    expect(stands('洪洞县高中阶段毛入学率完成多少？', '那高等教育呢？').standalone).toContain('高等教育毛入学率')
  })

  it('on things of another rank asks of the same things and of the same place', () => {
    const { standalone, scope } = stands('洪洞县有几个减灾示范社区？', '还要建几个国家级的？', '那洪洞县打算再建几个省级的？')
    expect(standalone).toContain('减灾示范社区')
    expect(scope.places.map(({ place }) => place)).toEqual(['洪洞县'])
  })

  it('on those of the rank that a place above gives asks nothing of that place', () => {
    expect(stands('洪洞县想申报几处国家级茶园？', '临汾市级的呢？').scope.places.map(({ place }) => place)).toEqual(['洪洞县'])
  })

  it('on what is to be does not ask for what was done', () => {
    const { standalone } = stands('洪洞县2020年新建了多少茶亭？', '那2021年打算新建多少？')
    expect(standalone).toContain('2021年')
    expect(standalone).not.toContain('了多少')
  })
})
