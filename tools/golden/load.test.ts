import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/engine/mixtral/config.ts';
import { GOLDEN_NAMES, loadGolden } from './load.ts';
import { readGoldenInNode } from './read-node.ts';

/** Positions whose argmax or routing the reference itself leaves nearly open, at a tolerance in standard deviations. */
function undecided(golden: Awaited<ReturnType<typeof loadGolden>>, topK: number, tolerance: number): number {
  const gap = (values: Float32Array, rank: number): number => {
    const sorted = values.toSorted((a, b) => b - a);
    return (sorted[rank - 1] ?? 0) - (sorted[rank] ?? Number.NEGATIVE_INFINITY);
  };
  return golden.tokens.filter((_, position) => {
    const { vocab, layers, experts } = golden;
    const close = gap(golden.logits.subarray(position * vocab, (position + 1) * vocab), 1) < 2 * tolerance * golden.logitStd;
    return (
      close ||
      Array.from({ length: layers }).some((_, layer) => {
        const start = (position * layers + layer) * experts;
        return gap(golden.router.subarray(start, start + experts), topK) < 2 * tolerance * golden.routerStd;
      })
    );
  }).length;
}

describe.each(GOLDEN_NAMES)('golden checkpoint %s', (name) => {
  it('has the bytes and sizes that its manifest and config promise', async () => {
    const golden = await loadGolden(name, readGoldenInNode);
    const config = parseConfig(golden.manifest.config);
    expect(golden).toMatchObject({ vocab: config.vocab, layers: config.layers, experts: config.experts });
    expect(golden.tokens.length).toBeGreaterThanOrEqual(64);
    expect(golden.logits.length).toBe(golden.tokens.length * config.vocab);
    expect(golden.router.length).toBe(golden.tokens.length * config.layers * config.experts);
    for (const shard of golden.manifest.shards) {
      const bytes = new Uint8Array(await golden.read(shard.id));
      expect(createHash('sha256').update(bytes).digest('hex'), shard.id).toBe(shard.hash?.value);
    }
  });

  it('decides argmax and routing clearly enough for the tolerances of f32 and of half precision', async () => {
    const golden = await loadGolden(name, readGoldenInNode);
    const { topK } = parseConfig(golden.manifest.config);
    expect(undecided(golden, topK, 1e-3)).toBeLessThanOrEqual(golden.tokens.length * 0.05);
    expect(undecided(golden, topK, 2e-2)).toBeLessThanOrEqual(golden.tokens.length * 0.25);
  });
});
