import { expect, test } from 'vitest';
import { combineReference } from './combine.reference.ts';
import { combineGrid, combineKernel } from './combine.ts';
import { controlBytes, recordOffset } from './control.ts';
import { EXACT_TOLERANCE, relativeError, run, runningControl, step } from './harness.ts';
import { Random } from './random.ts';

test.each([
  { hidden: 32, topK: 1, experts: 2, count: 1 },
  { hidden: 160, topK: 2, experts: 8, count: 5 },
  { hidden: 2048, topK: 3, experts: 4, count: 17 },
])('adds the $topK weighted results of each of $count tokens', async ({ count, ...shape }) => {
  const random = new Random(shape.hidden);
  const out = random.floats(count * shape.topK * shape.hidden);
  const x = random.floats(count * shape.hidden);
  const weights = Array.from({ length: count }, () => [...random.floats(shape.topK)]);
  const control = runningControl(controlBytes(shape, count) / 4);
  for (const [token, ranks] of weights.entries()) {
    new Float32Array(control.buffer).set(ranks, recordOffset(shape, token) + 2 * shape.topK);
  }
  const { f32 } = await run(combineKernel(shape), combineGrid(count), { out, control, step: step(9, count), x });
  expect(relativeError(f32('x'), combineReference(shape, out, weights, x))).toBeLessThan(EXACT_TOLERANCE);
});
