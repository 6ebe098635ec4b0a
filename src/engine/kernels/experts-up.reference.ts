/** @see experts-up.ts, in float64, for one expert and one token: silu(w1 v) * (w3 v). */
import { dequantise, multiply, silu } from './q4.reference.ts';

export function expertUpReference(ffn: number, v: ArrayLike<number>, w1: Uint8Array, w3: Uint8Array): Float64Array {
  const up = multiply(dequantise(w3, ffn, v.length), v);
  return multiply(dequantise(w1, ffn, v.length), v).map((gate, row) => silu(gate) * (up[row] ?? 0));
}
