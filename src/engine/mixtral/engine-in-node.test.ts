import { describe, expect, it } from 'vitest';
import { create } from 'webgpu';
import { loadGolden } from '../../../tools/golden/load.ts';
import { readGoldenInNode } from '../../../tools/golden/read-node.ts';
import { openDevice } from '../gpu/device.ts';
import { maxDifference } from '../testing/compare.ts';
import { parseConfig } from './config.ts';
import { MixtralEngine } from './engine.ts';

// The package frees its GPU when this is collected, and then crashes.
const gpu = create([]);
const hasAdapter = (await gpu.requestAdapter()) !== null;

describe('the engine in Node, on the webgpu package', () => {
  it.skipIf(!hasAdapter)(
    'meets the logits of transformers',
    async () => {
      const golden = await loadGolden('wide-4x2', readGoldenInNode);
      const config = parseConfig(golden.manifest.config);
      const { device, adapter } = await openDevice(gpu);
      const engine = await MixtralEngine.create({
        ...{ device, adapter, config, shards: golden.manifest.shards, source: golden },
        options: { precision: 'f32', chunkTokens: 32 },
        slots: { resident: 1, landing: 2 },
      });
      const at = (position: number) => golden.logits.subarray(position * golden.vocab, (position + 1) * golden.vocab);
      const prompt = 40;
      expect(maxDifference((await engine.prefill(golden.tokens.slice(0, prompt))).logits, at(prompt - 1))).toBeLessThan(1e-3);
      for (const [index, token] of golden.tokens.slice(prompt, prompt + 8).entries()) {
        expect(maxDifference((await engine.decode(token)).logits, at(prompt + index))).toBeLessThan(1e-3);
      }
      expect(engine.takeCounters().faults).toBeGreaterThan(0);
      engine.destroy();
      device.destroy();
    },
    180_000,
  );
});
