import { describe, expect, it } from 'vitest'
import { answersOfCorpus } from '../opened.ts'

const opened = answersOfCorpus()
const read = async (question: string) => {
  const { question: understood } = await opened.ask(question)
  return { places: understood.places, own: understood.documents.includes('xiaoyi-plan') }
}

describe('what the document of one place says of another', () => {
  it('is asked of that document, where it lists things of a place within', async () =>
    expect(await read('吕梁列的采煤沉陷区治理项目里，孝义的有哪几个？')).toEqual({ places: ['吕梁市'], own: false }))
  it('is asked of that document, where it judges a place', async () =>
    expect((await read('汾阳规划在分析形势时，认为吕梁市哪些方面在不断向好？')).places).toEqual(['汾阳市']))
  it('is not meant where both are asked about', async () => expect((await read('吕梁规划和孝义规划里，森林覆盖率目标各是多少？')).own).toBe(true))
  it('is not meant of places side by side', async () => expect((await read('汾阳的煤焦项目里，孝义的有哪几个？')).own).toBe(true))
})
