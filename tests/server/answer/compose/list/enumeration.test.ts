import { describe, expect, it } from 'vitest'
import { wholeSentence } from '../../../../../server/answer/compose/list/enumeration.ts'
import { answersOfMadeUp } from '../../made-up.ts'
import { answersOfCorpus } from '../../opened.ts'
import { blocksOf, quotesOf } from '../../replies.ts'

const opened = answersOfCorpus()
const madeUp = answersOfMadeUp([
  '云溪县国民经济和社会发展第十四个五年规划纲要',
  '第一章 完善基础设施',
  '第一节 发展现代物流',
  '以交通枢纽为依托，建设东坪、西坪、南坪、北坪四大物流园区。每个园区配备冷库和信息平台。',
  '第二节 扩大对外开放',
  '支持外贸企业设立海外仓，加快城南、城北、城西等三大物流园区联网。推行一次申报、一次查验、一次放行的通关办法。',
  '第三节 建设高铁新城',
  '高铁新城规划面积六平方公里，配套建设商务区和住宅区。',
])

describe('a sentence that enumerates', () => {
  it.each([
    ['云溪县的四大物流园区是哪四个？', '东坪、西坪、南坪、北坪'],
    ['云溪县三大物流园区是哪三个？', '城南、城北、城西'],
  ])('as many as are asked for comes first: %s', async (question, entries) => {
    const reply = await madeUp.ask(question)
    const [first] = reply.answer.blocks
    expect(first?.type).toBe('sentence')
    expect(first?.text).toContain(entries)
    expect(quotesOf(reply, first?.citations ?? [])).toContain(entries)
  })

  it.each([
    ['山西围绕哪三大旅游品牌发展旅游？', '黄河、长城、太行'],
    ['吕梁建设哪三大物流业集聚区？', '中部、南部、北部'],
    ['孝义谋划项目围绕的七个重点领域是哪七个？', '产业发展、现代服务、综合交通、基础设施、科技创新、生态保护、社会民生'],
    ['汾阳餐饮业的“五名”战略有哪五名？', '发展名店、培育名厨、推出名品、打造名节、创建名街'],
  ])('of a whole plan answers, first and whole: %s', async (question, entries) => {
    const reply = await opened.ask(question)
    expect(reply.status).toBe('answered')
    const [first] = blocksOf(reply, 'sentence')
    expect(first?.text).toContain(entries)
    expect(quotesOf(reply, first?.citations ?? [])).toContain(first?.text)
  })

  it('is shown once', async () => {
    for (const question of ['山西围绕哪三大旅游品牌发展旅游？', '汾阳餐饮业的“五名”战略有哪五名？']) {
      const texts = (await opened.ask(question)).answer.blocks.map(({ text }) => text)
      expect(new Set(texts).size).toBe(texts.length)
    }
  })
})

describe('a sentence that enumerates something else', () => {
  const others = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 民俗',
    '第一节 花灯会',
    '花灯会由东村、西村轮流承办，办会的村轮流出工，轮流出粮。',
    '花灯会的灯架、灯罩、灯穗、灯油由各村轮流出工置办，轮流出粮。',
    '第二节 守祠',
    '祠堂的看守每年冬天轮流出工，轮流出粮，一家也不落下。',
    '祠堂的门窗、香炉、供桌、石阶每年冬天擦洗，擦洗的人家轮流出工，轮流出粮。',
    ...['钥匙', '柴火', '水缸', '门槛'].flatMap((thing, i) => [`第${'三四五六'[i]}节 ${thing}`, `祠堂的${thing}由族长看管，冬天搬进屋里，春天搬出屋外。`]),
  ])
  const firstOf = async (question: string) => (await others.ask(question)).answer.blocks[0]?.text

  it('does not go before the one that names the two asked for', async () => {
    expect(await firstOf('洪洞县花灯会由哪两个村轮流承办、轮流出工、轮流出粮？')).toContain('花灯会由东村、西村轮流承办')
  })

  it('does not go before the one that speaks of what is asked about most', async () => {
    expect(await firstOf('洪洞县有哪些人冬天看守祠堂，轮流出工、轮流出粮？')).toContain('祠堂的看守每年冬天轮流出工')
  })

  it('does not go before the one that names villages, where it is asked which villages', async () => {
    expect(await firstOf('洪洞县花灯会由哪些村轮流承办、轮流出工、轮流出粮？')).toContain('花灯会由东村、西村轮流承办')
  })

  it('goes first otherwise', async () => {
    expect(await firstOf('洪洞县花灯会由哪些人轮流承办、轮流出工、轮流出粮？')).toContain('灯架、灯罩、灯穗、灯油')
    expect(await firstOf('洪洞县祠堂的“值日生”冬天擦洗哪些地方，轮流出工、轮流出粮？')).toContain('门窗、香炉、供桌、石阶')
  })
})

describe('a sentence that takes up what the one before it names', () => {
  const care = '一任接着一任干，沟渠塘井样样有人管，春夏秋冬天天有人问，雨前雨后处处有人查'
  const works = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 工程',
    '第一节 水利工程',
    `水利是农业的命脉，${care}。今后五年全县上下要合力办好四项水利工程，让百姓年年受益。这四项工程是：东渠清淤、西渠加固、南塘扩容、北井钻探。`,
    '水利工程的沙子、水泥、钢筋、木料由合作社供应。',
    '第二节 道路',
    `道路是发展的先行官，${care}。道路养护要抓好三个环节，做到一年四季不断档，路路有人管。上述三个环节是：巡查、修补、清扫。`,
    '道路养护的铁锹、推车、路锥、雨衣由县里发放。',
    '第三节 粮库',
    `粮库是百姓的饭碗，${care}。粮库管理要落实四项规矩，一年四季不断档。这些规矩由粮库主任带头守，天天检查，月月通报，年年评比。`,
    '粮库的账本、钥匙、印章、门牌由专人保管。',
  ])
  const shown = async (question: string) => blocksOf(await works.ask(question), 'sentence').map(({ text }) => text)

  it.each([
    ['洪洞县有哪些水利工程？', ['今后五年全县上下要合力办好四项水利工程，让百姓年年受益。', '这四项工程是：东渠清淤、西渠加固、南塘扩容、北井钻探。']],
    ['洪洞县要办好哪四项水利工程？', ['今后五年全县上下要合力办好四项水利工程，让百姓年年受益。', '这四项工程是：东渠清淤、西渠加固、南塘扩容、北井钻探。']],
    ['洪洞县道路养护要抓好哪些环节？', ['道路养护要抓好三个环节，做到一年四季不断档，路路有人管。', '上述三个环节是：巡查、修补、清扫。']],
  ])('is the list, behind the one that names them, and before one that enumerates something else: %s', async (question, sentences) => {
    expect((await shown(question)).slice(0, 2)).toEqual(sentences)
  })

  it('is none where it does not tell as many', async () => {
    expect((await shown('洪洞县粮库管理的账本、规矩有哪些？'))[0]).toBe('粮库的账本、钥匙、印章、门牌由专人保管。')
  })
})

describe('the whole sentence that a part is of', () => {
  it('is the parts before and behind it up to the full stops, of one passage', () => {
    const { passages, units } = opened.knowledge
    const stop = /[。！？!?][”’」』）)]*$/
    for (const ordinal of units.keys()) {
      const whole = wholeSentence(ordinal, opened.knowledge)
      expect(whole).toContain(ordinal)
      expect(whole).toEqual(whole.map((_, i) => (whole[0] ?? 0) + i))
      const { units: [from, to] = [0, 0], front, passage } = passages[units[ordinal]?.passage ?? 0] ?? {}
      expect(whole[0]).toBeGreaterThanOrEqual(from)
      expect(whole.at(-1)).toBeLessThan(to)
      // Lines of a cover end without a stop, and so do the entries of a list, each of which stands alone.
      if (front || passage?.kind === 'list') continue
      for (const inner of whole.slice(0, -1)) expect(units[inner]?.words).not.toMatch(stop)
      if (whole.length > 1 && (whole[0] ?? 0) > from) expect(units[(whole[0] ?? 0) - 1]?.words).toMatch(stop)
    }
  })
})

describe('sentences that enumerate in plans of a place and of one above it', () => {
  const nested = answersOfMadeUp(
    ['洪洞县国民经济和社会发展第十四个五年规划纲要', '第一章 养殖', '养殖产业重点扩大肉牛、肉羊、蛋鸡、生猪等养殖，建设标准圈舍。'],
    [
      '山西省国民经济和社会发展第十四个五年规划纲要',
      '第一章 各县',
      '支持洪洞县养殖产业重点扩大奶牛、奶羊、麻鸭、白鹅等养殖，建设标准圈舍。',
      '支持洪洞县滑雪产业重点建设雪道、雪场、雪屋、雪具店等设施。',
    ],
  )

  it('are those of its own plan, without those of the other', async () => {
    const reply = await nested.ask('洪洞县养殖产业重点扩大哪些养殖？')
    expect(blocksOf(reply, 'sentence').map(({ text }) => text)).toEqual(['养殖产业重点扩大肉牛、肉羊、蛋鸡、生猪等养殖，建设标准圈舍。'])
    expect(blocksOf(reply, 'heading')).toEqual([])
  })

  it('are those of the other where its own has none, under the title of that plan', async () => {
    const reply = await nested.ask('洪洞县滑雪产业重点建设哪些设施？')
    expect(reply.answer.blocks.slice(0, 2).map(({ type, text }) => [type, text])).toEqual([
      ['heading', '山西省国民经济和社会发展第十四个五年规划纲要'],
      ['sentence', '支持洪洞县滑雪产业重点建设雪道、雪场、雪屋、雪具店等设施。'],
    ])
  })

  const alike = answersOfMadeUp(
    ['洪洞县国民经济和社会发展第十四个五年规划纲要', '第一章 种植', '种植产业重点打造红薯、花生、绿豆、谷子四大种植基地。'],
    ['山西省国民经济和社会发展第十四个五年规划纲要', '第一章 各县', '支持洪洞县种植产业重点打造草莓、蓝莓、西瓜、甜瓜四大特色种植基地。'],
  )

  it('are those of its own plan even where the other says more of what is asked', async () => {
    const reply = await alike.ask('洪洞县种植产业重点支持打造哪四大特色种植基地？')
    expect(blocksOf(reply, 'sentence').map(({ text }) => text)).toEqual(['种植产业重点打造红薯、花生、绿豆、谷子四大种植基地。'])
    expect(blocksOf(reply, 'heading')).toEqual([])
  })
})
