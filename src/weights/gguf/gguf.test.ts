/** GGUF files written by the `gguf` package (tools/golden/gguf_files.py), made into models through a server, as an install does it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadGolden } from '../../../tools/golden/load.ts';
import { readGoldenInNode } from '../../../tools/golden/read-node.ts';
import { createTokenizer } from '../../engine/text/tokenizer.ts';
import { downloadShard } from '../download.ts';
import { tensorBytes } from '../manifest.ts';
import { inspectModel, type ModelOffer } from '../offer.ts';
import { sha256, type TestServer, testPacing, testServer } from '../testing.ts';

const DATA = join(import.meta.dirname, '../../../tools/golden/data/gguf');
const EXPECTED: {
  tensors: Record<string, Record<string, string>>;
  encoded: { text: string; ids: number[] }[];
} = JSON.parse(readFileSync(join(DATA, 'expected.json'), 'utf8'));

let server: TestServer;

beforeEach(async () => {
  server = await testServer();
});

afterEach(() => server.close());

function publish(name: string): void {
  server.files.set(name, readFileSync(join(DATA, name)));
}

async function offered(...names: readonly string[]): Promise<ModelOffer> {
  for (const name of names) publish(name);
  return inspectModel(`${server.url}${names[0]}`, { pacing: testPacing() });
}

async function stored(offer: ModelOffer, id: string): Promise<Uint8Array<ArrayBuffer>> {
  const download = offer.downloads.find(({ shard }) => shard === id);
  if (!download) throw new Error(`no ${id}`);
  const { data } = await downloadShard(download, { pacing: testPacing() });
  const bytes = new Uint8Array(await new Blob([data]).arrayBuffer());
  expect(bytes.length).toBe(download.bytes);
  return bytes;
}

async function tokenizerOf(offer: ModelOffer) {
  const json = async (name: string): Promise<unknown> =>
    JSON.parse(new TextDecoder().decode(await stored(offer, `file:${name}`)));
  return createTokenizer(await json('tokenizer.json'), await json('tokenizer_config.json'));
}

describe('a golden checkpoint in Q4_0', () => {
  it.each([
    ['many-16x2', 'stacked experts', ['many-16x2-Q4_0.gguf']],
    ['wide-4x2', 'a tensor an expert', ['wide-4x2-Q4_0.gguf']],
    ['tied-2x2', 'gate and up as one, in two files', ['tied-2x2-Q4_0-00001-of-00002.gguf', 'tied-2x2-Q4_0-00002-of-00002.gguf']],
  ] as const)('%s (%s) has the very shards of the checkpoint', async (name, _, files) => {
    const golden = await loadGolden(name, readGoldenInNode);
    const offer = await offered(...files);
    expect(offer.manifest.shards.map(({ id }) => id)).toEqual(golden.manifest.shards.map(({ id }) => id));
    for (const shard of golden.manifest.shards) {
      const ours = offer.manifest.shards.find(({ id }) => id === shard.id);
      expect(ours?.tensors).toEqual(shard.tensors);
      expect(sha256(await stored(offer, shard.id))).toBe(shard.hash?.value);
    }
  });

  it('has its config', async () => {
    const { config } = (await offered('many-16x2-Q4_0.gguf')).manifest;
    const golden = (await loadGolden('many-16x2', readGoldenInNode)).manifest.config;
    const { rope_theta, rope_scaling, eos_token_id, rms_norm_eps, ...same } = config;
    expect(golden).toMatchObject(same);
    expect({ rope_theta, rope_scaling, eos_token_id }).toEqual({ rope_theta: 1e6, rope_scaling: null, eos_token_id: [2] });
    expect(rms_norm_eps).toBeCloseTo(1e-5, 12);
  });
});

describe.each(['mixed-K', 'mixed-plain', 'llamacpp-Q4_K_M'])('%s', (name) => {
  it('becomes what numpy makes of the numbers that the gguf package reads', async () => {
    const offer = await offered(`${name}.gguf`);
    const found: Record<string, string> = {};
    for (const { id, tensors } of offer.manifest.shards) {
      const bytes = await stored(offer, id);
      for (const tensor of tensors)
        found[tensor.name] = sha256(bytes.subarray(tensor.offset, tensor.offset + tensorBytes(tensor)));
    }
    expect(found).toEqual(EXPECTED.tensors[name]);
  });
});

describe('the tokenizer', () => {
  it('encodes as SentencePiece does, and decodes to the same text', async () => {
    const tokenizer = await tokenizerOf(await offered('mixed-K.gguf'));
    for (const { text, ids } of EXPECTED.encoded) {
      expect({ text, ids: tokenizer.encode(text) }).toEqual({ text, ids: [tokenizer.bosId, ...ids] });
      // SentencePiece's own sign for a space cannot be told from one.
      expect(tokenizer.decode(ids)).toBe(text.replaceAll('▁', ' '));
    }
  });

  it('knows its special tokens and the chat template', async () => {
    const offer = await offered('mixed-K.gguf');
    const tokenizer = await tokenizerOf(offer);
    expect(tokenizer.encode('<s>a</s>')).toEqual([1, 1, expect.any(Number), 2]);
    expect(offer.manifest.chatTemplate).toContain('[INST]');
  });
});
