/** Writes one file of shards: reads the checkpoint in bounded pieces, quantises, hashes, and renames the file once it is whole. */
import { createHash, type Hash } from 'node:crypto';
import { closeSync, fdatasyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { FLOAT_BYTES, toHalf, widen } from '../../src/numbers/half.ts';
import { GROUP, quantise, type Refusal } from '../../src/numbers/quantise.ts';
import { TENSOR_ALIGNMENT, tensorBytes } from '../../src/weights/manifest.ts';
import { addLoss, type Loss, PACKED_ROWS, PackedReader, packExactly } from './packed.ts';
import { refuse } from './refuse.ts';
import { type FilePlan, type Piece, pieceBytes, pieceName, type TensorPlan } from './shards.ts';

/** Numbers read at a time: their f32 form and everything made of it stay in a core's cache. */
const STEP = 1 << 17;

/** A file that is finished, and the hashes of the shards in it, in their order. */
export interface WrittenFile {
  readonly file: string;
  readonly bytes: number;
  readonly hashes: readonly string[];
}

/** Called with the bytes of the checkpoint consumed since the last call. */
export type OnRead = (bytes: number) => void;

const raw = new Uint8Array(STEP * 4);
const values = new Float32Array(STEP);
const words = new Uint32Array(STEP / 8);

/** Appends to a file and, at once, to the hash of the shard it is in. */
class Output {
  readonly #descriptor: number;
  #hash: Hash = createHash('sha256');

  constructor(descriptor: number) {
    this.#descriptor = descriptor;
  }

  append(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#descriptor, bytes, done, bytes.length - done);
  }

  /** The hash of what was appended since the last call. */
  takeHash(): string {
    const digest = this.#hash.digest('hex');
    this.#hash = createHash('sha256');
    return digest;
  }
}

/** Reads a piece step by step; `use` gets the count of numbers that lie in `values`, and the levels they are made of where they were packed. */
function eachStep(piece: Piece, onRead: OnRead, use: (count: number, packed: PackedReader | null) => void): void {
  if (piece.kind === 'packed') {
    const { rows, columns } = piece.matrix;
    const reader = new PackedReader(piece.matrix);
    for (let first = 0; first < rows; first += PACKED_ROWS) {
      reader.unpack(first);
      for (let row = 0, at = 0; row < PACKED_ROWS; row++)
        for (let column = 0; column < columns; column++, at++)
          values[at] = reader.scale(row, column) * (reader.levels[at] as number);
      use(PACKED_ROWS * columns, reader);
    }
    onRead(pieceBytes(piece));
    return;
  }
  const size = FLOAT_BYTES[piece.type];
  for (let done = 0; done < piece.count; ) {
    const count = Math.min(STEP, piece.count - done);
    const bytes = raw.subarray(0, count * size);
    piece.tensor.file.read(piece.tensor.begin + (piece.first + done) * size, bytes);
    widen(bytes, piece.type, count, values);
    use(count, null);
    onRead(bytes.length);
    done += count;
  }
}

function bytesOf(array: Uint32Array | Uint16Array | Float32Array, count: number): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, count * array.BYTES_PER_ELEMENT);
}

/** Quantises the numbers in `values`, 32 by 32: levels that fit are kept as they are, others become new ones. @returns what is wrong with them */
function requantise(
  packed: PackedReader,
  columns: number,
  count: number,
  scales: Uint16Array,
  groups: number,
  loss: Loss,
): Refusal | null {
  for (let at = 0, block = 0; at < count; at += GROUP, block++) {
    const [row, column] = [Math.floor(at / columns), at % columns];
    const wordAt = at / 8;
    const scale = packed.scale(row, column);
    const kept = packed.isOneGroup(column, column + GROUP) ? packExactly(packed.levels, at, scale, words, wordAt) : null;
    loss.blocks++;
    for (let i = at; i < at + GROUP; i++) loss.weight += (values[i] as number) ** 2;
    if (kept !== null && Number.isFinite(kept)) {
      loss.exact++;
      scales[groups + block] = toHalf(kept);
      continue;
    }
    const refusal = quantise(values.subarray(at, at + GROUP), GROUP, words, wordAt, scales, groups + block, 8);
    if (refusal) return refusal;
    addLoss(loss, values, at, words, wordAt, scales[groups + block] as number);
  }
  return null;
}

/** Words go out as they come, the scales (1/16 byte a weight) wait until their tensor's words are all there. */
function writeQ4(plan: TensorPlan, output: Output, onRead: OnRead, loss: Loss): void {
  const elements = plan.pieces.reduce((sum, piece) => sum + piece.count, 0);
  const scales = new Uint16Array(elements / GROUP);
  let groups = 0;
  for (const piece of plan.pieces)
    eachStep(piece, onRead, (count, packed) => {
      const refusal =
        packed && piece.kind === 'packed'
          ? requantise(packed, piece.matrix.columns, count, scales, groups, loss)
          : quantise(values, count, words, 0, scales, groups);
      if (refusal === 'not-finite') refuseNumber(piece);
      if (refusal === 'overflow')
        refuse('unsupported', `Tensor ${pieceName(piece)} has weights too large for a 4-bit group's f16 scale.`);
      output.append(bytesOf(words, count / 8));
      groups += count / GROUP;
    });
  output.append(bytesOf(scales, scales.length));
}

function writeF32(plan: TensorPlan, output: Output, onRead: OnRead): void {
  for (const piece of plan.pieces)
    eachStep(piece, onRead, (count) => {
      for (let i = 0; i < count; i++) if (!Number.isFinite(values[i])) refuseNumber(piece);
      output.append(bytesOf(values, count));
    });
}

function refuseNumber(piece: Piece): never {
  refuse('unsupported', `Tensor ${pieceName(piece)} has a number that is infinite or not a number.`);
}

/**
 * Writes a file of the plan into `folder`, as NAME-HASH.bin: a name says which bytes it stands for, so a new model never
 * mixes with the cached files of an old one.
 *
 * @param loss what 4 bits cannot hold of packed matrices is added to it.
 */
export function writeFile(plan: FilePlan, folder: string, onRead: OnRead, loss: Loss): WrittenFile {
  const temporary = join(folder, `${plan.name}.part`);
  const descriptor = openSync(temporary, 'w');
  const hashes: string[] = [];
  try {
    const output = new Output(descriptor);
    for (const shard of plan.shards) {
      for (const tensor of shard.tensors) {
        if (tensor.entry.format === 'q4f16_1') writeQ4(tensor, output, onRead, loss);
        else writeF32(tensor, output, onRead);
        const padding = -tensorBytes(tensor.entry) & (TENSOR_ALIGNMENT - 1);
        if (padding) output.append(new Uint8Array(padding));
      }
      hashes.push(output.takeHash());
    }
    fdatasyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  const identity = createHash('sha256').update(hashes.join()).digest('hex').slice(0, 8);
  const file = `${plan.name}-${identity}.bin`;
  renameSync(temporary, join(folder, file));
  return { file, bytes: plan.bytes, hashes };
}
