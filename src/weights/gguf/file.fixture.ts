/** Writes GGUF files (version 3) for tests that need one with a particular flaw, or one of weights that are at hand. */
import { GGML, type GgmlType } from '../../numbers/ggml-types.ts';

export type GgufValue = string | number | boolean | readonly string[] | readonly number[] | { readonly float: number };

export interface GgufTensorData {
  readonly name: string;
  readonly type: GgmlType;
  /** Row-major: the last dimension is a row. */
  readonly shape: readonly number[];
  readonly data: Uint8Array;
}

/** GGUF's numbers of the value types that are written here. */
const TYPE = { u32: 4, i32: 5, f32: 6, bool: 7, string: 8, array: 9 } as const;

const ALIGNMENT = 32;

class Writer {
  readonly #pieces: Buffer[] = [];

  u32(value: number): this {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return this.raw(bytes);
  }

  u64(value: number): this {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(BigInt(value));
    return this.raw(bytes);
  }

  f32(value: number): this {
    const bytes = Buffer.alloc(4);
    bytes.writeFloatLE(value);
    return this.raw(bytes);
  }

  text(value: string): this {
    const bytes = Buffer.from(value);
    return this.u64(bytes.length).raw(bytes);
  }

  raw(bytes: Uint8Array): this {
    this.#pieces.push(Buffer.from(bytes));
    return this;
  }

  value(value: GgufValue): this {
    if (typeof value === 'string') return this.u32(TYPE.string).text(value);
    if (typeof value === 'boolean') return this.u32(TYPE.bool).raw(Uint8Array.of(value ? 1 : 0));
    if (typeof value === 'number') return this.u32(TYPE.u32).u32(value);
    if ('float' in value) return this.u32(TYPE.f32).f32(value.float);
    const texts = typeof value[0] === 'string';
    this.u32(TYPE.array)
      .u32(texts ? TYPE.string : TYPE.f32)
      .u64(value.length);
    for (const entry of value)
      if (typeof entry === 'string') this.text(entry);
      else this.f32(entry);
    return this;
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#pieces);
  }
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

export function ggufFile(
  metadata: Readonly<Record<string, GgufValue>>,
  tensors: readonly GgufTensorData[],
): Uint8Array<ArrayBuffer> {
  const writer = new Writer().raw(Buffer.from('GGUF')).u32(3).u64(tensors.length).u64(Object.keys(metadata).length);
  for (const [key, value] of Object.entries(metadata)) writer.text(key).value(value);
  let offset = 0;
  for (const { name, type, shape, data } of tensors) {
    writer.text(name).u32(shape.length);
    for (const size of shape.toReversed()) writer.u64(size);
    writer.u32(GGML[type].id).u64(offset);
    offset += aligned(data.length);
  }
  const header = writer.bytes;
  const file = new Uint8Array(aligned(header.length) + offset);
  file.set(header);
  let at = aligned(header.length);
  for (const { data } of tensors) {
    file.set(data, at);
    at += aligned(data.length);
  }
  return file;
}
