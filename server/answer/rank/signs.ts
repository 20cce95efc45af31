import type { Understanding } from '../understand/understanding.ts'

const numerals = '[〇零○一二三四五六七八九十百千万亿两]'
const counted =
  '(?:个|家|户|座|项|人|元|角|分|亩|公顷|亿|万|吨|公斤|斤|担|公里|里|米|倍|所|处|张|条|台|辆|度|千瓦|立方米|平方公里|平方米|克|毫克|枚|件|只|头|匹|株|棵|支|对|套|艘|架|部|卷|眼|口井|孔|册|种|岁|年|小时|成)'
const inNumerals = new RegExp(
  `百分之|千分之|${numerals}点${numerals}|${numerals}{2,}${counted}|[一二两三四五六七八九](?:${counted})?[万亿](?:元|人|吨|亩|斤|担|户)|翻(?:[一两几]?番|倍)|(?<![第一二三四五六七八九十百千万亿])[二两三四五六七八九](?:元|倍)|[一二三四五六七八九]角(?![色度落形])|(?<![第年])[一二三四五六七八九](?:成(?![立为果就本品效长员分绩都套型规例]|人)|分之[一二三四五六七八九])`,
)

/** Digits that are part of a name, of a year or of whom it is about: 5G, PM2.5, A2级, 2021年, 3岁以下婴幼儿. */
const named =
  /(?:19|20)\d{2}年|\d+(?:[-—~至]\d+)?周?岁(?:及?以[上下])?(?:的)?(?=\p{Script=Han}*(?:儿|人|者|群体|孩子|学生))|(?<![a-z\d])[2-6]g(?![a-z])|pm\s?(?:2\.5|10)|(?<![a-z])[a-z]\d级|\d+a级/giu

/** Digits that give no year, or Chinese numerals that count: 百分之七点五, 四千亿斤, 三点二平方公里. */
export function saysNumber(words: string): boolean {
  return /\d/.test(words.replace(named, '')) || inNumerals.test(words)
}

/** A year, a month with its day, or a time that plans name so: 2月8日, 6月底, 十四五末, 年内. */
export function saysDate(words: string): boolean {
  return /(?:19|20)\d{2}年|每[月周年]\d{1,2}[日号月]|\d{1,2}月(?:\d{1,2}日|[初中底末上下])|[一二三四五六七八九十]五(?:期?末|期间|时期)|(?<![一二三四五六七八九十两几\d])年内|今年|明年|年底/.test(
    words.replace(ofTitle, ''),
  )
}

/** The year in a plan's title, also where the title is set over two lines: 第十四个五年规划和2035年 | 远景目标纲要. */
const ofTitle = /(?:19|20)\d{2}年?远景目标|(?<=(?:规划|计划)[和与])(?:19|20)\d{2}年?$/g

const wanting =
  /不足|不够|较弱|较低|较小|较慢|较差|不高|不强|不优|不大|不多|不快|不平衡|不充分|不协调|不完善|不适应|不健全|滞后|薄弱|短板|欠账|偏低|偏弱|偏小|脆弱|单一|缺乏|短缺|制约|突出|艰巨|矛盾|困难|差距|落后|压力|瓶颈|下滑|失误|浪费|失调/g

/** From which a sentence surely says what is wanting, and what it has where its heading or the sentence before announces that. */
export const SAYS_WANTING = 0.5

/** 0 to 1: how far a sentence says what is wanting; one such word may be said of anything. */
export function saysWanting(words: string): number {
  return Math.min(1, Math.max(0, ((words.match(wanting)?.length ?? 0) - 1) / 2))
}

/**
 * 1 for the plan of the period (or of a year in it) that the question names, 0 for the plan of the period after it, which looks back, and
 * where nothing is said; -1 for any other plan.
 */
export function periodFit({ times }: Understanding, period: string | null): number {
  const [from, to = from] = (period ?? '').split('-').map(Number)
  const asked = times.periods.length > 0 ? times.periods : times.years.map((year) => [year, year] as const)
  if (asked.length === 0 || !from || !to) return 0
  if (asked.some(([first, last]) => first >= from && last <= to)) return 1
  if (asked.some(([first, last]) => first <= to && last >= from)) return 0
  return asked.some(([, last]) => last < from && last >= from - 6) || asked.some(([first]) => first > to && first <= to + 10) ? 0 : -1
}
