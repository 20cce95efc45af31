import { describe, expect, it } from 'vitest'
import { askingOf } from '../../../../server/answer/understand/kind.ts'

describe('the number of a document', () => {
  it.each(['这份规划纲要的文号是多少？', '规划文号', '报告的文件编号是多少？', '这份计划是几号文？'])('is no amount: %s', (question) =>
    expect(askingOf(question, 0)).toMatchObject({ number: false, document: true }),
  )

  it.each(['规划纲要要建多少座茶厂？', '报告说有几号泊位，建了几个？'])('is not every number in it: %s', (question) =>
    expect(askingOf(question, 0).number).toBe(true),
  )
})

describe('where in a document something stands', () => {
  it.each(['茶叶写在第几章？', '第几编讲茶厂？', '茶园在第几节？', '第几页讲茶路？', '第几部分讲茶市？'])('is no amount: %s', (question) =>
    expect(askingOf(question, 0).number).toBe(false),
  )

  it.each(['茶叶产量排第几？', '茶会办到第几届了？', '手册印到第几版？'])('is not how far something has come: %s', (question) =>
    expect(askingOf(question, 0).number).toBe(true),
  )
})

describe('a statistic that English only names', () => {
  it.each([
    'What were the tea sales in 2020?',
    'What was the export revenue of the mills?',
    'What is the total mileage of tea roads?',
    'What are the yearly earnings of growers?',
    'What is the installed capacity of the mills?',
    'Average monthly pay of a tea picker?',
    'What do growers have to pay per mu?',
    'Subsidy per vehicle for buying a tea truck',
    'What retirement ages does the tea board lay down?',
  ])('is asked for its number: %s', (question) => expect(askingOf(question, 0).number).toBe(true))

  it.each([
    'What are the tea roads?',
    'What is sold at the tea market?',
    'What do sales staff learn?',
    'Subsidies for tea trucks',
    'Monthly reports of the mills',
  ])('is none: %s', (question) => expect(askingOf(question, 0).number).toBe(false))
})
