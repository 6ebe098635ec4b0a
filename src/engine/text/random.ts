/**
 * The random numbers behind sampling: xoshiro128** 1.1 (Blackman and Vigna, "Scrambled linear pseudorandom number generators",
 * 2021), its state filled from the seed by SplitMix64, as its authors recommend. The same seed gives the same numbers everywhere.
 */

const MASK_64 = (1n << 64n) - 1n;

/** SplitMix64 (Steele, Lea and Flood, 2014). */
export function splitMix64(seed: bigint): () => bigint {
  let state = seed & MASK_64;
  return () => {
    state = (state + 0x9e3779b97f4a7c15n) & MASK_64;
    let z = state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK_64;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK_64;
    return z ^ (z >> 31n);
  };
}

function rotateLeft(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits));
}

/** @returns Unsigned 32-bit integers. `state` is four of them, not all zero; it is copied. */
export function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result;
  };
}

/** Uniform numbers in [0, 1) with 53 random bits. `seed` is a safe integer. */
export function createRandom(seed: number): () => number {
  const next64 = splitMix64(BigInt(seed));
  const [low, high] = [next64(), next64()];
  const word = (value: bigint, index: number): number => Number((value >> BigInt(32 * index)) & 0xffffffffn);
  const next = xoshiro128([word(low, 0), word(low, 1), word(high, 0), word(high, 1)]);
  return () => {
    // 27 high bits of one output and 26 of the next.
    const high27 = next() >>> 5;
    const low26 = next() >>> 6;
    return (high27 * 2 ** 26 + low26) / 2 ** 53;
  };
}
