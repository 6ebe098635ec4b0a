import { describe, expect } from 'vitest';
import { EXACT_TOLERANCE, relativeError, run, step, testVariants, WITHOUT_F16 } from './harness.ts';
import { Random } from './random.ts';
import { rmsNormReference } from './rms-norm.reference.ts';
import { rmsNormGrid, rmsNormKernel } from './rms-norm.ts';

describe.each([
  { hidden: 32, count: 1 },
  { hidden: 160, count: 5 },
  { hidden: 4096, count: 17 },
])('$count tokens of $hidden', ({ hidden, count }) => {
  testVariants(
    'normalises each token by itself',
    async (variant) => {
      const random = new Random(hidden);
      // Small enough for eps to matter.
      const x = random.floats(count * hidden).map((value) => value * 0.01);
      const gain = random.floats(hidden);
      const shape = { hidden, eps: 1e-5 };
      const { f32 } = await run(rmsNormKernel(shape, variant), rmsNormGrid(count), {
        x,
        gain,
        step: step(0, count),
        y: new Float32Array(count * hidden),
      });
      for (let token = 0; token < count; token++) {
        const [start, end] = [token * hidden, (token + 1) * hidden];
        const reference = rmsNormReference(x.slice(start, end), gain, shape.eps);
        expect(relativeError(f32('y').slice(start, end), reference)).toBeLessThan(EXACT_TOLERANCE);
      }
    },
    WITHOUT_F16,
  );
});
