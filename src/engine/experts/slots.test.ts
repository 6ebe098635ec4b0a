import { describe, expect, it } from 'vitest';
import { ABSENT, LANDING_BIT } from '../kernels/control.ts';
import { SlotTable } from './slots.ts';

describe('SlotTable', () => {
  it('evicts the least recently used resident of the layer while decoding', () => {
    const table = new SlotTable(8, [2, 2], 2);
    table.place(0, 0, [], 'decode');
    table.place(0, 1, [], 'decode');
    table.touch(0, 0);
    expect(table.place(0, 5, [], 'decode')).toBe(1);
    expect(table.has(0, 0)).toBe(true);
    expect(table.slot(0, 1)).toBe(ABSENT);
    expect(table.slot(0, 5)).toBe(1);
  });

  it('never gives away the slot of the other expert of a pair', () => {
    const table = new SlotTable(8, [1], 2);
    table.place(0, 3, [3, 4], 'decode');
    const slot = table.place(0, 4, [3, 4], 'decode');
    expect(slot).toBe(LANDING_BIT);
    expect(table.slot(0, 3)).toBe(0);
  });

  it('keeps residents when a prompt streams through', () => {
    const table = new SlotTable(8, [2], 2);
    table.place(0, 0, [], 'decode');
    table.place(0, 1, [], 'decode');
    for (const expert of [2, 3, 4, 5, 6, 7])
      expect(table.place(0, expert, [expert], 'prompt')).toBeGreaterThanOrEqual(LANDING_BIT);
    expect([table.slot(0, 0), table.slot(0, 1)]).toEqual([0, 1]);
  });

  it('fills free resident slots from a prompt', () => {
    const table = new SlotTable(8, [2], 2);
    expect([0, 1].map((expert) => table.place(0, expert, [expert], 'prompt'))).toEqual([0, 1]);
  });

  it('runs without any resident slot: layers share the landing pool', () => {
    const table = new SlotTable(8, [0, 0], 2);
    table.place(0, 1, [1, 2], 'decode');
    table.place(0, 2, [1, 2], 'decode');
    table.place(1, 6, [6, 7], 'decode');
    expect(table.has(0, 1)).toBe(false);
    expect(table.has(1, 6)).toBe(true);
  });

  it('refuses rather than evict a pinned expert', () => {
    const table = new SlotTable(8, [0], 2);
    table.place(0, 0, [0, 1, 2], 'decode');
    table.place(0, 1, [0, 1, 2], 'decode');
    expect(() => table.place(0, 2, [0, 1, 2], 'decode')).toThrow(RangeError);
  });

  it('agrees with its own table after many random placements: no two experts share a slot', () => {
    const table = new SlotTable(8, [3, 0, 8, 1], 4);
    let state = 1;
    const random = (below: number) => {
      state = (state * 48271) % 2147483647;
      return state % below;
    };
    for (let turn = 0; turn < 2000; turn += 1) {
      const layer = random(4);
      const first = random(8);
      const pair = [first, (first + 1 + random(7)) % 8];
      for (const expert of pair) if (!table.has(layer, expert)) table.place(layer, expert, pair, random(2) ? 'decode' : 'prompt');
      for (const expert of pair) expect(table.has(layer, expert)).toBe(true);
      const seen = new Set<string>();
      for (let at = 0; at < table.slotOf.length; at += 1) {
        const slot = table.slotOf[at] ?? ABSENT;
        if (slot === ABSENT) continue;
        const home = slot >= LANDING_BIT ? `landing ${slot}` : `${Math.floor(at / 8)} ${slot}`;
        expect(seen.has(home)).toBe(false);
        seen.add(home);
      }
    }
  });
});
