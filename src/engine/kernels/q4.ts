/** Sizes of q4f16_1 matrices, as they are stored and as kernels bind them. */

/** Weights along the input dimension that share a scale; every matrix's input dimension is a multiple of it. */
export const GROUP = 32;

/** Bytes of an (N, K) matrix: half a byte a weight, two bytes of scale a group. */
export function q4Bytes(rows: number, cols: number): number {
  return (rows * cols) / 2 + (rows * cols * 2) / GROUP;
}

/** The same, rounded up to whole 16-byte words, which is what a kernel reads it in. */
export function q4BindingBytes(rows: number, cols: number): number {
  return Math.ceil(q4Bytes(rows, cols) / 16) * 16;
}
