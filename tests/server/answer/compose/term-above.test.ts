import { describe, expect, it } from 'vitest'
import { answersOfCorpus } from '../opened.ts'
import { blocksOf } from '../replies.ts'

const opened = answersOfCorpus()
const NOT_EXPLAINED = '文件用到这一说法，没有另作解释。'
const notes = async (question: string) => blocksOf(await opened.ask(question), 'note').map(({ text }) => text)

describe('a term of parts', () => {
  it('is told by a plan of a place above, where the own one only uses it', async () => {
    const reply = await opened.ask('吕梁的经验在全省推开的那个“三零”单位，三个零是哪三个？')
    expect(reply.answer.text).toContain('零上访、零事故、')
    expect(blocksOf(reply, 'heading').map(({ text }) => text)).toContain('山西省国民经济和社会发展第十四个五年规划和2035年远景目标纲要')
    expect(blocksOf(reply, 'note')).toEqual([])
  })
  it.each(['孝义跟北师大合作的“三个课堂”，到底是哪三个课堂？', '太原和副中心城市要合力打造的“四大枢纽”城市，是哪四种枢纽？'])(
    'is said not to be explained where no plan does: %s',
    async (question) => expect(await notes(question)).toContain(NOT_EXPLAINED),
  )
  it('brings no sentences on something else', async () =>
    expect((await opened.ask('孝义跟北师大合作的“三个课堂”，到底是哪三个课堂？')).answer.text.split('相关内容')[0]).not.toContain('近视'))
  it('is not said to lack what it has', async () => expect(await notes('孝义农业布局的“七大板块”是哪七个？')).not.toContain(NOT_EXPLAINED))
})
