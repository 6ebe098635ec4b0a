/** Causal attention with grouped queries over the key/value cache: online softmax over tiles of keys. */
import type { Kernel, KernelVariant } from '../gpu/kernel.ts';
import source from './attention.wgsl?raw';
import { type Grid, makeKernel } from './template.ts';

export interface AttentionShape {
  readonly heads: number;
  readonly kvHeads: number;
  /** Even, up to 256. */
  readonly headDim: number;
  /** Keys a query may see, itself included; null for all. */
  readonly slidingWindow: number | null;
}

/** Threads of a workgroup, and keys of a tile: in the score phase each thread owns a key. */
const THREADS = 128;
/** Threads that share the softmax of one head. THREADS / 8 heads is the most that may share a key/value head. */
const SOFTMAX_LANES = 8;
const MAX_HEAD_DIM = 2 * THREADS;

/**
 * - qkv: (count, (heads + 2 kvHeads) headDim) f32, q rotated
 * - keys, values: (context, kvHeads, headDim) f32, or f16 packed two in a u32
 * - step: {position, count, 0, 0}; token i sees keys max(0, p - window + 1)..p, p = position + i
 * - control: read
 * - out: (count, heads headDim) f32, written
 */
export function attentionKernel(
  shape: AttentionShape,
  variant: KernelVariant,
): Kernel<'qkv' | 'keys' | 'values' | 'step' | 'control' | 'out'> {
  const { heads, kvHeads, headDim, slidingWindow } = shape;
  const groupHeads = heads / kvHeads;
  if (groupHeads > THREADS / SOFTMAX_LANES) throw new RangeError(`${groupHeads} query heads a key/value head: more than 16`);
  if (headDim > MAX_HEAD_DIM) throw new RangeError(`head dim ${headDim}: more than ${MAX_HEAD_DIM}`);
  return makeKernel({
    label: `attention ${heads}/${kvHeads}x${headDim} ${variant.cache}`,
    source,
    bindings: { qkv: 'read', keys: 'read', values: 'read', step: 'uniform', control: 'read', out: 'write' },
    variant,
    flags: { WINDOW: slidingWindow !== null },
    u32: {
      HEADS: heads,
      KV_HEADS: kvHeads,
      GROUP_HEADS: groupHeads,
      PAIRS: headDim / 2,
      THREADS,
      SOFTMAX_LANES,
      ...(slidingWindow === null ? {} : { WINDOW: slidingWindow }),
    },
    f32: { SCALE: 1 / Math.sqrt(headDim) },
  });
}

export function attentionGrid(shape: AttentionShape, count: number): Grid {
  return [shape.kvHeads, count, 1];
}
