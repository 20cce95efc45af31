import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp(
  ['洪洞县国民经济和社会发展第十四个五年规划纲要', '第一章 产业', '第一节 茶叶', '茶园扩大到3万亩。'],
  ['洪洞县国民经济和社会发展第十三个五年规划纲要', '第一章 产业', '第一节 陶器', '陶器产量达到20万件。'],
  ['洪洞县政府工作报告', '——2021年3月1日在洪洞县人民代表大会上', '一、2020年工作回顾', '陶器销路打开。'],
)
const documents = (question: string) => [...madeUp.read(question).scope.documents].sort()

describe('a plan named by its period', () => {
  it.each(['洪洞县“十四五”规划提出多少件陶器？', '洪洞县十四五规划纲要的陶器产量', "Pottery in Hongdong's 14th Five-Year Plan"])(
    'keeps those of other periods of the place out, and no report: %s',
    (question) => expect(documents(question)).toEqual(['made-up', 'made-up-3']),
  )

  it.each([
    '洪洞县陶器产量是多少？',
    '洪洞县“十四五”期间有多少件陶器？',
    '洪洞县“十三五”规划的目标完成了吗？',
    '洪洞县“十三五”规划和“十四五”规划各提出多少件陶器？',
    '洪洞县“十二五”规划提出多少件陶器？',
  ])('keeps none out where it names no plan, several, one not held, or asks what came of it: %s', (question) =>
    expect(documents(question)).toEqual(['made-up', 'made-up-2', 'made-up-3']),
  )
})
