/** @see expert-rows-down.ts, in float64. */
import type { ExpertRowsShape } from './expert-rows-up.ts';
import { dequantise, multiply } from './q4.reference.ts';

/** @param out - what is there before; rows that are not among `entries` stay */
export function expertRowsDownReference(
  shape: ExpertRowsShape,
  act: Float32Array,
  w2: Uint8Array,
  entries: readonly number[],
  out: Float32Array,
): Float64Array {
  const matrix = dequantise(w2, shape.hidden, shape.ffn);
  const result = Float64Array.from(out);
  for (const [i, entry] of entries.entries()) {
    result.set(multiply(matrix, act.subarray(i * shape.ffn, (i + 1) * shape.ffn)), entry * shape.hidden);
  }
  return result;
}
