/** @see embed.ts, in float64. */

import type { EmbedShape } from './embed.ts';
import { dequantise } from './q4.reference.ts';

export function embedReference(shape: EmbedShape, tokens: Uint32Array, table: Uint8Array): Float64Array {
  const rows = dequantise(table, shape.vocab, shape.hidden);
  const x = new Float64Array(tokens.length * shape.hidden);
  for (const [t, token] of tokens.entries())
    x.set(rows.subarray(token * shape.hidden, (token + 1) * shape.hidden), t * shape.hidden);
  return x;
}
