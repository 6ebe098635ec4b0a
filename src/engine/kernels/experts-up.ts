/** Decode: the first half of the chosen experts, act[rank] = silu(w1 v) * (w3 v), weights picked by slot on the GPU. */
import type { Kernel, KernelVariant } from '../gpu/kernel.ts';
import { recordWords } from './control.ts';
import source from './experts-up.wgsl?raw';
import { splitRows } from './rowdots.ts';
import { type Grid, makeKernel } from './template.ts';

export interface ExpertsShape {
  readonly hidden: number;
  /** Inner size of one expert. */
  readonly ffn: number;
  readonly topK: number;
  readonly experts: number;
  /** Distance of two slots of a slab: a multiple of 256. */
  readonly slotBytes: number;
}

/** Two matrices share a thread's registers, so it takes half the rows of a plain product. */
const ROWS_PER_WORKGROUP = 16;

/**
 * - normed: (hidden) f32
 * - w1Resident, w1Landing, w3Resident, w3Landing: slabs of (ffn, hidden) q4f16_1
 * - control: read; the slots are those of record `layer`
 * - layer: {index, 0, 0, 0}
 * - act: (topK, ffn) f32, written
 */
export function expertsUpKernel(
  shape: ExpertsShape,
  variant: KernelVariant,
): Kernel<'normed' | 'w1Resident' | 'w1Landing' | 'w3Resident' | 'w3Landing' | 'control' | 'layer' | 'act'> {
  const { hidden, ffn, topK, slotBytes } = shape;
  const split = splitRows(hidden, ROWS_PER_WORKGROUP);
  return makeKernel({
    label: `experts up ${topK}x${ffn}x${hidden}`,
    source,
    bindings: {
      normed: 'read',
      w1Resident: 'read',
      w1Landing: 'read',
      w3Resident: 'read',
      w3Landing: 'read',
      control: 'read',
      layer: 'uniform',
      act: 'write',
    },
    variant,
    u32: {
      ROWS: ffn,
      TOP_K: topK,
      RECORD_WORDS: recordWords(shape),
      SLOT_STRIDE: slotBytes / 16,
      ...split,
      SUMS: 2 * split.BLOCK_ROWS,
    },
  });
}

export function expertsUpGrid(shape: ExpertsShape): Grid {
  return [Math.ceil(shape.ffn / splitRows(shape.hidden, ROWS_PER_WORKGROUP).BLOCK_ROWS), shape.topK, 1];
}
