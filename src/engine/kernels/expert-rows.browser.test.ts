import { describe, expect } from 'vitest';
import { expertRowsDownReference } from './expert-rows-down.reference.ts';
import { expertRowsDownGrid, expertRowsDownKernel } from './expert-rows-down.ts';
import { expertRowsUpReference } from './expert-rows-up.reference.ts';
import { expertRowsUpGrid, expertRowsUpKernel } from './expert-rows-up.ts';
import { relativeError, run, testVariants } from './harness.ts';
import { randomMatrix } from './q4.reference.ts';
import { Random } from './random.ts';

describe.each([
  { hidden: 32, ffn: 96, topK: 1, tokens: 1, entries: [0] },
  { hidden: 96, ffn: 160, topK: 2, tokens: 5, entries: [1, 4, 7] },
  { hidden: 160, ffn: 32, topK: 3, tokens: 17, entries: Array.from({ length: 17 }, (_, t) => 3 * (16 - t) + (t % 3)) },
  { hidden: 512, ffn: 224, topK: 2, tokens: 40, entries: Array.from({ length: 37 }, (_, t) => 2 * t + (t % 2)) },
])('$hidden x $ffn, top $topK of $tokens tokens', ({ tokens, entries, ...shape }) => {
  const { hidden, ffn, topK } = shape;
  const n = entries.length;
  const random = new Random(hidden + ffn);
  const normed = random.floats(tokens * hidden);
  const act = random.floats(n * ffn);
  const out = random.floats(tokens * topK * hidden);
  const w1 = randomMatrix(random, ffn, hidden);
  const w3 = randomMatrix(random, ffn, hidden);
  const w2 = randomMatrix(random, hidden, ffn);
  const rows = Uint32Array.from([n, ...entries]);

  testVariants('gathers the tokens of the entries', async (variant, tolerance) => {
    // A grid for more entries than there are, as where the CPU does not know n, must not write past them.
    const result = await run(expertRowsUpKernel(shape, variant), expertRowsUpGrid(shape, n + 40), {
      normed,
      w1,
      w3,
      rows,
      act: new Float32Array((n + 2) * ffn),
    });
    const reference = expertRowsUpReference(shape, normed, w1, w3, entries);
    expect(relativeError(result.f32('act').slice(0, n * ffn), reference)).toBeLessThan(tolerance);
    expect(result.f32('act').slice(n * ffn)).toEqual(new Float32Array(2 * ffn));
  });

  testVariants('scatters the results to the rows of the entries and no others', async (variant, tolerance) => {
    const kernel = expertRowsDownKernel(shape, variant);
    const result = await run(kernel, expertRowsDownGrid(shape, n + 40), { act, w2, rows, out });
    const reference = expertRowsDownReference(shape, act, w2, entries, out);
    expect(relativeError(result.f32('out'), reference)).toBeLessThan(tolerance);
    for (let row = 0; row < tokens * topK; row++) {
      const part = [row * hidden, (row + 1) * hidden] as const;
      if (!entries.includes(row)) expect(result.f32('out').slice(...part)).toEqual(out.slice(...part));
    }
  });
});
