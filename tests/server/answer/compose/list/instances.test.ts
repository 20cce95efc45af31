import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../../made-up.ts'
import { others } from '../../refusal/setting.ts'
import { blocksOf } from '../../replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 文化',
  '第一节 非物质文化遗产保护',
  '加强非物质文化遗产保护传承。开展非物质文化遗产的抢救性、数字性、修缮性、社会性保护，编印非物质文化遗产保护名录。',
  '第二节 文化产业',
  '加强“洪洞竹唢呐”“洪洞竹皮影”“洪洞竹剪纸”“洪洞竹面塑”等非物质文化遗产保护传承，推进传承人群培训计划。',
  '第三节 学前教育',
  '专栏 1 学前教育扩容行动',
  '实施学前教育扩容行动，保障每个乡镇办好一所中心园，大村独立建园，小村联合办园，鼓励集体举办公办园。',
  '第四节 教育工程',
  '学前教育发展工程。冀竹镇中心幼儿园、西竹幼儿园、南竹幼儿园等建设项目及幼儿园配套设施设备。',
  '第五节 品牌',
  '打造竹席、竹椅、竹筏“三大品牌”，办好竹艺展。',
  '第六节 竹炭能和竹汽能',
  '因地制宜推进地热能、生物质能、竹炭能、竹汽能等开发布局。',
  '第七节 能源建设',
  '竹汽能重点建设大槐树竹汽能示范项目、霍州竹汽能热电项目等；竹炭能重点建设南竹竹炭能供暖示范项目等。',
  '第八节 民间技艺保护传承',
  '保护传承民间技艺，编印民间技艺保护传承名录。',
  '第九节 技艺培训',
  '支持“洪洞编竹匠作”“洪洞雕竹匠作”等民间技艺保护传承，开办培训班。',
  '第二章 其他',
  ...others,
])
const first = async (question: string) => blocksOf(await madeUp.ask(question), 'sentence')[0]?.text ?? ''

describe('a list of things of one kind', () => {
  it('is led by the sentence that names several right before the word for the kind', async () =>
    expect(await first('洪洞县有哪些非物质文化遗产要保护传承？')).toContain('洪洞竹皮影'))

  it('is led by it where they are counted, too', async () => expect(await first('洪洞县要保护传承哪两种民间技艺？')).toContain('洪洞编竹'))

  it('is no box of one paragraph that names none', async () => expect(await first('洪洞县学前教育扩容工程要建设哪几所幼儿园？')).toContain('西竹幼儿园'))
})

describe('great things by another name', () => {
  it('are those the plan counts so', async () => expect((await madeUp.ask('洪洞县的三大牌子都是啥？')).answer.text).toContain('竹席、竹椅、竹筏'))
})

describe('projects asked for', () => {
  it('are told by what names some before what lists kinds of the thing', async () =>
    expect(await first('洪洞县的竹炭能和竹汽能项目有哪些？')).toContain('竹炭能供暖示范项目'))
})
