import { describe, expect, it } from 'vitest'
import { answersOfCorpus } from '../opened.ts'

const opened = answersOfCorpus()

describe('whom somebody watches or guards', () => {
  it('is no name', async () => expect((await opened.ask('吕梁怕脱了贫的人家又穷回去，平时都盯着谁、看些啥？')).answer.text).toContain('脱贫人口监测'))
  it('may stand in the clause that a quoted word is in', async () =>
    expect((await opened.ask('吕梁谈安全发展时说要守好“护城河”，是守谁的护城河？')).answer.text).toContain('守好首都“护城河”吕梁阵地'))
})

describe('a list in English', () => {
  it('is told by the sentence that says most of it, set out in entries or not', async () =>
    expect(
      (await opened.ask('Which expo and forum brands does Lüliang plan to strengthen as part of its 50-billion-yuan light-aroma baijiu cluster?')).answer.text,
    ).toContain('世界酒文化博览会'))
})
