import { describe, expect, it } from 'vitest';
import { GGML, type GgmlType } from '../numbers/ggml-types.ts';
import type { PartEncoding, TensorEntry } from './manifest.ts';
import { TensorRecoder } from './recode.ts';
import { planRecoding } from './recode-plan.ts';
import { noise } from './testing.ts';

function part(type: GgmlType, numbers: number, heads?: number): { length: number; encoding: PartEncoding } {
  const encoding = heads === undefined ? { type } : { type, heads };
  return { length: (numbers / GGML[type].numbers) * GGML[type].bytes, encoding };
}

const TENSORS: readonly TensorEntry[] = [
  { name: 'norm', format: 'f32', shape: [64], offset: 0 },
  { name: 'qkv', format: 'q4f16_1', shape: [288, 64], offset: 256 },
];
const PARTS = [part('F16', 64), part('Q4_0', 256 * 64, 4), part('Q4_0', 32 * 64)];
const BYTES = 256 + Math.ceil((288 * 64 * 9) / 16 / 256) * 256;

/** What comes of bytes that arrive in pieces of the given lengths, over and over. */
function recoded(source: Uint8Array, ...lengths: number[]): Buffer {
  const out: Uint8Array[] = [];
  const recoder = new TensorRecoder(TENSORS, PARTS, BYTES, (bytes) => void out.push(bytes));
  for (let at = 0, round = 0; at < source.length; round++) {
    const length = lengths[round % lengths.length] ?? 1;
    recoder.push(source.subarray(at, at + length));
    at += length;
  }
  return Buffer.concat(out);
}

/** Finite f16 scales: noise with the exponents of numbers below 2. */
function source(): Uint8Array {
  const bytes = noise(
    PARTS.reduce((sum, { length }) => sum + length, 0),
    3,
  );
  for (let i = 1; i < 128; i += 2) bytes[i] = (bytes[i] ?? 0) & 0xbf;
  return bytes;
}

describe('recoding', () => {
  it('gives the same shard however its bytes arrive', () => {
    const bytes = source();
    const whole = recoded(bytes, bytes.length);
    expect(whole.length).toBe(BYTES);
    expect(recoded(bytes, 1, 17, 4_096, 3).equals(whole)).toBe(true);
    expect(recoded(bytes, 100_000, 1).equals(whole)).toBe(true);
  });

  it('puts the rows of each head back in order, words and scales alike', () => {
    const bytes = source();
    const whole = recoded(bytes, bytes.length);
    const scaleOf = (row: number) => whole.readUInt16LE(256 + (288 * 64) / 2 + row * 4);
    const sourceScale = (row: number) => ((bytes[128 + row * 36] ?? 0) | ((bytes[129 + row * 36] ?? 0) << 8)) ^ 0x8000;
    // Of a head of 64 rows, row 1 is the partner of row 0 in the file: the first of the second half here.
    expect([scaleOf(0), scaleOf(32), scaleOf(1), scaleOf(64 + 33)]).toEqual([0, 1, 2, 64 + 3].map(sourceScale));
    expect(scaleOf(256 + 5)).toBe(sourceScale(256 + 5));
  });

  it('refuses numbers that are not finite, naming the tensor', () => {
    const bytes = source();
    bytes.set([0, 0x7e], 10);
    expect(() => recoded(bytes, bytes.length)).toThrow(/"norm"/);
  });

  it.each<[string, ReturnType<typeof part>[], RegExp]>([
    ['too few', PARTS.slice(0, 2), /qkv.*18432 numbers, but its parts hold 16384/],
    ['too many', [...PARTS, part('F32', 64)], /1 parts of a shard belong to none/],
    ['more than the tensor has', [part('F16', 128), ...PARTS.slice(1)], /norm.*64 numbers, but its parts hold 128/],
    ['no whole rows', [part('F16', 64), part('Q4_0', 32), ...PARTS.slice(1)], /qkv.*no whole rows of 64/],
    ['half a block', [part('F16', 64), { length: 17, encoding: { type: 'Q4_0' } }], /no whole rows/],
    ['heads of odd rows', [part('F16', 64), part('Q4_0', 288 * 64, 32)], /288 rows cannot be 32 heads/],
  ])('is not begun with parts that are %s', (_, parts, sentence) => {
    expect(() => planRecoding(TENSORS, parts)).toThrow(sentence);
  });
});
