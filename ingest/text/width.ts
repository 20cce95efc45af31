/** How wide characters are printed. A Han character is as wide as two Latin ones, so there are two units to count in; each function names its own. */

const wide = /[\p{Script=Han}\u3000-\u303f\u2018-\u201d\u2014\u2026\uff01-\uff60]/u

/** Whether a character is printed in the width of two: Han characters and their punctuation. */
export function isWide(character: string): boolean {
  return wide.test(character)
}

/** Printed width of a text in full-width characters, blanks counted: a Han character is 1, a Latin letter or digit 0.5. For lines of running text. */
export function widthInFullCharacters(text: string): number {
  let width = 0
  for (const c of text) width += c.codePointAt(0)! < 0x2000 ? 0.5 : 1
  return width
}

/**
 * Printed width of a text in half-width characters: 2 for a Han character, 1 for a Latin one. White space is not counted, since tables
 * spread Han characters over the width of their cells.
 */
export function widthInHalfCharacters(text: string): number {
  let width = 0
  for (const c of text.replace(/\s+/gu, '')) width += wide.test(c) ? 2 : 1
  return width
}

/** Full-width Latin letters, digits and signs as their half-width likes, one character for one, so that offsets hold. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/gu, ' ')
}
