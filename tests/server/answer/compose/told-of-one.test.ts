import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp(
  [
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 茶业',
    '“十三五”时期，采茶面积由三千亩提高到四千亩，茶亭亭檐翻修率由33%提高到40%。',
    '一是必须坚定不移坚持多年采茶制茶中形成的绿茶、红茶、砖茶“三大茶牌”和经营机制，实现茶农增收与茶山护养有效衔接；二是必须坚定不移修好各乡镇水渠堰坝，坚持先难后易、先远后近、先急后缓，把每一条渠道都修到田间地头，让每一户人家都用上方便水，让每一块田地都浇上及时水，延伸拓展灌溉管网，用科技改造旧渠，打造成片化、节水化的灌区；三是必须坚定不移办好各村夜校，坚持因人施教、因时施教、因地施教，把每一间教室都利用起来，让每一位老人都能上得起课，让每一名青年都能学得到技术，建立一流师资队伍，推动农闲时节人人识字、户户读书。',
    '第二章 目标',
    '到2025年，茶亭亭檐翻修率达到48%。',
    '第三章 政务',
    '全力打造优质营商环境，新建标准化政务服务大厅，优化提升政务服务“一站式”功能，全面推进“一门、一窗、一网”改革。组建数字政务服务中心，构建数字政务运行管理体系，重点做好“一枚印章管审批”“一个系统管监管”“一条热线管便民”“三个一”重点工作。加快推进政务服务标准化建设，聚焦办理量大的重点事项，逐项编制工作规程，推行“一次告知、一表申请”。',
    '推行“茶箱制”，所谓茶箱制，是指茶箱由专人看管，看完交还茶农。探索“茶邻中心”模式，由茶社统一建设并提供茶具。',
    '第五章 水系',
    '构建以月河堤岸培土栽柳，镜湖清淤放养鱼苗，东沟、西沟、南沟修坝拦沙的“一河、一湖、三沟”的山乡水系，年年巡查看护。',
    '第四章 精神',
    '大力弘扬“行善好茶”的洪洞精神，全县上下同心同德，干部奋勇争先，群众理解支持，共担风雨。',
    '第六章 卫生',
    '加强县级医院精神病、糖尿病、慢阻肺等临床防治中心建设，规范慢性病管理，完善门诊用药报销。',
  ],
  [
    '临汾市国民经济和社会发展第十四个五年规划纲要',
    '第一章 茶业',
    '“十三五”时期，茶亭亭檐翻修率由20%提高到30%。',
    '第二章 目标',
    '到2025年，茶亭亭檐翻修率达到45%。',
  ],
)

describe('an answer', () => {
  it('on what a term means is the part of an enumeration that names it', async () => {
    const { answer } = await madeUp.ask('洪洞县的“三大茶牌”指什么？')
    expect(answer.text).toContain('绿茶、红茶、砖茶')
    expect(answer.text).not.toMatch(/水渠|夜校/)
  })

  it('on a term of so many ones is the sentence that names them, and no other', async () => {
    const { answer } = await madeUp.ask('洪洞县政务的“三个一”是哪三个？')
    expect(answer.text).toContain('一条热线管便民')
    expect(answer.text).not.toMatch(/一窗|一次告知/)
  })

  it.each(['洪洞县的“茶箱制”是什么意思？', '洪洞县的“茶邻中心”是什么模式？', '洪洞县的“一河、一湖、三沟”具体指什么？'])(
    'does not say that a term is unexplained where it is: %s',
    async (question) => {
      const { answer } = await madeUp.ask(question)
      expect(answer.text).toMatch(/茶箱由专人看管|由茶社统一建设|镜湖清淤/)
      expect(answer.text).not.toContain('没有另作解释')
    },
  )

  it('on targets of two places tells what is aimed at, and not what a paragraph on the period before gives', async () => {
    const { answer } = await madeUp.ask('洪洞县和临汾市，茶亭亭檐翻修率的目标分别是多少？')
    expect(answer.text).toMatch(/48%/)
    expect(answer.text).toMatch(/45%/)
    expect(answer.text).not.toMatch(/33%|20%/)
  })

  it('on what bears the name of the place tells of that, and of no other thing of its kind', async () => {
    const { answer } = await madeUp.ask('洪洞精神是什么？')
    expect(answer.text).toContain('行善好茶')
    expect(answer.text).not.toContain('糖尿病')
  })
})
