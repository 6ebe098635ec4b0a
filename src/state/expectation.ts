/**
 * What to expect of a model on a machine: how many of its experts stay on the GPU, and the tokens/s that a roofline allows. An estimate from
 * bytes and measured speeds, which knows nothing of dispatches.
 */
import type { AdapterSummary, Machine, ModelSummary } from '../protocol/messages.ts';

/** Experts that serve one token in each layer, in every Mixtral. */
const TOP_K = 2;
/** What matrix-vector kernels reach of the bandwidth that a copy has. */
const KERNEL_SHARE = 0.65;
/** How often an LRU of 0 to 8 slots a layer holds the expert that Mixtral asks for, of 8 (arXiv 2505.16056). */
const HIT_RATES = [0, 0.178, 0.363, 0.491, 0.614, 0.727, 0.832, 0.927, 1] as const;

export type ModelShape = Pick<ModelSummary, 'totalBytes' | 'layers' | 'experts' | 'expertBytes' | 'fixedBytes'>;

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
  model: ModelShape,
  adapter: Pick<AdapterSummary, 'maxBindingBytes' | 'maxBufferBytes'>,
  machine: Machine,
  readBytesPerSecond: number,
): Expectation {
  const { layers, experts, expertBytes, fixedBytes } = model;
  const matrixBytes = expertBytes / 3;
  const bindingBytes = Math.min(adapter.maxBindingBytes, adapter.maxBufferBytes);
  if (matrixBytes > bindingBytes) return { kind: 'too-large', matrixBytes, bindingBytes };
  const least = fixedBytes + TOP_K * expertBytes;
  const most = layers * Math.min(experts, Math.floor(bindingBytes / matrixBytes));
  const residents = Math.min(most, Math.max(0, Math.floor((machine.gpuBudgetBytes - least) / expertBytes)));
  return {
    kind: residents === layers * experts ? 'resident' : 'paged',
    residents,
    gpuBytes: least + residents * expertBytes,
    tokensPerSecond: roofline(model, residents, machine, readBytesPerSecond),
  };
}

/** Tokens/s, null where nothing is known of the adapter's memory. */
function roofline(
  { totalBytes, layers, experts, expertBytes }: ModelShape,
  residents: number,
  { speed, ramBudgetBytes }: Machine,
  readBytesPerSecond: number,
): number | null {
  if (speed === null) return null;
  const inMemory = residents + Math.floor(ramBudgetBytes / expertBytes);
  const [gpuHits, memoryHits] = [hitRate(residents / layers, experts), hitRate(inMemory / layers, experts)];
  const denseBytes = totalBytes - layers * experts * expertBytes;
  const tokenBytes = layers * TOP_K * expertBytes;
  const compute = (denseBytes + tokenBytes) / (KERNEL_SHARE * speed.memoryBytesPerSecond);
  const upload = (tokenBytes * (1 - gpuHits)) / speed.uploadBytesPerSecond;
  const disk = (tokenBytes * (1 - memoryHits)) / readBytesPerSecond;
  // Reads go on beside the GPU; uploads share its queue.
  return 1 / Math.max(compute + upload, disk);
}
