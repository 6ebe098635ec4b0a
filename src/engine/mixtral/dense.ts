/** The weights that every token needs: attention, norms, routers, embedding and head. Read once, at load, into GPU buffers. */
import { MixtralError } from '../../protocol/errors.ts';
import type { Memory } from '../gpu/memory.ts';
import { q4Bytes } from '../kernels/q4.ts';
import { SHARD, type ShardLayout, TENSOR, type TensorLayout, type WeightSource } from '../weights.ts';
import { type MixtralConfig, qkvRows } from './config.ts';
import { floatsOf } from './floats.ts';

export interface LayerWeights {
  readonly attentionNorm: GPUBuffer; // (hidden) f32
  readonly qkv: GPUBuffer; // ((heads + 2 kvHeads) headDim, hidden) q4f16_1
  readonly output: GPUBuffer; // (hidden, heads headDim) q4f16_1
  readonly ffnNorm: GPUBuffer; // (hidden) f32
  readonly gate: GPUBuffer; // (experts, hidden) f32
}

export interface DenseWeights {
  readonly embedding: GPUBuffer; // (vocab, hidden) q4f16_1
  readonly layers: readonly LayerWeights[];
  readonly finalNorm: GPUBuffer; // (hidden) f32
  readonly head: GPUBuffer; // (vocab, hidden) q4f16_1
}

/** GPU bytes of all dense weights. */
export function denseBytes(config: MixtralConfig): number {
  const { hidden, layers, vocab, experts, heads, headDim } = config;
  const layer = q4Bytes(qkvRows(config), hidden) + q4Bytes(hidden, heads * headDim) + 4 * (2 * hidden + experts * hidden);
  return layers * layer + 2 * q4Bytes(vocab, hidden) + 4 * hidden;
}

/** @throws MixtralError `bad-manifest` where a tensor is missing or of another shape, and what the source throws. */
export async function loadDense(
  config: MixtralConfig,
  shards: ReadonlyMap<string, ShardLayout>,
  source: WeightSource,
  memory: Memory,
  onFraction: (fraction: number) => void,
  signal?: AbortSignal,
): Promise<DenseWeights> {
  const total = config.layers + 3;
  let done = 0;
  const open = async (id: string): Promise<ShardReader> => {
    const layout = shards.get(id);
    if (!layout) throw missing(`The manifest has no shard "${id}".`);
    const reader = new ShardReader(layout, await source.read(id, signal), memory);
    done += 1;
    onFraction(done / total);
    return reader;
  };
  const embedding = (await open(SHARD.embedding)).q4(TENSOR.embedding, config.vocab, config.hidden);
  const layers: LayerWeights[] = [];
  for (let layer = 0; layer < config.layers; layer += 1) {
    const shard = await open(SHARD.layer(layer));
    layers.push({
      attentionNorm: shard.floats(TENSOR.attentionNorm(layer), config.hidden),
      qkv: shard.q4(TENSOR.qkv(layer), qkvRows(config), config.hidden),
      output: shard.q4(TENSOR.output(layer), config.hidden, config.heads * config.headDim),
      ffnNorm: shard.floats(TENSOR.ffnNorm(layer), config.hidden),
      gate: shard.floats(TENSOR.gate(layer), config.experts, config.hidden),
    });
  }
  const finalNorm = (await open(SHARD.finalNorm)).floats(TENSOR.finalNorm, config.hidden);
  const head = (await open(SHARD.head)).q4(TENSOR.head, config.vocab, config.hidden);
  return { embedding, layers, finalNorm, head };
}

class ShardReader {
  readonly #layout: ShardLayout;
  readonly #data: ArrayBuffer;
  readonly #memory: Memory;

  constructor(layout: ShardLayout, data: ArrayBuffer, memory: Memory) {
    this.#layout = layout;
    this.#data = data;
    this.#memory = memory;
  }

  /** A quantised matrix, as it is. */
  q4(name: string, rows: number, cols: number): GPUBuffer {
    const tensor = this.#tensor(name, [rows, cols]);
    if (tensor.format !== 'q4f16_1') throw missing(`${name} is stored as ${tensor.format}, but must be q4f16_1.`);
    return this.#memory.storageOf(name, new Uint8Array(this.#data, tensor.offset, q4Bytes(rows, cols)));
  }

  /** A small tensor, widened to f32. */
  floats(name: string, ...shape: number[]): GPUBuffer {
    return this.#memory.storageOf(name, floatsOf(this.#data, this.#tensor(name, shape)));
  }

  #tensor(name: string, shape: readonly number[]): TensorLayout {
    const tensor = this.#layout.tensors.find((each) => each.name === name);
    if (!tensor) throw missing(`Shard "${this.#layout.id}" has no tensor ${name}.`);
    if (tensor.shape.join() !== shape.join())
      throw missing(`${name} has shape (${tensor.shape.join(', ')}), the config implies (${shape.join(', ')}).`);
    return tensor;
  }
}

function missing(message: string): MixtralError {
  return new MixtralError(
    'bad-manifest',
    message,
    'Convert the model again with `npm run convert`, or install it from another source.',
  );
}
