import { Tokenizer } from '@huggingface/tokenizers'

/** Text to token ids, [CLS] and [SEP] included. */
export type Encode = (text: string) => readonly number[]

/** WordPiece as `tokenizerJson` (a tokenizer.json, parsed) describes it; texts are cut at `maxTokens` as in Node. Throws where it is not one. */
export function createEncoder(tokenizerJson: object, maxTokens: number): Encode {
  const tokenizer = new Tokenizer(tokenizerJson, { tokenizer_class: 'BertTokenizer' })
  return (text) => tokenizer.encode(text).ids.slice(0, maxTokens)
}
