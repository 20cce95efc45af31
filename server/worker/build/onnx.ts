/** Reads the weights out of an ONNX file. */
import protobuf from 'protobufjs'

/** The part of onnx.proto that weights need. */
const SCHEMA = `
  syntax = "proto3";
  message Model { Graph graph = 7; }
  message Graph { repeated Tensor initializer = 5; }
  message Tensor {
    repeated int64 dims = 1; int32 data_type = 2; repeated float float_data = 4; repeated int32 int32_data = 5; string name = 8; bytes raw_data = 9;
  }
`

interface RawTensor {
  readonly name: string
  readonly dims: readonly number[]
  readonly dataType: number
  readonly floatData: readonly number[]
  readonly int32Data: readonly number[]
  readonly rawData: Uint8Array
}

const FLOAT = 1
const UINT8 = 2
const INT8 = 3

export interface Initialisers {
  /** Values of an initialiser, of the kind asked for. Throws where there is none of that name, kind or shape. */
  floats(name: string, length: number): Float32Array
  bytes(name: string, length: number): Uint8Array
  signed(name: string, length: number): Int8Array
}

/** The initialisers of the graph of an ONNX file. Throws where the bytes are none. */
export function readInitialisers(file: Uint8Array): Initialisers {
  const { root } = protobuf.parse(SCHEMA)
  const model = root.lookupType('Model')
  const { graph } = model.toObject(model.decode(file), { longs: Number, defaults: true, arrays: true }) as { graph: { initializer: RawTensor[] } | null }
  const tensors = new Map((graph?.initializer ?? []).map((tensor) => [tensor.name, tensor]))
  const find = (name: string, type: number, length: number): RawTensor => {
    const tensor = tensors.get(name)
    if (!tensor) throw new Error(`onnx: no initialiser ${name}`)
    if (tensor.dataType !== type) throw new Error(`onnx: ${name} has data type ${tensor.dataType}; expected ${type}`)
    const count = tensor.dims.reduce((product, each) => product * each, 1)
    if (count !== length) throw new Error(`onnx: ${name} has ${count} values; expected ${length}`)
    return tensor
  }
  // Values lie either in the raw bytes, which are a view of the file, or in the field of their type.
  const stored = ({ rawData, int32Data }: RawTensor) => Uint8Array.from(rawData.length > 0 ? rawData : int32Data)
  return {
    floats(name, length) {
      const { rawData, floatData } = find(name, FLOAT, length)
      return rawData.length > 0 ? new Float32Array(Uint8Array.from(rawData).buffer) : Float32Array.from(floatData)
    },
    bytes: (name, length) => stored(find(name, UINT8, length)),
    signed: (name, length) => new Int8Array(stored(find(name, INT8, length)).buffer),
  }
}
