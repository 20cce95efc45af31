import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { answersOfCorpus } from '../opened.ts'
import { blocksOf, quotesOf, sourceOf } from '../replies.ts'

const opened = answersOfCorpus()
const madeUp = answersOfMadeUp([
  '云溪县国民经济和社会发展第十四个五年规划纲要',
  '第一章 发展成就',
  '第一节 “十三五”时期发展成就',
  '新建乡村图书室46个，图书馆总分馆体系基本建成，群众读书看报更加方便。',
  '第二章 发展文化事业',
  '第一节 公共文化',
  '到2025年，新建乡村图书室120个，实现村村有图书室，馆长持证上岗。',
  '乡村图书室首任馆长李文秀同志回乡任职，带头整理旧书，旧书编号上架。',
  '引进华光集团出资3.6亿元建设云溪剧院，剧院建成后由华光集团负责运营。',
  '引进企业建设云溪剧院要公开招标，云溪剧院的企业由评审专家挑选。',
  '支持清河镇开展古戏台保护试点，修缮古戏台，培养戏台修缮工匠。',
  '第二节 群众体育',
  '到2025年，新建健身步道85公里，沿线设置饮水点，健身更加便利。',
  '饮水点达到64个，饮水点的水质每月化验，化验的结果贴在墙上。',
  '第三节 农家书屋',
  '每周三次开门迎客，借书不收押金，破损的书页由志愿者糊补。',
  '第四节 工地',
  '工地的进度每月通报一次，进度慢的工地挂上黄旗，进度快的工地挂上红旗。',
  '第五节 植树',
  '2019年植树70万棵，2020年植树95万棵，荒坡变成林海，鸟雀回到山中。',
  '第六节 主要指标',
  '表1 主要指标',
  '指标名称\t单位\t2020年\t2025年\t属性',
  '城镇化率\t%\t59*\t68\t预期性',
  '注：*为2019年数据。',
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
    ['云溪县新建多少公里健身步道，饮水点达到多少个？', ['85公里', '64个']],
    ['云溪县新建多少公里健身步道，乡村图书室的馆长是谁？', ['85公里', '李文秀']],
    ['云溪县新建多少公里健身步道，农家书屋的书页怎么补？', ['85公里', '由志愿者糊补']],
    ['云溪县新建多少公里健身步道，云溪剧院的进度到哪一步？', ['85公里', '建设云溪剧院']],
    ['云溪县新建多少个乡村图书室，图书室的馆长是谁？', ['120个', '李文秀']],
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

  it('are half answered where what is found says little of the other', async () => {
    const reply = await madeUp.ask('云溪县新建多少公里健身步道，古戏台的屋檐、石凳、水缸怎么管？')
    expect(blocksOf(reply, 'sentence').map((block) => block.text)).toEqual(['到2025年，新建健身步道85公里，沿线设置饮水点，健身更加便利。'])
  })

  it('show no sentence twice', async () => {
    const reply = await madeUp.ask('云溪县新建多少公里健身步道，沿线设置的饮水点，水质在哪里化验、在哪面墙上贴出？')
    expect(blocksOf(reply, 'sentence').map((block) => block.text)).toEqual([
      '到2025年，新建健身步道85公里，沿线设置饮水点，健身更加便利。',
      '饮水点达到64个，饮水点的水质每月化验，化验的结果贴在墙上。',
    ])
  })

  it.each(['云溪县新建多少公里健身步道，农家书屋的书页怎么补？', '云溪县要建多少个乡村图书室，新建健身步道多少公里？'])(
    'show related passages behind both answers, and none of theirs: %s',
    async (question) => {
      const reply = await madeUp.ask(question)
      expect(reply.answer.blocks.slice(0, 3).map(({ type }) => type)).toEqual(['sentence', 'sentence', 'related'])
      const passages = (type: 'sentence' | 'related') => blocksOf(reply, type).map((block) => sourceOf(reply, block)?.passageId)
      for (const passage of passages('related')) expect(passages('sentence')).not.toContain(passage)
    },
  )

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

  it('are answered one by one in English, under one note', async () => {
    const reply = await madeUp.ask('How many village libraries did Yunxi build under the 13th Five-Year Plan and the 14th Five-Year Plan respectively?')
    expect(reply.answer.blocks.slice(0, 3).map(({ type }) => type)).toEqual(['note', 'sentence', 'sentence'])
    expect(blocksOf(reply, 'sentence').map((block) => /(\d+)个/.exec(block.text)?.[1])).toEqual(['46', '120'])
  })

  it('are answered once where one sentence gives both', async () => {
    const reply = await madeUp.ask('云溪县2019年和2020年植树各是多少万棵？')
    expect(blocksOf(reply, 'sentence').map((block) => block.text)).toEqual(['2019年植树70万棵，2020年植树95万棵，荒坡变成林海，鸟雀回到山中。'])
  })

  it('are answered by a row that gives them with all that is said of it', async () => {
    const reply = await madeUp.ask('云溪县2020年和2025年城镇化率各是多少？')
    expect(blocksOf(reply, 'indicator')).toHaveLength(1)
    expect(blocksOf(reply, 'note')[0]?.text).toContain('2019年数据')
  })

  it('are not torn apart where rows give them', async () => {
    const reply = await opened.ask('孝义市2020年和2025年地区生产总值各是多少？')
    expect(blocksOf(reply, 'sentence')).toEqual([])
    expect(text(reply)).toMatch(/312\.8[\s\S]*459\.6|459\.6[\s\S]*312\.8/)
  })
})

describe('a part that names only a statistic', () => {
  const gardens = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 建设',
    '第一节 植物园',
    '植物园总投资2.4亿元，种植牡丹、芍药、海棠，聘请花匠。',
    '植物园挖湖堆山，引水种花，占地面积600亩。',
    '第二节 动物园',
    '动物园总投资3.1亿元，占地面积900亩。',
    '第三节 学校',
    '办好学校，学校门口设置斑马线。',
  ])

  it.each(['洪洞县植物园总投资多少亿元，占地多少亩？', '洪洞县植物园总投资多少亿元，占地面积多大？', '洪洞县植物园总投资多少亿元，占地多大？'])(
    'is of what the one before it names: %s',
    async (question) => {
      const reply = await gardens.ask(question)
      expect(blocksOf(reply, 'sentence').map((block) => block.text)).toEqual([
        '植物园总投资2.4亿元，种植牡丹、芍药、海棠，聘请花匠。',
        '植物园挖湖堆山，引水种花，占地面积600亩。',
      ])
    },
  )

  it('is of what it names itself', async () => {
    expect(text(await gardens.ask('洪洞县植物园总投资多少亿元，动物园占地多少亩？'))).toMatch(/2\.4亿元[\s\S]*900亩/)
  })
})

describe('two statistics side by side', () => {
  const statistics = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 目标',
    '到2025年，全县森林覆盖率达到35%，荒山种满侧柏。',
    '到2025年，全县常住人口达到42万人，老有所养。',
    '到2025年，全县草原植被覆盖率达到71%，坡上种草。',
    '到2025年，全县绿地面积达到9万亩，社区种花。',
  ])
  const forest = '到2025年，全县森林覆盖率达到35%，荒山种满侧柏。'
  const people = '到2025年，全县常住人口达到42万人，老有所养。'

  it.each([
    ['洪洞县2025年森林覆盖率和常住人口各是多少？', [forest, people]],
    ['洪洞县2025年森林覆盖率和常住人口分别达到多少？', [forest, people]],
    ['洪洞县2025年常住人口与森林覆盖率各为多少？', [people, forest]],
    ['洪洞县森林覆盖率与绿地面积各为多少？', [forest, '到2025年，全县绿地面积达到9万亩，社区种花。']],
  ])('in one clause are answered each by the sentence of its own: %s', async (question, answers) => {
    const reply = await statistics.ask(question)
    expect(reply.status).toBe('answered')
    expect(new Set(blocksOf(reply, 'sentence').map((block) => block.text))).toEqual(new Set(answers))
    for (const block of blocksOf(reply, 'sentence')) expect(quotesOf(reply, block.citations)).toContain(block.text)
  })
})

describe('what the plan and the report say of the same', () => {
  it('stands side by side, the plan first, where both are named', async () => {
    const reply = await opened.ask('孝义“十三五”压减焦化产能的数，规划纲要和2021年政府工作报告说的一样吗？')
    const lines = blocksOf(reply, 'sentence')
    expect(lines.map(({ text }) => /349|451/.exec(text.replace(/\s/g, ''))?.[0])).toEqual(['349', '451'])
    expect(lines.map((line) => sourceOf(reply, line)?.documentId)).toEqual(['xiaoyi-plan', 'xiaoyi-report-2021'])
  })

  it('is told of one alone, where one is named', async () => {
    const reply = await opened.ask('孝义2021年政府工作报告说压减了多少焦化产能？')
    expect(blocksOf(reply, 'sentence')[0]?.text.replace(/\s/g, '')).toContain('451万吨')
    expect(reply.answer.text.split('相关内容')[0]).not.toContain('349')
  })
})

describe('a year that a row does not have', () => {
  it('is told by a sentence, and so is the other then', async () => {
    const reply = await opened.ask('孝义2020年GDP增长多少，2021年目标又是多少？')
    const said = blocksOf(reply, 'sentence').map(({ text }) => text.replace(/\s/g, ''))
    expect(said[0]).toContain('地区生产总值增长1.8%')
    expect(said[1]).toContain('地区生产总值增长8%')
  })
})
