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
  /** Pointer and files of the index generation. */
  pointer: 'index-current.json',
  indexFile: (name: string) => `index-${name}`,
} as const
