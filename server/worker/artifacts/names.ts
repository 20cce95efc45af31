/** What the artifacts are called. */
export const artifactName = {
  /** Packed weights of the model, and its tokenizer.json. */
  weights: 'model-weights',
  modelTokenizer: 'model-tokenizer.json',
  /** Packed words of the segmenter. */
  dictionary: 'dictionary',
  /** The lexicon's files in one: a JSON object of texts by file name. */
  lexicon: 'lexicon.json',
  /** Packed int8 vectors. */
  passageVectors: 'passage-vectors',
  sentenceVectors: 'sentence-vectors',
  everydayVectors: 'everyday-vectors',
  /** Pointer and files of the index generation. */
  pointer: 'index-current.json',
  indexFile: (name: string) => `index-${name}`,
} as const

/** Where the index lies in D1 and Vectorize instead. */
export const distributedName = {
  /** Which generation the bindings should hold, and which model its vectors are of. Where this artifact is, the bindings are needed. */
  facts: 'distributed.json',
  /** Packed terms of the whole index, with how often they occur. */
  statistics: 'terms',
  /** Chinese words of the corpus for English ones. */
  english: 'english.json',
  /** Everyday expressions; their vectors are the artifact of the local index too. */
  everyday: 'everyday.json',
} as const
