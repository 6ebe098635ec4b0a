import { describe, expect, it } from 'vitest';
import { planSlots } from './budget.ts';

const GIB = 2 ** 30;
const slotBytes = 33_030_144;
const expertBytes = 3 * slotBytes;
const fixed = 1.3 * GIB;
const mixtral = { layers: 32, experts: 8, topK: 2 };
const large = { maxBindingBytes: 4 * GIB, maxBufferBytes: 4 * GIB };

describe('planSlots', () => {
  it('runs at the minimum when the budget is below it', () => {
    const plan = planSlots(mixtral, slotBytes, fixed, 0, large);
    expect(plan.residents).toEqual(new Array(32).fill(0));
    expect(plan.landing).toBe(2);
    expect(plan.bytes).toBe(plan.minimumBytes);
  });

  it('spends any budget to within one expert', () => {
    for (const budget of [3, 5.5, 8, 10, 16, 24].map((gib) => gib * GIB)) {
      const plan = planSlots(mixtral, slotBytes, fixed, budget, large);
      expect(plan.bytes).toBeLessThanOrEqual(budget);
      expect(budget - plan.bytes).toBeLessThan(expertBytes);
      expect(Math.max(...plan.residents) - Math.min(...plan.residents)).toBeLessThanOrEqual(1);
    }
  });

  it('holds every expert when there is room', () => {
    const plan = planSlots(mixtral, slotBytes, fixed, 64 * GIB, large);
    expect(plan.residents).toEqual(new Array(32).fill(8));
    expect(plan.bytes).toBe(plan.maximumBytes);
  });

  it('keeps a layer within one binding: 4 slots of 8x7B in 128 MiB', () => {
    const plan = planSlots(mixtral, slotBytes, fixed, 64 * GIB, { maxBindingBytes: 128 * 2 ** 20, maxBufferBytes: GIB });
    expect(plan.residents).toEqual(new Array(32).fill(4));
    expect(plan.landing * slotBytes).toBeLessThanOrEqual(128 * 2 ** 20);
  });
});
