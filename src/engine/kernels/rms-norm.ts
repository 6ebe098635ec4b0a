/** Prompts: y[t] = x[t] / sqrt(mean(x[t]^2) + eps) * gain. */
import type { Kernel, KernelVariant } from '../gpu/kernel.ts';
import source from './rms-norm.wgsl?raw';
import { type Grid, makeKernel } from './template.ts';

export interface RmsNormShape {
  readonly hidden: number;
  readonly eps: number;
}

/**
 * - x: (count, hidden) f32
 * - gain: (hidden) f32
 * - step: {position, count, 0, 0}
 * - y: (count, hidden) f32, written
 */
export function rmsNormKernel(shape: RmsNormShape, variant: KernelVariant): Kernel<'x' | 'gain' | 'step' | 'y'> {
  return makeKernel({
    label: `rms norm ${shape.hidden}`,
    source,
    bindings: { x: 'read', gain: 'read', step: 'uniform', y: 'write' },
    variant,
    u32: { HIDDEN: shape.hidden, THREADS: 256 },
    f32: { EPS: shape.eps },
  });
}

export function rmsNormGrid(count: number): Grid {
  return [count, 1, 1];
}
