/**
 * What to expect of a model on a machine: how many of its experts stay on the GPU, and the tokens/s that a roofline allows. An estimate from
 * bytes and measured speeds; it knows nothing of dispatches, and on an adapter that computes on the CPU it says nothing.
 */
import type { AdapterSummary, Machine, ModelSummary } from '../protocol/messages.ts';

/** Experts that serve one token in each layer, in every Mixtral. */
const TOP_K = 2;
/** What matrix-vector kernels reach of the bandwidth that a copy has. */
const KERNEL_SHARE = 0.65;
/** How often an LRU of 0 to 8 slots a layer holds the expert that Mixtral asks for, of 8 (arXiv 2505.16056). */
const HIT_RATES = [0, 0.178, 0.363, 0.491, 0.614, 0.727, 0.832, 0.927, 1] as const;

export type ModelShape = Pick<ModelSummary, 'totalBytes' | 'layers' | 'experts' | 'expertBytes'>;

export type Expectation =
  /** A third of an expert is bound to a kernel at once. */
  | { readonly kind: 'too-large'; readonly matrixBytes: number; readonly bindingBytes: number }
  | {
      readonly kind: 'resident' | 'paged';
      /** Experts that stay on the GPU, in all layers together. */
      readonly residents: number;
      /** GPU bytes that the model will take. */
      readonly gpuBytes: number;
      /** Null on an adapter that computes on the CPU. */
      readonly tokensPerSecond: number | null;
    };

/** @param slots a layer, between whole ones too. @returns the share of expert uses that find theirs */
export function hitRate(slots: number, experts: number): number {
  const last = HIT_RATES.length - 1;
  const at = Math.min(last, Math.max(0, (slots / experts) * last));
  const [below, above] = [HIT_RATES[Math.floor(at)] ?? 1, HIT_RATES[Math.ceil(at)] ?? 1];
  return below + (above - below) * (at - Math.floor(at));
}

/** @param readBytesPerSecond of the store that the model is kept in. */
export function expectationOf(
  { totalBytes, layers, experts, expertBytes }: ModelShape,
  adapter: Pick<AdapterSummary, 'software' | 'maxBindingBytes' | 'maxBufferBytes'>,
  machine: Machine,
  readBytesPerSecond: number,
): Expectation {
  const matrixBytes = expertBytes / 3;
  const bindingBytes = Math.min(adapter.maxBindingBytes, adapter.maxBufferBytes);
  if (matrixBytes > bindingBytes) return { kind: 'too-large', matrixBytes, bindingBytes };
  const denseBytes = totalBytes - layers * experts * expertBytes;
  const least = denseBytes + TOP_K * expertBytes;
  const most = layers * Math.min(experts, Math.floor(bindingBytes / matrixBytes));
  const resident = Math.min(most, Math.max(0, Math.floor((machine.gpuBudgetBytes - least) / expertBytes)));
  const inMemory = resident + Math.floor(machine.ramBudgetBytes / expertBytes);
  const [gpuHits, memoryHits] = [hitRate(resident / layers, experts), hitRate(inMemory / layers, experts)];
  const tokenBytes = layers * TOP_K * expertBytes;
  const compute = (denseBytes + tokenBytes) / (KERNEL_SHARE * machine.memoryBytesPerSecond);
  const upload = (tokenBytes * (1 - gpuHits)) / machine.uploadBytesPerSecond;
  const disk = (tokenBytes * (1 - memoryHits)) / readBytesPerSecond;
  // Reads go on beside the GPU; uploads share its queue.
  const seconds = Math.max(compute + upload, disk);
  return {
    kind: resident === layers * experts ? 'resident' : 'paged',
    residents: resident,
    gpuBytes: least + resident * expertBytes,
    tokensPerSecond: adapter.software ? null : 1 / seconds,
  };
}
