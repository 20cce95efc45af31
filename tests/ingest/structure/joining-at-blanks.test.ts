import { describe, expect, it } from 'vitest'
import { readText } from '../plans.ts'

const first = '戏台修在东门外的土台上，可坐三百人 瓷窑建在河西的岸边，逢集烧碗和罐 茶路从北坡通到渡口，沿路铺石板二里'
const second = '渡口的船夫要在夜里点灯，过河不收钱 竹器铺子开在西门里，逢集卖箩筐 南坪的冷库挖窖藏冰，夏天再取用'
const whole = '各村的路由各村照看。逢集的日子车马走东门，挑担走西门。'
const lines = async (...paragraphs: readonly string[]) => {
  const { text } = await readText(['第一章 乡里', '', ...paragraphs.flatMap((paragraph) => [paragraph, '']), whole])
  return text.split('\n').slice(1)
}

describe('paragraphs of clauses that single blanks part', () => {
  it('end with their line, though no full stop ends them', async () => expect(await lines(first, second)).toEqual([first, second, whole]))

  it('do so where no comma stands in them, and names are listed', async () => {
    const [one, other] = [first, second].map((paragraph) => paragraph.replaceAll('，', '、'))
    expect(await lines(one!, other!)).toEqual([one, other, whole])
  })

  it('go on where they break off inside a sentence that blanks do not part', async () => {
    const [before, behind] = ['各村的戏台要在 2025 年前修好，台口朝南，夜里', '点灯，逢集的日子开台唱戏给乡亲看。']
    expect(await lines(before, behind)).toEqual([before + behind, whole])
    expect(await lines(first.replaceAll(' ', '，'), behind)).toEqual([first.replaceAll(' ', '，') + behind, whole])
  })

  it('are cut into those clauses where they are long', async () => {
    const long = `${first} ${second}`
    const plan = await readText(['第一章 乡里', '', long, '', whole])
    const units = plan.passages.flatMap((passage) => passage.units.map(([start, end]) => plan.text.slice(start, end)))
    expect(units.slice(0, 6)).toEqual(long.split(' '))
  })
})
