/** Half and brain floats as bits: to and from f32, rounding to nearest, ties to even (IEEE 754). */

/** The number that 16 bits stand for. */
export function halfToFloat(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

const bits = new Uint32Array(1);
const float = new Float32Array(bits.buffer);

/** The f16 bits nearest to `value` as an f32. Beyond the largest f16 it is infinity, 0x7c00. */
export function toHalf(value: number): number {
  float[0] = value;
  const word = bits[0] as number;
  const sign = (word >>> 16) & 0x8000;
  const magnitude = word & 0x7fffffff;
  if (magnitude > 0x7f800000) return sign | 0x7e00;
  if (magnitude >= 0x477ff000) return sign | 0x7c00; // 65520 and above round to infinity
  if (magnitude < 0x38800000) {
    // Below 2^-14 an f16 is a multiple of 2^-24: scaling is exact, so one rounding remains.
    const steps = Math.abs(value) * 2 ** 24;
    const whole = Math.floor(steps);
    const rest = steps - whole;
    return sign | (rest > 0.5 || (rest === 0.5 && whole % 2 === 1) ? whole + 1 : whole);
  }
  // Rebase the exponent by 127 - 15, then round away the 13 lowest bits; a carry runs into the exponent as it should.
  const rebased = magnitude - 0x38000000;
  return sign | ((rebased + 0xfff + ((rebased >>> 13) & 1)) >>> 13);
}

const HALVES = Float32Array.from({ length: 1 << 16 }, (_, half) => halfToFloat(half)); // (65536) the value of every f16

/** What a checkpoint's numbers may be stored as. */
export type FloatType = 'BF16' | 'F16' | 'F32';

export const FLOAT_BYTES: Readonly<Record<FloatType, number>> = { BF16: 2, F16: 2, F32: 4 };

/** Widens the first `count` little-endian numbers of `raw` into `values`; exact. `raw` starts at a multiple of 4 of its buffer. */
export function widen(raw: Uint8Array, type: FloatType, count: number, values: Float32Array): void {
  if (type === 'F32') {
    values.set(new Float32Array(raw.buffer, raw.byteOffset, count));
    return;
  }
  const halves = new Uint16Array(raw.buffer, raw.byteOffset, count);
  if (type === 'F16') {
    for (let i = 0; i < count; i++) values[i] = HALVES[halves[i] as number] as number;
  } else {
    const words = new Uint32Array(values.buffer, values.byteOffset, count);
    for (let i = 0; i < count; i++) words[i] = (halves[i] as number) << 16;
  }
}
