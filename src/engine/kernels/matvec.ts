/** Decode: y = W v or y += W v for one token, W in 4 bits, v = x or rmsnorm(x) * gain. */
import type { Kernel, KernelVariant } from '../gpu/kernel.ts';
import source from './matvec.wgsl?raw';
import { splitRows } from './rowdots.ts';
import { type Grid, makeKernel } from './template.ts';

export interface MatvecShape {
  readonly rows: number;
  readonly cols: number;
  /** Normalise the input first: x / sqrt(mean(x^2) + eps) * gain. */
  readonly norm: boolean;
  /** Add to y instead of overwriting it. */
  readonly residual: boolean;
  readonly eps: number;
}

/**
 * - x: (cols) f32
 * - gain: (cols) f32, bound only if `norm`
 * - weights: (rows, cols) q4f16_1
 * - control: read
 * - y: (rows) f32, written or added to
 */
export function matvecKernel(
  shape: MatvecShape & { readonly norm: true },
  variant: KernelVariant,
): Kernel<'x' | 'gain' | 'weights' | 'control' | 'y'>;
export function matvecKernel(
  shape: MatvecShape & { readonly norm: false },
  variant: KernelVariant,
): Kernel<'x' | 'weights' | 'control' | 'y'>;
export function matvecKernel(shape: MatvecShape, variant: KernelVariant): Kernel {
  const split = splitRows(shape.cols);
  return makeKernel<string>({
    label: `matvec ${shape.rows}x${shape.cols}${shape.norm ? ' norm' : ''}${shape.residual ? ' residual' : ''}`,
    source,
    bindings: { x: 'read', ...(shape.norm ? { gain: 'read' as const } : {}), weights: 'read', control: 'read', y: 'write' },
    variant,
    flags: { NORM: shape.norm, RESIDUAL: shape.residual },
    u32: { ROWS: shape.rows, ...split, SUMS: split.BLOCK_ROWS },
    f32: shape.norm ? { EPS: shape.eps } : {},
  });
}

export function matvecGrid(shape: MatvecShape): Grid {
  return [Math.ceil(shape.rows / splitRows(shape.cols).BLOCK_ROWS), 1, 1];
}
