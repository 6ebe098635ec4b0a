/** The router: norm, gate logits, the top-k experts of a token, their weights and slots; while decoding, the halt. */
import type { Kernel, KernelVariant } from '../gpu/kernel.ts';
import { recordWords } from './control.ts';
import source from './router.wgsl?raw';
import { type Grid, makeKernel } from './template.ts';

export interface RouterShape {
  readonly hidden: number;
  readonly experts: number;
  readonly topK: number;
  readonly eps: number;
  /** Decode: the record's index is the layer, and an absent expert halts. Prompts: it is the token, and nothing halts. */
  readonly halting: boolean;
}

const THREADS = 256;
/** Partial sums of more experts do not fit into 16 KB of workgroup memory. */
const MAX_EXPERTS = 64;

/**
 * - x: (count, hidden) f32
 * - gain: (hidden) f32
 * - gate: (experts, hidden) f32
 * - slotOf: (layers, experts) u32
 * - layer: {index, 0, 0, 0}
 * - step: {position, count, 0, 0}
 * - control: written
 * - normed: (count, hidden) f32, written: rmsnorm(x) * gain, the experts' input
 */
export function routerKernel(
  shape: RouterShape,
  variant: KernelVariant,
): Kernel<'x' | 'gain' | 'gate' | 'slotOf' | 'layer' | 'step' | 'control' | 'normed'> {
  const { hidden, experts, topK, eps, halting } = shape;
  if (experts > MAX_EXPERTS) throw new RangeError(`${experts} experts a layer: more than ${MAX_EXPERTS}`);
  // Fewer threads share a row where there are many rows, for the same reason.
  const lanes = experts > 32 ? 32 : 64;
  const rowsPerThread = Math.ceil((experts * lanes) / THREADS);
  return makeKernel({
    label: `router ${experts}x${hidden} top ${topK}${halting ? ' halting' : ''}`,
    source,
    bindings: {
      x: 'read',
      gain: 'read',
      gate: 'read',
      slotOf: 'read',
      layer: 'uniform',
      step: 'uniform',
      control: 'write',
      normed: 'write',
    },
    variant,
    flags: { HALTING: halting },
    u32: {
      HIDDEN: hidden,
      EXPERTS: experts,
      TOP_K: topK,
      RECORD_WORDS: recordWords(shape),
      THREADS,
      LANES: lanes,
      ROWS_PER_THREAD: rowsPerThread,
      SUMS: (THREADS / lanes) * rowsPerThread,
    },
    f32: { EPS: eps },
  });
}

export function routerGrid(count: number): Grid {
  return [count, 1, 1];
}
