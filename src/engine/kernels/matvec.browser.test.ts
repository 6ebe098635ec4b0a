import { describe, expect } from 'vitest';
import { relativeError, run, runningControl, testVariants } from './harness.ts';
import { matvecReference } from './matvec.reference.ts';
import { type MatvecShape, matvecGrid, matvecKernel } from './matvec.ts';
import { randomMatrix } from './q4.reference.ts';
import { Random } from './random.ts';

interface Inputs {
  readonly x: Float32Array;
  readonly gain: Float32Array;
  readonly weights: Uint8Array;
  readonly y: Float32Array;
}

function inputsOf(shape: MatvecShape): Inputs {
  const random = new Random(shape.rows + shape.cols);
  return {
    x: random.floats(shape.cols),
    gain: random.floats(shape.cols),
    weights: randomMatrix(random, shape.rows, shape.cols),
    y: random.floats(shape.rows),
  };
}

const EPS = 1e-5;

describe.each([
  [1, 32],
  [67, 32],
  [257, 96],
  [33, 160],
  [100, 1792],
  [45, 4096],
])('%i x %i', (rows, cols) => {
  const plain = { rows, cols, norm: false, residual: false, eps: EPS } as const;
  testVariants('multiplies', async (variant, tolerance) => {
    const { gain, ...data } = inputsOf(plain);
    const { f32 } = await run(matvecKernel(plain, variant), matvecGrid(plain), { ...data, control: runningControl() });
    expect(relativeError(f32('y'), matvecReference(plain, data.x, gain, data.weights, data.y))).toBeLessThan(tolerance);
  });

  const normed = { rows, cols, norm: true, residual: true, eps: EPS } as const;
  testVariants('normalises first and adds to y', async (variant, tolerance) => {
    const data = inputsOf(normed);
    const { f32 } = await run(matvecKernel(normed, variant), matvecGrid(normed), { ...data, control: runningControl() });
    expect(relativeError(f32('y'), matvecReference(normed, data.x, data.gain, data.weights, data.y))).toBeLessThan(tolerance);
  });
});

describe('in half precision', () => {
  const shape = { rows: 40, cols: 512, norm: false, residual: false, eps: EPS } as const;
  testVariants('keeps inputs as small and as large as activations get', async (variant, tolerance) => {
    const { gain, weights, y, ...data } = inputsOf(shape);
    for (const size of [1e-3, 20_000]) {
      const x = data.x.map((value) => value * size);
      const { f32 } = await run(matvecKernel(shape, variant), matvecGrid(shape), { x, weights, y, control: runningControl() });
      expect(relativeError(f32('y'), matvecReference(shape, x, gain, weights, y))).toBeLessThan(tolerance);
    }
  });
});

describe('rows', () => {
  const few = { rows: 40, cols: 256, norm: false, residual: false, eps: EPS } as const;
  const many = { ...few, rows: 333 };
  testVariants('do not depend on how many there are', async (variant) => {
    const { weights, x } = inputsOf(few);
    const groups = few.cols / 32;
    const larger = randomMatrix(new Random(9), many.rows, many.cols);
    larger.set(weights.subarray(0, few.rows * groups * 16));
    larger.set(weights.subarray(few.rows * groups * 16, few.rows * groups * 18), many.rows * groups * 16);
    const [a, b] = [
      await run(matvecKernel(few, variant), matvecGrid(few), { x, weights, control: runningControl(), y: new Float32Array(40) }),
      await run(matvecKernel(many, variant), matvecGrid(many), {
        x,
        weights: larger,
        control: runningControl(),
        y: new Float32Array(many.rows),
      }),
    ];
    expect(b.u32('y').subarray(0, few.rows)).toEqual(a.u32('y'));
  });
});

describe('after a halt', () => {
  const shape = { rows: 40, cols: 64, norm: true, residual: true, eps: EPS } as const;
  testVariants('leaves y as it was', async (variant) => {
    const data = inputsOf(shape);
    const { f32 } = await run(matvecKernel(shape, variant), matvecGrid(shape), { ...data, control: new Uint32Array(4) });
    expect(f32('y')).toEqual(data.y);
  });
});
