/** What is no Mixtral, or a broken one, ends in a sentence; what is hostile, in nothing worse. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../engine/text/random.ts';
import { MixtralError } from '../../protocol/errors.ts';
import { inspectModel } from '../offer.ts';
import { type TestServer, testPacing, testServer } from '../testing.ts';
import { type Change, SMALL_TENSORS, smallGguf } from './small.fixture.ts';

let server: TestServer;

beforeAll(async () => {
  server = await testServer();
});

afterAll(() => server.close());

async function outcome(file: Uint8Array, name = 'small.gguf'): Promise<string> {
  server.files.set(name, file);
  try {
    const { manifest } = await inspectModel(`${server.url}${name}`, { pacing: testPacing() });
    return `${manifest.name}: ${manifest.shards.length} shards`;
  } catch (error) {
    if (!(error instanceof MixtralError)) throw error;
    return `${error.code}: ${error.message}`;
  }
}

function without(name: string) {
  return SMALL_TENSORS.filter((tensor) => tensor.name !== name);
}

function replaced(name: string, change: object) {
  return SMALL_TENSORS.map((tensor) => (tensor.name === name ? { ...tensor, ...change } : tensor));
}

describe('a GGUF file', () => {
  it('is read where nothing is wrong with it', async () => {
    expect(await outcome(smallGguf())).toBe('small: 6 shards');
  });

  it.each<[string, Change, RegExp]>([
    [
      'a dense Llama',
      { metadata: { 'llama.expert_count': undefined } },
      /^not-mixtral: small is a dense model of the Llama family, not a Mixtral/,
    ],
    [
      'a dense Mistral',
      { metadata: { 'llama.expert_count': 0, 'general.name': 'mistral-7b' } },
      /^not-mixtral: small is a dense Mistral/,
    ],
    ['another architecture', { metadata: { 'general.architecture': 'qwen3moe' } }, /^not-mixtral: small is a "qwen3moe" model/],
    ['no architecture', { metadata: { 'general.architecture': undefined } }, /^not-mixtral: small is a "nameless" model/],
    ['a size that is missing', { metadata: { 'llama.embedding_length': undefined } }, /^bad-manifest: .*llama\.embedding_length/],
    ['a size beyond reason', { metadata: { 'llama.block_count': 4_000_000_000 } }, /^bad-manifest: .*llama\.block_count/],
    ['no heads', { metadata: { 'llama.attention.head_count': 0 } }, /^bad-manifest: .*0 heads/],
    ['a tensor that is missing', { tensors: without('blk.0.attn_v.weight') }, /^bad-manifest: .*blk\.0\.attn_v\.weight/],
    [
      'a tensor too many',
      { tensors: [...SMALL_TENSORS, { name: 'blk.0.attn_q.bias', type: 'F32', shape: [32], data: new Uint8Array(128) }] },
      /^unsupported: .*attn_q\.bias/,
    ],
    ['a tensor twice', { tensors: [...SMALL_TENSORS, ...SMALL_TENSORS.slice(0, 1)] }, /^bad-manifest: .*twice/],
    [
      'another shape',
      { metadata: { 'llama.feed_forward_length': 96 } },
      /^bad-manifest: .*shape \(2, 64, 32\), but the metadata implies \(2, 96, 32\)/,
    ],
    ['another tokenizer', { metadata: { 'tokenizer.ggml.model': 'gpt2' } }, /^unsupported: .*"gpt2"/],
    ['scores for other tokens', { metadata: { 'tokenizer.ggml.scores': [1, 2] } }, /^bad-manifest: .*tokenizer\.ggml\.scores/],
    ['partial rotation', { metadata: { 'llama.rope.dimension_count': 8 } }, /^unsupported: .*rotates only a part/],
    ['the second of several files', { metadata: { 'split.count': 3 } }, /^bad-request: .*3 files/],
  ])('with %s is refused', async (_, change, sentence) => {
    expect(await outcome(smallGguf(change))).toMatch(sentence);
  });

  it('in a format without a reader is refused by its number', async () => {
    const file = smallGguf();
    // Where the first tensor's type stands: after its name, two dimensions and their count.
    const at = Buffer.from(file).indexOf('token_embd.weight') + 'token_embd.weight'.length + 4 + 16;
    file[at] = 19;
    expect(await outcome(file)).toMatch(
      /^unsupported: The tensor token_embd.weight is in a format that cannot be read here \(number 19/,
    );
  });

  it('that is cut off is refused, wherever the cut is', async () => {
    const file = smallGguf();
    for (const length of [0, 3, 20, 200, 1_000, file.length - 4_000, file.length - 33])
      expect(await outcome(file.subarray(0, length)), String(length)).toMatch(/^bad-manifest: /);
  });

  it('of gigabytes from a server without ranges is refused; a small one is not', async () => {
    const rangeless = async (fileBytes: number) => {
      const file = smallGguf();
      const serve = async () => new Response(file, { headers: { 'content-length': String(fileBytes) } });
      const { manifest } = await inspectModel('https://models.test/small.gguf', { fetch: serve, pacing: testPacing() });
      return manifest.name;
    };
    expect(await rangeless(smallGguf().length)).toBe('small');
    await expect(rangeless(2 ** 33)).rejects.toMatchObject({
      code: 'unsupported',
      advice: expect.stringContaining('open it from this machine'),
    });
  });

  it('that is a web page is refused', async () => {
    expect(await outcome(new TextEncoder().encode('<!doctype html><title>Sign in</title>'))).toMatch(
      /^bad-manifest: .*not a GGUF file/,
    );
  });

  it('with rows that are no whole blocks is refused', async () => {
    const tensors = replaced('output_norm.weight', { type: 'Q4_0', shape: [16], data: new Uint8Array(18) });
    expect(await outcome(smallGguf({ tensors }))).toMatch(/^bad-manifest: .*no whole blocks of Q4_0/);
  });
});

describe('1,000 headers with random changes', () => {
  it('end in a model or in a sentence, soon, without a heap of memory', async () => {
    const original = smallGguf();
    const headerBytes = Buffer.from(original).indexOf('output.weight') + 60;
    const draw = createRandom(4);
    const pick = (below: number) => Math.floor(draw() * below);
    const outcomes = new Map<string, number>();
    let slowest = 0;
    let most = 0;
    for (let round = 0; round < 1_000; round++) {
      const file = original.slice();
      for (let changes = 1 + pick(4); changes > 0; changes--) {
        const at = pick(headerBytes);
        if (draw() < 0.3) file.fill(255, at, at + 1 + pick(8));
        else file[at] = pick(256);
      }
      const cut = draw() < 0.1 ? pick(file.length) : file.length;
      const before = process.memoryUsage().rss;
      const began = performance.now();
      const code = (await outcome(file.subarray(0, cut))).split(':')[0] ?? '';
      slowest = Math.max(slowest, performance.now() - began);
      most = Math.max(most, process.memoryUsage().rss - before);
      outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
    }
    const known = ['small', 'bad-manifest', 'unsupported', 'not-mixtral', 'bad-request', 'not-found'];
    expect([...outcomes.keys()].filter((code) => !known.includes(code))).toEqual([]);
    expect(outcomes.get('bad-manifest')).toBeGreaterThan(100);
    expect(slowest).toBeLessThan(5_000);
    expect(most).toBeLessThan(256 * 2 ** 20);
  }, 120_000);
});
