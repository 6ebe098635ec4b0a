/** Prompts: y[t] = W x[t] or y[t] += W x[t] for the tokens of a chunk, W in 4 bits. */
import type { Kernel, KernelVariant } from '../gpu/kernel.ts';
import source from './matmul.wgsl?raw';
import { GROUP } from './q4.ts';
import { type Grid, makeKernel } from './template.ts';
import { TILE } from './tile.ts';

export interface MatmulShape {
  readonly rows: number;
  readonly cols: number;
  /** Add to y instead of overwriting it. */
  readonly residual: boolean;
}

/**
 * - x: (count, cols) f32
 * - weights: (rows, cols) q4f16_1
 * - step: {position, count, 0, 0}
 * - y: (count, rows) f32, written or added to
 */
export function matmulKernel(shape: MatmulShape, variant: KernelVariant): Kernel<'x' | 'weights' | 'step' | 'y'> {
  return makeKernel({
    label: `matmul ${shape.rows}x${shape.cols}${shape.residual ? ' residual' : ''}`,
    source,
    bindings: { x: 'read', weights: 'read', step: 'uniform', y: 'write' },
    variant,
    flags: { RESIDUAL: shape.residual },
    u32: { ROWS: shape.rows, GROUPS: shape.cols / GROUP, ...TILE },
  });
}

export function matmulGrid(shape: MatmulShape, count: number): Grid {
  return [Math.ceil(shape.rows / TILE.TILE_ROWS), Math.ceil(count / TILE.TILE_TOKENS), 1];
}
