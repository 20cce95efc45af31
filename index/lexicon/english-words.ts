/** English words of a question: where they stand, and the other forms under which a lexicon may hold them. */

/** A Latin word or a number of a text. Offsets are UTF-16 units. */
export interface EnglishWord {
  /** As written, a possessive 's left off. */
  readonly text: string
  /** Lower case, hyphened prefixes joined (non-fossil: nonfossil), British spelling. */
  readonly key: string
  readonly start: number
  readonly end: number
}

const WORD =
  /&|\d{1,3}(?:,\d{3})+(?:\.\d+)?|[\p{Script=Latin}\p{M}\p{N}]+(?:(?<=\d)\.\d+|&[\p{Script=Latin}]+|['’](?![sS](?![\p{Script=Latin}]))[\p{Script=Latin}\p{M}]+)*/gu

/** What a hyphen joins to the next word without making it another word. */
const PREFIXES = new Set(['non', 're', 'co', 'pre', 'anti', 'multi', 'sub', 'inter', 'e', 'post', 'semi', 'micro'])

const ARTICLES = new Set(['the', 'a', 'an'])

/** American to British, where the ending alone does not tell. */
const BRITISH: ReadonlyMap<string, string> = new Map(
  Object.entries({
    labor: 'labour',
    laborer: 'labourer',
    harbor: 'harbour',
    neighbor: 'neighbour',
    neighborhood: 'neighbourhood',
    color: 'colour',
    behavior: 'behaviour',
    honor: 'honour',
    odor: 'odour',
    center: 'centre',
    theater: 'theatre',
    meter: 'metre',
    kilometer: 'kilometre',
    liter: 'litre',
    fiber: 'fibre',
    defense: 'defence',
    license: 'licence',
    program: 'programme',
    aging: 'ageing',
    aluminum: 'aluminium',
    sulfur: 'sulphur',
    enrollment: 'enrolment',
    fulfillment: 'fulfilment',
    ton: 'tonne',
    plow: 'plough',
    catalog: 'catalogue',
    mold: 'mould',
    practicing: 'practising',
    refueling: 'refuelling',
    fueling: 'fuelling',
    counseling: 'counselling',
    pediatric: 'paediatric',
    desulfurization: 'desulphurization',
  }),
)

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    children: 'child',
    men: 'man',
    women: 'woman',
    built: 'build',
    grew: 'grow',
    grown: 'grow',
    risen: 'rise',
    fell: 'fall',
    fallen: 'fall',
    spent: 'spend',
    held: 'hold',
    kept: 'keep',
    led: 'lead',
    taught: 'teach',
    sold: 'sell',
    bought: 'buy',
    leaves: 'leaf',
    lives: 'life',
    criteria: 'criterion',
    better: 'good',
    larger: 'large',
    bigger: 'big',
  }),
)

/** One word in the spelling that both sides of a comparison share. */
export function canonical(word: string): string {
  return BRITISH.get(word) ?? word.replace(/isation(s?)$/, 'ization$1').replace(/lyse(d?)$/, 'lyze$1')
}

/** The Latin words and numbers of a text, in order; Chinese is passed over. Offsets are UTF-16 units. */
export function englishWords(text: string): readonly EnglishWord[] {
  const words: EnglishWord[] = []
  for (const match of text.matchAll(WORD)) {
    const start = match.index
    const end = start + match[0].length
    const lower = match[0].normalize('NFC').toLowerCase().replaceAll('’', "'")
    const before = words.at(-1)
    if (before !== undefined && PREFIXES.has(before.key) && start === before.end + 1 && text[before.end] === '-') {
      words[words.length - 1] = { text: text.slice(before.start, end), key: canonical(before.key + lower), start: before.start, end }
    } else words.push({ text: match[0], key: match[0] === '&' ? 'and' : canonical(/^\d/.test(lower) ? lower.replaceAll(',', '') : lower), start, end })
  }
  return words
}

/** The words of a lexicon entry as keys, articles left out. */
export function phraseKeys(phrase: string): readonly string[] {
  return englishWords(phrase)
    .map((word) => word.key)
    .filter((key) => !ARTICLES.has(key))
}

/** Whether a key is the, a or an. */
export function isArticle(key: string): boolean {
  return ARTICLES.has(key)
}

function unplural(word: string): readonly string[] {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return []
  const forms = [word.slice(0, -1)]
  if (word.endsWith('ies')) forms.unshift(`${word.slice(0, -3)}y`)
  if (word.endsWith('ves')) forms.push(`${word.slice(0, -3)}f`, `${word.slice(0, -3)}fe`)
  if (/(?:s|x|z|ch|sh|o)es$/.test(word)) forms.push(word.slice(0, -2))
  return forms
}

function uninflect(word: string): readonly string[] {
  const stem = word.length >= 5 && word.endsWith('ed') ? word.slice(0, -2) : word.length >= 6 && word.endsWith('ing') ? word.slice(0, -3) : null
  if (stem === null) return []
  const forms = [stem, `${stem}e`]
  if (/([^aeiou])\1$/.test(stem)) forms.push(stem.slice(0, -1))
  if (word.endsWith('ied')) forms.unshift(`${word.slice(0, -3)}y`)
  return forms
}

/**
 * The forms under which a lexicon may hold a word, the word itself first: singular, plural, base of -ed and -ing, -ize for
 * -ise. Many are no words at all (urbanis): a lookup decides.
 */
export function wordForms(key: string): ReadonlySet<string> {
  const forms = new Set([key])
  const irregular = IRREGULAR.get(key)
  if (irregular !== undefined) forms.add(irregular)
  for (const form of unplural(key)) forms.add(form)
  for (const form of [...forms]) for (const base of uninflect(form)) forms.add(base)
  for (const form of [...forms]) {
    forms.add(canonical(form))
    forms.add(form.replace(/is(e|ed|es|ing)$/, 'iz$1'))
    forms.add(form.replace(/iz(e|ed|es|ing)$/, 'is$1'))
  }
  if (!key.endsWith('s') && /^\p{L}/u.test(key)) forms.add(/(?:s|x|z|ch|sh)$/.test(key) ? `${key}es` : `${key.replace(/([^aeiou])y$/, '$1ie')}s`)
  return forms
}

/** Verbs and adjectives a word is made from (irrigation: irrigate), for a dictionary that has only those. Many are no words at all. */
export function originForms(key: string): readonly string[] {
  for (const [ending, ...replacements] of ORIGINS) {
    if (key.length >= ending.length + 4 && key.endsWith(ending)) return replacements.map((replacement) => key.slice(0, -ending.length) + replacement)
  }
  return []
}

const ORIGINS: readonly (readonly [ending: string, ...replacements: string[]])[] = [
  ['ization', 'ize'],
  ['ation', 'ate', 'e', ''],
  ['ion', '', 'e'],
  ['ment', ''],
  ['ance', '', 'e'],
  ['ence', '', 'e'],
  ['ally', 'al', ''],
  ['ly', ''],
  ['ness', ''],
]

/** Words that ask, join or point and name no subject. */
const STOP_WORDS = new Set(
  `a an the and or nor but if then so than as of in on at to for from by with without within into onto over under between among through during
  before after above below up down out off about against toward towards via per
  i me my we us our ours you your yours he him his she her hers it its they them their theirs this that these those there here
  who whom whose which what when where why how whether
  am is are was were be been being do does did done doing have has had having will would shall should can could may might must ought
  whole not no yes any some all each every both either neither other others another such same own only also too very more most much many few less least
  just even still yet already again ever never now today soon currently presently
  s t d ll re ve m don doesn didn isn aren wasn weren won wouldn shouldn couldn can't cannot
  didnt doesnt dont isnt arent wasnt werent wont wouldnt shouldnt couldnt cant hasnt havent hadnt
  please tell give show list listed explain describe say says said state states stated mention mentions mentioned know let find want wants wanted like
  according regarding concerning respect respectively etc eg ie vs versus
  name names responsible kind kinds sort sorts type types thing things anything something everything nothing one ones
  exactly roughly approximately around nearly almost altogether actually really
  get gets got go goes going come comes came take takes taken took make makes made put puts set sets
  look looks looking expect expects expecting called call calls push pushing worth apart besides part
  become becomes becoming became refer refers referred referring envisage envisages envisaged behind
  planned expected supposed intended intend intends aims aimed hope hopes hoped hoping reckon reckons reckoned reckoning seek seeks try tries trying meant mean means
  document documents text source sources question answer compare comparison compared difference different figures outline outlines`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** True for a word that no translation is looked up for, and for its short forms (it'll, couldn't). Phrases may still hold it (cost of living). */
export function isStopWord(key: string): boolean {
  const [word = key] = key.split("'")
  return STOP_WORDS.has(word) || word.length === 1
}
