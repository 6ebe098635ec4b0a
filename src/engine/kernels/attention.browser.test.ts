import { describe, expect } from 'vitest';
import { attentionReference } from './attention.reference.ts';
import { type AttentionShape, attentionGrid, attentionKernel } from './attention.ts';
import { BOTH_CACHES, type Data, EXACT_TOLERANCE, relativeError, run, runningControl, step, testVariants } from './harness.ts';
import { decodeHalf } from './q4.reference.ts';
import { Random } from './random.ts';

/** A random cache of `length` elements: as a kernel binds it, and as numbers. */
function randomCache(random: Random, length: number, cache: 'f16' | 'f32'): [Data, ArrayLike<number>] {
  if (cache === 'f32') {
    const floats = random.floats(length);
    return [floats, floats];
  }
  const halves = random.halves(length);
  return [new Uint32Array(halves.buffer), Float64Array.from(halves, decodeHalf)];
}

interface Case extends AttentionShape {
  readonly position: number;
  readonly count: number;
}

function inputsOf({ heads, kvHeads, headDim, position, count }: Case, cache: 'f16' | 'f32') {
  const random = new Random(headDim + position);
  // Larger than life, so that the softmax is far from flat.
  const qkv = random.floats(count * (heads + 2 * kvHeads) * headDim).map((value) => value * 4);
  const length = (position + count) * kvHeads * headDim;
  const [keys, keyNumbers] = randomCache(random, length, cache);
  const [values, valueNumbers] = randomCache(random, length, cache);
  const out = new Float32Array(count * heads * headDim);
  return { data: { qkv, keys, values, step: step(position, count), out }, keyNumbers, valueNumbers };
}

const CASES: readonly Case[] = [
  { heads: 2, kvHeads: 2, headDim: 16, slidingWindow: null, position: 0, count: 1 },
  { heads: 8, kvHeads: 2, headDim: 32, slidingWindow: null, position: 5, count: 17 },
  { heads: 6, kvHeads: 1, headDim: 64, slidingWindow: null, position: 126, count: 5 },
  { heads: 32, kvHeads: 8, headDim: 128, slidingWindow: null, position: 300, count: 1 },
  { heads: 16, kvHeads: 1, headDim: 80, slidingWindow: null, position: 130, count: 1 },
  { heads: 2, kvHeads: 1, headDim: 256, slidingWindow: null, position: 140, count: 1 },
  { heads: 4, kvHeads: 1, headDim: 10, slidingWindow: null, position: 200, count: 1 },
  { heads: 4, kvHeads: 2, headDim: 32, slidingWindow: 8, position: 3, count: 17 },
  { heads: 4, kvHeads: 2, headDim: 32, slidingWindow: 150, position: 290, count: 5 },
];

describe.each(CASES)('$heads/$kvHeads heads of $headDim, window $slidingWindow, $count tokens at $position', (shape) => {
  testVariants(
    'sees the keys up to its own, within the window',
    async (variant) => {
      const { data, keyNumbers, valueNumbers } = inputsOf(shape, variant.cache);
      const kernel = attentionKernel(shape, variant);
      const { f32 } = await run(kernel, attentionGrid(shape, shape.count), { ...data, control: runningControl() });
      const reference = attentionReference(shape, data.qkv, keyNumbers, valueNumbers, shape.position, shape.count);
      expect(relativeError(f32('out'), reference)).toBeLessThan(EXACT_TOLERANCE);
    },
    BOTH_CACHES,
  );
});

describe('a token', () => {
  const whole: Case = { heads: 8, kvHeads: 2, headDim: 32, slidingWindow: null, position: 128, count: 5 };
  testVariants(
    'gets the same bits alone as among others',
    async (variant) => {
      const { data } = inputsOf(whole, variant.cache);
      const kernel = attentionKernel(whole, variant);
      const together = await run(kernel, attentionGrid(whole, whole.count), { ...data, control: runningControl() });
      const width = data.qkv.length / whole.count;
      const outWidth = whole.heads * whole.headDim;
      const alone = await run(kernel, attentionGrid(whole, 1), {
        ...data,
        qkv: data.qkv.slice(3 * width, 4 * width),
        step: step(whole.position + 3, 1),
        control: runningControl(),
        out: new Float32Array(outWidth),
      });
      expect(together.u32('out').slice(3 * outWidth, 4 * outWidth)).toEqual(alone.u32('out'));
    },
    BOTH_CACHES,
  );

  testVariants(
    'is not computed after a halt',
    async (variant) => {
      const { data } = inputsOf(whole, variant.cache);
      const out = data.out.map(() => 5);
      const kernel = attentionKernel(whole, variant);
      const { f32 } = await run(kernel, attentionGrid(whole, whole.count), { ...data, out, control: new Uint32Array(4) });
      expect(f32('out')).toEqual(out);
    },
    BOTH_CACHES,
  );
});
