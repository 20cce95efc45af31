/** Several questions put in a row, each but the first leaning on those before it: 投资多少？什么时候建成？ */
import type { Turn } from '../../contract.ts'

const asks = /[?？]/
/** A sentence shorter than this asks nothing of its own (是吗？). */
const SHORTEST = 3
/** More in a row than this are answered as one. */
const MOST = 4
/** 给出两个数。 says how to answer. */
const orders = /^(?:请|并)?(?:分别)?(?:给出|给|列出|写出|写明|说明|注明|标明|附上?)[^？?]{0,12}[。.]?$/
/** List the ten, and say what they are to yield: two questions in one. */
const alsoSay = /[,;]? and (?:also )?(?:say|tell me|state|give) (?=(?:what|how|when|which|who|where)\b)/gi
/** 是多少？ asks nothing that the sentence before it does not. */
const bare = /^(?:那|又|分别|各)?(?:是|有|为|达到?)?(?:多少|几)?(?:个|家|户|座|人|元|亿元|万人|%)?[?？\s]*$/

/** The questions of a text in their order, each with the earlier ones as its history; empty where it is one. */
export function questionsIn(text: string): readonly { readonly question: string; readonly history: Turn[] }[] {
  const told = text.replace(alsoSay, '? ')
  const sentences = told.match(/[^?？]+[?？]+/g)?.map((sentence) => sentence.trim()) ?? []
  const rest = told.replace(/[^?？]+[?？]+/g, '').trim()
  const all = rest.length >= SHORTEST && !asks.test(rest) && !orders.test(rest) ? [...sentences, rest] : sentences
  const questions = all.filter((sentence) => sentence.replace(/[?？\s]/g, '').length >= SHORTEST && !bare.test(sentence))
  if (questions.length < 2 || questions.length > MOST) return []
  return questions.map((question, i) => ({ question, history: questions.slice(0, i).map((content) => ({ role: 'user', content })) }))
}
