import { describe, expect, it } from 'vitest';
import { roundEven } from '../../tools/convert/fixture.ts';
import { halfToFloat, toHalf, widen } from './half.ts';
import { quantise } from './quantise.ts';

const HALVES = Array.from({ length: 0x7c00 }, (_, bits) => halfToFloat(bits)); // every finite, non-negative f16, ascending

/** The nearest f16, found by looking at all of them; a tie goes to the even one. */
function nearestHalf(value: number): number {
  let low = 0;
  let high = HALVES.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((HALVES[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  const below = value - (HALVES[low] ?? 0);
  const above = (HALVES[high] ?? 0) - value;
  if (below === above) return low % 2 === 0 ? low : high;
  return below < above ? low : high;
}

/** q4f16_1 from its definition, a group at a time in f64: the 4-bit values and the scale's bits. */
function reference(group: readonly number[]): { levels: number[]; scale: number } {
  const scale = nearestHalf(Math.fround(Math.max(...group.map(Math.abs)) / 7));
  const step = HALVES[scale] ?? 0;
  const levels = group.map((weight) => (step === 0 ? 7 : Math.min(14, Math.max(0, roundEven(weight / step) + 7))));
  return { levels, scale };
}

function run(weights: readonly number[]) {
  const words = new Uint32Array(weights.length / 8);
  const scales = new Uint16Array(weights.length / 32);
  const refusal = quantise(Float32Array.from(weights), weights.length, words, 0, scales, 0);
  const levels = Array.from({ length: weights.length }, (_, i) => ((words[i >> 3] ?? 0) >>> (4 * (i % 8))) & 15);
  return { refusal, levels, scales: [...scales], words };
}

function group(fill: (index: number) => number): number[] {
  return Array.from({ length: 32 }, (_, index) => Math.fround(fill(index)));
}

describe('half floats', () => {
  it('rounds to the nearest f16, ties to even, down into the subnormals', () => {
    const values = Array.from({ length: 20_000 }, () => Math.fround(Math.random() * 2 ** (Math.random() * 42 - 26)));
    expect(values.filter((value) => value < 65520 && toHalf(value) !== nearestHalf(value))).toEqual([]);
    for (const bits of [0, 1, 2, 0x3fe, 0x3ff, 0x400, 0x401, 0x7bfe]) {
      const between = (halfToFloat(bits) + halfToFloat(bits + 1)) / 2;
      expect(toHalf(between)).toBe(bits % 2 === 0 ? bits : bits + 1);
    }
  });

  it('keeps known values and their signs', () => {
    expect([1, -2, 65504, 2 ** -24, 2 ** -14, 0].map(toHalf)).toEqual([0x3c00, 0xc000, 0x7bff, 1, 0x400, 0]);
    expect([65519.99, 65520, -1e9, Number.POSITIVE_INFINITY].map(toHalf)).toEqual([0x7bff, 0x7c00, 0xfc00, 0x7c00]);
    expect(halfToFloat(toHalf(Number.NaN))).toBeNaN();
  });

  it('widens bf16, f16 and f32 exactly', () => {
    const values = new Float32Array(3);
    widen(new Uint8Array(Uint16Array.of(0x3f80, 0xc049, 0x0001).buffer), 'BF16', 3, values);
    expect([...values]).toEqual([1, -3.140625, 2 ** -133]);
    widen(new Uint8Array(Uint16Array.of(0x3555, 0x8001, 0x7bff).buffer), 'F16', 3, values);
    expect([...values]).toEqual([0.333251953125, -(2 ** -24), 65504]);
    widen(new Uint8Array(Float32Array.of(0.1, -5, 3e38).buffer), 'F32', 3, values);
    expect([...values]).toEqual([0.1, -5, 3e38].map(Math.fround));
  });
});

describe('q4f16_1', () => {
  it('agrees with the definition on random groups of every magnitude', () => {
    for (let round = 0; round < 500; round++) {
      const size = 2 ** (Math.random() * 34 - 20);
      const weights = group(() => (Math.random() - 0.5) * size);
      const { levels, scales, refusal } = run(weights);
      expect(refusal).toBeNull();
      expect({ levels, scale: scales[0] }).toEqual(reference(weights));
    }
  });

  it('packs element j of a row into bits 4*(j%8) of word j/8', () => {
    const { words, scales } = run(group((index) => (index % 15) - 7));
    expect(scales).toEqual([0x3c00]);
    expect([...words]).toEqual([0x76543210, 0x0edcba98, 0x87654321, 0x10edcba9]);
  });

  it('rounds half a step to the even level, on both sides of zero', () => {
    const { levels } = run(group((index) => [7, 0.5, 1.5, 2.5, -0.5, -1.5, -2.5, -7][index] ?? 0));
    expect(levels.slice(0, 8)).toEqual([14, 7, 9, 9, 7, 5, 5, 0]);
  });

  it('stores a group of zeros as zeros', () => {
    const { levels, scales } = run(group(() => 0));
    expect([new Set(levels), scales]).toEqual([new Set([7]), [0]]);
  });

  it('clamps where a tiny scale is too coarse an f16 to reach the largest weight', () => {
    const { levels, scales } = run(group((index) => (index % 2 ? -1 : 1) * 1.45 * 7 * 2 ** -24));
    expect([levels[0], levels[1], scales[0]]).toEqual([14, 0, 1]);
  });

  it('starts a new scale every 32 weights and writes from the given places on', () => {
    const words = new Uint32Array(12);
    const scales = new Uint16Array(4);
    const weights = Float32Array.from([...group((i) => (i ? 0 : 7)), ...group((i) => (i ? 0 : -14))]);
    expect(quantise(weights, 64, words, 4, scales, 1)).toBeNull();
    expect([...scales]).toEqual([0, 0x3c00, 0x4000, 0]);
    expect([words[3], words[4], words[8]]).toEqual([0, 0x7777777e, 0x77777770]);
  });

  it('with a reach of 8 takes the scale of the largest weight with its sign, and errs less', () => {
    const error = { 7: 0, 8: 0 };
    for (let round = 0; round < 200; round++) {
      const weights = Float32Array.from(group(() => Math.random() + Math.random() + Math.random() - 1.5));
      for (const reach of [7, 8] as const) {
        const words = new Uint32Array(4);
        const scales = new Uint16Array(1);
        expect(quantise(weights, 32, words, 0, scales, 0, reach)).toBeNull();
        const scale = halfToFloat(scales[0] ?? 0);
        const kept = weights.map((_, i) => ((((words[i >> 3] ?? 0) >>> (4 * (i % 8))) & 15) - 7) * scale);
        error[reach] += weights.reduce((sum, weight, i) => sum + (weight - (kept[i] ?? 0)) ** 2, 0);
        if (reach === 7) continue;
        const extreme = weights.reduce((most, weight) => (Math.abs(weight) > Math.abs(most) ? weight : most), 0);
        expect(scale).toBe(halfToFloat(nearestHalf(Math.abs(extreme) / 8)) * Math.sign(extreme));
      }
    }
    expect(error[8] / error[7]).toBeLessThan(0.9);
  });

  it('refuses numbers that are not finite, and scales beyond f16', () => {
    const spoiled = (value: number) => run(group((index) => (index === 17 ? value : 1))).refusal;
    expect([Number.NaN, Number.POSITIVE_INFINITY, -Number.POSITIVE_INFINITY].map(spoiled)).toEqual(Array(3).fill('not-finite'));
    expect([65504 * 7, 65520 * 7, -3e38].map(spoiled)).toEqual([null, 'overflow', 'overflow']);
  });
});
