/** Prompts: the second half of one expert for the tokens routed to it, each result written to its own row by token and rank. */
import type { Kernel, KernelVariant } from '../gpu/kernel.ts';
import source from './expert-rows-down.wgsl?raw';
import type { ExpertRowsShape } from './expert-rows-up.ts';
import { GROUP } from './q4.ts';
import { type Grid, makeKernel } from './template.ts';
import { TILE } from './tile.ts';

/**
 * - act: (n, ffn) f32
 * - w2: (hidden, ffn) q4f16_1
 * - rows: (1 + n) u32: n, then n entries token * topK + rank
 * - out: (tokens * topK, hidden) f32; row `entry` is written
 */
export function expertRowsDownKernel(shape: ExpertRowsShape, variant: KernelVariant): Kernel<'act' | 'w2' | 'rows' | 'out'> {
  return makeKernel({
    label: `expert rows down ${shape.hidden}x${shape.ffn}`,
    source,
    bindings: { act: 'read', w2: 'read', rows: 'read', out: 'write' },
    variant,
    u32: { ROWS: shape.hidden, GROUPS: shape.ffn / GROUP, ...TILE },
  });
}

/** @param n - rows routed to the expert, or more; workgroups beyond the buffer's own n return at once. */
export function expertRowsDownGrid(shape: ExpertRowsShape, n: number): Grid {
  return [Math.ceil(shape.hidden / TILE.TILE_ROWS), Math.ceil(n / TILE.TILE_TOKENS), 1];
}
