import { describe, expect, it } from 'vitest'
import { explains, saysParts } from '../../../../server/answer/compose/explaining.ts'

describe('a term of numbered parts', () => {
  it('is told by as many things as it has parts, right before its parts apart', () =>
    expect(explains('构建以孝水治理,胜湖提升,兑河、下河流域整治的一河、一湖、三流域的生态系统', '一河一湖三流域')).toBe(1))

  it('is not where fewer stand before it', () => expect(explains('构建以流域整治为主的一河、一湖、三流域的生态系统', '一河一湖三流域')).toBe(0))

  it('is told part by part', () => {
    expect(saysParts('一线指陇海铁路沿线,两带指产业带和星火带', '一线两带')).toBe(true)
    expect(explains('一线指陇海铁路沿线,两带指产业带和星火带', '一线两带')).toBe(1)
  })

  it.each(['一线指陇海铁路沿线,两带布局加快', '一线指标完成,两带指导到位', '形成一线两带布局'])('is not by one part alone, nor by 指标: %s', (words) =>
    expect(saysParts(words, '一线两带')).toBe(false),
  )

  it('is told behind 即 with marks between its parts', () =>
    expect(explains('突出抓好两基、两调、一突破,即抓好基础设施和基础教育,推进农业和工业调整', '两基、两调、一突破')).toBe(1))

  it('is not told by what does not have it', () => expect(explains('抓好基础教育,即办好小学', '两基、两调、一突破')).toBe(0))
})
