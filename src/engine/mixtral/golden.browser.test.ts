import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GOLDEN_NAMES, type Golden, loadGolden } from '../../../tools/golden/load.ts';
import type { Precision } from '../../protocol/messages.ts';
import { type OpenDevice, openDevice } from '../gpu/device.ts';
import { argmax, maxDifference } from '../testing/compare.ts';
import { parseConfig } from './config.ts';
import { MixtralEngine } from './engine.ts';

/** Largest |difference| in standard deviations of the logits, and the share of positions that may be too close to call. */
const LIMITS: Record<Precision, { tolerance: number; undecided: number }> = {
  f32: { tolerance: 1e-3, undecided: 0.05 },
  auto: { tolerance: 2e-2, undecided: 0.25 },
};

/** Lengths of prompts to try besides the whole, chunks being of 32 tokens. */
const PROMPT_LENGTHS = [7, 32, 45, 64];

async function readGolden(path: string): Promise<ArrayBuffer> {
  const response = await fetch(`/tools/golden/data/${path}`);
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
  return await response.arrayBuffer();
}

/** Distance of the n-th largest value to the next: how clearly the choice of n is decided. */
function margin(values: Float32Array, n: number): number {
  const sorted = values.slice().sort().reverse();
  return (sorted[n - 1] ?? 0) - (sorted[n] ?? Number.NEGATIVE_INFINITY);
}

/** Whether transformers' own choice of the token, and of the experts in every layer, is clear of the tolerance. */
function decided(golden: Golden, position: number, topK: number, tolerance: number): boolean {
  if (margin(logitsAt(golden, position), 1) < 2 * tolerance * golden.logitStd) return false;
  for (let layer = 0; layer < golden.layers; layer += 1) {
    const at = (position * golden.layers + layer) * golden.experts;
    if (margin(golden.router.slice(at, at + golden.experts), topK) < 2 * tolerance * golden.routerStd) return false;
  }
  return true;
}

function logitsAt(golden: Golden, position: number): Float32Array {
  return golden.logits.subarray(position * golden.vocab, (position + 1) * golden.vocab);
}

let open: OpenDevice;
beforeAll(async () => {
  open = await openDevice(navigator.gpu);
});
afterAll(() => open.device.destroy());

describe.each(GOLDEN_NAMES)('logits of transformers for %s', (name) => {
  it.each(['f32', 'auto'] as const)(
    'are met in precision %s, token by token and as a prompt',
    async (precision) => {
      const { tolerance, undecided } = LIMITS[precision];
      const golden = await loadGolden(name, readGolden);
      const config = parseConfig(golden.manifest.config);
      expect(golden.tokens.length).toBeGreaterThanOrEqual(64);
      const engine = await MixtralEngine.create({
        ...{ ...open, config, shards: golden.manifest.shards, source: golden, options: { precision, chunkTokens: 32 } },
        slots: { resident: 2, landing: config.topK },
      });
      let leftOut = 0;
      let worst = 0;
      const check = (logits: Float32Array, position: number) => {
        const expected = logitsAt(golden, position);
        worst = Math.max(worst, maxDifference(logits, expected));
        expect(argmax(logits), `argmax at position ${position}`).toBe(argmax(expected));
      };
      for (const [position, token] of golden.tokens.entries()) {
        const { logits } = position === 0 ? await engine.prefill([token]) : await engine.decode(token);
        if (decided(golden, position, config.topK, tolerance)) check(logits, position);
        else leftOut += 1;
      }
      // The same as prompts, of whole chunks and of parts; first another token, so that nothing of the cache is reused.
      await engine.prefill([(golden.tokens[0] ?? 0) === 0 ? 1 : 0]);
      for (const length of [...PROMPT_LENGTHS, golden.tokens.length]) {
        const { logits } = await engine.prefill(golden.tokens.slice(0, length));
        if (decided(golden, length - 1, config.topK, tolerance)) check(logits, length - 1);
      }
      engine.destroy();
      console.info(
        `${name} ${engine.info.kernels}: max |difference| ${worst.toExponential(1)} std, ${leftOut} of ${golden.tokens.length} left out`,
      );
      expect(worst).toBeLessThan(tolerance);
      expect(leftOut / golden.tokens.length).toBeLessThanOrEqual(undecided);
    },
    180_000,
  );
});
