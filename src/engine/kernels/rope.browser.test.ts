import { describe, expect } from 'vitest';
import {
  BOTH_CACHES,
  EXACT_TOLERANCE,
  F16_TOLERANCE,
  relativeError,
  run,
  runningControl,
  step,
  testVariants,
} from './harness.ts';
import { decodeHalf } from './q4.reference.ts';
import { Random } from './random.ts';
import { ropeReference, ropeTable } from './rope.reference.ts';
import { ropeGrid, ropeKernel } from './rope.ts';

const CONTEXT = 64;

/** A cache as numbers, and as the words a kernel binds. */
function decodeCache(words: Uint32Array, cache: 'f16' | 'f32'): Float64Array {
  if (cache === 'f32') return Float64Array.from(new Float32Array(words.buffer));
  return Float64Array.from(new Uint16Array(words.buffer), decodeHalf);
}

describe.each([
  { heads: 4, kvHeads: 4, headDim: 16, position: 0, count: 1 },
  { heads: 8, kvHeads: 2, headDim: 32, position: 7, count: 5 },
  { heads: 6, kvHeads: 1, headDim: 64, position: 47, count: 17 },
  { heads: 32, kvHeads: 8, headDim: 128, position: 63, count: 1 },
  { heads: 3, kvHeads: 1, headDim: 10, position: 2, count: 3 },
])('$heads/$kvHeads heads of $headDim, $count tokens at $position', ({ position, count, ...heads }) => {
  const shape = { ...heads, context: CONTEXT };
  const random = new Random(shape.headDim);
  const qkv = random.floats(count * (shape.heads + 2 * shape.kvHeads) * shape.headDim);
  const table = ropeTable(CONTEXT, shape.headDim, 1e4);
  const cacheWidth = shape.kvHeads * shape.headDim;

  const inputs = (cache: 'f16' | 'f32') => {
    const cacheWords = (CONTEXT * cacheWidth) / (cache === 'f16' ? 2 : 1);
    // 0x3c003c00 is 1 in f16 twice, and a plain number in f32.
    const before = new Uint32Array(cacheWords).fill(0x3c003c00);
    return { qkv, table, step: step(position, count), keys: before, values: before };
  };

  testVariants(
    'rotates q, and writes k and v at the position and nowhere else',
    async (variant) => {
      const data = inputs(variant.cache);
      const result = await run(ropeKernel(shape, variant), ropeGrid(shape, count), { ...data, control: runningControl() });
      const reference = ropeReference(shape, qkv, table, position);
      const tolerance = variant.cache === 'f16' ? F16_TOLERANCE : EXACT_TOLERANCE;
      expect(relativeError(result.f32('qkv').filter(isQuery), reference.qkv.filter(isQuery))).toBeLessThan(EXACT_TOLERANCE);
      for (const name of ['keys', 'values'] as const) {
        const cache = decodeCache(result.u32(name), variant.cache);
        const end = (position + count) * cacheWidth;
        expect(relativeError(cache.slice(position * cacheWidth, end), reference[name])).toBeLessThan(tolerance);
        const untouched = decodeCache(data[name], variant.cache);
        expect(cache.slice(0, position * cacheWidth)).toEqual(untouched.slice(0, position * cacheWidth));
        expect(cache.slice(end)).toEqual(untouched.slice(end));
      }
    },
    BOTH_CACHES,
  );

  testVariants(
    'changes nothing after a halt',
    async (variant) => {
      const data = inputs(variant.cache);
      const result = await run(ropeKernel(shape, variant), ropeGrid(shape, count), { ...data, control: new Uint32Array(4) });
      expect(result.f32('qkv')).toEqual(qkv);
      expect(result.u32('keys')).toEqual(data.keys);
      expect(result.u32('values')).toEqual(data.values);
    },
    BOTH_CACHES,
  );

  function isQuery(_: number, i: number): boolean {
    return i % ((shape.heads + 2 * shape.kvHeads) * shape.headDim) < shape.heads * shape.headDim;
  }
});
