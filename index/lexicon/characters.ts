/** Tells which characters of a word no modern plan prints, so that a match would be missed for a reason nobody sees. */

/**
 * The 6,763 Han characters of GB 2312, the standard set of simplified writing. Decoding its rows is the shortest reliable
 * test for traditional forms: they have no place in it.
 */
function simplifiedHan(): ReadonlySet<string> {
  const bytes: number[] = []
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell)
  const decoded = new TextDecoder('gbk').decode(Uint8Array.from(bytes))
  return new Set([...decoded].filter((character) => /\p{Script=Han}/u.test(character)))
}

const simplified = simplifiedHan()

/** Modern simplified characters younger than GB 2312 or found in place names only. */
const alsoSimplified = new Set('〇浉瀍鄠崀暅堃喆镕旸珺')

/** What is odd about a Chinese word, each as the end of a sentence that begins with the word; empty when nothing is. */
export function oddCharacters(word: string): readonly string[] {
  const odd: string[] = []
  if (/^\s|\s$/u.test(word)) odd.push('begins or ends with a space')
  else if (/\p{Script=Han}\s|\s\p{Script=Han}|\u3000/u.test(word)) odd.push('has a space beside a Chinese character')
  const wide = word.match(/[\uFF01-\uFF5E]/gu)?.filter((character) => character !== '（' && character !== '）')
  if (wide !== undefined && wide.length > 0) odd.push(`holds full-width ${wide.join('')}: write letters, digits and signs half-width`)
  if (/[()]/.test(word)) odd.push('holds half-width brackets: write （）')
  if (/[\uFF65-\uFF9F]/u.test(word)) odd.push('holds half-width kana')
  if (/[\p{Cc}\p{Cf}\p{Co}\uFFFD]/u.test(word)) odd.push('holds an invisible or broken character')
  const unusual = [...word].filter((character) => /\p{Script=Han}/u.test(character) && !simplified.has(character) && !alsoSimplified.has(character))
  if (unusual.length > 0) odd.push(`holds ${unusual.join('')}, not a simplified character`)
  return odd
}
