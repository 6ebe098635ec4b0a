import { expect, it } from 'vitest';
import { openDevice } from '../gpu/device.ts';
import { maxDifference } from '../testing/compare.ts';
import { RandomSource, shardLayouts } from '../testing/random-model.ts';
import type { MixtralConfig } from './config.ts';
import { MixtralEngine } from './engine.ts';
import { referenceLogits } from './reference.ts';

/** The binding limit that every WebGPU device has. */
const EVERY_DEVICE = 128 * 2 ** 20;

/** One layer of Mixtral 8x7B at its true size: 8 experts of 99 MB, which fill 4 resident and 4 landing slots. */
const config: MixtralConfig = {
  ...{ layers: 1, hidden: 4096, ffn: 14336, vocab: 256, heads: 32, kvHeads: 8, headDim: 128, experts: 8, topK: 2 },
  ...{ ropeTheta: 1e6, normEps: 1e-5, contextLength: 32768, slidingWindow: null, endIds: [] },
};

// Over a minute on a software adapter: part of `npm run test:full`.
it.skipIf(!import.meta.env['MIXTRAL_FULL'])(
  'a layer at the true size of 8x7B runs within 128 MiB bindings and agrees with the float64 reference',
  async () => {
    const shards = shardLayouts(config);
    const expert = shards.find(({ id }) => id === 'layer.0.expert.0');
    expect(expert?.bytes).toBe(99_090_432);
    const tokens = [17, 101, 202, 5];
    const reference = await referenceLogits(config, shards, new RandomSource(shards, 11), tokens);

    const open = await openDevice(navigator.gpu, { maxBindingBytes: EVERY_DEVICE });
    const engine = await MixtralEngine.create({
      ...{ ...open, config, shards, source: new RandomSource(shards, 11) },
      options: { precision: 'f32', contextTokens: 64, chunkTokens: 32 },
      slots: { resident: 4, landing: 4 },
    });
    const prompt = await engine.prefill(tokens.slice(0, 3));
    expect(maxDifference(prompt.logits, reference[2] ?? [])).toBeLessThan(1e-3);
    const decoded = await engine.decode(tokens[3] ?? 0);
    expect(maxDifference(decoded.logits, reference[3] ?? [])).toBeLessThan(1e-3);
    engine.destroy();
    open.device.destroy();
  },
  300_000,
);
