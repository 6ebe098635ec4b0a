/**
 * q4f16_1: groups of 32 weights along the input dimension, 4 bits each and one f16 scale a group.
 *
 * scale = f16(f32(max|w| / 7)), q = clamp(round(w / scale) + 7, 0, 14), so that w ~ (q - 7) * scale. Both roundings are to
 * nearest, ties to even, and w / scale is the quotient by the f16 scale, as fake quantisation in training computes it. The
 * layout is that of MLC's weights of the same name. A group whose scale is zero becomes all 7, which is zero.
 *
 * With a `reach` of 8 the scale is w/8 of the weight w that is largest in magnitude, sign and all, and q goes up to 15, as GGML's
 * Q4_0 does it. On normally distributed weights that errs by 11 % less (root mean square 0.086 against 0.097 of a deviation).
 */
import { halfToFloat, toHalf } from './half.ts';

export const GROUP = 32;
const ZERO = 7; // the q that stands for 0
const ZEROS = 0x77777777; // eight times q = 7
/** Adding and taking away 1.5 * 2^52 leaves a double rounded to a whole number, ties to even. */
const ROUNDER = 1.5 * 2 ** 52;

/** Why a group could not be quantised: a weight is no finite number, or the scale is beyond f16. */
export type Refusal = 'not-finite' | 'overflow';

/**
 * Quantises `count` weights, a multiple of 32, into `words` (count/8) u32 and `scales` (count/32) f16 bits, each from its
 * given index on.
 *
 * @returns null, or what is wrong with the first group that cannot be stored.
 */
export function quantise(
  weights: Float32Array,
  count: number,
  words: Uint32Array,
  wordAt: number,
  scales: Uint16Array,
  scaleAt: number,
  reach: 7 | 8 = 7,
): Refusal | null {
  let word = wordAt;
  for (let start = 0; start < count; start += GROUP) {
    let most = 0;
    let extreme = 0;
    let poison = 0; // 0 * w is not 0 for NaN and infinities only
    for (let i = start; i < start + GROUP; i++) {
      const weight = weights[i] as number;
      const size = Math.abs(weight); // a comparison would mispredict at every other weight
      if (size > most) {
        most = size;
        extreme = weight;
      }
      poison += weight * 0;
    }
    if (poison !== 0) return 'not-finite';
    const half = toHalf(Math.fround((reach === 7 ? most : extreme) / reach));
    if ((half & 0x7fff) === 0x7c00) return 'overflow';
    scales[scaleAt++] = half;
    if ((half & 0x7fff) === 0) {
      words.fill(ZEROS, word, word + GROUP / 8);
      word += GROUP / 8;
      continue;
    }
    const scale = halfToFloat(half);
    for (let eight = start; eight < start + GROUP; eight += 8) {
      let packed = 0;
      for (let j = 0; j < 8; j++) {
        const quotient = (weights[eight + j] as number) / scale;
        let level = ((quotient + ROUNDER - ROUNDER) | 0) + ZERO;
        // With a reach of 7 only scales so small that f16 holds them coarsely leave quotients beyond it.
        if (level < 0) level = 0;
        else if (level > ZERO + reach) level = ZERO + reach;
        packed |= level << (4 * j);
      }
      words[word++] = packed;
    }
  }
  return null;
}
