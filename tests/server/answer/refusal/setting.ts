/** Where a sentence stands, made up for a test. */
import type { Knowledge } from '../../../../server/answer/knowledge.ts'
import type { Setting } from '../../../../server/answer/refusal/setting.ts'
import { matchable } from '../../../../server/answer/understand/concepts.ts'

/** @property text of the whole passage; @property begins the first year of its plan, @property ends the last */
export interface Around extends Pick<Setting, 'begins' | 'ends'> {
  readonly text?: string
  readonly periods?: readonly number[]
}

/** A passage of prose under a heading, of a plan without years where none are given. */
export function proseUnder({ passages }: Pick<Knowledge, 'passages'>, heading: string, { text, periods = [], ...years }: Around = {}): Setting {
  const view = passages.find(({ passage }) => passage.kind === 'prose')
  if (!view) throw new Error('no prose is held')
  const passage = text === undefined ? view.passage : { ...view.passage, text }
  return { view: { ...view, passage, periods: [...periods], lead: '', context: '', path: matchable(heading) }, indicator: null, ...years }
}

const things = '梅花鹿 路灯 停车场 滑雪场 射击馆 夜市 图书馆 戏台 温室 果园 鱼塘 牧场 粮仓 面馆 酒坊 窑洞 渡口 驿站 花圃 马场 诊所 浴池 磨坊 邮局'.split(' ')

/** Sections on other things: beside them what a plan prints once is rare. */
export const others: readonly string[] = things.flatMap((thing, i) => [`第${i + 1}节 ${thing}`, `${thing}交由乡里看护，按季检修。`])
