/** @see attention.ts, in float64: softmax(q k / sqrt(headDim)) v over the keys a query may see. */
import type { AttentionShape } from './attention.ts';

/**
 * @param keys - (context, kvHeads, headDim), as are `values`
 * @returns (count, heads, headDim)
 */
export function attentionReference(
  shape: AttentionShape,
  qkv: Float32Array,
  keys: ArrayLike<number>,
  values: ArrayLike<number>,
  position: number,
  count: number,
): Float64Array {
  const { heads, kvHeads, headDim, slidingWindow } = shape;
  const out = new Float64Array(count * heads * headDim);
  for (let token = 0; token < count; token++) {
    const last = position + token;
    const first = slidingWindow === null ? 0 : Math.max(0, last - slidingWindow + 1);
    for (let head = 0; head < heads; head++) {
      const q = (token * (heads + 2 * kvHeads) + head) * headDim;
      const kvHead = Math.floor(head / (heads / kvHeads));
      const cached = (key: number) => (key * kvHeads + kvHead) * headDim;
      const scores: number[] = [];
      for (let key = first; key <= last; key++) {
        let score = 0;
        for (let e = 0; e < headDim; e++) score += (qkv[q + e] ?? 0) * (keys[cached(key) + e] ?? 0);
        scores.push(score / Math.sqrt(headDim));
      }
      const highest = Math.max(...scores);
      const weights = scores.map((score) => Math.exp(score - highest));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      for (const [i, weight] of weights.entries()) {
        for (let e = 0; e < headDim; e++) {
          const at = (token * heads + head) * headDim + e;
          out[at] = (out[at] ?? 0) + (weight / total) * (values[cached(first + i) + e] ?? 0);
        }
      }
    }
  }
  return out;
}
