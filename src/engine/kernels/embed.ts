/** Embedding look-up: x[t] = dequantised row tokens[t] of the table. */
import type { Kernel } from '../gpu/kernel.ts';
import source from './embed.wgsl?raw';
import { type Grid, makeKernel } from './template.ts';

export interface EmbedShape {
  readonly hidden: number;
  readonly vocab: number;
}

/**
 * - tokens: (count) u32
 * - table: (vocab, hidden) q4f16_1
 * - step: {position, count, 0, 0}
 * - x: (count, hidden) f32, written
 */
export function embedKernel(shape: EmbedShape): Kernel<'tokens' | 'table' | 'step' | 'x'> {
  return makeKernel({
    label: `embed ${shape.vocab}x${shape.hidden}`,
    source,
    bindings: { tokens: 'read', table: 'read', step: 'uniform', x: 'write' },
    u32: { HIDDEN: shape.hidden, VOCAB: shape.vocab },
  });
}

export function embedGrid(count: number): Grid {
  return [count, 1, 1];
}
