/** 哪些镇, 哪几个乡镇, which towns: what answers names places of that kind. */
import { endOfPlaces } from '../../understand/kinds-of-places.ts'

const asked = /哪(?:些|几?个?)(乡镇|镇|乡|村|县)(?!域|级|办|道)/
const askedInEnglish = /\bwhich (?:\w+ )?(towns|townships|villages|counties)\b/i
/** 特色小镇, 各乡镇, 美丽乡村: kinds and all of a kind, no names. */
const unnamed = /(?:小|城|乡|集|重|建制|中心|全|各|该|本|农|新|行政|自然|示范|专业|美丽|贫困|试点|产业|部分|若干|个|强|名)$/

/** Tells how many places of the kind asked for a text names; null where no such kind is asked for. */
export function placesNamedBy(question: string): ((words: string) => number) | null {
  const chinese = asked.exec(question)?.[1]
  const end = chinese === undefined ? endOfPlaces(askedInEnglish.exec(question)?.[1] ?? '') : `[${chinese}]`
  if (end === undefined) return null
  const named = new RegExp(`(\\p{Script=Han}{2,3}?)${end}(?![镇村域级化办内上道际长])`, 'gu')
  return (words) => new Set([...words.matchAll(named)].flatMap(([whole, name]) => (unnamed.test(name!) ? [] : [whole]))).size
}
