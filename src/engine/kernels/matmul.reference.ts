/** @see matmul.ts, in float64. */
import type { MatmulShape } from './matmul.ts';
import { dequantise, multiply } from './q4.reference.ts';

export function matmulReference(shape: MatmulShape, x: Float32Array, weights: Uint8Array, y: Float32Array): Float64Array {
  const { rows, cols } = shape;
  const matrix = dequantise(weights, rows, cols);
  const result = shape.residual ? Float64Array.from(y) : new Float64Array(y.length);
  for (let token = 0; token < x.length / cols; token++) {
    for (const [row, value] of multiply(matrix, x.subarray(token * cols, (token + 1) * cols)).entries()) {
      result[token * rows + row] = (result[token * rows + row] ?? 0) + value;
    }
  }
  return result;
}
