import { describe, expect, it } from 'vitest'
import { countsBearing } from '../../../../../server/answer/compose/list/bearing.ts'
import { answersOfMadeUp } from '../../made-up.ts'
import { others } from '../../refusal/setting.ts'
import { blocksOf } from '../../replies.ts'

describe('things side by side', () => {
  it.each([
    ['推进林旅融合、医养融合和茶旅融合。', '融合', 3],
    ['全面种竹、全面护竹、全面用竹的布局', '全面', 3],
    ['突破一批刨竹技术、染竹技术。', '技术', 2],
  ])('are counted by the word they end or begin with: %s', (words, word, count) => expect(countsBearing(words, word)).toContain(count))
  it.each([
    ['推进林旅融合，加快医养融合。', '融合'],
    ['推进林旅融合、医养结合。', '融合'],
  ])('are none where they do not all bear it: %s', (words, word) => expect(countsBearing(words, word)).toEqual([]))
})

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 竹业',
  '第一节 技术',
  '竹业技术攻关年年进行，攻关竹材防霉、竹器上色、竹板热压等难题，竹业技术人员下乡。',
  '努力突破一批刨竹技术、染竹技术、压竹技术、弯竹技术。',
  '第二节 竹会',
  '竹会对入会竹匠一律收账公开，会员登记在册，竹匠来去自由，竹匠年年评比、年年挂牌、年年奖励。',
  '竹会保障竹匠入会平等、评比平等、分账平等。',
  '竹会各社以竹林同护、竹水同用、竹路同修、竹账同记为准。',
  '第二章 其他',
  ...others,
])
const first = async (question: string) => blocksOf(await madeUp.ask(question), 'sentence').map(({ text }) => text)

describe('kinds asked for', () => {
  it('are told by the sentence that names them side by side', async () =>
    expect(await first('洪洞县打算攻关的竹业技术分成哪几类？')).toEqual([expect.stringContaining('刨竹技术、染竹技术')]))
  it('are told by their number, where no word for them is asked', async () =>
    expect((await first('洪洞县竹会对竹匠在哪三方面一视同仁？'))[0]).toContain('入会平等、评比平等、分账平等'))
  it('are told by the character that each of them holds', async () =>
    expect((await first('洪洞县竹会的四个“同”是哪四个？'))[0]).toContain('竹林同护、竹水同用'))
})
