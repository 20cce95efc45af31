/** Words of a question that name nothing it could be about. */
import type { Concept } from './concepts.ts'
import { kindWords } from './wording.ts'

/** Words of a question that speak of an indicator's values and not of what it measures. */
const valueWords =
  /^(?:实际|目标|增长|年均|平均|每年|年平均|平均每年|增速|约束性?|预期性?|硬约束|硬性|刚性|硬性约束|底数|约束性指标|预期性指标|基数|基期|完成|达成|规划|属性|指标|提高|下降|降低|减少|增加|收官|结束|收尾|末期|末尾|起初|最初|当初|提到|要到|数据|监测|离|差|远|还|户数|人数|个数|数值|百分点|起步|翻番|接近|控制|排放|排放量|排放总量|表里|末|只有|占有|比重|比例|比率|占比|数字|总量|总数|全年|一年|预计|现状|水平|幅度|结果|满足|达标|实绩|亿|万|元|年|年份|两个年份|省|市|县|单位|数|target|actual|base)$/

/** How a value moves: what it does says nothing of what it measures. */
export const isMove = ({ source }: Concept): boolean => /^(?:[降升增涨压减提]到|变化|变动)$/.test(source)

export const isValueWord = (concept: Concept): boolean => valueWords.test(concept.source)

/** What statistics of every trade are called. */
export const statisticWords =
  /^(?:年|总|全年|年均)?(?:产(?:出)?|产量|产值|产能|产业|行业|项目|面积|规模|投资|投资额|投资总额|收入|销售收入|营业收入|支出|出口额|进口额|进出口额|销售额|营业额|利润|利税|总额|总量|增速|增长率|供应量|消费量|使用量|数量|比重|增加值|价格|费用|金额|数额|标准|种植|种植面积|养殖|生产|建设|新建|建成|改造|升级|转型升级|改造提升|扩建|改扩建|提升|迁建|新增|完成|实现|全部|全国|多大|多长|多高|output|area|scale|investment|revenue|income|project|projects|industry|production)$/i

/** What is asked of any subject: who takes part, where it stands. */
const asked =
  /^(?:设区|设区市|参与|涉及|负责|牵头|承担|实施|投入|时间|进度|进展|位置|地点|布局|定位|发展定位|功能定位|城市定位|发展任务|发展方向|发展重点|主攻方向|奋斗目标|发展目标|争取|创成|建成|一期|二期|资金|专项资金|补助资金|扶持资金|钱|靠什么|负责人|落地|落实|名字|名称|名单|叫法|部分|严重|制定|动作|举动|实招|高招)$/

/** Words for what every subject has: its projects, its investment. */
export const isGeneral = (concept: Concept): boolean =>
  asked.test(concept.source) || kindWords.test(concept.source) || statisticWords.test(concept.source) || isValueWord(concept)
