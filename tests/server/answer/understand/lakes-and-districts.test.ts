import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp([
  '山西省国民经济和社会发展第十四个五年规划纲要',
  '第一章 生态',
  '持续优化盐湖生态环境，对汤里滩、鸭子池系统治理，湖泊水质达到四类标准。',
  '第二章 城市',
  '推进太原市迎泽区城市更新，改造老旧小区四十个，新建停车场六处。',
])
const places = (question: string) => madeUp.read(question).scope.uncovered.map(({ place }) => place)

describe('a word that a district is called by too', () => {
  it('is the lake where the documents print the lake and never the district', async () => {
    expect(places('盐湖的水质怎么样？')).toEqual([])
    expect(places('山西省的盐湖呢？')).toEqual([])
    expect((await madeUp.ask('盐湖怎么保护？')).answer.text).toContain('汤里滩')
  })

  it('is the district where it is called so in full, or where they print that', () => {
    expect(places('盐湖区怎么发展？')).toEqual(['盐湖区'])
    expect(places('迎泽要改造多少老旧小区？')).toEqual(['迎泽区'])
  })
})
