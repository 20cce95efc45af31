/** What kind of thing a question wants beside the subject it names, and whether a sentence gives one of that kind. */
import type { PassageView } from '../knowledge.ts'
import { saysDate, saysNumber } from '../rank/signs.ts'
import type { RankedUnit } from '../rank.ts'
import { presence } from '../understand/concepts.ts'
import type { Understanding } from '../understand/understanding.ts'
import { tooWide, unsaid } from '../unsaid.ts'

export type Sought = 'number' | 'date' | 'person' | 'street' | 'yes-or-no' | null

// 谁来监督, 由谁负责 asks for a body that does something, which is no name.
const person =
  /谁(?![的来更出去给管能会更高低多少]|负责|牵头|监督|承担|治理|买单|埋单)|哪位|叫什么名字|姓什么|\bwho (?:is|was|are|were|founded|built|wrote|directed)\b|\bname of the (?:mayor|secretary|director|founder|head|chair)/i
const street = /哪(?:一)?条(?:街|路|巷)|(?:什么|哪个)(?:街|路)上?|门牌|which (?:street|road)\b|on what street/i
const yesOrNo =
  /[吗不没][?？。!！\s]*$|有没有|是不是|会不会|能不能|要不要|管不管|行不行|给不给|[了得]没(?:有)?|^\s*(?:does|do|did|is|are|was|were|will|can|could|has|have|should)\b/i

/** What is sought; a number before all else, since it is the surest to tell. */
export function soughtBy({ asking, standalone }: Understanding): Sought {
  if (asking.number) return 'number'
  if (person.test(standalone)) return 'person'
  if (asking.date) return 'date'
  if (street.test(standalone)) return 'street'
  return yesOrNo.test(standalone) ? 'yes-or-no' : null
}

const role = '(?:书记|市长|县长|省长|区长|主任|局长|厅长|董事长|总经理|校长|馆长|院长|导演|编导|创始人|厂长|行长|教授|院士|同志|先生|女士|总理|主席|委员长)'
const personNamed = new RegExp(
  `${role}[\\u4e00-\\u9fa5]{2,3}(?![\\u4e00-\\u9fa5]{2})|${role}[\\u4e00-\\u9fa5]{2,3}(?:同志|代表|在|作|主持|指出)|[\\u4e00-\\u9fa5]{2,4}(?:同志|被评为|荣获|当选|被授予)`,
)

/** Does the sentence give a thing of the kind sought? Always where no kind is. */
export function gives(sought: Sought, { unit }: Pick<RankedUnit, 'unit'>): boolean {
  switch (sought) {
    case 'person':
      return personNamed.test(unit.words)
    case 'date':
      return saysDate(unit.words)
    case 'street':
      return /[\u4e00-\u9fa5](?:路|街|巷|大道)(?![线径网由])/.test(unit.words)
    default:
      return true
  }
}

/**
 * How far a unit gives the number asked for, 0 to 1: 1 where a clause that speaks of what is asked, or one of the two behind it, gives one
 * counted as the question counts; less where the number stands elsewhere in the sentence, or none is counted so but some number is given.
 * A row counts where it is of no wider statistic than the one asked for. `row` is the passage of a table row, null for other units.
 */
export function countsWhatIsAsked({ unit }: Pick<RankedUnit, 'unit'>, query: Understanding, row: PassageView | null): number {
  const strong = query.concepts.filter(({ weight }) => weight >= 0.45)
  const speaks = (words: string) => strong.some((concept) => presence(concept, words) >= 0.6)
  // A row names its unit once, beside its name.
  const counted = (words: string) => (query.measure ? query.measure.test(row ? words.replace(/[(（](?=[^()（）]{1,8}[)）])/g, '1') : words) : saysNumber(words))
  if (row) {
    if (!speaks(unit.words) || !/\d/.test(unit.words) || tooWide(unsaid(query.concepts, unit.words + row.context + row.path), query.language)) return 0
    return counted(unit.words) ? 1 : 0.5
  }
  const clauses = unit.words.split(/[，,；;。、:：]/)
  const near = (test: (words: string) => boolean) => clauses.some((clause, i) => test(clause) && clauses.slice(Math.max(0, i - 2), i + 1).some(speaks))
  if (near(counted)) return 1
  if (query.measure?.test(unit.words)) return 0.4
  return near(saysNumber) ? 0.3 : 0
}
