import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dequantise, repackQ4_0 } from './ggml.ts';
import { GGML, GGML_TYPES } from './ggml-types.ts';
import { halfToFloat } from './half.ts';

/** What the `gguf` package reads in random blocks: tools/golden/blocks.py. */
const GOLDEN: Record<string, { raw: string; values: string }> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../tools/golden/data/ggml-blocks.json'), 'utf8'),
);

function golden(type: string): { raw: Uint8Array; values: Float32Array } {
  const bytes = (text: string | undefined) => new Uint8Array(Buffer.from(text ?? '', 'base64'));
  const values = bytes(GOLDEN[type]?.values);
  return { raw: bytes(GOLDEN[type]?.raw), values: unsignedZeros(new Float32Array(values.buffer)) };
}

/** Whether zero is +0 or -0 makes no difference to any product that is not zero. */
function unsignedZeros(values: Float32Array): Float32Array {
  return values.map((value) => value + 0);
}

describe.each(GGML_TYPES)('%s', (type) => {
  it('is read as the gguf package reads it, to the last bit', () => {
    const { raw, values } = golden(type);
    expect(values.length).toBe((raw.length / GGML[type].bytes) * GGML[type].numbers);
    const out = new Float32Array(values.length);
    dequantise(type, raw, values.length, out);
    expect(unsignedZeros(out)).toEqual(values);
  });
});

describe('Q4_0 as q4f16_1', () => {
  it('keeps every number', () => {
    const { raw, values } = golden('Q4_0');
    const words = new Uint32Array(values.length / 8 + 1);
    const scales = new Uint16Array(values.length / 32 + 1);
    repackQ4_0(raw, values.length, words, 1, scales, 1);
    const kept = Float32Array.from(values, (_, i) => {
      const level = ((words[1 + (i >> 3)] ?? 0) >>> (4 * (i % 8))) & 15;
      return (level - 7) * halfToFloat(scales[1 + (i >> 5)] ?? 0);
    });
    expect(unsignedZeros(kept)).toEqual(values);
  });
});
