/** @see expert-rows-up.ts, in float64. */
import type { ExpertRowsShape } from './expert-rows-up.ts';
import { expertUpReference } from './experts-up.reference.ts';

/** @param entries - token * topK + rank, without the count before them */
export function expertRowsUpReference(
  shape: ExpertRowsShape,
  normed: Float32Array,
  w1: Uint8Array,
  w3: Uint8Array,
  entries: readonly number[],
): Float64Array {
  const act = new Float64Array(entries.length * shape.ffn);
  for (const [i, entry] of entries.entries()) {
    const token = Math.floor(entry / shape.topK);
    const v = normed.subarray(token * shape.hidden, (token + 1) * shape.hidden);
    act.set(expertUpReference(shape.ffn, v, w1, w3), i * shape.ffn);
  }
  return act;
}
