import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../../made-up.ts'
import { answersOfCorpus } from '../../opened.ts'
import { others } from '../../refusal/setting.ts'
import { blocksOf } from '../../replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县政府工作报告',
  '——2021年3月1日在洪洞县人民代表大会上',
  '一、回顾',
  '过去五年竹业平稳。',
  '二、竹艺引领，开辟新路',
  '实施竹匠助力工程。请老匠人带徒弟，年年办班。',
  '实施竹材提质工程。选好竹，用好竹。',
  '实施竹园扩种工程。坡地都种上。',
  '三、竹道建管并重',
  '开展竹道清扫行动。扫净落叶，清走枯枝。',
  '开展竹道照明行动。夜里都点灯。',
  '竹道夜巡照常进行，由乡里出人。',
  '四、加强竹会自身建设',
  '加强章程建设。会章年年修订。',
  '加强账目建设。账目月月公开。',
  '加强会风建设。开会不摆排场。',
  '五、其他',
  ...others,
])
const opened = answersOfCorpus()
const listed = async (question: string) => blocksOf(await madeUp.ask(question), 'item').map(({ text }) => text.slice(0, 6))

describe('paragraphs whose heads all bear one word', () => {
  it('are the list where several of that word are asked for', async () =>
    expect(await listed('洪洞县的报告讲竹艺引领那一块，一共布置了哪几项工程？')).toEqual(['实施竹匠助力', '实施竹材提质', '实施竹园扩种']))
  it('are so by their number, though other paragraphs stand beside them', async () =>
    expect(await listed('洪洞县的竹道建管并重要开展哪两项行动？')).toEqual(['开展竹道清扫', '开展竹道照明']))
  it('are not where another number is asked for', async () => expect(await listed('洪洞县的竹道建管并重要开展哪五项行动？')).not.toContain('开展竹道清扫'))
})

describe('paragraphs under a title that names their number', () => {
  it('are the list, whatever their heads say', async () =>
    expect(blocksOf(await opened.ask('山西农业转型要实施的三大省级战略是哪三个？'), 'item').map(({ text }) => text.slice(0, 4))).toEqual([
      '高水平建',
      '深化雁门',
      '加快运城',
    ]))
})

describe('paragraphs under a title that says what is asked', () => {
  it('are its parts, in their order', async () =>
    expect(await listed('洪洞县说要加强竹会自身建设，具体分成哪几方面？')).toEqual(['加强章程建设', '加强账目建设', '加强会风建设']))
  it('are headed by it', async () =>
    expect(blocksOf(await madeUp.ask('洪洞县说要加强竹会自身建设，具体分成哪几方面？'), 'heading')[0]?.text).toContain('加强竹会自身建设'))
})
