/** A text to vector model, whichever runs it. */
export interface Embedder {
  /** Names model, revision and quantisation: vectors of different ids never mix. */
  readonly id: string
  readonly dimensions: number
  /** One L2-normalised vector. A query gets the model's query prefix, a passage does not. */
  embed(text: string, as: 'query' | 'passage'): Promise<Float32Array>
}
