import { expect, test } from 'vitest';
import { defaultRamBudget } from './memory.ts';

const GIB = 2 ** 30;

test('expert copies get half of a small machine, 6 GiB up to 16, and 14 above, where a tab ends', () => {
  const budget = (deviceMemory: number) => defaultRamBudget({ deviceMemory }) / GIB;
  expect([2, 8, 16, 32].map(budget)).toEqual([1, 4, 6, 14]);
});

test('a browser that does not tell its memory is taken for a modest one', () => {
  expect(defaultRamBudget({}) / GIB).toBe(4);
});
