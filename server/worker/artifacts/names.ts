/** Names of the artifacts that do not belong to an index generation. */
export const artifactName = {
  weights: 'model-weights',
  modelTokenizer: 'model-tokenizer.json',
  dictionary: 'dictionary',
} as const
