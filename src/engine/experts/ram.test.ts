import { expect, it } from 'vitest';
import { RamTier } from './ram.ts';

it('evicts the least recently used shard when the budget is full', () => {
  const ram = new RamTier(300);
  for (const name of ['a', 'b', 'c']) ram.put(name, new ArrayBuffer(100), 'decode');
  ram.get('a', 'decode');
  ram.put('d', new ArrayBuffer(100), 'decode');
  expect(['a', 'b', 'c', 'd'].map((name) => ram.has(name))).toEqual([true, false, true, true]);
  expect(ram.bytes).toBe(300);
});

it('keeps nothing without a budget, and nothing larger than it', () => {
  const none = new RamTier(0);
  none.put('a', new ArrayBuffer(1), 'decode');
  const small = new RamTier(10);
  small.put('a', new ArrayBuffer(11), 'decode');
  expect([none.bytes, small.bytes]).toEqual([0, 0]);
});

it('halves for good when memory runs out', () => {
  const ram = new RamTier(400);
  for (const name of ['a', 'b', 'c', 'd']) ram.put(name, new ArrayBuffer(100), 'decode');
  ram.shrink();
  expect(ram.bytes).toBe(200);
  ram.put('e', new ArrayBuffer(100), 'decode');
  expect(ram.bytes).toBe(200);
});

it('serves a prompt that runs through more than it holds, and keeps what decoding has gathered', () => {
  const ram = new RamTier(600);
  ram.put('mine', new ArrayBuffer(100), 'decode');
  let hits = 0;
  for (let chunk = 0; chunk < 4; chunk += 1)
    for (const name of '0123456789') {
      if (ram.get(name, 'prompt')) hits += 1;
      else ram.put(name, new ArrayBuffer(100), 'prompt');
    }
  expect(hits, 'five of ten, in every chunk after the first').toBe(15);
  expect(ram.has('mine')).toBe(true);
});
