/** The working buffers of a forward pass: activations, key/value cache, routing records, and what is read back. */
import type { KernelVariant } from '../gpu/kernel.ts';
import { BINDING_ALIGNMENT, type Memory } from '../gpu/memory.ts';
import { controlBytes as bytesOfControl } from '../kernels/control.ts';
import { type MixtralConfig, qkvRows } from './config.ts';
import { ropeTable } from './rope.ts';

export interface WorkingBuffers {
  readonly tokens: GPUBuffer; // (chunk) u32
  readonly step: GPUBuffer; // uniform: position, count
  readonly layer: readonly GPUBuffer[]; // uniforms: the layer's index
  readonly x: GPUBuffer; // (chunk, hidden) f32: the residual stream
  readonly normed: GPUBuffer; // (chunk, hidden) f32
  readonly qkv: GPUBuffer; // (chunk, (heads + 2 kvHeads) headDim) f32
  readonly attended: GPUBuffer; // (chunk, heads headDim) f32
  readonly act: GPUBuffer; // (max(chunk, topK), ffn) f32
  readonly expertOut: GPUBuffer; // (chunk topK, hidden) f32: each token's experts, before they are weighted and summed
  readonly rows: GPUBuffer; // (experts) lists, each a count and then up to chunk*topK entries token*topK+rank, u32
  readonly rowsStride: number; // bytes from one list to the next
  readonly logits: GPUBuffer; // (vocab) f32
  readonly control: GPUBuffer; // halt flag and routing records
  readonly rope: GPUBuffer; // (context, headDim / 2) pairs of cos, sin
  readonly cache: readonly { readonly keys: GPUBuffer; readonly values: GPUBuffer }[]; // (context, kvHeads, headDim) each
  readonly readout: GPUBuffer; // control, then logits: the one read-back
  readonly controlBytes: number;
}

interface Sizes {
  readonly chunk: number;
  readonly context: number;
  readonly variant: Pick<KernelVariant, 'cache'>;
}

const controlBytesOf = (config: MixtralConfig, chunk: number) => bytesOfControl(config, Math.max(config.layers, chunk));

const rowsStrideOf = (config: MixtralConfig, chunk: number) =>
  Math.ceil((4 * (1 + chunk * config.topK)) / BINDING_ALIGNMENT) * BINDING_ALIGNMENT;

/** Bytes of one layer's keys, or values. */
export function cacheBytes(config: MixtralConfig, context: number, variant: Sizes['variant']): number {
  return context * config.kvHeads * config.headDim * (variant.cache === 'f16' ? 2 : 4);
}

/** GPU bytes of all working buffers, to within rounding. */
export function workingBytes(config: MixtralConfig, { chunk, context, variant }: Sizes): number {
  const { hidden, ffn, topK, vocab, layers, headDim, heads, experts } = config;
  const floats =
    chunk * (2 * hidden + qkvRows(config) + heads * headDim + topK * hidden) +
    Math.max(chunk, topK) * ffn +
    2 * vocab +
    context * headDim;
  return (
    4 * floats +
    2 * controlBytesOf(config, chunk) +
    experts * rowsStrideOf(config, chunk) +
    2 * layers * cacheBytes(config, context, variant)
  );
}

export function createBuffers(memory: Memory, config: MixtralConfig, sizes: Sizes): WorkingBuffers {
  const { chunk, context, variant } = sizes;
  const { hidden, ffn, topK, vocab, layers, headDim, heads, experts } = config;
  const floats = (label: string, count: number) => memory.storage(label, 4 * count);
  const controlBytes = controlBytesOf(config, chunk);
  const rowsStride = rowsStrideOf(config, chunk);
  return {
    tokens: floats('tokens', chunk),
    step: memory.uniform('step', [0, 0, 0, 0]),
    layer: Array.from({ length: layers }, (_, index) => memory.uniform(`layer ${index}`, [index, 0, 0, 0])),
    x: floats('x', chunk * hidden),
    normed: floats('normed', chunk * hidden),
    qkv: floats('qkv', chunk * qkvRows(config)),
    attended: floats('attended', chunk * heads * headDim),
    act: floats('act', Math.max(chunk, topK) * ffn),
    expertOut: floats('expert out', chunk * topK * hidden),
    rows: memory.storage('rows', experts * rowsStride),
    rowsStride,
    logits: floats('logits', vocab),
    control: memory.storage('control', controlBytes),
    rope: memory.storageOf('rope', ropeTable(context, headDim, config.ropeTheta)),
    cache: Array.from({ length: layers }, (_, layer) => ({
      keys: memory.storage(`keys ${layer}`, cacheBytes(config, context, variant)),
      values: memory.storage(`values ${layer}`, cacheBytes(config, context, variant)),
    })),
    readout: memory.readback('readout', controlBytes + 4 * vocab),
    controlBytes,
  };
}
