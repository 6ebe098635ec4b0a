import { expect, test } from 'vitest';
import { embedReference } from './embed.reference.ts';
import { embedGrid, embedKernel } from './embed.ts';
import { EXACT_TOLERANCE, relativeError, run, step } from './harness.ts';
import { randomMatrix } from './q4.reference.ts';
import { Random } from './random.ts';

test.each([
  { hidden: 32, vocab: 7, tokens: [6] },
  { hidden: 96, vocab: 33, tokens: [0, 32, 5, 5, 31] },
  { hidden: 4096, vocab: 5, tokens: [4, 0, 1] },
])('looks up rows of a $vocab x $hidden table', async ({ hidden, vocab, tokens }) => {
  const table = randomMatrix(new Random(1), vocab, hidden);
  const ids = Uint32Array.from(tokens);
  const { f32 } = await run(embedKernel({ hidden, vocab }), embedGrid(ids.length), {
    tokens: ids,
    table,
    step: step(3, ids.length),
    x: new Float32Array(ids.length * hidden),
  });
  expect(relativeError(f32('x'), embedReference({ hidden, vocab }, ids, table))).toBeLessThan(EXACT_TOLERANCE);
});
