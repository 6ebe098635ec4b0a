import { expect, it } from 'vitest';
import { EncodeAhead } from './encode-ahead.ts';

it('encodes a token whole while nothing faults, little when every layer does, and recovers', () => {
  const ahead = new EncodeAhead(32);
  expect(ahead.depth).toBe(32);
  for (let token = 0; token < 40; token += 1) ahead.observe(32);
  expect(ahead.depth).toBeLessThanOrEqual(3);
  for (let token = 0; token < 40; token += 1) ahead.observe(0);
  expect(ahead.depth).toBe(32);
});
