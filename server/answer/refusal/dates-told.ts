/** Of what a date in a sentence is: of the thing asked about, of another beside it, or of something's end. */
import { saysDate } from '../rank/signs.ts'
import { type Concept, presence } from '../understand/concepts.ts'
import { shortName } from '../understand/scope.ts'
import type { Understanding } from '../understand/understanding.ts'

/** Presence from which words name a thing. */
const NAMED = 0.5

/** Weight of a name that a place inside the one held need not be named beside (武陵源, in 张家界), and presence from which words say it. */
const RARE = 0.85
const OUTRIGHT = 0.8

/** May the dates of a sentence be of what the question asks about most, its `main` concepts? */
export const mayDate = (words: string, { standalone, scope }: Understanding, main: readonly Concept[]): boolean =>
  (namesAllOf(scope.inside, words) || main.some((concept) => concept.weight >= RARE && presence(concept, words) >= OUTRIGHT)) &&
  !isDateOfAnother(words, main) &&
  !isDateOfEnd(words, standalone)

/** 甲至乙铁路何时通车: a date beside the one end alone is of another line. */
const namesAllOf = (inside: readonly string[], words: string): boolean =>
  saysTogether(new Set(inside.map(shortName)).size, words) ||
  inside.every((name) => words.includes(name) || inside.some((other) => other !== name && shortName(other) === shortName(name) && words.includes(other)))

/** 三市: as many places as are asked about, in one word. */
const saysTogether = (count: number, words: string): boolean =>
  count >= 2 && new RegExp(`[${count === 2 ? '两二' : ('〇一二三四五六七八九'[count] ?? '〇')}][市县区省州镇地](?![级委])`).test(words)

const clausesOf = (words: string): string[] => words.split(/[，,；;。]/)

/** What is asked to begin, and what a clause tells the end of: 火电机组2003年前关停 says nothing of when a plant starts up. */
const begins = /投产|投运|建成|开工|通车|开通|竣工|完工|启用|运行|营业|发电/
const ends = /关停|关闭|淘汰|取缔|退出|拆除|停产|停用|报废/

/** Every date of the sentence is one of something's end, where a beginning is asked for. */
function isDateOfEnd(words: string, question: string): boolean {
  const dated = clausesOf(words).filter((clause) => saysDate(clause))
  return begins.test(question) && !ends.test(question) && dated.length > 0 && dated.every((clause) => ends.test(clause))
}

/** Lines and stations, of which each opens at a time of its own, and one with the date behind it. */
const transport = /动车|高铁|铁路|高速|公路|机场|大桥|隧道|地铁|轻轨/
const transportDated = new RegExp(`(?:${transport.source})[^，,；;。]{0,12}(?:(?:19|20)\\d{2}年|今年|明年|年内|年底|\\d{1,2}月)`)

const opensWithDate = /^(?:力争|确保|计划|预计|争取|在|到|于)?(?:今年|明年|年内|年底|(?:19|20)\d{2}年|\d{1,2}月)/

/** Of things side by side, the date is told of another: 甲站、乙线6月底前开通 where the one is asked about. */
function isDateOfAnother(words: string, main: readonly Concept[]): boolean {
  const says = (part: string) => main.some((concept) => presence(concept, part) >= NAMED)
  const clauses = clausesOf(words)
  const withDate = clauses.filter((clause) => saysDate(clause))
  // 动车今年6月底前开通等工作，推进…高速尽快开工: the clause with the date names a work of its own, and another clause the one asked about.
  if (
    withDate.length > 0 &&
    withDate.every((clause) => transportDated.test(clause) && !says(clause)) &&
    clauses.some((clause) => says(clause) && transport.test(clause))
  )
    return true
  const dated = withDate.flatMap((clause) => {
    const beside = clause.split('、')
    // 年内甲院、乙院建成: a date that opens the clause is told of all.
    return beside.length < 2 || opensWithDate.test(clause) ? [] : [{ beside, own: beside.filter(saysDate) }]
  })
  return dated.length > 0 && dated.every(({ beside, own }) => own.length > 0 && !own.some(says) && beside.some(says))
}
