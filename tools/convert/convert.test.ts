import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { halfToFloat } from '../../src/numbers/half.ts';
import type { Manifest } from '../../src/weights/manifest.ts';
import { parseManifest } from '../../src/weights/parse-manifest.ts';
import { type ConvertOptions, convert } from './convert.ts';
import {
  FIXTURE_CONFIG,
  FIXTURE_TOKENIZER,
  FIXTURE_TOKENIZER_CONFIG,
  type FixtureTensor,
  fixtureTensors,
  roundEven,
  temporaryFolder,
  writeFixture,
} from './fixture.ts';

let root: string;
let source: string;
let out: string;

beforeEach(() => {
  root = temporaryFolder();
  source = join(root, 'source');
  out = join(root, 'out');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function run(options: Partial<ConvertOptions> = {}): Manifest {
  return convert({ source, out, name: 'fixture', ...options });
}

function shardBytes(manifest: Manifest, id: string): Buffer {
  const shard = manifest.shards.find((entry) => entry.id === id);
  if (!shard) throw new Error(`no shard ${id}`);
  return Buffer.concat(
    shard.parts.map((part) => readFileSync(join(out, part.url)).subarray(part.offset, part.offset + part.length)),
  );
}

/** A converted tensor's values, unpacked as the format's description says. */
function values(manifest: Manifest, name: string): number[] {
  const shard = manifest.shards.find((entry) => entry.tensors.some((tensor) => tensor.name === name));
  const entry = shard?.tensors.find((tensor) => tensor.name === name);
  if (!shard || !entry) throw new Error(`no tensor ${name}`);
  const bytes = shardBytes(manifest, shard.id);
  const count = entry.shape.reduce((product, size) => product * size, 1);
  if (entry.format === 'f32') return Array.from({ length: count }, (_, i) => bytes.readFloatLE(entry.offset + 4 * i));
  return Array.from({ length: count }, (_, i) => {
    const level = (bytes.readUInt32LE(entry.offset + 4 * (i >> 3)) >>> (4 * (i % 8))) & 15;
    return (level - 7) * halfToFloat(bytes.readUInt16LE(entry.offset + count / 2 + 2 * Math.floor(i / 32)));
  });
}

/** What 4 bits keep of weights with few significant bits, from the definition; no scale here is below f16's normal numbers. */
function rounded(weights: readonly number[]): number[] {
  return Array.from({ length: weights.length / 32 }, (_, index) => {
    const group = weights.slice(32 * index, 32 * index + 32);
    const largest = Math.fround(Math.max(...group.map(Math.abs)) / 7);
    if (largest === 0) return group;
    const ulp = 2 ** (Math.floor(Math.log2(largest)) - 10);
    const scale = roundEven(largest / ulp) * ulp;
    return group.map((weight) => roundEven(weight / scale) * scale + 0); // + 0 makes -0 a plain zero
  }).flat();
}

function original(tensors: readonly FixtureTensor[], ...names: string[]): number[] {
  return names.flatMap((name) => [...(tensors.find((tensor) => tensor.name === name)?.values ?? [])]);
}

describe('a conversion', () => {
  it.each(['BF16', 'F16', 'F32'])('keeps every tensor of a %s checkpoint, quantised or as f32', (dtype) => {
    const tensors = fixtureTensors(dtype);
    writeFixture(source, { tensors, files: dtype === 'F32' ? 3 : 1 });
    const manifest = run();
    const layer = 'model.layers.1';
    for (const name of ['model.embed_tokens.weight', 'lm_head.weight', `${layer}.self_attn.o_proj.weight`])
      expect(values(manifest, name)).toEqual(rounded(original(tensors, name)));
    for (const matrix of ['w1', 'w2', 'w3']) {
      const name = `${layer}.block_sparse_moe.experts.2.${matrix}.weight`;
      expect(values(manifest, name)).toEqual(rounded(original(tensors, name)));
    }
    const qkv = ['q', 'k', 'v'].map((part) => `${layer}.self_attn.${part}_proj.weight`);
    expect(values(manifest, `${layer}.self_attn.qkv_proj.weight`)).toEqual(rounded(original(tensors, ...qkv)));
    for (const name of ['model.norm.weight', `${layer}.input_layernorm.weight`, `${layer}.block_sparse_moe.gate.weight`])
      expect(values(manifest, name)).toEqual(original(tensors, name));
  });

  it('writes a manifest that passes its own check, with the right hash for every shard and file', () => {
    const manifest = run({ source: writeFixture(source) });
    expect(parseManifest(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')))).toEqual(manifest);
    expect(manifest).toMatchObject({ name: 'fixture', config: FIXTURE_CONFIG, chatTemplate: '[INST] {{ text }} [/INST]' });
    const ids = [0, 1].flatMap((layer) => [`layer.${layer}`, ...[0, 1, 2].map((expert) => `layer.${layer}.expert.${expert}`)]);
    expect(manifest.shards.map((shard) => shard.id)).toEqual(['embedding', ...ids, 'final_norm', 'head']);
    for (const shard of manifest.shards)
      expect(createHash('sha256').update(shardBytes(manifest, shard.id)).digest('hex')).toBe(shard.hash?.value);
    for (const file of manifest.tokenizer.files)
      expect(
        createHash('sha256')
          .update(readFileSync(join(out, file.url)))
          .digest('hex'),
      ).toBe(file.hash?.value);
    const tokenizer = manifest.tokenizer.files.map(({ url }) => url);
    expect(readdirSync(out).sort()).toEqual(['manifest.json', 'shards', ...tokenizer].sort());
  });

  it('reads the merged experts of transformers 5 as the same shards', () => {
    const classic = run({ source: writeFixture(source) });
    const tensors = fixtureTensors().filter((tensor) => !tensor.name.includes('block_sparse_moe'));
    for (const layer of [0, 1]) {
      const at = `model.layers.${layer}`;
      const old = (name: string) => original(fixtureTensors(), `${at}.block_sparse_moe.${name}.weight`);
      const all = (names: readonly string[]) =>
        [0, 1, 2].flatMap((expert) => names.flatMap((name) => old(`experts.${expert}.${name}`)));
      tensors.push(
        { name: `${at}.mlp.gate.weight`, dtype: 'BF16', shape: [3, 64], values: old('gate') },
        { name: `${at}.mlp.experts.gate_up_proj`, dtype: 'BF16', shape: [3, 192, 64], values: all(['w1', 'w3']) },
        { name: `${at}.mlp.experts.down_proj`, dtype: 'BF16', shape: [3, 64, 96], values: all(['w2']) },
      );
    }
    const merged = run({ source: writeFixture(join(root, 'merged'), { tensors }), out: join(root, 'out2') });
    expect(merged.shards).toEqual(classic.shards);
  });

  it('makes the head from the embedding where they are tied', () => {
    const tensors = fixtureTensors().filter((tensor) => tensor.name !== 'lm_head.weight');
    const manifest = run({ source: writeFixture(source, { tensors, config: { ...FIXTURE_CONFIG, tie_word_embeddings: true } }) });
    expect(values(manifest, 'lm_head.weight')).toEqual(values(manifest, 'model.embed_tokens.weight'));
  });

  it('takes the chat template from its own file, from a named list, or from nowhere', () => {
    writeFixture(source, {
      tokenizerConfig: {
        ...FIXTURE_TOKENIZER_CONFIG,
        chat_template: [
          { name: 'tool_use', template: 'no' },
          { name: 'default', template: 'yes' },
        ],
      },
    });
    expect(run().chatTemplate).toBe('yes');
    writeFixture(source, { tokenizerConfig: FIXTURE_TOKENIZER_CONFIG });
    expect(run().chatTemplate).toBeNull();
    writeFileSync(join(source, 'chat_template.jinja'), 'own file');
    expect(run().chatTemplate).toBe('own file');
  });

  it('replaces an older conversion and leaves none of its shards behind', () => {
    run({ source: writeFixture(source) });
    const before = readdirSync(join(out, 'shards'));
    writeFixture(source, { tensors: fixtureTensors().map((tensor) => ({ ...tensor, values: tensor.values.toReversed() })) });
    const manifest = run();
    const named = new Set(manifest.shards.flatMap((shard) => shard.parts.map((part) => part.url.slice('shards/'.length))));
    expect(new Set(readdirSync(join(out, 'shards')))).toEqual(named);
    expect(before.filter((file) => named.has(file))).toEqual([]);
  });
});

describe('an interrupted conversion', () => {
  /** Stops the run when it starts with `file`; returns the shard files that were finished. */
  function interrupt(file: string): string[] {
    const stop = new Error('stopped');
    expect(() =>
      run({
        onProgress: (progress) => {
          if (progress.file === file) throw stop;
        },
      }),
    ).toThrow(stop);
    return readdirSync(join(out, 'shards')).filter((name) => name.endsWith('.bin'));
  }

  it('leaves no manifest, continues at the unfinished file, and ends with the same bytes as an undisturbed one', () => {
    writeFixture(source);
    const finished = interrupt('layer.1');
    expect(finished).toHaveLength(2);
    expect(existsSync(join(out, 'manifest.json'))).toBe(false);
    const times = finished.map((file) => statSync(join(out, 'shards', file)).mtimeMs);
    const resumed: number[] = [];
    const manifest = run({ onProgress: (progress) => resumed.push(progress.resumed) });
    expect(finished.map((file) => statSync(join(out, 'shards', file)).mtimeMs)).toEqual(times);
    expect(resumed.at(-1)).toBeGreaterThan(0);
    expect(manifest).toEqual(run({ out: join(root, 'undisturbed') }));
  });

  it('starts again where the checkpoint has changed since', () => {
    writeFixture(source);
    interrupt('layer.1');
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(source, 'model.safetensors'), later, later);
    let resumed = 0;
    run({
      onProgress: (progress) => {
        resumed = progress.resumed;
      },
    });
    expect(resumed).toBe(0);
  });

  it('writes a finished file again that was cut off since', () => {
    writeFixture(source);
    const [file = ''] = interrupt('layer.1');
    writeFileSync(join(out, 'shards', file), 'cut');
    const manifest = run();
    for (const shard of manifest.shards)
      expect(createHash('sha256').update(shardBytes(manifest, shard.id)).digest('hex')).toBe(shard.hash?.value);
  });

  it('keeps the older model whole while the new one is not finished', () => {
    const old = run({ source: writeFixture(source) });
    writeFixture(source, { tensors: fixtureTensors('F32'), tokenizer: { ...FIXTURE_TOKENIZER, version: '2.0' } });
    interrupt('layer.1');
    expect(parseManifest(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')))).toEqual(old);
    for (const shard of old.shards)
      expect(createHash('sha256').update(shardBytes(old, shard.id)).digest('hex')).toBe(shard.hash?.value);
    for (const { url, hash } of old.tokenizer.files)
      expect(
        createHash('sha256')
          .update(readFileSync(join(out, url)))
          .digest('hex'),
      ).toBe(hash?.value);
    // Once it is finished, nothing of the older one is left.
    const tokenizer = run().tokenizer.files.map(({ url }) => url);
    expect(readdirSync(out).sort()).toEqual(['manifest.json', 'shards', ...tokenizer].sort());
  });

  it('asks for disk space only for what is still missing', () => {
    writeFixture(source);
    interrupt('layer.1');
    expect(() => run({ freeBytes: () => 64 << 20 })).toThrow(expect.objectContaining({ code: 'storage-full' }));
    const asked = run({ freeBytes: () => (64 << 20) + 40_000 });
    expect(asked.shards.reduce((sum, shard) => sum + shard.bytes, 0)).toBeGreaterThan(40_000);
  });
});
