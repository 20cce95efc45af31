import { describe, expect, it } from 'vitest'
import { countsWhatIsAsked } from '../../../../server/answer/refusal/counting.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { sentence } from './sentence.ts'
import { others, proseUnder } from './setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 文化',
  '第一节 看戏',
  '在东门外建设一座戏台和一处茶棚，台口朝南。',
  '第二节 竹器',
  '走出一条振兴竹器的新路子，各村编筐编篓。',
  '第二章 其他',
  ...others,
])
const counts = (question: string, words: string) => countsWhatIsAsked(sentence(words), madeUp.read(question), proseUnder(madeUp.knowledge, ''))

describe('one of a thing', () => {
  it.each([
    ['洪洞县要建几座戏台？', '在东门外建设一座戏台和一处茶棚，台口朝南。'],
    ['洪洞县要建多少座戏台？', '建设一座戏台，石木结构。'],
    ['洪洞县要建几座戏台？', '建设一座戏台'],
    ['洪洞县要建几座戏台？', '建设一座石戏台、一处茶棚。'],
    ['洪洞县要建几处茶棚？', '在东门外建设一座戏台和一处茶棚，台口朝南。'],
  ])('is its number where it is counted as is asked: %s: %s', (question, words) => expect(counts(question, words)).toBe(1))

  it.each([
    ['洪洞县要走几条竹器的路？', '走出一条振兴竹器的新路子。', 'what is one of it is something else'],
    ['洪洞县要走几条竹器的路？', '走出一条竹器新路子。', 'one of it is a turn of speech'],
    ['洪洞县要建几座戏台？', '建设一座茶棚与戏台。', 'it stands beside what is one'],
    ['洪洞县要建几座戏台？', '增加一名戏台看护人。', 'it is counted otherwise'],
    ['洪洞县要建几座戏台？', '建设第一座戏台。', 'it is the first of them'],
    ['洪洞县要建几座戏台？', '扩建同一座戏台。', 'it is the same'],
    ['洪洞县要建几座戏台？', '建设戏台，修好一座茶棚。', 'one is of another'],
  ])('is no number of it: %s: %s: %s', (question, words) => expect(counts(question, words)).toBeLessThan(1))

  it('answers how many there are to be', async () => {
    for (const question of ['洪洞县要建几座戏台？', '洪洞县要建多少座戏台？']) {
      const { status, answer } = await madeUp.ask(question)
      expect(status).toBe('answered')
      expect(answer.text).toContain('一座戏台')
    }
  })

  it('of ways that are only spoken of so tells no number', async () => {
    expect((await madeUp.ask('洪洞县要修几条竹器的路？')).status).toBe('insufficient')
  })
})
