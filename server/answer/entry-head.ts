/** The name that an entry of a box begins with: 森林城市。重点…, 02　核电　建成…, 甲乙线 beside its stops. */

const ordinal = /^[（(]?[0-9０-９]{1,2}[)）]?[\s\u3000.、．]*/
/** A name longer than this is a sentence. */
const LONGEST = 24

/** It runs into what is said of it behind a mark, or stands apart from it by a cell, or by blanks wider than those between words. */
const run = /^([^。：:，,；;\t\n\u3000]+)[。：:\n](?=.)/u
const apart = /^([^。：:，,；;\s\u3000]+)(?:\t|[ ]*\u3000\s*(?=\S)| {2,}(?=\S))/u

/** The name as printed, without its number; '' where the entry begins with none. */
export function entryHead(text: string): string {
  const plain = text.trimStart().replace(ordinal, '')
  const head = (run.exec(plain) ?? apart.exec(plain))?.[1]?.trim() ?? ''
  return head.length <= LONGEST ? head : ''
}
