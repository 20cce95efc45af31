import { saysNumber } from '../rank/signs.ts'

const aim = /目标(?!任务)|要达到|要提高到|\btargets?\b/i
const reached = /实际|完成|过去|回顾|以来|达成|实现了|\bactual|\bachiev|\bpast\b/i

/** What is aimed at is asked for, and not what has come of it: 目标是什么, 要达到多少. */
export const asksForAim = (question: string): boolean => aim.test(question) && !reached.test(question)

const aimed = /目标(?:是|为|[：:]|[,，]即)|力争|达到|突破|实现.{0,12}目标|控制在|提高到|建成/
const dated = /(?:19|20)\d{2}年|[一二三四五六七八九十]+五[”"」]?(?:期?末|期间|时期)/

/** 0 to 2: how far a sentence says what is aimed at; by when, or by how much, tells most. */
export const aimOf = (words: string): number => (aimed.test(words) ? (dated.test(words) || saysNumber(words) ? 2 : 1) : 0)
