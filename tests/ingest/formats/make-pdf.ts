/** Small PDF files made in tests, set in a Chinese font that is named and not embedded, as in older files. */

/** A stretch of text with the matrix that turns and places it; size in points, x and y from the page's lower left corner. */
export function text(x: number, y: number, words: string, size = 16, [a, b, c, d] = [1, 0, 0, 1]): string {
  const hex = [...words].map((character) => character.codePointAt(0)!.toString(16).padStart(4, '0')).join('')
  return `BT /F1 ${size} Tf ${a} ${b} ${c} ${d} ${x} ${y} Tm <${hex}> Tj ET`
}

/** Lines of text one below the other from the top of the page. */
export function textLines(lines: readonly string[], { x = 90, top = 780, size = 16, leading = 26 } = {}): string {
  return lines.map((line, i) => (line === '' ? '' : text(x, top - i * leading, line, size))).join('\n')
}

/** A line drawn as a thin filled rectangle, as most programs draw the rules of tables. */
export function rule(x: number, y: number, width: number, height: number): string {
  return `${x} ${y} ${width} ${height} re f`
}

/** A grid of ruled lines at these places. */
export function grid(columns: readonly number[], rows: readonly number[]): string {
  const [left, right, bottom, top] = [columns[0]!, columns.at(-1)!, Math.min(...rows), Math.max(...rows)]
  return [...columns.map((x) => rule(x, bottom, 0.5, top - bottom)), ...rows.map((y) => rule(left, y, right - left, 0.5))].join('\n')
}

/** A PDF of A4 pages with these contents. */
export function makePdf(pages: readonly string[]): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/W[1 95 500]/FontDescriptor 5 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
    ...pages.flatMap((content, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${7 + 2 * i} 0 R>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ]),
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`
  return new TextEncoder().encode(file)
}
