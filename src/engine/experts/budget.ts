/** How a GPU budget becomes slots: everything a token always needs first, then landing slots, then residents, layer by layer. */
import type { AdapterSummary } from '../../protocol/messages.ts';
import type { MixtralConfig } from '../mixtral/config.ts';

/** Without being told, take what nearly every GPU that runs WebGPU can spare. */
export const SAFE_GPU_BYTES = 4 * 2 ** 30;

export interface SlotPlan {
  /** Resident slots of each layer. */
  readonly residents: readonly number[];
  readonly landing: number;
  /** GPU bytes: as planned, at the least, and with every expert resident. */
  readonly bytes: number;
  readonly minimumBytes: number;
  readonly maximumBytes: number;
}

/**
 * Spends the budget to within one expert. The landing pool has the least that works, since one more resident slot gains more. Layers differ by at most one slot, the earlier ones ahead: their experts cannot be
 * guessed from a look ahead.
 *
 * @param fixedBytes dense weights, key/value cache and activations.
 * @param slotBytes of one matrix; an expert takes three.
 */
export function planSlots(
  config: Pick<MixtralConfig, 'layers' | 'experts' | 'topK'>,
  slotBytes: number,
  fixedBytes: number,
  budgetBytes: number,
  adapter: Pick<AdapterSummary, 'maxBindingBytes' | 'maxBufferBytes'>,
): SlotPlan {
  const expertBytes = 3 * slotBytes;
  // A kernel sees a layer's residents through one binding for each matrix.
  const most = Math.min(config.experts, Math.floor(Math.min(adapter.maxBindingBytes, adapter.maxBufferBytes) / slotBytes));
  const minimumBytes = fixedBytes + config.topK * expertBytes;
  const everyExpert = config.layers * most;
  const total = Math.min(everyExpert, Math.max(0, Math.floor((budgetBytes - minimumBytes) / expertBytes)));
  const even = Math.floor(total / config.layers);
  const residents = Array.from({ length: config.layers }, (_, layer) => even + (layer < total - even * config.layers ? 1 : 0));
  return {
    residents,
    landing: config.topK,
    bytes: minimumBytes + total * expertBytes,
    minimumBytes,
    maximumBytes: minimumBytes + everyExpert * expertBytes,
  };
}
