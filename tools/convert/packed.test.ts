/** AWQ and GPTQ against what AutoAWQ and AutoGPTQ themselves pack and unpack (tools/golden/packed/make.py), and a whole checkpoint of them. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { halfToFloat } from '../../src/numbers/half.ts';
import { tensorBytes } from '../../src/weights/manifest.ts';
import type { Checkpoint } from './checkpoint.ts';
import { convert } from './convert.ts';
import { FIXTURE_CONFIG, type FixtureTensor, fixtureTensors, temporaryFolder, writeFixture } from './fixture.ts';
import { main } from './main.ts';
import { findPacked, type Loss, noLoss, PACKED_ROWS, PackedReader, type Packing, packExactly, packingOf } from './packed.ts';
import { openSafetensors } from './safetensors.ts';

const GOLDEN = join(import.meta.dirname, '../golden/packed');
const [ROWS, COLUMNS] = [32, 256];

let root: string;
beforeEach(() => {
  root = temporaryFolder();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe.each<[string, Packing]>([
  ['awq', 'awq'],
  ['gptq', 'gptq'],
  ['gptq-act-order', 'gptq'],
])('%s', (file, packing) => {
  it('is unpacked to the numbers that its own library unpacks', () => {
    const golden = openSafetensors(join(GOLDEN, `${file}.safetensors`));
    const tensors = new Map([...golden.tensors].map(([name, tensor]) => [`m.${name}`, tensor]));
    const matrix = findPacked({ packing, tensors } as unknown as Checkpoint, 'm', ROWS, COLUMNS);
    if (!matrix) throw new Error('no matrix');
    const expected = new Float32Array(ROWS * COLUMNS);
    golden.read(golden.tensors.get('expected')?.begin ?? 0, new Uint8Array(expected.buffer));
    const reader = new PackedReader(matrix);
    let worst = 0;
    for (let first = 0; first < ROWS; first += PACKED_ROWS) {
      reader.unpack(first);
      for (let at = 0; at < PACKED_ROWS * COLUMNS; at++) {
        const value = reader.scale(Math.floor(at / COLUMNS), at % COLUMNS) * (reader.levels[at] ?? 0);
        worst = Math.max(worst, Math.abs(value - (expected[first * COLUMNS + at] ?? 0)));
      }
    }
    golden.close();
    expect(expected.some((value) => value !== 0)).toBe(true);
    expect(worst).toBeLessThan(1e-8);
  });
});

describe('32 levels', () => {
  const words = new Uint32Array(4);
  const unpack = (scale: number) =>
    Array.from({ length: 32 }, (_, i) => ((((words[i >> 3] ?? 0) >>> (4 * (i & 7))) & 15) - 7) * scale + 0);
  const levels = (low: number, high: number) => Int8Array.from({ length: 32 }, (_, i) => low + (i % (high - low + 1)));

  it.each([
    [-7, 8],
    [-8, 7],
    [0, 8],
    [-8, 0],
    [0, 0],
  ])('from %i to %i are kept as they are', (low, high) => {
    const scale = packExactly(levels(low, high), 0, 0.5, words, 0);
    expect(unpack(scale ?? Number.NaN)).toEqual([...levels(low, high)].map((level) => level * 0.5 + 0));
  });

  it.each([
    [-8, 8],
    [0, 9],
    [-9, 0],
  ])('from %i to %i are too far apart', (low, high) => {
    expect(packExactly(levels(low, high), 0, 0.5, words, 0)).toBeNull();
  });
});

/** One of the fixture's matrices as GPTQ packs it, with one zero point for all of it, in groups of 32. */
function packed({ name, shape: [rows = 0, columns = 0] }: FixtureTensor, zero: number, seed: number, bias = 1) {
  const base = name.replace(/\.weight$/, '');
  const q = (row: number, column: number) => (row * 7 + column * 5 + seed) % 16;
  const bytes = (dtype: string, shape: number[], array: Uint32Array | Uint16Array) => ({
    ...{ name: '', dtype, shape, values: [] },
    bytes: new Uint8Array(array.buffer),
  });
  const weights = new Uint32Array((columns / 8) * rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      weights[(column >> 3) * rows + row] = (weights[(column >> 3) * rows + row] ?? 0) | (q(row, column) << (4 * (column & 7)));
  const groups = columns / 32;
  const zeros = new Uint32Array((groups * rows) / 8).fill(0x11111111 * ((zero - bias) & 15));
  const scales = new Uint16Array(groups * rows).fill(0x2c00); // 1/16
  const tensors = [
    { ...bytes('I32', [columns / 8, rows], weights), name: `${base}.qweight` },
    { ...bytes('I32', [groups, rows / 8], zeros), name: `${base}.qzeros` },
    { ...bytes('F16', [groups, rows], scales), name: `${base}.scales` },
  ];
  return { tensors, value: (row: number, column: number) => (q(row, column) - zero) / 16 };
}

function checkpoint(zero: number, format: 'gptq' | 'gptq_v2' = 'gptq') {
  const plain = fixtureTensors('F16');
  const isPacked = ({ name }: FixtureTensor) => /(self_attn|experts).*weight$/.test(name);
  const matrices = new Map(
    plain
      .filter(isPacked)
      .map((tensor, seed) => [tensor.name, { shape: tensor.shape, ...packed(tensor, zero, seed, format === 'gptq' ? 1 : 0) }]),
  );
  const tensors = [...plain.filter((tensor) => !isPacked(tensor)), ...[...matrices.values()].flatMap((matrix) => matrix.tensors)];
  const config = {
    ...FIXTURE_CONFIG,
    quantization_config: { quant_method: 'gptq', bits: 4, group_size: 32, checkpoint_format: format },
  };
  return { matrices, source: writeFixture(join(root, `source-${zero}`), { config, tensors }) };
}

describe('a checkpoint in GPTQ', () => {
  it.each([
    ['exactly where its zero points are in the middle', 8, 0, 'gptq'],
    ['exactly in the second format', 8, 0, 'gptq_v2'],
    ['nearly where they are not', 4, 0.07, 'gptq'],
    ['nearly where all weights are positive', 0, 0.07, 'gptq'],
  ] as const)('becomes shards of the same numbers, %s', (_, zero, most, format) => {
    const { matrices, source } = checkpoint(zero, format);
    const out = join(root, 'out');
    let told: Readonly<Loss> = noLoss();
    const manifest = convert({
      ...{ source, out, name: 'packed' },
      onLoss: (loss) => {
        told = loss;
      },
    });
    let [error, size, exact] = [0, 0, true];
    for (const shard of manifest.shards)
      for (const tensor of shard.tensors) {
        const matrix = matrices.get(tensor.name);
        const part = shard.parts[0];
        if (!matrix || !part) continue;
        const at = part.offset + tensor.offset;
        const bytes = readFileSync(join(out, part.url)).subarray(at, at + tensorBytes(tensor));
        const columns = tensor.shape[1] ?? 1;
        const count = (tensor.shape[0] ?? 0) * columns;
        for (let i = 0; i < count; i++) {
          const level = ((bytes.readUInt32LE(4 * (i >> 3)) >>> (4 * (i & 7))) & 15) - 7;
          const value = level * halfToFloat(bytes.readUInt16LE(count / 2 + 2 * Math.floor(i / 32)));
          const wanted = matrix.value(Math.floor(i / columns), i % columns);
          exact &&= value === wanted;
          error += (value - wanted) ** 2;
          size += wanted ** 2;
        }
      }
    expect(size).toBeGreaterThan(0);
    expect(exact).toBe(most === 0);
    expect(Math.sqrt(error / size)).toBeLessThanOrEqual(most);
    // Of all matrices; q, k and v, which the manifest names as one, are not in the sums above.
    expect(Math.sqrt(told.error / told.weight)).toBeCloseTo(Math.sqrt(error / size), 2);
  });

  it('says on the command line what was kept', async () => {
    let said = '';
    const write = process.stdout.write;
    process.stdout.write = (text: unknown) => {
      said += String(text);
      return true;
    };
    try {
      expect(await main([checkpoint(4).source, join(root, 'out'), '--name', 'packed'])).toBe(0);
    } finally {
      process.stdout.write = write;
    }
    expect(said).toMatch(
      /% of the packed weights were kept exactly, the others quantised again; over all, that moved them by 0\.0\d+/,
    );
  });
});

describe('other quantisations', () => {
  it.each([
    ['plain checkpoints', {}, null],
    ['AWQ', { quantization_config: { quant_method: 'awq', bits: 4, version: 'GEMM' } }, 'awq'],
    ['GPTQ', { quantization_config: { quant_method: 'gptq', bits: 4 } }, 'gptq'],
    [
      'GPTQ in its second format',
      { quantization_config: { quant_method: 'gptq', bits: 4, checkpoint_format: 'gptq_v2' } },
      'gptq_v2',
    ],
  ])('%s are known', (_, config, packing) => {
    expect(packingOf(config)).toBe(packing);
  });

  it.each([
    ['bitsandbytes', { quant_method: 'bitsandbytes', load_in_4bit: true }],
    ['GPTQ in 8 bits', { quant_method: 'gptq', bits: 8 }],
    ['GPTQ for another kernel', { quant_method: 'gptq', bits: 4, checkpoint_format: 'marlin' }],
    ['AWQ for another kernel', { quant_method: 'awq', bits: 4, version: 'gemv' }],
  ])('%s is refused by name', (_, quantization) => {
    expect(() => packingOf({ quantization_config: quantization })).toThrow(
      expect.objectContaining({ code: 'unsupported', message: expect.stringContaining(quantization.quant_method) }),
    );
  });
});
