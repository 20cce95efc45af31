/**
 * Characters that look like others. PDF files name glyphs, and where a font draws two characters with one glyph the file may name
 * the rarer one: the radical ⼯ for 工, the ligature ﬁ, a space of some odd width.
 */

/** Radicals that Unicode does not count as compatible with the character of our script, or with another form of it (戶): radical, character… */
const RADICALS =
  '⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻌辶⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟⺀冫⺁厂⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺎兀⺑尢⺓幺⺔彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺡氵⺢水⺣灬⺤爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罒⺲罒⺵网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻂衤⻃覀⻈讠⻊足⻍辶⻎辶⻏阝⻐钅⻑長⻕邑⻖阝⻗雨⻞食⻟飠⻠饣⻡首⼾户⾭青'

const characterOf = new Map<string, string>()
for (let i = 0; i + 1 < RADICALS.length; i += 2) characterOf.set(RADICALS[i]!, RADICALS[i + 1]!)

// Kangxi radicals, compatibility ideographs, Latin ligatures: the standard names the character each stands for.
const alike = /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff\ufb00-\ufb06]/g
const oddSpace = /[\u00a0\u2000-\u200a\u202f\u205f]/g
const unseen = /(?![\t\n\f\r\u2028\u2029])[\p{Cc}\p{Cf}]/gu

/** The words as a reader sees them: radicals as characters, ligatures as letters, spaces of every width as plain ones, nothing unseen. */
export function plainCharacters(text: string): string {
  return text
    .replace(unseen, '')
    .replace(oddSpace, ' ')
    .replace(alike, (c) => characterOf.get(c) ?? c.normalize('NFKC'))
}
