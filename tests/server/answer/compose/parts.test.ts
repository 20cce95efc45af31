import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { answersOfCorpus } from '../opened.ts'
import { blocksOf, quotesOf } from '../replies.ts'

const opened = answersOfCorpus()
const madeUp = answersOfMadeUp([
  '云溪县国民经济和社会发展第十四个五年规划纲要',
  '第一章 发展成就',
  '第一节 “十三五”时期发展成就',
  '新建乡村图书室46个，图书馆总分馆体系基本建成，群众读书看报更加方便。',
  '第二章 发展文化事业',
  '第一节 公共文化',
  '到2025年，新建乡村图书室120个，实现村村有图书室，配齐图书管理员。',
  '引进华光集团出资3.6亿元建设云溪剧院，剧院建成后由华光集团负责运营。',
  '支持清河镇开展古戏台保护试点，修缮古戏台，培养戏台修缮工匠。',
  '第二节 群众体育',
  '到2025年，新建健身步道85公里，人均体育场地面积明显增加，健身更加便利。',
])

const text = (reply: { readonly answer: { readonly blocks: readonly { readonly type: string; readonly text: string }[] } }) =>
  reply.answer.blocks
    .filter(({ type }) => type !== 'related')
    .map((block) => block.text)
    .join('\n')

describe('two questions in one', () => {
  it.each([
    ['云溪县要建多少个乡村图书室，新建健身步道多少公里？', ['120个', '85公里']],
    ['云溪县哪个镇试点保护古戏台？健身步道到2025年新建多少公里？', ['清河镇', '85公里']],
    ['云溪剧院由谁出资，新建的乡村图书室有多少个？', ['华光集团', '120个']],
    ['How many village libraries will Yunxi County build, and how many kilometres of fitness trails?', ['85公里']],
  ])('are both answered, each with its source: %s', async (question, given) => {
    const reply = await madeUp.ask(question)
    expect(reply.status).toBe('answered')
    for (const words of given) expect(text(reply)).toContain(words)
    for (const block of blocksOf(reply, 'sentence')) expect(quotesOf(reply, block.citations)).toContain(block.text)
  })

  it('are answered by one sentence where it says both', async () => {
    const reply = await madeUp.ask('引进哪家企业建云溪剧院，出资多少亿元？')
    expect(blocksOf(reply, 'sentence')).toHaveLength(1)
    expect(text(reply)).toContain('华光集团出资3.6亿元')
  })

  it('are half answered where nothing is said of the other', async () => {
    const reply = await madeUp.ask('云溪县新建多少公里健身步道，滑雪场要建几座？')
    expect(text(reply)).toContain('85公里')
    expect(blocksOf(reply, 'sentence')).toHaveLength(1)
  })

  it.each([
    ['山西省让哪个市试点煤层气综合改革？2025年煤层气地面抽采量目标多少？', ['晋城市', '250亿方']],
    ['山西省“十四五”规划纲要是哪号文件，经人代会哪次会议批准的？', ['晋政发〔2021〕7号', '第十三届人民代表大会第四次会议']],
  ])('over a whole plan: %s', async (question, given) => {
    const reply = await opened.ask(question)
    for (const words of given) expect(text(reply)).toContain(words)
  })
})

describe('times set against one another', () => {
  it('are answered one by one, the earlier first', async () => {
    const reply = await madeUp.ask('云溪县“十三五”和“十四五”新建的乡村图书室各是多少个？')
    expect(blocksOf(reply, 'sentence').map((block) => /(\d+)个/.exec(block.text)?.[1])).toEqual(['46', '120'])
  })

  it('are not torn apart where rows give them', async () => {
    const reply = await opened.ask('孝义市2020年和2025年地区生产总值各是多少？')
    expect(blocksOf(reply, 'sentence')).toEqual([])
    expect(text(reply)).toMatch(/312\.8[\s\S]*459\.6|459\.6[\s\S]*312\.8/)
  })
})
