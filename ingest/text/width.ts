/** Printed width of a text in full-width characters: a Han character is 1, a Latin letter or digit 0.5. */
export function printedWidth(text: string): number {
  let width = 0
  for (const c of text) width += c.codePointAt(0)! < 0x2000 ? 0.5 : 1
  return width
}
