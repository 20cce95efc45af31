import protobuf from 'protobufjs'
import { describe, expect, test } from 'vitest'
import { readInitialisers } from '../../../server/worker/build/onnx.ts'
import { packWeights } from '../../../server/worker/build/pack-weights.ts'

const { root } = protobuf.parse(`
  syntax = "proto3";
  message Model { Graph graph = 7; }
  message Graph { repeated Tensor initializer = 5; }
  message Tensor {
    repeated int64 dims = 1; int32 data_type = 2; repeated float float_data = 4; repeated int32 int32_data = 5; string name = 8; bytes raw_data = 9;
  }
`)
const Model = root.lookupType('Model')
const encode = (initializer: object[]): Uint8Array => Model.encode(Model.fromObject({ graph: { initializer } })).finish()

describe('the initialisers of an ONNX file', () => {
  const file = encode([
    { name: 'raw', dims: [2], dataType: 1, rawData: new Uint8Array(Float32Array.of(1.5, -2).buffer) },
    { name: 'listed', dims: [1, 2], dataType: 1, floatData: [0.25, 3] },
    { name: 'signed', dims: [3], dataType: 3, rawData: Uint8Array.of(255, 0, 127) },
    { name: 'scalar', dims: [], dataType: 2, int32Data: [131] },
  ])

  test('are read wherever the file keeps their values', () => {
    const graph = readInitialisers(file)
    expect([...graph.floats('raw', 2)]).toEqual([1.5, -2])
    expect([...graph.floats('listed', 2)]).toEqual([0.25, 3])
    expect([...graph.signed('signed', 3)]).toEqual([-1, 0, 127])
    expect([...graph.bytes('scalar', 1)]).toEqual([131])
  })

  test('that are absent, of another type or of another size are named', () => {
    const graph = readInitialisers(file)
    expect(() => graph.floats('gone', 1)).toThrow('onnx: no initialiser gone')
    expect(() => graph.bytes('raw', 2)).toThrow('onnx: raw has data type 1; expected 2')
    expect(() => graph.floats('raw', 3)).toThrow('onnx: raw has 2 values; expected 3')
  })
})

test('another graph than the one meant is not packed', () => {
  const facts = { id: 'test@1', queryPrefix: '', passagePrefix: '', maxTokens: 512 }
  expect(() => packWeights(readInitialisers(encode([])), facts)).toThrow('onnx: no initialiser .model.embeddings.word_embeddings.weight_quantized')
  expect(() => packWeights(readInitialisers(encode([])), { ...facts, maxTokens: 256 })).toThrow(/takes 256 tokens; this graph has 512 positions/)
})
