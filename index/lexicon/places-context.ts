/** What the words around a Chinese place name say about it. */

/**
 * Whether a word of a cut text reaches over an end of a range: `before` where one begins outside and ends inside or beyond (对应|县),
 * `after` where one begins with the range and goes on (吕梁|山). `wordEnds` gives for each unit the end of its word.
 */
export function stretchesOver(wordEnds: readonly number[] | null, start: number, end: number): 'none' | 'before' | 'after' {
  if (wordEnds === null) return 'none'
  if (start > 0 && wordEnds[start - 1]! > start) return 'before'
  let at = start
  while (at < end) {
    const next = wordEnds[at]!
    if (next > end) return at === start ? 'after' : 'before'
    at = next
  }
  return 'none'
}

/** Bodies that take a place's name with nothing between. */
const NAMED_BODY =
  /^(?:大学|学院|医学院|医院|第?[一二三四五六七八九十]+中学?(?![小心])|师范|集团|机场|大道|大街|日报|晚报|电视台|股份|山(?![区东西地水火林]|药))/u
/** Works that a smaller place lends its name to: 阳城电厂. */
const NAMED_WORK = /^(?:电厂|发电厂|电站|水电站|核电站|水库|水利枢纽|油田|气田)/u
/** Bodies that take it with a name between: 山西焦煤集团, 孝义市人民医院. */
const NAME_AND_BODY =
  /^(?<name>\p{Script=Han}{1,8}?)(?:大学|学院|学校|中学|小学|幼儿园|医院|集团|公司|银行|信用社|煤矿|煤业|矿业|能源|酒厂|工厂|电厂|研究院|研究所|商会|协会|日报|电视台|支行|分行)/u
/** Words that no name of a body holds: they say the place itself is spoken of. */
const ORDINARY =
  /[的有在要到是和与及或将对为把所个几多少哪什怎全各每新建增加减年月日数从向让被给比内外里吗呢]|目标|规划|计划|项目|农村|乡镇|城市|城区|县城|民营|公立|公办|民办|私立|国有|国企|上市|规上|普通|高等|职业院校|教育|技工|社区|高职|中小|中职|三甲|三级|二级|重点|主要|骨干|龙头|普惠|示范|薄弱|新建|煤炭|焦化|化工|大型|中型|小型|现代|特殊|清洁|可再生|传统|绿色|优质|寄宿|^中$/u
const COMPANY_OF_ENERGY = /^\p{Script=Han}{1,8}?能源(?!有限|集团|公司|股份)/u

/**
 * True where what follows a place makes it the first word of a body's or a mountain's name. 山西大学 is one body, 山西省大学 are all of
 * them, and so are the airports of a province.
 */
export function isPartOfName(question: string, end: number, ofProvince: boolean): boolean {
  const after = question.slice(end)
  if (NAMED_BODY.test(after)) return !question.slice(0, end).endsWith('省') && !(ofProvince && after.startsWith('机场'))
  if (!ofProvince && NAMED_WORK.test(after)) return true
  const name = NAME_AND_BODY.exec(after)?.groups?.name
  return name !== undefined && !ORDINARY.test(name) && !COMPANY_OF_ENERGY.test(after)
}

const BEFORE_PLACE = /(?:^|[\s、，,。？?！!：:“”"（(]|[和与及在比从向对到跟是问说讲看]|关于|介绍|一下)$/u
const AFTER_PLACE =
  /^(?:$|[\s、，,。？?！!：:“”"）)]|[的呢吗有在到和与及是要将把从]|\d|今年|明年|去年|未来|计划|打算|准备|“?[一二三四五六七八九十]{1,2}五|规划|全[市县区省]|第[一二三]产业|GDP|人均)/u

/** For a name that is also a common word: true where the wording around it is that around a place. */
export function isPlaceContext(question: string, start: number, end: number): boolean {
  return BEFORE_PLACE.test(question.slice(0, start)) && AFTER_PLACE.test(question.slice(end))
}
