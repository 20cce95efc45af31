import type { Document } from '../../../ingest/schema.ts'

/** A place a question names, with the places it lies in, nearest first. */
export interface PlaceMention {
  readonly name: string
  readonly superiors: readonly string[]
  /** The words it was named by. */
  readonly matched: string
  readonly start: number
  readonly end: number
  /** It lies in another one named, whose documents are asked what they say of it: 吕梁 in 省里给吕梁的定位. */
  readonly within?: boolean
}

/** Where answers about one place may come from. */
export interface PlaceScope {
  readonly place: string
  /** Words by which texts name it: full name, and without its last 省, 市, 县, 区. */
  readonly names: readonly string[]
  /** Documents of the place itself. */
  readonly own: readonly string[]
  /** Documents of places it lies in: there only what names it counts. */
  readonly above: readonly string[]
}

export interface Scope {
  readonly places: readonly PlaceScope[]
  /** Places named that no document covers. */
  readonly uncovered: readonly PlaceScope[]
  /** Names of places that are asked of the documents of one they lie in, with or without documents of their own: they say where, and not what. */
  readonly inside: readonly string[]
  /** The whole country is named, and no document of it is held: its figures are not those of a place. */
  readonly countryMissing: boolean
  /** Ids of the documents to search. */
  readonly documents: readonly string[]
  /** Ids of those to search where these have no answer: which ones are meant was not said. Empty where it was. */
  readonly otherwise: readonly string[]
}

/** Ids of the documents of the places named themselves; of all that are searched where none is named. */
export function documentsMeant({ places, documents }: Scope): readonly string[] {
  return places.length > 0 ? places.flatMap((place) => place.own) : documents
}

/** Whose an autonomous prefecture or county is: 湘西 of 湘西土家族苗族自治州. */
const peoples =
  /(?<=\p{Script=Han}{2})(?:(?:蒙古|回|藏|维吾尔|苗|彝|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|保安|裕固|独龙|鄂伦春|赫哲)族?)+(?=自治)/u

/** The short name of a place: 孝义 for 孝义市; names of two characters stay whole. */
export function shortName(name: string): string {
  const short = name.replace(peoples, '').replace(/(?:壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|自治州|自治县|地区|省|市|县|区|盟|旗)$/, '')
  return short.length >= 2 ? short : name
}

/** Is this the place a document governs? Catalogues may leave out 省 or 市, and name the country in several ways. */
export function isRegion(region: string | null, place: string): boolean {
  if (region === null) return false
  if (region === place) return true
  const country = /^(?:中国|全国|国家|中华人民共和国)$/
  return country.test(region) ? country.test(place) : shortName(region) === shortName(place) && (region === shortName(region) || place === shortName(place))
}

/** A name that the question prints otherwise than in full: 巴州, 湘西. */
const printedAs = ({ matched, name }: PlaceMention) => (/^\p{Script=Han}{2,}$/u.test(matched) && matched !== name ? [matched] : [])

/** Which documents a question is put to: those of the places it names, or all. */
export function scopeOf(mentions: readonly PlaceMention[], documents: readonly Document[]): Scope {
  const seen = new Map<string, PlaceScope>()
  for (const mention of mentions) {
    if (seen.has(mention.name) || mention.within) continue
    const own = documents.filter((document) => isRegion(document.region, mention.name)).map((document) => document.id)
    const above = documents.filter((document) => mention.superiors.some((superior) => isRegion(document.region, superior))).map((document) => document.id)
    seen.set(mention.name, { place: mention.name, names: [...new Set([mention.name, shortName(mention.name), ...printedAs(mention)])], own, above })
  }
  const all = [...seen.values()]
  const places = all.filter((place) => place.own.length > 0)
  // Beside a place that is held, another is part of what is asked about it: 太原市 in 山西省的智创城，太原市几个.
  const uncovered = places.length > 0 ? [] : all
  const named = [...places.flatMap((place) => [...place.own, ...place.above]), ...uncovered.flatMap((place) => place.above)]
  const within = mentions.flatMap((mention) => (mention.within ? [mention.name, shortName(mention.name)] : []))
  const inside = within.length > 0 ? within : places.length > 0 ? all.filter(({ own }) => own.length === 0).flatMap(({ names }) => names) : []
  return {
    places,
    uncovered,
    inside,
    countryMissing: false,
    otherwise: [],
    documents: all.length > 0 ? [...new Set(named)] : documents.map((document) => document.id),
  }
}
