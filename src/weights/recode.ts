/**
 * Weights that a GGUF file holds in GGML's formats, made into the tensors of a shard while they arrive. A shard needs memory for a chunk
 * of numbers and a tensor's scales only; what is made goes out in order.
 */

import { dequantise, repackQ4_0 } from '../numbers/ggml.ts';
import { GGML, type GgmlType } from '../numbers/ggml-types.ts';
import { quantise } from '../numbers/quantise.ts';
import { MixtralError } from '../protocol/errors.ts';
import { shown } from './fields.ts';
import { Q4_GROUP, type TensorEntry, tensorBytes } from './manifest.ts';
import { columns, type EncodedPart, numbersOf, planRecoding, type TensorRecoding } from './recode-plan.ts';

/** Numbers converted at a time: a multiple of every block. */
const CHUNK = 1 << 14;

/**
 * llama.cpp keeps the rows of each query and key head as pairs that rotate together, 0 and h/2, 1 and h/2 + 1, ...; here, and in the original,
 * all first halves come before all second ones. Puts rows of `width` numbers each back in that order.
 */
function unpermute<T extends Uint32Array | Uint16Array>(rows: T, heads: number, width: number): T {
  const result = rows.slice() as T;
  const headRows = rows.length / width / heads;
  for (let head = 0; head < heads; head++)
    for (let row = 0; row < headRows; row++) {
      const from = (head * headRows + row) * width;
      const to = head * headRows + (row % 2) * (headRows / 2) + (row >> 1);
      result.set(rows.subarray(from, from + width) as never, to * width);
    }
  return result;
}

function refuseNumber(tensor: TensorEntry): never {
  throw new MixtralError(
    'unsupported',
    `The weights ${shown(tensor.name)} have a number that is infinite, no number, or too large for 4 bits.`,
    'The file is damaged, or was made wrongly: look for another one of the same model.',
  );
}

/** Bytes of one part, in; the tensor's numbers, a chunk at a time, out. */
class PartReader {
  readonly #type: GgmlType;
  readonly #raw: Uint8Array<ArrayBuffer>;
  readonly #convert: (raw: Uint8Array, count: number) => void;
  #left: number;
  #filled = 0;

  constructor(part: EncodedPart, convert: (raw: Uint8Array, count: number) => void) {
    const { bytes, numbers } = GGML[part.encoding.type];
    this.#type = part.encoding.type;
    this.#raw = new Uint8Array((CHUNK / numbers) * bytes);
    this.#left = part.length;
    this.#convert = convert;
  }

  /** Whether the part is complete. */
  get done(): boolean {
    return this.#left === 0;
  }

  /** Takes what belongs to this part. @returns how many bytes that were */
  push(bytes: Uint8Array): number {
    const { bytes: blockBytes, numbers } = GGML[this.#type];
    const mine = Math.min(bytes.length, this.#left);
    for (let at = 0; at < mine; ) {
      const piece = bytes.subarray(at, Math.min(mine, at + this.#raw.length - this.#filled));
      this.#raw.set(piece, this.#filled);
      this.#filled += piece.length;
      this.#left -= piece.length;
      at += piece.length;
      if (this.#filled < this.#raw.length && this.#left > 0) continue;
      this.#convert(this.#raw, (this.#filled / blockBytes) * numbers);
      this.#filled = 0;
    }
    return mine;
  }
}

export type Emit = (bytes: Uint8Array<ArrayBuffer>) => void;

export class TensorRecoder {
  readonly #plan: readonly TensorRecoding[];
  readonly #shardBytes: number;
  readonly #emit: Emit;
  readonly #values = new Float32Array(CHUNK);
  #tensor = 0;
  #part = 0;
  #reader: PartReader | null = null;
  /** Of the tensor at hand, which come after its words. */
  #scales = new Uint16Array(0);
  #groups = 0;
  /** Of a part whose rows have to be put in another order first. */
  #words: Uint32Array<ArrayBuffer> | null = null;
  #wordsFilled = 0;

  /** @param emit gets the shard's bytes in order, each array for good. @throws MixtralError `bad-manifest` as `planRecoding`. */
  constructor(tensors: readonly TensorEntry[], parts: readonly EncodedPart[], shardBytes: number, emit: Emit) {
    this.#plan = planRecoding(tensors, parts);
    this.#shardBytes = shardBytes;
    this.#emit = emit;
  }

  /** The next bytes of the parts, which follow one another. @throws MixtralError `unsupported` for numbers that 4 bits cannot hold. */
  push(bytes: Uint8Array): void {
    for (let rest = bytes; rest.length > 0; ) {
      const recoding = this.#plan[this.#tensor];
      const part = recoding?.parts[this.#part];
      if (!recoding || !part) throw new RangeError('More bytes than the parts have.');
      this.#reader ??= this.#begin(recoding.tensor, part);
      rest = rest.subarray(this.#reader.push(rest));
      if (this.#reader.done) this.#end(recoding, part);
    }
  }

  #begin(tensor: TensorEntry, part: EncodedPart): PartReader {
    const isQ4 = tensor.format === 'q4f16_1';
    if (this.#part === 0 && isQ4) {
      this.#scales = new Uint16Array(tensor.shape.reduce((product, size) => product * size, 1) / Q4_GROUP);
      this.#groups = 0;
    }
    if (isQ4 && part.encoding.heads !== undefined) {
      this.#words = new Uint32Array(numbersOf(part) / 8);
      this.#wordsFilled = 0;
    }
    const { type } = part.encoding;
    return new PartReader(part, (raw, count) => {
      if (isQ4) this.#toQ4(type, raw, count, tensor);
      else this.#toF32(type, raw, count, tensor);
    });
  }

  #toF32(type: GgmlType, raw: Uint8Array, count: number, tensor: TensorEntry): void {
    const values = new Float32Array(count);
    dequantise(type, raw, count, values);
    if (!values.every(Number.isFinite)) refuseNumber(tensor);
    this.#emit(new Uint8Array(values.buffer));
  }

  #toQ4(type: GgmlType, raw: Uint8Array, count: number, tensor: TensorEntry): void {
    const words = this.#words ?? new Uint32Array(count / 8);
    const at = this.#words ? this.#wordsFilled : 0;
    if (type === 'Q4_0') {
      repackQ4_0(raw, count, words, at, this.#scales, this.#groups);
    } else {
      dequantise(type, raw, count, this.#values);
      if (quantise(this.#values, count, words, at, this.#scales, this.#groups, 8)) refuseNumber(tensor);
    }
    this.#groups += count / Q4_GROUP;
    if (this.#words) this.#wordsFilled += count / 8;
    else this.#emit(new Uint8Array(words.buffer));
  }

  #end({ tensor, parts }: TensorRecoding, part: EncodedPart): void {
    this.#reader = null;
    if (this.#words) {
      const { heads = 1 } = part.encoding;
      const cols = columns(tensor);
      this.#emit(new Uint8Array(unpermute(this.#words, heads, cols / 8).buffer));
      const own = this.#scales.subarray(this.#groups - numbersOf(part) / Q4_GROUP, this.#groups);
      own.set(unpermute(own, heads, cols / Q4_GROUP));
      this.#words = null;
    }
    this.#part++;
    if (this.#part < parts.length) return;
    if (tensor.format === 'q4f16_1') this.#emit(new Uint8Array(this.#scales.buffer));
    this.#part = 0;
    this.#tensor++;
    const next = this.#plan[this.#tensor]?.tensor.offset ?? this.#shardBytes;
    const padding = next - tensor.offset - tensorBytes(tensor);
    if (padding > 0) this.#emit(new Uint8Array(padding));
  }
}
