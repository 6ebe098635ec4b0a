/** Decode: the second half of the chosen experts, x += sum over ranks of weight * (w2 act[rank]), in rank order. */
import type { Kernel, KernelVariant } from '../gpu/kernel.ts';
import { recordWords } from './control.ts';
import source from './experts-down.wgsl?raw';
import type { ExpertsShape } from './experts-up.ts';
import { splitRows } from './rowdots.ts';
import { type Grid, makeKernel } from './template.ts';

/**
 * - act: (topK, ffn) f32
 * - w2Resident, w2Landing: slabs of (hidden, ffn) q4f16_1
 * - control: read; slots and weights are those of record `layer`
 * - layer: {index, 0, 0, 0}
 * - x: (hidden) f32, added to
 */
export function expertsDownKernel(
  shape: ExpertsShape,
  variant: KernelVariant,
): Kernel<'act' | 'w2Resident' | 'w2Landing' | 'control' | 'layer' | 'x'> {
  const { hidden, ffn, topK, slotBytes } = shape;
  const split = splitRows(ffn);
  return makeKernel({
    label: `experts down ${topK}x${hidden}x${ffn}`,
    source,
    bindings: { act: 'read', w2Resident: 'read', w2Landing: 'read', control: 'read', layer: 'uniform', x: 'write' },
    variant,
    u32: {
      ROWS: hidden,
      TOP_K: topK,
      RECORD_WORDS: recordWords(shape),
      SLOT_STRIDE: slotBytes / 16,
      ...split,
      SUMS: split.BLOCK_ROWS,
    },
  });
}

export function expertsDownGrid(shape: ExpertsShape): Grid {
  return [Math.ceil(shape.hidden / splitRows(shape.ffn).BLOCK_ROWS), 1, 1];
}
