/** @see rope.ts, in float64, after transformers' apply_rotary_pos_emb. */
import type { RopeShape } from './rope.ts';

export interface Rotated {
  readonly qkv: Float64Array;
  /** (count, kvHeads, headDim) */
  readonly keys: Float64Array;
  readonly values: Float64Array;
}

/** cos and sin of position / theta^(2 i / headDim), (context, headDim / 2, 2). */
export function ropeTable(context: number, headDim: number, theta: number): Float32Array {
  const pairs = headDim / 2;
  const table = new Float32Array(context * pairs * 2);
  for (let position = 0; position < context; position++) {
    for (let i = 0; i < pairs; i++) {
      const angle = position * theta ** (-i / pairs);
      table.set([Math.cos(angle), Math.sin(angle)], (position * pairs + i) * 2);
    }
  }
  return table;
}

export function ropeReference(shape: RopeShape, qkv: Float32Array, table: Float32Array, position: number): Rotated {
  const { heads, kvHeads, headDim } = shape;
  const half = headDim / 2;
  const width = (heads + 2 * kvHeads) * headDim;
  const count = qkv.length / width;
  const rotated = Float64Array.from(qkv);
  const keys = new Float64Array(count * kvHeads * headDim);
  const values = new Float64Array(count * kvHeads * headDim);
  const turn = (head: number, token: number): number[] =>
    Array.from({ length: headDim }, (_, e) => {
      const angle = ((position + token) * half + (e % half)) * 2;
      const [cos = 0, sin = 0] = table.subarray(angle, angle + 2);
      const partner = e < half ? -(qkv[head + e + half] ?? 0) : (qkv[head + e - half] ?? 0);
      return (qkv[head + e] ?? 0) * cos + partner * sin;
    });
  for (let token = 0; token < count; token++) {
    for (let head = 0; head < heads; head++) {
      const start = token * width + head * headDim;
      rotated.set(turn(start, token), start);
    }
    for (let head = 0; head < kvHeads; head++) {
      const key = token * width + (heads + head) * headDim;
      const value = key + kvHeads * headDim;
      keys.set(turn(key, token), (token * kvHeads + head) * headDim);
      values.set(qkv.subarray(value, value + headDim), (token * kvHeads + head) * headDim);
    }
  }
  return { qkv: rotated, keys, values };
}
