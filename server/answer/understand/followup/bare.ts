/** What a follow-up says beside its places and times. */
import { subjectOf } from '../wording.ts'

export const years = /(?:到|至)?(?:19|20)\d{2}\s*年?(?:底|末)?|年(?:底|末)/g

/** English words that name nothing. */
const fillers =
  /'s\b|’s\b|\b(?:what|how|is|are|was|were|the|its|their|about|and|targets?|values?|figures?|numbers?|levels?|for|in|of|by|as a whole|many|much)\b/gi

/** What is left says nothing of its own: at most how it is asked (的目标是多少座). */
export const isBare = (rest: string) =>
  rest.length <= 1 ||
  subjectOf(rest)
    .replace(fillers, '')
    .replace(/全[市省县区国]|[市省县]里|\s|[是为在的到]/g, '')
    .replace(/^[个家户座项所条人名位亿万元%]+$/, '').length === 0 ||
  /^(?:市|省|县|全市|全省|也|又|的话|目标|情况|数据|一样|同样|for|in|of)$/i.test(rest)
