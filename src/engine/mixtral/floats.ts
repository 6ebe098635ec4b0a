/** The model's small tensors, which kernels read as f32: widened once, at load, from whatever they are stored as. */
import { halfToFloat } from '../../numbers/half.ts';
import { GROUP } from '../kernels/q4.ts';
import type { TensorLayout } from '../weights.ts';

/** (N * K) f32 of a q4f16_1 matrix: level j of a row in bits 4*(j%8) of word j/8, the scales behind all words; `w = (q - 7) * scale`. */
function dequantise(data: ArrayBuffer, offset: number, count: number): Float32Array<ArrayBuffer> {
  const words = new Uint32Array(data, offset, count / 8);
  const scales = new Uint16Array(data, offset + count / 2, count / GROUP);
  const scale = Float32Array.from(scales, halfToFloat);
  return Float32Array.from({ length: count }, (_, i) => {
    const level = ((words[i >> 3] ?? 0) >>> (4 * (i & 7))) & 15;
    return (level - 7) * (scale[Math.floor(i / GROUP)] ?? 0);
  });
}

/** A tensor of a shard's bytes as f32. */
export function floatsOf(data: ArrayBuffer, { format, shape, offset }: TensorLayout): Float32Array<ArrayBuffer> {
  const count = shape.reduce((product, size) => product * size, 1);
  switch (format) {
    case 'f32':
      return new Float32Array(data, offset, count);
    case 'f16':
      return Float32Array.from(new Uint16Array(data, offset, count), halfToFloat);
    case 'q4f16_1':
      return dequantise(data, offset, count);
    default:
      throw new TypeError(`unknown tensor format ${String(format satisfies never)}`);
  }
}
