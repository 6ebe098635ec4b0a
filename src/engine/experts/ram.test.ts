import { expect, it } from 'vitest';
import { RamTier } from './ram.ts';

it('evicts the least recently used shard when the budget is full', () => {
  const ram = new RamTier(300);
  for (const name of ['a', 'b', 'c']) ram.put(name, new ArrayBuffer(100));
  ram.get('a');
  ram.put('d', new ArrayBuffer(100));
  expect(['a', 'b', 'c', 'd'].map((name) => ram.has(name))).toEqual([true, false, true, true]);
  expect(ram.bytes).toBe(300);
});

it('keeps nothing without a budget, and nothing larger than it', () => {
  const none = new RamTier(0);
  none.put('a', new ArrayBuffer(1));
  const small = new RamTier(10);
  small.put('a', new ArrayBuffer(11));
  expect([none.bytes, small.bytes]).toEqual([0, 0]);
});

it('halves for good when memory runs out', () => {
  const ram = new RamTier(400);
  for (const name of ['a', 'b', 'c', 'd']) ram.put(name, new ArrayBuffer(100));
  ram.shrink();
  expect(ram.bytes).toBe(200);
  ram.put('e', new ArrayBuffer(100));
  expect(ram.bytes).toBe(200);
});
