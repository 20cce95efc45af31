/** Heads that run into their paragraph: 加快布局氢能产业。支持…, **数字赋能行动。**推动…, 铁路：环太原都市圈…, ——绿色发展风口期。要…. */

import { withoutBrackets } from '../text/brackets.ts'

const LONGEST_SENTENCE = 30
/** Of a head that no full stop parts from the text: a clause without a number, or it may be a sentence of its own. */
const LONGEST_UNSTOPPED = 16
const LONGEST_BOLD = 40
const LONGEST_LABEL = 32

/**
 * Length of the lead a paragraph begins with; 0 where it has none. Where no full stop stands in the paragraph, wide blanks stand for them.
 * `bold` is the length of the bold words it begins with.
 */
export function leadLength(text: string, bold = 0): number {
  if (bold > 0 && bold < text.length && bold <= LONGEST_BOLD + 20) {
    const stop = /[。：:]/.exec(text.slice(0, bold))
    // Several bold sentences in a row head the paragraph together.
    if (bold <= LONGEST_BOLD) return bold
    if (stop) return stop.index + 1
  }
  const sentence = /^[^。！？；：:]{2,}?[。！]/.exec(text)
  if (
    sentence &&
    sentence[0].length <= LONGEST_SENTENCE &&
    sentence[0].length < text.trimEnd().length &&
    !/[一二三四五六七八九]是/.test(sentence[0].slice(0, 3))
  )
    return sentence[0].length
  const unstopped = /[。！？]/.test(text) ? null : /^[^；：:，,、\s年到\d]{4,}(?=\u3000| {2})/.exec(text)
  if (unstopped && unstopped[0].length <= LONGEST_UNSTOPPED && unstopped[0].length < text.trimEnd().length) return unstopped[0].length
  const label = /^[^。！？；：:，,]{2,}?[：:]/.exec(text)
  if (label && label[0].length <= LONGEST_LABEL && label[0].length < text.trimEnd().length && !/[（(]/.test(withoutBrackets(label[0]))) return label[0].length
  return 0
}

const inner = /^(?:[(（][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+、|\d+[.．、])\s*[^，,；;。：:！？]{2,16}。/

/** The numbered head that a sentence in the midst of a paragraph begins with: （二）价格改革。; '' where it begins with none. */
export const innerHead = (text: string): string => inner.exec(text)?.[0] ?? ''

const planVerbs =
  '推进|推动|加快|加强|加大|实施|打造|健全|完善|建设|建立|强化|优化|构建|发展|培育|大力|积极|深化|深入|扩大|提升|提高|全面|全力|扎实|坚持|坚定|坚决|创新|促进|统筹|落实|巩固|开展|支持|鼓励|引导|做大|做强|做优|做好|做精|办好|增强|增加|保障|切实|着力|稳步|稳定|持续|有序|推行|推广|改善|激发|拓展|拓宽|畅通|规范|严格|突出|抓好|抢抓|狠抓|营造|弘扬|传承|保护|合理|科学|规划|培养|壮大|改革|调整|完成|争取|力争|探索|普及|充分|努力|进一步|毫不|牢固|牢牢|织密|筑牢|守牢|突破|研发|引进|继续|高标准|高质量|高水平|广泛|主动|塑造|激活|盘活|整合|融入|承接|履行|维护|防范|化解|治理|整治|控制|节约|集约|倡导|振兴|繁荣|丰富|广聚|布局|谋划|提档|延伸|淘汰|压减|释放|重视|关注|关爱|尊重|确保|减少|降低|遏制|严控|严守|精准|分类|分步|依法|以'
const verbStart = new RegExp(`^(?:${planVerbs})`)

/** True for a head that calls for action, as heads of running text do, and not for a name, as entries of boxes do. */
export function headsRunningText(lead: string): boolean {
  const words = lead.replace(/^[—\-\s]+/, '')
  return verbStart.test(words) && /[。！]$/.test(words.trim())
}
