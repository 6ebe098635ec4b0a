import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  FIXTURE_CONFIG,
  FIXTURE_TOKENIZER,
  type FixtureOptions,
  type FixtureTensor,
  fixtureTensors,
  safetensors,
  temporaryFolder,
  writeFixture,
} from './fixture.ts';
import { main } from './main.ts';

let root: string;
let source: string;
let out: string;

beforeEach(() => {
  root = temporaryFolder();
  source = join(root, 'source');
  out = join(root, 'out');
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

/** Runs the command as a person does: its exit code and what it wrote on stderr. */
async function command(args: string[] = [source, out], free?: number): Promise<{ code: number; stderr: string }> {
  let stderr = '';
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += text;
    return true;
  });
  const code = await main(args, free === undefined ? {} : { freeBytes: () => free });
  return { code, stderr };
}

/** Expects exit code 1, this one line, and nothing that looks like a model. */
async function expectRefusal(sentence: RegExp, args?: string[], free?: number): Promise<void> {
  const { code, stderr } = await command(args, free);
  expect(stderr).toMatch(sentence);
  expect(stderr).toMatch(/^[^\n]+\.\n$/);
  expect(code).toBe(1);
  expect(existsSync(join(out, 'manifest.json'))).toBe(false);
}

function changed(name: string, change: Partial<FixtureTensor> | null): FixtureOptions {
  const tensors = fixtureTensors().flatMap((tensor) =>
    tensor.name !== name ? [tensor] : change ? [{ ...tensor, ...change }] : [],
  );
  return { tensors };
}

function spoiled(name: string, at: number, value: number): FixtureOptions {
  const tensor = fixtureTensors('F32').find((entry) => entry.name === name);
  return changed(name, { dtype: 'F32', values: tensor?.values.with(at, value) ?? [] });
}

const EXPERT = 'model.layers.1.block_sparse_moe.experts.2.w2.weight';
const weights = () => join(source, 'model.safetensors');

describe('the converter accepts', () => {
  it('a good folder, with exit code 0', async () => {
    writeFixture(source);
    expect(await command()).toMatchObject({ code: 0 });
  });
});

describe('the converter refuses', () => {
  it('wrong usage, with exit code 2 and the usage', async () => {
    for (const args of [[], [source], [source, out, 'more'], [source, out, '--unknown']])
      expect(await command(args)).toMatchObject({ code: 2, stderr: expect.stringContaining('usage: npm run convert') });
  });

  it('a folder that is not there, or is a file', async () => {
    await expectRefusal(/^There is no folder .*source\.$/m);
    writeFileSync(source, '');
    await expectRefusal(/source is a file, not a folder/);
  });

  it('a folder without config.json, or with one that is no JSON', async () => {
    mkdirSync(source);
    await expectRefusal(/has no config\.json/);
    writeFileSync(join(source, 'config.json'), '{');
    await expectRefusal(/config\.json is not valid JSON/);
  });

  it('another architecture, which it names', async () => {
    writeFixture(source, { config: { ...FIXTURE_CONFIG, architectures: ['LlamaForCausalLM'], model_type: 'llama' } });
    await expectRefusal(/a LlamaForCausalLM, not a MixtralForCausalLM/);
    writeFixture(source, { config: { ...FIXTURE_CONFIG, architectures: undefined, model_type: 'qwen3_moe' } });
    await expectRefusal(/"qwen3_moe" model, not a Mixtral/);
  });

  it('arithmetic that the engine does not do', async () => {
    writeFixture(source, { config: { ...FIXTURE_CONFIG, hidden_act: 'gelu' } });
    await expectRefusal(/hidden_act "gelu"/);
    writeFixture(source, { config: { ...FIXTURE_CONFIG, rope_scaling: { type: 'yarn', factor: 4 } } });
    await expectRefusal(/rotary embedding of type "yarn"/);
  });

  it('input sizes that 4-bit groups do not divide', async () => {
    writeFixture(source, { config: { ...FIXTURE_CONFIG, intermediate_size: 100 } });
    await expectRefusal(/intermediate_size 100 is not a multiple of 32/);
  });

  it('a missing tensor, which it names', async () => {
    writeFixture(source, changed(EXPERT, null));
    await expectRefusal(new RegExp(`has no tensor ${EXPERT}`));
    writeFixture(source, changed('lm_head.weight', null));
    await expectRefusal(/has no tensor lm_head\.weight/);
  });

  it('a tensor of the wrong shape, with both shapes', async () => {
    writeFixture(source, changed(EXPERT, { shape: [96, 64] }));
    await expectRefusal(/w2\.weight has shape \[96, 64\], but config\.json asks for \[64, 96\]/);
  });

  it('a number type it cannot read, which it names', async () => {
    writeFixture(source, changed(EXPERT, { dtype: 'F8_E4M3' }));
    await expectRefusal(/w2\.weight is stored as F8_E4M3/);
  });

  it('weights that are not finite or too large, naming the tensor', async () => {
    writeFixture(source, spoiled(EXPERT, 100, Number.NaN));
    await expectRefusal(/w2\.weight has a number that is infinite or not a number/);
    writeFixture(source, spoiled(EXPERT, 100, 1e6));
    await expectRefusal(/w2\.weight has weights too large/);
    writeFixture(source, spoiled('model.norm.weight', 3, Number.POSITIVE_INFINITY));
    await expectRefusal(/model\.norm\.weight has a number that is infinite/);
  });

  it('a truncated file, wherever it is cut', async () => {
    writeFixture(source);
    const whole = readFileSync(weights());
    truncateSync(weights(), whole.length - 1);
    await expectRefusal(/model\.safetensors is truncated: its tensors end at byte/);
    truncateSync(weights(), 100);
    await expectRefusal(/model\.safetensors is truncated: its header should end/);
    truncateSync(weights(), 5);
    await expectRefusal(/model\.safetensors is truncated: it has 5 bytes/);
  });

  it('bytes after the last tensor', async () => {
    writeFixture(source);
    writeFileSync(weights(), Buffer.concat([readFileSync(weights()), Buffer.alloc(3)]));
    await expectRefusal(/malformed: 3 bytes after its tensors/);
  });

  it('a header of absurd length, before it allocates it', async () => {
    writeFixture(source);
    const bytes = readFileSync(weights());
    bytes.writeBigUInt64LE(2n ** 62n);
    writeFileSync(weights(), bytes);
    await expectRefusal(/its header would be 4611686018427387904 bytes long/);
  });

  it('a header that is no JSON, or no object', async () => {
    writeFixture(source);
    const bytes = readFileSync(weights());
    bytes[8] = 0;
    writeFileSync(weights(), bytes);
    await expectRefusal(/malformed safetensors header: it is not JSON/);
    writeFileSync(
      weights(),
      safetensors([], () => [1]),
    );
    await expectRefusal(/malformed safetensors header: it is no JSON object/);
  });

  it.each<[string, (entry: { dtype: unknown; shape: unknown; data_offsets: [number, number] }) => unknown, RegExp]>([
    [
      'overlap',
      (entry) => ({ ...entry, shape: [8], data_offsets: [entry.data_offsets[0] - 2, entry.data_offsets[0] + 14] }),
      /tensors overlap before/,
    ],
    ['run backwards', (entry) => ({ ...entry, data_offsets: entry.data_offsets.toReversed() }), /no valid data_offsets/],
    ['are negative', (entry) => ({ ...entry, data_offsets: [-4, 4] }), /no valid data_offsets/],
    ['do not fit the shape', (entry) => ({ ...entry, shape: [5, 5] }), /its shape \[5, 5\] of BF16 needs 50/],
  ])('tensors whose offsets %s', async (_, tamper, sentence) => {
    writeFixture(source);
    writeFileSync(
      weights(),
      safetensors(fixtureTensors(), (json) => ({ ...json, [EXPERT]: tamper(json[EXPERT] as Parameters<typeof tamper>[0]) })),
    );
    await expectRefusal(sentence);
  });

  it('tensors without dtype, shape or description', async () => {
    writeFixture(source);
    for (const [entry, sentence] of [
      [7, /has no description/],
      [{ shape: [], data_offsets: [0, 0] }, /has no dtype/],
      [{ dtype: 'F32', shape: [1.5], data_offsets: [0, 4] }, /has no valid shape/],
    ] as const) {
      writeFileSync(
        weights(),
        safetensors([], () => ({ odd: entry })),
      );
      await expectRefusal(sentence);
    }
  });

  it('a folder without weights, and an index that lies', async () => {
    writeFixture(source, { files: 2 });
    const index = join(source, 'model.safetensors.index.json');
    const map = JSON.parse(readFileSync(index, 'utf8')).weight_map;
    writeFileSync(index, JSON.stringify({ weight_map: { ...map, [EXPERT]: '../../secret.safetensors' } }));
    await expectRefusal(/names "\.\.\/\.\.\/secret\.safetensors", which is no safetensors file of this folder/);
    writeFileSync(index, JSON.stringify({ weight_map: { ...map, ghost: map[EXPERT] } }));
    await expectRefusal(/promises tensor ghost/);
    rmSync(join(source, map[EXPERT]));
    writeFileSync(index, JSON.stringify({ weight_map: map }));
    await expectRefusal(/has no readable file model-\d-of-2\.safetensors/);
    rmSync(index);
    await expectRefusal(/has no weights/);
  });

  it('a checkpoint without its tokenizer', async () => {
    for (const name of ['tokenizer.json', 'tokenizer_config.json']) {
      writeFixture(source);
      rmSync(join(source, name));
      await expectRefusal(new RegExp(`no tokenizer: ${name.replace('.', '\\.')} is missing`));
    }
  });

  it('a tokenizer that the page could not use', async () => {
    writeFixture(source, { tokenizer: { ...FIXTURE_TOKENIZER, model: { type: 'Unigram', vocab: [] } } });
    await expectRefusal(/tokenizer files are malformed: the model is "Unigram", where Mixtral's is BPE/);
    writeFixture(source, { tokenizerConfig: {} });
    await expectRefusal(/tokenizer files are malformed: .*eos_token/);
  });

  it('a disk with too little room, before it writes anything', async () => {
    writeFixture(source);
    await expectRefusal(/too little disk space: the shards need 0\.07 GB and 0\.00 GB are free/, [source, out], 1000);
    expect(existsSync(out)).toBe(false);
  });

  it('a result folder that is the source or a file, and a name no id can carry', async () => {
    writeFixture(source);
    await expectRefusal(/a folder of its own/, [source, source]);
    writeFileSync(join(root, 'file'), '');
    await expectRefusal(/file is a file; the result needs a folder/, [source, join(root, 'file')]);
    await expectRefusal(/The name "a\/b"/, [source, out, '--name', 'a/b']);
  });
});
