/** @see experts-down.ts, in float64: x + sum over ranks of weight * (w2 act[rank]). */
import type { ExpertsShape } from './experts-up.ts';
import { dequantise, multiply } from './q4.reference.ts';

/** @param w2 - the matrix of each rank's expert */
export function expertsDownReference(
  shape: ExpertsShape,
  x: Float32Array,
  act: Float32Array,
  w2: readonly Uint8Array[],
  weights: readonly number[],
): Float64Array {
  const sum = Float64Array.from(x);
  for (const [rank, matrix] of w2.entries()) {
    const input = act.subarray(rank * shape.ffn, (rank + 1) * shape.ffn);
    const product = multiply(dequantise(matrix, shape.hidden, shape.ffn), input);
    for (const [row, value] of product.entries()) sum[row] = (sum[row] ?? 0) + (weights[rank] ?? 0) * value;
  }
  return sum;
}
