/**
 * 4-bit matrices as AutoAWQ and AutoGPTQ store them: transposed, eight weights a word, a scale and a zero point for each group of inputs,
 * `weight[row][column] = scale[group][row] * (q[column][row] - zero[group][row])`. Either packs the zero points eight rows a word. AWQ packs the weights
 * so too, in the order below; GPTQ packs those of eight columns, stores `zero - 1` in its first format, and may have its groups in any order.
 */
import { FLOAT_BYTES, halfToFloat, widen } from '../../src/numbers/half.ts';
import type { Checkpoint } from './checkpoint.ts';
import { refuse } from './refuse.ts';
import type { StoredTensor } from './safetensors.ts';

/** Which of a word's nibbles, from the lowest on, holds which of eight rows. */
const AWQ_NIBBLE_OF_ROW = [0, 4, 1, 5, 2, 6, 3, 7] as const;
/** Rows that are unpacked together: those of one word of zero points. */
export const PACKED_ROWS = 8;
/** So that they fit into the converter's buffers; 8x22B has 16,384. */
const MOST_COLUMNS = 1 << 14;

export type Packing = 'awq' | 'gptq' | 'gptq_v2';

/** By the method and the name of its layout. */
const PACKINGS: Readonly<Record<string, Packing>> = {
  ...{ awq: 'awq', 'awq gemm': 'awq' },
  ...{ gptq: 'gptq', 'gptq gptq': 'gptq', 'gptq gptq_v2': 'gptq_v2' },
};

export interface PackedMatrix {
  readonly name: string;
  readonly packing: Packing;
  readonly rows: number;
  readonly columns: number;
  /** (columns, rows/8) for AWQ, (columns/8, rows) for GPTQ, of I32. */
  readonly qweight: StoredTensor;
  /** (groups, rows/8) of I32. */
  readonly qzeros: StoredTensor;
  /** (groups, rows) of F16. */
  readonly scales: StoredTensor;
  /** (columns) of I32: the group of each column. Null where they follow one another. */
  readonly groups: StoredTensor | null;
}

/**
 * How config.json says that matrices are packed; null where they are plain.
 *
 * @throws MixtralError `unsupported` for other quantisations, by name.
 */
export function packingOf(config: Readonly<Record<string, unknown>>): Packing | null {
  const quantization = config['quantization_config'];
  if (typeof quantization !== 'object' || quantization === null) return null;
  const { quant_method: method, bits, version, checkpoint_format: format } = quantization as Record<string, unknown>;
  const kind = String((method === 'awq' ? version : format) ?? '').toLowerCase();
  const packing = typeof method === 'string' ? PACKINGS[`${method} ${kind}`.trim()] : undefined;
  if (packing && bits === 4) return packing;
  const found = [method, kind, bits === undefined ? '' : `${bits} bits`].filter(Boolean).join(', ');
  return refuse(
    'unsupported',
    `This checkpoint is quantised (${found}); besides plain ones, AWQ ("gemm") and GPTQ ("gptq", "gptq_v2") in 4 bits can be converted.`,
  );
}

/**
 * The matrix whose parts are called `name`.qweight and so on; null where there is none.
 *
 * @throws MixtralError `not-found` or `bad-manifest`, naming the part.
 */
export function findPacked(checkpoint: Checkpoint, name: string, rows: number, columns: number): PackedMatrix | null {
  const { packing, tensors } = checkpoint;
  if (packing === null || !tensors.has(`${name}.qweight`)) return null;
  if (rows % 8 || columns % 32 || columns > MOST_COLUMNS)
    refuse('unsupported', `Tensor ${name}.qweight stands for [${rows}, ${columns}], which cannot be unpacked here.`);
  const part = (suffix: string, dtypes: readonly string[], isShape: (shape: readonly number[]) => boolean): StoredTensor => {
    const tensor = tensors.get(`${name}.${suffix}`);
    if (!tensor) return refuse('not-found', `The checkpoint has no tensor ${name}.${suffix}.`);
    if (!dtypes.includes(tensor.dtype) || !isShape(tensor.shape))
      refuse(
        'bad-manifest',
        `Tensor ${tensor.name} is ${tensor.dtype} of shape [${tensor.shape.join(', ')}], which does not fit a matrix of [${rows}, ${columns}].`,
      );
    return tensor;
  };
  const is =
    (...wanted: readonly number[]) =>
    (shape: readonly number[]) =>
      shape.join() === wanted.join();
  const scales = part(
    'scales',
    ['F16'],
    ([groups = 0, width, ...more]) => groups > 0 && columns % groups === 0 && width === rows && more.length === 0,
  );
  const groups = scales.shape[0] ?? 1;
  return {
    name,
    packing,
    rows,
    columns,
    qweight: part('qweight', ['I32', 'U32'], packing === 'awq' ? is(columns, rows / 8) : is(columns / 8, rows)),
    qzeros: part('qzeros', ['I32', 'U32'], is(groups, rows / 8)),
    scales,
    groups: packing !== 'awq' && tensors.has(`${name}.g_idx`) ? part('g_idx', ['I32'], is(columns)) : null,
  };
}

/** Bytes of the checkpoint that a matrix is made of. */
export function packedBytes({ qweight, qzeros, scales, groups }: PackedMatrix): number {
  return [qweight, qzeros, scales, ...(groups ? [groups] : [])].reduce((sum, tensor) => sum + bytesOf(tensor), 0);
}

function bytesOf({ shape, dtype }: StoredTensor): number {
  return shape.reduce((product, size) => product * size, dtype === 'F16' ? FLOAT_BYTES.F16 : 4);
}

function wordsOf(tensor: StoredTensor): Int32Array {
  const bytes = new Uint8Array(bytesOf(tensor));
  tensor.file.read(tensor.begin, bytes);
  return new Int32Array(bytes.buffer);
}

/** A packed matrix in memory (29 MB for a matrix of 8x7B), unpacked eight rows at a time. */
export class PackedReader {
  readonly #matrix: PackedMatrix;
  readonly #qweight: Int32Array;
  readonly #qzeros: Int32Array;
  readonly #scales: Float32Array;
  /** The group of each column. */
  readonly #groupOf: Int32Array;
  /** q - zero of the rows unpacked last, (8, columns). */
  readonly levels: Int8Array;
  #firstRow = 0;

  constructor(matrix: PackedMatrix) {
    const { columns, scales, groups } = matrix;
    this.#matrix = matrix;
    this.#qweight = wordsOf(matrix.qweight);
    this.#qzeros = wordsOf(matrix.qzeros);
    const count = scales.shape.reduce((product, size) => product * size, 1);
    const halves = new Uint8Array(count * FLOAT_BYTES.F16);
    scales.file.read(scales.begin, halves);
    this.#scales = new Float32Array(count);
    widen(halves, 'F16', count, this.#scales);
    const groupCount = scales.shape[0] ?? 1;
    this.#groupOf = groups
      ? wordsOf(groups)
      : Int32Array.from({ length: columns }, (_, column) => Math.floor((column * groupCount) / columns));
    if (this.#groupOf.some((group) => group < 0 || group >= groupCount))
      refuse('bad-manifest', `Tensor ${matrix.name}.g_idx names a group that is not there.`);
    this.levels = new Int8Array(PACKED_ROWS * columns);
  }

  /** Unpacks rows [first, first + 8); `first` is a multiple of 8. */
  unpack(first: number): void {
    const { packing, rows, columns } = this.#matrix;
    const [levels, weights, wordRow] = [this.levels, this.#qweight, first / 8];
    this.#firstRow = first;
    for (let row = 0; row < PACKED_ROWS; row++) {
      const shift = 4 * (packing === 'awq' ? (AWQ_NIBBLE_OF_ROW[row] ?? 0) : row);
      const bias = packing === 'gptq' ? 1 : 0;
      for (let column = 0; column < columns; column++) {
        const zeros = this.#qzeros[((this.#groupOf[column] as number) * rows) / 8 + wordRow] as number;
        const q =
          packing === 'awq'
            ? ((weights[(column * rows) / 8 + wordRow] as number) >>> shift) & 15
            : ((weights[(column >> 3) * rows + first + row] as number) >>> (4 * (column & 7))) & 15;
        // Zero less one is 15.
        levels[row * columns + column] = q - (((zeros >>> shift) + bias) & 15);
      }
    }
  }

  /** The scale of a column in one of the rows unpacked last. */
  scale(row: number, column: number): number {
    return this.#scales[(this.#groupOf[column] as number) * this.#matrix.rows + this.#firstRow + row] as number;
  }

  /** Whether columns [from, to) have one scale. */
  isOneGroup(from: number, to: number): boolean {
    for (let column = from + 1; column < to; column++) if (this.#groupOf[column] !== this.#groupOf[from]) return false;
    return true;
  }
}

/**
 * Packs 32 levels of one scale into q4f16_1 without loss, where they lie within -7..8 or, with the scale's sign turned, within -8..7.
 *
 * @param words where the 4 words go, from `wordAt` on. @returns the scale to store as f16, or null where the levels are too far apart
 */
export function packExactly(levels: Int8Array, from: number, scale: number, words: Uint32Array, wordAt: number): number | null {
  let [low, high] = [0, 0];
  for (let i = from; i < from + 32; i++) {
    const level = levels[i] as number;
    if (level < low) low = level;
    if (level > high) high = level;
  }
  const sign = low >= -7 && high <= 8 ? 1 : low >= -8 && high <= 7 ? -1 : 0;
  if (sign === 0) return null;
  for (let word = 0; word < 4; word++) {
    let packed = 0;
    for (let j = 0; j < 8; j++) packed |= (sign * (levels[from + 8 * word + j] as number) + 7) << (4 * j);
    words[wordAt + word] = packed;
  }
  return sign * scale;
}

/** What q4f16_1 could not hold of packed matrices. */
export interface Loss {
  /** Blocks of 32 weights, and how many were kept exactly. */
  blocks: number;
  exact: number;
  /** Sums of squares over all weights: of the errors, and of the weights. */
  error: number;
  weight: number;
}

export function noLoss(): Loss {
  return { blocks: 0, exact: 0, error: 0, weight: 0 };
}

/** Notes a block that had to be quantised again: what it was, and what its words and scale stand for. */
export function addLoss(loss: Loss, values: Float32Array, from: number, words: Uint32Array, wordAt: number, half: number): void {
  const scale = halfToFloat(half);
  for (let i = 0; i < 32; i++) {
    const level = (((words[wordAt + (i >> 3)] as number) >>> (4 * (i & 7))) & 15) - 7;
    loss.error += ((values[from + i] as number) - level * scale) ** 2;
  }
}
