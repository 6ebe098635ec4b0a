import { expect, it } from 'vitest';
import { createRandom, splitMix64, xoshiro128 } from './random.ts';

it("SplitMix64 gives its authors' numbers", () => {
  const next = splitMix64(1234567n);
  expect([next(), next(), next()]).toEqual([6457827717110365317n, 3203168211198807973n, 9817491932198370423n]);
  expect(splitMix64(0n)()).toBe(0xe220a8397b1dcdafn);
});

// State and outputs as in the tests of Rust's rand_xoshiro, which were made with the authors' C program.
it("xoshiro128** 1.1 gives its authors' numbers", () => {
  const next = xoshiro128([1, 2, 3, 4]);
  const first = Array.from({ length: 10 }, next);
  expect(first).toEqual([11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804]);
});

it('is uniform on [0, 1), the same for the same seed, another for another, negative and huge ones included', () => {
  for (const seed of [0, 1, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]) {
    const random = createRandom(seed);
    const again = createRandom(seed);
    const bins = new Array<number>(10).fill(0);
    let repeated = 0;
    for (let i = 0; i < 20_000; i++) {
      const value = random();
      if (again() === value) repeated++;
      const bin = Math.floor(value * 10);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    expect(repeated).toBe(20_000);
    // Five standard deviations of a binomial around 2000.
    for (const count of bins) expect(Math.abs(count - 2000)).toBeLessThan(5 * Math.sqrt(1800));
  }
  expect(createRandom(1)()).not.toBe(createRandom(2)());
});
