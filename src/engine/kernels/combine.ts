/** Prompts: x[t] += sum over ranks of weight * out[t topK + rank], in rank order. */
import type { Kernel } from '../gpu/kernel.ts';
import source from './combine.wgsl?raw';
import { recordWords } from './control.ts';
import { type Grid, makeKernel } from './template.ts';

export interface CombineShape {
  readonly hidden: number;
  readonly topK: number;
  readonly experts: number;
}

/**
 * - out: (count * topK, hidden) f32
 * - control: read; the weights are those of record `token`
 * - step: {position, count, 0, 0}
 * - x: (count, hidden) f32, added to
 */
export function combineKernel(shape: CombineShape): Kernel<'out' | 'control' | 'step' | 'x'> {
  return makeKernel({
    label: `combine ${shape.topK}x${shape.hidden}`,
    source,
    bindings: { out: 'read', control: 'read', step: 'uniform', x: 'write' },
    u32: { HIDDEN: shape.hidden, TOP_K: shape.topK, RECORD_WORDS: recordWords(shape) },
  });
}

export function combineGrid(count: number): Grid {
  return [count, 1, 1];
}
