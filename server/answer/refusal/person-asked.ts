/** How a person is asked for by name. */
import { anyOf } from '../understand/any-of.ts'

/** To or for whom something is done: 惠及谁, 追究谁. */
const doneTo = '归|约束|追究|问责|处罚|针对|面向|惠及|服务|帮|帮扶|有'
/** Those of whom it is asked which ones they are: 合作方是谁, 主管部门是谁. */
const parties = '方|企业|公司|集团|单位|机构|部门|商|主体|伙伴|股东|对手|城市|地区|乡镇|村'
/** What a body does as much as a person: 谁来监督, 由谁负责. */
const deeds =
  '负责|批(?!评)|下令|责令|付|审核|签字|拍板|说了算|核定|审定|审批|决定|确定|认定|组织|管理|实施|执行|建设|运营|出资|投资|牵头|监督|承担|治理|买单|埋单|补|补偿|补贴|掏钱|掏|出钱|拿钱'
const who = new RegExp(
  `(?<!${doneTo}|(?:${parties})(?:都|又)?(?:是|为)|盯着?|盯住|瞄准|关注|[给向对和跟与以])谁(?![和跟与]谁|帮|带|管)(?![^，。？?]{0,5}[高低多少大小快慢])(?![的来更出去给管能会更高低多少]|${deeds})`,
  'i',
)

/** What has a name and is no person: 基地叫什么名字. */
const things =
  '基地|工程|项目|行动|计划|园区?|中心|场?馆|品牌|平台|公司|企业|集团|产品|景区|学校|学院|医院|车站|机场|协会|联盟|节|赛|剧|书|歌|电影|作品|系统|模式|战略|活动|小区|展览|展|论坛|大赛|系列|村|镇|路|桥|水库|河|湖|山'
const called = new RegExp(`(?<![都各]|分别|(?:${things})(?:现在|到底|究竟)?)叫(?:什么|啥)名字`, 'i')

const asks = '(?:^|[,;:–—?.\\u4e00-\\u9fa5] ?|\\b(?:and|or|know|say|says|tell me|exactly|of) )'
const is = '(?:is|are|was|were|will be)'
/** Who is to do it, who works with them, who the investors are: bodies mostly. */
const bodies = [
  `${is} (?:supposed|meant|expected|going|to\\b|responsible|in charge|tasked|put in charge|building|constructing|developing|investing in)\\b`,
  '(?:is|are|was|were) [^?]{1,40}\\b(?:partner|work|team|cooperat|collaborat)\\w* (?:up )?with\\b',
  `${is} (?:the |its |their )?(?:main |other )?(?:involved\\b|investors?|shareholders?|owners?|partners?|operators?|builders?|developers?|beneficiaries|backers?)\\b`,
]
const whoInEnglish = new RegExp(
  `${asks}who (?!(?:is|are|was|were) [^?]{0,30}["“])(?!${bodies.join('|')})(?:is|was|are|were|founded|built|wrote|directed|gave|made|read|delivered|presented|signed|leads?|chairs?|heads?|won|wins|got|received)\\b`,
  'i',
)

const person = anyOf(
  who,
  /哪位/i,
  called,
  /(?:长|书记|主任|头目|老大|负责人|领导|老板|董事|经理|团长)(?:现在)?(?:都|各|分别)?(?:叫|是)(?:什么名字|啥(?:名字?)?|谁)|姓(?:什么|啥)/i,
  whoInEnglish,
  /\bwinner\b|\bname of the (?:mayor|secretary|director|founder|head|chair)/i,
)
/** 能查出污染是谁排的那种系统: who it is says which thing is meant; 谁先谁后 asks for an order. */
const embedded = /谁\p{Script=Han}{1,3}的(?=那[种个类些]|这[种个类])|谁(?:先谁后|前谁后|主谁次|轻谁重)/gu
/** 五个园叫什么名字 asks for the names of things. */
const severalNamed = /(?:[二两三四五六七八九十]|\d+)[个大家所座条项]\p{Script=Han}{0,8}叫(?:什么|啥)/u
/** 以哪位人物命名 asks for the name of the thing, which bears that of the person. */
const namedAfter = /命名|冠名|\bnamed after\b/i

/** 哪几个地方能造，三个大的分别是谁: which ones they are, of things that are no people. */
const whichOnes =
  /((?:哪[几些]|[二三四五六七八九十两]\s*[个家座])[^谁]{2,60}?(?<!长|书记|主任|负责人|领导|老板|董事|经理|委员|专家|院士))(?:分别|各|都)(?:是|有)谁/gu

/** Is a person asked for by name? */
export const asksPerson = (question: string): boolean =>
  person.test(question.replace(embedded, '').replace(whichOnes, '$1')) && !severalNamed.test(question) && !namedAfter.test(question)
