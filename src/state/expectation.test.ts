/** The roofline against figures worked out by hand. */
import { describe, expect, it } from 'vitest';
import { planSlots } from '../engine/experts/budget.ts';
import { expectationOf, hitRate, type ModelShape } from './expectation.ts';

const GB = 1e9;
const MIXTRAL: ModelShape = { totalBytes: 26.3 * GB, layers: 32, experts: 8, expertBytes: 99_090_432, fixedBytes: 1.5 * GB };
const ADAPTER = { maxBindingBytes: 2 ** 31, maxBufferBytes: 2 ** 32 };
const MACHINE = {
  speed: { memoryBytesPerSecond: 400 * GB, uploadBytesPerSecond: 10 * GB },
  gpuBudgetBytes: 4 * 2 ** 30,
  ramBudgetBytes: 6 * 2 ** 30,
};

describe('hit rates', () => {
  it('are those of the table, straight between its points, whatever number of experts there is', () => {
    expect(hitRate(4, 8)).toBeCloseTo(0.614);
    expect(hitRate(0.5, 8)).toBeCloseTo(0.089);
    expect(hitRate(2, 4)).toBeCloseTo(0.614);
    expect(hitRate(8, 8)).toBe(1);
    expect(hitRate(40, 8)).toBe(1);
  });
});

describe('what to expect of 8x7B', () => {
  it('on a GPU that holds it all is the bandwidth over the bytes of a token', () => {
    const all = expectationOf(MIXTRAL, ADAPTER, { ...MACHINE, gpuBudgetBytes: 30 * GB }, GB);
    // 0.93 GB of dense weights and 64 experts at 65 % of 400 GB/s.
    expect(all).toMatchObject({ kind: 'resident', residents: 256 });
    expect(all.kind !== 'too-large' && all.tokensPerSecond).toBeCloseTo(260 / (0.9328 + 64 * 0.099090432), 0);
  });

  it('in 4 GiB is bound by the disk, and by nothing else once that is fast', () => {
    const slow = expectationOf(MIXTRAL, ADAPTER, MACHINE, 1 * GB);
    const fast = expectationOf(MIXTRAL, ADAPTER, MACHINE, 1000 * GB);
    expect(slow).toMatchObject({ kind: 'paged', residents: 26 });
    // 26 experts on the GPU and 65 in RAM: 2.84 a layer, which nearly half of the uses find.
    expect(slow.kind !== 'too-large' && slow.tokensPerSecond).toBeCloseTo(1 / (6.34 * (1 - 0.471)), 2);
    expect(fast.kind !== 'too-large' && (fast.tokensPerSecond ?? 0)).toBeCloseTo(
      1 / (7.27 / 260 + (6.34 * (1 - 0.178 * (26 / 32))) / 10),
      1,
    );
  });

  it('takes the least that it can run with, however little it is given', () => {
    const least = expectationOf(MIXTRAL, ADAPTER, { ...MACHINE, gpuBudgetBytes: 0 }, GB);
    expect(least).toMatchObject({ kind: 'paged', residents: 0 });
    expect(least.kind !== 'too-large' && least.gpuBytes).toBe(1.5 * GB + 2 * 99_090_432);
  });

  it('has no figure on an adapter that computes on the CPU', () => {
    expect(expectationOf(MIXTRAL, ADAPTER, { ...MACHINE, speed: null }, GB)).toMatchObject({ tokensPerSecond: null });
  });

  it('is refused where one matrix is more than can be bound', () => {
    expect(expectationOf(MIXTRAL, { ...ADAPTER, maxBindingBytes: 2 ** 24 }, MACHINE, GB)).toEqual({
      kind: 'too-large',
      matrixBytes: 33_030_144,
      bindingBytes: 2 ** 24,
    });
  });
});

it('agrees with what the engine plans for a load', () => {
  const config = { layers: 32, experts: 8, topK: 2 };
  for (const gpuBudgetBytes of [0, 2 ** 32, 1e10, 4e10]) {
    const plan = planSlots(config, MIXTRAL.expertBytes / 3, MIXTRAL.fixedBytes, gpuBudgetBytes, ADAPTER);
    const expected = expectationOf(MIXTRAL, ADAPTER, { ...MACHINE, gpuBudgetBytes }, GB);
    expect(expected).toMatchObject({ residents: plan.residents.reduce((sum, slots) => sum + slots, 0), gpuBytes: plan.bytes });
  }
});
