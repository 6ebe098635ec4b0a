/** @see combine.ts, in float64. */
import type { CombineShape } from './combine.ts';

/** @param weights - (count, topK) */
export function combineReference(
  shape: CombineShape,
  out: Float32Array,
  weights: readonly (readonly number[])[],
  x: Float32Array,
): Float64Array {
  const { hidden, topK } = shape;
  return Float64Array.from(x, (value, i) => {
    const token = Math.floor(i / hidden);
    const ranks = weights[token] ?? [];
    return ranks.reduce((sum, weight, rank) => sum + weight * (out[(token * topK + rank) * hidden + (i % hidden)] ?? 0), value);
  });
}
