/** What decoding and prompt processing share: one model on one device. */
import type { ExpertPager } from '../experts/pager.ts';
import type { Memory } from '../gpu/memory.ts';
import type { WorkingBuffers } from './buffers.ts';
import type { MixtralConfig } from './config.ts';
import type { EncodeAhead } from './encode-ahead.ts';
import type { Forward } from './forward.ts';

export interface Runtime {
  readonly config: MixtralConfig;
  readonly memory: Memory;
  readonly buffers: WorkingBuffers;
  readonly pager: ExpertPager;
  readonly forward: Forward;
  readonly ahead: EncodeAhead;
  readonly counters: { faults: number };
}
