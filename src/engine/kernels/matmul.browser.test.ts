import { describe, expect } from 'vitest';
import { relativeError, run, step, testVariants } from './harness.ts';
import { matmulReference } from './matmul.reference.ts';
import { matmulGrid, matmulKernel } from './matmul.ts';
import { randomMatrix } from './q4.reference.ts';
import { Random } from './random.ts';

describe.each([
  { rows: 1, cols: 32, count: 1, residual: false },
  { rows: 67, cols: 96, count: 5, residual: true },
  { rows: 130, cols: 160, count: 17, residual: false },
  { rows: 64, cols: 4096, count: 33, residual: true },
])('$rows x $cols, $count tokens, residual $residual', ({ rows, cols, count, residual }) => {
  const shape = { rows, cols, residual };
  const random = new Random(rows + cols);
  const x = random.floats(count * cols);
  const weights = randomMatrix(random, rows, cols);
  const y = random.floats(count * rows);

  testVariants('multiplies', async (variant, tolerance) => {
    const kernel = matmulKernel(shape, variant);
    const { f32 } = await run(kernel, matmulGrid(shape, count), { x, weights, step: step(4, count), y });
    expect(relativeError(f32('y'), matmulReference(shape, x, weights, y))).toBeLessThan(tolerance);
  });

  testVariants('gives the last token the same bits alone as among others', async (variant) => {
    const kernel = matmulKernel(shape, variant);
    const together = await run(kernel, matmulGrid(shape, count), { x, weights, step: step(4, count), y });
    const alone = await run(kernel, matmulGrid(shape, 1), {
      x: x.slice(-cols),
      weights,
      step: step(3 + count, 1),
      y: y.slice(-rows),
    });
    expect(together.u32('y').slice(-rows)).toEqual(alone.u32('y'));
  });
});
