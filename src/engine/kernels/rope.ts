/** Rotary position embedding: rotates q in place, and writes rotated k and plain v into the key/value cache. */
import type { Kernel, KernelVariant } from '../gpu/kernel.ts';
import source from './rope.wgsl?raw';
import { type Grid, makeKernel } from './template.ts';

export interface RopeShape {
  readonly heads: number;
  readonly kvHeads: number;
  readonly headDim: number;
  /** Positions the cache and the table hold. */
  readonly context: number;
}

/** Work items a workgroup takes on: pairs of q, and pairs of cached elements of k and v. */
const ITEMS_PER_WORKGROUP = 1024;

/**
 * - qkv: (count, (heads + 2 kvHeads) headDim) f32; q is rotated in place
 * - table: (context, headDim / 2) vec2<f32>: cos, sin
 * - step: {position, count, 0, 0}
 * - control: read
 * - keys, values: (context, kvHeads, headDim) f32, or f16 packed two in a u32; rows position.. are written
 *
 * Element i is paired with i + headDim / 2, as in transformers.
 */
export function ropeKernel(
  shape: RopeShape,
  variant: KernelVariant,
): Kernel<'qkv' | 'table' | 'step' | 'control' | 'keys' | 'values'> {
  return makeKernel({
    label: `rope ${shape.heads}/${shape.kvHeads}x${shape.headDim} ${variant.cache}`,
    source,
    bindings: { qkv: 'write', table: 'read', step: 'uniform', control: 'read', keys: 'write', values: 'write' },
    variant,
    u32: { HEADS: shape.heads, KV_HEADS: shape.kvHeads, HEAD_DIM: shape.headDim, CONTEXT: shape.context, ITEMS_PER_WORKGROUP },
  });
}

export function ropeGrid(shape: RopeShape, count: number): Grid {
  const items = ((shape.heads + 2 * shape.kvHeads) * shape.headDim) / 2;
  return [Math.ceil(items / ITEMS_PER_WORKGROUP), count, 1];
}
