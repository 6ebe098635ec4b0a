/** @see matvec.ts, in float64. */
import type { MatvecShape } from './matvec.ts';
import { dequantise, multiply } from './q4.reference.ts';
import { rmsNormReference } from './rms-norm.reference.ts';

export function matvecReference(
  shape: MatvecShape,
  x: Float32Array,
  gain: Float32Array,
  weights: Uint8Array,
  y: Float32Array,
): Float64Array {
  const input = shape.norm ? rmsNormReference(x, gain, shape.eps) : x;
  const product = multiply(dequantise(weights, shape.rows, shape.cols), input);
  return shape.residual ? product.map((value, row) => value + (y[row] ?? 0)) : product;
}
