import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoadOptions } from '../../protocol/messages.ts';
import { type OpenDevice, openDevice } from '../gpu/device.ts';
import { maxDifference } from '../testing/compare.ts';
import { RandomSource, shardLayouts } from '../testing/random-model.ts';
import type { MixtralConfig } from './config.ts';
import { type EngineCounters, MixtralEngine } from './engine.ts';
import { referenceLogits } from './reference.ts';

const config: MixtralConfig = {
  ...{ layers: 4, hidden: 96, ffn: 160, vocab: 301, heads: 6, kvHeads: 2, headDim: 16, experts: 8, topK: 2 },
  ...{ ropeTheta: 1e6, normEps: 1e-5, contextLength: 128, slidingWindow: null, endIds: [] },
};
const shards = shardLayouts(config);
const prompt = Array.from({ length: 21 }, (_, index) => (index * 89 + 11) % config.vocab);
const continuation = Array.from({ length: 6 }, (_, index) => (index * 53 + 7) % config.vocab);
const ALL_EXPERT_BYTES = shards.filter(({ id }) => id.includes('expert')).reduce((sum, { bytes }) => sum + bytes, 0);

let open: OpenDevice;

beforeAll(async () => {
  open = await openDevice(navigator.gpu);
});
afterAll(() => open.device.destroy());

interface Run {
  /** After the prompt, then after each token of the continuation. */
  readonly logits: readonly Float32Array[];
  readonly counters: EngineCounters;
  readonly reads: number;
}

async function run(options: LoadOptions, slots: { resident: number; landing: number }): Promise<Run> {
  const source = new RandomSource(shards, 5);
  const engine = await MixtralEngine.create({ ...open, config, shards, source, options, slots });
  const logits = [(await engine.prefill(prompt)).logits];
  for (const token of continuation) logits.push((await engine.decode(token)).logits);
  const counters = engine.takeCounters();
  engine.destroy();
  return { logits, counters, reads: source.reads };
}

describe.each(['f32', 'auto'] as const)('paging is exact in precision %s', (precision) => {
  let resident: Run;

  beforeAll(async () => {
    resident = await run({ precision, chunkTokens: 8 }, { resident: 8, landing: 2 });
  });

  it.each([
    [0, 2, 0],
    [1, 2, 0],
    [2, 2, 0],
    [4, 2, 0],
    [0, 8, 0],
    [1, 8, 0],
    [2, 8, 0],
    [4, 8, 0],
    [8, 8, 0],
    [0, 2, ALL_EXPERT_BYTES],
    [2, 2, ALL_EXPERT_BYTES],
    [2, 2, ALL_EXPERT_BYTES / 4],
  ])('logits are bit-identical with %i resident and %i landing slots, RAM budget %d', async (slots, landing, ramBudgetBytes) => {
    const paged = await run({ precision, chunkTokens: 8, ramBudgetBytes }, { resident: slots, landing });
    for (const [step, logits] of paged.logits.entries()) expect(logits).toEqual(resident.logits[step]);
    // More than what is missing the first time of all must have been paged, else the run shows nothing.
    if (slots < 4) expect(paged.counters.faults).toBeGreaterThan(resident.counters.faults);
    if (ramBudgetBytes === 0) expect(paged.counters.ram.hits).toBe(0);
    if (ramBudgetBytes === ALL_EXPERT_BYTES) {
      expect(paged.counters.ram.hits).toBeGreaterThan(0);
      // Each shard is read from the source at most once: 32 experts, 4 layers, embedding, head and final norm.
      expect(paged.reads).toBeLessThanOrEqual(39);
    }
  });
});

describe('in f32', () => {
  it('agrees with the float64 reference after a prompt and while decoding', async () => {
    const tokens = [...prompt, ...continuation];
    const reference = await referenceLogits(config, shards, new RandomSource(shards, 5), tokens);
    const { logits } = await run({ precision: 'f32', chunkTokens: 8 }, { resident: 2, landing: 2 });
    for (const [step, each] of logits.entries())
      expect(maxDifference(each, reference[prompt.length - 1 + step] ?? [])).toBeLessThan(1e-4);
  });

  it.each([1, 5, 16, 21, 64])('prompts in chunks of %i agree with chunks of 8', async (chunkTokens) => {
    const slots = { resident: 2, landing: 2 };
    const [base, other] = [
      await run({ precision: 'f32', chunkTokens: 8 }, slots),
      await run({ precision: 'f32', chunkTokens }, slots),
    ];
    for (const [step, logits] of other.logits.entries())
      expect(maxDifference(logits, base.logits[step] ?? [])).toBeLessThan(1e-4);
  });
});

describe('a resident token', () => {
  it('costs one submit and one read-back, and a prompt loads each expert at most once a chunk', async () => {
    const engine = await MixtralEngine.create({
      ...{ ...open, config, shards, source: new RandomSource(shards, 5), options: { chunkTokens: 8 } },
      slots: { resident: 8, landing: 2 },
    });
    await engine.prefill(prompt);
    expect(engine.takeCounters().gpu.misses).toBeLessThanOrEqual(32);
    for (const token of continuation) await engine.decode(token);
    await engine.prefill(prompt);
    engine.takeCounters();
    for (const token of continuation) {
      await engine.decode(token);
      expect(engine.takeCounters()).toMatchObject({ submits: 1, readbacks: 1, faults: 0, gpu: { hits: 8, misses: 0 } });
    }
    engine.destroy();
  });
});

describe('the key/value cache', () => {
  it('is reused for the common prefix, with the same result as without', async () => {
    const setup = {
      ...open,
      config,
      shards,
      options: { precision: 'f32', chunkTokens: 8 } as const,
      slots: { resident: 8, landing: 2 },
    };
    const fresh = await MixtralEngine.create({ ...setup, source: new RandomSource(shards, 5) });
    const reused = await MixtralEngine.create({ ...setup, source: new RandomSource(shards, 5) });
    const branch = [...prompt.slice(0, 16), 3, 1, 4, 1, 5];
    await reused.prefill([...prompt, ...continuation]);
    const again = await reused.prefill(branch);
    expect(again.reused).toBe(16);
    expect(again.chunkPlan).toEqual([5]);
    expect(maxDifference(again.logits, (await fresh.prefill(branch)).logits)).toBeLessThan(1e-4);
    fresh.destroy();
    reused.destroy();
  });

  it('holds whole tokens only: a stopped token and a failed read leave it as it was', async () => {
    const source = new RandomSource(shards, 5);
    const flaky = {
      broken: false,
      read: (id: string) => (flaky.broken ? Promise.reject(new Error('no disk')) : source.read(id)),
    };
    const engine = await MixtralEngine.create({
      ...{ ...open, config, shards, source: flaky, options: { precision: 'f32', chunkTokens: 8 } as const },
      slots: { resident: 0, landing: 2 },
    });
    await engine.prefill(prompt);
    await expect(engine.decode(7, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
    flaky.broken = true;
    await expect(engine.decode(9)).rejects.toThrow('no disk');
    flaky.broken = false;
    const { logits } = await engine.decode(continuation[0] ?? 0);
    const undisturbed = await run({ precision: 'f32', chunkTokens: 8 }, { resident: 8, landing: 2 });
    expect(logits).toEqual(undisturbed.logits[1]);
    engine.destroy();
  });

  it('refuses what is longer than the context', async () => {
    const engine = await MixtralEngine.create({
      ...{ ...open, config, shards, source: new RandomSource(shards, 5), options: { contextTokens: 16, chunkTokens: 8 } },
      slots: { resident: 0, landing: 2 },
    });
    await expect(engine.prefill(prompt)).rejects.toMatchObject({ code: 'context-overflow' });
    await expect(engine.prefill([])).rejects.toMatchObject({ code: 'bad-request' });
    await expect(engine.prefill([config.vocab])).rejects.toMatchObject({ code: 'bad-request' });
    engine.destroy();
  });
});
