/** q4f16_1 on the CPU, in float64: unpacking, products, and random matrices to test with. */
import { GROUP, q4BindingBytes } from './q4.ts';
import type { Random } from './random.ts';

export function decodeHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const mantissa = bits & 1023;
  return exponent === 0 ? sign * mantissa * 2 ** -24 : sign * (1024 + mantissa) * 2 ** (exponent - 25);
}

/** (n, k) q4f16_1 -> (n, k) */
export function dequantise(matrix: Uint8Array, rows: number, cols: number): Float64Array {
  const bytes = new DataView(matrix.buffer, matrix.byteOffset, matrix.byteLength);
  const scales = (rows * cols) / 2;
  return Float64Array.from({ length: rows * cols }, (_, i) => {
    const word = bytes.getUint32(Math.floor(i / 8) * 4, true);
    const q = (word >>> (4 * (i % 8))) & 15;
    return (q - 7) * decodeHalf(bytes.getUint16(scales + 2 * Math.floor(i / GROUP), true));
  });
}

/** (rows, cols) times (cols) */
export function multiply(matrix: Float64Array, vector: ArrayLike<number>): Float64Array {
  const cols = vector.length;
  return Float64Array.from({ length: matrix.length / cols }, (_, row) => {
    let sum = 0;
    for (let i = 0; i < cols; i++) sum += (matrix[row * cols + i] ?? 0) * (vector[i] ?? 0);
    return sum;
  });
}

export function silu(x: number): number {
  return x / (1 + Math.exp(-x));
}

/** Random words, and random scales of either sign. */
export function randomMatrix(random: Random, rows: number, cols: number): Uint8Array {
  const matrix = new Uint8Array(q4BindingBytes(rows, cols));
  matrix.set(new Uint8Array(random.words((rows * cols) / 8).buffer));
  matrix.set(new Uint8Array(random.halves((rows * cols) / GROUP).buffer), (rows * cols) / 2);
  return matrix;
}

/** Matrices as the slots of one slab, padded to `slotBytes`. */
export function slabOf(matrices: readonly Uint8Array[], slotBytes: number): Uint8Array {
  const slab = new Uint8Array(Math.max(1, matrices.length) * slotBytes);
  for (const [slot, matrix] of matrices.entries()) slab.set(matrix, slot * slotBytes);
  return slab;
}

/** The smallest slot that holds a matrix. */
export function slotBytesFor(rows: number, cols: number): number {
  return Math.ceil(q4BindingBytes(rows, cols) / 256) * 256;
}
