/** Prompts: the first half of one expert for the tokens routed to it, act[i] = silu(w1 v) * (w3 v). */
import type { Kernel, KernelVariant } from '../gpu/kernel.ts';
import source from './expert-rows-up.wgsl?raw';
import { GROUP } from './q4.ts';
import { type Grid, makeKernel } from './template.ts';
import { TILE } from './tile.ts';

export interface ExpertRowsShape {
  readonly hidden: number;
  /** Inner size of one expert. */
  readonly ffn: number;
  readonly topK: number;
}

/**
 * - normed: (count, hidden) f32
 * - w1, w3: (ffn, hidden) q4f16_1
 * - rows: (1 + n) u32: n, then n entries token * topK + rank
 * - act: (n, ffn) f32, written
 */
export function expertRowsUpKernel(
  shape: ExpertRowsShape,
  variant: KernelVariant,
): Kernel<'normed' | 'w1' | 'w3' | 'rows' | 'act'> {
  return makeKernel({
    label: `expert rows up ${shape.ffn}x${shape.hidden}`,
    source,
    bindings: { normed: 'read', w1: 'read', w3: 'read', rows: 'read', act: 'write' },
    variant,
    u32: { ROWS: shape.ffn, TOP_K: shape.topK, GROUPS: shape.hidden / GROUP, ...TILE },
  });
}

/** @param n - rows routed to the expert, or more; workgroups beyond the buffer's own n return at once. */
export function expertRowsUpGrid(shape: ExpertRowsShape, n: number): Grid {
  return [Math.ceil(shape.ffn / (TILE.TILE_ROWS / 2)), Math.ceil(n / TILE.TILE_TOKENS), 1];
}
