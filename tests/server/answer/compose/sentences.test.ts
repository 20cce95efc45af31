import { describe, expect, it } from 'vitest'
import type { AskReply } from '../../../../server/contract.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { answersOfCorpus } from '../opened.ts'
import { blocksOf, quotesOf, sourceOf } from '../replies.ts'

const opened = answersOfCorpus()
const madeUp = answersOfMadeUp([
  '云溪县国民经济和社会发展第十四个五年规划纲要',
  '第一章 发展现代农业',
  '第一节 茶叶',
  '茶叶是云溪县农民增收的重要依靠，要继续抓好茶叶生产，打响茶叶品牌，讲好茶叶故事，带动更多农户种好茶、制好茶、卖好茶。',
  '到2025年，全县茶叶年产量达到4200吨，无性系良种茶园占到七成以上，绿色防控实现全覆盖，茶叶质量安全抽检合格率保持稳定。',
  '茶叶加工企业要更新设备，推行清洁化生产，扶持一批规模大、机制活、带动强的茶叶加工企业，茶叶加工企业总数达到86家。',
  '第二节 蜂蜜',
  '深山养蜂历史悠久，蜜源植物丰富，推广中蜂活框饲养，改良蜂种，统一检验标准，建立蜂蜜质量追溯体系。',
  '第二章 深化改革',
  '第一节 “三清三建”',
  '“三清三建”行动取得实效，乡村治理水平提高，农民群众满意度上升，干部作风更加扎实，办事效率明显提升。',
  '第二节 乡村建设',
  '开展“三清三建”，即清垃圾、清河道、清路障，建公厕、建广场、建菜园，改善村容村貌，提升农民群众的生活品质。',
  '推进“三清三建”要坚持农民主体、规划先行，每年安排专项资金，逐村验收，逐户评比，形成长效管护机制，防止反弹。',
])

const sentences = (reply: AskReply) => blocksOf(reply, 'sentence')

describe('a number asked for', () => {
  it.each([
    ['云溪县2025年茶叶年产量要达到多少吨？', '4200吨'],
    ['云溪县的茶叶加工企业要达到多少家？', '86家'],
  ])('is given by the sentence that has it, and by no other: %s', async (question, number) => {
    const reply = await madeUp.ask(question)
    expect(reply.status).toBe('answered')
    expect(sentences(reply)).toHaveLength(1)
    expect(sentences(reply)[0]?.text).toContain(number)
  })

  it('together with another one is given by one sentence each', async () => {
    const reply = await opened.ask('孝义市新建改造了几个街头游园，煤炭保有产能多少万吨？')
    expect(sentences(reply)).toHaveLength(2)
    const found = sentences(reply).map(({ text }) => /7 个街头游园|2920 万吨/.exec(text)?.[0])
    expect(new Set(found)).toEqual(new Set(['7 个街头游园', '2920 万吨']))
  })

  it('is not made of another thing’s number', async () => {
    const reply = await madeUp.ask('云溪县的蜂蜜要达到多少吨？')
    expect(reply.status).toBe('insufficient')
    expect(reply.answer.text).not.toMatch(/4200|86/)
  })

  it.each([
    ['吕梁市要建多少座5G基站？', '8000座'],
    ['孝义煤炭保有产能要控制在多少万吨以内？', '2920 万吨'],
    ['汾阳休闲农业和乡村旅游接待人数要达到多少万人次？', '300万人次'],
    ['汾阳农作物耕种收综合机械化率要达到多少？', '68%'],
  ])('of a whole plan is given by one sentence, which is cited: %s', async (question, number) => {
    const reply = await opened.ask(question)
    expect(sentences(reply)).toHaveLength(1)
    const [answer] = sentences(reply)
    expect(answer?.text).toContain(number)
    expect(quotesOf(reply, answer?.citations ?? [])).toContain(answer?.text)
  })
})

describe('what a term means', () => {
  it('is told first by the sentence that explains it, not by those that use it', async () => {
    const reply = await madeUp.ask('云溪县的“三清三建”是什么意思？')
    expect(reply.question.kind).toBe('definition')
    expect(sentences(reply)[0]?.text).toContain('即清垃圾、清河道、清路障')
  })

  it.each([
    ['汾阳白酒的“五五”目标指什么？', '“五五”目标，即汾阳白酒年产量'],
    ['孝义说的“一区五园”是什么意思？', '一区：孝义经济开发区，五园：'],
    ['吕梁大力推进的“四个一批”是什么意思？', '建设一批创新平台、培育一批创新主体、集聚一批创新人才、转化一批创新成果'],
    ['什么是“三零”单位创建？', '零上访、零事故、零案件'],
  ])('in a whole plan is told first: %s', async (question, words) => {
    const reply = await opened.ask(question)
    expect(sentences(reply)[0]?.text).toContain(words)
  })
})

describe('the sentences of an answer', () => {
  const questions = [
    '孝义怎么推进绿色矿区建设？',
    '汾阳怎么打造会展产业品牌？',
    '吕梁怎样建设人人持证技能社会？',
    '汾阳市“十三五”期间取得了哪些脱贫成绩？',
    '山西怎么推进煤层气增储上产？',
  ]

  it.each(questions)('stand in reading order where they are of one passage, none twice: %s', async (question) => {
    const reply = await opened.ask(question, { limit: 50 })
    const shown = sentences(reply).map((block) => {
      const source = sourceOf(reply, block)
      return { text: block.text, passage: source?.passageId ?? '', at: (source?.text ?? '').indexOf(block.text) }
    })
    expect(shown.length).toBeGreaterThan(0)
    expect(new Set(shown.map(({ text }) => text)).size).toBe(shown.length)
    for (const passage of new Set(shown.map((one) => one.passage))) {
      const places = shown.filter((one) => one.passage === passage).map(({ at }) => at)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }
    const passages = shown.map(({ passage }) => passage)
    expect(passages.filter((passage, i) => passage !== passages[i - 1])).toEqual([...new Set(passages)])
  })

  it('bring what they announce with a colon', async () => {
    const reply = await opened.ask('吕梁市到二〇三五年的远景目标是什么？', { limit: 50 })
    const texts = sentences(reply).map(({ text }) => text)
    const announcing = texts.findIndex((text) => /[：:]$/.test(text))
    expect(announcing).toBeGreaterThanOrEqual(0)
    expect(texts.length).toBeGreaterThan(announcing + 3)
    expect(texts[announcing + 1]).toContain('再奋斗十五年')
  })

  it('are not said again among the related passages', async () => {
    for (const question of questions) {
      const reply = await opened.ask(question, { limit: 50 })
      const told = new Set(sentences(reply).map(({ text }) => text))
      for (const { text } of blocksOf(reply, 'related')) expect(told).not.toContain(text)
    }
  })
})

describe('a name or a date asked for', () => {
  it.each([
    ['孝义市政府工作报告是谁作的？', '杨 光'],
    ['孝义市政府工作报告是哪一天作的？', '2021年4月20日'],
  ])('%s: the line that gives it comes first', async (question, given) => {
    const reply = await opened.ask(question)
    expect(sentences(reply)[0]?.text).toContain(given)
  })

  it('is not taken from the year in a plan’s title, but from its imprint', async () => {
    const reply = await opened.ask('孝义市“十四五”规划纲要什么时候印发的？')
    expect(sentences(reply).map(({ text }) => text.replace(/\s/g, ''))).toEqual([expect.stringContaining('2021年9月28日印发')])
  })
})

describe('the date of a document', () => {
  it('is the month on its cover where no day is given', async () => {
    const reply = await opened.ask('汾阳市规划纲要什么时候印发的？')
    expect(sentences(reply)[0]?.text).toBe('2021年4月')
  })

  it('is said to be missing where the plan only names its own period', async () => {
    const reply = await madeUp.ask('云溪县“十四五”规划是什么时候通过的？')
    expect(reply.status).toBe('insufficient')
  })
})

describe('a note below a table', () => {
  it('gives the fact that stands nowhere else', async () => {
    const reply = await opened.ask('“十三五”中期调整吕梁地区生产总值目标是哪次会议批准的？')
    expect(sentences(reply)[0]?.text).toContain('第三届人大常委会第二十九次会议')
  })

  it('is no way to reach what the table counts', async () => {
    const reply = await opened.ask('吕梁怎么提高服务业增加值比重？')
    expect(reply.status).toBe('answered')
    expect(reply.answer.text.split('相关内容')[0]).not.toContain('中期调整')
  })
})

describe('lines of the cover', () => {
  it('answer no question about what is planned', async () => {
    const reply = await opened.ask('山西省2035年远景目标是什么？')
    expect(sentences(reply).map(({ text }) => text)).not.toContain('第十四个五年规划和2035年远景目标纲要')
    expect(sentences(reply)[0]?.text).toContain('2035年')
  })
})

describe('a name that reads like an old period', () => {
  it('is explained where the plan explains it', async () => {
    const reply = await opened.ask('汾阳“五五”目标是什么意思？')
    expect(sentences(reply)[0]?.text).toContain('“五五”目标，即')
  })
})

describe('rows of a table', () => {
  const tables = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 发展目标',
    '第一节 主要指标',
    '群众体育设施要建在群众家门口，开放的时间贴在门口。',
    '到2025年，全县主要污染物的排放得到控制，空气更加清新。',
    '表1 “十四五”主要指标',
    '序号\t指标名称\t单位\t2020年\t2025年\t属性',
    '1\t森林覆盖率\t%\t30\t35\t约束性',
    '2\t群众体育设施（5类）\t\t\t\t',
    '3\t煤炭消费\t\t\t下降\t约束性',
    '4\t主要污染物排放减少（%）\t\t\t\t',
    '\t化学需氧量\t%\t—\t[5]\t约束性',
    '注：1.[ ]内为五年累计数；2.化工厂的搬迁费用120万元没有计入；3.化工厂的搬迁由市里核准。',
    '第二节 化工',
    '化工厂的搬迁要稳妥，化工厂的工人一个也不落下，化工厂的旧址种树。',
    '注：化工厂的旧址指老城墙以东、护城河以西、古驿道以北。',
    '第二章 乡镇',
    '第一节 乡镇目标',
    '东坪镇要听取群众意见，群众满意才算数。',
    '表2 乡镇目标',
    '乡镇\t目标',
    '东坪镇\t商贸业达到一流水平',
    '西岭乡\t养羊户36',
    '南沟乡\t林果种植',
  ])
  const firstOf = async (question: string) => (await tables.ask(question)).answer.blocks.find(({ type }) => type !== 'heading')

  it('answer nothing where they only head a group', async () => {
    expect(await firstOf('洪洞县群众体育设施怎么样？')).toMatchObject({ type: 'sentence', text: '群众体育设施要建在群众家门口，开放的时间贴在门口。' })
    expect(await firstOf('洪洞县主要污染物排放减少了吗？')).toMatchObject({ type: 'sentence', text: '到2025年，全县主要污染物的排放得到控制，空气更加清新。' })
    expect((await tables.ask('洪洞县群众体育设施有多少处？')).status).toBe('insufficient')
  })

  it.each([
    ['洪洞县煤炭消费怎么样？', '下降'],
    ['洪洞县东坪镇的目标是什么？', '商贸业达到一流水平'],
    ['洪洞县南沟乡的目标是什么？', '林果种植'],
    ['洪洞县西岭乡的目标是什么？', '养羊户36'],
  ])('answer where they give a value in words: %s', async (question, words) => expect((await firstOf(question))?.text).toContain(words))

  it('are no numbers where a note below them has one', async () => {
    expect((await tables.ask('洪洞县化工厂的搬迁费用是多少万元？')).answer.text).not.toContain('120万元')
  })

  it.each([
    ['below a table', '洪洞县怎么搬迁化工厂？', '3.化工厂的搬迁由市里核准。'],
    ['elsewhere', '洪洞县怎么处理化工厂的旧址？', '注：化工厂的旧址指老城墙以东、护城河以西、古驿道以北。'],
  ])('and notes %s are no ways: %s', async (_, question, note) => {
    const reply = await tables.ask(question)
    expect(sentences(reply)[0]?.text).toBe('化工厂的搬迁要稳妥，化工厂的工人一个也不落下，化工厂的旧址种树。')
    expect(sentences(reply).map(({ text }) => text)).not.toContain(note)
  })
})

describe('what the first lines of a document say', () => {
  const fronts = answersOfMadeUp(
    [
      '洪洞县政府工作报告',
      '——2021年3月18日在洪洞县第十六届人民代表大会第六次会议上',
      '洪洞县人民政府县长 王建国',
      '各位代表：',
      '现在，我代表县人民政府，向大会报告工作，请予审议。',
      '一、2020年工作回顾',
      '县长热线受理群众诉求，县长热线的办结时限缩短，县长接待日如期举办。',
    ],
    [
      '襄汾县人民政府文件',
      '襄政发〔2021〕5号',
      '襄汾县人民政府关于印发《襄汾县国民经济和社会发展第十四个五年规划纲要》的通知',
      '各乡镇人民政府：',
      '现将2021年编制的规划纲要印发给你们，请认真贯彻执行。',
      '襄汾县人民政府',
      '2021年6月9日',
      '襄汾县国民经济和社会发展第十四个五年规划纲要',
      '第一章 水利',
      '第一节 水库',
      '新建水库两座，加固水库三座。',
    ],
  )

  it('answers who somebody is', async () => {
    expect(sentences(await fronts.ask('洪洞县县长是谁？'))[0]?.text).toBe('洪洞县人民政府县长 王建国')
  })

  it('answers when it was issued by the line with the day, before all others', async () => {
    expect(sentences(await fronts.ask('襄汾县“十四五”规划纲要是哪天印发的？'))[0]?.text).toBe('2021年6月9日')
  })

  it('answers two things that stand on two lines', async () => {
    const lines = sentences(await fronts.ask('襄汾县“十四五”规划纲要的文号是什么，哪天发的？')).map(({ text }) => text)
    expect(lines).toEqual(['襄政发〔2021〕5号', '2021年6月9日'])
  })
})

describe('what stands in the look back alone', () => {
  const past = answersOfMadeUp([
    '云溪县国民经济和社会发展第十四个五年规划纲要',
    '第一章 发展基础',
    '第一节 “十三五”成就',
    '探索出村医包片、巡回坐诊、药品直送的“云医模式”，乡亲看病更方便。',
    '第二章 健康',
    '第一节 医院',
    '支持县医院形成全国领先的“云溪模式”，添置设备，培养医生。',
  ])

  it('is told, however it is asked for', async () => {
    const reply = await past.ask('云溪县的“云医模式”具体是怎么做的？')
    expect(sentences(reply)[0]?.text).toContain('村医包片')
  })
})

describe('an aim of one year', () => {
  const years = answersOfMadeUp([
    '云溪县国民经济和社会发展第十四个五年规划和2035年远景目标纲要',
    '第一章 目标',
    '到“十四五”末，人均茶园面积达到一亩，人均茶叶收入力争达到全省平均水平。',
    '到2035年，人均茶叶收入达到两万元，达到全省领先水平。',
  ])

  it('is not told by what is aimed at by another', async () => {
    const reply = await years.ask('云溪县到2035年人均茶叶收入想达到什么水平？')
    expect(reply.answer.text.split('相关内容')[0]).toContain('2035年')
    expect(reply.answer.text.split('相关内容')[0]).not.toContain('“十四五”末')
  })
})
